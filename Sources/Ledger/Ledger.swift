import Casework
import GRDB
import Glibc

/// A station's ledger: one file, one door for writes, and the questions that can be asked of it.
///
/// A ledger is used by one thread. Other processes may work on the same file at the same time: each save is one
/// transaction, and long reads take pages.
public final class Ledger {
    /// Where the file is.
    public let path: String
    /// Who changes records, as the history will say.
    public var who: String
    /// The day that counts as today.
    public var today: Day
    /// Why changes that move a locked month are handed in as late entries (补报); nil or blank refuses them.
    public var late: String?
    /// Whether nothing can be saved: the file or its folder can't be written, or it was opened so.
    public var isReadOnly: Bool { place.isReadOnly }
    /// What people are to know about the file, once: that it is read-only, that it lies where it may be damaged.
    public private(set) var openingNotes: [Label] = []
    /// Gives the moment of each save, as `2023-06-01T08:30:00Z`: the machine's clock, or a test's.
    public var now: () -> String = Ledger.machineNow

    let queue: DatabaseQueue
    let waiting: Waiting
    private let place: LedgerPlace
    /// Whether the file goes with the program: then nothing waits for the disk, and nothing is backed up.
    let isTemporary: Bool
    private var hasDroppedSeal = false
    /// Whether something was saved with it since it was opened.
    public private(set) var hasSaved = false
    private var isClosed = false
    private var prepared: Connection?
    /// The drafts that this run noted as open.
    var openDrafts: Set<Int> = []
    /// The number of changes that pages of a long reading must agree on.
    var edition: Int?
    /// A copy that is read in the place of the ledger, while that does not hold still.
    var standIn: Ledger?
    /// What the file looked like when it was last asked whether another process had changed it.
    var seenVersion: Int?

    /// Opens the ledger at a path.
    ///
    /// - parameter creates: whether to make the file, and its directory, where there is none.
    /// - parameter isTemporary: whether the file goes with the program: then nothing waits for the disk.
    /// - parameter isReadOnly: whether nothing is to be saved, though it could be.
    /// - parameter fileSystem: what the file lies on; looked up where nil.
    /// - parameter waiting: told when another process has kept a save waiting for a second.
    /// - parameter isInterrupted: asked while waiting; true ends the wait.
    /// - parameter progress: told how far a file of an older program has come with becoming one of this.
    /// - throws: `LedgerFailure` where there is no ledger, or something else than one this program can read.
    public init(
        _ path: String, creates: Bool = false, isTemporary: Bool = false, isReadOnly: Bool = false,
        fileSystem: FileSystem? = nil, who: String = "", today: Day,
        waiting say: (@Sendable (Label) -> Void)? = nil, isInterrupted: (@Sendable () -> Bool)? = nil,
        progress: ProgressReport? = nil
    ) throws {
        self.path = path
        self.who = who
        self.today = today
        self.isTemporary = isTemporary
        waiting = Waiting(path: path, say: say, isInterrupted: isInterrupted)
        try LedgerFile.prepare(path, creates: creates)
        place = LedgerPlace(path, isReadOnly: isReadOnly, fileSystem: fileSystem)
        openingNotes = place.notes(path)
        if !isTemporary, !place.isReadOnly { LedgerFile.sweep(path) }
        queue = try Self.connect(path, waiting, place, isTemporary: isTemporary)
        try Self.readingFailures {
            try migrate(progress)
            if !place.isReadOnly { try postAgainIfCountedOtherwise(progress) }
        }
        seenVersion = try fileVersion()
        hasSaved = false
    }

    deinit {
        if keepsAlone, !isClosed { waiting.noteGone() }
    }

    /// Whether no other process may use the file while this one does.
    private var keepsAlone: Bool { place.fileSystem.isForOneProcess && !place.isReadOnly }

    private static func connect(
        _ path: String, _ waiting: Waiting, _ place: LedgerPlace, isTemporary: Bool
    ) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.label = "ledger"
        configuration.busyMode = .callback { waiting.again($0) }
        configuration.readonly = place.isReadOnly
        let isAlone = place.fileSystem.isForOneProcess && !place.isReadOnly
        configuration.prepareDatabase { database in
            if isAlone { try database.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
            if !place.isReadOnly {
                try database.execute(
                    sql: """
                        PRAGMA journal_mode = \(isTemporary ? "MEMORY" : "DELETE");
                        PRAGMA synchronous = \(isTemporary ? "OFF" : "EXTRA");
                        """)
            }
            try database.execute(
                sql: """
                    PRAGMA trusted_schema = OFF;
                    PRAGMA cell_size_check = ON;
                    PRAGMA cache_size = -8000;
                    PRAGMA temp_store = FILE;
                    """)
        }
        guard isAlone else {
            return try readingFailures { try DatabaseQueue(path: path, configuration: configuration) }
        }
        waiting.isImpatient = true
        defer { waiting.isImpatient = false }
        do {
            let queue = try readingFailures { try DatabaseQueue(path: path, configuration: configuration) }
            try readingFailures {
                try queue.inDatabase { try $0.execute(sql: "BEGIN EXCLUSIVE; COMMIT") }
            }
            waiting.noteAlone()
            return queue
        } catch let failure as LedgerFailure where failure.cause == .busy {
            let holder = waiting.holder.isEmpty ? "?" : waiting.holder
            throw LedgerFailure(
                .busy, "台账所在的盘只容一个程序使用，它正被 \(holder) 使用，请先退出那一个",
                "the ledger lies on a disk where one program at a time can use it, and \(holder) does; leave that first"
            )
        }
    }

