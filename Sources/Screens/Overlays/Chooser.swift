import Casework
import Terminal

/// A list to choose one thing from: it narrows while something is typed, by words or pinyin; a digit chooses at once.
final class Chooser: Screen {
    struct Item {
        let id: String
        let title: Label
        var detail = ""
    }

    let desk: Desk
    let title: Label
    private let items: [Item]
    /// The items by their places.
    private var list: ChoiceList<Int>
    /// Where the list was drawn last.
    private var room = Rect(column: 0, row: 0, columns: 0, rows: 0)
    /// How wide the list is, also while only a part of it is shown.
    private var width = 0
    private let chosen: (String) throws -> Void

    /// The fewest columns of the list.
    private static let leastColumns = 36

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
        self.chosen = chosen
        list = ChoiceList(digitsPick: hasDigits, current: items.firstIndex { $0.id == current }) { query in
            let search = NameSearch(query)
            return Array(items.indices).best { place in
                search.score(ofAny: items[place].title.chinese, items[place].title.english, items[place].id)
            }.map { .init($0, items[$0].title[desk.language], detail: items[$0].detail) }
        }
    }

    var isOverlay: Bool { true }
    var takesText: Bool { true }
    var actions: [Action] { [.accept, .cancel] }

    func reason(against action: Action) -> Label? {
        action == .accept && list.chosen == nil ? .typeSomethingElse : nil
    }

    func refresh() throws { list.refresh() }

    func perform(_ action: Action) throws {
        switch action {
        case .accept: try take(list.chosen)
        case .cancel: desk.back()
        default: try desk.perform(action)
        }
    }

    private func take(_ choice: ChoiceList<Int>.Choice?) throws {
        guard case .item(let item) = choice else { return }
        desk.back()
        try chosen(items[item.id].id)
    }

    func handle(_ key: Key) throws -> Bool {
        guard list.handle(key) else { return false }
        try take(list.picked)
        return true
    }

    func paste(_ text: String) throws -> Bool { list.insert(text) }

    func handle(_ mouse: Mouse) throws -> Bool {
        guard list.handle(mouse.counted(from: room)) else { return false }
        try take(list.picked)
        return true
    }

    func draw(_ canvas: inout Canvas) {
        let language = desk.language
        let styles = desk.theme.widgets
        width = max(width, list.columns)
        let box = Box(
            title[language], columns: min(max(width, Self.leastColumns), canvas.columns - 8),
            rows: items.count + 1)
        room = box.draw(into: &canvas, styles: styles) { canvas in
            list.draw(
                into: &canvas, in: Rect(canvas.size), styles: styles,
                prompt: Label("筛选：", "Filter: ")[language], empty: Label.nothingFits[language])
        }
    }
}
