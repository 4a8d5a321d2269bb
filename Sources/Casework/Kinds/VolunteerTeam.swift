/// A volunteer team (志愿服务队).
public struct VolunteerTeam: CaseRecord {
    public var teamNo = ""
    public var station = RecordID(0)
    public var name = ""
    public var foundedOn = Day(number: 0)
    public var cultivatedOn: Day?
    public var dissolvedOn: Day?
    public var leader: String?
    public var field: ServiceField?
    public var note: String?

    public init() {}

    public static let kind = Kind.volunteer_teams
    public static var numberField: String? { "team_no" }
    public static let dayField = "founded_on"
    public static let titleFields = ["name"]

    public static let fields: [Field<VolunteerTeam>] = [
        Field(\.teamNo, "team_no", "队伍编号", "Team no.", .number, required: true),
        Field(\.station, "station", "站点", "Station", .reference(.stations), required: true),
        Field(\.name, "name", "名称", "Name", .text, required: true),
        Field(\.foundedOn, "founded_on", "成立日期", "Founded on", .day, required: true),
        Field(\.cultivatedOn, "cultivated_on", "培育日期", "Cultivated on", .day),
        Field(\.dissolvedOn, "dissolved_on", "解散日期", "Dissolved on", .day),
        Field(\.leader, "leader", "队长", "Leader", .text, masking: .name),
        Field(\.field, "field", "服务领域", "Field", .serviceField),
        Field(\.note, "note", "备注", "Note", .note),
    ]

    public func problems(today: Day) -> [Problem] {
        var rules = DateRules(today: today)
        rules.notInFuture("founded_on", foundedOn)
        rules.notInFuture("cultivated_on", cultivatedOn)
        rules.notInFuture("dissolved_on", dissolvedOn)
        rules.order("founded_on", foundedOn, "dissolved_on", dissolvedOn)
        return rules.problems
    }

    public func postings(resting: Resting, rules: CountingRules) -> [Posting] {
        var lines = Postings(station: station, field: field)
        if let cultivatedOn { lines.add(.volunteer_teams_cultivated, cultivatedOn) }
        lines.addStock(.volunteer_teams, from: foundedOn, until: dissolvedOn)
        return lines.all
    }
}
