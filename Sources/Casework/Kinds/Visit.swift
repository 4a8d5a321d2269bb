/// A home visit (走访).
public struct Visit: CaseRecord {
    public var station = RecordID(0)
    public var date = Day(number: 0)
    public var client = RecordID(0)
    public var visitKind: VisitKind?
    public var reached = true
    public var people = 1
    public var minutes: Int?
    public var worker = RecordID(0)
    public var findings: String?
    public var urgent = false
    public var action = VisitAction.none
    public var nextOn: Day?
    public var content: String?
    public var sameEventAs: RecordID?
    public var note: String?

    public init() {}

    public static let kind = Kind.visits
    public static let dayField = "date"
    public static let titleFields = ["client", "kind"]
    public static let rests = [Rest.clients("client")]

    public static let fields: [Field<Visit>] = [
        Field(\.station, "station", "站点", "Station", .reference(.stations), required: true),
        Field(\.date, "date", "日期", "Date", .day, required: true),
        Field(\.client, "client", "服务对象", "Client", .reference(.clients), required: true),
        Field(\.visitKind, "kind", "走访类型", "Kind", .choice(Choices(VisitKind.self))),
        Field(\.reached, "reached", "见到", "Reached", .yesNo, required: true),
        Field(\.people, "people", "人数", "People", .people, initial: "1"),
        Field(\.minutes, "minutes", "时长（分钟）", "Minutes", .minutes),
        Field(\.worker, "worker", "走访社工", "Worker", .reference(.workers), required: true),
        Field(\.findings, "findings", "发现问题", "Findings", .text, masking: .words),
        Field(\.urgent, "urgent", "紧急", "Urgent", .yesNo, initial: "no"),
        Field(\.action, "action", "处理", "Action", .choice(Choices(VisitAction.self)), initial: "none"),
        Field(\.nextOn, "next_on", "下次日期", "Next on", .day),
        Field(\.content, "content", "内容", "Content", .note),
        Field(\.sameEventAs, "same_event_as", "同次", "Same event as", .event),
        Field(\.note, "note", "备注", "Note", .note),
    ]

    public func problems(today: Day) -> [Problem] {
        var rules = DateRules(today: today)
        rules.notInFuture("date", date)
        return rules.problems + MinutesRule.day(minutes) + PeopleRules.reached(reached, people)
    }

    public var event: Event? { Event(station: station, day: date, isCounted: reached, sameAs: sameEventAs) }

    public func postings(resting: Resting, rules: CountingRules) -> [Posting] {
        var lines = Postings(station: station, worker: worker)
        guard reached else {
            lines.add(.visits_missed, date)
            return lines.all
        }
        lines.add(.visits, date)
        var people = ServedPeople(household: people, of: resting.clients, on: date, rules)
        people.isMarkedSame = sameEventAs != nil
        lines.addPeople(people, on: date)
        return lines.all
    }
}

/// Why a visit was made.
public enum VisitKind: String, Vocabulary {
    case routine, follow_up, special, phone

    public var label: Label {
        switch self {
        case .routine: Label("日常", "Routine")
        case .follow_up: Label("定期回访", "Follow-up")
        case .special: Label("特殊", "Special")
        case .phone: Label("电话", "Phone")
        }
    }
}

/// What was done about what a visit found.
public enum VisitAction: String, Vocabulary {
    case none, on_site, `case`, referral, report, resource

    public var label: Label {
        switch self {
        case .none: Label("无", "None")
        case .on_site: Label("现场处理", "On the spot")
        case .case: Label("转个案", "Made a case")
        case .referral: Label("转介", "Referred")
        case .report: Label("上报", "Reported")
        case .resource: Label("链接资源", "Resource linked")
        }
    }
}
