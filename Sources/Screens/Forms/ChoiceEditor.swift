import Casework
import Terminal

/// A field with a closed list: one of it or several. A digit chooses and goes on; what is typed narrows the list by words,
/// pinyin and first letters.
struct ChoiceEditor: FieldEditor {
    private let choices: Choices
    private let language: Language
    private let isList: Bool
    /// Makes the item of a list from a code: a category begins on a day.
    private let item: (String) -> String
    /// What becomes of an item that is chosen again; nil takes it away.
    private let again: (String) -> String?
    private var items: [String]
    private var line = LineEditor()
    private var list: ChoiceList<String>
    private var isMoved = false

    init(
        _ text: String, _ choices: Choices, isList: Bool, _ language: Language,
        item: @escaping (String) -> String = { $0 }, again: @escaping (String) -> String? = { _ in nil }
    ) {
        self.choices = choices
        self.isList = isList
        self.language = language
        self.item = item
        self.again = again
        items = isList ? text.split(separator: "|").map(String.init) : text.isEmpty ? [] : [text]
        list = ChoiceList(
            hasLine: false, current: isList ? nil : text, find: Self.find(choices, items, language))
        mark()
    }

    var text: String {
        // What was typed and not chosen stands as it is, to be read or to be complained of.
        if !line.isEmpty, !isList { return line.text }
        return items.joined(separator: "|")
    }

    var shown: String { items.map { Self.shown($0, choices, language) }.joined(separator: "、") }
    var hasChoices: Bool { true }

    private static func shown(_ item: String, _ choices: Choices, _ language: Language) -> String {
        choices[item]?.label[language] ?? CategorySpan(item)?.show(in: language) ?? item
    }

    /// The code that an item has, without its days.
    private static func code(of item: String) -> String { String(item.prefix { $0 != "@" }) }

    /// Finds choices by their names or the beginnings of their codes.
    private static func find(
        _ choices: Choices, _ items: [String], _ language: Language
    ) -> ChoiceList<String>.Find {
        { query in
            let search = NameSearch(query)
            return choices.all.best { choice in
                search.score(ofAny: choice.label.chinese, choice.label.english)
                    ?? (choice.code.hasPrefix(query) ? 0 : nil)
            }.map { choice in
                let item = items.first { code(of: $0) == choice.code }
                return .init(
                    choice.code, choice.label[language],
                    detail: item.flatMap { CategorySpan($0)?.days?[language] } ?? "")
            }
        }
    }

    /// Shows what is chosen.
    private mutating func mark() {
        list.marked = Set(items.map(Self.code))
        list.find = Self.find(choices, items, language)
    }

    mutating func handle(_ key: Key) -> FieldOutcome {
        if case .text = key, list.handle(key), let picked = list.picked { return choose(picked) }
        switch key {
        case .enter:
            guard !line.isEmpty || isMoved else { return .unused }
            guard let chosen = list.chosen else { return .unused }
            return choose(chosen)
        case .text(" ") where isList && line.isEmpty:
            guard let chosen = list.chosen else { return .used }
            return choose(chosen)
        case .down, .up, .pageDown, .pageUp:
            // Arrows move in the list once something narrows it, or F2 has opened it; else from field to field.
            guard !line.isEmpty || isMoved else { return .unused }
            _ = list.handle(key)
            isMoved = true
            return .used
        case .backspace where line.isEmpty, .delete where line.isEmpty:
            guard !items.isEmpty else { return .used }
            items.removeLast()
            mark()
            return .used
        default:
            guard line.handle(key) else { return .unused }
            list.search(line.text)
            return .used
        }
    }

    private mutating func choose(_ choice: ChoiceList<String>.Choice) -> FieldOutcome {
        guard case .item(let chosen) = choice else { return .used }
        let code = chosen.id
        line = LineEditor()
        list.search("")
        list.choose(code)
        defer { mark() }
        guard isList else {
            items = [code]
            isMoved = false
            return .done
        }
        if let place = items.firstIndex(where: { Self.code(of: $0) == code }) {
            if let other = again(items[place]) { items[place] = other } else { items.remove(at: place) }
        } else {
            items.append(item(code))
        }
        return .used
    }

    mutating func paste(_ text: String) {
        line.insert(text)
        list.search(line.text)
    }

    mutating func openList() {
        line = LineEditor()
        list.search("")
        isMoved = true
    }

    mutating func draw(_ canvas: inout Canvas, _ theme: Theme) {
        line.draw(
            into: &canvas, column: 0, row: 0, columns: canvas.columns, style: theme[.active], isActive: true,
            placeholder: shown)
    }

    mutating func drawPanel(_ canvas: inout Canvas, _ theme: Theme) {
        let hint =
            isList
            ? Label("数字或空格选上/取消，Enter 下一项；打字筛选", "A digit or Space marks; Enter goes on; type to narrow")
            : Label("按数字选；打字或首字母筛选；F2 后用方向键", "A digit chooses; type to narrow; F2, then arrows")
        list.draw(
            into: &canvas, in: Rect(canvas.size), styles: theme.widgets,
            isActive: isList || isMoved || !line.isEmpty, prompt: hint[language],
            empty: Label.nothingFits[language])
    }
}
