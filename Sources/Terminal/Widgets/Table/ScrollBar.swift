/// The bar at the right of what is longer than its window: where in the whole the window is.
struct ScrollBar: Sendable, Hashable {
    /// The first row of the bar's handle.
    let start: Int
    /// How many rows the handle takes.
    let length: Int

    /// - Parameters:
    ///   - first: The first line that is shown.
    ///   - shown: How many are shown.
    ///   - total: How many there are; more than are shown.
    ///   - rows: How many rows the bar takes.
    init(first: Int, shown: Int, total: Int, rows: Int) {
        let rest = max(1, total - shown)
        length = min(max(1, Int(Double(rows) * Double(shown) / Double(max(1, total)))), max(0, rows))
        start = Int(Double(max(0, rows - length)) * Double(min(max(0, first), rest)) / Double(rest) + 0.5)
    }

    /// Draws it down a column.
    func draw(into canvas: inout Canvas, column: Int, row: Int, rows: Int, styles: WidgetStyles) {
        for each in 0..<max(0, rows) {
            let isHandle = (start..<start + length).contains(each)
            let mark = isHandle ? "█" : "│"
            canvas.write(mark, column: column, row: row + each, styles.faint)
        }
    }
}
