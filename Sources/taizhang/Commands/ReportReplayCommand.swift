import ArgumentParser
import Casework
import Ledger

/// `taizhang report replay`: past months under two versions.
struct ReportReplayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: say("口径重放：以前各月在两版下各是多少。", "What past months are under two versions."),
        discussion: say(
            "与启用的那一版对照；启用的那一版与它的前一版对照。什么都不改。",
            "A version is held against the one in force, and that one against the version before it. "
                + "Nothing is changed."))

    @Argument(
        help: ArgumentHelp(
            say("报表@版本，或 hardship@版本。", "A report and its version, or hardship@VERSION."),
            valueName: "name@version"))
    var name: String

    @Argument(
        help: ArgumentHelp(
            say("各月，如 2023-01..2023-10。", "Months, such as 2023-01..2023-10."), valueName: "months"))
    var months: String

    @OptionGroup var station: StationOption
    @OptionGroup var format: FormatOption
    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        let ledger = try Invocation.current.open()
        let place = try ledger.place(station.code)
        let period = try ledger.period(months, at: place)
        guard period.isWholeMonths else {
            throw Refusal(
                .usage, "“\(months)”不是整月，应如 2023-01..2023-10。",
                "“\(months)” is not whole months; wanted such as 2023-01..2023-10.")
        }
        let progress = ProgressLine()
        defer { progress.clear() }
        let output = Output()
        let printer = ReplayPrinter(output, format.format)
        switch try ledger.adoptable(name, in: place) {
        case .set(let set):
            let replay = try ledger.replay(
                set.rules, against: ledger.counterpart(of: set), period.months, in: place,
                progress: progress.report)
            progress.clear()
            try printer.print(replay, place)
        case .report(let known):
            let old = try ledger.counterpart(of: known, in: place)
            let replay = try ledger.replay(
                known.report, against: old, period.months, in: place, progress: progress.report)
            progress.clear()
            try printer.print(replay, place)
        }
        try output.commit()
    }
}
