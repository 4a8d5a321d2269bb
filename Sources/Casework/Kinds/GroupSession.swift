/// One meeting of a group (节次).
public struct GroupSession: CaseRecord {
    public var station = RecordID(0)
    public var group = RecordID(0)
    public var number = 0
    public var date = Day(number: 0)
    public var start: Clock?
    public var minutes: Int?
    public var place: String?
    public var theme: String?
    public var held = true
    public var present: [RecordID] = []
    public var walkIns = 0
    public var walkInsInHardship: Int?
    public var worker: RecordID?
    public var note: String?

    public init() {}

    public static let kind = Kind.group_sessions
    public static let dayField = "date"
    public static let titleFields = ["group", "theme"]
    public static let rests = [Rest.owner("group"), .clients("present")]

    public static let fields: [Field<GroupSession>] = [
        Field(\.station, "station", "站点", "Station", .reference(.stations), required: true),
        Field(\.group, "group", "小组", "Group", .reference(.groups), required: true),
        Field(\.number, "number", "第几节", "Session no.", .sessions, required: true),
        Field(\.date, "date", "日期", "Date", .day, required: true),
        Field(\.start, "start", "开始时间", "Start", .clock),
        Field(\.minutes, "minutes", "时长（分钟）", "Minutes", .minutes),
        Field(\.place, "place", "地点", "Place", .text),
        Field(\.theme, "theme", "主题", "Theme", .text),
        Field(\.held, "held", "已开展", "Held", .yesNo, initial: "yes"),
        Field(\.present, "present", "出席组员", "Present", .references(.clients)),
        Field(\.walkIns, "walk_ins", "未实名人数", "Walk-ins", .people, initial: "0"),
        Field(
            \.walkInsInHardship, "walk_ins_in_hardship", "未实名困难人数", "Walk-ins in hardship", .people),
        Field(\.worker, "worker", "社工", "Worker", .reference(.workers)),
        Field(\.note, "note", "备注", "Note", .note),
    ]

    public func problems(today: Day) -> [Problem] {
        var rules = DateRules(today: today)
        rules.notInFuture("date", date)
        return rules.problems + MinutesRule.day(minutes)
            + PeopleRules.part("walk_ins_in_hardship", walkInsInHardship, of: "walk_ins", walkIns)
    }

    public var event: Event? { Event(station: station, day: date, isCounted: held) }

    public func postings(resting: Resting, rules: CountingRules) -> [Posting] {
        guard held else { return [] }
        var lines = Postings(station: station, field: resting.field, worker: worker ?? resting.worker)
        lines.add(.group_sessions, date)
        lines.add(.group_attendance, date, present.count + walkIns)
        for client in present {
            lines.add(.group_members, date, subject: client)
        }
        lines.addPeople(
            ServedPeople(
                named: resting.clients, unnamed: walkIns, unnamedInHardship: walkInsInHardship, on: date,
                rules),
            on: date)
        return lines.all
    }
}
