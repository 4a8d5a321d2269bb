/// What a field holds: how its text is read, how its stored value prints, which widget and column suit it.
public enum FieldType: Sendable {
    /// Words, kept exactly as typed.
    case text
    /// Many lines of words, kept exactly as typed.
    case note
    /// A people-facing number such as a case number: any text without blanks at its ends.
    case number
    /// A station's division code.
    case areaCode
    case day
    case clock
    /// A whole number that is not negative, in a unit: people, minutes, sessions.
    case count(unit: Label)
    /// Yuan with at most two places, stored in 分.
    case money
    case yesNo
    case choice(Choices)
    case choices(Choices)
    /// Client categories with their days.
    case categories
    /// A record of a kind, written by its number.
    case reference(Kind)
    /// Records of a kind, written by their numbers.
    case references(Kind)
    /// A record of one of the kinds that are events, written by its `id`.
    case event
    /// A citizen's 18-character identity number.
    case idNumber
    /// A mainland mobile or landline number.
    case phone
    /// A number with up to three places, stored in thousandths.
    case amount
    /// The id of a figure or a rate.
    case indicator
    /// A year, or the name of a named period.
    case periodName
    /// Figures and rates in an order, each perhaps with a name of its own.
    case figures

    /// Whether its text is free, so that nothing in it is folded or trimmed.
    public var isFreeText: Bool {
        switch self {
        case .text, .note: true
        default: false
        }
    }

    /// Whether its text is digits that a spreadsheet takes for a number: full digits must survive it.
    public var isDigitsAsText: Bool {
        switch self {
        case .number, .areaCode, .idNumber, .phone, .reference, .references: true
        default: false
        }
    }

    /// The kind that a reference or a list of references points to.
    public var target: Kind? {
        switch self {
        case .reference(let kind), .references(let kind): kind
        default: nil
        }
    }

    /// Whether values are lists of records, kept in links and not in the record's own row.
    public var isLinks: Bool {
        if case .references = self { true } else { false }
    }

    /// A word for the type, as `taizhang kinds` prints it.
    public var name: Label {
        switch self {
        case .text: Label("文字", "text")
        case .note: Label("长文", "long text")
        case .number: Label("编号", "number as text")
        case .areaCode: Label("区划代码", "division code")
        case .day: Label("日期", "date")
        case .clock: Label("时间", "time")
        case .count(let unit): Label("整数（\(unit.chinese)）", "whole number (\(unit.english))")
        case .money: Label("金额（元）", "yuan")
        case .yesNo: Label("是否", "yes/no")
        case .choice: Label("单选", "choice")
        case .choices: Label("多选", "choices")
        case .categories: Label("人群类别", "client categories")
        case .reference(let kind): Label("引用\(kind.label.chinese)", "reference to \(kind.stem)")
        case .references(let kind): Label("引用多个\(kind.label.chinese)", "references to \(kind.stem)")
        case .event: Label("引用一次服务", "id of an event")
        case .idNumber: Label("身份证号", "identity number")
        case .phone: Label("电话", "phone number")
        case .amount: Label("数值", "number")
        case .indicator: Label("指标", "indicator")
        case .periodName: Label("年度或期间", "year or named period")
        case .figures: Label("指标列表", "list of figures")
        }
    }

    /// The choices that can be made, if it is a choice.
    public var choices: Choices? {
        switch self {
        case .choice(let choices), .choices(let choices): choices
        case .yesNo: .yesNo
        case .categories: ClientCategory.choices
        default: nil
        }
    }
}

extension FieldType {
    /// What a text that is not of the type should have been.
    public var wanted: Label {
        switch self {
        case .text, .note: Label("文字", "text")
        case .number: Label("编号（不含 |，不以 / 结尾）", "a number as text, without | and not ending in /")
        case .areaCode:
            Label("2、4、6、9、12 或 14 位区划代码", "a division code of 2, 4, 6, 9, 12 or 14 digits")
        case .day: Label("真实日期，如 2023-06-01", "a real date such as 2023-06-01")
        case .clock: Label("时间，如 09:30", "a time such as 09:30")
        case .count: Label("不小于 0 的整数", "a whole number, 0 or more")
        case .money: Label("不小于 0、最多两位小数的金额（元）", "yuan, 0 or more, with at most two places")
        case .yesNo: Label("yes（是）或 no（否）", "yes or no")
        case .choice(let choices):
            Label("以下之一 \(choices.listed(in: .chinese))", "one of \(choices.listed(in: .english))")
        case .choices(let choices):
            Label(
                "用 | 分隔、不重复的 \(choices.listed(in: .chinese))",
                "different ones of \(choices.listed(in: .english)), separated by |")
        case .categories:
            Label(
                "类别代码或名称，可写 代码@起..止，用 | 分隔",
                "category codes, perhaps as code@from..to, separated by |")
        case .reference(let kind):
            Label("已有的\(kind.label.chinese)编号", "the number of one of the \(kind.stem)")
        case .references(let kind):
            Label(
                "用 | 分隔、不重复的\(kind.label.chinese)编号",
                "different numbers of \(kind.stem), separated by |")
        case .event:
            Label(
                "同站同日一条已计数且未标记的记录的 id",
                "the id of a counted, unmarked record of the same station and day")
        case .idNumber:
            Label("18 位身份证号，校验位正确", "an identity number of 18 characters with a right check digit")
        case .phone: Label("大陆手机或座机号码", "a mainland mobile or landline number")
        case .amount: Label("不小于 0、最多三位小数的数", "a number, 0 or more, with at most three places")
        case .indicator:
            Label("指标或比率的代码或名称，如 cases_opened", "the id of an indicator or rate, such as cases_opened")
        case .periodName: Label("年度（如 2023）或期间的名称", "a year such as 2023, or the name of a period")
        case .figures:
            Label(
                "用 | 分隔、不重复的指标代码，可写 代码=名称",
                "different ids of indicators, perhaps as id=name, separated by |")
        }
    }
}
