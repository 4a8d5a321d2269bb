extension Canvas {
    /// Says at the right edge of a list's rows that it goes on above and below them: `↑`, `↓`.
    ///
    /// - Parameters:
    ///   - row: The first row of the list that is shown.
    ///   - rows: How many are shown.
    public mutating func markMore(above: Bool, below: Bool, row: Int, rows: Int, _ style: Style) {
        guard rows > 0 else { return }
        if above { write("↑", column: columns - 1, row: row, style) }
        if below { write("↓", column: columns - 1, row: row + rows - 1, style) }
    }
}
