import Casework
import Foundation
import Testing

@testable import Ledger

/// A locked month refuses what would move one of its figures, whatever the way of the change.
@Suite struct MonthLockTests {
    private func bytes(_ test: TestLedger) -> Data? {
        FileManager.default.contents(atPath: test.ledger.path)
    }

    @Test func `a locked month refuses an addition, an edit, a deletion and an undo, and nothing is stored`()
        throws
    {
        let test = try monthLedger()
        let id = try test.add(.visits, visit())
        try test.lock("2024-02")
        let before = bytes(test)
        #expect(isLocked { try test.add(.visits, visit(["date": "2024-02-29"])) })
        #expect(isLocked { _ = try test.ledger.edit(id, ["people": "2"]) })
        #expect(isLocked { _ = try test.ledger.edit(id, ["reached": "no", "people": "0"]) })
        #expect(isLocked { _ = try test.ledger.edit(id, ["date": "2024-03-01"]) })
        #expect(isLocked { _ = try test.ledger.edit(id, ["client": "C2"]) })
        #expect(isLocked { _ = try test.ledger.edit(id, ["station": ganhe, "client": "\(oldStreet)/C1"]) })
        #expect(isLocked { _ = try test.ledger.delete(id) })
        let undo = try #require(failure { _ = try test.ledger.undo() })
        #expect(undo.cause == .refused && undo.sentence.english.contains("2024-02"))
        #expect(bytes(test) == before)
        // What moves nothing there goes on.
        try test.add(.visits, visit(["date": "2024-03-01"]))
        try test.add(.visits, visit(["station": ganhe]))
        _ = try test.ledger.edit(id, ["findings": "x"])
        #expect(try test.acts("2024-02") == [.complete, .review, .lock])
        #expect(try test.ledger.check().isGood)
    }

    @Test func `what is said names the month, who locked it and when, who can open it, and the ways out`()
        throws
    {
        let test = try monthLedger()
        test.ledger.now = { "2024-03-05T08:00:00Z" }
        try test.add(.visits, visit(["people": "2"]))
        try test.lock("2024-02")
        let said = lockedSentence { try test.add(.visits, visit()) }
        for part in ["老街站 2024-02", "钱督（D1）", "2024-03-05", "走访 +1", "服务人次 +1", "补报", "解锁"] {
            #expect(said.chinese.contains(part), "\(part): \(said.chinese)")
        }
        for part in ["老街站 2024-02", "钱督 (D1)", "2024-03-05", "Visits +1", "late", "unlocked"] {
            #expect(said.english.contains(part), "\(part): \(said.english)")
        }
        #expect(!said.chinese.contains("类别@") && !said.english.contains("code@"))
        let client = try #require(try test.rows(.clients).first { $0["station"] == oldStreet })["id"]!
        let category = lockedSentence { _ = try test.ledger.edit(client, ["categories": "low_income"]) }
        #expect(category.chinese.contains("服务困难群众 +2") && category.chinese.contains("类别@起始日.."))
        #expect(category.english.contains("code@from.."))
    }

    @Test func `an import into a locked month names the row and stores nothing`() throws {
        let test = try monthLedger()
        try test.lock("2024-02")
        let before = bytes(test)
        let rows = ["2024-01-31", "2024-02-10", "2024-03-01"].map { "\(oldStreet),\($0),C1,yes,W1\n" }
        let file = [(Kind.visits, "station,date,client,reached,worker\n" + rows.joined())]
        for isDryRun in [true, false] {
            let report = try test.importing(file, isDryRun: isDryRun)
            #expect(report.problems.map(\.file) == ["visits.csv"] && report.problems.map(\.line) == [3])
            #expect(report.isRefused && report.isRefusedByLocksAlone)
            #expect(report.total == .init(read: 3, new: 2, rejected: 1))
        }
        #expect(bytes(test) == before)
        let wrong = try test.importing([
            (.visits, file[0].1 + "\(oldStreet),2024-03-01,C9,yes,W1\n")
        ])
        #expect(wrong.isRefused && !wrong.isRefusedByLocksAlone)
        let late = try test.late { try test.importing(file, isDryRun: true) }
        #expect(late.total == .init(read: 3, new: 3) && !late.isRefused)
        #expect(bytes(test) == before)
        _ = try test.late { try test.importing(file) }
        #expect(try test.differing("2024-02")["visits"] == [0, 1])
    }

