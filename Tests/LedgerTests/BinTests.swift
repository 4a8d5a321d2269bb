import Casework
import Foundation
import GRDB
import Testing

@testable import Ledger

/// Deleted records rest in a bin: they come back as they were, or go for good on purpose.
@Suite struct BinTests {
    private let station = "411102001000"

    private func visit(_ row: Row = [:]) -> Row {
        [
            "station": station, "date": "2024-02-01", "client": "C1", "kind": "routine", "reached": "yes",
            "worker": "W1", "findings": "屋顶漏雨",
        ].merging(row) { $1 }
    }

    @Test func `what is deleted is in the bin, the last deleted first, and an edit or a new record is not`()
        throws
    {
        let test = try smallLedger()
        let first = try test.add(.visits, visit())
        let second = try test.add(.visits, visit(["date": "2024-02-02"]))
        try test.add(.visits, visit(["date": "2024-02-03"]))
        #expect(try test.ledger.bin(language: .chinese).isEmpty)
        _ = try test.ledger.delete(second)
        _ = try test.ledger.delete(first)
        let bin = try test.ledger.bin(language: .chinese)
        #expect(bin.map(\.id.description) == [first, second])
        #expect(bin[0].kind == .visits && bin[0].day == Day("2024-02-01") && bin[0].version == 2)
        #expect(bin[0].batch.act == .delete && bin[0].batch.who == "test")
        #expect(try test.ledger.bin(limit: 1, language: .chinese).count == 1)
        #expect(try test.ledger.binCount() == 2)
    }

    @Test func `a record that is taken back counts again, and one undo deletes it again`() throws {
        let test = try smallLedger()
        let id = try test.add(.visits, visit())
        let before = try test.row(id)
        _ = try test.ledger.delete(id)
        #expect(try test.figure("visits", "2024-02") == 0)
        let saved = try test.ledger.recover([id])
        #expect(saved.map(\.version) == [3])
        #expect(try test.row(id) == before)
        #expect(try test.figure("visits", "2024-02") == 1)
        #expect(try test.ledger.bin(language: .chinese).isEmpty)
        let acts = try test.ledger.history(id, language: .chinese).map(\.batch.act)
        #expect(acts == [.add, .delete, .recover])
        #expect(try test.ledger.undo().batch.act == .recover)
        #expect(try test.figure("visits", "2024-02") == 0)
        #expect(try test.ledger.check().isGood)
    }

    @Test func `a number that was given away, or a client still in the bin, keeps a record there`() throws {
        let test = try smallLedger()
        let client = try test.add(
            .clients, ["client_no": "C9", "station": station, "name": "赵九", "filed_on": "2024-01-05"])
        let visit = try test.add(.visits, visit(["client": "C9"]))
        for id in [visit, client] { _ = try test.ledger.delete(id) }
        #expect(refusedFields { _ = try test.ledger.recover([visit]) } == ["client"])
        // Both together come back, whatever the order in which they are named.
        #expect(try test.ledger.recover([visit, client]).map(\.id.description) == [visit, client])
        for id in [visit, client] { _ = try test.ledger.delete(id) }
        try test.add(
            .clients, ["client_no": "C9", "station": station, "name": "钱九", "filed_on": "2024-01-06"])
        #expect(refusedFields { _ = try test.ledger.recover([client]) } == ["client_no"])
        #expect(try test.ledger.binCount() == 2)
    }

    @Test func `what is not in the bin can't be taken from it`() throws {
        let test = try smallLedger()
        let id = try test.add(.visits, visit())
        #expect(failure { _ = try test.ledger.recover([id]) }?.cause == .refused)
        #expect(failure { _ = try test.ledger.recover(["no id"]) }?.cause == .notFound)
    }

