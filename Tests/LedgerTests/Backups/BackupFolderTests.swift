import Casework
import Foundation
import Testing

@testable import Ledger

/// The backups beside a ledger: their names, who may read them, and what is left behind.
@Suite(.serialized) struct BackupFolderTests {
    @Test func `backups of one second have names of their own, and are listed the newest first`() throws {
        let test = try smallLedger()
        test.ledger.now = { "2024-03-31T01:02:03Z" }
        for _ in 0..<2 { try test.ledger.backUp(for: .asked) }
        test.ledger.now = { "2024-04-01T01:02:03Z" }
        try test.ledger.backUp(for: .import)
        #expect(
            test.backupNames
                == [
                    "test-2024-03-31T010203Z-asked-2.ledger", "test-2024-03-31T010203Z-asked.ledger",
                    "test-2024-04-01T010203Z-import.ledger",
                ].sorted())
        let files = Ledger.backups(of: test.path)
        #expect(files.map { FilePath.name(of: $0.path) } == [2, 0, 1].map { test.backupNames[$0] })
        #expect(files[0].moment == "2024-04-01T01:02:03Z" && files[0].place == .folder)
    }

    @Test(arguments: [0o000, 0o077])
    func `backups are their owner's alone, whatever the umask`(mask: Int) throws {
        let test = try smallLedger()
        let before = umask(mode_t(mask))
        defer { umask(before) }
        let path = try test.ledger.backUp(for: .asked)
        #expect(mode(path) == "600" && mode(test.backupFolder) == "700")
    }

    @Test func `a link in the place of the folder or of a backup is not followed`() throws {
        let test = try smallLedger()
        let elsewhere = test.directory + "/elsewhere"
        try FileManager.default.createDirectory(atPath: elsewhere, withIntermediateDirectories: false)
        try FileManager.default.createSymbolicLink(atPath: test.backupFolder, withDestinationPath: elsewhere)
        #expect(failure { try test.ledger.backUp(for: .asked) }?.cause == .cannotWrite)
        #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere).isEmpty)
        try FileManager.default.removeItem(atPath: test.backupFolder)
        try test.ledger.backUp(for: .asked)
        try FileManager.default.createSymbolicLink(
            atPath: test.backupFolder + "/test-2023-10-31T083000Z-daily.ledger",
            withDestinationPath: test.path)
        #expect(Ledger.backups(of: test.path).count == 1)
        // A file that is named and is a link is replaced itself.
        let target = test.directory + "/link"
        let old = elsewhere + "/old"
        try test.ledger.backUp(to: old)
        let kept = bytes(old)
        try FileManager.default.createSymbolicLink(atPath: target, withDestinationPath: old)
        try test.visit()
        try test.ledger.backUp(to: target)
        #expect(bytes(old) == kept)
    }

    @Test func `a damaged ledger gives no backup, and nothing is left of it`() throws {
        let test = try smallLedger()
        for number in 0..<60 { try test.visit(String(repeating: "\(number)", count: 3000)) }
        let root = Int(
            try rows(test.path, "SELECT rootpage FROM sqlite_schema WHERE name = 'history_record'")[0])!
        let page = Int(try rows(test.path, "PRAGMA page_size")[0])!
        let file = try FileHandle(forUpdating: URL(filePath: test.path))
        try file.seek(toOffset: UInt64((root - 1) * page + 8))
        try file.write(contentsOf: Data(repeating: 0xFF, count: 200))
        try file.close()
        #expect(failure { try test.ledger.backUp(for: .asked) }?.cause == .damaged)
        #expect(test.backupNames.isEmpty)
        // Restoring keeps it as it is all the same.
        let other = try smallLedger()
        let backup = try other.ledger.backUp(for: .asked)
        let damaged = bytes(test.path)
        let kept = try test.ledger.restore(from: backup)
        #expect(bytes(kept) == damaged)
        #expect(try test.ledger.check().isGood)
        #expect(try test.rows(.visits).isEmpty)
    }

    @Test func `the next start sweeps what a killed process left, and nothing else`() throws {
        let test = try smallLedger()
        try test.ledger.backUp(for: .asked)
        let process = Process()
        process.executableURL = URL(filePath: "/bin/true")
        try process.run()
        process.waitUntilExit()
        let (dead, own) = (process.processIdentifier, getpid())
        let backup = "test-2023-10-31T083000Z-daily.ledger"
        let gone = [
            "test.ledger.copy-\(dead)-0", "test.ledger.copy-\(dead)-0.lock", "test.ledger.check-\(dead)-3",
            "test.ledger.restore-\(dead)-0-journal", "test.ledger.tmp-\(dead)",
            "test.ledger.salvage-\(dead)-0",
            "backups/\(backup).tmp-\(dead)-0",
            "backups/second-place.tmp-\(dead)-0",
        ]
        let stay = [
            "test.ledger.copy-\(own)-7", "test.ledger.copy-x", "other.ledger.copy-\(dead)-0",
            "test.ledger.copy",
            "backups/other-2023-10-31T083000Z-daily.ledger.tmp-\(dead)-0", "backups/\(backup)",
        ]
        for name in gone + stay { try Data("x".utf8).write(to: URL(filePath: "\(test.directory)/\(name)")) }
        let again = try Ledger(test.path, today: Day("2024-03-31")!)
        try again.close()
        for name in gone { #expect(mode("\(test.directory)/\(name)") == "missing", "\(name)") }
        for name in stay { #expect(mode("\(test.directory)/\(name)") != "missing", "\(name)") }
    }

    @Test func `a migration keeps the ledger among the backups as it was`() throws {
        let test = try smallLedger()
        let old = test.directory + "/old.ledger"
        try FileManager.default.copyItem(
            atPath: repository + "/Tests/LedgerTests/Released/schema-2.sqlite", toPath: old)
        let before = try rows(old, "SELECT hex(hash) FROM history ORDER BY seq")
        let ledger = try Ledger(old, today: Day("2024-03-31")!)
        try ledger.close()
        let kept = try #require(Ledger.backups(of: old).first)
        #expect(kept.reason == .migration)
        #expect(try kept.verify() == .good)
        #expect(try rows(kept.path, "SELECT COUNT(*) FROM grdb_migrations") == ["2"])
        #expect(try rows(kept.path, "SELECT hex(hash) FROM history ORDER BY seq") == before)
        // Opened again it has nothing to migrate.
        try Ledger(old, today: Day("2024-03-31")!).close()
        #expect(Ledger.backups(of: old).count == 1)
    }

    @Test func `an import makes a backup of what was there, once for the same ledger`() throws {
        let test = try TestLedger()
        let stations = "code,name,level\n\(oldStreet),老街站,township\n"
        try test.importing([(.stations, stations)])
        #expect(test.backupNames.isEmpty, "there was nothing to keep")
        let workers = "worker_no,station,name\nW1,\(oldStreet),李工\n"
        try test.importing([(.workers, workers)], isDryRun: true)
        #expect(test.backupNames.isEmpty)
        try test.importing([(.workers, workers)])
        #expect(Ledger.backups(of: test.path).map(\.reason) == [.import])
        #expect(try rows(Ledger.backups(of: test.path)[0].path, "SELECT COUNT(*) FROM workers") == ["0"])
        try test.importing([(.workers, workers)])
        try test.importing([(.workers, workers)])
        #expect(Ledger.backups(of: test.path).count == 2)
    }

    @Test func `an import goes on where no backup can be made, and says so`() throws {
        let test = try smallLedger()
        try Data().write(to: URL(filePath: test.backupFolder))
        let report = try test.importing([(.workers, "worker_no,station,name\nW9,\(oldStreet),赵工\n")])
        #expect(report.backupFailure != nil && report.total.new == 1)
        #expect(try test.rows(.workers).count == 3)
    }
}
