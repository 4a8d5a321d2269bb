import Casework

/// What every record has, whatever its kind.
struct Spine {
    let id: RecordID
    let uuid: RecordUUID
    let kind: Kind
    let station: RecordID
    /// Where its number is unique: its station, for a session its group; nil where it has no number.
    let scope: Int?
    let number: Value
    let day: Int?
    let version: Int
    let isDeleted: Bool

    static let columns = "id, uuid, kind, station, scope, number, day, version, deleted"

    init(_ row: Statement) {
        id = row.record(0)
        uuid = RecordUUID(bytes: row.bytes(1))
        kind = Kind(rawValue: row.integer(2))!
        station = row.record(3)
        scope = row.isNull(4) ? nil : row.integer(4)
        number = row.value(5)
        day = row.isNull(6) ? nil : row.integer(6)
        version = row.integer(7)
        isDeleted = row.integer(8) == 1
    }
}

/// The statements that read and write one kind's own table, made from its fields.
struct KindTable: Sendable {
    let kind: Kind
    /// The places, among the kind's fields, of those that have a column.
    let columns: [Int]
    /// The place of the list of records, which is kept in links.
    let links: Int?
    let insert: String
    let update: String
    let select: String

    static let all = Kind.allCases.map(KindTable.init)

    static subscript(kind: Kind) -> KindTable { all[kind.rawValue - 1] }

    private init(_ kind: Kind) {
        self.kind = kind
        let fields = kind.fields
        columns = fields.indices.filter { !fields[$0].type.isLinks }
        links = fields.indices.first { fields[$0].type.isLinks }
        let names = columns.map { "\"\(fields[$0].column)\"" }
        let marks = Array(repeating: "?", count: names.count + 1).joined(separator: ", ")
        insert = "INSERT INTO \(kind.stem) (id, \(names.joined(separator: ", "))) VALUES (\(marks))"
        let sets = names.map { "\($0) = ?" }.joined(separator: ", ")
        update = "UPDATE \(kind.stem) SET \(sets) WHERE id = ?"
        select = "SELECT \(names.joined(separator: ", ")) FROM \(kind.stem) WHERE id = ?"
    }
}

extension Connection {
    /// What every record has; nil when there is no such record.
    func spine(_ id: RecordID) throws -> Spine? {
        try self("SELECT \(Spine.columns) FROM record WHERE id = ?").bind(id).first(Spine.init)
    }

    /// The record with a UUID, deleted or not.
    func spine(_ uuid: RecordUUID) throws -> Spine? {
        try self("SELECT \(Spine.columns) FROM record WHERE uuid = ?").bind(uuid).first(Spine.init)
    }

    /// The stored values of a record in the order of its kind's fields.
    func values(_ kind: Kind, _ id: RecordID) throws -> [Value] {
        let table = KindTable[kind]
        var values = [Value](repeating: .none, count: kind.fields.count)
        let row = try self(table.select).bind(id)
        _ = try row.first { row in
            for (place, field) in table.columns.enumerated() {
                values[field] = row.value(place)
            }
        }
        if let field = table.links {
            let targets = try self("SELECT target FROM link WHERE record = ? ORDER BY position").bind(id)
                .all { $0.record(0) }
            values[field] = .records(targets)
        }
        return values
    }

    /// A record as its struct.
    func record<Record: CaseRecord>(_ id: RecordID, as _: Record.Type = Record.self) throws -> Record {
        Record(values: try values(Record.kind, id))
    }

    /// Writes a record's own row and links: a new row, or over the one it has.
    func write(_ kind: Kind, _ id: RecordID, _ values: [Value], isNew: Bool) throws {
        let table = KindTable[kind]
        let statement = try self(isNew ? table.insert : table.update)
        let shift = isNew ? 2 : 1
        for (place, field) in table.columns.enumerated() {
            statement.bind(values[field], at: place + shift)
        }
        statement.bind(Int(id.key), at: isNew ? 1 : table.columns.count + 1)
        try statement.run()
        guard let field = table.links else { return }
        if !isNew { try self("DELETE FROM link WHERE record = ?").bind(id).run() }
        guard case .records(let targets) = values[field] else { return }
        for (position, target) in targets.enumerated() {
            try self("INSERT INTO link VALUES (?, ?, ?)").bind(id, position, target).run()
        }
    }

    /// Writes what every record has.
    func write(_ spine: Spine, isNew: Bool) throws {
        let statement =
            isNew
            ? try self("INSERT INTO record (\(Spine.columns)) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
            : try self(
                """
                UPDATE record SET station = ?4, scope = ?5, number = ?6, day = ?7, version = ?8, deleted = ?9
                WHERE id = ?1 AND uuid = ?2 AND kind = ?3
                """)
        try statement.bind(
            spine.id, spine.uuid, spine.kind, spine.station, spine.scope, spine.number, spine.day,
            spine.version, spine.isDeleted ? 1 : 0
        ).run()
    }
}

extension Spine {
    init(
        id: RecordID, uuid: RecordUUID, kind: Kind, values: [Value], version: Int, isDeleted: Bool
    ) {
        self.id = id
        self.uuid = uuid
        self.kind = kind
        self.version = version
        self.isDeleted = isDeleted
        day = kind.index(of: kind.dayField).flatMap {
            if case .integer(let day) = values[$0] { day } else { nil }
        }
        switch kind {
        case .stations:
            station = id
            scope = 0
            number = .integer(AreaCode(stored: values[kind.index(of: "code")!]).key)
        case .group_sessions:
            station = RecordID(stored: values[kind.index(of: "station")!])
            scope = Int(stored: values[kind.index(of: "group")!])
            number = values[kind.index(of: "number")!]
        default:
            station = RecordID(stored: values[kind.index(of: "station")!])
            number = kind.numberField.map { values[kind.index(of: $0)!] } ?? .none
            scope = number.isNone ? nil : Int(station.key)
        }
    }

    /// The same record with another version or mark of deletion.
    func with(version: Int, isDeleted: Bool, values: [Value]) -> Spine {
        Spine(id: id, uuid: uuid, kind: kind, values: values, version: version, isDeleted: isDeleted)
    }
}
