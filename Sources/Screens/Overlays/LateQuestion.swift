import Casework
import Terminal

/// A save that only locked months refuse: says which month, who locked it and what would move, and takes the reason with
/// which it is handed in late (补报). Esc goes back to what was typed.
final class LateQuestion: Screen, KeyClaiming {
    let desk: Desk
    private let lock: Label
    private var reason = LineEditor("")
    private let handIn: (String) throws -> Void

    /// Makes the question.
    ///
    /// - parameter lock: what is in the way.
    /// - parameter handIn: saves again with a reason; called after it has closed.
    init(_ desk: Desk, _ lock: Label, handIn: @escaping (String) throws -> Void) {
        self.desk = desk
        self.lock = lock
        self.handIn = handIn
    }

    var title: Label { Label("月份已锁定，没有存", "The month is locked: not saved") }
    var isOverlay: Bool { true }
    var takesText: Bool { true }
    var actions: [Action] { [.handInLate, .cancel] }

    func claims(_ key: Key, _ action: Action) -> Bool { true }

    func reason(against action: Action) -> Label? {
        guard action == .handInLate, reason.text.isBlank else { return nil }
        return Label("先写明为什么补报。", "Say first why it is handed in late.")
    }

    func perform(_ action: Action) throws {
        switch action {
        case .handInLate:
            desk.close(self)
            try handIn(String(reason.text.trimmed))
        case .cancel:
            desk.close(self)
            desk.say("没有存，填的都还在。", "Not saved; what was typed is still there.", .hint)
        default: try desk.perform(action)
        }
    }

    func handle(_ key: Key) throws -> Bool { reason.handle(key) }

    func paste(_ text: String) throws -> Bool { reason.insert(text) }

    func draw(_ canvas: inout Canvas) {
        let language = desk.language
        let theme = desk.theme
        let width = min(72, canvas.columns - 8)
        // The reason and the keys stay in sight whatever the sentence says.
        let lines = TextWrap(columns: width).lines(of: lock[language]).prefix(max(1, canvas.rows - 5))
        let box = Box(title[language], columns: width, rows: lines.count + 3)
        box.draw(into: &canvas, styles: theme.widgets) { canvas in
            for (row, line) in lines.enumerated() { canvas.write(line, column: 0, row: row) }
            let row = lines.count
            canvas.rule(row: row, theme[.rule])
            let column = canvas.write(
                Label("为什么补报：", "Why late: ")[language], column: 0, row: row + 1, theme[.label])
            canvas.write(
                Label(
                    "Enter 按补报上交（锁定的数不变）    Esc 回去改",
                    "Enter hands it in late, sealed figures stay    Esc goes back")[
                        language], column: 0, row: row + 2, columns: canvas.columns, theme[.key])
            reason.draw(
                into: &canvas, column: column, row: row + 1, columns: canvas.columns - column,
                style: theme[.active], isActive: true)
        }
    }
}
