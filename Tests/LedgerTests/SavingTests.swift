import Casework
import Foundation
import Testing

@testable import Ledger

@Suite struct SavingTests {
    private func visit(_ changes: Row = [:]) -> Row {
        ["station": oldStreet, "date": "2024-02-01", "client": "C1", "reached": "yes", "worker": "W1"]
            .merging(changes) { $1 }
    }

    // MARK: Versions

    @Test func `an edit of a version that is gone names both and changes nothing`() throws {
        let test = try smallLedger()
        let id = try test.add(.visits, visit())
        #expect(try test.ledger.edit(id, version: 1, ["people": "2"]).version == 2)
        let stale = try #require(failure { _ = try test.ledger.edit(id, version: 1, ["people": "3"]) })
        #expect(stale.cause == .stale)
        for text in [stale.sentence.chinese, stale.sentence.english] {
            #expect(text.contains("1") && text.contains("2"))
        }
        #expect(failure { _ = try test.ledger.delete(id, version: 1) }?.cause == .stale)
        #expect(try test.row(id)["people"] == "2")
        #expect(try test.ledger.history(id, language: .english).map(\.version) == [1, 2])
        #expect(try test.ledger.edit(id, version: 2, ["people": "2"]).isChanged == false)
        #expect(try test.ledger.edit(id, version: 2, ["people": "3"]).isChanged)
    }

    @Test func `an edit without a change leaves no trace`() throws {
        let test = try smallLedger()
        let id = try test.add(.visits, visit())
        let before = try test.ledger.check().history
        let bytes = FileManager.default.contents(atPath: test.ledger.path)
        let saved = try test.ledger.edit(id, ["people": " １ ", "content": "  ", "worker": "\(oldStreet)/W1"])
        #expect(!saved.isChanged && saved.version == 1)
        #expect(try test.ledger.check().history == before)
        #expect(try test.ledger.undo().batch.act == .add)
        _ = bytes
    }

    @Test func `lists that stay empty are no change`() throws {
        let test = try smallLedger()
        let id = try test.add(
            .activities,
            [
                "activity_no": "A1", "station": oldStreet, "title": "t", "field": "elderly",
                "date": "2024-02-01", "status": "held", "worker": "W1",
            ])
        #expect(try test.ledger.edit(id, ["present": "", "partners": ""]).isChanged == false)
        #expect(try test.ledger.edit(id, ["present": "C1"]).isChanged)
        #expect(try test.ledger.edit(id, ["present": ""]).isChanged)
        #expect(try test.ledger.check().isGood)
    }

    @Test func `a text in other characters that look alike is a change`() throws {
        let test = try smallLedger()
        // U+F9D0 and U+985E are one character to Unicode's canonical equivalence, and two to a registry office.
        let id = try test.add(.visits, visit(["findings": "\u{F9D0}", "content": "e\u{301}"]))
        let saved = try test.ledger.edit(id, ["findings": "\u{985E}", "content": "\u{E9}"])
        #expect(saved.isChanged)
        let row = try test.row(id)
        #expect(row["findings"]!.unicodeScalars.map(\.value) == [0x985E])
        #expect(row["content"]!.unicodeScalars.map(\.value) == [0xE9])
        #expect(try test.ledger.check().isGood)
    }

    // MARK: History