    @Test func `emptying takes the content out of the file and leaves who, when and the hashes`() throws {
        let test = try smallLedger()
        let name = "欧阳极少见"
        let client = try test.add(
            .clients,
            [
                "client_no": "C9", "station": station, "name": name, "filed_on": "2024-01-05",
                "phone": "13900001234", "birth_date": "1950-03-02",
            ])
        _ = try test.ledger.edit(client, ["name": name + "改", "phone": "13900005678"])
        _ = try test.ledger.keepDraft(
            form: "record", TestLedger.entry(.clients, ["name": name]), of: (RecordUUID(client)!, 2))
        _ = try test.ledger.delete(client)
        #expect(try contains(name, test))
        #expect(try contains("13900001234", test))
        #expect(try test.ledger.emptyBin() == 1)
        #expect(try !contains(name, test))
        #expect(try !contains("1390000", test))
        #expect(try test.ledger.binCount() == 0)
        #expect(try test.ledger.bin(language: .chinese).isEmpty)
        let row = try test.row(client)
        #expect(row["client_no"] == "C9" && row["name"] == nil && row["birth_date"] == nil)
        let history = try test.ledger.history(client, language: .chinese)
        #expect(history.map(\.batch.act) == [.add, .edit, .delete, .erase])
        #expect(history.flatMap(\.changes).isEmpty)
        #expect(try test.ledger.check().isGood)
        #expect(failure { _ = try test.ledger.recover([client]) }?.cause == .refused)
        #expect(try test.ledger.emptyBin() == 0)
    }

    @Test func `only what was deleted before a day goes, where one is named`() throws {
        let test = try smallLedger()
        let ids = try ["2024-02-01", "2024-02-02"].map { try test.add(.visits, visit(["date": $0])) }
        test.ledger.now = { "2024-03-01T10:00:00Z" }
        _ = try test.ledger.delete(ids[0])
        test.ledger.now = { "2024-03-01T16:00:00Z" }  // the second of March in China
        _ = try test.ledger.delete(ids[1])
        #expect(try test.ledger.emptyBin(before: Day("2024-03-02")!) == 1)
        #expect(try test.ledger.bin(language: .chinese).map(\.id.description) == [ids[1]])
    }

    @Test func `what was erased is passed over by undo, which goes on with what was before`() throws {
        let test = try smallLedger()
        let kept = try test.add(.visits, visit())
        let gone = try test.add(.visits, visit(["date": "2024-02-02"]))
        _ = try test.ledger.delete(gone)
        _ = try test.ledger.emptyBin()
        #expect(try test.ledger.lastAct(language: .chinese)?.title.isEmpty == false)
        _ = try test.ledger.undo()
        #expect(try test.ledger.record(kept, language: .chinese).isDeleted)
        #expect(try test.ledger.check().isGood)
    }

    @Test func `a record that is marked as erased from outside is reported`() throws {
        let test = try smallLedger()
        let id = try test.add(.visits, visit())
        _ = try test.ledger.edit(id, ["findings": "好了"])
        for seq in ["(SELECT MAX(seq) FROM history)", "1", "999999"] {
            let copy = test.directory + "/marked-\(UUID().uuidString).ledger"
            try FileManager.default.copyItem(atPath: test.ledger.path, toPath: copy)
            let queue = try DatabaseQueue(path: copy)
            try queue.write {
                try $0.execute(
                    sql: "INSERT INTO erased SELECT id, \(seq) FROM record WHERE uuid = ?",
                    arguments: [Data(RecordUUID(id)!.bytes)])
                try $0.execute(sql: "UPDATE visits SET findings = 'x'")
            }
            try queue.close()
            let ledger = try Ledger(copy, today: Day("2024-03-31")!)
            defer { try? ledger.close() }
            #expect(try ledger.check().differences.contains { $0.english.contains(id) })
        }
    }

    /// Whether the ledger's file holds a text anywhere.
    private func contains(_ text: String, _ test: TestLedger) throws -> Bool {
        try Data(contentsOf: URL(filePath: test.ledger.path)).range(of: Data(text.utf8)) != nil
    }
}
