/// How many columns and rows something takes.
public struct Size: Sendable, Hashable {
    public var columns: Int
    public var rows: Int

    public init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }
}

/// A cell's place: its column and row, counted from 0 at the left and the top.
public struct Point: Sendable, Hashable {
    public var column: Int
    public var row: Int

    public init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }

    /// The same place, counted from a part's corner.
    public func counted(from part: Rect) -> Point {
        Point(column: column - part.column, row: row - part.row)
    }
}

/// A part of the screen.
public struct Rect: Sendable, Hashable {
    public var column: Int
    public var row: Int
    public var columns: Int
    public var rows: Int

    public init(column: Int, row: Int, columns: Int, rows: Int) {
        self.column = column
        self.row = row
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }

    /// All of a screen.
    public init(_ size: Size) {
        self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
    }

    public var size: Size { Size(columns: columns, rows: rows) }
    /// The row below its last one.
    public var bottom: Int { row + rows }
    /// The column after its last one.
    public var right: Int { column + columns }

    public func contains(_ point: Point) -> Bool {
        (column..<right).contains(point.column) && (row..<bottom).contains(point.row)
    }

    /// What it has in common with another.
    public func intersection(_ other: Rect) -> Rect {
        let left = max(column, other.column)
        let top = max(row, other.row)
        return Rect(
            column: left, row: top, columns: min(right, other.right) - left,
            rows: min(bottom, other.bottom) - top)
    }

    /// A rectangle of a size in its middle, cut to it.
    public func centred(_ size: Size) -> Rect {
        let columns = min(size.columns, self.columns)
        let rows = min(size.rows, self.rows)
        return Rect(
            column: column + (self.columns - columns) / 2, row: row + (self.rows - rows) / 2,
            columns: columns, rows: rows)
    }
}
