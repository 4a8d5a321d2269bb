import ArgumentParser
import Casework
import Ledger

/// `taizhang tally`: the figures of a period and place.
struct TallyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tally", abstract: say("一段时期的数。", "The figures of a period."),
        discussion: say(
            "上期是紧接在前、同样长的时期；本年累计从 1 月 1 日到本期最后一天（有名称的期间从它起始那天算起），存量是那"
                + "一天的数。去重的数（带 *）按所问的时期和地方重新数，不能相加。有已下达的指标任务时，另列指标值、完成率和状态。",
            "The previous period is the one of the same length just before; the year to date "
                + "runs from 1 January, of a named period from its beginning, to the last day; a stock is that "
                + "day's. Distinct figures (*) are counted anew for each period and place and don't add up. Where "
                + "targets were issued, they stand beside the figures with their completion."))

    @Argument(
        help: ArgumentHelp(
            say(
                "时期：2023-06、2023、2023Q2、2023-01..2023-10，或期间的名称（见 taizhang period）。",
                "A period: 2023-06, 2023, 2023Q2, 2023-01..2023-10, or a name (taizhang period)."),
            valueName: "period"))
    var period: String

    @OptionGroup var station: StationOption

    @Option(
        name: .customLong("by"),
        help: ArgumentHelp(
            say(
                "分开数：按站点、县、市、月、领域或社工。", "Split by stations, counties, cities, months, fields or workers."),
            valueName: "group"))
    var grouping: Split?

    @Option(
        name: .customLong("indicator"),
        help: ArgumentHelp(
            say("只要这些指标，可写多次，也可用逗号隔开。", "Only these indicators; repeat it, or separate with commas."),
            valueName: "id"))
    var indicators: [String] = []

    @Flag(
        help: ArgumentHelp(
            say(
                "锁定过的月份按锁定时的数，其余按现在的数；只能是整月，不能按领域或社工分。",
                "Months that were locked as they were sealed, the others as they are now; whole months, not by field or worker."
            )))
    var asSealed = false

    @Flag(
        help: ArgumentHelp(say("在表下印出每个数的口径。", "Print how each figure is counted under the table.")))
    var rules = false

    @OptionGroup var format: FormatOption
    @OptionGroup var ledger: LedgerOptions

    /// The values of `--by`.
    enum Split: String, ExpressibleByArgument, CaseIterable {
        case station, county, city, month, field, worker
    }

    func run() throws {
        let indicators = try Indicator.asked(indicators)
        let grouping = grouping.flatMap { Grouping(rawValue: $0.rawValue) }
        let ledger = try Invocation.current.open()
        let place = try ledger.place(station.code)
        let period = try ledger.period(period, at: place)
        if asSealed { try refuseWhatIsNotSealed(period, grouping) }
        let output = Output()
        let printer = TallyPrinter(output, printsRules: rules, counted: try ledger.rules)
        if let grouping {
            let tally = try ledger.tally(period, in: place, by: grouping, indicators, asSealed: asSealed)
            switch format.format {
            case .table: try printer.table(tally)
            case .csv: try printer.csv(tally)
            case .json: try printer.json(tally)
            }
        } else {
            let tally = try ledger.tally(period, in: place, indicators, asSealed: asSealed)
            switch format.format {
            case .table: try printer.table(tally)
            case .csv: try printer.csv(tally)
            case .json: try printer.json(tally)
            }
        }
        try output.commit()
    }

    /// Figures are sealed for a station as a whole and for whole months.
    private func refuseWhatIsNotSealed(_ period: Period, _ grouping: Grouping?) throws {
        guard period.isWholeMonths else {
            throw Refusal(
                .usage, "锁定的是整月的数，\(period) 不是整月。",
                "Figures are sealed for whole months, and \(period) is not made of them.")
        }
        if let grouping, !grouping.isSealed {
            throw Refusal(
                .usage, "锁定的是整站的数，没有按\(grouping.label.chinese)分开锁定。",
                "Figures are sealed for a station as a whole; by \(grouping.rawValue) there are none.")
        }
    }
}
