/// Something that happens at the terminal.
public enum Event: Sendable, Hashable {
    case key(Key)
    /// A text that was pasted, with its line breaks as `\n`: never keys.
    case paste(String)
    case mouse(Mouse)
    /// The terminal has another size now, or was covered and shall be drawn anew.
    case resized(Size)
    /// The terminal is gone, or the program is asked to end: what is unsaved is to be kept at once.
    case ended(Ending)

    public enum Ending: Sendable, Hashable {
        /// The line was cut or the window closed.
        case hangUp
        case terminated
        case interrupted
    }
}

/// A press of a mouse button or a turn of its wheel.
public struct Mouse: Sendable, Hashable {
    public enum Action: Sendable, Hashable {
        case press, wheelUp, wheelDown
    }

    public let action: Action
    public let point: Point

    public init(_ action: Action, at point: Point) {
        self.action = action
        self.point = point
    }

    /// The same, its place counted from a part's corner.
    public func counted(from part: Rect) -> Mouse { Mouse(action, at: point.counted(from: part)) }
}
