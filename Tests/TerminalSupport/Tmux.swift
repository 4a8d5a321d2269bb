import Glibc

/// A terminal of tmux with a server of its own, in which a program runs and a test types and looks.
///
///     let terminal = try Tmux([BuiltProgram.path("taizhang"), "demo"])
///     terminal.press("F1")
///     try terminal.wait(for: "帮助")
///
/// The screen stays when the program ends. The server ends with this object.
public final class Tmux {
    private let socket: String
    private let folder: String
    /// The home and working folder of the program, which goes with this object.
    public var home: String { folder }
    /// Something that has to stay as long as the program runs, as the owner of its files.
    public var owner: AnyObject?
    private var runs = 0
    private let environment: [String: String]

    /// A terminal with a program in it.
    ///
    /// - Parameters:
    ///   - words: the program and its arguments; a shell without settings of its own when there are none.
    ///   - environment: what the program has in its environment, beside `PATH`, `HOME` and a UTF-8 locale; nil takes
    ///     away. `TERM` is `tmux-256color` unless it is named.
    public init(
        _ words: [String] = [], columns: Int = 80, rows: Int = 24, environment: [String: String?] = [:]
    ) throws {
        folder = TemporaryFolder.make("tmux")
        socket = folder + "/socket"
        var variables: [String: String?] = [
            "PATH": "/usr/bin:/bin", "HOME": folder, "LANG": "C.UTF-8", "TERM": "tmux-256color",
        ]
        for (name, value) in environment { variables.updateValue(value, forKey: name) }
        // The server needs a locale of its own, whatever the program gets.
        self.environment = ["PATH": "/usr/bin:/bin", "HOME": folder, "LANG": "C.UTF-8"]
        let program = words.isEmpty ? ["bash", "--norc", "--noprofile"] : words
        let settings = variables.compactMap { name, value in value.map { "\(name)=\($0)" } }
        let options = ["remain-on-exit on", "escape-time 0", "status off"]
        var command = ["start-server"]
        for option in options {
            command += [";", "set-option", "-g"] + option.split(separator: " ").map(String.init)
        }
        command += [
            ";", "new-session", "-d", "-c", folder, "-x", String(columns), "-y", String(rows), "--", "env",
            "-i",
        ]
        try run(command + settings + program)
    }

    deinit {
        endServer()
        TemporaryFolder.remove(folder)
    }

    // MARK: - Typing

    /// Types a text as it is.
    public func type(_ text: String) { _ = try? run(["send-keys", "-l", "--", text]) }

    /// Presses keys by their names in tmux: `Enter`, `F1`, `C-q`, `S-Left`, `BTab`, `NPage`.
    public func press(_ keys: String...) { _ = try? run(["send-keys"] + keys) }

    /// Sends bytes as they are, as another terminal would send them for its keys.
    public func send(bytes: [UInt8]) {
        _ = try? run(["send-keys", "-H"] + bytes.map { String($0, radix: 16) })
    }

    /// Pastes a text, between marks when the program asked for them.
    public func paste(_ text: String) {
        let file = folder + "/paste"
        TemporaryFolder.write(text, to: file)
        _ = try? run(["load-buffer", file])
        // -r keeps line breaks as they are.
        _ = try? run(["paste-buffer", "-p", "-r", "-d"])
    }

    /// Gives the window another size.
    public func resize(columns: Int, rows: Int) {
        _ = try? run(["resize-window", "-x", String(columns), "-y", String(rows)])
    }

    /// Ends the server as a closed window or a dead machine would: the program's line is cut.
    public func endServer() { _ = try? run(["kill-server"]) }

    // MARK: - Looking

    /// The rows of the screen without the blanks at their ends.
    public var lines: [String] {
        ((try? run(["capture-pane", "-p"])) ?? "").split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
    }

    /// The screen as text.
    public var screen: String { lines.joined(separator: "\n") }

    /// The screen with the sequences for its colours and attributes.
    public var styledScreen: String { (try? run(["capture-pane", "-p", "-e"])) ?? "" }

    /// Where the cursor stands, counted from 0.
    public var cursor: (column: Int, row: Int) {
        let numbers = tell("#{cursor_x} #{cursor_y}").split(separator: " ").compactMap { Int($0) }
        return numbers.count == 2 ? (numbers[0], numbers[1]) : (-1, -1)
    }

    public var isCursorShown: Bool { tell("#{cursor_flag}") == "1" }

    /// Whether the screen is the second one, which a program gives back.
    public var isAlternate: Bool { tell("#{alternate_on}") == "1" }

    /// Whether a program has asked for the mouse.
    public var hasMouse: Bool { tell("#{mouse_any_flag}") == "1" }

    /// Whether the program in the terminal has ended.
    ///
    /// How it ended is not asked: tmux 3.3 does not always learn it. A `Pty` knows.
    public var isDead: Bool { tell("#{pane_dead}") == "1" }

    /// The process that was started in the terminal.
    public var pid: pid_t { pid_t(tell("#{pane_pid}")) ?? 0 }

    /// The terminal's file.
    public var device: String { tell("#{pane_tty}") }

    /// Anything that tmux knows, by a format of its manual.
    public func tell(_ format: String) -> String {
        let text = (try? run(["display-message", "-p", format])) ?? ""
        return text.last == "\n" ? String(text.dropLast()) : text
    }

    /// Waits until a text is on the screen.
    public func wait(for needle: String) throws {
        _ = try TerminalSupport.wait(for: "“\(needle)”", found: { screen }) {
            screen.contains(needle) ? true : nil
        }
    }

    /// Waits until something holds.
    public func wait(until wanted: String, _ holds: () -> Bool) throws {
        _ = try TerminalSupport.wait(for: wanted, found: { screen }) { holds() ? true : nil }
    }

    /// Runs a command of tmux; gives what it prints.
    @discardableResult
    private func run(_ words: [String]) throws -> String {
        runs += 1
        let output = "\(folder)/output-\(runs)"
        let pid = Spawning.start(
            ["tmux", "-S", socket, "-f", "/dev/null"] + words, environment: environment,
            streams: .files(input: nil, output: output))
        let status = Spawning.wait(pid)
        let text = TemporaryFolder.read(output)
        unlink(output)
        guard status == 0 else {
            throw NeverCame(wanted: "tmux \(words.joined(separator: " "))", found: text)
        }
        return text
    }
}
