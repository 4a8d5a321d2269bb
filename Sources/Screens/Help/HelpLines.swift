import Casework
import Terminal

/// The rows of help while they are put together: those that match what was typed, under their headings.
struct HelpLines {
    private(set) var rows: [RowList.Row] = []
    /// What a row does; nil for rows that only tell something.
    private(set) var meanings: [Action?] = []
    private let language: Language
    private let search: NameSearch
    private let typed: String

    init(_ desk: Desk, _ search: NameSearch, typed: String) {
        language = desk.language
        self.search = search
        self.typed = typed
    }

    /// Adds a field's sentences and choices, cut to lines.
    mutating func tell(of field: FormField, _ help: FieldHelp, columns: Int) {
        add(.heading(Label("这一项：\(field.label.chinese)", "This field: \(field.label.english)")[language]))
        for sentence in help.sentences {
            for line in TextWrap(columns: columns).lines(of: sentence[language]) { add(.sentence(line)) }
        }
        for choice in help.choices {
            add(RowList.Row(lead: choice.digit, title: choice.label[language], detail: choice.code))
        }
    }

    /// Adds actions, each perhaps with the reason why it can't be done now.
    mutating func add(_ heading: Label, _ actions: [(action: Action, reason: Label?)]) {
        let found = actions.filter { matches($0.action) }
        guard !found.isEmpty else { return }
        add(.heading(heading[language]))
        for (action, reason) in found {
            let row = RowList.Row(
                kind: reason == nil ? .item : .unavailable, lead: action.keyNames,
                title: action.definition.label[language], detail: reason?[language] ?? "")
            add(row, action)
        }
    }

    /// Adds keys that are no actions.
    mutating func add(_ heading: Label, _ keys: [EditingKeys]) {
        let found = keys.filter { each in
            search.isEmpty || search.matches(each.label.chinese) || search.matches(each.label.english)
                || each.keys.contains { $0.isNamed(typed) }
        }
        guard !found.isEmpty else { return }
        add(.heading(heading[language]))
        for each in found { add(RowList.Row(lead: each.names, title: each.label[language])) }
    }

    private mutating func add(_ row: RowList.Row, _ meaning: Action? = nil) {
        rows.append(row)
        meanings.append(meaning)
    }

    private func matches(_ action: Action) -> Bool {
        let definition = action.definition
        return search.isEmpty || search.matches(definition.label.chinese)
            || search.matches(definition.label.english) || search.matches(definition.short.chinese)
            || search.matches(definition.short.english)
            || (definition.keys + definition.letters.map { .text($0) }).contains { $0.isNamed(typed) }
    }
}

extension Action {
    /// All its keys side by side, as help, menu and palette show them.
    var keyNames: String {
        (definition.keys + definition.letters.map { .text($0) }).map(\.name).joined(separator: " ")
    }
}

extension Key {
    /// Whether people may mean the key by a text: `F10`, `^S`, `ctrl-s`, `alt l`, `esc`.
    func isNamed(_ text: String) -> Bool {
        var text = text.lowercased().filter { $0 != " " && $0 != "+" }
        for (long, short) in [("ctrl-", "^"), ("ctrl", "^"), ("alt-", "m-"), ("alt", "m-")]
        where text.hasPrefix(long) && text.count > long.count {
            text = short + text.dropFirst(long.count)
            break
        }
        let name = name.lowercased()
        return !text.isEmpty && (name == text || text.count > 1 && name.hasPrefix(text))
    }
}
