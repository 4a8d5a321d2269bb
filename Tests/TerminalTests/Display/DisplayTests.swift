import Glibc
import TerminalSupport
import Testing

/// The display itself, by a small program in real terminals. One after the other: each starts a terminal and measures.
@Suite(.serialized) enum DisplayTests {
    static let trial = BuiltProgram.path("display-trial")
}

/// The trial in a bare terminal, with its events in a file.
final class TrialPty {
    let pty: Pty
    private let folder = TemporaryFolder.make("trial")

    /// Starts it and waits until it reads keys.
    ///
    /// - Parameters:
    ///   - early: what is typed before it has started.
    ///   - answer: what the terminal says when it is asked where the cursor stands.
    init(
        columns: Int = 80, rows: Int = 24, environment: [String: String?] = [:], early: String = "",
        answer: String? = nil
    ) throws {
        var variables = environment
        variables.updateValue(folder + "/log", forKey: "TRIAL_LOG")
        pty = Pty([DisplayTests.trial], columns: columns, rows: rows, environment: variables)
        pty.send(early)
        if let answer {
            try pty.wait(for: "\u{1B}[6n")
            pty.send(answer)
        }
        try pty.wait(until: "the first screen") {
            !events.isEmpty && pty.text.contains("size \(columns)x\(rows)")
        }
    }

    deinit { TemporaryFolder.remove(folder) }

    /// What came, one line for each event, without the first line.
    var events: [String] { TemporaryFolder.read(folder + "/log").split(separator: "\n").map(String.init) }

    /// Shows the trial's second screen, on which the cursor is hidden.
    func showGallery() throws {
        pty.send("\u{1B}OQ")
        try pty.wait(for: "한글|")
    }

    /// Waits until the last event is this one.
    func wait(forLast event: String) throws {
        try pty.wait(until: "“\(event)” as the last of \(events.suffix(5))") { events.last == event }
    }

    /// Sends some bytes and then a mark; the events that came for the bytes.
    func events(for bytes: [UInt8]) throws -> [String] {
        let before = events.count
        pty.send(bytes)
        pty.send("\u{7}")
        try wait(forLast: "key ^G")
        return Array(events.dropFirst(before).dropLast())
    }

    func events(for text: String) throws -> [String] { try events(for: Array(text.utf8)) }
}
