import Casework
import Terminal

/// The frame of what is drawn over a screen.
struct OverlayBox {
    /// Draws a frame of a size in the middle, with a title, and gives its inside to be drawn on.
    static func draw(
        _ canvas: inout Canvas, _ size: Size, title: String, _ theme: Theme, _ inside: (inout Canvas) -> Void
    ) {
        let box = Rect(canvas.size).centred(size)
        guard box.columns >= 4, box.rows >= 3 else { return }
        canvas.inside(box) { canvas in
            canvas.fill(Rect(canvas.size))
            let line = String(repeating: "─", count: canvas.columns - 2)
            canvas.write("┌\(line)┐", column: 0, row: 0, theme[.rule])
            canvas.write("└\(line)┘", column: 0, row: canvas.rows - 1, theme[.rule])
            for row in 1..<canvas.rows - 1 {
                canvas.write("│", column: 0, row: row, theme[.rule])
                canvas.write("│", column: canvas.columns - 1, row: row, theme[.rule])
            }
            let name = Line(" \(title) ", columns: min(Glyph.columns(of: title) + 2, canvas.columns - 4)).text
            canvas.write(name, column: 2, row: 0, theme[.title])
            canvas.inside(Rect(column: 2, row: 1, columns: canvas.columns - 4, rows: canvas.rows - 2), inside)
        }
    }
}
