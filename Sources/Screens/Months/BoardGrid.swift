import Casework
import Ledger
import Terminal

/// The rows of the board: a county with its rates above its stations; and how the cursor goes through them.
struct BoardGrid {
    enum Row {
        case county(name: Label, place: Place?, cells: [[Board.Cell]])
        /// A station, under the name that it has room for here.
        case station(Board.Row, name: Label)
    }

    private(set) var months: [Month] = []
    private(set) var rows: [Row] = []
    private(set) var row = 0
    private(set) var column = 0
    private var top = 0
    private var left = 0
    private var drawn = (names: 0, rows: 0..<0, columns: 0..<0)

    /// How many columns of the terminal a month takes: a word, a mark, and a gap for the cursor's bracket.
    static let cellWidth = 4

    /// Takes a newer reading; the cursor stays on its station and month.
    mutating func take(_ board: Board, in place: Place) {
        let (station, month) = (chosenStation?.id, chosenMonth)
        months = board.months
        let counties = FigureGroup.counties(in: place, board.rows.map(\.station))
        let groups = Dictionary(grouping: board.rows) { $0.station.key / 100_000_000 }
        rows = groups.sorted { $0.key < $1.key }.flatMap { division, members -> [Row] in
            guard counties.count > 1, let county = counties.first(where: { $0.key == String(division) })
            else {
                return members.map { .station($0, name: FigureGroup.shortName($0.station.name)) }
            }
            let cells = months.indices.map { month in members.map { $0.cells[month] } }
            return [.county(name: county.name, place: AreaCode(county.key)?.place, cells: cells)]
                + members.map { member in
                    let name = FigureGroup.shortName(member.station.name)
                    // The county's own station stands below its county.
                    return .station(
                        member, name: name == county.name ? Label("本级站", "own station") : name)
                }
        }
        let place = rows.firstIndex { row in
            if case .station(let row, _) = row { row.station.id == station } else { false }
        }
        choose(row: place ?? rows.firstIndex { if case .station = $0 { true } else { false } } ?? 0)
        choose(column: month.flatMap(months.firstIndex) ?? (month == nil ? months.count - 1 : column))
    }

    // MARK: The cursor

    var chosenMonth: Month? { months.indices.contains(column) ? months[column] : nil }

    var chosenRow: Row? { rows.indices.contains(row) ? rows[row] : nil }

    var chosenStation: StationPlace? {
        if case .station(let row, _) = chosenRow { row.station } else { nil }
    }

    /// All stations' cells of a month.
    func cells(_ column: Int) -> [Board.Cell] {
        rows.compactMap { row in
            if case .station(let row, _) = row, row.cells.indices.contains(column) {
                row.cells[column]
            } else {
                nil
            }
        }
    }

    mutating func choose(row: Int) { self.row = max(0, min(row, rows.count - 1)) }
    mutating func choose(column: Int) { self.column = max(0, min(column, months.count - 1)) }

    mutating func choose(_ month: Month) {
        if let place = months.firstIndex(of: month) { column = place }
    }

    mutating func choose(_ station: StationPlace) {
        let place = rows.firstIndex { row in
            if case .station(let row, _) = row { row.station.id == station.id } else { false }
        }
        if let place { row = place }
    }

    /// Moves the cursor; false for a key that moves nothing here.
    mutating func handle(_ key: Key) -> Bool {
        let page = max(1, drawn.rows.count - 1)
        switch key {
        case .up, .text("k"): choose(row: row - 1)
        case .down, .text("j"): choose(row: row + 1)
        case .pageUp: choose(row: row - page)
        case .pageDown: choose(row: row + page)
        case .control(.home): choose(row: 0)
        case .control(.end), .text("G"): choose(row: rows.count - 1)
        case .left, .text("h"): choose(column: column - 1)
        case .right, .text("l"): choose(column: column + 1)
        case .home: column = 0
        case .end: choose(column: months.count - 1)
        default: return false
        }
        return true
    }

    mutating func move(by rows: Int) { choose(row: row + rows) }

    /// Does what a mouse asks; nil beside the rows. A county's name opens nothing.
    mutating func handle(_ mouse: Mouse) -> Pointed? {
        switch mouse.action {
        case .wheelDown: move(by: 3)
        case .wheelUp: move(by: -3)
        case .press:
            guard let hit = hit(mouse.point) else { return nil }
            let before = (row, column)
            choose(row: hit.row)
            if let column = hit.column { choose(column: column) }
            return .pressed(isAgain: hit.column != nil && before == (row, column), column: hit.column)
        }
        return .turned
    }

    /// What lies at a point: a row and perhaps a month.
    private func hit(_ point: Point) -> (row: Int, column: Int?)? {
        guard drawn.rows.contains(point.row) else { return nil }
        let row = top + point.row - drawn.rows.lowerBound
        guard rows.indices.contains(row) else { return nil }
        let place = point.column - drawn.names
        guard place >= 0, place / Self.cellWidth < drawn.columns.count else { return (row, nil) }
        return (row, drawn.columns.lowerBound + place / Self.cellWidth)
    }

    /// What is in sight of a part of the screen, the cursor among it.
    ///
    /// - parameter first: the row of the screen that the first row stands on.
    mutating func window(first: Int, rows page: Int, names: Int, room: Int) -> (
        rows: Range<Int>, columns: Range<Int>
    ) {
        let shown = min(months.count, max(1, room / Self.cellWidth))
        top = min(top, max(0, rows.count - page))
        if row < top { top = row }
        if row >= top + page { top = row - page + 1 }
        // A county is seen with its first station.
        if row == top, top > 0, case .county = rows[top - 1] { top -= 1 }
        if row >= top + page { top = row - page + 1 }
        // The newest months are what is looked at first.
        left = max(left, 0)
        if column < left || left + shown > months.count { left = min(column, months.count - shown) }
        if column >= left + shown { left = column - shown + 1 }
        if column == months.count - 1 { left = months.count - shown }
        let columns = left..<left + shown
        drawn = (names, first..<first + page, columns)
        return (top..<min(rows.count, top + page), columns)
    }
}
