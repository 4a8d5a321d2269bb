import ArgumentParser
import Glibc
import Ledger

/// `taizhang backup [FILE]`.
struct BackupMakeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make",
        abstract: say("做一份备份，写好后检查并封存。", "Make a backup, which is checked and sealed."),
        discussion: say(
            "备份时别人可以照常保存。写明文件时，已有的文件只有是台账才会被替换；不写时文件名里有时间和原因，从不覆盖。"
                + "每次备份后只留最近 7 天、4 周、12 个月各一份。",
            "Others can go on saving meanwhile. A file that is named is replaced only if it is a ledger; without one the "
                + "backup is named after the moment and the reason, and nothing is ever written over. Kept are one of "
                + "each of the last 7 days, 4 weeks and 12 months."))

    @Argument(
        help: ArgumentHelp(
            say("备份文件；不写就放在台账旁的 backups 目录里。", "The backup's file; else one in backups beside the ledger."),
            valueName: "file"),
        completion: .file())
    var file: String?

    @Flag(
        help: ArgumentHelp(
            say(
                "今天还没有备份、又有新的改动时才备份；给 cron 用。",
                "Only where none was made today and something has changed; meant for cron.")))
    var daily = false

    @Option(
        help: ArgumentHelp(
            say(
                "第二处（如 U 盘上的目录）：以后每日备份都再复制到那里，这次马上复制。",
                "The second place, as a folder on a USB stick: each day's backup is copied there, this one at once."
            ),
            valueName: "dir"),
        completion: .directory)
    var to: String?

    @OptionGroup var ledger: LedgerOptions

    func validate() throws {
        guard file == nil || !daily && to == nil else {
            throw ValidationError(
                say("写明文件时不能再用 --daily 或 --to。", "A file is not named together with --daily or --to."))
        }
    }

    func run() throws {
        let ledger = try Invocation.current.open()
        let progress = ProgressLine()
        defer { progress.clear() }
        let output = Output()
        if let file {
            try ledger.backUp(to: file, progress: progress.report)
            try output.line(file)
        } else {
            if let to { try ledger.setSecondPlace(to) }
            if !daily { try output.line(ledger.backUp(for: .asked, progress: progress.report)) }
            if let upkeep = try ledger.backupUpkeep() {
                while try upkeep.more(for: .milliseconds(50), progress: progress.report) {}
                for path in [upkeep.made, upkeep.copied].compactMap(\.self) { try output.line(path) }
            }
        }
        progress.clear()
        try output.commit()
    }
}
