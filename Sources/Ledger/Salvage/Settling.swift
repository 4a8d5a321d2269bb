import Casework

/// Brings the rows of kinds and what all records have together: afterwards every row of a kind is a record.
struct Settling {
    let connection: Connection
    let log: SalvageLog
    /// Whether all of the history was read: then it has the version of every record.
    let knowsHistory: Bool

    func run() throws {
        for kind in Kind.allCases { try findStrays(kind) }
        for kind in Kind.allCases { try settleKind(kind) }
        try settleIDs()
        for kind in Kind.allCases { try makeRecords(kind) }
        try noteLost()
    }

    // MARK: Rows that belong to nobody

    /// A row whose key was damaged is one that is missed at the same station, with the same number and day; else it is a
    /// record of its own.
    private func findStrays(_ kind: Kind) throws {
        let (stem, expressions) = (kind.stem, Expressions(kind))
        let strays = try connection(
            """
            SELECT t.id, \(expressions.station), \(expressions.number), \(expressions.day) FROM \(stem) AS t
            WHERE NOT EXISTS (SELECT 1 FROM temp.spine WHERE id = t.id)
            """
        ).all { (id: $0.integer(0), station: $0.value(1), number: $0.value(2), day: $0.value(3)) }
        for stray in strays {
            let missed = try connection(
                """
                SELECT id FROM temp.spine AS s WHERE kind = ? AND station IS ? AND number IS ? AND day IS ?
                AND NOT EXISTS (SELECT 1 FROM \(stem) WHERE id = s.id) LIMIT 2
                """
            ).bind(kind, stray.station, stray.number, stray.day).all { $0.integer(0) }
            if kind != .stations, missed.count == 1 {
                try connection("UPDATE \(stem) SET id = ? WHERE id = ?").bind(missed[0], stray.id).run()
                try log.note(SalvageNote(.mended, stem, key: Int64(missed[0])))
            } else {
                try connection("INSERT INTO temp.spine (id, kind) VALUES (?, ?)").bind(stray.id, kind).run()
            }
        }
    }

    /// A record is of the kind in whose table it stands; where two have it, of the one that is said.
    private func settleKind(_ kind: Kind) throws {
        let others = try connection(
            """
            SELECT t.id, s.kind FROM \(kind.stem) AS t JOIN temp.spine AS s ON s.id = t.id WHERE s.kind IS NOT ?
            """
        ).bind(kind).all { ($0.integer(0), Kind(rawValue: $0.integer(1))) }
        for (id, other) in others {
            let isElsewhere = try other.map {
                try connection("SELECT 1 FROM \($0.stem) WHERE id = ?").bind(id).first { _ in true } != nil
            }
            if isElsewhere == true {
                let table = try TableShape(connection, kind.stem)
                let text = try table.readableRow(connection, id)
                try connection("DELETE FROM \(kind.stem) WHERE id = ?").bind(id).run()
                try log.note(SalvageNote(.refused, kind.stem, key: Int64(id), text: text))
            } else {
                try connection("UPDATE temp.spine SET kind = ? WHERE id = ?").bind(kind, id).run()
            }
        }
    }

    /// Every record has an id of its own.
    private func settleIDs() throws {
        let without = try connection(
            """
            SELECT id, kind FROM temp.spine WHERE uuid IS NULL OR uuid IN
            (SELECT uuid FROM temp.spine GROUP BY uuid HAVING COUNT(*) > 1) ORDER BY uuid, id
            """
        ).all { (id: $0.integer(0), kind: Kind(rawValue: $0.integer(1))) }
        var taken: Set<RecordUUID> = []
        for record in without {
            let uuid = try connection("SELECT uuid FROM temp.spine WHERE id = ? AND uuid IS NOT NULL")
                .bind(record.id).first { RecordUUID(bytes: $0.bytes(0)) }
            if let uuid, taken.insert(uuid).inserted { continue }
            let new = RecordUUID.new()
            try connection("UPDATE temp.spine SET uuid = ? WHERE id = ?").bind(new, record.id).run()
            guard let kind = record.kind else { continue }
            try log.note(SalvageNote(.mended, kind.stem, key: Int64(record.id), id: new))
        }
    }

