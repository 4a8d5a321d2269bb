import Casework
import GRDBSQLite

/// A database file opened beside the ledger's own connection: to be copied from, copied to, or looked at.
final class SideDatabase {
    let connection: Connection
    private let handle: OpaquePointer
    private let waiting: Waiting?

    /// What is done with the file.
    enum Use {
        /// The ledger, which others may be saving to.
        case source
        /// A private file that is written from nothing.
        case target
        /// A file that nobody changes.
        case reading
    }

    /// Opens a file that is there.
    ///
    /// - parameter waiting: how others that save are waited for, before `busy` is thrown.
    /// - parameter patience: how long, where nothing else says how.
    init(
        _ path: String, _ use: Use, waiting: Waiting? = nil, patience: Duration = Waiting.patience
    ) throws {
        var handle: OpaquePointer?
        let flags = use == .reading ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE
        var code = sqlite3_open_v2(path, &handle, flags | SQLITE_OPEN_NOMUTEX, nil)
        if code != SQLITE_OK, use == .source {
            sqlite3_close_v2(handle)
            code = sqlite3_open_v2(path, &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil)
        }
        guard code == SQLITE_OK, let handle else {
            let failure = handle.map { Connection.failure($0, code) } ?? Connection.failure(code, path)
            sqlite3_close_v2(handle)
            throw failure
        }
        self.handle = handle
        self.waiting = waiting
        connection = Connection(handle)
        if let waiting {
            let context = Unmanaged.passUnretained(waiting).toOpaque()
            sqlite3_busy_handler(
                handle,
                { context, tries in
                    Unmanaged<Waiting>.fromOpaque(context!).takeUnretainedValue().again(Int(tries)) ? 1 : 0
                }, context)
        } else {
            let (seconds, parts) = patience.components
            sqlite3_busy_timeout(handle, Int32(clamping: seconds * 1000 + parts / 1_000_000_000_000_000))
        }
        try connection.run("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
        switch use {
        case .source: break
        case .reading: try connection.run("PRAGMA cache_size = -8000; PRAGMA temp_store = FILE")
        case .target:
            // It is synced as a whole, or thrown away.
            try connection.run(
                "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE")
        }
    }

    deinit {
        connection.finalize()
        sqlite3_close_v2(handle)
    }

    /// What tells the progress of long statements, and whether it asked them to stop.
    private final class Watch {
        let report: () throws -> Void
        var last = ContinuousClock.now
        var error: (any Error)?

        init(_ report: @escaping () throws -> Void) {
            self.report = report
        }
    }

    /// Runs statements during which `report` is called now and then; what it throws ends them.
    func watched<T>(_ report: (() throws -> Void)?, _ body: (Connection) throws -> T) throws -> T {
        guard let report else { return try body(connection) }
        return try withoutActuallyEscaping(report) { report in
            let watch = Watch(report)
            let context = Unmanaged.passUnretained(watch).toOpaque()
            sqlite3_progress_handler(
                handle, 20_000,
                { context in
                    let watch = Unmanaged<Watch>.fromOpaque(context!).takeUnretainedValue()
                    let now = ContinuousClock.now
                    guard now - watch.last > .milliseconds(20) else { return 0 }
                    watch.last = now
                    do {
                        try watch.report()
                        return 0
                    } catch {
                        watch.error = error
                        return 1
                    }
                }, context)
            defer {
                sqlite3_progress_handler(handle, 0, nil, nil)
                withExtendedLifetime(watch) {}
            }
            do {
                return try body(connection)
            } catch {
                throw watch.error ?? error
            }
        }
    }

    /// Runs `body` in one transaction, in which nothing changes.
    func steadily<T>(_ body: (Connection) throws -> T) throws -> T {
        try connection.run("BEGIN")
        defer { try? connection.run("COMMIT") }
        return try body(connection)
    }

    /// A number that changes when another connection changes the file.
    func version() throws -> Int {
        try connection("PRAGMA data_version").first { $0.integer(0) } ?? 0
    }
}
