/// What a character is where a line may be broken.
enum LineBreakKind: Sendable, Hashable {
    case blank
    /// It stands at no line's beginning.
    case closing
    /// It stands at no line's end.
    case opening
    case other

    init(_ character: Character) {
        let scalars = character.unicodeScalars
        let first = scalars[scalars.startIndex]
        switch first {
        case " ": self = scalars.count == 1 ? .blank : .other
        case "\u{4E00}"..."\u{9FFF}", "0"..."9", "A"..."Z", "a"..."z": self = .other
        case _ where Self.closers.contains(first): self = .closing
        case _ where Self.openers.contains(first): self = .opening
        // The no-break spaces hold words together; a blank with a mark on it is seen.
        case "\u{A0}", "\u{202F}": self = .other
        default: self = first.properties.isWhitespace && scalars.count == 1 ? .blank : .other
        }
    }

    private static let closers = Set("，。、；：？！）」』】》〉〕”’…％℃·,.;:?!)]}%".unicodeScalars)
    private static let openers = Set("（「『【《〈〔“‘￥([{$".unicodeScalars)
}
