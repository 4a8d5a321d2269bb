import ArgumentParser
import Casework
import Ledger

/// `taizhang board`: what a supervisor looks at. Without a further word, the stations and their months.
struct BoardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "board",
        abstract: say(
            "督导看板：谁报了，谁没报，卡在哪里。", "The supervisor's board: who has reported, and what blocks the rest."),
        discussion: say(
            "不写下一级命令时就是 taizhang board stations。",
            "Without a further command it is taizhang board stations."),
        subcommands: [BoardStationsCommand.self, CoverageCommand.self, CompareCommand.self],
        defaultSubcommand: BoardStationsCommand.self)
}

/// `taizhang board stations`: stations by months, with what follows from them.
struct BoardStationsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stations",
        abstract: say(
            "各站各月的状态、及时与否，卡住的月份、久未联系的个案、没有录入的站。", "Each station's months, on time or late, and what waits."),
        discussion: say(
            "最近一个到期的月份，没有锁定的列出状态和核对清单里未清的项。CSV 只能装一张表：用 --part 选。",
            "Of the newest month that is due it lists what is not locked, and what is open in the checklists. "
                + "A CSV holds one table: --part chooses it."))

    @Argument(
        help: ArgumentHelp(
            say(
                "期间，如 2023 或 2023-01..2023-06；不写就是到刚过完的月份为止的十二个月。",
                "A period, such as 2023 or 2023-01..2023-06; else the twelve months that end with the last one over."
            ),
            valueName: "period"))
    var period: String?

    @OptionGroup var station: StationOption

    @Option(
        help: ArgumentHelp(
            say(
                "月报截止日：次月几日（1–28）。记入台账，以后都按它。",
                "The day of the next month by which a month is due (1-28); kept in the ledger."),
            valueName: "day"))
    var dueDay: Int?

    @Option(
        help: ArgumentHelp(
            say(
                "从哪个月起要报，如 2023-01。记入台账，以后都按它。",
                "The first month that is asked for, such as 2023-01; kept in the ledger."),
            valueName: "month"))
    var since: String?

    @Option(
        help: ArgumentHelp(say("几天没有录入算久。", "So many days without an entry are long."), valueName: "days"))
    var idle = 14

    @Option(
        help: ArgumentHelp(
            say(
                "只要一部分：月份、各县上报率、卡住的、久未联系的个案、没有录入的站。",
                "Only one part: the months, the counties' rates, what blocks, untouched cases, idle stations."
            )))
    var part: Part?

    @OptionGroup var format: FormatOption
    @OptionGroup var ledger: LedgerOptions

    /// The values of `--part`.
    enum Part: String, ExpressibleByArgument, CaseIterable {
        case months, rates, blocking, cases, idle
    }

    /// How many months a board may have.
    private static let mostMonths = 120
    /// How many untouched cases are listed.
    private static let cases = 10

    func run() throws {
        let ledger = try Invocation.current.open()
        let place = try ledger.place(station.code)
        let period =
            try period.map { try ledger.period($0, at: place) } ?? .lastTwelveMonths(on: ledger.today)
        let months = period.months
        guard months.count <= Self.mostMonths, idle >= 0 else {
            throw Refusal(
                .usage, "看板最多 \(Self.mostMonths) 个月，--idle 不能是负数。",
                "A board has at most \(Self.mostMonths) months, and --idle is not below 0.")
        }
        try keep(in: ledger)
        let parts = part.map { [$0] } ?? (format.format == .csv ? [.months] : Part.allCases)
        let board = try ledger.board(months, in: place)
        let output = Output()
        let printer = BoardPrinter(
            output: output, period: period, place: place, board: board,
            blocking: try parts.contains(.blocking)
                ? ledger.blocking(board.lastDue(on: ledger.today), in: place).months : [],
            cases: try parts.contains(.cases)
                ? ledger.untouchedCases(in: place, limit: Self.cases, language: language) : [],
            lastDue: board.lastDue(on: ledger.today), idle: idle)
        switch format.format {
        case .table: try printer.table(parts, isAlone: part != nil)
        case .csv: try printer.csv(parts[0])
        case .json: try printer.json(parts)
        }
        try output.commit()
    }

    /// Keeps what is asked of the stations from now on.
    private func keep(in ledger: Ledger) throws {
        guard dueDay != nil || since != nil else { return }
        var reporting = try ledger.reporting()
        if let dueDay {
            guard Reporting.dueDays.contains(dueDay) else {
                throw Refusal(
                    .usage, "截止日应为 1 到 28，不是 \(dueDay)。", "A due day from 1 to 28 is wanted, not \(dueDay).")
            }
            reporting.dueDay = dueDay
        }
        if let since {
            guard let first = Period(since), first == Period(first.first.month) else {
                throw Refusal(
                    .usage, "“\(since)”不是一个月，应写 2023-01 这样的。",
                    "“\(since)” is not a month; wanted one such as 2023-01.")
            }
            reporting.since = first.first.month
        }
        try ledger.setReporting(reporting)
    }
}

extension Period {
    /// The twelve months that end with the last one that is over on a day.
    static func lastTwelveMonths(on today: Day) -> Period {
        let last = today == today.month.last ? today.month : today.month.advanced(by: -1)
        let first = last.advanced(by: -11)
        return Period("\(first)..\(last)")!
    }
}
