import ArgumentParser
import Casework
import Ledger
import Terminal

/// `taizhang report`: filled-in reports, their templates, and what another version of one would have counted.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: say("报表：填好的表、模板和口径重放。", "Reports, their templates, and replays of them."),
        discussion: say(
            "模板是数据（reports.csv），每改一次就是新的一版；困难群众的类别也有版本（category_sets.csv）。启用新版之前，"
                + "用 replay 看以前各月在两版下各是多少。已锁定的月份不变。",
            "A template is data (reports.csv), each change of it another version, and so is the set of "
                + "categories that make people in hardship (category_sets.csv). Before a version is adopted, "
                + "replay shows every past month under both. Locked months stay as they were handed in."),
        subcommands: [
            ReportListCommand.self, ReportShowCommand.self, ReportReplayCommand.self, ReportAdoptCommand.self,
        ])
}

/// `taizhang report list`.
struct ReportListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: say("列出模板和困难群众类别的各版。", "List the versions of templates and of the hardship set."))

    @OptionGroup var station: StationOption
    @OptionGroup var format: FormatOption
    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        let ledger = try Invocation.current.open()
        let rows =
            try ledger.reports(in: ledger.place(station.code)).map(Row.init)
            + ledger.categorySets().map(Row.init)
        let output = Output()
        switch format.format {
        case .table:
            try output.table(TextTable(columns: Row.columns, rows: rows.map(\.cells)))
            try output.commit()
        case .csv:
            let csv = try CSVText(output, header: Row.keys)
            for row in rows { try csv.row(row.texts) }
            try csv.finish()
        case .json:
            try output.write(JSONText.object([("reports", .array(rows.map(\.json)))]).text + "\n")
            try output.commit()
        }
    }

    /// One version of a template or of the set.
    private struct Row {
        let report: String
        let version: Int
        let name: String
        let state: State
        let station: String
        let set: Int?
        let figures: Int
        let adoptedOn: Day?
        let id: String

        enum State: String {
            case inForce = "in_force"
            case earlier, draft

            init(isInForce: Bool, isAdopted: Bool) {
                self = isInForce ? .inForce : isAdopted ? .earlier : .draft
            }

            var label: Label {
                switch self {
                case .inForce: Label("启用", "in force")
                case .earlier: Label("曾用", "earlier")
                case .draft: Label("草案", "draft")
                }
            }
        }

        init(_ known: KnownReport) {
            report = known.report.reportNo
            version = known.report.version
            name = known.report.label[language]
            state = State(isInForce: known.isInForce, isAdopted: known.isAdopted)
            station = known.station?.code ?? ""
            set = known.report.hardshipVersion
            figures = known.report.figures.count
            adoptedOn = known.report.adoptedOn
            id = known.id?.description ?? ""
        }

        init(_ known: KnownSet) {
            report = Adoptable.setName
            version = known.rules.version
            name = say("困难群众类别", "Categories of people in hardship")
            state = State(isInForce: known.isInForce, isAdopted: known.id == nil || known.adoptedOn != nil)
            station = ""
            set = nil
            figures = known.rules.hardship.count
            adoptedOn = known.adoptedOn
            id = known.id?.description ?? ""
        }

        static var columns: [TextTable.Column] {
            [
                .init(say("报表", "Report")), .init(say("版本", "Version"), alignment: .right),
                .init(say("名称", "Name")), .init(say("状态", "State")), .init(say("站点", "Station")),
                .init(say("指标或类别", "Figures"), alignment: .right),
                .init(say("类别版本", "Set"), alignment: .right),
                .init(say("启用日期", "Adopted on")),
            ]
        }

        var cells: [String] {
            [
                report, String(version), name, state.label[language],
                station.isEmpty && id.isEmpty ? say("程序自带", "built in") : station, String(figures),
                set.map(String.init) ?? "", adoptedOn?.description ?? "",
            ]
        }

        static let keys = [
            "report", "version", "name", "state", "station", "figures", "hardship_version", "adopted_on",
            "id",
        ]

        var texts: [String] {
            [
                report, String(version), name, state.rawValue, station, String(figures),
                set.map(String.init) ?? "", adoptedOn?.description ?? "", id,
            ]
        }

        var json: JSONText {
            .object([
                ("report", .string(report)), ("version", .number(version)), ("name", .string(name)),
                ("state", .string(state.rawValue)), ("station", .string(station)),
                ("figures", .number(figures)),
                ("hardship_version", set.map { .number($0) } ?? .null),
                ("adopted_on", adoptedOn.map { .string($0.description) } ?? .null),
                ("id", id.isEmpty ? .null : .string(id)),
            ])
        }
    }
}
