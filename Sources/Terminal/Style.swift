/// How a cell looks. Colours are the terminal's own foreground and background and its six hues, which a terminal's
/// theme keeps readable on light and dark; white, black and grey are never asked for.
public struct Style: Sendable, Hashable {
    /// One of the six hues that every palette has.
    public enum Hue: UInt8, Sendable, CaseIterable {
        case red = 1
        case green, yellow, blue, magenta, cyan
    }

    public struct Attributes: OptionSet, Sendable, Hashable {
        public let rawValue: UInt8

        public init(rawValue: UInt8) { self.rawValue = rawValue }

        public static let bold = Attributes(rawValue: 1)
        public static let dim = Attributes(rawValue: 2)
        public static let underline = Attributes(rawValue: 4)
        public static let reverse = Attributes(rawValue: 8)
    }

    /// Nil is the terminal's own foreground.
    public var hue: Hue?
    public var attributes: Attributes

    public init(_ attributes: Attributes = [], hue: Hue? = nil) {
        self.attributes = attributes
        self.hue = hue
    }

    /// The terminal's own foreground on its own background.
    public static let plain = Style()

    /// The same, with more attributes.
    public func with(_ more: Attributes) -> Style {
        Style(attributes.union(more), hue: hue)
    }
}
