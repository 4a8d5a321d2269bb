import Casework
import Terminal

/// A field of many lines. Enter goes on to the next field, as in all fields; Alt-M breaks the line.
struct NoteEditor: FieldEditor {
    private var area: TextArea

    init(_ text: String) {
        area = TextArea(text)
    }

    var text: String { area.text }
    var shown: String { "" }
    var rows: Int { 4 }

    mutating func handle(_ key: Key) -> FieldOutcome {
        switch key {
        case .enter: .unused
        case .alt("m"), .alt("\r"): area.handle(.enter) ? .used : .unused
        default: area.handle(key) ? .used : .unused
        }
    }

    mutating func paste(_ text: String) { area.insert(text) }

    mutating func draw(_ canvas: inout Canvas, _ theme: Theme) {
        area.draw(into: &canvas, in: Rect(canvas.size), style: theme[.value], isActive: true)
    }
}
