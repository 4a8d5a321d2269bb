/// A community organisation (社区社会组织) that the station cultivates.
public struct CommunityOrg: CaseRecord {
    public var orgNo = ""
    public var station = RecordID(0)
    public var name = ""
    public var orgKind: CommunityOrgKind?
    public var cultivatedOn = Day(number: 0)
    public var registration = Registration.none
    public var endedOn: Day?
    public var note: String?

    public init() {}

    public static let kind = Kind.community_orgs
    public static var numberField: String? { "org_no" }
    public static let dayField = "cultivated_on"
    public static let titleFields = ["name"]

    public static let fields: [Field<CommunityOrg>] = [
        Field(\.orgNo, "org_no", "组织编号", "Organisation no.", .number, required: true),
        Field(\.station, "station", "站点", "Station", .reference(.stations), required: true),
        Field(\.name, "name", "名称", "Name", .text, required: true),
        Field(\.orgKind, "kind", "组织类型", "Kind", .choice(Choices(CommunityOrgKind.self))),
        Field(\.cultivatedOn, "cultivated_on", "培育日期", "Cultivated on", .day, required: true),
        Field(
            \.registration, "registration", "登记备案", "Registration", .choice(Choices(Registration.self)),
            initial: "none"),
        Field(\.endedOn, "ended_on", "终止日期", "Ended on", .day),
        Field(\.note, "note", "备注", "Note", .note),
    ]

    public func problems(today: Day) -> [Problem] {
        var rules = DateRules(today: today)
        rules.notInFuture("cultivated_on", cultivatedOn)
        rules.notInFuture("ended_on", endedOn)
        rules.order("cultivated_on", cultivatedOn, "ended_on", endedOn)
        return rules.problems
    }

    public func postings(resting: Resting, rules: CountingRules) -> [Posting] {
        var lines = Postings(station: station)
        lines.add(.community_orgs_cultivated, cultivatedOn)
        lines.addStock(.community_orgs, from: cultivatedOn, until: endedOn)
        return lines.all
    }
}

/// The four kinds of community organisations (民发〔2017〕191号).
public enum CommunityOrgKind: String, Vocabulary {
    case charity, living, affairs, culture_sport

    public var label: Label {
        switch self {
        case .charity: Label("公益慈善", "Charity")
        case .living: Label("生活服务", "Everyday services")
        case .affairs: Label("社区事务", "Community affairs")
        case .culture_sport: Label("文体活动", "Culture and sport")
        }
    }
}

/// How an organisation is known to the authorities.
public enum Registration: String, Vocabulary {
    case none, filed, registered

    public var label: Label {
        switch self {
        case .none: Label("未登记备案", "None")
        case .filed: Label("备案", "Filed")
        case .registered: Label("登记", "Registered")
        }
    }
}
