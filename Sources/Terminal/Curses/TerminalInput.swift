import Glibc

/// Waits for what a terminal sends and for signals. Bytes are read as they are: curses' own reading loses characters that
/// come in two pieces.
struct TerminalInput {
    typealias Instant = ContinuousClock.Instant

    /// What ended the waiting.
    enum Outcome {
        case event(Event)
        /// The terminal said where its cursor stands.
        case report(Point)
        /// The descriptor for signals became readable.
        case woken
        case timedOut
        /// The line is cut: nothing will ever come.
        case hungUp
    }

    private(set) var isHungUp = false
    var decoder = KeyDecoder()
    private let terminal: Int32
    private let wake: Int32
    private let escapeDelay: Duration
    /// How long a cut character, sequence or paste is waited for.
    private let restDelay = Duration.milliseconds(500)
    private var lastRead = ContinuousClock.now
    /// Keys that were typed while a report was waited for.
    private var early: [Event] = []
    private var buffer = [UInt8](repeating: 0, count: 65_536)

    /// - Parameter wake: a descriptor that becomes readable when a signal has come.
    init(terminal: Int32, wake: Int32, escapeDelay: Duration) {
        self.terminal = terminal
        self.wake = wake
        self.escapeDelay = escapeDelay
    }

    /// Waits for one thing; a nil deadline never passes.
    mutating func wait(until deadline: Instant?) -> Outcome {
        early.isEmpty ? waitForMore(until: deadline) : .event(early.removeFirst())
    }

    private mutating func waitForMore(until deadline: Instant?) -> Outcome {
        while true {
            if let event = decoder.next() { return .event(event) }
            if let point = decoder.takeCursorReport() { return .report(point) }
            if isHungUp { return .hungUp }
            let given = decoder.patience.map { lastRead + ($0 == .escape ? escapeDelay : restDelay) }
            let limit = [deadline, given].compactMap { $0 }.min()
            let (isReadable, isWoken) = poll(until: limit)
            if isWoken {
                return .woken
            } else if isReadable {
                read()
            } else {
                let now = ContinuousClock.now
                if let given, now >= given {
                    decoder.giveUp()
                } else if let deadline, now >= deadline {
                    return .timedOut
                }
            }
        }
    }

    /// Waits for the terminal to say where its cursor stands; keys that come before are given later.
    mutating func cursorReport(until deadline: Instant) -> Point? {
        while true {
            switch waitForMore(until: deadline) {
            case .report(let point): return point
            case .event(let event): early.append(event)
            // A late answer is a report like any other.
            case .woken, .timedOut, .hungUp: return nil
            }
        }
    }

    private func poll(until limit: Instant?) -> (isReadable: Bool, isWoken: Bool) {
        var descriptors = [
            pollfd(fd: terminal, events: Int16(POLLIN), revents: 0),
            pollfd(fd: wake, events: Int16(POLLIN), revents: 0),
        ]
        let count = Glibc.poll(&descriptors, 2, limit.map(Self.milliseconds) ?? -1)
        guard count > 0 else { return (false, false) }
        // A hang-up and an error are found by reading.
        return (descriptors[0].revents != 0, descriptors[1].revents != 0)
    }

    /// The time until an instant, rounded up, so that it has passed when the time is over.
    private static func milliseconds(until limit: Instant) -> Int32 {
        let (seconds, attoseconds) = (limit - ContinuousClock.now).components
        if seconds < 0 || attoseconds < 0 { return 0 }
        return Int32(min(seconds, 60) * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }

    private mutating func read() {
        let count = Glibc.read(terminal, &buffer, buffer.count)
        if count > 0 {
            decoder.feed(buffer[..<count])
            lastRead = ContinuousClock.now
        } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
            isHungUp = true
            decoder.giveUp()
        }
    }
}
