import Casework
import Testing

@testable import Ledger

/// What waits to be done. Today is 31 March 2024.
@Suite struct ToDoTests {
    private func toDo(_ test: TestLedger, _ code: String = oldStreet, limit: Int = 99) throws -> [String] {
        let found = try test.ledger.toDo(in: TestLedger.place(code), limit: limit, language: .chinese)
        #expect(found.isComplete && (limit < 99 || found.count == found.first.count))
        return found.first.map { "\($0.kind.singular) \($0.record.reference) \($0.reason)" }
    }

    private func file(_ test: TestLedger, _ number: String, _ changes: Row = [:]) throws {
        try test.add(
            .cases,
            [
                "case_no": number, "station": oldStreet, "clients": "C1", "title": "案", "field": "elderly",
                "worker": "W1", "opened_on": "2024-03-30", "stage": "intake",
            ].merging(changes) { $1 })
    }

    @discardableResult
    private func contact(
        _ test: TestLedger, _ number: String, _ day: String, next: String = "", reached: String = ""
    )
        throws -> String
    {
        try test.add(
            .case_contacts,
            [
                "station": oldStreet, "case": number, "date": day, "method": "home", "next_on": next,
                "reached": reached,
            ])
    }

    @Test func `a case waits when the agreed day has passed and nothing was recorded since`() throws {
        let test = try smallLedger()
        for number in ["A1", "A2", "A3", "A4", "A5"] { try file(test, number) }
        try contact(test, "A1", "2024-03-10", next: "2024-03-20")
        // Kept on the very day, agreed anew for a day to come, moved by a later contact, due today.
        try contact(test, "A2", "2024-03-10", next: "2024-03-20")
        try contact(test, "A2", "2024-03-20")
        try contact(test, "A3", "2024-03-10", next: "2024-03-20")
        try contact(test, "A3", "2024-03-15", next: "2024-04-02")
        try contact(test, "A4", "2024-03-10", next: "2024-03-31")
        try contact(test, "A5", "2024-03-10", next: "2024-03-28")
        #expect(
            try toDo(test) == [
                "case A1 nextContactPassed(2024-03-20)", "case A5 nextContactPassed(2024-03-28)",
            ])
        // A contact that is deleted was none; one that reached nobody was one.
        let id = try contact(test, "A1", "2024-03-21", reached: "no")
        #expect(try toDo(test) == ["case A5 nextContactPassed(2024-03-28)"])
        _ = try test.ledger.delete(id)
        #expect(try toDo(test).count == 2)
        #expect(try toDo(test, ganhe).isEmpty)
    }

    @Test func `a case waits after thirty days without reaching anybody, unless it is closed`() throws {
        let test = try smallLedger()
        try file(test, "A1", ["opened_on": "2024-03-01"])
        try file(test, "A2", ["opened_on": "2024-03-02"])
        try file(test, "A3", ["opened_on": "2023-01-01"])
        try file(test, "A4", ["opened_on": "2023-01-01", "closed_on": "2023-02-01", "stage": "closed"])
        try contact(test, "A3", "2024-01-31")
        try contact(test, "A3", "2024-03-30", reached: "no")
        #expect(try toDo(test) == ["case A3 noContact(days: 60)", "case A1 noContact(days: 30)"])
    }

    @Test func `a group waits a week after its last session, until all that were planned are held`() throws {
        let test = try smallLedger()
        func group(_ number: String, _ changes: Row = [:]) throws {
            try test.add(
                .groups,
                [
                    "group_no": number, "station": oldStreet, "name": "组", "kind": "growth",
                    "field": "elderly",
                    "worker": "W1", "planned_sessions": "2", "opened_on": "2024-03-01",
                ].merging(changes) { $1 })
        }
        func session(_ group: String, _ day: String, held: String = "yes") throws {
            try test.add(
                .group_sessions, ["station": oldStreet, "group": group, "date": day, "held": held])
        }
        try group("G1")
        try group("G2")
        try group("G3")
        try group("G4", ["completed_on": "2024-03-10"])
        try group("G5", ["opened_on": ""])
        try group("G6", ["opened_on": "2024-03-25"])
        try session("G2", "2024-03-24")
        try session("G2", "2024-03-30", held: "no")
        try session("G3", "2024-03-02")
        try session("G3", "2024-03-03")
        #expect(
            try toDo(test) == [
                "group G1 sessionDue(last: nil, held: 0, planned: 2)",
                "group G2 sessionDue(last: Optional(2024-03-24), held: 1, planned: 2)",
            ])
    }

    @Test func `a client waits when no visit reached them within the days of their level`() throws {
        let test = try smallLedger()
        func client(_ number: String, _ level: String, _ filed: String, _ changes: Row = [:]) throws {
            try test.add(
                .clients,
                [
                    "client_no": number, "station": oldStreet, "name": "人\(number)", "risk_level": level,
                    "filed_on": filed,
                ].merging(changes) { $1 })
        }
        func visit(_ client: String, _ day: String, _ reached: String = "yes") throws {
            try test.add(
                .visits,
                ["station": oldStreet, "date": day, "client": client, "reached": reached, "worker": "W1"])
        }
        try client("K1", "1", "2024-01-01")
        try visit("K1", "2024-03-23")
        try visit("K1", "2024-03-30", "no")
        // Within 14 days, on the very last of them.
        try client("K2", "2", "2024-01-01")
        try visit("K2", "2024-03-17")
        try client("K3", "3", "2024-02-20")
        try client("K4", "1", "2024-01-01", ["closed_on": "2024-02-01"])
        try client("K5", "", "2023-01-01")
        #expect(
            try toDo(test) == [
                "client K3 visitDue(last: nil, overdue: 10)",
                "client K1 visitDue(last: Optional(2024-03-23), overdue: 1)",
            ])
        let all = try test.ledger.toDo(in: .everywhere, limit: 1, language: .chinese)
        #expect(all.count == 2 && all.first.map(\.record.reference) == ["\(oldStreet)/K3"])
        #expect(all.first[0].record.title == "人K3" && all.first[0].record.detail == "老街站")
        #expect(try toDo(test, limit: 1).count == 1 && toDo(test, limit: -1).isEmpty)
    }

    @Test func `a large place stops when its time is over, and says so`() throws {
        let test = try smallLedger()
        try file(test, "A1", ["opened_on": "2024-03-01"])
        let none = try test.ledger.toDo(in: .everywhere, limit: 9, budget: .zero, language: .chinese)
        #expect(!none.isComplete)
        #expect(
            try test.ledger.toDo(in: TestLedger.place(oldStreet), limit: 9, budget: .zero, language: .chinese)
                .isComplete)
    }

    @Test func `what waits is found along the indexes of what is open`() throws {
        let test = try smallLedger()
        for (sql, index) in [
            (WaitingRecords.openCases, "case_open"), (WaitingRecords.contacts, "contact_case"),
            (WaitingRecords.openGroups, "group_open"), (WaitingRecords.sessions, "session_group"),
            (WaitingRecords.clientsAtRisk, "client_at_risk"),
            (WaitingRecords.lastVisit, "visit_client"),
        ] {
            let plan = try test.plan(sql)
            #expect(plan.count == 2 && plan[0].contains("SEARCH t USING INDEX \(index)"), "\(plan)")
        }
    }
}