    @Test func `records saved together name the one that a lock refuses, and none is stored`() throws {
        let test = try monthLedger()
        try test.lock("2024-02")
        let rejection = try #require(throws: Rejection.self) {
            _ = try test.ledger.add(TestLedger.entry(.visits, visit(["date": "2024-03-05"]))) { _ in
                [
                    TestLedger.entry(.visits, visit(["date": "2024-03-06"])),
                    TestLedger.entry(.visits, visit()),
                ]
            }
        }
        #expect(rejection.entry == 2 && rejection.problems.allSatisfy(\.isOfLockedMonth))
        #expect(try test.rows(.visits).isEmpty)
    }

    // MARK: What rests on a change

    @Test func `a category without a start moves old services, one from today does not`() throws {
        let test = try monthLedger()
        try test.add(.visits, visit(["people": "2"]))
        try test.lock("2024-02")
        let client = try #require(try test.rows(.clients).first { $0["station"] == oldStreet })["id"]!
        for text in ["low_income", "low_income@2024-02-01..", "low_income@..2024-02-01"] {
            #expect(isLocked { _ = try test.ledger.edit(client, ["categories": text]) }, "\(text)")
        }
        for text in [
            "low_income@2024-03-31..", "low_income@2024-02-02..", "low_income@..2024-01-31", "resident",
        ] {
            #expect(try test.ledger.edit(client, ["categories": text]).isChanged, "\(text)")
        }
        #expect(try test.acts("2024-02") == [.complete, .review, .lock])
        #expect(try test.differing("2024-02").isEmpty)
    }

    @Test func `a case's clients are served by its old contacts`() throws {
        let test = try monthLedger()
        let id = try test.add(
            .cases,
            [
                "case_no": "A1", "station": oldStreet, "clients": "C1", "title": "t", "field": "elderly",
                "worker": "W1", "opened_on": "2024-01-05", "stage": "intake",
            ])
        try test.add(
            .case_contacts, ["station": oldStreet, "case": "A1", "date": "2024-02-01", "method": "home"])
        try test.lock("2024-02")
        let said = lockedSentence { _ = try test.ledger.edit(id, ["clients": "C1|C2"]) }
        #expect(said.english.contains("Clients served +1"))
        _ = try test.late { try test.ledger.edit(id, ["clients": "C2"]) }
        #expect(
            try test.corrections() == [
                "2024-02 clients_served -1 in 2024-03", "2024-02 clients_served +1 in 2024-03",
            ])
        #expect(try test.differing("2024-02").isEmpty)
        #expect(try test.changes("2024-02") == ["clients_served": [-1, 1]])
        // The field of a case only moves the split.
        _ = try test.ledger.edit(id, ["field": "children"])
        #expect(try test.acts("2024-02").last == .touch)
        #expect(try test.ledger.check().isGood)
    }

    @Test func `a group starts with its first session`() throws {
        let test = try monthLedger()
        try test.add(
            .groups,
            [
                "group_no": "G1", "station": oldStreet, "name": "组", "kind": "growth", "field": "elderly",
                "worker": "W1", "planned_sessions": "6",
            ])
        let session: Row = [
            "station": oldStreet, "group": "G1", "number": "2", "date": "2024-02-10", "walk_ins": "3",
        ]
        try test.add(.group_sessions, session)
        try test.lock("2024-02")
        let earlier = session.merging(["number": "1", "date": "2024-01-10"]) { $1 }
        let said = lockedSentence { try test.add(.group_sessions, earlier) }
        #expect(said.english.contains("Groups started -1"), "\(said.english)")
        #expect(try test.figure("groups_started", "2024-02") == 1)
        try test.add(.group_sessions, session.merging(["number": "3", "date": "2024-03-10"]) { $1 })
        #expect(try test.differing("2024-02").isEmpty)
    }

    @Test func `marking an old visit as the same event takes its people away`() throws {
        let test = try monthLedger()
        let first = try test.add(.visits, visit())
        let second = try test.add(.visits, visit(["client": "C2"]))
        try test.lock("2024-02")
        let said = lockedSentence { _ = try test.ledger.edit(second, ["same_event_as": first]) }
        #expect(said.english.contains("People served -1, Clients served -1"), "\(said.english)")
    }

    // MARK: Stocks and distinct figures

    @Test func `a stock moves every month until gain and loss cancel`() throws {
        let test = try monthLedger()
        for text in ["2023-12", "2024-01", "2024-02"] { try test.lock(text) }
        let client: Row = [
            "client_no": "C9", "station": oldStreet, "name": "丙", "filed_on": "2023-11-10",
            "closed_on": "2024-02-05",
        ]
        let said = lockedSentence { try test.add(.clients, client) }
        #expect(said.english.contains("2023-12") && said.english.contains("1 more locked month."))
        let id = try test.late { try test.add(.clients, client) }
        #expect(
            try test.corrections() == [
                "2023-12 clients_on_file +1 in 2024-03", "2024-01 clients_on_file +1 in 2024-03",
            ])
        #expect(try test.acts("2023-12").last == .late && test.acts("2024-01").last == .late)
        #expect(try test.acts("2024-02").last == .touch)
        #expect(try test.differing("2024-01") == ["clients_on_file": [2, 3]])
        #expect(try test.differing("2024-02").isEmpty)
        // Closed a month earlier: only January is another.
        _ = try test.late { try test.ledger.edit(id, ["closed_on": "2024-01-31"]) }
        #expect(try test.corrections().dropFirst(2) == ["2024-01 clients_on_file -1 in 2024-03"])
        #expect(try test.differing("2024-01").isEmpty)
        #expect(try test.differing("2023-12") == ["clients_on_file": [2, 3]])
        #expect(try test.ledger.check().isGood)
    }

    @Test func `a subject that stays counted moves nothing, one that comes or goes does`() throws {
        let test = try monthLedger()
        let first = try test.add(.visits, visit())
        try test.add(.visits, visit(["date": "2024-02-20"]))
        let other = try test.add(.visits, visit(["date": "2024-02-21", "client": "C2"]))
        try test.lock("2024-02")
        _ = try test.late { try test.ledger.delete(first) }
        #expect(try test.differing("2024-02") == ["visits": [3, 2], "people_served": [3, 2]])
        _ = try test.late { try test.ledger.delete(other) }
        #expect(
            try test.differing("2024-02") == [
                "visits": [3, 1], "people_served": [3, 1], "clients_served": [2, 1],
            ])
        // As many clients as before, but another.
        _ = try test.late {
            try test.ledger.edit(try test.rows(.visits)[0]["id"]!, ["client": "C2"])
        }
        #expect(try test.differing("2024-02")["clients_served"] == [2, 1])
        #expect(try test.changes("2024-02")["clients_served"] == [-1])
    }

    @Test func `volunteers become active with the sixtieth minute of all records of a batch`() throws {
        let test = try monthLedger()
        try test.add(
            .volunteers,
            ["volunteer_no": "V1", "station": oldStreet, "name": "志", "registered_on": "2024-01-10"])
        try test.add(.volunteer_services, service())
        try test.lock("2024-02")
        let head = "station,date,volunteer,minutes,kind\n"
        let rows = [15, 14, 1].map { "\(oldStreet),2024-02-2\($0 % 10),V1,\($0),service\n" }
        let refused = try test.importing([(.volunteer_services, head + rows.joined())])
        #expect(refused.problems.map(\.line) == [2, 3, 4])
        _ = try test.late { try test.importing([(.volunteer_services, head + rows[0] + rows[1])]) }
        #expect(try test.sealed(.volunteers_active, "2024-02") == 0)
        #expect(try test.differing("2024-02")["volunteers_active"] == nil)
        #expect(try test.differing("2024-02")["volunteer_minutes"] == [30, 59])
        _ = try test.late { try test.importing([(.volunteer_services, head + rows[2])]) }
        #expect(try test.differing("2024-02")["volunteers_active"] == [0, 1])
        #expect(try test.changes("2024-02")["volunteers_active"] == [1])
        // The sixtieth minute goes again.
        _ = try test.late { try test.ledger.undo() }
        #expect(try test.differing("2024-02")["volunteers_active"] == nil)
        #expect(try test.ledger.check().isGood)
    }

    // MARK: What is allowed

    @Test func `a move within the month, of field or of worker is allowed and noted`() throws {
        let test = try monthLedger()
        let id = try test.add(.visits, visit())
        let resource = try test.add(
            .resources,
            [
                "station": oldStreet, "received_on": "2024-02-03", "provider": "x", "kind": "cash",
                "value_yuan": "5", "field": "elderly",
            ])
        try test.lock("2024-02")
        test.ledger.who = "W2"
        test.ledger.now = { "2024-03-07T08:00:00Z" }
        _ = try test.ledger.edit(id, ["date": "2024-02-29"])
        _ = try test.ledger.edit(id, ["worker": "W2"])
        _ = try test.ledger.edit(resource, ["field": "children"])
        let life = try test.ledger.month(month("2024-02"), of: test.station(oldStreet))
        #expect(life.state == .locked)
        #expect(life.steps.map(\.act) == [.complete, .review, .lock, .touch, .touch, .touch])
        #expect(life.last(.touch)?.who == "W2" && life.last(.touch)?.at == "2024-03-07T08:00:00Z")
        #expect(try test.corrections().isEmpty && test.differing("2024-02").isEmpty)
        let tally = try test.ledger.tally(
            Period("2024-02")!, in: TestLedger.place(oldStreet), by: .field, [.resources_value])
        #expect(tally.groups.map(\.key) == ["children"])
        #expect(try test.ledger.check().isGood)
    }

    @Test func `the staff of a station is no month's figure`() throws {
        let test = try monthLedger()
        try test.lock("2024-02")
        try test.add(
            .workers, ["worker_no": "W7", "station": oldStreet, "name": "x", "joined_on": "2024-01-05"])
        #expect(try test.acts("2024-02") == [.complete, .review, .lock])
    }
}
