import ArgumentParser
import Casework
import Ledger
import Terminal

/// `taizhang period`: the named periods, and a new one.
struct PeriodCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "period",
        abstract: say("有名称的期间：项目、合同、行动。", "Named periods: projects, contracts, campaigns."),
        discussion: say(
            "凡要写时期的地方都可以写它的名称；两个站点用同一名称时写 站点/名称。",
            "Its name is good wherever a period is asked for; where two stations share a name, write STATION/NAME."
        ),
        subcommands: [PeriodListCommand.self, PeriodAddCommand.self],
        defaultSubcommand: PeriodListCommand.self)

    @OptionGroup var ledger: LedgerOptions
}

/// `taizhang period list`.
struct PeriodListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: say("列出有名称的期间。", "List the named periods."))

    @OptionGroup var station: StationOption
    @OptionGroup var format: FormatOption
    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        let ledger = try Invocation.current.open()
        let periods = try ledger.periods(in: try ledger.place(station.code))
        let output = Output()
        switch format.format {
        case .table where periods.isEmpty: break
        case .table:
            try output.table(
                TextTable(
                    columns: [
                        .init(say("名称", "Name"), maximumWidth: 30), .init(say("起始", "First day")),
                        .init(say("终止", "Last day")), .init(say("站点", "Station")),
                        .init(say("备注", "Note"), maximumWidth: 30),
                    ], rows: periods.map(cells)))
            try output.commit()
        case .csv:
            let csv = try CSVText(output, header: ["name", "first_on", "last_on", "station", "note", "id"])
            for known in periods { try csv.row(cells(known) + [known.id.description]) }
            try csv.finish()
        case .json:
            let list = periods.map { known in
                let cells = cells(known)
                return JSONText.object([
                    ("name", .string(cells[0])), ("first_on", .string(cells[1])),
                    ("last_on", .string(cells[2])), ("station", .string(cells[3])),
                    ("note", .string(cells[4])), ("id", .string(known.id.description)),
                ])
            }
            try output.write(JSONText.array(list).text + "\n")
            try output.commit()
        }
        if periods.isEmpty {
            complain(
                say(
                    "还没有有名称的期间：taizhang period add 名称 起始..终止 --station 代码",
                    "There are no named periods: taizhang period add NAME FIRST..LAST --station CODE"))
        }
    }

    private func cells(_ known: KnownPeriod) -> [String] {
        [
            known.period.description, known.period.first.description, known.period.last.description,
            known.station.code, known.note ?? "",
        ]
    }
}

/// `taizhang period add`.
struct PeriodAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: say("登记一个期间，打印它的 id。", "Add a named period; prints its id."),
        discussion: say(
            "例：taizhang period add 千站暖万家2023 2023-01..2023-10 --station 411100",
            "As: taizhang period add Winter2023 2023-01..2023-10 --station 411100"))

    @Argument(
        help: ArgumentHelp(say("名称，不能像日期或期间。", "Its name, no date or period itself."), valueName: "name"))
    var name: String

    @Argument(
        help: ArgumentHelp(
            say("从哪天到哪天，如 2023-01..2023-10 或 2023-01-15..2023-09-30。", "Its days, such as 2023-01..2023-10."),
            valueName: "first..last"))
    var days: String

    @OptionGroup var station: StationOption
    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        guard let period = Period(days) else {
            throw Refusal(
                .usage, "“\(days)”不是一段日子，应写 2023-01..2023-10 或 2023-01-15..2023-09-30。",
                "“\(days)” is no stretch of days; wanted 2023-01..2023-10 or 2023-01-15..2023-09-30.")
        }
        let ledger = try Invocation.current.open()
        var entry = Entry(.periods)
        entry["name"] = name
        entry["station"] = try ledger.station(station.code).code
        entry["first_on"] = period.first.description
        entry["last_on"] = period.last.description
        let saved = try ledger.add(entry)
        let output = Output()
        try output.line(saved.id.description)
        try output.commit()
        warn(saved.warnings)
    }
}
