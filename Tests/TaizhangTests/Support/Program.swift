import Foundation
import Glibc

/// What a run of the program gave back.
struct Outcome {
    let output: String
    let errors: String
    let status: Int32

    var lines: [String] { output.split(separator: "\n").map(String.init) }
    var complaints: [String] { errors.split(separator: "\n").map(String.init) }

    /// Standard output as JSON.
    var json: Any {
        try! JSONSerialization.jsonObject(with: Data(output.utf8), options: .fragmentsAllowed)
    }

    /// Standard output as JSON: an object.
    var object: [String: Any] { json as! [String: Any] }
}

/// The built program, run by `posix_spawn` with a clean signal mask: `Foundation.Process` hands down the mask of the
/// thread that it happens to be on.
enum Program {
    /// The program stands beside the bundle of the tests.
    static let path: String = {
        let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        let candidates = [own] + CommandLine.arguments
        for candidate in candidates {
            var folder = URL(filePath: candidate).deletingLastPathComponent()
            for _ in 0..<4 {
                let path = folder.appending(path: "taizhang").path
                if access(path, X_OK) == 0, !isFolder(path) { return path }
                folder = folder.deletingLastPathComponent()
            }
        }
        fatalError("there is no taizhang beside \(own); swift build makes it")
    }()

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Starts the program; its standard streams go to descriptors of ours.
    static func start(
        _ arguments: [String], _ environment: [String: String], in folder: String, streams: Streams,
        program: String = path
    ) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var flags = Int(POSIX_SPAWN_SETSIGMASK) | Int(POSIX_SPAWN_SETSIGDEF)
        switch streams {
        case .files(let output, let errors):
            posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
            posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
            posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        case .terminal(let name):
            // A session of its own, whose controlling terminal is the first that it opens.
            flags |= 0x80  // POSIX_SPAWN_SETSID
            for descriptor in 0...2 {
                posix_spawn_file_actions_addopen(&actions, Int32(descriptor), name, O_RDWR, 0)
            }
        }
        var none = sigset_t()
        var all = sigset_t()
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(&attributes, Int16(flags))
        // The shell changes the folder and becomes the program.
        let command = ["sh", "-c", "cd \"$0\" && exec \"$@\"", folder, program]
        var words = (command + arguments).map { strdup($0) } + [nil]
        var variables = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for pointer in words + variables { free(pointer) } }
        var pid = pid_t()
        let code = posix_spawn(&pid, "/bin/sh", &actions, &attributes, &words, &variables)
        precondition(code == 0, "\(path) can't be started: \(String(cString: strerror(code)))")
        return pid
    }

    enum Streams {
        case files(output: String, errors: String)
        case terminal(String)
    }

    /// Waits for a run to end: its exit code, or 128 and its signal.
    static func wait(_ pid: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? status >> 8 & 0xFF : 128 + signal
    }
}
