import Casework
import Terminal

/// What can be done on the screen below, with every key, and why something can't be done now; made from the table of
/// actions. What is typed narrows it, by words, pinyin or a key's name; Enter does what the row says.
public final class HelpScreen: Screen, KeyClaiming {
    let desk: Desk
    private let below: any Screen
    private let known: [Action]
    private let field: FormField?
    private var line = LineEditor()
    private var list = RowList()
    /// What Enter does at each row.
    private(set) var meanings: [Action?] = []
    private var columns = 80

    init(_ desk: Desk, over below: any Screen, actions: [Action], field: FormField? = nil) {
        self.desk = desk
        self.below = below
        known = actions
        self.field = field
    }

    public var title: Label { Label("帮助", "Help") }
    public var isOverlay: Bool { true }
    public var takesText: Bool { true }
    public var actions: [Action] { [.accept, .cancel, .help] }

    func claims(_ key: Key, _ action: Action) -> Bool { true }

    /// What Enter does now.
    var chosen: Action? {
        list.chosen.flatMap { meanings.indices.contains($0) ? meanings[$0] : nil }
    }

    public func reason(against action: Action) -> Label? {
        guard action == .accept, chosen == nil else { return nil }
        return list.chosen == nil
            ? .typeSomethingElse
            : Label("这一行只是说明：回去直接按那个键。", "The row only tells of keys; go back and press them.")
    }

    public func perform(_ action: Action) throws {
        switch action {
        case .accept:
            guard let chosen else { return }
            desk.close(self)
            try desk.start(chosen)
        default: desk.close(self)
        }
    }

    public func handle(_ key: Key) throws -> Bool {
        if list.handle(key) { return true }
        guard line.handle(key) else { return false }
        narrow()
        return true
    }

    public func paste(_ text: String) throws -> Bool {
        line.insert(text)
        narrow()
        return true
    }

    public func handle(_ mouse: Mouse) throws -> Bool {
        let pointed = list.handle(mouse, step: 3)
        if pointed == .pressed(isAgain: true), chosen != nil { try perform(.accept) }
        return pointed != nil
    }

    public func refresh() throws { fill() }

    private func narrow() {
        fill()
        list.choose(0)
    }

    public func draw(_ canvas: inout Canvas) {
        columns = canvas.columns
        fill()
        canvas.fill(Rect(canvas.size))
        let prompt = Label(" 筛选（文字、拼音、键名）：", " Filter (words or a key): ")[desk.language]
        let column = canvas.write(prompt, column: 0, row: 0, desk.theme[.faint])
        list.draw(
            into: &canvas, in: Rect(column: 0, row: 1, columns: canvas.columns, rows: canvas.rows - 1),
            styles: desk.theme.widgets, isActive: false)
        line.draw(
            into: &canvas, column: column, row: 0, columns: canvas.columns - column - 1,
            style: desk.theme[.active], isActive: true)
    }

    // MARK: Rows

    private func fill() {
        var lines = HelpLines(desk, NameSearch(line.text), typed: line.text)
        if let field, let form = below as? FormScreen, line.isEmpty {
            lines.tell(of: field, FieldHelp(field, of: form.kind), columns: columns - 3)
        }
        let own = below.actions
        lines.add(
            Label("这里能做的：\(below.title.chinese)", "What can be done here: \(below.title.english)"),
            own.map { ($0, desk.reason(against: $0, on: below)) })
        lines.add(
            Label("到处可用", "Everywhere"),
            known.filter { !own.contains($0) }.map { ($0, desk.reason(against: $0, on: below)) })
        lines.add(Label("移动", "Moving"), EditingKeys.moving(lettersAreKeys: !below.takesText))
        if below.takesText {
            let taken = Set(known.flatMap { $0.definition.keys })
            lines.add(
                Label("打字时", "While typing"),
                EditingKeys.all.filter { taken.isDisjoint(with: $0.keys) })
        }
        meanings = lines.meanings
        list.rows = lines.rows
    }
}
