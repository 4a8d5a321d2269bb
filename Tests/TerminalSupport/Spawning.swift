import Glibc

/// Starts programs with a clean signal mask, default signals and none of our open files: a program that inherits them
/// never notices that a terminal is gone, and a test that waits for them never ends.
public enum Spawning {
    /// Where the standard streams of a program go.
    public enum Streams {
        /// Input from a file or nothing; output and errors to a file or nowhere.
        case files(input: String?, output: String?)
        /// All three to a terminal, which becomes the controlling one of a session of its own.
        case terminal(String)
    }

    /// Starts `words[0]`, which is looked for on our `PATH`, with these words and this environment alone.
    public static func start(_ words: [String], environment: [String: String], streams: Streams) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        var flags = Int(POSIX_SPAWN_SETSIGMASK) | Int(POSIX_SPAWN_SETSIGDEF)
        switch streams {
        case .files(let input, let output):
            posix_spawn_file_actions_addopen(&actions, 0, input ?? "/dev/null", O_RDONLY, 0)
            let flags = O_WRONLY | O_CREAT | O_TRUNC
            posix_spawn_file_actions_addopen(&actions, 1, output ?? "/dev/null", flags, 0o600)
            posix_spawn_file_actions_adddup2(&actions, 1, 2)
        case .terminal(let name):
            flags |= 0x80  // POSIX_SPAWN_SETSID
            for descriptor: Int32 in 0...2 {
                posix_spawn_file_actions_addopen(&actions, descriptor, name, O_RDWR, 0)
            }
        }
        _ = closeFrom(&actions, 3)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        var all = sigset_t()
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(&attributes, Int16(flags))
        var arguments = words.map { strdup($0) } + [nil]
        var variables = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for pointer in arguments + variables { free(pointer) } }
        var pid = pid_t()
        let code = posix_spawnp(&pid, words[0], &actions, &attributes, &arguments, &variables)
        precondition(code == 0, "\(words[0]) can't be started: \(String(cString: strerror(code)))")
        return pid
    }

    private typealias CloseFrom =
        @convention(c) (UnsafeMutablePointer<posix_spawn_file_actions_t>, Int32) -> Int32

    /// The C library has it, but its header shows it to no Swift.
    private static let closeFrom: CloseFrom = {
        guard let symbol = dlsym(nil, "posix_spawn_file_actions_addclosefrom_np") else {
            fatalError("this C library can't close files for a program that it starts; glibc 2.34 can")
        }
        return unsafeBitCast(symbol, to: CloseFrom.self)
    }()

    /// Waits until a program has ended: its exit code, or 128 and the signal that ended it.
    @discardableResult
    public static func wait(_ pid: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
        return code(status)
    }

    static func code(_ status: Int32) -> Int32 {
        let signal = status & 0x7F
        return signal == 0 ? status >> 8 & 0xFF : 128 + signal
    }
}
