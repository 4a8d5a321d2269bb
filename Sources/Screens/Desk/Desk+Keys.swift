import Casework
import Terminal

extension Desk {
    /// What can be done on every screen beside its own actions, in the footer's order.
    static let everywhere: [Action] = [
        .help, .find, .month, .menu, .undo, .home, .redraw, .suspend, .language, .mouse, .back, .quit,
    ]

    /// The actions of the present screen and those of every screen; an overlay has its own only.
    var actions: [Action] {
        let own = screen.actions
        let common: [Action] =
            screen.isOverlay
            ? [.help, .redraw, .suspend, .language, .mouse, .back] : Self.everywhere
        // Where Esc cancels, it does not go back.
        return own + common.filter { !own.contains($0) && !($0 == .back && own.contains(.cancel)) }
    }

    /// Turns a key into what it does here: an action of the screen, then what the screen itself makes of it, then an
    /// action of every screen. So Ctrl-Z takes typing back in a field, and suspends elsewhere.
    func press(_ key: Key) throws {
        if let action = action(for: key, among: screen.actions) { return try start(action) }
        if screen.takesText, try screen.handle(key) { return }
        if let action = action(for: key, among: actions) { return try start(action) }
        if !screen.takesText, try screen.handle(key) { return }
        // Full-width forms of the letters that actions have: an input method is on.
        if !screen.takesText, case .text(let character) = key, let folded = Self.folded(character) {
            return try press(.text(folded))
        }
        refuse(key)
    }

    /// The action that a key stands for on the present screen.
    func action(for key: Key, among actions: [Action]) -> Action? {
        let typesText = screen.takesText
        return actions.first { action in
            let definition = action.definition
            if definition.keys.contains(key) { return screen.claims(key, for: action) }
            if !typesText, case .text(let character) = key {
                return definition.letters.contains(character) && screen.claims(key, for: action)
            }
            return false
        }
    }

    /// Does an action, or says why not.
    func start(_ action: Action) throws {
        if let reason = reason(against: action) {
            return say(reason, .refusal)
        }
        if screen.actions.contains(action) { return try screen.perform(action) }
        try perform(action)
    }

    /// Opens the chosen row where the mouse pressed it again; false where it did nothing.
    func follow(_ pointed: Pointed?) throws -> Bool {
        if case .pressed(isAgain: true, _) = pointed { try start(.open) }
        return pointed != nil
    }

    /// Why an action can't be done now on the present screen.
    func reason(against action: Action) -> Label? { reason(against: action, on: screen) }

    /// Why an action can't be done now on a screen.
    func reason(against action: Action, on screen: any Screen) -> Label? {
        if screen.actions.contains(action) { return screen.reason(against: action) }
        switch action {
        case .undo where screen.takesText:
            return Label("先离开输入项再撤销。", "Leave the field first.")
        default: return nil
        }
    }

    private func refuse(_ key: Key) {
        switch key {
        case .text(let character) where !character.isASCII && !screen.takesText:
            say(
                "收到“\(character)”：这里不输入文字。请关掉输入法，或用 F1–F10。",
                "Got “\(character)”: no text goes here. Switch the input method off, or use F1–F10.", .refusal
            )
        case .text, .ctrl, .alt, .function:
            say(
                "\(key.name) 在这里没有用处。F1 看能做什么。", "\(key.name) does nothing here; F1 shows what does.",
                .refusal)
        default:
            break
        }
    }

    /// A full-width letter, digit or sign as its ASCII form.
    private static func folded(_ character: Character) -> Character? {
        guard !character.isASCII, let scalar = character.unicodeScalars.first,
            character.unicodeScalars.count == 1, scalar.folded != scalar
        else { return nil }
        return Character(scalar.folded)
    }
}

extension Screen {
    /// Whether a key means an action rather than something inside of the screen's field.
    func claims(_ key: Key, for action: Action) -> Bool {
        (self as? any KeyClaiming)?.claims(key, action) ?? true
    }
}

/// A screen in whose fields some keys of actions mean something else: Enter in a list of choices, Delete in a text.
protocol KeyClaiming {
    func claims(_ key: Key, _ action: Action) -> Bool
}
