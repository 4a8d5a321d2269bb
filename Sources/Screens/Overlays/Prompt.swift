import Casework
import Terminal

/// One line that is asked for.
final class Prompt: Screen, KeyClaiming {
    let desk: Desk
    let title: Label
    private let hint: Label
    private var line: LineEditor
    private var fault: Label?
    private let accept: (String) throws -> Label?

    /// Makes a prompt.
    ///
    /// - parameter accept: takes the text; gives what is wrong with it, upon which the prompt stays.
    init(
        _ desk: Desk, title: Label, hint: Label, text: String = "",
        accept: @escaping (String) throws -> Label?
    ) {
        self.desk = desk
        self.title = title
        self.hint = hint
        line = LineEditor(text)
        line.selectAll()
        self.accept = accept
    }

    var isOverlay: Bool { true }
    var takesText: Bool { true }
    var actions: [Action] { [.accept, .cancel] }

    func claims(_ key: Key, _ action: Action) -> Bool { true }

    func perform(_ action: Action) throws {
        switch action {
        case .accept:
            fault = try accept(line.text)
            guard fault == nil else { return desk.display.ring() }
            // What was typed stays until it is decided whether it is handed in late.
            if !(desk.screen is LateQuestion) { desk.close(self) }
        case .cancel: desk.close(self)
        default: try desk.perform(action)
        }
    }

    func handle(_ key: Key) throws -> Bool {
        fault = nil
        return line.handle(key)
    }

    func paste(_ text: String) throws -> Bool {
        line.insert(text)
        return true
    }

    func draw(_ canvas: inout Canvas) {
        let language = desk.language
        let theme = desk.theme
        let width = min(66, canvas.columns - 8)
        let hints = TextWrap(columns: width).lines(of: hint[language])
        let box = Box(title[language], columns: width, rows: hints.count + 3)
        box.draw(into: &canvas, styles: theme.widgets) { canvas in
            line.draw(
                into: &canvas, column: 0, row: 0, columns: canvas.columns, style: theme[.active],
                isActive: true)
            if let fault {
                canvas.write(
                    "! \(fault[language])", column: 0, row: 1, columns: canvas.columns, theme[.error])
            }
            for (row, text) in hints.enumerated() {
                canvas.write(text, column: 0, row: row + 2, theme[.faint])
            }
        }
    }
}
