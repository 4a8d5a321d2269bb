/// A group (小组) that meets in sessions.
public struct Group: CaseRecord {
    public var groupNo = ""
    public var station = RecordID(0)
    public var name = ""
    public var groupKind = GroupKind.education
    public var field = ServiceField.other
    public var worker = RecordID(0)
    public var plannedSessions: Int?
    public var members: [RecordID] = []
    public var openedOn: Day?
    public var completedOn: Day?
    public var summary: String?
    public var note: String?

    public init() {}

    public static let kind = Kind.groups
    public static var numberField: String? { "group_no" }
    public static let dayField = "opened_on"
    public static let titleFields = ["name"]
    public static let rests = [Rest.heldSessions(.group_sessions, "group")]

    public static let fields: [Field<Group>] = [
        Field(\.groupNo, "group_no", "小组编号", "Group no.", .number, required: true),
        Field(\.station, "station", "站点", "Station", .reference(.stations), required: true),
        Field(\.name, "name", "名称", "Name", .text, required: true),
        Field(\.groupKind, "kind", "小组类型", "Kind", .choice(Choices(GroupKind.self)), required: true),
        Field(\.field, "field", "服务领域", "Field", .serviceField, required: true),
        Field(\.worker, "worker", "带领社工", "Worker", .reference(.workers), required: true),
        Field(
            \.plannedSessions, "planned_sessions", "计划节数", "Planned sessions", .sessions, required: true),
        Field(\.members, "members", "组员", "Members", .references(.clients)),
        Field(\.openedOn, "opened_on", "开组日期", "Opened on", .day),
        Field(\.completedOn, "completed_on", "完成日期", "Completed on", .day),
        Field(\.summary, "summary", "总结", "Summary", .note),
        Field(\.note, "note", "备注", "Note", .note),
    ]

    public func problems(today: Day) -> [Problem] {
        var rules = DateRules(today: today)
        rules.notInFuture("opened_on", openedOn)
        rules.notInFuture("completed_on", completedOn)
        rules.order("opened_on", openedOn, "completed_on", completedOn)
        return rules.problems
    }

    public func postings(resting: Resting, rules: CountingRules) -> [Posting] {
        var lines = Postings(station: station, field: field, worker: worker)
        if let first = resting.heldSessions.min() { lines.add(.groups_started, first) }
        if let completedOn { lines.add(.groups_completed, completedOn) }
        return lines.all
    }
}

/// What a group is for.
public enum GroupKind: String, Vocabulary {
    case education, growth, support, therapy, interest, social_goal

    public var label: Label {
        switch self {
        case .education: Label("教育", "Education")
        case .growth: Label("成长", "Growth")
        case .support: Label("支持", "Support")
        case .therapy: Label("治疗", "Therapy")
        case .interest: Label("兴趣", "Interest")
        case .social_goal: Label("社会目标", "Social goal")
        }
    }
}
