import Casework
import Terminal

/// A question before something that can't be taken back easily: Enter and Esc say no, F10 says yes.
final class Question: Screen {
    let desk: Desk
    private let text: Label
    private let yes: () throws -> Void

    init(_ desk: Desk, _ text: Label, yes: @escaping () throws -> Void) {
        self.desk = desk
        self.text = text
        self.yes = yes
    }

    var title: Label { Label("请确认", "Please confirm") }
    var isOverlay: Bool { true }
    var actions: [Action] { [.confirm, .cancel] }

    func perform(_ action: Action) throws {
        desk.close(self)
        if action == .confirm { try yes() }
    }

    func handle(_ key: Key) throws -> Bool {
        guard key == .enter else { return false }
        desk.close(self)
        return true
    }

    func draw(_ canvas: inout Canvas) {
        let language = desk.language
        let width = min(56, canvas.columns - 8)
        let lines = TextWrap(columns: width).lines(of: text[language])
        let box = Box(title[language], columns: width, rows: lines.count + 2)
        box.draw(into: &canvas, styles: desk.theme.widgets) { canvas in
            for (row, line) in lines.enumerated() { canvas.write(line, column: 0, row: row) }
            let keys = Label("F10 = 是    Enter 或 Esc = 否", "F10 = yes    Enter or Esc = no")[language]
            canvas.write(keys, column: 0, row: lines.count + 1, desk.theme[.key])
            canvas.placeCursor(column: 0, row: lines.count + 1)
        }
    }
}
