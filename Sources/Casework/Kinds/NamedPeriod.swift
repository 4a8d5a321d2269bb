/// A project, contract or campaign (项目、合同、行动) with its own first and last day, as good as a month wherever a
/// period is asked for.
public struct NamedPeriod: CaseRecord {
    public var name = ""
    public var station = RecordID(0)
    public var firstOn = Day(number: 0)
    public var lastOn = Day(number: 0)
    public var note: String?

    public init() {}

    public static let kind = Kind.periods
    public static var numberField: String? { "name" }
    public static let dayField = "first_on"
    public static let titleFields = ["name"]

    public static let fields: [Field<NamedPeriod>] = [
        Field(\.name, "name", "名称", "Name", .number, required: true),
        Field(\.station, "station", "站点", "Station", .reference(.stations), required: true),
        Field(\.firstOn, "first_on", "起始日期", "First day", .day, required: true),
        Field(\.lastOn, "last_on", "终止日期", "Last day", .day, required: true),
        Field(\.note, "note", "备注", "Note", .note),
    ]

    public func problems(today: Day) -> [Problem] {
        var rules = DateRules(today: today)
        rules.order("first_on", firstOn, "last_on", lastOn)
        // A name that reads as a period, or as a period of the calendar, would stand for two.
        guard Period.typed(name, today: today) == nil, !name.contains("..") else {
            return rules.problems + [
                Problem(
                    "name", found: name,
                    wanted: Label("不像日期或期间的名称，如 千站暖万家2023", "a name that is no date or period itself"))
            ]
        }
        return rules.problems
    }

    /// The days from its first to its last, called by its name.
    public var period: Period { Period(firstOn, lastOn, named: name) }
}
