import Casework
import Foundation
import GRDB
import Testing

@testable import Ledger

/// A file that a disk has damaged, or that says what nobody can have saved: it is told, and nothing crashes.
@Suite struct DamagedFileTests {
    /// Changes a ledger past the program.
    private func change(_ test: TestLedger, _ sql: String) throws {
        let queue = try DatabaseQueue(path: test.ledger.path)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
    }

    @Test func `a record is named also where the structure of the file is damaged`() throws {
        let test = try smallLedger()
        let id = try test.add(
            .clients,
            [
                "client_no": "K9", "station": oldStreet, "name": "甲乙丙丁戊", "filed_on": "2023-01-05",
                "note": "原来就是这样说的",
            ])
        try test.ledger.close()
        var bytes = try Data(contentsOf: URL(filePath: test.ledger.path))
        // The name stands in an index too, and only one of the two is changed.
        for (old, new) in [("甲乙丙丁戊", "甲乙丙丁戌"), ("原来就是这样说的", "原来就是那样说的")] {
            let place = try #require(bytes.firstRange(of: Data(old.utf8)))
            bytes.replaceSubrange(place, with: Data(new.utf8))
        }
        try bytes.write(to: URL(filePath: test.ledger.path))
        let ledger = try Ledger(test.ledger.path, today: Day("2023-10-31")!)
        defer { try? ledger.close() }
        let found = try ledger.check().differences.map(\.english)
        #expect(found.contains { $0.hasPrefix("file structure: ") }, "\(found)")
        #expect(found.contains { $0.contains(id) }, "\(found)")
    }

    @Test func `a record of no kind is told by its id`() throws {
        let test = try smallLedger()
        let id = try test.rows(.workers)[0]["id"] ?? ""
        try change(test, "UPDATE record SET kind = 99 WHERE kind = \(Kind.workers.rawValue)")
        let failure = failure { _ = try test.row(id) }
        #expect(failure?.cause == .damaged)
        #expect(failure?.sentence.english.contains(id) == true)
    }

    @Test func `a quantity that nobody can have saved is told`() throws {
        let test = try smallLedger()
        try test.add(
            .clients, ["client_no": "K9", "station": oldStreet, "name": "甲", "filed_on": "2023-06-05"])
        #expect(try test.figure("clients_filed", "2023-06-01..2023-06-15") == 1)
        try change(test, "UPDATE posting SET quantity = \(Int.max)")
        let failure = failure { _ = try test.figure("clients_filed", "2023-06-01..2023-06-15") }
        #expect(failure?.cause == .damaged)
    }

    @Test(arguments: [-1, Int.min, Int.max, 1 << 40])
    func `a set of keys takes also what is no key of a record`(key: Int) {
        var bits = Bits()
        #expect(!bits.contains(key))
        let answers = [bits.insert(key), bits.insert(key)]
        #expect(answers == [true, false])
        #expect(bits.contains(key) && bits.count == 1)
        bits.removeAll()
        #expect(!bits.contains(key) && bits.count == 0)
    }

    @Test func `an entry of the history whose batch is gone is told, the last one too`() throws {
        let test = try smallLedger()
        let id = try test.add(
            .clients, ["client_no": "K9", "station": oldStreet, "name": "甲", "filed_on": "2023-06-05"])
        try change(test, "DELETE FROM batch WHERE id = (SELECT MAX(id) FROM batch)")
        let found = try test.ledger.check().differences.map(\.english)
        #expect(found.contains { $0.contains("belongs to no batch") && $0.contains(id) }, "\(found)")
    }
}
