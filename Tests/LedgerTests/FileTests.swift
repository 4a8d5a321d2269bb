import Casework
import Foundation
import GRDB
import Glibc
import Testing

@testable import Ledger

/// The file: what is made, what is refused, and several programs at once.
@Suite(.serialized) struct FileTests {
    private static let today = Day("2024-03-31")!

    /// A directory that is gone when the body ends.
    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.path + "/taizhang-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder)
    }

    private func mode(_ path: String) -> String {
        var status = stat()
        guard stat(path, &status) == 0 else { return "missing" }
        return String(status.st_mode & 0o777, radix: 8)
    }

    private func bytes(_ path: String) -> Data? { FileManager.default.contents(atPath: path) }

    // MARK: Who may read it

    @Test(arguments: [0o000, 0o077, 0o022])
    func `file and directory are their owner's alone, whatever the umask`(mask: Int) throws {
        try withFolder { folder in
            let before = umask(mode_t(mask))
            defer { umask(before) }
            let path = folder + "/share/taizhang/station.ledger"
            let ledger = try Ledger(path, creates: true, today: Self.today)
            defer { try? ledger.close() }
            _ = try ledger.add(
                TestLedger.entry(.stations, ["code": "411102", "name": "x", "level": "county"]))
            #expect(mode(path) == "600")
            #expect(mode(folder + "/share") == "700" && mode(folder + "/share/taizhang") == "700")
            try ledger.backUp(to: folder + "/share/backup")
            _ = try ledger.restore(from: folder + "/share/backup")
            for name in try FileManager.default.subpathsOfDirectory(atPath: folder + "/share") {
                let mode = mode("\(folder)/share/\(name)")
                #expect(mode.hasSuffix("00"), "\(name) \(mode)")
            }
        }
    }

    @Test func `the file says what it is and is written the careful way`() throws {
        let test = try TestLedger()
        try test.ledger.use { (connection: Connection) throws in
            func pragma(_ name: String) throws -> Int {
                try connection("PRAGMA \(name)").first { $0.integer(0) } ?? -1
            }
            #expect(try pragma("application_id") == 0x545A_0001)
            #expect(try pragma("synchronous") == 3)
            #expect(try pragma("foreign_keys") == 1)
            #expect(try connection("PRAGMA journal_mode").first { $0.text(0) } == "delete")
        }
        let header = try #require(bytes(test.ledger.path))
        #expect(Array(header[68..<72]) == [0x54, 0x5A, 0x00, 0x01])
        // Neither a journal nor a WAL stays behind.
        try test.add(.stations, ["code": "411102", "name": "x", "level": "county"])
        let names = try FileManager.default.contentsOfDirectory(atPath: test.directory)
        #expect(!names.contains { $0.hasSuffix("-wal") || $0.hasSuffix("-journal") || $0.hasSuffix("-shm") })
    }

    // MARK: What is not a ledger

    @Test func `a change that the disk would not confirm is not called a failed write`() {
        // 1290 is SQLITE_IOERR_DIR_FSYNC, 1034 SQLITE_IOERR_FSYNC.
        #expect(Connection.failure(1290, "").sentence.chinese.contains("已写入台账"))
        #expect(Connection.failure(1034, "disk I/O error").sentence.chinese.contains("读写磁盘出错"))
    }

    @Test func `a told day is the day that its moments are of`() throws {
        for text in ["2023-10-31", "2024-02-29", "2023-01-01"] {
            let day = try #require(Day(text))
            #expect(Day(utc: Ledger.now(on: day)) == day)
        }
    }

    @Test func `what is not there is missing, and the way to make it is told`() throws {
        try withFolder { folder in
            let missing = try #require(failure { _ = try Ledger(folder + "/no/a.ledger", today: Self.today) })
            #expect(missing.cause == .missing)
            #expect(missing.sentence.chinese.contains("taizhang init"))
            #expect(missing.sentence.english.contains("taizhang init"))
            #expect(mode(folder + "/no") == "missing")
        }
    }

    @Test func `another program's database is refused and left as it is`() throws {
        try withFolder { folder in
            for mode in ["delete", "wal"] {
                let path = "\(folder)/\(mode).db"
                let queue = try DatabaseQueue(path: path)
                try queue.inDatabase { database in
                    try database.execute(
                        sql: "PRAGMA journal_mode = \(mode); CREATE TABLE t (a); INSERT INTO t VALUES (1)")
                }
                try queue.close()
                let before = bytes(path)
                for creates in [false, true] {
                    let refused = failure { _ = try Ledger(path, creates: creates, today: Self.today) }
                    #expect(refused?.cause == .notALedger, "\(mode)")
                }
                #expect(bytes(path) == before, "\(mode)")
            }
        }
    }

    @Test func `bytes that are no database are refused and left as they are`() throws {
        try withFolder { folder in
            var random = Seeded(7)
            var samples: [[UInt8]] = [
                Array("client_no,station\n".utf8), [0], Array(repeating: 0, count: 5000),
                Array("SQLite format 3\0".utf8),
            ]
            for count in [1, 99, 100, 512, 4096, 10_000] {
                samples.append((0..<count).map { _ in UInt8(random.below(256)) })
            }
            for (index, sample) in samples.enumerated() {
                let path = "\(folder)/\(index)"
                try Data(sample).write(to: URL(filePath: path))
                let refused = failure { _ = try Ledger(path, creates: index % 2 == 0, today: Self.today) }
                #expect(refused?.cause == .notALedger, "\(index) \(String(describing: refused))")
                #expect(bytes(path) == Data(sample), "\(index)")
            }
        }
    }

    @Test func `an empty file is a ledger only where one is to be made`() throws {
        try withFolder { folder in
            let path = folder + "/empty"
            try Data().write(to: URL(filePath: path))
            #expect(failure { _ = try Ledger(path, today: Self.today) }?.cause == .notALedger)
            #expect(bytes(path)?.isEmpty == true)
            let ledger = try Ledger(path, creates: true, today: Self.today)
            #expect(try ledger.stations().isEmpty)
            try ledger.close()
        }
    }

    @Test func `a directory or a pipe is refused at once`() throws {
        try withFolder { folder in
            #expect(mkfifo(folder + "/pipe", 0o600) == 0)
            for path in [folder, folder + "/pipe"] {
                for creates in [false, true] {
                    let refused = failure { _ = try Ledger(path, creates: creates, today: Self.today) }
                    #expect(refused?.cause == .notALedger)
                }
            }
            let blocked = failure {
                _ = try Ledger(folder + "/pipe/a.ledger", creates: true, today: Self.today)
            }
            #expect(blocked?.cause == .cannotWrite)
        }
    }

    @Test func `the ledger of a newer program is refused and left as it is`() throws {
        let test = try TestLedger()
        try test.add(.stations, ["code": "411102", "name": "x", "level": "county"])
        try test.ledger.write { try $0.run("INSERT INTO grdb_migrations VALUES ('9 something newer')") }
        let before = bytes(test.ledger.path)
        let newer = try #require(
            failure { _ = try Ledger(test.ledger.path, creates: true, today: Self.today) })
        #expect(newer.cause == .notALedger)
        #expect(newer.sentence.english.contains("newer"))
        #expect(bytes(test.ledger.path) == before)
    }

    // MARK: Several at once

    @Test func `eight that open a fresh file at once find one schema`() throws {
        try withFolder { folder in
            let path = folder + "/new/a.ledger"
            DispatchQueue.concurrentPerform(iterations: 8) { number in
                do {
                    let ledger = try Ledger(path, creates: true, who: "\(number)", today: Self.today)
                    _ = try ledger.add(
                        TestLedger.entry(
                            .stations, ["code": "41110\(number)", "name": "x", "level": "county"]))
                    try ledger.close()
                } catch {
                    Issue.record("\(number): \(error)")
                }
            }
            let ledger = try Ledger(path, today: Self.today)
            defer { try? ledger.close() }
            #expect(try ledger.stations().map(\.code) == (0..<8).map { "41110\($0)" })
            #expect(try ledger.check().isGood)
        }
    }

    private static let child = ProcessInfo.processInfo.environment["TAIZHANG_CHILD_LEDGER"]

    /// What each process of the next test does.
    @Test(.enabled(if: child != nil))
    func `child process: opens the ledger and adds a station`() throws {
        let parts = Self.child!.split(separator: "|").map(String.init)
        let ledger = try Ledger(parts[0], creates: true, who: parts[1], today: Self.today)
        for number in 0..<5 {
            _ = try ledger.add(
                TestLedger.entry(
                    .stations, ["code": "4\(parts[1])110\(number)", "name": "x", "level": "county"]))
        }
        try ledger.close()
    }

    @Test(.enabled(if: child == nil && FileManager.default.fileExists(atPath: "/proc/self/exe")))
    func `eight processes that open a fresh file at once find one schema`() throws {
        try withFolder { folder in
            let path = folder + "/new/a.ledger"
            var processes: [Process] = []
            for number in 1...8 {
                let process = Process()
                process.executableURL = URL(
                    filePath: try FileManager.default.destinationOfSymbolicLink(
                        atPath: "/proc/self/exe"))
                process.arguments = Self.argumentsOfChild
                process.environment = ProcessInfo.processInfo.environment.merging([
                    "TAIZHANG_CHILD_LEDGER": "\(path)|\(number)"
                ]) { $1 }
                let log = "\(folder)/\(number).log"
                try Data().write(to: URL(filePath: log))
                process.standardOutput = try FileHandle(forWritingTo: URL(filePath: log))
                process.standardError = process.standardOutput
                try process.run()
                processes.append(process)
            }
            for (index, process) in processes.enumerated() {
                process.waitUntilExit()
                let said = bytes("\(folder)/\(index + 1).log").map { String(decoding: $0, as: UTF8.self) }
                #expect(process.terminationStatus == 0, "\(said ?? "")")
            }
            let ledger = try Ledger(path, today: Self.today)
            defer { try? ledger.close() }
            #expect(try ledger.stations().count == 40)
            #expect(try ledger.check().isGood)
        }
    }

    /// This process's arguments, with the child's test as the only one to run.
    private static var argumentsOfChild: [String] {
        var arguments: [String] = []
        var skips = false
        for argument in CommandLine.arguments.dropFirst() {
            if skips || argument == "--filter" || argument == "--skip" {
                skips.toggle()
                continue
            }
            arguments.append(argument)
        }
        return arguments + ["--filter", "child process"]
    }

    // MARK: Backup and restore

    @Test func `a backup restored counts the same, and what it replaced is kept`() throws {
        var random = try RandomLedger(11, perKind: 2)
        let ledger = random.test.ledger
        let period = Period("2022..2024")!
        func figures(_ ledger: Ledger) throws -> [[Int]] {
            try [ledger.tally(period).rows.map(\.value)]
                + ledger.tally(period, by: .worker).groups.map(\.values)
        }
        let backup = random.test.directory + "/backup"
        try ledger.backUp(to: backup)
        #expect(mode(backup) == "600")
        let (before, rows) = (try figures(ledger), try random.all())
        for _ in 0..<10 { try random.step() }
        let (after, changed) = (try figures(ledger), try random.all())
        #expect(rows != changed)
        let kept = try ledger.restore(from: backup)
        #expect(try figures(ledger) == before)
        #expect(try random.all() == rows)
        #expect(try ledger.check().isGood)
        let old = try Ledger(kept, today: Self.today)
        defer { try? old.close() }
        #expect(try figures(old) == after)
        #expect(try old.check().isGood)
        #expect(mode(kept) == "600")
        // It goes on as before.
        _ = try ledger.undo()
        #expect(try ledger.check().isGood)
    }

    @Test func `a backup with a changed byte in a record is refused`() throws {
        let test = try smallLedger()
        try test.add(
            .visits,
            [
                "station": oldStreet, "date": "2024-02-01", "client": "C1", "reached": "yes",
                "worker": "W1", "content": "sphinx of black quartz",
            ])
        let backup = test.directory + "/backup"
        try test.ledger.backUp(to: backup)
        var data = try #require(bytes(backup))
        let place = try #require(data.range(of: Data("black".utf8)))
        data[place.lowerBound] = UInt8(ascii: "B")
        try data.write(to: URL(filePath: backup))
        let before = bytes(test.ledger.path)
        #expect(failure { _ = try test.ledger.restore(from: backup) }?.cause == .damaged)
        #expect(bytes(test.ledger.path) == before)
        #expect(failure { _ = try test.ledger.restore(from: test.directory + "/none") }?.cause == .missing)
        try Data("no ledger".utf8).write(to: URL(filePath: backup))
        #expect(failure { _ = try test.ledger.restore(from: backup) }?.cause == .notALedger)
        #expect(bytes(test.ledger.path) == before)
    }

    @Test func `a backup that can't be written leaves what was there`() throws {
        let test = try smallLedger()
        let target = test.directory + "/taken"
        try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: false)
        #expect(failure { try test.ledger.backUp(to: target) }?.cause == .cannotWrite)
        #expect(
            failure { try test.ledger.backUp(to: test.directory + "/no/such/place") }?.cause == .cannotWrite)
        let names = try FileManager.default.contentsOfDirectory(atPath: test.directory)
        #expect(!names.contains { $0.contains(".tmp") })
    }
}
