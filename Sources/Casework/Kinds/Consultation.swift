/// A consultation (咨询): somebody asked, and was answered.
public struct Consultation: CaseRecord {
    public var station = RecordID(0)
    public var date = Day(number: 0)
    public var client: RecordID?
    public var person: String?
    public var channel: ConsultationChannel?
    public var topic: ConsultationTopic?
    public var people = 1
    public var inHardship = KnownHardship.unknown
    public var matters = 1
    public var solved = 0
    public var worker = RecordID(0)
    public var content: String?
    public var answer: String?
    public var note: String?

    public init() {}

    public static let kind = Kind.consultations
    public static let dayField = "date"
    public static let titleFields = ["client", "person", "topic"]
    public static let rests = [Rest.clients("client")]

    public static let fields: [Field<Consultation>] = [
        Field(\.station, "station", "站点", "Station", .reference(.stations), required: true),
        Field(\.date, "date", "日期", "Date", .day, required: true),
        Field(\.client, "client", "服务对象", "Client", .reference(.clients)),
        Field(\.person, "person", "咨询人", "Person", .text, masking: .name),
        Field(\.channel, "channel", "渠道", "Channel", .choice(Choices(ConsultationChannel.self))),
        Field(\.topic, "topic", "类别", "Topic", .choice(Choices(ConsultationTopic.self))),
        Field(\.people, "people", "人数", "People", .people, initial: "1"),
        Field(
            \.inHardship, "in_hardship", "是否困难群众", "In hardship", .choice(Choices(KnownHardship.self)),
            initial: "unknown"),
        Field(\.matters, "matters", "事项件数", "Matters", .matters, initial: "1"),
        Field(\.solved, "solved", "解决件数", "Solved", .matters, initial: "0"),
        Field(\.worker, "worker", "社工", "Worker", .reference(.workers), required: true),
        Field(\.content, "content", "内容", "Content", .note),
        Field(\.answer, "answer", "答复", "Answer", .note),
        Field(\.note, "note", "备注", "Note", .note),
    ]

    public func problems(today: Day) -> [Problem] {
        var rules = DateRules(today: today)
        rules.notInFuture("date", date)
        return rules.problems
    }

    public func warnings(today: Day) -> [Warning] {
        guard solved > matters else { return [] }
        return [
            Warning(
                "solved",
                Label("解决 \(solved) 件，多于事项 \(matters) 件", "\(solved) solved of only \(matters) matters"))
        ]
    }

    public var event: Event? { Event(station: station, day: date, isCounted: people > 0) }

    public func postings(resting: Resting, rules: CountingRules) -> [Posting] {
        var lines = Postings(station: station, worker: worker)
        lines.add(.consultations, date, people)
        lines.add(.matters_solved, date, solved)
        lines.addPeople(
            ServedPeople(
                consulting: people, client: resting.clients.first, noted: inHardship, on: date, rules),
            on: date)
        return lines.all
    }
}

/// How a question reached the station.
public enum ConsultationChannel: String, Vocabulary {
    case walk_in, phone, online

    public var label: Label {
        switch self {
        case .walk_in: Label("来访", "Walk-in")
        case .phone: Label("电话", "Phone")
        case .online: Label("线上", "Online")
        }
    }
}

/// What a question was about.
public enum ConsultationTopic: String, Vocabulary {
    case policy, relief, psychology, law, neighbour, other

    public var label: Label {
        switch self {
        case .policy: Label("政策", "Policy")
        case .relief: Label("救助", "Relief")
        case .psychology: Label("心理", "Psychology")
        case .law: Label("法律", "Law")
        case .neighbour: Label("邻里", "Neighbours")
        case .other: Label("其他", "Other")
        }
    }
}

/// Whether people without a file are known to be in hardship.
public enum KnownHardship: String, Vocabulary {
    case unknown, yes, no

    public var label: Label {
        switch self {
        case .unknown: Label("不明", "Unknown")
        case .yes: Label("是", "Yes")
        case .no: Label("否", "No")
        }
    }
}
