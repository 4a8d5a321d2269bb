import Glibc

/// A running program at a pseudo terminal of 80×24, driven as a person drives it: keys go in, and what it sends is read
/// with its times. Asked where its cursor stands, it answers as a terminal does.
final class Pty {
    let state: ProcessState
    /// What it sent from its start until it waited for a key.
    private(set) var start = Answer()
    private let terminal: Int32

    /// An answer is over when so long nothing came and the program only waited.
    private static let quiet = 0.020
    /// Longer than this no answer is waited for.
    private static let patience = 120.0

    /// Starts a program and waits for its first full screen, and until it waits for a key.
    init(_ program: PtyProgram) throws {
        var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
        var ends: (terminal: Int32, line: Int32) = (-1, -1)
        var name = [CChar](repeating: 0, count: 128)
        guard openpty(&ends.terminal, &ends.line, &name, nil, &size) == 0 else {
            throw Failure("no pseudo terminal can be opened")
        }
        terminal = ends.terminal
        // The program holds its own end of the line and no other.
        defer { close(ends.line) }
        for end in [ends.terminal, ends.line] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let began = ContinuousClock.now
        state = ProcessState(process: try Self.spawn(program, at: name))
        start = try answer(since: began, busyBefore: 0) { $0.seconds(until: program.lastWord) != nil }
    }

    deinit {
        close(terminal)
        // The line is cut: a program that does not end by itself is ended.
        for _ in 0..<200 {
            if waitpid(state.process, nil, WNOHANG) != 0 { return }
            usleep(10_000)
        }
        kill(state.process, SIGKILL)
        waitpid(state.process, nil, 0)
    }

    /// Presses keys at once, and gives what came of them.
    func press(_ keys: String) throws -> Answer {
        let busy = try state.busy
        let began = ContinuousClock.now
        try send(keys)
        return try answer(since: began, busyBefore: busy)
    }

    /// Presses keys and does not wait.
    func send(_ keys: String) throws {
        let bytes = Array(keys.utf8)
        guard write(terminal, bytes, bytes.count) == bytes.count else { throw Failure("a key is not taken") }
    }

    /// Has the whole screen drawn anew, however busy the program is, and gives the seconds until its last line was there.
    func redraw(_ key: String, _ lastWord: String) throws -> Double {
        let began = ContinuousClock.now
        var answer = Answer()
        try send(key)
        while seconds(since: began) < Self.patience {
            guard try isReadable(within: 5) else { continue }
            let piece = try read()
            answer.add(piece[...], at: seconds(since: began))
            if let drawn = answer.seconds(until: lastWord, after: Self.clearing) { return drawn }
        }
        throw Failure("the screen is not drawn anew")
    }

    /// What a whole drawing begins with.
    private static let clearing = "\u{1B}[2J"

    /// Reads until the program waits, and an expected word was there.
    private func answer(
        since began: ContinuousClock.Instant, busyBefore: Double,
        until isEnough: (Answer) -> Bool = { _ in true }
    ) throws -> Answer {
        var answer = Answer()
        var busy = busyBefore
        var active = 0.0
        while true {
            if try isReadable(within: 5) {
                let piece = try read()
                active = seconds(since: began)
                answer.add(piece[...], at: active)
                try reply(to: answer, newly: piece.count)
                continue
            }
            let now = seconds(since: began)
            let busyNow = try state.busy
            if try busyNow > busy || !state.isWaiting {
                busy = busyNow
                active = now
            }
            if now - active >= Self.quiet, isEnough(answer) { break }
            guard now < Self.patience else { throw Failure("no answer came within \(Int(Self.patience)) s") }
        }
        answer.busy = busy - busyBefore
        return answer
    }

    private func isReadable(within milliseconds: Int32) throws -> Bool {
        var descriptor = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
        return poll(&descriptor, 1, milliseconds) > 0
    }

    private func read() throws -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = Glibc.read(terminal, &buffer, buffer.count)
        guard count > 0 else { throw Failure("the program ended") }
        return Array(buffer[..<count])
    }

    /// The question where the cursor stands, which is asked after one narrow character at the margin.
    private static let question = Array("\u{1B}[6n".utf8)

    private func reply(to answer: Answer, newly count: Int) throws {
        let tail = answer.bytes.suffix(count + Self.question.count - 1)
        guard tail.indices.contains(where: { tail[$0...].starts(with: Self.question) }) else { return }
        _ = write(terminal, "\u{1B}[1;2R", 6)
    }

    private func seconds(since began: ContinuousClock.Instant) -> Double {
        let (seconds, attoseconds) = (ContinuousClock.now - began).components
        return Double(seconds) + Double(attoseconds) / 1e18
    }

    /// `POSIX_SPAWN_SETSID`, which the C library shows to GNU programs alone.
    private static let newSession: Int16 = 0x80

    /// Starts a program as the leader of a session whose terminal is the one named.
    private static func spawn(_ program: PtyProgram, at name: UnsafePointer<CChar>) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // A leader without a terminal takes the first that it opens.
        posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Self.newSession)
        var environment = program.environment
        environment["TERM"] = "xterm-256color"
        environment["LANG"] = "C.UTF-8"
        environment["PATH"] = getenv("PATH").map { String(cString: $0) }
        let words = ([program.program] + program.arguments).map { strdup($0) } + [nil]
        let settings = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for text in words + settings { free(text) } }
        var process: pid_t = 0
        let code = posix_spawnp(&process, program.program, &actions, &attributes, words, settings)
        guard code == 0 else { throw Failure("\(program.program) can't be started (\(code))") }
        return process
    }
}
