import Casework
import Ledger
import Terminal

/// The records of a kind as a table that fits a terminal: what names them first, then as many columns as there is
/// room for, the id only where there is room for all of it.
struct RecordTable {
    private let kind: Kind
    private let fields: [Int]
    var rows: [[String]] = []

    private static let idWidth = 36
    private static let widest = 22

    init(_ kind: Kind) {
        self.kind = kind
        var keys = kind == .stations ? ["code", "name"] : ["station"]
        keys += ([kind.dayField, kind.numberField].compactMap { $0 } + kind.titleFields).filter {
            !keys.contains($0)
        }
        keys += ["worker", "stage", "status", "reached", "people"].filter {
            kind.index(of: $0) != nil && !keys.contains($0)
        }
        keys += kind.fields.filter { $0.isRequired && !keys.contains($0.key) }.map(\.key)
        fields = keys.map { kind.index(of: $0)! }
    }

    mutating func add(_ record: ShownRecord) {
        rows.append(
            fields.map { field in
                // A station's own title would fill the line; its code is enough here.
                kind.fields[field].key == "station" ? record.texts[field] : record.shown[field]
            } + [record.id.description])
    }

    /// - returns: the table, and whether it has the ids.
    func table(width: Int) -> (table: TextTable, hasIDs: Bool) {
        var columns: [TextTable.Column] = []
        var cut: [(column: Int, by: Int)] = []
        var shown: [Int] = []
        var used = 0
        for (place, field) in fields.enumerated() {
            let title = kind.fields[field].label[language]
            let longest = rows.lazy.map { displayWidth(printable($0[place])) }.max() ?? 0
            let wanted = min(max(longest, displayWidth(title)), Self.widest)
            guard used + wanted <= width else { break }
            used += wanted + 2
            if longest > wanted { cut.append((columns.count, longest - wanted)) }
            shown.append(place)
            columns.append(.init(title, alignment: isNumber(field) ? .right : .left, maximumWidth: wanted))
        }
        let hasIDs = used + Self.idWidth <= width
        if hasIDs {
            shown.append(fields.count)
            columns.append(.init("id"))
            used += Self.idWidth + 2
        }
        // What room is left goes to what was cut.
        for (column, more) in cut where used - 2 < width {
            let given = min(more, width - used + 2)
            columns[column].maximumWidth? += given
            used += given
        }
        return (TextTable(columns: columns, rows: rows.map { row in shown.map { row[$0] } }), hasIDs)
    }

    private func isNumber(_ field: Int) -> Bool {
        switch kind.fields[field].type {
        case .count, .money, .amount: true
        default: false
        }
    }
}
