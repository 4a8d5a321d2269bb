import Casework

/// Makes the salvaged records hold together: what they refer to is there, and numbers are nobody else's.
struct Mending {
    let connection: Connection
    let log: SalvageLog
    let renewal: Renewal
    let today: Day

    func run() throws {
        // A place that is held may refer to a station whose place is to be held.
        for kind in [Kind.stations] + Kind.allCases { try references(to: kind) }
        try months()
        try events()
        try lists()
        try numbers()
    }

    private var placeholder: Placeholder {
        Placeholder(connection: connection, log: log, renewal: renewal)
    }

    // MARK: References

    /// Holds the places of missing records of a kind, and of what can't be one of it takes out the reference.
    private func references(to target: Kind) throws {
        for kind in Kind.allCases {
            for field in kind.fields {
                guard case .reference(target) = field.type else { continue }
                let station = kind == .stations ? "NULL" : "t.station"
                let missing = try connection(
                    """
                    SELECT t."\(field.column)", MIN(\(station)) FROM \(kind.stem) AS t
                    WHERE t."\(field.column)" IS NOT NULL
                    AND NOT EXISTS (SELECT 1 FROM \(target.stem) WHERE id = t."\(field.column)") GROUP BY 1
                    """
                ).all { (key: Int64($0.integer(0)), station: $0.isNull(1) ? nil : $0.record(1)) }
                for each in missing { try mend(kind, field, target, each.key, each.station) }
            }
        }
    }

    private func mend(_ kind: Kind, _ field: FieldForm, _ target: Kind, _ key: Int64, _ station: RecordID?)
        throws
    {
        let isKnown =
            try connection("SELECT 1 FROM temp.spine WHERE id = ? AND kind = ?").bind(Int(key), target)
            .first { _ in true } != nil
        let isAnother = try connection.spine(RecordID(key)) != nil
        if isKnown || field.isStored && !isAnother {
            if try connection("SELECT 1 FROM \(target.stem) WHERE id = ?").bind(Int(key)).first({ _ in true })
                == nil
            {
                let made = try placeholder.make(
                    target, key, at: target == .stations ? nil : station, today: today)
                if made.key == key { return }
                return try point(kind, field, from: key, to: made)
            }
            return
        }
        guard field.isStored else { return try point(kind, field, from: key, to: nil) }
        let standIn = try placeholder.standIn(target, at: target == .stations ? nil : station, today: today)
        try point(kind, field, from: key, to: standIn)
    }

    /// Lets the records that refer to one refer to another, or to none.
    private func point(_ kind: Kind, _ field: FieldForm, from key: Int64, to other: RecordID?) throws {
        let ids = try connection("SELECT id FROM \(kind.stem) WHERE \"\(field.column)\" = ?").bind(Int(key))
            .all { $0.record(0) }
        for id in ids {
            try renewal.note(id, kind)
            try connection("UPDATE \(kind.stem) SET \"\(field.column)\" = ? WHERE id = ?").bind(other, id)
                .run()
            guard let spine = try connection.spine(id) else { continue }
            let values = try connection.values(kind, id)
            let now = spine.with(version: spine.version, isDeleted: spine.isDeleted, values: values)
            try connection.write(now, isNew: false)
            try log.note(
                SalvageNote(
                    .mended, kind.stem, key: id.key, id: spine.uuid,
                    number: try Titles.number(of: spine, connection),
                    day: spine.day.map { Day(number: $0).description } ?? "", text: "\(field.key)=#\(key)"))
        }
    }

    /// The stations of months are there; of one that was never a station, nothing is kept.
    private func months() throws {
        for table in ["month_step", "month", "month_note", "sealed_figure", "sealed_line", "sealed_sheet"] {
            let missing = try connection(
                """
                SELECT DISTINCT station FROM \(table) AS t
                WHERE NOT EXISTS (SELECT 1 FROM stations WHERE id = t.station)
                """
            ).all { Int64($0.integer(0)) }
            for key in missing {
                let isKnown =
                    try connection("SELECT 1 FROM temp.spine WHERE id = ? AND kind = 1").bind(Int(key))
                    .first { _ in true } != nil
                if isKnown {
                    _ = try placeholder.make(.stations, key, at: nil, today: today)
                } else {
                    try connection("DELETE FROM \(table) WHERE station = ?").bind(Int(key)).run()
                    try log.note(SalvageNote(.lost, table, key: key))
                }
            }
        }
    }

