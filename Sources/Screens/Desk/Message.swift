import Casework

/// One line that the program says to whoever works with it.
public struct Message: Sendable, Hashable {
    public enum Kind: Sendable {
        case done, hint, warning, refusal
    }

    public let kind: Kind
    public let text: Label
    /// When it was said.
    public let at: Clock
}

/// What was said last, for the message line and the list of messages.
struct Messages {
    /// The newest last, 200 at the most.
    private(set) var all: [Message] = []
    private(set) var current: Message?
    private var until: Duration?

    static let kept = 200
    /// How long a line stays that needs no answer.
    static let stays = Duration.seconds(6)

    mutating func say(_ message: Message, now: Duration) {
        all.append(message)
        if all.count > Self.kept { all.removeFirst() }
        current = message
        // A refusal stays until a key is pressed after it.
        until = message.kind == .refusal || message.kind == .warning ? nil : now + Self.stays
    }

    /// Shows a line that passes at once and is not kept.
    mutating func show(_ text: Label, at clock: Clock) {
        current = Message(kind: .hint, text: text, at: clock)
    }

    /// Takes away what `show` showed.
    mutating func hide() {
        current = nil
        until = nil
    }

    /// A key was pressed: what was said before has been seen.
    mutating func seen() {
        if until == nil { current = nil }
    }

    /// Lets go of a line whose time is over; true if one went.
    mutating func expire(now: Duration) -> Bool {
        guard let until, now >= until, current != nil else { return false }
        current = nil
        self.until = nil
        return true
    }
}
