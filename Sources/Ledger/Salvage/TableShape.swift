/// What the rows of a table look like, as the schema has it.
struct TableShape {
    struct Column {
        let name: String
        let storage: Storage
        let isRequired: Bool
    }

    enum Storage: String {
        case integer = "INTEGER"
        case text = "TEXT"
        case blob = "BLOB"
        case any = "ANY"
    }

    let name: String
    let columns: [Column]
    /// Whether its first column is the row's key, which the file keeps apart.
    let hasRowid: Bool

    init(_ connection: Connection, _ name: String) throws {
        self.name = name
        columns = try connection("SELECT name, type, \"notnull\", pk FROM pragma_table_info(?)").bind(name)
            .all {
                Column(
                    name: $0.text(0), storage: Storage(rawValue: $0.text(1)) ?? .any,
                    isRequired: $0.integer(2) == 1)
            }
        let sql =
            try connection("SELECT sql FROM sqlite_schema WHERE name = ?").bind(name).first { $0.text(0) }
            ?? ""
        hasRowid = sql.contains("INTEGER PRIMARY KEY")
    }

    /// A row's values in the order of the columns; nil where the row is not one of this table.
    ///
    /// A row that an older schema wrote has fewer columns. Of a text that is not all there, what is there is taken.
    func values(of row: FoundRow) -> [FoundCell]? {
        var cells = row.cells
        guard hasRowid == (row.rowid != nil), cells.count <= columns.count else { return nil }
        if cells.count == columns.count - 2, name == "workers" {
            // Before the post and the field of work were noted.
            cells.insert(contentsOf: [.null, .null], at: cells.count - 1)
        }
        cells += repeatElement(.null, count: columns.count - cells.count)
        if hasRowid {
            guard cells[0] == .null, let rowid = row.rowid else { return nil }
            cells[0] = .integer(rowid)
        }
        for (index, column) in columns.enumerated() where !column.takes(cells[index]) { return nil }
        return cells
    }

    /// What a person can read of a row, column by column.
    func readable(_ cells: [FoundCell]) -> String {
        zip(columns, cells).compactMap { column, cell in cell.readable.map { "\(column.name)=\($0)" } }
            .joined(separator: " ")
    }
}

extension TableShape.Column {
    fileprivate func takes(_ cell: FoundCell) -> Bool {
        switch cell {
        case .null: !isRequired
        case .integer: storage == .integer || storage == .any
        case .real: false
        case .text: storage == .text || storage == .any
        case .blob: storage == .blob
        case .cut: storage == .text || !isRequired
        }
    }
}

extension FoundRow {
    /// What a person can read of it where nobody knows what it was.
    var readable: String {
        cells.compactMap { cell in
            if case .integer = cell { return nil }
            return cell.readable
        }.joined(separator: " ")
    }
}
