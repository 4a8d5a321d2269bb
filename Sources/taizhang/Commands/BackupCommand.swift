import ArgumentParser
import Glibc
import Ledger

/// `taizhang backup`: a verified copy of the whole ledger, and the backups that there are.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: say("备份整本台账，或看有哪些备份。", "Copy the whole ledger, or look at the backups."),
        discussion: say(
            "taizhang backup 文件：备份到这个文件；不写文件时放在台账旁的 backups 目录里。每天第一次保存后、导入前、升级前和恢复前自动备份。",
            "taizhang backup FILE writes one there; without a file it goes to backups beside the ledger. Each day's "
                + "first save, an import, a migration and a restore have one made by themselves."),
        subcommands: [BackupMakeCommand.self, BackupListCommand.self, BackupPlaceCommand.self],
        defaultSubcommand: BackupMakeCommand.self)

    @OptionGroup var ledger: LedgerOptions
}
