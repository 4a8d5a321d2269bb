/// What is drawn on: a part of a grid, with places counted from the part's own corner, and where the cursor shall stand.
public struct Canvas {
    public private(set) var grid: Grid
    /// Where the terminal's own cursor stands, on the whole grid: the active field, or the row that is chosen.
    public private(set) var cursor: Point?
    private var area: Rect
    private var clip: Rect

    /// An empty canvas of a screen's size.
    public init(_ size: Size) {
        grid = Grid(size)
        area = Rect(size)
        clip = area
    }

    /// The size of the part that is drawn on.
    public var size: Size { area.size }
    public var columns: Int { area.columns }
    public var rows: Int { area.rows }

    /// Draws in a part of this part: nothing leaves it, and places count from its corner.
    public mutating func inside(_ rect: Rect, _ draw: (inout Canvas) -> Void) {
        let outer = (area, clip)
        area = Rect(
            column: area.column + rect.column, row: area.row + rect.row, columns: rect.columns,
            rows: rect.rows)
        clip = clip.intersection(area)
        draw(&self)
        (area, clip) = outer
    }

    /// Writes a text on one line; gives the column after it.
    @discardableResult
    public mutating func write(_ text: String, column: Int, row: Int, _ style: Style = .plain) -> Int {
        var column = column
        for glyph in Glyph.glyphs(of: text) {
            // What is beyond the edge is not measured: a line may hold ten thousand characters.
            if column >= area.columns { return column }
            grid.put(
                glyph, style, column: area.column + column, row: area.row + row,
                clip: clip)
            column += glyph.columns
        }
        return column
    }

    /// Writes a text in a fixed number of columns: cut with `…` or filled up with blanks.
    public mutating func write(
        _ text: String, column: Int, row: Int, columns: Int, _ style: Style = .plain,
        alignment: Alignment = .left
    ) {
        guard columns > 0 else { return }
        let line = Line(text, columns: columns, alignment: alignment)
        write(line.text, column: column, row: row, style)
    }

    /// Where a text stands in its columns.
    public enum Alignment: Sendable {
        case left, right, centre
    }

    /// Fills a part with blanks of a style.
    public mutating func fill(_ rect: Rect, _ style: Style = .plain) {
        let blank = String(repeating: " ", count: rect.columns)
        for row in rect.row..<rect.bottom { write(blank, column: rect.column, row: row, style) }
    }

    /// Draws a line across, from a column on.
    public mutating func rule(row: Int, column: Int = 0, columns: Int? = nil, _ style: Style = .plain) {
        let count = max(0, columns ?? area.columns - column)
        write(String(repeating: "─", count: count), column: column, row: row, style)
    }

    /// Draws a line down a part, over all of its rows where no others are named.
    public mutating func rule(column: Int, rows: Int? = nil, _ style: Style = .plain) {
        for row in 0..<max(0, rows ?? area.rows) { write("│", column: column, row: row, style) }
    }

    /// Changes the look of what is in a part.
    public mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
        let moved = Rect(
            column: area.column + rect.column, row: area.row + rect.row, columns: rect.columns,
            rows: rect.rows)
        grid.restyle(moved.intersection(clip), change)
    }

    /// Lets the cursor stand at a place, or at the nearest one inside of the part.
    public mutating func placeCursor(column: Int, row: Int) {
        guard clip.columns > 0, clip.rows > 0 else { return }
        cursor = Point(
            column: min(max(area.column + column, clip.column), clip.right - 1),
            row: min(max(area.row + row, clip.row), clip.bottom - 1))
    }

    /// What is drawn, to be shown.
    public var frame: Frame { Frame(grid: grid, cursor: cursor) }
}
