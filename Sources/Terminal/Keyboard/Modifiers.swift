/// Keys that are held while another is pressed.
struct Modifiers: OptionSet {
    let rawValue: Int

    static let shift = Modifiers(rawValue: 1)
    static let alt = Modifiers(rawValue: 2)
    static let control = Modifiers(rawValue: 4)

    init(rawValue: Int) { self.rawValue = rawValue }

    /// As xterm writes them: one more than their sum. Beyond the three there are keys that keyboards no longer have.
    init(parameter: Int) { rawValue = max(0, parameter - 1) & 7 }
}

extension Key {
    /// Up, down, right and left, as terminals letter them from A to D.
    static let arrows: [Key] = [.up, .down, .right, .left]

    /// The key with others held; nil for a function key, whose modified forms are no key here.
    func with(_ modifiers: Modifiers) -> Key? {
        if case .function = self { return modifiers.isEmpty ? self : nil }
        let arrow: Arrow
        switch self {
        case .up: arrow = .up
        case .down: arrow = .down
        case .left: arrow = .left
        case .right: arrow = .right
        case .home: arrow = .home
        case .end: arrow = .end
        case .delete: arrow = .delete
        default: return self
        }
        if modifiers.contains(.control) { return .control(arrow) }
        if modifiers.contains(.shift) { return .shift(arrow) }
        return self
    }
}
