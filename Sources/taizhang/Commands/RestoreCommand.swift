import ArgumentParser
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
            "先检查备份，通不过就不动台账；被替换的台账另存在旁边。",
            "The backup is checked first, and nothing is touched if that fails; the replaced "
                + "ledger is kept beside."))

    @Argument(
        help: ArgumentHelp(say("备份文件。", "The backup's file."), valueName: "file"), completion: .file())
    var file: String

    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        let ledger = try Invocation.current.open()
        guard access(file, F_OK) == 0 else {
            throw Refusal(.missing, "没有备份文件 \(file)。", "There is no backup \(file).")
        }
        let kept = try ledger.restore(from: file)
        let output = Output()
        try output.line(kept)
        try output.commit()
    }
}
