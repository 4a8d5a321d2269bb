import Casework
import Terminal

/// A list to choose one thing from: it narrows while something is typed, by words or pinyin; a digit chooses at once.
final class Chooser: Screen, KeyClaiming {
    struct Item {
        let id: String
        let title: Label
        var detail = ""
    }

    let desk: Desk
    let title: Label
    private let items: [Item]
    private let hasDigits: Bool
    private var line = LineEditor()
    private var found: [Item]
    private var table = Table(columns: [])
    private let chosen: (String) throws -> Void

    /// Makes a chooser.
    ///
    /// - parameter current: the id of the item that the cursor stands on first.
    /// - parameter chosen: called after the chooser has closed.
    init(
        _ desk: Desk, title: Label, items: [Item], current: String? = nil, hasDigits: Bool = true,
        chosen: @escaping (String) throws -> Void
    ) {
        self.desk = desk
        self.title = title
        self.items = items
        self.hasDigits = hasDigits
        self.chosen = chosen
        found = items
        table.columns = [.init("", widths: 2...2), .init("", weight: 3), .init("", weight: 1)]
        table.rowCount = found.count
        if let current, let place = items.firstIndex(where: { $0.id == current }) { table.choose(row: place) }
    }

    var isOverlay: Bool { true }
    var takesText: Bool { true }
    var actions: [Action] { [.accept, .cancel] }

    func claims(_ key: Key, _ action: Action) -> Bool { true }

    func reason(against action: Action) -> Label? {
        action == .accept && found.isEmpty
            ? Label("没有符合的，请改筛选。", "Nothing matches; type something else.") : nil
    }

    func perform(_ action: Action) throws {
        switch action {
        case .accept: try choose(table.chosenRow)
        case .cancel: desk.back()
        default: try desk.perform(action)
        }
    }

    private func choose(_ row: Int) throws {
        guard found.indices.contains(row) else { return }
        desk.back()
        try chosen(found[row].id)
    }

    func handle(_ key: Key) throws -> Bool {
        if hasDigits, line.isEmpty, case .text(let character) = key, let digit = character.wholeNumberValue,
            digit >= 1, digit <= min(9, found.count)
        {
            try choose(digit - 1)
            return true
        }
        if table.handle(key) { return true }
        guard line.handle(key) else { return false }
        narrow()
        return true
    }

    func paste(_ text: String) throws -> Bool {
        line.insert(text)
        narrow()
        return true
    }

    private func narrow() {
        let search = NameSearch(line.text)
        found = items.filter {
            search.matches($0.title.chinese) || search.matches($0.title.english) || search.matches($0.id)
        }
        table.rowCount = found.count
        table.choose(row: 0)
    }

    func handle(_ mouse: Mouse) throws -> Bool {
        switch mouse.action {
        case .wheelDown: table.move(by: 1)
        case .wheelUp: table.move(by: -1)
        case .press: return false
        }
        return true
    }

    func draw(_ canvas: inout Canvas) {
        let language = desk.language
        let widest =
            items.map { Glyph.columns(of: $0.title[language]) + Glyph.columns(of: $0.detail) }.max() ?? 0
        let theme = desk.theme
        let box = Box(
            title[language], columns: min(max(widest + 12, 36), canvas.columns - 8), rows: items.count + 2)
        box.draw(into: &canvas, styles: theme.widgets) { canvas in
            let found = found
            let hasDigits = hasDigits && line.isEmpty
            table.draw(
                into: &canvas, in: Rect(column: 0, row: 0, columns: canvas.columns, rows: canvas.rows),
                styles: theme.widgets,
                empty: Label("没有符合的", "nothing matches")[language],
                cells: { range in
                    range.map { row in
                        [
                            hasDigits && row < 9 ? "\(row + 1)" : "", found[row].title[language],
                            found[row].detail,
                        ]
                    }
                })
            let column = canvas.write(Label("筛选：", "Filter: ")[language], column: 0, row: 0, theme[.faint])
            // The header's row holds the line that narrows the list; the caret stands in it.
            line.draw(
                into: &canvas, column: column, row: 0, columns: canvas.columns - column,
                style: theme[.active],
                isActive: true)
        }
    }
}
