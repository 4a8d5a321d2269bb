import ArgumentParser
import Glibc
import Ledger

/// `taizhang backup`: a verified copy of the whole ledger.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: say("备份整本台账到一个文件，写好后再检查一遍。", "Copy the whole ledger to a file, and check the copy."))

    @Argument(
        help: ArgumentHelp(say("备份文件。", "The backup's file."), valueName: "file"), completion: .file())
    var file: String

    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        let ledger = try Invocation.current.open()
        try ledger.backUp(to: file)
        let output = Output()
        try output.line(file)
        try output.commit()
    }
}
