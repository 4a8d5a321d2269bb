/// A version of the set of client categories that make 困难群众. The newest that was adopted is the one the ledger counts
/// with.
public struct CategorySet: CaseRecord {
    public var version = 1
    public var station = RecordID(0)
    public var categories: [ClientCategory] = []
    public var adoptedOn: Day?
    public var basis: String?
    public var note: String?

    public init() {}

    public static let kind = Kind.category_sets
    public static let dayField = "adopted_on"
    public static let titleFields = ["version"]

    public static let fields: [Field<CategorySet>] = [
        Field(
            \.version, "version", "版本", "Version", .count(unit: Label("版", "version")), required: true),
        Field(\.station, "station", "站点", "Station", .reference(.stations), required: true),
        Field(
            \.categories, "categories", "类别", "Categories", .choices(ClientCategory.choices), required: true),
        Field(\.adoptedOn, "adopted_on", "启用日期", "Adopted on", .day),
        Field(\.basis, "basis", "依据", "Basis", .text),
        Field(\.note, "note", "备注", "Note", .note),
    ]

    public func problems(today: Day) -> [Problem] {
        var rules = DateRules(today: today)
        rules.notInFuture("adopted_on", adoptedOn)
        guard version < 2 else { return rules.problems }
        return rules.problems + [
            Problem(
                "version", found: String(version),
                wanted: Label("从 2 开始的版本（第 1 版是程序自带的）", "a version from 2; version 1 is the program's own"))
        ]
    }

    /// The rules that count with it.
    public var rules: CountingRules { CountingRules(version: version, hardship: Set(categories)) }
}
