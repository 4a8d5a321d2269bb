/// A report's template (报表): which figures it lists, in what order and under what names, and by which edition of the
/// counting rules. Two bases of one figure are two indicators, so that naming one chooses the basis.
public struct Report: CaseRecord {
    public var reportNo = ""
    public var station = RecordID(0)
    public var version = 1
    public var name = ""
    public var figures: [ReportLine] = []
    public var hardshipVersion: Int?
    public var adoptedOn: Day?
    public var basis: String?
    public var note: String?

    public init() {}

    public static let kind = Kind.reports
    public static let dayField = "adopted_on"
    public static let titleFields = ["name"]

    public static let fields: [Field<Report>] = [
        Field(\.reportNo, "report_no", "报表编号", "Report no.", .number, required: true),
        Field(\.station, "station", "站点", "Station", .reference(.stations), required: true),
        Field(\.version, "version", "版本", "Version", .count(unit: Label("版", "version")), initial: "1"),
        Field(\.name, "name", "名称", "Name", .text, required: true),
        Field(\.figures, "figures", "指标", "Figures", .figures, required: true),
        Field(
            \.hardshipVersion, "hardship_version", "困难群众类别版本", "Hardship set's version",
            .count(unit: Label("版", "version"))),
        Field(\.adoptedOn, "adopted_on", "启用日期", "Adopted on", .day),
        Field(\.basis, "basis", "依据", "Basis", .text),
        Field(\.note, "note", "备注", "Note", .note),
    ]

    public func problems(today: Day) -> [Problem] {
        var rules = DateRules(today: today)
        rules.notInFuture("adopted_on", adoptedOn)
        let first = Self.builtIn(reportNo) == nil ? 1 : 2
        guard version < first else { return rules.problems }
        return rules.problems + [
            Problem(
                "version", found: String(version),
                wanted: first == 1
                    ? Label("从 1 开始的版本", "a version from 1")
                    : Label("从 2 开始的版本（第 1 版是程序自带的）", "a version from 2; version 1 is the program's own"))
        ]
    }

    /// What people call it.
    public var label: Label {
        guard let own = Self.builtIn(reportNo), own.version == version else { return Label(name, name) }
        return Label(name, Self.englishNames[reportNo] ?? name)
    }
}

/// One line of a report: a figure, and what the report calls it.
public struct ReportLine: Sendable, Hashable, CustomStringConvertible {
    public let measure: Measure
    /// What the report calls it; nil is the figure's own name.
    public let title: Label?

    /// Makes a line.
    public init(_ measure: Measure, title: Label? = nil) {
        self.measure = measure
        self.title = title
    }

    /// The line in `text`: an indicator's or rate's id, perhaps with `=` and a name behind it.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard let id = parts.first, let measure = Measure(id: String(id).folded) else { return nil }
        self.measure = measure
        let title = parts.count == 2 ? String(parts[1].trimmed) : ""
        self.title = title.isEmpty ? nil : Label(title, title)
    }

    /// What the report calls it.
    public var label: Label { title ?? measure.label }

    public var description: String { measure.id + (title.map { "=\($0.chinese)" } ?? "") }
}

extension ReportLine: ListValue {
    public static func list(from value: Value) -> [ReportLine] {
        String(stored: value).split(separator: "|").compactMap { ReportLine($0) }
    }
    public static func stored(_ list: [ReportLine]) -> Value {
        list.map(\.description).joined(separator: "|").stored
    }
}
