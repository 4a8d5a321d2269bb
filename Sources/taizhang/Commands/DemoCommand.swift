import ArgumentParser
import Casework
import Ledger

/// `taizhang demo`: the Luohe sample in a private ledger that goes when the command ends.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: say("看样例：漯河市 2023 年 1—10 月，不动您的台账。", "Try a sample: Luohe, January to October 2023."),
        discussion: say(
            "在临时目录里建一本私有的台账，用完即删。",
            "Makes a private ledger in a temporary directory, which goes with the program."))

    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        let today = try Invocation.current.today(or: SampleData.today)
        let progress = ProgressLine()
        defer { progress.clear() }
        let sources = try ImportSources([SampleData.folder()], progress)
        let sample = try TemporaryLedger(today: today)
        let report = try sample.ledger.importing(sources.files, progress: progress.report)
        progress.clear()
        guard !report.isRefused else {
            try ImportReporter(report, sources).complainOfProblems()
            throw Ended(status: .data)
        }
        if Interruption.signal != nil { throw Cancelled() }
        if TerminalProgram.isAtTerminal {
            // The file goes with the sample, which has to stay as long as the screens are open.
            return try withExtendedLifetime(sample) { try TerminalProgram.run(sample: sample.ledger) }
        }
        let place = try sample.ledger.place("411100")
        let tally = try sample.ledger.tally(.asked("2023-01..2023-10"), in: place)
        let output = Output()
        try TallyPrinter(output, printsRules: false).table(tally)
        try output.commit()
    }
}
