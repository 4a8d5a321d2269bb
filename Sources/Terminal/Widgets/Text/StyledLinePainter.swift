/// Draws a line of several looks on one row, from some column of it on.
struct StyledLinePainter {
    private let line: StyledLine
    private let matches: [Range<Int>]
    private let styles: WidgetStyles

    /// - Parameter matches: The characters that were searched for, in their order.
    init(_ line: StyledLine, matches: [Range<Int>], styles: WidgetStyles) {
        self.line = line
        self.matches = matches
        self.styles = styles
    }

    /// Draws over the whole width of a canvas of one row, with `<` and `>` where the line is cut. Tells whether it goes on
    /// beyond the right.
    ///
    /// - Parameter shift: How many columns of the line stand to the left of the canvas.
    func draw(into canvas: inout Canvas, shift: Int) -> Bool {
        var column = -shift
        var index = 0
        var match = matches[...]
        for (text, style) in line {
            for character in text {
                if column >= canvas.columns, character.columns > 0 {
                    canvas.write(">", column: canvas.columns - 1, row: 0, styles.faint)
                    markLeft(&canvas, shift)
                    return true
                }
                while let first = match.first, first.upperBound <= index { match.removeFirst() }
                let isMatch = match.first?.contains(index) ?? false
                let look = isMatch ? style.adding(styles.match) : style
                column = canvas.write([character], column: column, row: 0, look)
                index += 1
            }
        }
        let isCut = column > canvas.columns
        if isCut { canvas.write(">", column: canvas.columns - 1, row: 0, styles.faint) }
        if !line.isEmpty { markLeft(&canvas, shift) }
        return isCut
    }

    private func markLeft(_ canvas: inout Canvas, _ shift: Int) {
        if shift > 0 { canvas.write("<", column: 0, row: 0, styles.faint) }
    }
}
