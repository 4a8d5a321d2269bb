/// The lines around a box, with a title in the upper one.
struct DialogFrame: Sendable, Hashable {
    let title: String
    let styles: WidgetStyles

    /// Draws the lines at the edges of a rectangle, and blanks inside.
    func draw(into canvas: inout Canvas, _ rect: Rect) {
        let (across, down) = styles.isASCII ? ("-", "|") : ("─", "│")
        let corners = styles.isASCII ? ["+", "+", "+", "+"] : ["┌", "┐", "└", "┘"]
        canvas.inside(rect) { canvas in
            let (right, bottom) = (canvas.columns - 1, canvas.rows - 1)
            canvas.fill(Rect(canvas.size), styles.plain)
            let line = String(repeating: across, count: canvas.columns)
            canvas.write(line, column: 0, row: 0, styles.faint)
            canvas.write(line, column: 0, row: bottom, styles.faint)
            for row in 0..<canvas.rows {
                canvas.write(down, column: 0, row: row, styles.faint)
                canvas.write(down, column: right, row: row, styles.faint)
            }
            canvas.write(corners[0], column: 0, row: 0, styles.faint)
            canvas.write(corners[1], column: right, row: 0, styles.faint)
            canvas.write(corners[2], column: 0, row: bottom, styles.faint)
            canvas.write(corners[3], column: right, row: bottom, styles.faint)
            let room = min(Glyph.columns(of: title), canvas.columns - 6)
            guard room > 0 else { return }
            canvas.write(" ", column: 2, row: 0, styles.plain)
            canvas.write(title, column: 3, row: 0, columns: room, styles.heading)
            canvas.write(" ", column: 3 + room, row: 0, styles.plain)
        }
    }
}
