/// A key that was pressed, whatever bytes the terminal sends for it.
public enum Key: Sendable, Hashable {
    /// A character that was typed: also what an input method gives, one character at a time.
    case text(Character)
    case enter, tab, backTab, escape, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// An arrow, Home, End or Delete with Ctrl held.
    case control(Arrow)
    /// An arrow, Home or End with Shift held.
    case shift(Arrow)
    /// F1 to F12.
    case function(Int)
    /// A letter with Ctrl held, in lower case. Ctrl-H, I, J and M arrive as the keys whose bytes they share.
    case ctrl(Character)
    /// A character with Alt held.
    case alt(Character)

    public enum Arrow: Sendable, Hashable {
        case up, down, left, right, home, end, delete
    }
}

extension Key {
    /// The key as keyboards and manuals write it: `F10`, `^S`, `PgDn`, `Alt-a`.
    public var name: String {
        switch self {
        case .text(" "): "Space"
        case .text(let character): String(character)
        case .enter: "Enter"
        case .tab: "Tab"
        case .backTab: "S-Tab"
        case .escape: "Esc"
        case .backspace: "Bksp"
        case .delete: "Del"
        case .insert: "Ins"
        case .up: "↑"
        case .down: "↓"
        case .left: "←"
        case .right: "→"
        case .home: "Home"
        case .end: "End"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .control(let arrow): "C-\(arrow.key.name)"
        case .shift(let arrow): "S-\(arrow.key.name)"
        case .function(let number): "F\(number)"
        case .ctrl(let letter): "^\(letter.uppercased())"
        case .alt(let character): "Alt-\(character)"
        }
    }
}

extension Key.Arrow {
    /// The same key alone.
    public var key: Key {
        switch self {
        case .up: .up
        case .down: .down
        case .left: .left
        case .right: .right
        case .home: .home
        case .end: .end
        case .delete: .delete
        }
    }
}
