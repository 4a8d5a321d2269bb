import Casework
import GRDBSQLite

/// Copies a database page by page. When somebody saves between two stretches SQLite begins again; after some times the
/// rest is copied at one go, for which savers wait, so that it comes to an end.
final class PageCopy {
    private let backup: OpaquePointer
    private let target: OpaquePointer
    private var isFinished = false
    private var remaining = Int.max
    /// How often it began again.
    private(set) var restarts = 0

    /// So often it may begin again.
    static let patience = 3

    init(from source: OpaquePointer, to target: OpaquePointer) throws {
        guard let backup = sqlite3_backup_init(target, "main", source, "main") else {
            throw Connection.failure(target, sqlite3_errcode(target))
        }
        self.backup = backup
        self.target = target
    }

    deinit {
        if !isFinished { sqlite3_backup_finish(backup) }
    }

    /// How many pages there are, and how many of them are copied, once some were.
    var total: Int { Int(sqlite3_backup_pagecount(backup)) }
    var done: Int { total - Int(sqlite3_backup_remaining(backup)) }

    /// Copies some pages, or all that are left where `pages` is negative; true while there are more.
    func step(_ pages: Int) throws -> Bool {
        let count = restarts >= Self.patience ? -1 : pages
        let code = sqlite3_backup_step(backup, Int32(clamping: count))
        switch code {
        case SQLITE_OK:
            let left = Int(sqlite3_backup_remaining(backup))
            if left > remaining { restarts += 1 }
            remaining = left
            return true
        case SQLITE_DONE:
            isFinished = true
            let code = sqlite3_backup_finish(backup)
            guard code == SQLITE_OK else { throw Connection.failure(target, code) }
            return false
        default:
            throw Connection.failure(code, String(cString: sqlite3_errstr(code)))
        }
    }

    /// Copies everything.
    ///
    /// - parameter progress: told how far it is; without it all is copied at one go.
    static func run(
        from source: OpaquePointer, to target: OpaquePointer, _ progress: ProgressReport? = nil
    ) throws {
        let copy = try PageCopy(from: source, to: target)
        while try copy.step(progress == nil ? -1 : 4000) {
            try progress?(Progress(work: work, done: copy.done, total: copy.total))
        }
    }

    static let work = Label("取一份副本", "taking a copy")
}
