import Casework
import Ledger

/// Makes the day's backup, and its copy at the second place, while nothing is typed: some milliseconds at a time, and a
/// key that comes meanwhile is taken first.
struct IdleUpkeep {
    private var work: BackupUpkeep?
    private var lookedAt: Duration?
    private var hasComplained = false

    /// So long nobody has typed before it begins.
    private static let rest = Duration.seconds(3)
    /// How often it looks whether something is to be done.
    private static let pause = Duration.seconds(60)
    /// How long one stretch may take.
    private static let stretch = Duration.milliseconds(15)

    private struct KeyIsWaiting: Error {}

    /// Does a stretch; true while there is more.
    ///
    /// - parameter idle: how long nothing was typed.
    mutating func go(_ desk: Desk, idle: Duration) -> Bool {
        guard !desk.isDemo, idle >= Self.rest else { return false }
        do {
            if work == nil {
                let now = desk.times.elapsed()
                if let lookedAt, now - lookedAt < Self.pause { return false }
                lookedAt = now
                work = try desk.ledger.backupUpkeep(patience: .zero)
            }
            guard let work else { return false }
            let hasMore = try work.more(for: Self.stretch) { _ in
                if desk.hasEvent { throw KeyIsWaiting() }
            }
            if hasMore { return true }
            self.work = nil
            hasComplained = false
            if let screen = desk.screen as? BackupsScreen { try screen.refresh() }
        } catch is KeyIsWaiting {
            return true
        } catch {
            work = nil
            let failure = error as? LedgerFailure
            // Somebody else saves for long: it is tried again.
            if !hasComplained, failure?.cause != .busy {
                hasComplained = true
                let why = Failure(error).sentence
                desk.say(
                    "自动备份没有做成：\(why.chinese)", "The day's backup could not be made: \(why.english)", .warning)
            }
        }
        return false
    }
}
