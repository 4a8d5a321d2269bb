/// Rows and columns of which only those in sight are asked for, measured and drawn: a million rows cost what twenty do.
///
/// Arrows, PgUp, PgDn, Home and End move the chosen row, which stays in sight whatever the size. With a cell cursor, the
/// arrows, Home and End go from column to column too, and Ctrl-Home and Ctrl-End to the first and the last row.
public struct Table: Sendable {
    /// The columns, from the left. Setting them forgets how wide their cells were.
    public var columns: [Column] { didSet { needs = [] } }
    /// How many rows there are.
    public var rowCount: Int { didSet { keepInside() } }
    /// What the header says that the rows are sorted by.
    public var sort: Sort? { didSet { needs = [] } }
    /// Whether h, j, k and l move as the arrows do; not where letters mean something else.
    public var lettersAreKeys: Bool
    /// Whether one cell of the chosen row is chosen.
    public var hasCellCursor: Bool
    /// Whether a bar at the right shows where the rows in sight are.
    public var hasScrollBar: Bool
    /// The chosen row, counted from 0; 0 also when there is none.
    public private(set) var chosenRow = 0
    /// The chosen cell's column, as its place in `columns`.
    public private(set) var chosenColumn = 0
    private var top = 0
    private var needs: [Int] = []
    private var drawn = Drawn()

    /// What was drawn last, for paging, for the cell cursor and for the mouse.
    private struct Drawn: Sendable {
        var rect = Rect(column: 0, row: 0, columns: 0, rows: 0)
        var header: Int?
        /// The rows of the rectangle that show rows of the table.
        var rows = 0..<0
        /// How many rows fit, also where there are fewer.
        var page = 10
        var places: [TableLayout.Place] = []
    }

    public init(
        columns: [Column], rowCount: Int = 0, lettersAreKeys: Bool = false, hasCellCursor: Bool = false,
        hasScrollBar: Bool = false
    ) {
        self.columns = columns
        self.rowCount = max(0, rowCount)
        self.lettersAreKeys = lettersAreKeys
        self.hasCellCursor = hasCellCursor
        self.hasScrollBar = hasScrollBar
    }

    // MARK: What is chosen

    /// Chooses a row, or the nearest that there is.
    public mutating func choose(row: Int) {
        chosenRow = row
        keepInside()
    }

    /// Chooses a cell's column by its place in `columns`, or the nearest that there is.
    public mutating func choose(column: Int) {
        chosenColumn = min(max(0, column), max(0, columns.count - 1))
    }

    /// Moves the chosen row by a number of rows, as a mouse's wheel does.
    public mutating func move(by rows: Int) {
        let way = Int(clamping: rows.magnitude)
        chosenRow =
            rows < 0
            ? chosenRow - min(way, chosenRow) : chosenRow + min(way, max(0, rowCount - 1 - chosenRow))
    }

    /// What lies at a point of the canvas that the table was last drawn into; nil beside it.
    public func hit(at point: Point) -> Hit? {
        guard drawn.rect.contains(point) else { return nil }
        let inside = Point(column: point.column - drawn.rect.column, row: point.row - drawn.rect.row)
        let column = drawn.places.first { place in
            let start = Self.gutter + place.column
            return (start..<start + place.columns).contains(inside.column)
        }?.index
        if inside.row == drawn.header { return column.map { .header(column: $0) } }
        let row = top + inside.row - drawn.rows.lowerBound
        guard drawn.rows.contains(inside.row), row < rowCount else { return nil }
        return .row(row, column: column)
    }

    private mutating func keepInside() {
        if rowCount < 0 { rowCount = 0 }
        chosenRow = min(max(0, chosenRow), max(0, rowCount - 1))
    }

    // MARK: Keys

    /// Does what a key asks; false for a key that moves nothing here.
    public mutating func handle(_ key: Key) -> Bool {
        switch lettersAreKeys ? Self.arrow(for: key) : key {
        case .up: move(by: -1)
        case .down: move(by: 1)
        case .pageUp: move(by: -max(1, drawn.page - 1))
        case .pageDown: move(by: max(1, drawn.page - 1))
        case .control(.home): choose(row: 0)
        case .control(.end): choose(row: rowCount - 1)
        case .home: if hasCellCursor { moveCell(to: .min) } else { choose(row: 0) }
        case .end: if hasCellCursor { moveCell(to: .max) } else { choose(row: rowCount - 1) }
        case .left where hasCellCursor: moveCell(by: -1)
        case .right where hasCellCursor: moveCell(by: 1)
        default: return false
        }
        return true
    }

    private static func arrow(for key: Key) -> Key {
        switch key {
        case .text("h"): .left
        case .text("j"): .down
        case .text("k"): .up
        case .text("l"): .right
        default: key
        }
    }

    /// Moves the cell cursor among the columns that are shown.
    private mutating func moveCell(by step: Int) {
        let shown = drawn.places.isEmpty ? Array(columns.indices) : drawn.places.map(\.index)
        let place = shown.firstIndex(of: chosenColumn) ?? 0
        moveCell(to: place + step)
    }

