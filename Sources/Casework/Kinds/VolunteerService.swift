/// Time that a volunteer, or people of a team, gave (志愿服务).
public struct VolunteerService: CaseRecord {
    public var station = RecordID(0)
    public var date = Day(number: 0)
    public var volunteer: RecordID?
    public var team: RecordID?
    public var people = 1
    public var start: Clock?
    public var minutes = 0
    public var serviceKind = ServiceKind.service
    public var activity: RecordID?
    public var verified = true
    public var worker: RecordID?
    public var content: String?
    public var note: String?

    public init() {}

    public static let kind = Kind.volunteer_services
    public static let dayField = "date"
    public static let titleFields = ["volunteer", "team", "content"]

    public static let fields: [Field<VolunteerService>] = [
        Field(\.station, "station", "站点", "Station", .reference(.stations), required: true),
        Field(\.date, "date", "日期", "Date", .day, required: true),
        Field(\.volunteer, "volunteer", "志愿者", "Volunteer", .reference(.volunteers)),
        Field(\.team, "team", "志愿服务队", "Team", .reference(.volunteer_teams)),
        Field(\.people, "people", "人数", "People", .people, initial: "1"),
        Field(\.start, "start", "开始时间", "Start", .clock),
        Field(\.minutes, "minutes", "时长（分钟）", "Minutes", .minutes, required: true),
        Field(\.serviceKind, "kind", "类别", "Kind", .choice(Choices(ServiceKind.self)), required: true),
        Field(\.activity, "activity", "社区活动", "Activity", .reference(.activities)),
        Field(\.verified, "verified", "已核实", "Verified", .yesNo, initial: "yes"),
        Field(\.worker, "worker", "核实社工", "Worker", .reference(.workers)),
        Field(\.content, "content", "内容", "Content", .text),
        Field(\.note, "note", "备注", "Note", .note),
    ]

    public func problems(today: Day) -> [Problem] {
        var rules = DateRules(today: today)
        rules.notInFuture("date", date)
        return rules.problems + MinutesRule.day(minutes, from: 1)
    }

    /// The people who gave the time: a named volunteer is one.
    public var counted: Int { volunteer == nil ? people : 1 }

    public func postings(resting: Resting, rules: CountingRules) -> [Posting] {
        guard verified, serviceKind == .service else { return [] }
        var lines = Postings(station: station, worker: worker)
        lines.add(.volunteer_attendances, date, counted)
        lines.add(.volunteer_minutes, date, counted &* minutes)
        if let volunteer { lines.add(.volunteers_active, date, minutes, subject: volunteer) }
        return lines.all
    }
}

/// What the time went into; only service counts as volunteer hours.
public enum ServiceKind: String, Vocabulary {
    case service, training, meeting

    public var label: Label {
        switch self {
        case .service: Label("服务", "Service")
        case .training: Label("培训", "Training")
        case .meeting: Label("会议", "Meeting")
        }
    }
}