    private func migrate(_ progress: ProgressReport?) throws {
        let migrator = Migrations.migrator
        // In one transaction, which begins with the first row that is read: another process may be making the file.
        let (verdict, isDone, identity, isNewer) = try queue.read { database in
            // Before anything else is read: what an altered schema would do is not asked.
            let verdict = try SchemaSeal.verdict(database)
            let identity = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
            guard verdict == .known || verdict == .empty else {
                return (verdict, false, identity, verdict == .newer)
            }
            return (
                verdict, try migrator.hasCompletedMigrations(database), identity,
                try migrator.hasBeenSuperseded(database)
            )
        }
        if verdict != .empty, identity != Migrations.applicationID {
            throw LedgerFailure(
                .notALedger, "\(path) 是另一个程序的数据库，不是台账",
                "\(path) is a database of another program, not a ledger")
        }
        if isNewer {
            throw LedgerFailure(
                .notALedger, "\(path) 由更新版本的台账程序写成，请升级后再打开",
                "\(path) was written by a newer taizhang; open it with that")
        }
        if verdict == .altered {
            throw LedgerFailure(
                .notALedger, "\(path) 的表结构被别的程序改动过或已损坏，不能打开；可用 taizhang salvage 打捞",
                "the tables of \(path) were altered by another program, or are damaged; taizhang salvage brings out what can be read"
            )
        }
        if isDone { return }
        if place.isReadOnly {
            throw LedgerFailure(
                .cannotWrite, "\(path) 由旧版程序写成，要升级表结构才能打开，但它是只读的；请复制到能写的地方再打开",
                "\(path) was written by an older taizhang and has to be migrated, but it is read-only; open a copy that can be written"
            )
        }
        try waiting.alone {
            let isEmpty = try queue.inDatabase { database in
                try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM sqlite_schema") == 0
            }
            if isEmpty {
                try queue.inDatabase {
                    try $0.execute(sql: "PRAGMA application_id = \(Migrations.applicationID)")
                }
            } else if try queue.inDatabase({ try !migrator.hasCompletedMigrations($0) }) {
                if !isTemporary { try backUp(for: .migration, progress: progress) }
                try write { _ in }
            }
            try progress?(
                Progress(work: Label("升级台账文件", "bringing the ledger's file up to date"), done: 0, total: nil))
            try migrator.migrate(queue)
        }
    }

    private func connection(_ database: Database) -> Connection {
        if let prepared { return prepared }
        let connection = Connection(database.sqliteConnection!)
        prepared = connection
        return connection
    }

    /// Reads in one transaction: nothing changes while `body` looks.
    ///
    /// GRDB's own `read` switches a pragma on and off, upon which SQLite prepares every statement anew; this does not.
    func read<T>(_ body: (Connection) throws -> T) throws -> T {
        if let standIn { return try standIn.read(body) }
        return try Self.readingFailures {
            try queue.inDatabase { database in
                var answer: T?
                try database.inTransaction(.deferred) {
                    answer = try body(connection(database))
                    return .commit
                }
                return answer!
            }
        }
    }

    /// Writes in one transaction, which ends on disk or leaves nothing.
    func write<T>(_ body: (Connection) throws -> T) throws -> T {
        if place.isReadOnly {
            throw LedgerFailure(
                .cannotWrite, "台账是只读打开的，没有保存", "the ledger is opened read-only; nothing was saved")
        }
        return try Self.readingFailures {
            let answer = try queue.write { database in
                let connection = connection(database)
                try dropSeal(connection)
                return try body(connection)
            }
            hasSaved = true
            return answer
        }
    }

    /// Takes the seal off a backup that is now worked with as a ledger: what it says would not be true any more.
    func dropSeal(_ connection: Connection) throws {
        guard !hasDroppedSeal else { return }
        try connection.dropSeal()
        hasDroppedSeal = true
    }

    /// Uses the connection without a transaction.
    func use<T>(_ body: (Connection) throws -> T) throws -> T {
        try Self.readingFailures { try queue.inDatabase { try body(connection($0)) } }
    }

    /// Turns the database's own failures into sentences.
    static func readingFailures<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw Connection.failure(error.extendedResultCode.rawValue, error.message ?? "")
        }
    }

    /// Closes the file.
    public func close() throws {
        prepared?.finalize()
        prepared = nil
        try queue.close()
        if keepsAlone, !isClosed { waiting.noteGone() }
        isClosed = true
    }

    /// Now, as the history writes it: UTC.
    public static func machineNow() -> String { Moment.text(time(nil)) }

    /// This time of the day on another day in China, as `Day(utc:)` tells days: what a run says that is told which day it
    /// is.
    public static func now(on day: Day) -> String {
        let (inDay, ahead) = (86_400, 8 * 3_600)
        let clock = (time(nil) + ahead) % inDay
        return Moment.text(day.ordinal * inDay + clock - ahead)
    }
}
