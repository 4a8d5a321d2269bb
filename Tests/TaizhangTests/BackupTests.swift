import Foundation
import Glibc
import TerminalSupport
import Testing

/// Backups as the commands make, list and restore them.
@Suite struct BackupTests {
    private func listed(_ desk: Desk, _ arguments: String...) -> [[String: Any]] {
        desk.run(["backup", "list", "--format", "json"] + arguments).json as? [[String: Any]] ?? []
    }

    private func visits(_ desk: Desk) -> Int {
        (desk.run("list", "visits", "--format", "json").json as? [Any])?.count ?? -1
    }

    private func names(_ desk: Desk) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: desk.folder + "/backups")) ?? []).sorted()
    }

    /// The lines of a CSV.
    private func lines(_ outcome: Outcome) -> [String] {
        outcome.output.split(whereSeparator: \.isNewline).map(String.init)
    }

    /// What is left in the folders that no file of ours should be.
    private func strays(_ desk: Desk) -> [String] {
        let files = FileManager.default.enumerator(atPath: desk.folder)?.compactMap { $0 as? String } ?? []
        return files.filter { $0.contains(".tmp-") || $0.contains(".restore-") || $0.contains(".copy-") }
    }

    @Test func `the first save of a day is followed by a backup, and no other`() {
        let desk = Desk.small()
        #expect(listed(desk).map { $0["reason"] as? String } == ["daily"])
        #expect(listed(desk)[0]["verdict"] as? String == "sealed")
        #expect(desk.run(RecordTests.visit).status == 0)
        #expect(desk.run("backup", "--daily").output.isEmpty)
        #expect(names(desk).count == 1)
        #expect(desk.mode(desk.folder + "/backups") == 0o700)
        #expect(desk.mode("\(desk.folder)/backups/\(names(desk)[0])") == 0o600)
    }

    @Test func `a backup without a file prints where it is, and is listed and verified`() throws {
        let desk = Desk.small()
        let path = desk.run("backup").lines[0]
        #expect(path.hasPrefix(desk.folder + "/backups/station-2") && path.hasSuffix("Z-asked.ledger"))
        let outcome = desk.run("backup", "list", "--verify", "--format", "csv")
        #expect(outcome.status == 0)
        let lines = lines(outcome)
        #expect(lines[0] == "date,reason,size,records,verdict,place,path")
        #expect(lines[1].contains(",asked,") && lines[1].hasSuffix(",4,good,folder,\(path)"))
        var data = try Data(contentsOf: URL(filePath: path))
        data[5000] ^= 4
        try data.write(to: URL(filePath: path))
        #expect(desk.run("backup", "list", "--verify").status == 1)
        #expect(listed(desk, "--verify")[0]["verdict"] as? String == "damaged")
        let refused = desk.run("restore", path)
        #expect(refused.status == 1 && refused.errors.contains("is not what was sealed"))
    }

    @Test func `a file and --daily or --to are not named together`() {
        let desk = Desk.small()
        #expect(desk.run("backup", "copy", "--daily").status == 64)
        #expect(desk.run("backup", "copy", "--to", ".").status == 64)
    }

    @Test func `a restore says what it would change, and does it where nobody can be asked`() {
        let desk = Desk.small()
        let path = desk.run("backup").lines[0]
        #expect(desk.run(RecordTests.visit).status == 0)
        let dry = desk.run("restore", path, "--dry-run", "--format", "csv")
        #expect(dry.status == 0)
        #expect(lines(dry) == ["kind,only_now,only_in_backup,differing", "visits,1,0,0"])
        #expect(visits(desk) == 1)
        let restored = desk.run("restore", path)
        #expect(restored.status == 0 && restored.lines.count == 1)
        #expect(restored.errors.contains("Visits") && restored.errors.contains("last change: now "))
        #expect(visits(desk) == 0)
        #expect(desk.run("restore", restored.lines[0]).status == 0)
        #expect(visits(desk) == 1)
        #expect(desk.run("check").status == 0)
    }

    @Test func `at a terminal a restore asks, and Enter leaves all as it is`() throws {
        let desk = Desk.small()
        let path = desk.run("backup").lines[0]
        #expect(desk.run(RecordTests.visit).status == 0)
        for (answer, left) in [("\r", 1), ("y\r", 0)] {
            let terminal = Pty([Program.path, "restore", path], environment: desk.environment([:]))
            try terminal.wait(for: "Restore this backup?")
            terminal.send(answer)
            _ = try terminal.end()
            #expect(visits(desk) == left)
        }
    }

    @Test func `a ledger that does not open is restored`() throws {
        let desk = Desk.small()
        let path = desk.run("backup").lines[0]
        try Data("not a ledger any more".utf8).write(to: URL(filePath: desk.ledger))
        #expect(listed(desk).count == 2)
        #expect(desk.run("list", "clients").status == 65)
        let restored = desk.run("restore", path)
        #expect(restored.status == 0 && restored.errors.contains("is not a ledger"))
        #expect(desk.text(restored.lines[0]) == "not a ledger any more")
        #expect((desk.run("list", "clients", "--format", "json").json as? [Any])?.count == 2)
        #expect(desk.run("check").status == 0)
    }

    @Test func `a ledger that is not there is made from a backup, and a newer one is not touched`() throws {
        let desk = Desk.small()
        let path = desk.run("backup").lines[0]
        let other = "\(desk.folder)/other/place.ledger"
        let made = desk.run("restore", path, "--ledger", other)
        #expect(made.status == 0 && made.output.isEmpty && made.errors.contains("there is no ledger at"))
        #expect(desk.mode(other) == 0o600 && desk.run("check", "--ledger", other).status == 0)
        let sqlite = "/usr/bin/sqlite3"
        try #require(access(sqlite, X_OK) == 0)
        let newer = "\(sqlite) '\(desk.ledger)' \"INSERT INTO grdb_migrations VALUES ('9 newer')\""
        #expect(desk.shell(newer).status == 0)
        let before = desk.text(desk.ledger)
        #expect(desk.run("restore", path).status == 65)
        #expect(desk.text(desk.ledger) == before)
    }

    @Test func `a disk that is full gives a sentence, and leaves nothing behind`() {
        let desk = Desk.small()
        let before = names(desk)
        let full = desk.shell(
            "ulimit -f 100; \"$taizhang\" backup; echo $?; \"$taizhang\" backup copy; echo $?")
        #expect(full.lines == ["73", "73"], "\(full.output)\(full.errors)")
        #expect(full.errors.split(separator: "\n").count == 2)
        #expect(names(desk) == before && strays(desk).isEmpty)
        #expect(!FileManager.default.fileExists(atPath: desk.folder + "/copy"))
    }

    @Test func `the second place gets each day's backup`() throws {
        let desk = Desk.small()
        #expect(desk.run("backup", "place").status == 66)
        #expect(desk.run("backup", "--to", "stick").status == 73)
        try FileManager.default.createDirectory(
            atPath: desk.folder + "/stick", withIntermediateDirectories: false)
        let outcome = desk.run("backup", "--to", "stick")
        #expect(outcome.status == 0 && outcome.lines.count == 2, "\(outcome.errors)")
        let places = listed(desk).compactMap { $0["place"] as? String }
        #expect(places.sorted() == ["folder", "folder", "second"])
        #expect(desk.run("backup", "place").output.contains("/stick  there  "))
        #expect(desk.run("backup", "place", "--forget").status == 0)
        #expect(desk.run("backup", "place").status == 66)
    }

    /// Backups while another process saves: each is what was saved up to some moment, whole.
    @Test func `backups taken while another process saves are each an exact beginning of it`() throws {
        let desk = Desk.small()
        let words = RecordTests.visit.map { "'\($0)'" }.joined(separator: " ")
        let line = "for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16; do \"$taizhang\" \(words); done"
        let saving = Program.start(
            ["-c", line], desk.environment.merging(["taizhang": Program.path]) { $1 }, in: desk.folder,
            streams: .files(output: "\(desk.folder)/output", errors: "\(desk.folder)/errors"),
            program: "/bin/sh")
        let copies = (0..<6).map { number in
            let copy = "\(desk.folder)/copy\(number)"
            let outcome = desk.run("backup", copy)
            #expect(outcome.status == 0, "\(outcome.errors)")
            return copy
        }
        #expect(Program.wait(saving) == 0)
        #expect(visits(desk) == 16)
        func ids(_ ledger: String) -> [String] {
            let rows =
                desk.run("list", "visits", "--format", "json", "--ledger", ledger).json as? [[String: Any]]
            return (rows ?? []).compactMap { $0["id"] as? String }.sorted()
        }
        // Ids are made in the order of time.
        let all = ids(desk.ledger)
        for copy in copies {
            let found = ids(copy)
            #expect(found == Array(all.prefix(found.count)))
            #expect(desk.mode(copy) == 0o600)
            #expect(desk.run("check", "--ledger", copy).status == 0)
        }
    }

    @Test func `a restore that is killed leaves the ledger as it was or as it was to be, and no strays`()
        throws
    {
        let seed = UInt64.random(in: 0...0xFFFF_FFFF)
        print("seed \(seed)")
        var random = SeededRandom(seed)
        let desk = Desk.small()
        let path = desk.run("backup").lines[0]
        #expect(desk.run(RecordTests.visit).status == 0)
        var seen: Set<Int> = []
        for _ in 0..<12 {
            let (pid, _, _) = desk.start(["restore", path])
            usleep(UInt32.random(in: 0...250_000, using: &random))
            kill(pid, SIGKILL)
            _ = Program.wait(pid)
            let left = visits(desk)
            #expect(left == 0 || left == 1)
            seen.insert(left)
            #expect(strays(desk).isEmpty, "\(strays(desk))")
            if left == 0 { #expect(desk.run(RecordTests.visit).status == 0) }
        }
        print("found \(seen)")
        #expect(desk.run("check").status == 0)
        #expect(listed(desk, "--verify").allSatisfy { $0["verdict"] as? String == "good" })
    }
}
