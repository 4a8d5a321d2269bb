import Casework
import Glibc
import Ledger

/// What the backups want after a command that has saved something: done once the command has given its answer.
///
/// The ledger of the day's first save is backed up here where it is small, which takes some hundredths of a second. A
/// large one is left to the terminal and to `taizhang backup --daily`; whoever sits at a terminal is told when that has
/// not happened for a week.
enum CommandUpkeep {
    /// The ledger that this run has opened. A run has one thread.
    nonisolated(unsafe) static var ledger: Ledger?

    /// Does it; what goes wrong is said to whoever sits at a terminal, and is no failure of the command.
    static func run() {
        guard let ledger, ledger.hasSaved, Interruption.signal == nil else { return }
        self.ledger = nil
        let isTerminal = isatty(2) == 1
        let progress = ProgressLine()
        do {
            try keepUp(ledger, progress)
            progress.clear()
            if isTerminal { remind(ledger) }
        } catch {
            progress.clear()
            guard isTerminal, let failure = error as? LedgerFailure else { return }
            complain(say("没有备份成：", "no backup was made: ") + failure.sentence[language])
        }
    }

    private static func keepUp(_ ledger: Ledger, _ progress: ProgressLine) throws {
        var status = stat()
        guard stat(ledger.path, &status) == 0, status.st_size <= BackupUpkeep.small,
            let upkeep = try ledger.backupUpkeep(patience: .seconds(1))
        else { return }
        while try upkeep.more(for: .milliseconds(50), progress: progress.report) {}
    }

    private static func remind(_ ledger: Ledger) {
        if let reminder = try? ledger.backupReminder() { complain(reminder[language]) }
    }
}
