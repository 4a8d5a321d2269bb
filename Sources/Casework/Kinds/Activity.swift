/// A community activity (社区活动) on one day.
public struct Activity: CaseRecord {
    public var activityNo = ""
    public var station = RecordID(0)
    public var title = ""
    public var field = ServiceField.other
    public var date = Day(number: 0)
    public var start: Clock?
    public var minutes: Int?
    public var place: String?
    public var status = ActivityStatus.held
    public var present: [RecordID] = []
    public var participants = 0
    public var participantsInHardship: Int?
    public var worker = RecordID(0)
    public var project: String?
    public var partners: [Partner] = []
    public var spent: Money?
    public var summary: String?
    public var note: String?

    public init() {}

    public static let kind = Kind.activities
    public static var numberField: String? { "activity_no" }
    public static let dayField = "date"
    public static let titleFields = ["title"]
    public static let rests = [Rest.clients("present")]

    public static let fields: [Field<Activity>] = [
        Field(\.activityNo, "activity_no", "活动编号", "Activity no.", .number, required: true),
        Field(\.station, "station", "站点", "Station", .reference(.stations), required: true),
        Field(\.title, "title", "名称", "Title", .text, required: true),
        Field(\.field, "field", "服务领域", "Field", .serviceField, required: true),
        Field(\.date, "date", "日期", "Date", .day, required: true),
        Field(\.start, "start", "开始时间", "Start", .clock),
        Field(\.minutes, "minutes", "时长（分钟）", "Minutes", .minutes),
        Field(\.place, "place", "地点", "Place", .text),
        Field(\.status, "status", "状态", "Status", .choice(Choices(ActivityStatus.self)), required: true),
        Field(\.present, "present", "签到名单", "Present", .references(.clients)),
        Field(\.participants, "participants", "未实名人数", "Participants", .people, initial: "0"),
        Field(
            \.participantsInHardship, "participants_in_hardship", "未实名困难人数",
            "Participants in hardship", .people),
        Field(\.worker, "worker", "负责社工", "Worker", .reference(.workers), required: true),
        Field(\.project, "project", "项目（品牌）", "Project", .text),
        Field(\.partners, "partners", "五社伙伴", "Partners", .choices(Choices(Partner.self))),
        Field(\.spent, "spent_yuan", "支出（元）", "Spent (yuan)", .money),
        Field(\.summary, "summary", "总结", "Summary", .note),
        Field(\.note, "note", "备注", "Note", .note),
    ]

    public func problems(today: Day) -> [Problem] {
        var rules = DateRules(today: today)
        if status != .planned {
            rules.notInFuture(
                "date", date,
                orElse: Label("还没办的活动，状态写“计划”", "an activity still to come has the status planned"))
        }
        return rules.problems + MinutesRule.day(minutes)
            + PeopleRules.part(
                "participants_in_hardship", participantsInHardship, of: "participants", participants)
    }

    public var event: Event? { Event(station: station, day: date, isCounted: status == .held) }

    public func postings(resting: Resting, rules: CountingRules) -> [Posting] {
        guard status == .held else { return [] }
        var lines = Postings(station: station, field: field, worker: worker)
        lines.add(.activities_held, date)
        lines.add(.activity_attendance, date, present.count + participants)
        lines.addPeople(
            ServedPeople(
                named: resting.clients, unnamed: participants, unnamedInHardship: participantsInHardship,
                on: date, rules),
            on: date)
        return lines.all
    }
}

/// Whether an activity took place.
public enum ActivityStatus: String, Vocabulary {
    case planned, held, cancelled

    public var label: Label {
        switch self {
        case .planned: Label("计划", "Planned")
        case .held: Label("已开展", "Held")
        case .cancelled: Label("取消", "Cancelled")
        }
    }
}

/// One of the five partners (五社) that work together.
public enum Partner: String, Vocabulary, ListValue {
    case community, org, social_worker, volunteer, charity

    public var label: Label {
        switch self {
        case .community: Label("社区", "Community")
        case .org: Label("社会组织", "Social organisation")
        case .social_worker: Label("社会工作者", "Social worker")
        case .volunteer: Label("志愿者", "Volunteers")
        case .charity: Label("慈善资源", "Charity")
        }
    }
}
