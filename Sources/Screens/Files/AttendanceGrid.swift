import Terminal

/// The cursor of a grid of people and sessions, and how its rows and columns scroll: the names stay at the left, the
/// sums at the right and at the bottom.
struct AttendanceGrid {
    /// The person that the cursor stands on.
    private(set) var row = 0
    /// The session that the cursor stands on; nil on the names.
    private(set) var column: Int?
    private var top = 0
    private var left = 0
    private var drawn = Layout()

    /// Where the parts were drawn last.
    struct Layout {
        var names = 0
        var rows = 0..<0
        var shown = 0
    }

    /// How many columns of the terminal a session takes: `07-17` and a gap.
    static let cellWidth = 6
    /// What the sums at the right take.
    static let sumWidth = 6

    mutating func choose(row: Int, of count: Int) { self.row = max(0, min(row, count - 1)) }

    mutating func choose(column: Int?, of count: Int) {
        guard let column, count > 0 else { return self.column = nil }
        self.column = max(0, min(column, count - 1))
    }

    /// Moves the cursor; false for a key that moves nothing here.
    mutating func handle(_ key: Key, rows: Int, columns: Int) -> Bool {
        switch key {
        case .up, .text("k"): choose(row: row - 1, of: rows)
        case .down, .text("j"): choose(row: row + 1, of: rows)
        case .pageUp: choose(row: row - max(1, drawn.rows.count - 1), of: rows)
        case .pageDown: choose(row: row + max(1, drawn.rows.count - 1), of: rows)
        case .control(.home): choose(row: 0, of: rows)
        case .control(.end): choose(row: rows - 1, of: rows)
        case .left, .text("h"): column = column.flatMap { $0 > 0 ? $0 - 1 : nil }
        case .right, .text("l"): choose(column: (column ?? -1) + 1, of: columns)
        case .home: column = nil
        case .end: choose(column: columns - 1, of: columns)
        default: return false
        }
        return true
    }

    /// What lies at a point: a person and perhaps a session.
    func hit(_ point: Point, rows: Int, columns: Int) -> (row: Int, column: Int?)? {
        guard drawn.rows.contains(point.row) else { return nil }
        let row = top + point.row - drawn.rows.lowerBound
        guard row < rows else { return nil }
        guard point.column >= drawn.names else { return (row, nil) }
        let place = (point.column - drawn.names) / Self.cellWidth
        guard place < drawn.shown, left + place < columns else { return (row, nil) }
        return (row, left + place)
    }

    /// What is shown of a grid at a size; the cursor stays in sight.
    ///
    /// - parameter above: how many rows of the screen stand above the grid.
    mutating func window(
        _ size: Size, above: Int, names: Int, header: Int, footer: Int, rows: Int, columns: Int
    ) -> (rows: Range<Int>, columns: Range<Int>) {
        let room = max(0, size.columns - names - Self.sumWidth)
        let shown = max(1, room / Self.cellWidth)
        let page = max(1, size.rows - header - footer)
        choose(row: row, of: rows)
        choose(column: column, of: columns)
        top = min(top, max(0, rows - page))
        if row < top { top = row }
        if row >= top + page { top = row - page + 1 }
        left = min(left, max(0, columns - shown))
        let place = column ?? left
        if place < left { left = place }
        if place >= left + shown { left = place - shown + 1 }
        drawn = Layout(names: names, rows: above + header..<above + header + page, shown: shown)
        return (top..<min(rows, top + page), left..<min(columns, left + shown))
    }
}
