/// A station (站点) of the tree: a support centre, a county's main station, a township's station, a village's room.
public struct Station: CaseRecord {
    public var code = AreaCode.nowhere
    public var name = ""
    public var secondName: String?
    public var level = AreaLevel.township
    public var status = StationStatus.operating
    public var openedOn: Day?
    public var operatedBy: String?
    public var note: String?

    public init() {}

    public static let kind = Kind.stations
    public static var numberField: String? { "code" }
    public static let dayField = "opened_on"
    public static let titleFields = ["name"]

    public static let fields: [Field<Station>] = [
        Field(\.code, "code", "区划代码", "Code", .areaCode, required: true),
        Field(\.name, "name", "名称", "Name", .text, required: true),
        Field(\.secondName, "second_name", "第二文字名称", "Name in a second script", .text),
        Field(\.level, "level", "级别", "Level", .choice(Choices(AreaLevel.self)), required: true),
        Field(\.status, "status", "状态", "Status", .choice(Choices(StationStatus.self)), initial: "operating"),
        Field(\.openedOn, "opened_on", "开办日期", "Opened on", .day),
        Field(\.operatedBy, "operator", "承接机构", "Operator", .text),
        Field(\.note, "note", "备注", "Note", .note),
    ]

    /// A station belongs to no other.
    public var station: RecordID { RecordID(0) }

    public func problems(today: Day) -> [Problem] {
        var rules = DateRules(today: today)
        rules.notInFuture("opened_on", openedOn)
        return rules.problems
    }

    public func postings(resting: Resting, rules: CountingRules) -> [Posting] {
        // A second station in the same place covers no other township.
        guard level == .township, status == .operating, code.key % 100 == 0, let openedOn else { return [] }
        var lines = Postings(station: station)
        lines.addStock(.townships_covered, from: openedOn, until: nil)
        return lines.all
    }

    public func warnings(today: Day) -> [Warning] {
        let expected = AreaLevel(of: code)
        guard expected != level else { return [] }
        return [
            Warning(
                "level",
                Label(
                    "代码 \(code) 是\(expected.label.chinese)级，级别填的是\(level.label.chinese)",
                    "code \(code) is that of a \(expected.rawValue), the level says \(level.rawValue)"))
        ]
    }
}

/// What a station is doing.
public enum StationStatus: String, Vocabulary {
    case building, operating, closed

    public var label: Label {
        switch self {
        case .building: Label("在建", "Being built")
        case .operating: Label("运营", "Operating")
        case .closed: Label("停止", "Closed")
        }
    }
}
