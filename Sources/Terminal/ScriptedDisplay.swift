/// A display without a terminal: events come from a script, frames are kept for whoever wants to see them.
public final class ScriptedDisplay: Display {
    public var size: Size
    public var hasMouse = true
    /// The frame that is shown now.
    public private(set) var frame: Frame?
    /// How many frames were shown.
    public private(set) var frames = 0
    /// How often it rang.
    public private(set) var rings = 0
    /// How often the terminal was given to the shell.
    public private(set) var suspensions = 0
    public private(set) var isClosed = false
    /// What changed with the last frame.
    public private(set) var changes: [FrameChange] = []
    private var events: [Event] = []
    private var isStale = false

    public init(_ size: Size) {
        self.size = size
    }

    /// Puts events at the end of the script.
    public func feed(_ more: [Event]) { events += more }

    public var hasNext: Bool { !events.isEmpty }

    public func show(_ frame: Frame) {
        changes = FrameChange.changes(from: isStale ? nil : self.frame, to: frame)
        isStale = false
        self.frame = frame
        frames += 1
    }

    /// The next event of the script; nil, without waiting, when there is none.
    public func next(within limit: Duration?) -> Event? {
        guard !events.isEmpty else { return nil }
        let event = events.removeFirst()
        if case .resized(let size) = event { self.size = size }
        return event
    }

    public func ring() { rings += 1 }
    public func invalidate() { isStale = true }
    public func suspend() { suspensions += 1 }
    public func close() { isClosed = true }
}
