import Casework
import Terminal

/// The list in a form's panel, from which a field is filled: drawn as a table, one row chosen.
struct PickPanel {
    struct Item: Hashable {
        let id: String
        let title: String
        var detail = ""
        var isOn = false
    }

    var items: [Item] = [] {
        didSet { table.rowCount = items.count }
    }
    private var table = Table(columns: [
        .init("", widths: 2...3, priority: 3), .init("", widths: 6...60, priority: 2, weight: 3),
        .init("", widths: 4...30, priority: 1, weight: 1),
    ])

    var chosen: Item? { items.indices.contains(table.chosenRow) ? items[table.chosenRow] : nil }

    mutating func choose(_ row: Int) { table.choose(row: row) }

    /// Moves the chosen row.
    mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .up, .down, .pageUp, .pageDown: table.handle(key)
        default: false
        }
    }

    var isAtTop: Bool { table.chosenRow == 0 }

    /// Draws the list below a line that says what is to be done with it.
    mutating func draw(_ canvas: inout Canvas, _ theme: Theme, hint: String, hasDigits: Bool, isActive: Bool)
    {
        canvas.write(hint, column: 0, row: 0, columns: canvas.columns, theme[.faint])
        let items = items
        // The table's own header row lies under the hint.
        let cursor = Rect(column: 0, row: 0, columns: canvas.columns, rows: canvas.rows)
        var styles = theme.widgets
        if !isActive { styles.chosen = theme[.title] }
        table.draw(
            into: &canvas, in: cursor, styles: styles, isActive: false,
            style: { row in items.indices.contains(row) && items[row].isOn ? theme[.good] : nil },
            cells: { range in
                range.map { row in
                    let item = items[row]
                    let digit = hasDigits && row < 9 ? "\(row + 1)" : ""
                    return [item.isOn ? "✓" : digit, item.title, item.detail]
                }
            })
        canvas.write(hint, column: 0, row: 0, columns: canvas.columns, theme[.faint])
    }
}
