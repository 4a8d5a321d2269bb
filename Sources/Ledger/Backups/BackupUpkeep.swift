import Casework
import Glibc

/// What a ledger's backups want when nothing else is to be done: the day's backup, its copy at the second place, and that
/// old ones go. It is done a stretch at a time.
///
/// A backup is due on a day on which none was made, once something was saved that no backup holds. It never stands
/// between a person and a save: the terminal makes it while nothing is typed, a command after it has answered and only
/// of a small ledger; a large one without a terminal is for `taizhang backup --daily`.
public final class BackupUpkeep {
    /// The backup that was made.
    public private(set) var made: String?
    /// Its copy at the second place.
    public private(set) var copied: String?

    private let path: String
    private let now: String
    /// Held by the one process that does it; -1 once all is done.
    private var lock: Int32
    private var work: BackupWork?
    private var copy: SecondCopy?

    /// Commands back up a ledger of no more bytes by themselves.
    public static let small = 64 << 20

    /// Nil where nothing is to be done, or another process does it.
    fileprivate init?(
        _ path: String, now: String, isDue: Bool, waiting: Waiting?, patience: Duration?
    ) throws {
        guard isDue || Self.isCopyWanted(path, now) else { return nil }
        let folder = try BackupFolder.make(of: path)
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileBytes.failure("不能读取", "can't be read", folder) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            return nil
        }
        self.path = path
        self.now = now
        lock = descriptor
        if isDue {
            work = BackupWork(
                of: path, .daily, moment: now, waiting: patience == nil ? waiting : nil,
                patience: patience ?? Waiting.patience)
        }
    }

    deinit {
        release()
    }

    private func release() {
        if lock >= 0 { close(lock) }
        lock = -1
    }

    /// Works on for about as long as `time`; true while there is more to do.
    public func more(for time: Duration, progress: ProgressReport? = nil) throws -> Bool {
        if let work {
            if try work.more(for: time, progress: progress) { return true }
            made = work.path
            self.work = nil
            if let made { Self.thin(path, now: now, made: made) }
            return true
        }
        if copy == nil { copy = try SecondCopy(of: path, now: now) }
        if try copy?.more(for: time, progress: progress) == true { return true }
        copied = copy?.path
        release()
        return false
    }

    /// Removes what is old from the folder of the backups, once a good one was made.
    static func thin(_ path: String, now: String, made: String) {
        let files = BackupFolder.files(of: path, in: BackupFolder.path(of: path), .folder)
        for file in BackupRetention.leaving(files, now: now, made: made) { unlink(file.path) }
    }

    private static func isCopyWanted(_ path: String, _ now: String) -> Bool {
        guard let place = SecondPlace(of: path), place.isThere else { return false }
        return SecondCopy.missing(of: path, at: place, now: now) != nil || place.daysAway(at: now) > 0
    }
}

extension Ledger {
    /// What the backups want now; nil where all is done, and always of a ledger that goes with the program.
    ///
    /// - parameter patience: how long others that save are waited for; nil as a save waits.
    public func backupUpkeep(patience: Duration? = nil) throws -> BackupUpkeep? {
        guard !isTemporary else { return nil }
        let isDue = try patience == nil ? isBackupDue() : impatiently { try isBackupDue() }
        return try BackupUpkeep(path, now: now(), isDue: isDue, waiting: waiting, patience: patience)
    }

    /// Whether the day's backup is still to be made.
    public func isBackupDue() throws -> Bool {
        guard !isTemporary else { return false }
        let (saves, state) = try read { (try $0.edition(), try LedgerFacts.state($0)) }
        guard saves > 0 else { return false }
        let moment = now()
        let today = Moment.day(moment)
        return !BackupFolder.files(of: path, in: BackupFolder.path(of: path), .folder).contains {
            $0.state == state || $0.verdict == .sealed && $0.moment <= moment && $0.day == today
        }
    }
}
