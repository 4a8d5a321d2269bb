import Casework
import GRDBSQLite

/// A table of the new ledger that takes rows from the damaged one.
final class SalvageTable {
    /// What became of a row.
    enum Outcome {
        case taken
        /// A row with its key is there already.
        case takenBefore
        /// The table takes no such values.
        case refused
    }

    let shape: TableShape
    /// The kind whose records it holds; nil for the books.
    let kind: Kind?
    private let insert: Statement
    private let connection: Connection

    init(_ connection: Connection, _ name: String, _ kind: Kind? = nil) throws {
        self.connection = connection
        self.kind = kind
        shape = try TableShape(connection, name)
        let marks = Array(repeating: "?", count: shape.columns.count).joined(separator: ", ")
        insert = try connection("INSERT INTO \"\(name)\" VALUES (\(marks))")
    }

    /// SQLITE_CONSTRAINT_PRIMARYKEY, _UNIQUE and _ROWID.
    private static let sameKey: Set<Int32> = [1555, 2067, 2579]

    func put(_ cells: [FoundCell]) throws -> Outcome {
        for (index, cell) in cells.enumerated() { insert.bind(cell, at: index + 1) }
        switch insert.attempt() {
        case SQLITE_OK: return .taken
        case let code where Self.sameKey.contains(code): return .takenBefore
        case let code where code & 0xFF == SQLITE_CONSTRAINT || code & 0xFF == SQLITE_MISMATCH:
            return .refused
        case let code: throw Connection.failure(connection.handle, code)
        }
    }
}

extension Statement {
    /// Binds a value as it stands in a damaged file.
    func bind(_ cell: FoundCell, at index: Int) {
        switch cell {
        case .null, .real, .cut: bindNull(at: index)
        case .integer(let number): bind(Int(number), at: index)
        case .text(let bytes): bind(String(decoding: bytes, as: UTF8.self), at: index)
        case .blob(let bytes): bind(bytes, at: index)
        }
    }
}
