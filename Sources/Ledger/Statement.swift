import Casework
import GRDBSQLite

/// A prepared statement of the SQLite library itself.
///
/// GRDB opens, migrates, waits and backs up; rows go in and out here, because a record that is saved touches a dozen rows
/// and an export prints millions of cells: values are bound and read without a detour through boxed arguments.
final class Statement {
    private let pointer: OpaquePointer
    private let handle: OpaquePointer

    init(_ handle: OpaquePointer, _ sql: String) throws {
        var pointer: OpaquePointer?
        let code = sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &pointer, nil)
        guard code == SQLITE_OK, let pointer else { throw Connection.failure(handle, code) }
        self.pointer = pointer
        self.handle = handle
    }

    deinit {
        sqlite3_finalize(pointer)
    }

    /// Binds the parameters from the first on.
    func bind(_ values: any Binding...) -> Statement {
        for (index, value) in values.enumerated() {
            value.bind(to: self, at: index + 1)
        }
        return self
    }

    func bind(_ number: Int, at index: Int) {
        sqlite3_bind_int64(pointer, Int32(index), Int64(number))
    }

    func bindNull(at index: Int) {
        sqlite3_bind_null(pointer, Int32(index))
    }

    func bind(_ text: String, at index: Int) {
        var text = text
        text.withUTF8 { bytes in
            _ = sqlite3_bind_text(
                pointer, Int32(index),
                UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self),
                Int32(bytes.count), Connection.transient)
        }
    }

    func bind(_ bytes: [UInt8], at index: Int) {
        bytes.withUnsafeBytes { bytes in
            _ = sqlite3_bind_blob(
                pointer, Int32(index), bytes.baseAddress, Int32(bytes.count), Connection.transient)
        }
    }

    func bind(_ value: Value, at index: Int) {
        switch value {
        case .integer(let number): bind(number, at: index)
        case .text(let text): bind(text, at: index)
        case .none, .records: bindNull(at: index)
        }
    }

    /// Goes to the next row; at the end there is none, and the statement can be bound again.
    func step() throws -> Bool {
        let code = sqlite3_step(pointer)
        if code == SQLITE_ROW { return true }
        sqlite3_reset(pointer)
        if code == SQLITE_DONE { return false }
        throw Connection.failure(handle, code)
    }

    /// Runs a statement that gives no rows.
    func run() throws {
        while try step() {}
    }

    /// Runs a statement that gives no rows and that the file may refuse; gives back the library's own answer.
    func attempt() -> Int32 {
        let code = sqlite3_step(pointer)
        sqlite3_reset(pointer)
        return code == SQLITE_DONE || code == SQLITE_ROW ? SQLITE_OK : sqlite3_extended_errcode(handle)
    }

    /// The first row's answer, after which the statement can be bound again.
    func first<T>(_ read: (Statement) throws -> T) throws -> T? {
        defer { sqlite3_reset(pointer) }
        return try step() ? read(self) : nil
    }

    /// Every row's answer.
    func all<T>(_ read: (Statement) throws -> T) throws -> [T] {
        defer { sqlite3_reset(pointer) }
        var answers: [T] = []
        while try step() { answers.append(try read(self)) }
        return answers
    }

    /// Calls `body` for each row, as long as `goesOn` says so.
    func each(while goesOn: () -> Bool = { true }, _ body: (Statement) throws -> Void) throws {
        defer { sqlite3_reset(pointer) }
        while goesOn(), try step() { try body(self) }
    }

    func isNull(_ column: Int) -> Bool {
        sqlite3_column_type(pointer, Int32(column)) == SQLITE_NULL
    }

    /// A whole number. What a damaged or made-up file says beyond all that people count is cut there, so that no sum of
    /// such numbers overflows; a check then finds that it is not what was saved.
    func integer(_ column: Int) -> Int {
        let number = Int(sqlite3_column_int64(pointer, Int32(column)))
        return min(max(number, -Self.most), Self.most)
    }

    /// A number of people, minutes, fen or records, small enough that sums of them are numbers too.
    ///
    /// - throws: `LedgerFailure` where it is none that anybody wrote.
    func quantity(_ column: Int) throws -> Int {
        let quantity = Int(sqlite3_column_int64(pointer, Int32(column)))
        guard Self.quantities.contains(quantity) else {
            throw LedgerFailure(
                .damaged, "台账文件已损坏（有一个数是 \(quantity)）", "the ledger is damaged (a quantity is \(quantity))")
        }
        return quantity
    }

    /// A hundred of the largest gifts that can be typed, in fen, either way.
    private static let quantities = -100_000_000_000_000_000...100_000_000_000_000_000

    private static let most = 1_000_000_000_000_000

    func record(_ column: Int) -> RecordID {
        RecordID(Int64(integer(column)))
    }

    /// The bytes of a text or blob, valid until the next step.
    func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8> {
        let start = sqlite3_column_blob(pointer, Int32(column))
        let count = Int(sqlite3_column_bytes(pointer, Int32(column)))
        return UnsafeBufferPointer(
            start: start?.assumingMemoryBound(to: UInt8.self), count: start == nil ? 0 : count)
    }

    func text(_ column: Int) -> String {
        String(decoding: bytes(column), as: UTF8.self)
    }

    func value(_ column: Int) -> Value {
        switch sqlite3_column_type(pointer, Int32(column)) {
        case SQLITE_INTEGER: .integer(integer(column))
        case SQLITE_NULL: .none
        default: .text(text(column))
        }
    }
}

/// Something that can be bound to a statement.
protocol Binding {
    func bind(to statement: Statement, at index: Int)
}

extension Int: Binding {
    func bind(to statement: Statement, at index: Int) { statement.bind(self, at: index) }
}

extension String: Binding {
    func bind(to statement: Statement, at index: Int) { statement.bind(self, at: index) }
}

extension RecordID: Binding {
    func bind(to statement: Statement, at index: Int) { statement.bind(Int(key), at: index) }
}

extension Day: Binding {
    func bind(to statement: Statement, at index: Int) { statement.bind(number, at: index) }
}

extension Kind: Binding {
    func bind(to statement: Statement, at index: Int) { statement.bind(rawValue, at: index) }
}

extension Value: Binding {
    func bind(to statement: Statement, at index: Int) { statement.bind(self, at: index) }
}

extension RecordUUID: Binding {
    func bind(to statement: Statement, at index: Int) { statement.bind(bytes, at: index) }
}

extension Array: Binding where Element == UInt8 {
    func bind(to statement: Statement, at index: Int) { statement.bind(self, at: index) }
}

extension Optional: Binding where Wrapped: Binding {
    func bind(to statement: Statement, at index: Int) {
        if let self { self.bind(to: statement, at: index) } else { statement.bindNull(at: index) }
    }
}
