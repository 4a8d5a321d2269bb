import Casework

/// What all records have, as far as the damaged ledger tells it: from its own table, else from the indexes over it.
final class SpineStore {
    /// An index over the records, and which of its columns say what.
    struct Index {
        let name: String
        let columns: [String]
    }

    static let indexes = [
        Index(name: "record_order", columns: ["kind", "station", "day", "number", "uuid", "deleted", "id"]),
        Index(name: "record_uuid", columns: ["uuid", "id"]),
        Index(name: "record_day", columns: ["kind", "deleted", "day", "", "station", "id"]),
    ]

    private let connection: Connection
    private let shape: TableShape
    private static let columns = [
        "id", "uuid", "kind", "station", "scope", "number", "day", "version", "deleted",
    ]

    init(_ connection: Connection) throws {
        self.connection = connection
        shape = try TableShape(connection, "record")
        try connection.run(
            """
            CREATE TEMP TABLE spine (
                id INTEGER PRIMARY KEY, uuid BLOB, kind INTEGER, station INTEGER, scope INTEGER, number, day INTEGER,
                version INTEGER, deleted INTEGER
            )
            """)
    }

    /// Takes a row, if it is a record's; the first with its key is kept.
    func take(_ row: FoundRow) throws -> Bool {
        guard row.cells.count == Self.columns.count, let cells = shape.values(of: row), !row.isCut else {
            return false
        }
        return try put(Dictionary(uniqueKeysWithValues: zip(Self.columns, cells)))
    }

    /// Takes what an index says of a record, where that was not known.
    func take(indexed row: FoundRow, _ index: Index) throws -> Bool {
        guard row.cells.count == index.columns.count else { return false }
        let pairs = zip(index.columns, row.cells).filter { !$0.0.isEmpty }
        return try put(Dictionary(pairs) { $1 })
    }

    private func put(_ values: [String: FoundCell]) throws -> Bool {
        guard case .integer(let id) = values["id"], FoundRow.keys.contains(id), Self.canBe(values) else {
            return false
        }
        let statement = try connection(
            """
            INSERT INTO temp.spine VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
            uuid = IFNULL(uuid, excluded.uuid), kind = IFNULL(kind, excluded.kind),
            station = IFNULL(station, excluded.station), number = IFNULL(number, excluded.number),
            day = IFNULL(day, excluded.day), deleted = IFNULL(deleted, excluded.deleted)
            """)
        for (index, column) in Self.columns.enumerated() {
            statement.bind(values[column] ?? .null, at: index + 1)
        }
        try statement.run()
        return true
    }

    /// Whether what is said of a record can be.
    private static func canBe(_ values: [String: FoundCell]) -> Bool {
        func number(_ name: String, _ isRight: (Int64) -> Bool) -> Bool {
            switch values[name] {
            case .integer(let number): isRight(number)
            case nil, .null: true
            default: false
            }
        }
        let hasUUID: Bool
        if case .blob(let bytes) = values["uuid"] {
            hasUUID = bytes.count == 16
        } else {
            hasUUID = values["uuid"] == nil
        }
        return hasUUID && number("kind") { Kind(rawValue: Int(clamping: $0)) != nil }
            && number("station", FoundRow.keys.contains)
            && number("version") { (1...1_000_000_000).contains($0) }
            && number("deleted") { $0 == 0 || $0 == 1 } && number("day", Day.canBe)
    }

    /// The kind of a record; nil where nobody knows it.
    func kind(of id: Int64) throws -> Kind? {
        try connection("SELECT kind FROM temp.spine WHERE id = ?").bind(Int(id)).first {
            Kind(rawValue: $0.integer(0))
        } ?? nil
    }

    /// Whether there are rows of kinds of which the records' own table says nothing.
    func someAreMissing() throws -> Bool {
        try Kind.allCases.contains { kind in
            try connection(
                "SELECT 1 FROM \(kind.stem) AS t WHERE NOT EXISTS (SELECT 1 FROM temp.spine WHERE id = t.id) LIMIT 1"
            ).first { _ in true } != nil
        }
    }

    /// Keeps a second row of a record: the history may prove it and not the first.
    func keepOther(_ kind: Kind, _ cells: [FoundCell]) throws {
        let table = "temp.other_\(kind.stem)"
        try connection.run(
            "CREATE TEMP TABLE IF NOT EXISTS other_\(kind.stem) AS SELECT * FROM \(kind.stem) WHERE 0")
        let marks = Array(repeating: "?", count: cells.count).joined(separator: ", ")
        let statement = try connection("INSERT INTO \(table) VALUES (\(marks))")
        for (index, cell) in cells.enumerated() { statement.bind(cell, at: index + 1) }
        try statement.run()
    }
}
