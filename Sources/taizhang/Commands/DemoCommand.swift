import ArgumentParser
import Casework
import Glibc
import Ledger

/// `taizhang demo`: the Luohe sample in a private ledger that goes when the command ends.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: say("看样例：漯河市 2023 年 1—10 月，不动您的台账。", "Try a sample: Luohe, January to October 2023."),
        discussion: say(
            "在临时目录里建一本私有的台账，用完即删。",
            "Makes a private ledger in a temporary directory, which goes with the program."))

    @Option(
        name: .customLong("keep"),
        help: ArgumentHelp(
            say("只把样例台账存成这个文件，可用 --ledger 打开。", "Only write the sample ledger to this file, for --ledger."),
            valueName: "file"),
        completion: .file())
    var path: String?

    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        if let path, access(path, F_OK) == 0 {
            throw Refusal(.cannotWrite, "\(path) 已经有了。", "\(path) is there already.")
        }
        let progress = ProgressLine()
        defer { progress.clear() }
        let sample = try SampleData.make(progress)
        progress.clear()
        if Interruption.signal != nil { throw Cancelled() }
        if let path { return try withExtendedLifetime(sample) { try sample.ledger.backUp(to: path) } }
        if TerminalProgram.isAtTerminal {
            // The file goes with the sample, which has to stay as long as the screens are open.
            return try withExtendedLifetime(sample) { try TerminalProgram.run(sample: sample.ledger) }
        }
        let place = try sample.ledger.place("411100")
        let tally = try sample.ledger.tally(
            sample.ledger.period("2023-01..2023-10", at: place), in: place)
        let output = Output()
        try TallyPrinter(output, printsRules: false, counted: sample.ledger.rules).table(tally)
        try output.commit()
    }
}
