/// A contact in a case (个案服务记录).
public struct CaseContact: CaseRecord {
    public var station = RecordID(0)
    public var caseFile = RecordID(0)
    public var date = Day(number: 0)
    public var start: Clock?
    public var minutes: Int?
    public var method = ContactMethod.interview
    public var reached = true
    public var people = 1
    public var worker: RecordID?
    public var content: String?
    public var nextOn: Day?
    public var sameEventAs: RecordID?
    public var note: String?

    public init() {}

    public static let kind = Kind.case_contacts
    public static let dayField = "date"
    public static let titleFields = ["case", "method"]
    public static let rests = [Rest.owner("case"), .clientsOf(owner: "case", "clients")]

    public static let fields: [Field<CaseContact>] = [
        Field(\.station, "station", "站点", "Station", .reference(.stations), required: true),
        Field(\.caseFile, "case", "个案", "Case", .reference(.cases), required: true),
        Field(\.date, "date", "日期", "Date", .day, required: true),
        Field(\.start, "start", "开始时间", "Start", .clock),
        Field(\.minutes, "minutes", "时长（分钟）", "Minutes", .minutes),
        Field(\.method, "method", "方式", "Method", .choice(Choices(ContactMethod.self)), required: true),
        Field(\.reached, "reached", "联系到", "Reached", .yesNo, initial: "yes"),
        Field(\.people, "people", "人数", "People", .people, initial: "1"),
        Field(\.worker, "worker", "社工", "Worker", .reference(.workers)),
        Field(\.content, "content", "内容", "Content", .note),
        Field(\.nextOn, "next_on", "下次日期", "Next on", .day),
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
        guard reached else { return [] }
        var lines = Postings(station: station, field: resting.field, worker: worker ?? resting.worker)
        lines.add(.case_contacts, date)
        lines.add(.cases_served, date, subject: caseFile)
        var people = ServedPeople(household: people, of: resting.clients, on: date, rules)
        people.isMarkedSame = sameEventAs != nil
        lines.addPeople(people, on: date)
        return lines.all
    }
}

/// How a client was contacted.
public enum ContactMethod: String, Vocabulary {
    case interview, home, phone, online, accompany

    public var label: Label {
        switch self {
        case .interview: Label("面谈", "Interview")
        case .home: Label("家访", "Home visit")
        case .phone: Label("电话", "Phone")
        case .online: Label("线上", "Online")
        case .accompany: Label("陪同", "Accompanying")
        }
    }
}
