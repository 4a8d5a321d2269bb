import Casework
import Terminal

/// A field of one line: words, numbers, days, amounts.
struct TextFieldEditor: FieldEditor {
    private var line: LineEditor

    /// Begins with a text, all of it selected, so that typing replaces it and arrows keep it.
    init(_ text: String) {
        line = LineEditor(text)
        line.selectAll()
    }

    var text: String { line.text }
    var shown: String { "" }

    mutating func handle(_ key: Key) -> FieldOutcome { line.handle(key) ? .used : .unused }

    mutating func paste(_ text: String) { line.insert(text) }

    mutating func draw(_ canvas: inout Canvas, _ theme: Theme) {
        line.draw(
            into: &canvas, column: 0, row: 0, columns: canvas.columns, style: theme[.active], isActive: true)
    }
}
