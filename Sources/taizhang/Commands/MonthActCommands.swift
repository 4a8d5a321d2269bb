import ArgumentParser
import Casework
import Ledger

/// `taizhang month complete`: the worker says that the month is all there.
struct MonthCompleteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "complete",
        abstract: say("完成：这个月填完了（社工）。", "Complete it: the month is all there (worker)."))

    @OptionGroup var month: MonthArgument
    @OptionGroup var station: OneStationOption
    @OptionGroup var explain: ExplainOption
    @OptionGroup var format: FormatOption
    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        try MonthStepper(month, station, format).take(.complete, explaining: explain)
    }
}

/// `taizhang month review`: the head of the station has looked through it.
struct MonthReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: say("审核：看过了（站长）。", "Review it: looked through (head of station)."))

    @OptionGroup var month: MonthArgument
    @OptionGroup var station: OneStationOption
    @OptionGroup var explain: ExplainOption
    @OptionGroup var format: FormatOption
    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        try MonthStepper(month, station, format).take(.review, explaining: explain)
    }
}

/// `taizhang month lock`: the supervisor takes it; its figures are sealed.
struct MonthLockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lock",
        abstract: say("锁定：封存这个月的数（督导）。", "Lock it: its figures are sealed (supervisor)."))

    @OptionGroup var month: MonthArgument
    @OptionGroup var station: OneStationOption
    @OptionGroup var explain: ExplainOption
    @OptionGroup var format: FormatOption
    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        try MonthStepper(month, station, format).take(.lock, explaining: explain)
    }
}

/// `taizhang month unlock`: the supervisor opens it until a day.
struct MonthUnlockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unlock",
        abstract: say(
            "解锁：写明原因，开到某一天为止（督导）；过后自动锁上，封存的数不变。",
            "Unlock it with a reason until a day (supervisor); then it locks itself, and what was sealed stays."
        ))

    @OptionGroup var month: MonthArgument
    @OptionGroup var station: OneStationOption

    @Option(help: ArgumentHelp(say("原因。", "Why."), valueName: "text"))
    var reason: String

    @Option(
        help: ArgumentHelp(say("最后一天，如 2023-07-20。", "The last day, such as 2023-07-20."), valueName: "date"))
    var until: String

    @OptionGroup var format: FormatOption
    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        guard let day = Day(until) else {
            throw Refusal(
                .usage, "--until 是“\(until)”，应为真实日期，如 2023-07-20。",
                "--until is “\(until)”, wanted a real date such as 2023-07-20.")
        }
        try MonthStepper(month, station, format).take(.unlock, reason: reason, until: day)
    }
}

/// `taizhang month return`: gives it back to the worker.
struct MonthReturnCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "return",
        abstract: say(
            "退回：写明原因，退给社工再填（站长、督导）。", "Give it back to the worker, with a reason (head, supervisor)."))

    @OptionGroup var month: MonthArgument
    @OptionGroup var station: OneStationOption

    @Option(help: ArgumentHelp(say("原因。", "Why."), valueName: "text"))
    var reason: String

    @OptionGroup var format: FormatOption
    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        try MonthStepper(month, station, format).take(.handBack, reason: reason)
    }
}

/// Takes a month of one station one step on, and prints where it stands.
struct MonthStepper {
    private let month: MonthArgument
    private let station: OneStationOption
    private let format: FormatOption

    init(_ month: MonthArgument, _ station: OneStationOption, _ format: FormatOption) {
        self.month = month
        self.station = station
        self.format = format
    }

    func take(
        _ act: MonthAct, reason: String? = nil, until: Day? = nil, explaining explain: ExplainOption? = nil
    ) throws {
        let month = try month.month()
        let explanations = try explain?.texts() ?? [:]
        let ledger = try Invocation.current.open()
        let life = try ledger.step(
            act, month, of: ledger.station(exactly: station.code).id, reason: reason, until: until,
            explaining: explanations)
        try MonthPrinter(ledger).print([life], format.format)
    }
}
