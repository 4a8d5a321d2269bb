import ArgumentParser
import Glibc
import Ledger

/// `taizhang backup`: a verified copy of the whole ledger.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: say("备份整本台账到一个文件，写好后再检查一遍。", "Copy the whole ledger to a file, and check the copy."),
        discussion: say(
            "备份时别人可以照常保存。目标已有的文件只有是台账时才会被替换。",
            "Others can go on saving meanwhile. A file that is already there is replaced only "
                + "if it is a ledger."))

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
