import ArgumentParser
import Casework
import Glibc
import Ledger

/// `taizhang restore`: puts a backup in the ledger's place, and keeps what it held.
struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: say(
            "用备份恢复台账；原来的另存，并打印存到哪里。",
            "Put a backup in the ledger's place; prints where the replaced one was kept."),
        discussion: say(
            "先核对备份，通不过就不动台账；再说明会改动什么（在终端里会先问）；被替换的台账留在备份里。台账打不开时也能恢复。",
            "The backup is verified first, and nothing is touched if that fails; what would change is told, and on a "
                + "terminal asked about; the replaced ledger is kept among the backups. A ledger that does not open can "
                + "be restored, too."))

    @Argument(
        help: ArgumentHelp(say("备份文件。", "The backup's file."), valueName: "file"), completion: .file())
    var file: String

    @Flag(help: ArgumentHelp(say("只说明会改动什么，不恢复。", "Only tell what would change.")))
    var dryRun = false

    @OptionGroup var format: FormatOption
    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        let progress = ProgressLine()
        defer { progress.clear() }
        let ledger: Ledger
        do {
            ledger = try Invocation.current.open()
        } catch let failure as LedgerFailure where !dryRun && isMending(failure) {
            return try replace(after: failure, progress)
        }
        try refuseUnlessThere()
        let restoration = try ledger.restoration(from: file, progress: progress.report)
        progress.clear()
        if dryRun { return try ChangePrinter(restoration.changes).print(format.format) }
        try ChangePrinter(restoration.changes).explain()
        try ask()
        let kept = try restoration.apply(progress: progress.report)
        progress.clear()
        try tell(kept)
    }

    /// Whether a backup in the ledger's place would mend it: what is there is damaged or no database at all, or nothing is
    /// there. Another program's database, and a newer one, are not touched.
    private func isMending(_ failure: LedgerFailure) -> Bool {
        switch failure.cause {
        case .damaged, .missing: true
        case .notALedger: !Ledger.isDatabase(Invocation.current.ledgerPath)
        default: false
        }
    }

    /// Restores in the place of what can't be opened.
    private func replace(after failure: LedgerFailure, _ progress: ProgressLine) throws {
        try refuseUnlessThere()
        let path = Invocation.current.ledgerPath
        complain(
            failure.cause == .missing
                ? say("\(path) 还没有台账，用备份建立。", "there is no ledger at \(path); it is made from the backup.")
                : "taizhang: \(failure.sentence[language])")
        try ask()
        let kept = try Ledger.restore(
            from: file, inPlaceOf: path, today: Invocation.current.today(), progress: progress.report)
        progress.clear()
        try tell(kept)
    }

    private func refuseUnlessThere() throws {
        guard access(file, F_OK) == 0 else {
            throw Refusal(.missing, "没有备份文件 \(file)。", "There is no backup \(file).")
        }
    }

    /// Asks whoever sits at a terminal; a script has decided.
    private func ask() throws {
        guard isatty(0) == 1, isatty(2) == 1 else { return }
        let question = say("用这份备份恢复吗？y 恢复，回车不恢复：", "Restore this backup? y restores, Enter does not: ")
        _ = question.withCString { write(2, $0, strlen($0)) }
        guard ["y", "yes", "是"].contains((readLine() ?? "").folded.lowercased()) else {
            throw Cancelled()
        }
    }

    private func tell(_ kept: String?) throws {
        guard let kept else { return }
        let output = Output()
        try output.line(kept)
        try output.commit()
    }
}
