import ArgumentParser
import Glibc

/// The program: `taizhang` alone opens the terminal's screens, `taizhang COMMAND` does one thing and ends.
///
/// To add a command: 1. a file in `Commands`, 2. its line below.
@main
struct Taizhang: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "taizhang",
        abstract: say("社工站台账：登记服务，按月计数，导入导出。", "The ledger of a social-work station."),
        discussion: say(
            "不带命令时打开终端界面。--ledger、--language、--as 写在命令前后都可以。",
            "Without a command it opens the terminal's screens. "
                + "--ledger, --language and --as may stand before or after the command."),
        subcommands: [
            DemoCommand.self, InitCommand.self, KindsCommand.self, ImportCommand.self, AddCommand.self,
            ShowCommand.self, ListCommand.self, EditCommand.self, DeleteCommand.self, HistoryCommand.self,
            UndoCommand.self, BinCommand.self, PeriodCommand.self, TargetCommand.self, MonthCommand.self,
            BoardCommand.self,
            TallyCommand.self, ExplainCommand.self, ReportCommand.self, ExportCommand.self,
            CheckCommand.self, BackupCommand.self, RestoreCommand.self, SalvageCommand.self,
        ])

    @OptionGroup(title: say("任何命令都可用", "With every command")) var ledger: LedgerOptions

    func run() throws {
        try TerminalProgram.run()
    }

    static func main() {
        // A reader that goes is an error of the write, also when some of it was taken.
        signal(SIGPIPE, SIG_IGN)
        // A limit on the size of files is a disk that is full, and told as one.
        signal(SIGXFSZ, SIG_IGN)
        do {
            let words = Invocation.current.arguments
            // Where nothing is left to parse, the screen need not wait for the parser.
            if words.isEmpty { return try TerminalProgram.run() }
            var command = try parseAsRoot(words)
            try command.run()
            CommandUpkeep.run()
        } catch {
            if let ending = Ending(error) { ending.end() }
            exit(withError: error)
        }
    }
}
