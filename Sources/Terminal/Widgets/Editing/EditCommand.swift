/// What a key asks of a text that is edited.
enum EditCommand: Sendable, Hashable {
    case insert(Character)
    case erase(Motion)
    case move(Motion, selecting: Bool)
    case selectAll, undo, redo

    /// A way for the caret to go.
    enum Motion: Sendable, Hashable {
        case left, right, wordLeft, wordRight, up, down, pageUp, pageDown
        case lineStart, lineEnd, textStart, textEnd
    }

    /// Nil for a key that edits nothing.
    init?(_ key: Key) {
        switch key {
        case .text(let character): self = .insert(character)
        case .backspace: self = .erase(.left)
        case .delete: self = .erase(.right)
        case .ctrl("w"): self = .erase(.wordLeft)
        case .control(.delete): self = .erase(.wordRight)
        case .ctrl("u"): self = .erase(.lineStart)
        case .ctrl("k"): self = .erase(.lineEnd)
        case .ctrl("a"): self = .selectAll
        case .ctrl("z"): self = .undo
        case .ctrl("y"): self = .redo
        case .shift(let arrow):
            guard let motion = Motion(arrow.key) else { return nil }
            self = .move(motion, selecting: true)
        case .control(.left): self = .move(.wordLeft, selecting: false)
        case .control(.right): self = .move(.wordRight, selecting: false)
        case .control(.home): self = .move(.textStart, selecting: false)
        case .control(.end): self = .move(.textEnd, selecting: false)
        default:
            guard let motion = Motion(key) else { return nil }
            self = .move(motion, selecting: false)
        }
    }
}

extension EditCommand.Motion {
    fileprivate init?(_ key: Key) {
        switch key {
        case .left: self = .left
        case .right: self = .right
        case .up: self = .up
        case .down: self = .down
        case .pageUp: self = .pageUp
        case .pageDown: self = .pageDown
        case .home: self = .lineStart
        case .end: self = .lineEnd
        default: return nil
        }
    }
}