    private mutating func moveCell(to place: Int) {
        let shown = drawn.places.isEmpty ? Array(columns.indices) : drawn.places.map(\.index)
        guard !shown.isEmpty else { return }
        choose(column: shown[min(max(0, place), shown.count - 1)])
    }

    // MARK: Drawing

    /// The columns before the first cell: the chosen row's `>` and the mark of a marked row.
    static let gutter = 2
    /// The columns between two cells.
    static let gap = 2
    /// The fewest columns of a table that has room for a scroll bar.
    static let leastForBar = 12

    /// Draws the header, the rows in sight and the totals.
    ///
    /// - Parameters:
    ///   - showsChosen: Whether the chosen row is shown as such.
    ///   - empty: What is said where there are no rows.
    ///   - totals: The cells of a last row that stays in sight.
    ///   - isMarked: Whether a row has a `*` before it; asked for rows in sight.
    ///   - style: The look of a row that is not chosen; nil is the plain one.
    ///   - cellStyle: The look of a cell, by its row and its column's place in `columns`, in a row that is not chosen; nil
    ///     is its row's.
    ///   - cells: The cells of a range of rows, in the order of `columns`; asked once, for the rows in sight. Rows and
    ///     cells that it leaves out stay blank.
    public mutating func draw(
        into canvas: inout Canvas, in rect: Rect, styles: WidgetStyles, isActive: Bool = true,
        showsChosen: Bool = true, empty: String = "", totals: [String]? = nil,
        isMarked: (Int) -> Bool = { _ in false },
        style: (Int) -> Style? = { _ in nil }, cellStyle: (Int, Int) -> Style? = { _, _ in nil },
        cells: (Range<Int>) throws -> [[String]]
    ) rethrows {
        let parts = TableParts(rect.size, hasTotals: totals != nil)
        let page = parts.rows.count
        scroll(to: page)
        let visible = top..<min(rowCount, top + page)
        let rows = visible.isEmpty ? [] : try cells(visible)
        let hasBar = hasScrollBar && rowCount > page && rect.columns >= Self.leastForBar
        let width = rect.columns - Self.gutter - (hasBar ? 2 : 0)
        measure(Array(rows.prefix(visible.count)) + (totals.map { [$0] } ?? []), width: width)
        let places = TableLayout(columns, needs: needs, width: width, gap: Self.gap).places
        drawn = Drawn(rect: rect, header: parts.header, rows: parts.rows, page: page, places: places)
        if hasCellCursor { chooseNearestShown() }
        let painter = TablePainter(
            columns: columns, places: places, sort: sort, styles: styles, width: rect.columns,
            chosenColumn: hasCellCursor ? chosenColumn : nil)
        canvas.inside(rect) { canvas in
            canvas.fill(Rect(canvas.size), styles.plain)
            if let header = parts.header { painter.drawHeader(into: &canvas, row: header) }
            let first = parts.rows.lowerBound
            if visible.isEmpty, page > 0 {
                canvas.write(empty, column: Self.gutter, row: first, columns: width, styles.faint)
                if isActive { canvas.placeCursor(column: Self.gutter, row: first) }
            }
            for (index, row) in visible.enumerated() {
                painter.drawRow(
                    index < rows.count ? rows[index] : [], into: &canvas, row: first + index,
                    isChosen: showsChosen && row == chosenRow, isActive: isActive, isMarked: isMarked(row),
                    style: style(row) ?? styles.plain, cellStyle: { cellStyle(row, $0) })
            }
            if let totals, let row = parts.totals {
                painter.drawTotals(totals, into: &canvas, row: row, rule: parts.rule)
            }
            if hasBar {
                let bar = ScrollBar(first: top, shown: visible.count, total: rowCount, rows: page)
                bar.draw(into: &canvas, column: rect.columns - 1, row: first, rows: page, styles: styles)
            }
            if isActive, !visible.isEmpty {
                let cell = hasCellCursor ? places.first { $0.index == chosenColumn } : nil
                let column = cell.map { Self.gutter + $0.column } ?? 0
                canvas.placeCursor(column: column, row: first + chosenRow - top)
            }
        }
    }

    /// Moves the rows in sight as little as is needed to have the chosen one among them.
    private mutating func scroll(to page: Int) {
        top = min(top, max(0, rowCount - max(1, page)))
        if chosenRow < top { top = chosenRow }
        if chosenRow - top >= max(1, page) { top = chosenRow - max(1, page) + 1 }
    }

    /// Columns only grow while rows pass, so that they do not jump with every key.
    private mutating func measure(_ rows: [[String]], width: Int) {
        if needs.count != columns.count {
            needs = columns.enumerated().map { index, column in
                Glyph.columns(of: column.title) + (sort?.column == index ? 1 : 0)
            }
        }
        for (index, column) in columns.enumerated() {
            let most = min(column.widths.upperBound, max(0, width))
            for row in rows where index < row.count && needs[index] < most {
                // What is cut anyway is not measured to its end.
                needs[index] = max(needs[index], Glyph.columns(of: String(row[index].prefix(most + 1))))
            }
        }
    }

    private mutating func chooseNearestShown() {
        let shown = drawn.places.map(\.index)
        guard !shown.contains(chosenColumn), let last = shown.last else { return }
        chosenColumn = shown.first { $0 > chosenColumn } ?? last
    }
}
