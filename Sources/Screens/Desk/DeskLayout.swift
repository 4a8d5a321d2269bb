import Terminal

/// Where the parts of the whole screen are: a function of its size alone.
struct DeskLayout: Hashable {
    let title: Rect
    let body: Rect
    let message: Rect
    let footer: Rect

    /// The smallest screen that shows everything.
    static let smallest = Size(columns: 60, rows: 16)

    /// Nil for a screen that is too small.
    init?(_ size: Size) {
        guard size.columns >= Self.smallest.columns, size.rows >= Self.smallest.rows else { return nil }
        title = Rect(column: 0, row: 0, columns: size.columns, rows: 1)
        body = Rect(column: 0, row: 2, columns: size.columns, rows: size.rows - 6)
        message = Rect(column: 0, row: size.rows - 4, columns: size.columns, rows: 1)
        footer = Rect(column: 0, row: size.rows - 2, columns: size.columns, rows: 2)
    }
}
