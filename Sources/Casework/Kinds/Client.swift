/// A client (服务对象) with a file at a station.
public struct Client: CaseRecord {
    public var clientNo = ""
    public var station = RecordID(0)
    public var name = ""
    public var secondName: String?
    public var sex: Sex?
    public var idNumber: String?
    public var birthDate: Day?
    public var phone: String?
    public var address: String?
    public var community: String?
    public var categories: [CategorySpan] = []
    public var riskLevel: RiskLevel?
    public var consent = Consent.none
    public var guardian: String?
    public var worker: RecordID?
    public var filedOn = Day(number: 0)
    public var closedOn: Day?
    public var note: String?

    public init() {}

    public static let kind = Kind.clients
    public static var numberField: String? { "client_no" }
    public static let dayField = "filed_on"
    public static let titleFields = ["name"]

    public static let fields: [Field<Client>] = [
        Field(\.clientNo, "client_no", "档案号", "Client no.", .number, required: true),
        Field(\.station, "station", "站点", "Station", .reference(.stations), required: true),
        Field(\.name, "name", "姓名", "Name", .text, required: true, masking: .name),
        Field(\.secondName, "second_name", "第二文字姓名", "Name in a second script", .text, masking: .name),
        Field(\.sex, "sex", "性别", "Sex", .choice(Choices(Sex.self))),
        Field(\.idNumber, "id_number", "身份证号", "Identity number", .idNumber, masking: .idNumber),
        Field(\.birthDate, "birth_date", "出生日期", "Birth date", .day, masking: .birth),
        Field(\.phone, "phone", "电话", "Phone", .phone, masking: .phone),
        Field(\.address, "address", "住址", "Address", .text, masking: .words),
        Field(\.community, "community", "社区（村）", "Community", .text),
        Field(\.categories, "categories", "人群类别", "Categories", .categories),
        Field(\.riskLevel, "risk_level", "探访等级", "Risk level", .choice(Choices(RiskLevel.self))),
        Field(\.consent, "consent", "知情同意", "Consent", .choice(Choices(Consent.self)), initial: "none"),
        Field(\.guardian, "guardian", "监护人", "Guardian", .text, masking: .name),
        Field(\.worker, "worker", "负责社工", "Worker", .reference(.workers)),
        Field(\.filedOn, "filed_on", "建档日期", "Filed on", .day, required: true),
        Field(\.closedOn, "closed_on", "销档日期", "Closed on", .day),
        Field(\.note, "note", "备注", "Note", .note),
    ]

    public func problems(today: Day) -> [Problem] {
        var rules = DateRules(today: today)
        rules.notInFuture("birth_date", birthDate)
        rules.notInFuture("filed_on", filedOn)
        rules.notInFuture("closed_on", closedOn)
        rules.order("filed_on", filedOn, "closed_on", closedOn)
        for span in categories {
            rules.notInFuture("categories", span.from)
        }
        return rules.problems + identityProblems
    }

    private var identityProblems: [Problem] {
        guard let idNumber, let identity = IDNumber(idNumber) else { return [] }
        var problems: [Problem] = []
        if let birthDate, birthDate != identity.birthDate {
            problems.append(
                Problem(
                    "birth_date", found: birthDate.description,
                    wanted: Label(
                        "身份证号中的出生日期 \(identity.birthDate)",
                        "the day of birth in the identity number, \(identity.birthDate)")))
        }
        if let sex, sex != (identity.isMale ? .male : .female) {
            let right = identity.isMale ? Sex.male : .female
            problems.append(
                Problem(
                    "sex", found: sex.rawValue,
                    wanted: Label(
                        "身份证号中的性别“\(right.label.chinese)”",
                        "the sex in the identity number, \(right.rawValue)")))
        }
        return problems
    }

    /// The day of birth, from its own column or the identity number.
    public var born: Day? { birthDate ?? idNumber.flatMap(IDNumber.init)?.birthDate }

    public func warnings(today: Day) -> [Warning] {
        guard let born else { return [] }
        return categories.compactMap { span in
            guard let ages = span.category.ages else { return nil }
            let day = max(span.from ?? filedOn, born)
            let age = born.years(until: day)
            guard !ages.contains(age) else { return nil }
            return Warning(
                "categories",
                Label(
                    "\(day) 时 \(age) 岁，不符合“\(span.category.label.chinese)”",
                    "aged \(age) on \(day), which does not fit \(span.category.rawValue)"))
        }
    }

    public func postings(resting: Resting, rules: CountingRules) -> [Posting] {
        var lines = Postings(station: station, worker: worker)
        lines.add(.clients_filed, filedOn)
        lines.addStock(.clients_on_file, from: filedOn, until: closedOn)
        return lines.all
    }
}

/// A person's sex, as the identity number tells it.
public enum Sex: String, Vocabulary {
    case male, female

    public var label: Label { self == .male ? Label("男", "Male") : Label("女", "Female") }
}

/// Whether a client has agreed to the keeping of a file.
public enum Consent: String, Vocabulary {
    case none, oral, written

    public var label: Label {
        switch self {
        case .none: Label("无", "None")
        case .oral: Label("口头", "Oral")
        case .written: Label("书面", "Written")
        }
    }
}

/// How urgently a client is to be visited; 1 is the most urgent.
public enum RiskLevel: String, Vocabulary {
    case one = "1"
    case two = "2"
    case three = "3"
    case four = "4"
    case five = "5"
    case six = "6"

    public var label: Label {
        let numerals = ["一", "二", "三", "四", "五", "六"]
        return Label(numerals[Int(rawValue)! - 1] + "级", "Level \(rawValue)")
    }

    /// The days within which a visit is due.
    public var visitWithin: Int {
        switch self {
        case .one: 7
        case .two: 14
        case .three: 30
        case .four: 90
        case .five: 180
        case .six: 365
        }
    }
}
