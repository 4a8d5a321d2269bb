/// A resource that the station linked to people (链接资源).
public struct Resource: CaseRecord {
    public var station = RecordID(0)
    public var receivedOn = Day(number: 0)
    public var provider = ""
    public var resourceKind = ResourceKind.goods
    public var value: Money?
    public var recipients: String?
    public var field: ServiceField?
    public var worker: RecordID?
    public var note: String?

    public init() {}

    public static let kind = Kind.resources
    public static let dayField = "received_on"
    public static let titleFields = ["provider", "kind"]

    public static let fields: [Field<Resource>] = [
        Field(\.station, "station", "站点", "Station", .reference(.stations), required: true),
        Field(\.receivedOn, "received_on", "到账日期", "Received on", .day, required: true),
        Field(\.provider, "provider", "提供方", "Provider", .text, required: true),
        Field(\.resourceKind, "kind", "资源类型", "Kind", .choice(Choices(ResourceKind.self)), required: true),
        Field(\.value, "value_yuan", "价值（元）", "Value (yuan)", .money),
        Field(\.recipients, "recipients", "受益方", "Recipients", .text, masking: .words),
        Field(\.field, "field", "服务领域", "Field", .serviceField),
        Field(\.worker, "worker", "社工", "Worker", .reference(.workers)),
        Field(\.note, "note", "备注", "Note", .note),
    ]

    public func problems(today: Day) -> [Problem] {
        var rules = DateRules(today: today)
        rules.notInFuture("received_on", receivedOn)
        return rules.problems
    }

    public func postings(resting: Resting, rules: CountingRules) -> [Posting] {
        var lines = Postings(station: station, field: field, worker: worker)
        if let value { lines.add(.resources_value, receivedOn, value.fen) }
        return lines.all
    }
}

/// The five kinds of resources that stations link: policies, people, money, goods, services.
public enum ResourceKind: String, Vocabulary {
    case policy, talent, cash, goods, service

    public var label: Label {
        switch self {
        case .policy: Label("政策", "Policy")
        case .talent: Label("人才", "People")
        case .cash: Label("资金", "Cash")
        case .goods: Label("物资", "Goods")
        case .service: Label("服务", "Service")
        }
    }
}
