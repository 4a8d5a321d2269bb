import Casework
import Terminal

/// The two lines of keys at the bottom, made from the actions that can be done now: the screen's keys above, the
/// function keys below, of what can be done everywhere only these. What does not fit is left out from the end; F1 shows all.
struct Footer {
    /// One key with its word.
    struct Item: Hashable {
        let key: String
        let word: String

        var text: String { key + word }
    }

    let lines: [[Item]]
    private let theme: Theme

    init(_ desk: Desk) {
        theme = desk.theme
        let own = desk.screen.actions
        var above: [Item] = []
        var below: [Item] = []
        for action in desk.actions where desk.reason(against: action) == nil {
            let definition = action.definition
            let word = definition.short[desk.language]
            let gap = desk.language == .english ? " " : ""
            let function = definition.keys.first { if case .function = $0 { true } else { false } }
            let letter = desk.screen.takesText ? nil : definition.letters.first.map { Key.text($0) }
            let other = letter ?? definition.keys.first { $0 != function }
            if let function {
                below.append(Item(key: function.name, word: gap + word))
            } else if let other, own.contains(action) {
                above.append(Item(key: other.name, word: gap + word))
            }
        }
        lines = [above, below]
    }

    func draw(_ canvas: inout Canvas) {
        for (row, items) in lines.enumerated() {
            var column = 1
            for item in Self.fitting(items, columns: canvas.columns - 2) {
                let line = [(item.key, theme[.key]), (item.word, Style.plain)]
                column = canvas.write(line, column: column, row: row, columns: canvas.columns) + 2
            }
        }
    }

    /// The items that fit, the more important first; function keys then stand in their order.
    static func fitting(_ items: [Item], columns: Int) -> [Item] {
        var used = 0
        let kept = items.prefix { item in
            let width = Glyph.columns(of: item.text)
            defer { used += width + 2 }
            return used + width <= columns
        }
        return kept.enumerated().sorted { ($0.element.number, $0.offset) < ($1.element.number, $1.offset) }
            .map(\.element)
    }
}

extension Footer.Item {
    /// The number of a function key; 0 for all other keys.
    fileprivate var number: Int { key.hasPrefix("F") ? Int(key.dropFirst()) ?? 0 : 0 }
}
