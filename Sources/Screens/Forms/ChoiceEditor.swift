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
    private var panel = PickPanel()
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
        narrow()
        if !isList, let place = choices.all.firstIndex(where: { $0.code == text }) { panel.choose(place) }
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

    private mutating func narrow() {
        let search = NameSearch(line.text)
        let found = choices.all.filter {
            search.matches($0.label.chinese) || search.matches($0.label.english)
                || $0.code.hasPrefix(line.text)
        }
        let codes = Set(items.map(Self.code))
        panel.items = found.map { choice in
            let isOn = codes.contains(choice.code)
            let item = items.first { Self.code(of: $0) == choice.code }
            let days =
                item.flatMap { $0 == choice.code ? nil : String($0.dropFirst(choice.code.count)) } ?? ""
            return PickPanel.Item(id: choice.code, title: choice.label[language], detail: days, isOn: isOn)
        }
    }

    mutating func handle(_ key: Key) -> FieldOutcome {
        if line.isEmpty, case .text(let character) = key, let digit = character.wholeNumberValue, digit >= 1,
            digit <= min(9, panel.items.count)
        {
            return choose(panel.items[digit - 1].id)
        }
        switch key {
        case .enter:
            guard !line.isEmpty || isMoved else { return .unused }
            guard let chosen = panel.chosen else { return .unused }
            return choose(chosen.id)
        case .text(" ") where isList && line.isEmpty:
            guard let chosen = panel.chosen else { return .used }
            return choose(chosen.id)
        case .down, .up, .pageDown, .pageUp:
            // Arrows move in the list once something narrows it, or F2 has opened it; else from field to field.
            guard !line.isEmpty || isMoved else { return .unused }
            _ = panel.handle(key)
            isMoved = true
            return .used
        case .backspace where line.isEmpty, .delete where line.isEmpty:
            guard !items.isEmpty else { return .used }
            items.removeLast()
            narrow()
            return .used
        default:
            guard line.handle(key) else { return .unused }
            narrow()
            panel.choose(0)
            return .used
        }
    }

    private mutating func choose(_ code: String) -> FieldOutcome {
        line = LineEditor()
        defer { narrow() }
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
        narrow()
    }

    mutating func openList() {
        line = LineEditor()
        narrow()
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
        panel.draw(
            &canvas, theme, hint: hint[language], hasDigits: line.isEmpty, isActive: isMoved || !line.isEmpty)
    }
}
