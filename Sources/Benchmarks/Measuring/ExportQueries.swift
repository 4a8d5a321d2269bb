import Casework

/// The queries by which the `sqlite3` program exports a kind from a ledger.
enum ExportQueries {
    /// The kind's own table as it is: keys for references, whole numbers for days.
    static func plain(_ kind: Kind) -> String { "SELECT * FROM \(kind.stem)" }

    /// The same cells in the same order as the ledger's own export, numbers of references looked up.
    static func printed(_ kind: Kind) -> String {
        let columns = kind.fields.map { "\(cell($0)) AS \"\($0.key)\"" } + ["lower(hex(r.uuid)) AS id"]
        let references = kind.fields.filter { isReference($0) }.map {
            "LEFT JOIN record \(alias($0)) ON \(alias($0)).id = t.\"\($0.column)\""
        }
        return """
            SELECT \(columns.joined(separator: ", ")) FROM \(kind.stem) t JOIN record r ON r.id = t.id
            \(references.joined(separator: " ")) JOIN record place ON place.id = r.station
            WHERE r.deleted = 0 ORDER BY place.number, r.day, r.number, r.uuid
            """
    }

    private static func isReference(_ field: FieldForm) -> Bool {
        if case .reference = field.type { true } else { false }
    }

    private static func alias(_ field: FieldForm) -> String { "r_\(field.key)" }

    private static func cell(_ field: FieldForm) -> String {
        let column = "t.\"\(field.column)\""
        return switch field.type {
        case .day: "substr(\(column), 1, 4) || '-' || substr(\(column), 5, 2) || '-' || substr(\(column), 7)"
        case .clock: "printf('%02d:%02d', \(column) / 60, \(column) % 60)"
        case .money: "printf('%d.%02d', \(column) / 100, \(column) % 100)"
        case .yesNo: "iif(\(column), 'yes', 'no')"
        case .reference: "\(alias(field)).number"
        case .event: "(SELECT lower(hex(uuid)) FROM record WHERE id = \(column))"
        case .references:
            """
            (SELECT group_concat(number, '|') FROM link JOIN record ON record.id = target
             WHERE link.record = t.id)
            """
        default: column
        }
    }
}
