import Casework
import Ledger
import Terminal

/// What a record says, beside or below the list that it is chosen in.
struct FigurePreview {
    /// Where there is room for it.
    enum Side: Hashable {
        case right(columns: Int)
        case below(rows: Int)
        case none
    }

    private let desk: Desk
    let side: Side

    init(_ screen: FigureScreen, _ size: Size) {
        desk = screen.desk
        if !screen.showsPreview {
            side = .none
        } else if size.columns >= 100 {
            side = .right(columns: min(48, size.columns * 2 / 5))
        } else if size.rows >= 14 {
            side = .below(rows: 5)
        } else {
            side = .none
        }
    }

    func draw(_ canvas: inout Canvas, _ record: ShownRecord) {
        let lines: [String]
        if case .right = side {
            canvas.rule(column: 0, desk.theme[.rule])
            lines = facts(record).flatMap { fact in
                TextWrap(columns: canvas.columns - 3).lines(of: "\(fact.label)  \(fact.text)")
            }
        } else {
            canvas.rule(row: 0, desk.theme[.rule])
            let name = record.kind.singularLabel[desk.language]
            canvas.write(
                " \(Label("预览", "Preview")[desk.language]) \(name) ", column: 2, row: 0, desk.theme[.faint])
            lines = Self.packed(
                facts(record).map { "\($0.label) \($0.text)" }, columns: canvas.columns - 3)
        }
        let first = side == .below(rows: canvas.rows) ? 1 : 0
        for (index, line) in lines.prefix(canvas.rows - first).enumerated() {
            canvas.write(line, column: 2, row: first + index, columns: canvas.columns - 3)
        }
    }

    /// Texts side by side, each whole on a line where it is not longer than that.
    private static func packed(_ texts: [String], columns: Int) -> [String] {
        var lines: [String] = []
        for text in texts {
            let wider = lines.last.map { "\($0)   \(text)" } ?? text
            if Glyph.columns(of: wider) <= columns {
                if !lines.isEmpty { lines.removeLast() }
                lines.append(wider)
            } else {
                lines += TextWrap(columns: columns).lines(of: text)
            }
        }
        return lines
    }

    /// What is filled in.
    private func facts(_ record: ShownRecord) -> [(label: String, text: String)] {
        let shown = desk.shown(record)
        return record.kind.fields.indices.filter { !shown[$0].isEmpty }.map { index in
            (record.kind.fields[index].label[desk.language], printable(shown[index]))
        }
    }
}
