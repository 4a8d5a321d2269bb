/// A volunteer (志愿者).
public struct Volunteer: CaseRecord {
    public var volunteerNo = ""
    public var station = RecordID(0)
    public var name = ""
    public var team: RecordID?
    public var idNumber: String?
    public var phone: String?
    public var registeredOn = Day(number: 0)
    public var leftOn: Day?
    public var note: String?

    public init() {}

    public static let kind = Kind.volunteers
    public static var numberField: String? { "volunteer_no" }
    public static let dayField = "registered_on"
    public static let titleFields = ["name"]

    public static let fields: [Field<Volunteer>] = [
        Field(\.volunteerNo, "volunteer_no", "志愿者编号", "Volunteer no.", .number, required: true),
        Field(\.station, "station", "站点", "Station", .reference(.stations), required: true),
        Field(\.name, "name", "姓名", "Name", .text, required: true, masking: .name),
        Field(\.team, "team", "志愿服务队", "Team", .reference(.volunteer_teams)),
        Field(\.idNumber, "id_number", "身份证号", "Identity number", .idNumber, masking: .idNumber),
        Field(\.phone, "phone", "电话", "Phone", .phone, masking: .phone),
        Field(\.registeredOn, "registered_on", "注册日期", "Registered on", .day, required: true),
        Field(\.leftOn, "left_on", "退出日期", "Left on", .day),
        Field(\.note, "note", "备注", "Note", .note),
    ]

    public func problems(today: Day) -> [Problem] {
        var rules = DateRules(today: today)
        rules.notInFuture("registered_on", registeredOn)
        rules.notInFuture("left_on", leftOn)
        rules.order("registered_on", registeredOn, "left_on", leftOn)
        return rules.problems
    }

    public func postings(resting: Resting, rules: CountingRules) -> [Posting] {
        var lines = Postings(station: station)
        lines.add(.volunteers_registered, registeredOn)
        lines.addStock(.volunteers, from: registeredOn, until: leftOn)
        return lines.all
    }
}
