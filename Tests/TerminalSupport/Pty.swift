import Glibc

/// A bare terminal: the bytes that a program sends and gets, its modes and its end. It shows nothing; for screens there is
/// `Tmux`.
public final class Pty {
    /// The program that runs in it.
    public let pid: pid_t
    /// All that was sent so far, as far as `read` or a `wait` took it.
    public private(set) var received: [UInt8] = []
    /// Something that has to stay as long as the program runs, as the owner of its files.
    public var owner: AnyObject?
    private var master: Int32
    /// Kept open, so that the modes can be read when the program has ended.
    private var other: Int32
    private var result: (status: Int32, use: rusage)?
    /// The modes before the program was started.
    public let modesBefore: Modes

    /// How a terminal treats what is typed: all that `stty -a` prints, but the size.
    public struct Modes: Equatable, CustomStringConvertible {
        public let input, output, control, local: UInt32
        public let characters: [UInt8]

        public var echoes: Bool { local & UInt32(ECHO) != 0 }
        public var description: String {
            "input \(String(input, radix: 8)) output \(String(output, radix: 8)) control \(String(control, radix: 8)) "
                + "local \(String(local, radix: 8)) \(characters)"
        }
    }

    /// Starts a program in a terminal.
    ///
    /// - Parameter environment: what the program has in its environment, beside `PATH`, `HOME` and a UTF-8 locale; nil
    ///   takes away. `TERM` is `xterm-256color` unless it is named.
    public init(
        _ words: [String], columns: Int = 80, rows: Int = 24, environment: [String: String?] = [:]
    ) {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var variables: [String: String?] = [
            "PATH": "/usr/bin:/bin", "HOME": folder, "LANG": "C.UTF-8", "TERM": "xterm-256color",
        ]
        for (name, value) in environment { variables.updateValue(value, forKey: name) }
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        // TIOCSPTLCK and TIOCGPTN: unlocks the other end and tells its number.
        var (locked, number): (Int32, Int32) = (0, 0)
        precondition(
            master >= 0 && ioctl(master, 0x4004_5431, &locked) == 0
                && ioctl(master, 0x8004_5430, &number) == 0,
            "this machine gives no terminal")
        let name = "/dev/pts/\(number)"
        other = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
        Self.setSize(master, columns, rows)
        modesBefore = Self.modes(other)
        pid = Spawning.start(words, environment: variables.compactMapValues { $0 }, streams: .terminal(name))
    }

    deinit {
        if result == nil {
            Glibc.kill(pid, SIGKILL)
            Spawning.wait(pid)
        }
        hangUp()
    }

    // MARK: - Typing

    /// Types bytes; what the program sends meanwhile is taken, so that neither waits for the other.
    public func send(_ bytes: [UInt8]) {
        var start = 0
        while start < bytes.count, master >= 0 {
            var descriptor = pollfd(fd: master, events: Int16(POLLIN | POLLOUT), revents: 0)
            guard poll(&descriptor, 1, 10_000) > 0, descriptor.revents & Int16(POLLHUP) == 0 else { return }
            if descriptor.revents & Int16(POLLIN) != 0 { take() }
            guard descriptor.revents & Int16(POLLOUT) != 0 else { continue }
            let count = bytes[start..<min(start + 1024, bytes.count)].withUnsafeBytes {
                write(master, $0.baseAddress, $0.count)
            }
            guard count > 0 else { return }
            start += count
        }
    }

    public func send(_ text: String) { send(Array(text.utf8)) }

    public func resize(columns: Int, rows: Int) { Self.setSize(master, columns, rows) }

    /// Sends the program a signal.
    public func kill(_ signal: Int32) { Glibc.kill(pid, signal) }

    /// Cuts the line.
    public func hangUp() {
        if master >= 0 { close(master) }
        if other >= 0 { close(other) }
        (master, other) = (-1, -1)
    }

    // MARK: - Looking

    /// What was sent, as text.
    public var text: String {
        takeAll()
        return String(decoding: received, as: UTF8.self)
    }

    /// Forgets what was sent.
    public func forget() {
        takeAll()
        received = []
    }

    /// Waits until a text was sent.
    public func wait(for needle: String) throws {
        _ = try TerminalSupport.wait(for: "“\(needle)”", found: { text }) {
            text.contains(needle) ? true : nil
        }
    }

    /// Waits until something holds; what the program sends meanwhile is taken.
    public func wait(until wanted: String, _ holds: () -> Bool) throws {
        _ = try TerminalSupport.wait(for: wanted, found: { text }) {
            takeAll()
            return holds() ? true : nil
        }
    }

    /// How the terminal treats now what is typed.
    public var modes: Modes { Self.modes(other) }

    /// Waits until the program has ended: its exit code, or 128 and the signal that ended it.
    public func end(within most: Duration = .seconds(10)) throws -> Int32 {
        try TerminalSupport.wait(for: "the end of the program", at: most, found: { text }) {
            takeAll()
            if result == nil {
                var status: Int32 = 0
                var use = rusage()
                if wait4(pid, &status, WNOHANG, &use) == pid { result = (Spawning.code(status), use) }
            }
            return result?.status
        }
    }

    /// The time that the processor worked for the program, after its end.
    public var processorTime: Duration {
        guard let use = result?.use else { return .zero }
        return .seconds(use.ru_utime.tv_sec + use.ru_stime.tv_sec)
            + .microseconds(use.ru_utime.tv_usec + use.ru_stime.tv_usec)
    }

    private func takeAll() {
        while master >= 0 {
            var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
            guard poll(&descriptor, 1, 0) > 0, descriptor.revents & Int16(POLLIN) != 0, take() else { return }
        }
    }

    @discardableResult
    private func take() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = read(master, &buffer, buffer.count)
        if count > 0 { received += buffer[..<count] }
        return count > 0
    }

    private static func setSize(_ descriptor: Int32, _ columns: Int, _ rows: Int) {
        var size = winsize(
            ws_row: UInt16(clamping: rows), ws_col: UInt16(clamping: columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
    }

    private static func modes(_ descriptor: Int32) -> Modes {
        var settings = termios()
        tcgetattr(descriptor, &settings)
        return Modes(
            input: settings.c_iflag, output: settings.c_oflag, control: settings.c_cflag,
            local: settings.c_lflag,
            characters: withUnsafeBytes(of: settings.c_cc) { Array($0) })
    }
}
