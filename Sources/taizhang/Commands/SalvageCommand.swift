import ArgumentParser
import Casework
import Exchange
import Ledger
import Terminal

/// `taizhang salvage`: all that can still be read of a damaged ledger, in a new one.
struct SalvageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "salvage",
        abstract: say(
            "从损坏的台账里打捞出能读的一切，写成一本新台账。", "Bring what can be read of a damaged ledger into a new one."),
        discussion: say(
            "逐页查看，不动损坏的文件；读不出的逐条列名，全部列在 新文件.lost.txt。新台账打捞后即核对一遍。",
            "Looks at every page and changes nothing in the damaged file. What could not be read is listed by name, all of "
                + "it in NEW.lost.txt. The new ledger is checked."))

    @Argument(
        help: ArgumentHelp(say("损坏的台账。", "The damaged ledger."), valueName: "damaged"), completion: .file())
    var damaged: String

    @Argument(
        help: ArgumentHelp(
            say("新台账，还不能有这个文件。", "The new ledger; there must be no such file yet."), valueName: "new"),
        completion: .file())
    var new: String

    @OptionGroup var format: FormatOption
    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        try Self.salvage(damaged, to: new, format: format.format)
    }

    /// Salvages a ledger, with what is lost on standard output and in a file beside the new ledger.
    static func salvage(_ damaged: String, to new: String, format: FormatOption.Format) throws {
        let today = try Invocation.current.today()
        let output = Output()
        let printer = SalvagePrinter(output, format)
        let list = try AtomicFile(path: "\(new).lost.txt")
        let progress = ProgressLine()
        defer { progress.clear() }
        let report = try Salvage.run(
            damaged, to: new, today: today, progress: progress.report,
            note: { note in
                try list.write("\(printable(note.sentence(in: language)))\n")
                try printer.note(note)
            },
            // No ledger is there without the list of what it lacks.
            whenRead: { if $0.isWhole { list.abandon() } else { try list.commit() } })
        progress.clear()
        try printer.finish(report, list: report.isWhole ? nil : "\(new).lost.txt")
        if !report.check.isGood { throw Ended(status: .failed) }
    }
}

extension ByteSink {
    fileprivate func write(_ text: String) throws(FileFailure) {
        var failure: FileFailure?
        Array(text.utf8).withUnsafeBytes { bytes in
            do throws(FileFailure) { try write(bytes) } catch { failure = error }
        }
        if let failure { throw failure }
    }
}
