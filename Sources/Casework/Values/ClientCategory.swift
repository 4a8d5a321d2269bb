/// A category of clients (人群类别), as civil affairs knows them.
public enum ClientCategory: String, Vocabulary, ListValue {
    case low_income, low_income_edge, extreme_poverty, expense_poverty, disabled, orphan, de_facto_orphan
    case child_in_difficulty, left_behind_child, left_behind_woman, single_mother, living_alone_elder
    case empty_nest_elder, left_behind_elder, disabled_elder, solitary_elder, severely_disabled_elder
    case special_family, homeless
    case migrant_child, mental_illness, corrections, petitioner, new_employment, veteran, resident

    public var label: Label {
        switch self {
        case .low_income: Label("低保", "Subsistence allowance")
        case .low_income_edge: Label("低保边缘", "Edge of subsistence allowance")
        case .extreme_poverty: Label("特困", "Extreme poverty support")
        case .expense_poverty: Label("支出型困难", "Poor through expenses")
        case .disabled: Label("残疾人", "Disabled person")
        case .orphan: Label("孤儿", "Orphan")
        case .de_facto_orphan: Label("事实无人抚养儿童", "De facto orphan")
        case .child_in_difficulty: Label("困境儿童", "Child in difficulty")
        case .left_behind_child: Label("农村留守儿童", "Left-behind child")
        case .left_behind_woman: Label("留守妇女", "Left-behind woman")
        case .single_mother: Label("单身特困母亲", "Single mother in poverty")
        case .living_alone_elder: Label("独居老人", "Elder living alone")
        case .empty_nest_elder: Label("空巢老人", "Empty-nest elder")
        case .left_behind_elder: Label("留守老人", "Left-behind elder")
        case .disabled_elder: Label("失能老人", "Elder needing care")
        case .solitary_elder: Label("孤寡老人", "Elder without kin")
        case .severely_disabled_elder: Label("重残老人", "Severely disabled elder")
        case .special_family: Label("计生特殊家庭", "Family that lost its only child")
        case .homeless: Label("流浪乞讨", "Homeless person")
        case .migrant_child: Label("流动儿童", "Migrant child")
        case .mental_illness: Label("精神障碍", "Mental illness")
        case .corrections: Label("社区矫正对象", "Person in community corrections")
        case .petitioner: Label("信访户", "Petitioner")
        case .new_employment: Label("新就业群体", "New-employment worker")
        case .veteran: Label("退役军人", "Veteran")
        case .resident: Label("普通居民", "Resident")
        }
    }

    /// The ages in whole years that the category's name speaks of; nil where it speaks of none. Children are under 18
    /// (未成年人保护法), elders 60 or more (老年人权益保障法).
    public var ages: ClosedRange<Int>? {
        switch self {
        case .orphan, .de_facto_orphan, .child_in_difficulty, .left_behind_child, .migrant_child: 0...17
        case .living_alone_elder, .empty_nest_elder, .left_behind_elder, .disabled_elder, .solitary_elder,
            .severely_disabled_elder:
            60...150
        default: nil
        }
    }

    public static let choices = Choices(ClientCategory.self)
}

/// A client's category with the days on which it holds, both included.
public struct CategorySpan: Sendable, Hashable, CustomStringConvertible {
    public let category: ClientCategory
    public let from: Day?
    public let to: Day?

    /// Makes a span; without days it always holds.
    public init(_ category: ClientCategory, from: Day? = nil, to: Day? = nil) {
        self.category = category
        self.from = from
        self.to = to
    }

    /// The span in `text`: a code or a label, perhaps followed by `@from..to` of which either day may be left out. Nil
    /// when it is anything else or ends before it begins.
    public init?(_ text: String) {
        let at = text.firstIndex(of: "@")
        guard let code = ClientCategory.choices.code(of: String(text[..<(at ?? text.endIndex)])),
            let category = ClientCategory(rawValue: code)
        else { return nil }
        self.category = category
        guard let at else {
            from = nil
            to = nil
            return
        }
        let days = text[text.index(after: at)...]
        guard let dots = days.utf8.firstIndex(of: UInt8(ascii: ".")),
            days[dots...].hasPrefix("..")
        else { return nil }
        let start = days[..<dots]
        let end = days[days.index(dots, offsetBy: 2)...]
        from = Day(start)
        to = Day(end)
        guard start.isEmpty || from != nil, end.isEmpty || to != nil, from != nil || to != nil else {
            return nil
        }
        if let from, let to, to < from { return nil }
    }

    /// Whether the category holds on `day`.
    public func covers(_ day: Day) -> Bool {
        (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
    }

    /// `low_income`, `low_income@2023-01-01..`.
    public var description: String {
        guard from != nil || to != nil else { return category.rawValue }
        return "\(category.rawValue)@\(from?.description ?? "")..\(to?.description ?? "")"
    }

    /// As people read it: 低保(2023-01-01起).
    public func show(in language: Language) -> String {
        days.map { "\(category.label[language])(\($0[language]))" } ?? category.label[language]
    }

    /// The days on which it holds, as people read them; nil for one that always does.
    public var days: Label? {
        switch (from, to) {
        case (nil, nil): nil
        case (let from?, nil): Label("\(from)起", "from \(from)")
        case (nil, let to?): Label("至\(to)", "until \(to)")
        case (let from?, let to?): Label("\(from)至\(to)", "\(from) to \(to)")
        }
    }
}

extension CategorySpan: ListValue {
    public static func list(from value: Value) -> [CategorySpan] {
        String(stored: value).split(separator: "|").compactMap { CategorySpan(String($0)) }
    }
    public static func stored(_ list: [CategorySpan]) -> Value {
        list.map(\.description).joined(separator: "|").stored
    }
}
