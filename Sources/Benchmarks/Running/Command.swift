import Glibc

/// Another program, or this one again, run to its end.
struct Command {
    let program: String
    let arguments: [String]
    /// The file that it reads as its standard input.
    var input = "/dev/null"
    /// The file that its standard output goes to.
    var output = "/dev/null"

    init(_ program: String, _ arguments: [String], input: String = "/dev/null", output: String = "/dev/null")
    {
        self.program = program
        self.arguments = arguments
        self.input = input
        self.output = output
    }

    /// A line for the shell.
    static func shell(_ line: String) -> Command { Command("/bin/sh", ["-c", line]) }

    /// Runs it and tells the seconds from its start to its end.
    @discardableResult
    func run() throws -> Double {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
        words.append(nil)
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        var status: Int32 = 0
        var code: Int32 = 0
        let seconds = measure {
            code = posix_spawnp(&process, program, &actions, nil, words, environ)
            if code == 0 { waitpid(process, &status, 0) }
        }
        guard code == 0, status == 0 else {
            throw Failure(
                "\(program) \(arguments.prefix(3).joined(separator: " ")) failed (\(code), \(status))")
        }
        return seconds
    }

    /// Runs it and gives what it printed.
    func text(through file: String) throws -> String {
        var command = self
        command.output = file
        try command.run()
        defer { unlink(file) }
        return try readFile(file)
    }
}

/// Something that keeps a benchmark from going on.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

/// The seconds that some work takes.
func measure(_ work: () throws -> Void) rethrows -> Double {
    let time = try ContinuousClock().measure(work)
    return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
}

func readFile(_ path: String) throws -> String {
    guard let file = fopen(path, "r") else { throw Failure("\(path) can't be read") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
        let count = fread(&buffer, 1, buffer.count, file)
        if count == 0 { break }
        bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
}

func writeFile(_ path: String, _ text: String) throws {
    guard let file = fopen(path, "w") else { throw Failure("\(path) can't be written") }
    defer { fclose(file) }
    fputs(text, file)
}

func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

/// The bytes of a file; 0 when it is not there.
func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
}
