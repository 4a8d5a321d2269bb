import Foundation
import Glibc

/// A place to work at: a folder that goes with the test, with a ledger and an environment of its own.
final class Desk {
    let folder: String
    var environment: [String: String]

    var ledger: String { folder + "/station.ledger" }

    init(language: String = "en", today: String = "2023-10-31") {
        var template = Array(NSTemporaryDirectory().appending("taizhang-tests-XXXXXX").utf8CString)
        precondition(mkdtemp(&template) != nil)
        folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        environment = [
            "TAIZHANG_LEDGER": folder + "/station.ledger", "TAIZHANG_TODAY": today, "HOME": folder,
            "LANG": language == "zh" ? "zh_CN.UTF-8" : "en_US.UTF-8", "PATH": "/usr/bin:/bin",
            "TAIZHANG_SAMPLE": Luohe.folder,
        ]
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// A desk whose ledger holds the Luohe sample.
    static func luohe(language: String = "en") throws -> Desk {
        let desk = Desk(language: language)
        try FileManager.default.copyItem(atPath: Luohe.imported.ledger, toPath: desk.ledger)
        return desk
    }

    /// A desk whose ledger holds the Luohe sample and the life of its months.
    static func played(language: String = "en") throws -> Desk {
        let desk = Desk(language: language)
        try FileManager.default.copyItem(atPath: Luohe.played.ledger, toPath: desk.ledger)
        return desk
    }

    /// A desk with one station, two workers and two clients.
    static func small(language: String = "en") -> Desk {
        let desk = Desk(language: language)
        let station = "station=411102001000"
        let steps = [
            ["init", "--code", "411102001000", "--name", "老街社工站"],
            ["add", "worker", station, "worker_no=S01", "name=王芳"],
            ["add", "client", station, "client_no=K0001", "name=张三", "filed_on=2023-01-05"],
            ["add", "client", station, "client_no=K0002", "name=李四", "filed_on=2023-01-05"],
        ]
        for step in steps {
            let outcome = desk.run(step)
            precondition(outcome.status == 0, outcome.errors)
        }
        return desk
    }

    func run(_ arguments: String..., with variables: [String: String?] = [:]) -> Outcome {
        run(arguments, with: variables)
    }

    func run(_ arguments: [String], with variables: [String: String?] = [:]) -> Outcome {
        let (pid, output, errors) = start(arguments, with: variables)
        let status = Program.wait(pid)
        return Outcome(output: text(output), errors: text(errors), status: status)
    }

    /// Starts a run that the test will end.
    func start(_ arguments: [String], with variables: [String: String?] = [:]) -> (
        pid: pid_t, output: String, errors: String
    ) {
        // Tests share the sample's desk and run side by side.
        let run = UUID().uuidString
        let (output, errors) = ("\(folder)/output-\(run)", "\(folder)/errors-\(run)")
        var environment = environment
        for (name, value) in variables { environment[name] = value }
        let pid = Program.start(
            arguments, environment, in: folder, streams: .files(output: output, errors: errors))
        return (pid, output, errors)
    }

    /// Runs a line of the shell, in which `$taizhang` is the program.
    func shell(_ line: String) -> Outcome {
        let (output, errors) = ("\(folder)/\(UUID().uuidString)", "\(folder)/\(UUID().uuidString)")
        let variables = environment.merging(["taizhang": Program.path]) { $1 }
        let pid = Program.start(
            ["-c", line], variables, in: folder, streams: .files(output: output, errors: errors),
            program: "/bin/sh")
        let status = Program.wait(pid)
        return Outcome(output: text(output), errors: text(errors), status: status)
    }

    /// Runs the program at a terminal of 80 columns, and gives back all that it sent there.
    func atTerminal(_ arguments: String...) -> (screen: String, status: Int32) {
        let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        // TIOCSPTLCK and TIOCGPTN: unlocks the other end and tells its number.
        var (locked, number): (Int32, Int32) = (0, 0)
        precondition(
            master >= 0 && ioctl(master, 0x4004_5431, &locked) == 0
                && ioctl(master, 0x8004_5430, &number) == 0)
        defer { close(master) }
        var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
        let name = "/dev/pts/\(number)"
        // Kept open, so that reading does not fail before the program has opened it.
        let slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
        let pid = Program.start(arguments, environment, in: folder, streams: .terminal(name))
        var bytes: [UInt8] = []
        var status: Int32?
        while true {
            var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
            if poll(&waiting, 1, 20) > 0 {
                var buffer = [UInt8](repeating: 0, count: 65_536)
                let count = read(master, &buffer, buffer.count)
                if count <= 0 { break }
                bytes += buffer[..<count]
            } else if status != nil {
                break
            } else {
                var raw: Int32 = 0
                if waitpid(pid, &raw, WNOHANG) == pid { status = raw >> 8 & 0xFF }
            }
        }
        close(slave)
        return (String(decoding: bytes, as: UTF8.self), status ?? Program.wait(pid))
    }

    @discardableResult
    func file(_ name: String, _ text: String) -> String {
        let path = "\(folder)/\(name)"
        try! FileManager.default.createDirectory(
            atPath: URL(filePath: path).deletingLastPathComponent().path,
            withIntermediateDirectories: true)
        try! Data(text.utf8).write(to: URL(filePath: path))
        return path
    }

    func text(_ path: String) -> String {
        String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    }

    func mode(_ path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_mode & 0o777) : -1
    }
}

/// The sample ledger and what it should count.
enum Luohe {
    static let folder: String = {
        var folder = URL(filePath: #filePath)
        while folder.path != "/" {
            folder = folder.deletingLastPathComponent()
            let sample = folder.appending(path: "sample-data/luohe-2023").path
            if access(sample, R_OK) == 0 { return sample }
        }
        fatalError("sample-data/luohe-2023 is missing")
    }()

    /// Imported once; tests that change it copy it.
    nonisolated(unsafe) static let imported: Desk = {
        let desk = Desk()
        let outcome = desk.run("import", folder)
        precondition(outcome.status == 0, outcome.errors)
        return desk
    }()

    /// The ledger of the demo, made once; tests that change it copy it.
    nonisolated(unsafe) static let played: Desk = {
        let desk = Desk()
        let outcome = desk.run("demo", "--keep", desk.ledger)
        precondition(outcome.status == 0, outcome.errors)
        return desk
    }()

    /// The figures of a place in a period, counted by `expected/recount.py` alone.
    static func expected(_ period: String, at station: String) throws -> [String: Int] {
        let text = try String(contentsOfFile: "\(folder)/expected/\(period).csv", encoding: .utf8)
        let rows = text.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
        return Dictionary(
            uniqueKeysWithValues: rows.filter { $0[0] == station }.map { ($0[1], Int($0[2])!) })
    }
}
