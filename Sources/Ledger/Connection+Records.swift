import Casework

extension Connection {
    /// What every record has; nil when there is no such record.
    func spine(_ id: RecordID) throws -> Spine? {
        try self(Spine.byID).bind(id).first(Spine.init)
    }

    /// The record with a UUID, deleted or not.
    func spine(_ uuid: RecordUUID) throws -> Spine? {
        try self(Spine.byUUID).bind(uuid).first(Spine.init)
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
            if !targets.isEmpty { values[field] = .records(targets) }
        }
        return values
    }

    /// A record as its struct.
    func record<Record: CaseRecord>(_ id: RecordID, as _: Record.Type = Record.self) throws -> Record {
        Record(values: try values(Record.kind, id))
    }

    /// A record as the struct of its kind.
    func anyRecord(_ spine: Spine) throws -> any CaseRecord {
        spine.kind.type.init(values: try values(spine.kind, spine.id))
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
        let statement = try self(isNew ? Spine.insert : Spine.update)
        spine.id.bind(to: statement, at: 1)
        spine.uuid.bind(to: statement, at: 2)
        spine.kind.bind(to: statement, at: 3)
        spine.station.bind(to: statement, at: 4)
        spine.scope.bind(to: statement, at: 5)
        statement.bind(spine.number, at: 6)
        spine.day.bind(to: statement, at: 7)
        statement.bind(spine.version, at: 8)
        statement.bind(spine.isDeleted ? 1 : 0, at: 9)
        try statement.run()
    }
}
