/// A round of community deliberation (社区协商).
public struct Deliberation: CaseRecord {
    public var station = RecordID(0)
    public var date = Day(number: 0)
    public var roundNo = ""
    public var community: String?
    public var topic = ""
    public var participants: Int?
    public var outcome: String?
    public var worker: RecordID?
    public var note: String?

    public init() {}

    public static let kind = Kind.deliberations
    public static let dayField = "date"
    public static let titleFields = ["topic"]

    public static let fields: [Field<Deliberation>] = [
        Field(\.station, "station", "站点", "Station", .reference(.stations), required: true),
        Field(\.date, "date", "日期", "Date", .day, required: true),
        Field(\.roundNo, "round_no", "期号", "Round no.", .number, required: true),
        Field(\.community, "community", "社区（村）", "Community", .text),
        Field(\.topic, "topic", "议题", "Topic", .text, required: true),
        Field(\.participants, "participants", "参加人数", "Participants", .people),
        Field(\.outcome, "outcome", "协商结果", "Outcome", .note),
        Field(\.worker, "worker", "社工", "Worker", .reference(.workers)),
        Field(\.note, "note", "备注", "Note", .note),
    ]

    public func problems(today: Day) -> [Problem] {
        var rules = DateRules(today: today)
        rules.notInFuture("date", date)
        return rules.problems
    }

    public func postings(resting: Resting, rules: CountingRules) -> [Posting] {
        guard outcome != nil else { return [] }
        var lines = Postings(station: station, worker: worker)
        lines.add(.deliberations, date)
        return lines.all
    }
}
