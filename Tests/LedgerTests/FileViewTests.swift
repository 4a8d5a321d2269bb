import Casework
import Testing

@testable import Ledger

/// A case, a group, or any record with what belongs to it.
@Suite struct FileViewTests {
    private func ledger() throws -> TestLedger {
        let test = try smallLedger()
        for (number, name) in [("K1", "乙"), ("K2", "丙"), ("K3", "丁")] {
            try test.add(
                .clients, ["client_no": number, "station": oldStreet, "name": name, "filed_on": "2023-01-01"])
        }
        return test
    }

    private func visit(_ test: TestLedger, _ client: String, _ day: String, _ station: String = oldStreet)
        throws
        -> String
    {
        try test.add(
            .visits, ["station": station, "date": day, "client": client, "reached": "yes", "worker": "W1"])
    }

    // MARK: Case

    @Test func `a case has its clients, its contacts and the visits made while it was open`() throws {
        let test = try ledger()
        let id = try test.add(
            .cases,
            [
                "case_no": "A1", "station": oldStreet, "clients": "K2|K1", "title": "案", "field": "elderly",
                "worker": "W1", "opened_on": "2024-01-10", "closed_on": "2024-02-10", "stage": "closed",
            ])
        func contact(_ day: String) throws -> String {
            try test.add(.case_contacts, ["station": oldStreet, "case": "A1", "date": day, "method": "home"])
        }
        let contacts = try ["2024-01-15", "2024-01-20", "2024-01-20"].map(contact)
        let first = try visit(test, "K1", "2024-01-10")
        let last = try visit(test, "\(oldStreet)/K2", "2024-02-10", ganhe)
        for (client, day) in [("K1", "2024-01-09"), ("K1", "2024-02-11"), ("K3", "2024-01-20")] {
            _ = try visit(test, client, day)
        }
        let gone = try visit(test, "K1", "2024-01-11")
        _ = try test.ledger.delete(gone)
        let file = try test.ledger.caseFile(RecordUUID(id)!, language: .chinese)
        #expect(file.record.id.description == id && file.record.title == "案")
        #expect(file.clients.map(\.title) == ["丙", "乙"])
        #expect(file.contacts.map(\.id.description) == [contacts[2], contacts[1], contacts[0]])
        #expect(file.visits.map(\.id.description) == [last, first])
        let short = try test.ledger.caseFile(RecordUUID(id)!, limit: 1, language: .chinese)
        #expect(short.contacts.map(\.id.description) == [contacts[2]] && short.visits.count == 1)
        _ = try test.ledger.edit(id, ["closed_on": "", "stage": "intake"])
        #expect(try test.ledger.caseFile(RecordUUID(id)!, language: .chinese).visits.count == 3)
        #expect(
            failure { _ = try test.ledger.caseFile(RecordUUID(first)!, language: .chinese) }?.cause
                == .notFound)
    }

    // MARK: Group

    @Test func `a group has its members, its sessions by number and the guests who came`() throws {
        let test = try ledger()
        let id = try test.add(
            .groups,
            [
                "group_no": "G1", "station": oldStreet, "name": "组", "kind": "growth", "field": "elderly",
                "worker": "W1", "planned_sessions": "4", "members": "K2|K1",
            ])
        func session(_ number: String, _ row: Row) throws -> String {
            try test.add(
                .group_sessions,
                row.merging(["station": oldStreet, "group": "G1", "number": number]) { own, _ in own })
        }
        let second = try session("2", ["date": "2024-02-08", "present": "K1|K3", "walk_ins": "2"])
        let first = try session("1", ["date": "2024-02-01", "present": "\(ganhe)/C1|K2"])
        let third = try session("10", ["date": "2024-02-15", "held": "no"])
        let file = try test.ledger.groupFile(RecordUUID(id)!, language: .chinese)
        #expect(file.record.id.description == id)
        #expect(file.members.map(\.number) == ["K2", "K1"] && file.members.map(\.name) == ["丙", "乙"])
        #expect(file.sessions.map(\.record.id.description) == [first, second, third])
        #expect(file.sessions.map(\.isHeld) == [true, true, false])
        #expect(file.sessions.map(\.walkIns) == [0, 2, 0])
        #expect(
            file.guests.map(\.number) == ["\(ganhe)/C1", "K3"] && file.guests.map(\.name) == ["甲2", "丁"])
        #expect(file.sessions[0].present == [file.guests[0].id, file.members[0].id])
        _ = try test.ledger.delete(first)
        #expect(try test.ledger.groupFile(RecordUUID(id)!, language: .chinese).guests.map(\.name) == ["丁"])
        #expect(
            failure { _ = try test.ledger.groupFile(RecordUUID(first)!, language: .chinese) }?.cause
                == .notFound)
    }

    // MARK: What refers to a record

    @Test func `what refers to a record is listed with the newest first`() throws {
        let test = try ledger()
        let early = try visit(test, "K1", "2024-01-01")
        let late = try visit(test, "K1", "2024-03-01")
        let gone = try visit(test, "K1", "2024-02-01")
        _ = try visit(test, "K2", "2024-02-01")
        _ = try test.ledger.delete(gone)
        let client = try #require(RecordUUID(test.rows(.clients).first { $0["client_no"] == "K1" }!["id"]!))
        func referring(_ id: RecordUUID, _ kind: Kind, limit: Int = 9) throws -> [String] {
            try test.ledger.referring(to: id, kind: kind, limit: limit, language: .chinese).map(
                \.id.description)
        }
        #expect(try referring(client, .visits) == [late, early])
        #expect(
            try referring(client, .visits, limit: 1) == [late] && referring(client, .visits, limit: 0) == [])
        #expect(try referring(client, .resources) == [])
        let group = try test.add(
            .groups,
            [
                "station": oldStreet, "name": "组", "kind": "growth", "field": "elderly", "worker": "W1",
                "planned_sessions": "4", "members": "K2|K1",
            ])
        #expect(try referring(client, .groups) == [group])
        let same = try test.add(
            .visits,
            [
                "station": oldStreet, "date": "2024-03-01", "client": "K2", "reached": "yes", "worker": "W1",
                "same_event_as": late,
            ])
        #expect(try referring(RecordUUID(late)!, .visits) == [same])
        let worker = try #require(
            RecordUUID(test.rows(.workers).first { $0["station"] == oldStreet }!["id"]!))
        #expect(
            try referring(worker, .visits, limit: 2) == [same, late] && referring(worker, .groups) == [group])
        let station = try #require(RecordUUID(test.rows(.stations).first { $0["code"] == ganhe }!["id"]!))
        #expect(try referring(station, .clients).count == 1)
        #expect(failure { _ = try referring(.new(), .visits) }?.cause == .notFound)
    }

    @Test func `what belongs to a record is found by index`() throws {
        let test = try smallLedger()
        for (sql, index) in [
            (Ledger.contactsOfCase, "contact_case"),
            (Ledger.visitsOfClient, "visit_client (client=? AND date"),
            (Ledger.sessionsOfGroup, "session_group"),
        ] {
            #expect(try test.plan(sql)[0].contains(index), "\(sql)")
        }
        var count = 0
        for kind in Kind.allCases {
            for field in kind.fields {
                guard let sql = References.query(kind, field) else { continue }
                count += 1
                let plan = try test.plan(sql)
                #expect(
                    !plan.contains { $0.hasPrefix("SCAN") } && plan[0].contains("INDEX"), "\(kind) \(plan)")
            }
        }
        #expect(count == 12)
    }
}