    @Test func `the history tells field by field what was changed, by whom and how`() throws {
        let test = try smallLedger()
        test.ledger.who = "W1"
        let id = try test.add(.visits, visit(["content": "第一\n行"]))
        test.ledger.who = "W2"
        _ = try test.ledger.edit(
            id,
            ["people": "3", "content": "", "client": "\(ganhe)/C1", "next_on": "2024-05-01", "urgent": "是"])
        _ = try test.ledger.delete(id)
        let entries = try test.ledger.history(id, language: .chinese)
        #expect(entries.map(\.version) == [1, 2, 3])
        #expect(entries.map(\.batch.act) == [.add, .edit, .delete])
        #expect(entries.map(\.batch.who) == ["W1", "W2", "W2"])
        #expect(entries[0].changes.isEmpty)
        #expect(
            Set(entries[1].changes.map { "\($0.field): \($0.old) → \($0.new)" }) == [
                "people: 1 → 3", "content: 第一\n行 → ", "client: C1 → \(ganhe)/C1",
                "next_on:  → 2024-05-01", "urgent: no → yes",
            ])
        #expect(entries[2].changes.map { "\($0.field): \($0.old) → \($0.new)" } == ["deleted: no → yes"])
        for entry in entries {
            #expect(entry.batch.at.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil)
        }
    }

    @Test func `a deleted record counts nowhere and stays in the file`() throws {
        let test = try smallLedger()
        let id = try test.add(.visits, visit())
        #expect(try test.figure("people_served", "2024") == 1)
        _ = try test.ledger.delete(id)
        #expect(try test.figure("people_served", "2024") == 0)
        #expect(try test.rows(.visits).isEmpty)
        #expect(try test.ledger.record(id, language: .english).isDeleted)
        #expect(failure { _ = try test.ledger.delete(id) }?.cause == .refused)
        #expect(failure { _ = try test.ledger.edit(id, ["people": "2"]) }?.cause == .refused)
        #expect(
            failure { _ = try test.ledger.delete("01890000-0000-7000-8000-00000000000b") }?.cause == .notFound
        )
        #expect(failure { _ = try test.ledger.edit("nothing", [:]) }?.cause == .notFound)
        #expect(
            refusedFields { _ = try test.ledger.edit(try test.add(.visits, visit()), ["colour": "red"]) } == [
                "colour"
            ])
    }

    @Test func `what is refused leaves no byte behind`() throws {
        let test = try smallLedger()
        let id = try test.add(.visits, visit())
        let before = FileManager.default.contents(atPath: test.ledger.path)
        #expect(refusedFields { try test.add(.visits, visit(["date": "2024-04-01"])) } == ["date"])
        #expect(refusedFields { _ = try test.ledger.edit(id, ["people": "0"]) } == ["people"])
        let client = try #require(try test.rows(.clients).first)["id"]!
        #expect(refusedFields { _ = try test.ledger.delete(client) } == ["id"])
        #expect(FileManager.default.contents(atPath: test.ledger.path) == before)
    }

    // MARK: Undo

    @Test func `undo takes back save after save, also when the ledger was closed between`() throws {
        let directory = FileManager.default.temporaryDirectory.path + "/taizhang-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: directory) }
        let path = directory + "/a.ledger"
        var states: [[Row]] = []
        func open() throws -> Ledger {
            try Ledger(path, creates: true, who: "t", today: Day("2024-03-31")!)
        }
        func state() throws -> [Row] {
            let ledger = try open()
            defer { try? ledger.close() }
            return try Kind.allCases.flatMap { try ledger.rows($0) }
        }
        func does(_ body: (Ledger) throws -> Void) throws {
            states.append(try state())
            let ledger = try open()
            try body(ledger)
            try ledger.close()
        }
        var id = ""
        try does {
            _ = try $0.add(
                TestLedger.entry(.stations, ["code": oldStreet, "name": "x", "level": "township"]))
        }
        try does { ledger in
            let files: [(Kind, String)] = [
                (.workers, "worker_no,station,name\nW1,\(oldStreet),李\n"),
                (
                    .clients,
                    "client_no,station,name,filed_on\nC1,\(oldStreet),甲,2024-01-01\nC2,\(oldStreet),乙,2024-01-01\n"
                ),
            ]
            let report = try ledger.importing(
                files.map { try TestLedger.file(.init(bytes: Array($1.utf8)), $0) })
            #expect(report.total.new == 3)
        }
        try does { id = try $0.add(TestLedger.entry(.visits, visit())).id.description }
        try does { _ = try $0.edit(id, ["people": "4", "client": "C2"]) }
        try does { _ = try $0.delete(id) }
        try does { ledger in
            _ = try ledger.importing([
                TestLedger.file(
                    .init(
                        bytes: Array(
                            "client_no,station,name,filed_on\nC1,\(oldStreet),丙,2024-01-02\nC3,\(oldStreet),丁,2024-01-01\n"
                                .utf8)), .clients)
            ])
        }
        let acts: [Batch.Act] = [.import, .delete, .edit, .add, .import, .add]
        let counts = [2, 1, 1, 1, 3, 1]
        for index in 0..<6 {
            let ledger = try open()
            let undone = try ledger.undo()
            #expect(undone.batch.act == acts[index] && undone.records == counts[index])
            #expect(try ledger.check().isGood)
            try ledger.close()
            #expect(try state() == states[5 - index], "\(acts[index])")
        }
        let ledger = try open()
        #expect(failure { _ = try ledger.undo() }?.cause == .refused)
        let entries = try ledger.history(id, language: .english)
        #expect(entries.map(\.batch.act) == [.add, .edit, .delete, .undo, .undo, .undo])
        #expect(entries.map(\.version) == [1, 2, 3, 4, 5, 6])
        try ledger.close()
    }

    @Test func `after an undo the next undo goes on from there`() throws {
        let test = try smallLedger()
        let id = try test.add(.visits, visit())
        _ = try test.ledger.edit(id, ["people": "2"])
        _ = try test.ledger.undo()
        _ = try test.ledger.edit(id, ["people": "5"])
        #expect(try test.ledger.undo().batch.act == .edit)
        #expect(try test.row(id)["people"] == "1")
        #expect(try test.ledger.undo().batch.act == .add)
        #expect(try test.rows(.visits).isEmpty)
    }

    @Test func `an undo that something was built on is refused`() throws {
        // Undo goes backwards, so that only a ledger changed past the program can come to this.
        let test = try smallLedger()
        try test.add(
            .clients, ["client_no": "K1", "station": oldStreet, "name": "乙", "filed_on": "2024-01-01"])
        try test.add(.visits, visit(["client": "K1"]))
        try test.ledger.write {
            try $0.run("UPDATE batch SET undoes = id WHERE id = (SELECT MAX(id) FROM batch)")
        }
        let refused = try #require(failure { _ = try test.ledger.undo() })
        #expect(refused.cause == .refused)
        #expect(try test.rows(.clients).count == 3)
    }

    // MARK: Two at once

    @Test func `two terminals that edit one record by turns lose nothing`() throws {
        let test = try smallLedger()
        let id = try test.add(.visits, visit(["content": "0"]))
        let path = test.ledger.path
        let group = DispatchGroup()
        for name in ["a", "b"] {
            DispatchQueue.global().async(group: group) {
                do {
                    let ledger = try Ledger(path, who: name, today: Day("2024-03-31")!)
                    var done = 0
                    while done < 100 {
                        let record = try ledger.record(id, language: .english)
                        let count = Int(Row(record)["content"]!)!
                        do {
                            _ = try ledger.edit(id, version: record.version, ["content": "\(count + 1)"])
                            done += 1
                        } catch let failure as LedgerFailure where failure.cause == .stale {
                            continue
                        }
                    }
                    try ledger.close()
                } catch {
                    Issue.record("\(name): \(error)")
                }
            }
        }
        group.wait()
        #expect(try test.row(id)["content"] == "200")
        let entries = try test.ledger.history(id, language: .english)
        #expect(entries.map(\.version) == Array(1...201))
        #expect(entries.count { $0.batch.who == "a" } == 100 && entries.count { $0.batch.who == "b" } == 100)
        #expect(try test.ledger.check().isGood)
    }
}