    /// A record that is the same event as one that is gone counts by itself.
    private func events() throws {
        for kind in Kind.allCases {
            for field in kind.fields {
                guard case .event = field.type else { continue }
                let missing = try connection(
                    """
                    SELECT DISTINCT "\(field.column)" FROM \(kind.stem) AS t WHERE "\(field.column)" IS NOT NULL
                    AND NOT EXISTS (SELECT 1 FROM record WHERE id = t."\(field.column)")
                    """
                ).all { Int64($0.integer(0)) }
                for key in missing { try point(kind, field, from: key, to: nil) }
            }
        }
    }

    // MARK: Lists

    private func lists() throws {
        let owners = Kind.allCases.filter { $0.fields.contains(where: \.type.isLinks) }
        let numbers = owners.map { String($0.rawValue) }.joined(separator: ", ")
        try connection.run(
            """
            DELETE FROM link WHERE NOT EXISTS
            (SELECT 1 FROM record WHERE id = link.record AND kind IN (\(numbers)))
            """)
        let missing = try connection(
            """
            SELECT record, position, target FROM link
            WHERE NOT EXISTS (SELECT 1 FROM clients WHERE id = link.target) ORDER BY record, position
            """
        ).all { (owner: $0.record(0), position: $0.integer(1), key: Int64($0.integer(2))) }
        for each in missing {
            if try connection("SELECT 1 FROM clients WHERE id = ?").bind(Int(each.key)).first({ _ in true })
                != nil
            {
                continue
            }
            guard let spine = try connection.spine(each.owner) else { continue }
            let made =
                try connection.spine(RecordID(each.key)) == nil
                ? placeholder.make(.clients, each.key, at: spine.station, today: today) : nil
            if made?.key == each.key { continue }
            try renewal.note(spine.id, spine.kind)
            try connection("DELETE FROM link WHERE record = ? AND position = ?").bind(
                each.owner, each.position
            ).run()
            try log.note(
                SalvageNote(.mended, spine.kind.stem, key: spine.id.key, id: spine.uuid, text: "#\(each.key)")
            )
        }
    }

    // MARK: Numbers

    /// Of records with one number at one place, all but the first get another.
    private func numbers() throws {
        let doubles = try connection(
            """
            SELECT id FROM record AS r WHERE number IS NOT NULL AND deleted = 0 AND EXISTS
            (SELECT 1 FROM record AS o WHERE o.kind = r.kind AND o.scope IS r.scope AND o.number = r.number
                AND o.deleted = 0 AND o.id < r.id)
            ORDER BY id
            """
        ).all { $0.record(0) }
        for id in doubles {
            guard let spine = try connection.spine(id), let field = KindTable[spine.kind].number else {
                continue
            }
            try renewal.note(id, spine.kind)
            var values = try connection.values(spine.kind, id)
            switch (spine.kind, values[field]) {
            case (.stations, _):
                let digits = String(id.key % 1_000_000_000_000)
                values[field] = .text("99" + String(repeating: "0", count: 12 - digits.count) + digits)
            case (_, .text(let number)): values[field] = .text("\(number)-打捞-\(id.key)")
            default: values[field] = .integer(1_000_000 + Int(id.key % 1_000_000))
            }
            try connection.write(spine.kind, id, values, isNew: false)
            try connection.write(
                spine.with(version: spine.version, isDeleted: spine.isDeleted, values: values), isNew: false)
            try log.note(
                SalvageNote(
                    .mended, spine.kind.stem, key: id.key, id: spine.uuid,
                    number: String(stored: spine.number)))
        }
    }
}
