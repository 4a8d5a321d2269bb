/// How a terminal is to be used.
public struct CursesOptions: Sendable, Hashable {
    /// Whether presses and turns of the mouse are reported from the start.
    public var hasMouse: Bool
    /// Whether hues are shown; false where `NO_COLOR` asks for it.
    public var hasColour: Bool
    public var ambiguousWidth: AmbiguousWidth
    /// How long the rest of a key's sequence may take after ESC before it is the key Esc.
    public var escapeDelay: Duration

    public init(
        hasMouse: Bool = true, hasColour: Bool = true, ambiguousWidth: AmbiguousWidth = .automatic,
        escapeDelay: Duration = .milliseconds(50)
    ) {
        self.hasMouse = hasMouse
        self.hasColour = hasColour
        self.ambiguousWidth = ambiguousWidth
        self.escapeDelay = escapeDelay
    }
}
