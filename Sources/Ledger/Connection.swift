import Casework
import GRDBSQLite

/// The ledger's one connection, with the statements that were prepared on it.
final class Connection {
    let handle: OpaquePointer
    private var statements: [String: Statement] = [:]

    static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    init(_ handle: OpaquePointer) {
        self.handle = handle
    }

    /// The statement of a text, prepared once.
    func callAsFunction(_ sql: String) throws -> Statement {
        if let statement = statements[sql] { return statement }
        let statement = try Statement(handle, sql)
        statements[sql] = statement
        return statement
    }

    /// Runs statements that take nothing and give nothing.
    func run(_ sql: String) throws {
        let code = sqlite3_exec(handle, sql, nil, nil, nil)
        guard code == SQLITE_OK else { throw Self.failure(handle, code) }
    }

    /// Forgets prepared statements, as closing asks for.
    func finalize() {
        statements = [:]
    }

    /// A failure of the library in a sentence.
    static func failure(_ handle: OpaquePointer, _ code: Int32) -> LedgerFailure {
        failure(code, String(cString: sqlite3_errmsg(handle)))
    }

    /// SQLITE_IOERR_DIR_FSYNC: the journal is gone, with which a transaction ends, and the folder that says so could not be
    /// synced. SQLite's header has the number in an expression that Swift does not see.
    private static let unconfirmed: Int32 = SQLITE_IOERR | 5 << 8

    /// A result code of the library, extended where it is known, in a sentence.
    static func failure(_ code: Int32, _ message: String) -> LedgerFailure {
        if code == unconfirmed {
            return LedgerFailure(
                .cannotWrite, "已写入台账，但磁盘没有确认，停电可能让它作废；请先看看有没有，再决定要不要重做",
                "it is in the ledger, but the disk did not confirm it, and a power cut may undo it; look whether it is there "
                    + "before you do it again")
        }
        return switch code & 0xFF {
        case SQLITE_FULL:
            LedgerFailure(.cannotWrite, "磁盘已满，没有保存", "the disk is full; nothing was saved")
        case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM:
            LedgerFailure(.cannotWrite, "台账文件不能写入（\(message)）", "the ledger can't be written (\(message))")
        case SQLITE_IOERR:
            LedgerFailure(.cannotWrite, "读写磁盘出错（\(message)）", "the disk failed (\(message))")
        case SQLITE_CORRUPT:
            LedgerFailure(
                .damaged, "台账文件已损坏（\(message)）；可用 taizhang salvage 打捞",
                "the ledger is damaged (\(message)); taizhang salvage brings out what can be read")
        case SQLITE_NOTADB:
            LedgerFailure(.notALedger, "文件不是台账（\(message)）", "the file is not a ledger (\(message))")
        case SQLITE_BUSY, SQLITE_LOCKED:
            LedgerFailure(.busy, "台账正被另一个程序占用", "another process holds the ledger")
        default:
            LedgerFailure(.damaged, "数据库出错（\(code)：\(message)）", "the database failed (\(code): \(message))")
        }
    }
}
