import Casework
import Foundation
import Testing

@testable import Ledger

/// Forms that were put aside half-filled.
@Suite struct DraftTests {
    private func entry(_ row: Row) -> Entry { TestLedger.entry(.activities, row) }

    @Test func `a draft is found again after the ledger was closed, as it was typed`() throws {
        let test = try smallLedger()
        let typed = entry(["title": "重阳敬老", "date": "t", "participants": "20+", "note": "", "id": "{x"])
        let id = try test.ledger.keepDraft(
            form: "activity", typed, of: nil, extras: ["volunteers": "3x2", "“”": "\n"], over: nil)
        let other = try Ledger(test.ledger.path, who: "S02", today: Day("2024-03-31")!)
        defer { try? other.close() }
        let draft = try #require(try other.drafts().first)
        #expect(draft.id == id && draft.form == "activity" && draft.who == "test")
        #expect(draft.entry == typed)
        #expect(draft.entry["place"] == nil && draft.entry["note"] == "")
        #expect(draft.record == nil && draft.version == nil)
        #expect(draft.extras == ["volunteers": "3x2", "“”": "\n"])
        #expect(draft.at.hasPrefix("20") && draft.at.hasSuffix("Z") && draft.at.utf8.count == 20)
    }

    @Test func `a draft of an edit knows its record and version`() throws {
        let test = try smallLedger()
        let record = try #require(RecordUUID(test.rows(.clients)[0]["id"]!))
        let id = try test.ledger.keepDraft(
            form: "client", TestLedger.entry(.clients, ["name": "乙"]), of: (record, 1), extras: [:], over: nil
        )
        let draft = try #require(try test.ledger.draft(id))
        #expect(draft.record == record && draft.version == 1 && draft.entry.kind == .clients)
    }

    @Test func `a draft kept over another takes its place`() throws {
        let test = try smallLedger()
        let first = try test.ledger.keepDraft(form: "activity", entry(["title": "a"]))
        let second = try test.ledger.keepDraft(form: "activity", entry(["title": "b"]))
        #expect(try test.ledger.keepDraft(form: "activity", entry(["title": "c"]), over: first) == first)
        #expect(first != second)
        #expect(try test.ledger.drafts().count == 2)
        #expect(try test.ledger.draft(first)?.entry["title"] == "c")
    }

    @Test func `a draft kept over one that is gone is a new one, and takes nobody else's place`() throws {
        let test = try smallLedger()
        let first = try test.ledger.keepDraft(form: "activity", entry(["title": "a"]))
        try test.ledger.dropDraft(first)
        try test.ledger.dropDraft(first)
        #expect(try test.ledger.draft(first) == nil)
        // Another terminal's draft does not get the free id.
        let theirs = try test.ledger.keepDraft(form: "activity", entry(["title": "theirs"]))
        #expect(theirs != first)
        let again = try test.ledger.keepDraft(form: "activity", entry(["title": "a"]), over: first)
        #expect(again != first && again != theirs)
        #expect(try test.ledger.drafts().map { $0.entry["title"] } == ["a", "theirs"])
    }

    @Test func `drafts are listed with the newest first`() throws {
        let test = try smallLedger()
        for number in 1...3 {
            _ = try test.ledger.keepDraft(form: "activity", entry(["title": "\(number)"]))
        }
        #expect(try test.ledger.drafts().map { $0.entry["title"] } == ["3", "2", "1"])
        try test.ledger.write { try $0.run("UPDATE draft SET at = '2020-01-01T00:00:00Z' WHERE id = 3") }
        #expect(try test.ledger.drafts().map { $0.entry["title"] } == ["2", "1", "3"])
    }

    @Test func `a draft is counted nowhere, has no history and is not what an undo takes back`() throws {
        let test = try smallLedger()
        let id = try test.add(
            .clients, ["client_no": "K1", "station": oldStreet, "name": "乙", "filed_on": "2024-01-01"])
        let edition = try test.ledger.read { try $0.edition() }
        let figures = try test.ledger.tally(Period("2024-03")!).rows
        _ = try test.ledger.keepDraft(
            form: "activity",
            entry([
                "station": oldStreet, "title": "x", "date": "2024-03-01", "field": "elderly",
                "status": "held",
                "worker": "W1", "participants": "5",
            ]))
        #expect(try test.ledger.read { try $0.edition() } == edition)
        #expect(try test.ledger.tally(Period("2024-03")!).rows == figures)
        #expect(try test.ledger.check().isGood)
        #expect(try test.ledger.undo().records == 1)
        #expect(try test.ledger.record(id, language: .english).isDeleted)
        #expect(try test.ledger.drafts().count == 1)
    }

    // MARK: Cut off

    @Test func `a draft whose form was open when its run ended was cut off, one that was left was not`()
        throws
    {
        let test = try smallLedger()
        let open = try test.ledger.keepDraft(form: "activity", entry(["title": "a"]), isOpen: true)
        let left = try test.ledger.keepDraft(form: "activity", entry(["title": "b"]), isOpen: true)
        try test.ledger.keepOpen([open])
        #expect(try test.ledger.draft(open)?.wasCutOff == false, "this run still goes on")
        let gone = ProgramRun(
            machine: ProgramRun.current.machine, process: ProgramRun.current.process, start: "1")
        try test.ledger.write {
            try $0("UPDATE draft SET open = ? WHERE open IS NOT NULL").bind(gone.text).run()
        }
        #expect(try test.ledger.draft(open)?.wasCutOff == true)
        #expect(try test.ledger.draft(left)?.wasCutOff == false)
        try test.ledger.leaveDrafts([open])
        #expect(try test.ledger.draft(open)?.wasCutOff == false)
    }

    @Test func `a draft that is open in another living run says so`() throws {
        let test = try smallLedger()
        let id = try test.ledger.keepDraft(form: "activity", entry(["title": "a"]), isOpen: true)
        #expect(try test.ledger.draft(id)?.isOpenElsewhere == false)
        let parent = try #require(ProgramRun(living: getppid()))
        try test.ledger.write { try $0("UPDATE draft SET open = ?").bind(parent.text).run() }
        #expect(try test.ledger.draft(id)?.isOpenElsewhere == true)
        #expect(try test.ledger.draft(id)?.wasCutOff == false)
    }

    @Test(arguments: ["", "x", "x y z", "a -1 2", "a 1", "host/1 99999999999 5"])
    func `what is no run's text is none`(text: String) throws {
        let test = try smallLedger()
        let id = try test.ledger.keepDraft(form: "activity", entry(["title": "a"]))
        try test.ledger.write { try $0("UPDATE draft SET open = ?").bind(text).run() }
        #expect(try test.ledger.draft(id)?.wasCutOff == false)
    }
}
