import Casework
import Foundation
import Testing

@testable import Ledger

/// What a backup ends with.
@Suite struct SealTests {
    @Test func `a backup is a database with a seal behind its last page, which SQLite does not see`() throws {
        let test = try smallLedger()
        let backup = try test.ledger.backUp(for: .asked)
        let size = try #require(bytes(backup)).count
        let (page, pages) = (try rows(backup, "PRAGMA page_size"), try rows(backup, "PRAGMA page_count"))
        #expect(size == Int(page[0])! * Int(pages[0])! + 256)
        #expect(try rows(backup, "PRAGMA integrity_check") == ["ok"])
        #expect(try rows(backup, "SELECT COUNT(*) FROM clients") == ["2"])
        let file = try #require(Ledger.backups(of: test.path).first)
        // Three stations, two workers, two clients.
        #expect(file.records == 7)
        #expect(file.verdict == .sealed)
        #expect(try file.verify() == .good)
    }

    @Test func `whichever bit of a backup is flipped, it is refused and nothing changes`() throws {
        let seed = UInt64.random(in: 0...0xFFFF_FFFF)
        announce(seed)
        var random = Seeded(seed)
        let test = try smallLedger()
        let backup = try test.ledger.backUp(for: .asked)
        try test.visit()
        let before = bytes(test.path)
        let size = try #require(bytes(backup)).count
        // Of the database anywhere, of its header, and of the seal itself.
        let bits =
            (0..<60).map { _ in random.below(size * 8) } + (0..<20).map { _ in random.below(800) }
            + (0..<20).map { _ in (size - 256) * 8 + random.below(2048) }
        for bit in bits {
            try flip(bit, of: backup)
            let refused = failure { _ = try test.ledger.restore(from: backup) }
            #expect(refused?.cause == .damaged || refused?.cause == .notALedger, "bit \(bit)")
            #expect(try Ledger.backups(of: test.path)[0].verify() != .good, "bit \(bit)")
            try flip(bit, of: backup)
        }
        #expect(bytes(test.path) == before)
        #expect(test.backupNames.count == 1)
        _ = try test.ledger.restore(from: backup)
    }

    @Test func `a backup that was cut, or had something put behind it, is refused`() throws {
        let test = try smallLedger()
        let backup = try test.ledger.backUp(for: .asked)
        let whole = try #require(bytes(backup))
        for changed in [
            whole.dropLast(), whole.dropLast(100), whole.dropLast(300), whole + Data([0]),
            whole + Data(count: 256),
            whole.dropLast(256) + Data(count: 256), whole.dropFirst(4096),
        ] {
            try Data(changed).write(to: URL(filePath: backup))
            let refused = failure { _ = try test.ledger.restore(from: backup) }
            #expect(refused?.cause == .damaged || refused?.cause == .notALedger, "\(changed.count)")
        }
    }

    @Test func `a backup put in the ledger's place by hand works, and loses its seal with the first save`()
        throws
    {
        let test = try smallLedger()
        let backup = try test.ledger.backUp(for: .asked)
        let copy = test.directory + "/copy.ledger"
        try FileManager.default.copyItem(atPath: backup, toPath: copy)
        do {
            let ledger = try Ledger(copy, today: Day("2024-03-31")!)
            #expect(try ledger.rows(.clients).count == 2)
            try ledger.close()
        }
        // To look at it changes nothing.
        #expect(bytes(copy) == bytes(backup))
        let ledger = try Ledger(copy, today: Day("2024-03-31")!)
        defer { try? ledger.close() }
        func save(_ content: String) throws {
            _ = try ledger.add(
                TestLedger.entry(
                    .visits,
                    [
                        "station": oldStreet, "date": "2024-02-01", "client": "C1", "reached": "yes",
                        "worker": "W1", "content": content,
                    ]))
        }
        #expect(throws: Rejection.self) {
            _ = try ledger.add(TestLedger.entry(.visits, ["station": oldStreet, "date": "2024-02-30"]))
        }
        try save("one")
        let page = Int(try rows(copy, "PRAGMA page_size")[0])!
        #expect(try #require(bytes(copy)).count % page == 0)
        // It grows beyond where the seal was.
        for number in 0..<40 { try save(String(repeating: "\(number)", count: 2000)) }
        #expect(try ledger.rows(.visits).count == 41)
        #expect(try ledger.check().isGood)
        #expect(try rows(copy, "PRAGMA integrity_check") == ["ok"])
        // And is no backup any more, but a plain copy, which can be restored from.
        _ = try test.ledger.restore(from: copy)
        #expect(try test.rows(.visits).count == 41)
    }

    @Test func `what another program saved in a sealed file is not taken for what was sealed`() throws {
        let test = try smallLedger()
        let backup = try test.ledger.backUp(for: .asked)
        _ = try rows(backup, "SELECT 1")
        try execute(backup, "UPDATE clients SET name = 'x' WHERE id = (SELECT MIN(id) FROM clients)")
        #expect(failure { _ = try test.ledger.restore(from: backup) }?.cause == .damaged)
    }

    @Test func `a plain copy of a ledger is restored after its check, and said to have no seal`() throws {
        let test = try smallLedger()
        let copy = "\(test.directory)/plain.ledger"
        try FileManager.default.copyItem(atPath: test.path, toPath: copy)
        try test.visit()
        _ = try test.ledger.restore(from: copy)
        #expect(try test.rows(.visits).isEmpty)
        try FileManager.default.removeItem(atPath: test.backupFolder)
        try FileManager.default.createDirectory(atPath: test.backupFolder, withIntermediateDirectories: false)
        let name = "\(test.backupFolder)/test-2023-10-31T083000Z-asked.ledger"
        try FileManager.default.moveItem(atPath: copy, toPath: name)
        let file = try #require(Ledger.backups(of: test.path).first)
        #expect(file.verdict == .unsealed && file.records == nil && file.moment == "2023-10-31T08:30:00Z")
        #expect(try file.verify() == .unsealed)
    }

    private func execute(_ path: String, _ sql: String) throws {
        let handle = try SideDatabase(path, .source)
        try handle.connection.run(sql)
    }
}