    // MARK: Records

    private func makeRecords(_ kind: Kind) throws {
        let expressions = Expressions(kind)
        let known = "(SELECT MAX(version) FROM history WHERE record = t.id)"
        let version =
            knowsHistory
            ? "IFNULL(\(known), IFNULL(s.version, 1))" : "MAX(IFNULL(s.version, 1), IFNULL(\(known), 1))"
        try connection.run(
            """
            INSERT INTO record SELECT t.id, s.uuid, \(kind.rawValue), \(expressions.station), \(expressions.scope),
            \(expressions.number), \(expressions.day), \(version), IFNULL(s.deleted, 0)
            FROM \(kind.stem) AS t JOIN temp.spine AS s ON s.id = t.id ORDER BY t.id
            """)
        guard kind == .stations else { return }
        for id in try connection("SELECT id FROM record WHERE kind = 1").all({ $0.record(0) }) {
            guard let spine = try connection.spine(id) else { continue }
            let values = try connection.values(kind, id)
            try connection.write(
                spine.with(version: spine.version, isDeleted: spine.isDeleted, values: values), isNew: false)
        }
    }

    /// How a kind's own row says what all records have. A station's number comes from its code.
    private struct Expressions {
        let station: String
        let scope: String
        let number: String
        let day: String

        init(_ kind: Kind) {
            let table = KindTable[kind]
            func column(_ field: Int) -> String { "t.\"\(kind.fields[field].column)\"" }
            station = table.station.map(column) ?? "t.id"
            number = kind == .stations ? "NULL" : table.number.map(column) ?? "NULL"
            day = column(table.day)
            scope =
                kind == .stations ? "0" : table.group.map(column) ?? (table.number == nil ? "NULL" : station)
        }
    }

    // MARK: What is lost

    private func noteLost() throws {
        try connection(
            """
            SELECT s.id, s.uuid, s.kind, s.number, s.day,
                (SELECT group_concat(text, ' ') FROM temp.fragment WHERE id = s.id AND kind = s.kind),
                (SELECT code FROM stations WHERE id = s.station)
            FROM temp.spine AS s WHERE NOT EXISTS (SELECT 1 FROM record WHERE id = s.id) ORDER BY s.id
            """
        ).each { row in
            let kind = Kind(rawValue: row.integer(2))
            if let kind { log.count(kind) { $0.lost += 1 } } else { log.report.unknown += 1 }
            try log.note(
                SalvageNote(
                    .lost, kind?.stem ?? "record", key: Int64(row.integer(0)),
                    id: row.isNull(1) ? nil : RecordUUID(bytes: row.bytes(1)), station: row.text(6),
                    number: String(stored: row.value(3)),
                    day: row.isNull(4) ? "" : Day(number: row.integer(4)).description, text: row.text(5)))
        }
        try connection(
            """
            SELECT kind, id, text FROM temp.fragment AS f WHERE text <> '' AND NOT EXISTS
            (SELECT 1 FROM temp.spine WHERE id = f.id AND kind = f.kind AND NOT EXISTS (SELECT 1 FROM record WHERE id = f.id))
            """
        ).each { row in
            let kind = Kind(rawValue: row.integer(0)) ?? .activities
            try log.note(
                SalvageNote(
                    .refused, kind.stem, key: row.isNull(1) ? nil : Int64(row.integer(1)), text: row.text(2)))
        }
        try connection(
            """
            SELECT DISTINCT record FROM history AS h WHERE NOT EXISTS (SELECT 1 FROM temp.spine WHERE id = h.record)
            """
        ).each { row in
            log.report.unknown += 1
            try log.note(SalvageNote(.lost, "record", key: Int64(row.integer(0))))
        }
    }
}

extension TableShape {
    /// What a person can read of a row that is in the table.
    func readableRow(_ connection: Connection, _ id: Int) throws -> String {
        try connection("SELECT * FROM \(name) WHERE id = ?").bind(id).first { row in
            columns.indices.compactMap { index in
                row.isNull(index) ? nil : "\(columns[index].name)=\(row.text(index))"
            }.joined(separator: " ")
        } ?? ""
    }
}
