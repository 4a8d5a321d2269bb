import Casework
import Foundation
import Testing

@testable import Ledger

/// The rules of DESIGN §4 that look at other records: those that block a save, and those that only warn.
@Suite struct RuleTests {
    private func visit(_ changes: Row = [:]) -> Row {
        ["station": oldStreet, "date": "2024-02-01", "client": "C1", "reached": "yes", "worker": "W1"]
            .merging(changes) { $1 }
    }

    private func activity(_ changes: Row = [:]) -> Row {
        [
            "activity_no": "A1", "station": oldStreet, "title": "春节慰问", "field": "elderly",
            "date": "2024-02-01", "status": "held", "worker": "W1",
        ].merging(changes) { $1 }
    }

    private func group(_ changes: Row = [:]) -> Row {
        [
            "group_no": "G1", "station": oldStreet, "name": "组", "kind": "growth", "field": "elderly",
            "worker": "W1", "planned_sessions": "6",
        ].merging(changes) { $1 }
    }

    private func session(_ changes: Row = [:]) -> Row {
        ["station": oldStreet, "group": "G1", "number": "1", "date": "2024-02-01", "walk_ins": "3"]
            .merging(changes) { $1 }
    }

    private func file(_ changes: Row = [:]) -> Row {
        [
            "case_no": "A1", "station": oldStreet, "clients": "C1", "title": "t", "field": "elderly",
            "worker": "W1", "opened_on": "2024-01-05", "stage": "intake",
        ].merging(changes) { $1 }
    }

    private func service(_ changes: Row = [:]) -> Row {
        [
            "station": oldStreet, "date": "2024-02-01", "volunteer": "V1", "minutes": "60",
            "kind": "service",
        ].merging(changes) { $1 }
    }

    private func withVolunteer() throws -> TestLedger {
        let test = try smallLedger()
        try test.add(
            .volunteers,
            ["volunteer_no": "V1", "station": oldStreet, "name": "志", "registered_on": "2024-01-10"])
        return test
    }

    // MARK: Numbers

    @Test func `a number is its station's own among the records that are not deleted`() throws {
        let test = try smallLedger()
        let rows: [(Kind, String, Row)] = [
            (.workers, "worker_no", ["worker_no": "N", "station": oldStreet, "name": "x"]),
            (
                .clients, "client_no",
                ["client_no": "N", "station": oldStreet, "name": "x", "filed_on": "2024-01-01"]
            ),
            (.cases, "case_no", file(["case_no": "N"])),
            (.groups, "group_no", group(["group_no": "N"])),
            (.activities, "activity_no", activity(["activity_no": "N"])),
            (
                .volunteer_teams, "team_no",
                ["team_no": "N", "station": oldStreet, "name": "x", "founded_on": "2024-01-01"]
            ),
            (
                .volunteers, "volunteer_no",
                ["volunteer_no": "N", "station": oldStreet, "name": "x", "registered_on": "2024-01-01"]
            ),
            (
                .community_orgs, "org_no",
                ["org_no": "N", "station": oldStreet, "name": "x", "cultivated_on": "2024-01-01"]
            ),
        ]
        for (kind, key, row) in rows {
            let id = try test.add(kind, row)
            #expect(refusedFields { try test.add(kind, row) } == [key])
            var spaced = row
            spaced[key] = " N "
            #expect(refusedFields { try test.add(kind, spaced) } == [key])
            var elsewhere = row
            elsewhere["station"] = ganhe
            let other = try test.add(kind, elsewhere)
            #expect(refusedFields { _ = try test.ledger.edit(other, ["station": oldStreet]) } == [key])
            _ = try test.ledger.delete(id)
            _ = try test.ledger.edit(other, ["station": oldStreet])
            #expect(failure { _ = try test.ledger.edit(id, ["note": "x"]) }?.cause == .refused)
        }
        #expect(
            refusedFields {
                try test.add(.stations, ["code": "411102001", "name": "x", "level": "township"])
            } == ["code"])
        let county = try #require(try test.rows(.stations).first { $0["code"] == "411102" })
        #expect(
            refusedFields { _ = try test.ledger.edit(county["id"]!, ["code": "41110200200000"]) } == ["code"])
        #expect(try test.ledger.check().isGood)
    }

    @Test func `numbers that are not given are proposed`() throws {
        let test = try smallLedger()
        try test.add(.clients, ["station": oldStreet, "name": "x", "filed_on": "2024-01-01"])
        let cases = try test.add(.cases, file().filter { $0.key != "case_no" })
        #expect(try test.row(cases)["case_no"] == "0001")
        #expect(try test.rows(.clients).compactMap { $0["client_no"] } == ["C1", "C2", "C1"])
        try test.add(.groups, group())
        for number in ["1", "2"] {
            let id = try test.add(.group_sessions, session().filter { $0.key != "number" })
            #expect(try test.row(id)["number"] == number)
        }
    }

    @Test func `a session's number is its group's own`() throws {
        let test = try smallLedger()
        try test.add(.groups, group())
        try test.add(.groups, group(["group_no": "G2"]))
        let first = try test.add(.group_sessions, session())
        #expect(
            refusedFields { try test.add(.group_sessions, session(["date": "2024-02-08"])) } == ["number"])
        let second = try test.add(.group_sessions, session(["group": "G2"]))
        #expect(refusedFields { _ = try test.ledger.edit(second, ["group": "G1"]) } == ["number"])
        _ = try test.ledger.edit(second, ["group": "G1", "number": "2"])
        _ = try test.ledger.delete(first)
        _ = try test.ledger.edit(second, ["number": "1"])
        #expect(try test.figure("group_sessions", "2024-02") == 1)
    }

    @Test func `an id is one record`() throws {
        let test = try smallLedger()
        let id = try test.add(.visits, visit())
        #expect(refusedFields { try test.add(.visits, visit(["id": id])) } == ["id"])
        #expect(refusedFields { try test.add(.visits, visit(["id": "not one"])) } == ["id"])
        #expect(try test.rows(.visits).count == 1)
    }

    // MARK: References

    @Test func `every reference exists, and what is referred to can't be deleted`() throws {
        let test = try withVolunteer()
        try test.add(
            .volunteer_teams,
            ["team_no": "T1", "station": oldStreet, "name": "x", "founded_on": "2024-01-01"])
        try test.add(.cases, file())
        try test.add(.groups, group(["members": "C1"]))
        try test.add(.activities, activity())
        let references: [(Kind, Row, String, Kind, String)] = [
            (
                .workers, ["worker_no": "N", "station": "411199", "name": "x"], "station", .stations,
                "411102001000"
            ),
            (.visits, visit(["client": "C9"]), "client", .clients, "C1"),
            (.visits, visit(["worker": "W9"]), "worker", .workers, "W1"),
            (.cases, file(["case_no": "A2", "clients": "C1|C9"]), "clients", .clients, "C1"),
            (
                .case_contacts, ["station": oldStreet, "case": "A9", "date": "2024-02-01", "method": "home"],
                "case", .cases, "A1"
            ),
            (.group_sessions, session(["group": "G9"]), "group", .groups, "G1"),
            (.group_sessions, session(["present": "C9"]), "present", .clients, "C1"),
            (.activities, activity(["activity_no": "A2", "present": "C9"]), "present", .clients, "C1"),
            (
                .volunteers,
                [
                    "volunteer_no": "V2", "station": oldStreet, "name": "x", "registered_on": "2024-01-01",
                    "team": "T9",
                ], "team", .volunteer_teams, "T1"
            ),
            (.volunteer_services, service(["volunteer": "V9"]), "volunteer", .volunteers, "V1"),
            (.volunteer_services, service(["team": "T9"]), "team", .volunteer_teams, "T1"),
            (.volunteer_services, service(["activity": "A9"]), "activity", .activities, "A1"),
            (
                .consultations, ["station": oldStreet, "date": "2024-02-01", "worker": "W1", "client": "C9"],
                "client", .clients, "C1"
            ),
        ]
        for (kind, row, field, target, number) in references {
            #expect(refusedFields { try test.add(kind, row) } == [field])
            var right = row
            right[field] = number
            let referring = try test.add(kind, right)
            let key = target == .stations ? "code" : target.numberField!
            let id = try #require(
                try test.rows(target).first { $0[key] == number && $0["station"] ?? oldStreet == oldStreet })[
                    "id"]!
            #expect(refusedFields { _ = try test.ledger.delete(id) } == ["id"], "\(kind) \(field)")
            _ = try test.ledger.delete(referring)
        }
        // Without what referred to it, it can go; and then nothing can refer to it.
        let team = try #require(try test.rows(.volunteer_teams).first)["id"]!
        _ = try test.ledger.delete(team)
        #expect(refusedFields { try test.add(.volunteer_services, service(["team": "T1"])) } == ["team"])
        #expect(try test.ledger.check().isGood)
    }

    @Test func `a record that can't be deleted is told by its number what refers to it, else by its day`()
        throws
    {
        let test = try smallLedger()
        let opened = try test.add(.cases, file())
        func refusal(_ kind: Kind, _ key: String, _ number: String) throws -> String {
            let id = try #require(try test.rows(kind).first { $0[key] == number })["id"]!
            do {
                _ = try test.ledger.delete(id)
                return "deleted"
            } catch let rejection as Rejection {
                return rejection.problems.map { $0.sentence(in: .chinese) }.joined()
            }
        }
        #expect(try refusal(.clients, "client_no", "C1").contains("个案 A1 引用了它"))
        _ = try test.ledger.delete(opened)
        let visit = try test.add(.visits, visit(["client": "C1"]))
        #expect(try refusal(.clients, "client_no", "C1").contains("2024-02-01 (\(visit)) 引用了它"))
    }

    // MARK: The same event

    @Test func `a mark names a counted, unmarked event of the same station and day`() throws {
        let test = try smallLedger()
        try test.add(.cases, file())
        try test.add(.groups, group())
        let events: [(Kind, Row, Row)] = [
            (
                .case_contacts, ["station": oldStreet, "case": "A1", "date": "2024-02-01", "method": "home"],
                ["reached": "no"]
            ),
            (.visits, visit(), ["reached": "no"]),
            (.group_sessions, session(), ["held": "no"]),
            (.activities, activity(), ["status": "cancelled"]),
            (.consultations, ["station": oldStreet, "date": "2024-02-01", "worker": "W1"], ["people": "0"]),
        ]
        for (kind, row, uncounted) in events {
            let event = try test.add(kind, row)
            let marked = visit(["same_event_as": event])
            #expect(
                refusedFields { try test.add(.visits, marked.merging(["date": "2024-02-02"]) { $1 }) } == [
                    "same_event_as"
                ])
            #expect(
                refusedFields { try test.add(.visits, marked.merging(["station": ganhe]) { $1 }) } == [
                    "same_event_as"
                ])
            let before = try test.figure("people_served", "2024-02")
            let id = try test.add(.visits, marked)
            #expect(try test.figure("people_served", "2024-02") == before)
            #expect(try test.ledger.figure(.people_marked_same, Period("2024-02")!) == 1)
            // What is marked is no event to be marked the same as.
            #expect(
                refusedFields { try test.add(.visits, visit(["same_event_as": id])) } == ["same_event_as"])
            // What it names stays what it was.
            #expect(refusedFields { _ = try test.ledger.delete(event) } == ["id"])
            #expect(
                refusedFields { _ = try test.ledger.edit(event, uncounted) } == ["same_event_as"], "\(kind)")
            #expect(
                refusedFields { _ = try test.ledger.edit(event, ["date": "2024-02-03"]) } == ["same_event_as"]
            )
            _ = try test.ledger.edit(event, ["note": "x"])
            // An uncounted one can't be named.
            _ = try test.ledger.delete(id)
            _ = try test.ledger.edit(event, uncounted)
            #expect(refusedFields { try test.add(.visits, marked) } == ["same_event_as"], "\(kind)")
            _ = try test.ledger.delete(event)
            #expect(refusedFields { try test.add(.visits, marked) } == ["same_event_as"])
        }
        let own = try test.add(.visits, visit())
        #expect(
            Set(refusedFields { _ = try test.ledger.edit(own, ["same_event_as": own]) }) == ["same_event_as"])
        let service = try #require(try test.rows(.clients).first)["id"]!
        for wrong in [service, "01890000-0000-7000-8000-00000000000a", "x"] {
            #expect(
                refusedFields { try test.add(.visits, visit(["same_event_as": wrong])) } == ["same_event_as"])
        }
        #expect(try test.ledger.check().isGood)
    }

    @Test func `a marked record that is marked itself can't stand in between`() throws {
        let test = try smallLedger()
        let first = try test.add(.visits, visit())
        let second = try test.add(.visits, visit(["same_event_as": first]))
        let third = try test.add(.visits, visit())
        #expect(
            refusedFields { _ = try test.ledger.edit(first, ["same_event_as": third]) } == ["same_event_as"])
        #expect(
            refusedFields { _ = try test.ledger.edit(third, ["same_event_as": second]) } == ["same_event_as"])
        #expect(try test.figure("people_served", "2024-02") == 2)
        #expect(try test.figure("visits", "2024-02") == 3)
    }

    // MARK: Volunteers

    @Test func `a volunteer's day has 24 hours over all records`() throws {
        let test = try withVolunteer()
        try test.add(.volunteer_services, service(["minutes": "800"]))
        let second = try test.add(
            .volunteer_services, service(["minutes": "640", "kind": "training", "verified": "no"]))
        #expect(refusedFields { try test.add(.volunteer_services, service(["minutes": "1"])) } == ["minutes"])
        #expect(refusedFields { _ = try test.ledger.edit(second, ["minutes": "641"]) } == ["minutes"])
        let other = try test.add(.volunteer_services, service(["minutes": "1", "date": "2024-02-02"]))
        #expect(refusedFields { _ = try test.ledger.edit(other, ["date": "2024-02-01"]) } == ["minutes"])
        // From another station it is the same volunteer.
        #expect(
            refusedFields {
                try test.add(
                    .volunteer_services,
                    service(["station": ganhe, "volunteer": "\(oldStreet)/V1", "minutes": "1"]))
            } == ["minutes"])
        // A row without a volunteer, and one more once there is room again.
        try test.add(.volunteer_services, service(["volunteer": "", "people": "30", "minutes": "1440"]))
        _ = try test.ledger.delete(second)
        _ = try test.ledger.edit(other, ["date": "2024-02-01", "minutes": "640"])
        let rows = "411102001000,2024-03-01,V1,720,service\n"
        let report = try test.importing([
            (.volunteer_services, "station,date,volunteer,minutes,kind\n" + rows + rows + rows)
        ])
        #expect(Set(report.problems.map(\.what.field)) == ["minutes"] && report.total.rejected >= 1)
        #expect(try test.figure("volunteer_attendances", "2024-03") == 0)
    }

    // MARK: Warnings

    /// Saves a record that is odd, and expects the warning and then the check to say so.
    private func expectOdd(
        _ test: TestLedger, _ kind: Kind, _ row: Row, _ fields: [String],
        _ location: SourceLocation = #_sourceLocation
    ) throws {
        let saved = try test.ledger.add(TestLedger.entry(kind, row))
        #expect(saved.warnings.map(\.field) == fields, "\(saved.warnings)", sourceLocation: location)
        for warning in saved.warnings {
            #expect(!warning.text.chinese.isEmpty && !warning.text.english.isEmpty)
        }
        let report = try test.ledger.check()
        #expect(report.isGood, sourceLocation: location)
        let listed = report.findings.filter { $0.english.contains("\(saved.id) ") }
        #expect(listed.count == fields.count, "\(report.findings)", sourceLocation: location)
        for (field, finding) in zip(fields, listed) {
            #expect(finding.english.contains(" \(field): "), sourceLocation: location)
        }
    }

    @Test func `what looks like a duplicate is kept, with a warning`() throws {
        let test = try smallLedger()
        try expectOdd(test, .activities, activity(), [])
        try expectOdd(test, .activities, activity(["activity_no": "A2"]), ["title"])
        try expectOdd(test, .activities, activity(["activity_no": "A3", "date": "2024-02-02"]), [])
        try expectOdd(test, .activities, activity(["activity_no": "A1", "station": ganhe]), [])
        let client: Row = [
            "client_no": "K1", "station": oldStreet, "name": "张三", "birth_date": "1950-03-01",
            "filed_on": "2024-01-01",
        ]
        try expectOdd(test, .clients, client, [])
        let twin = ["client_no": "K2", "station": ganhe, "birth_date": "1950-11-30"]
        try expectOdd(test, .clients, client.merging(twin) { $1 }, ["name"])
        let byNumber = ["client_no": "K3", "birth_date": "", "id_number": "110105195012310010"]
        try expectOdd(test, .clients, client.merging(byNumber) { $1 }, ["name"])
        let younger = ["client_no": "K4", "birth_date": "1951-03-01"]
        try expectOdd(test, .clients, client.merging(younger) { $1 }, [])
        try expectOdd(test, .cases, file([:]), [])
        try expectOdd(test, .cases, file(["case_no": "A2"]), ["title"])
        try expectOdd(test, .cases, file(["case_no": "A3", "title": "另一件"]), [])
    }

    @Test func `odd volunteer services are kept, with warnings`() throws {
        let test = try withVolunteer()
        try expectOdd(test, .volunteer_services, service(["start": "09:00"]), [])
        try expectOdd(test, .volunteer_services, service(["start": "10:00"]), [])
        try expectOdd(test, .volunteer_services, service(["start": "10:30", "minutes": "30"]), ["start"])
        try expectOdd(test, .volunteer_services, service(["minutes": "570"]), [])
        try expectOdd(test, .volunteer_services, service(["minutes": "1"]), ["minutes"])
        try expectOdd(test, .volunteer_services, service(["date": "2024-01-09"]), ["date"])
        try expectOdd(test, .volunteer_services, service(["date": "2024-01-10"]), [])
        let volunteer = try #require(try test.rows(.volunteers).first)["id"]!
        _ = try test.ledger.edit(volunteer, ["left_on": "2024-03-01"])
        try expectOdd(test, .volunteer_services, service(["date": "2024-03-01"]), ["date"])
        try expectOdd(test, .volunteer_services, service(["date": "2024-02-29"]), [])
    }

    @Test func `ages, stages and solved matters that do not fit are kept, with a warning`() throws {
        let test = try smallLedger()
        let child: Row = [
            "client_no": "K1", "station": oldStreet, "name": "小明", "birth_date": "2006-03-01",
            "filed_on": "2024-03-01", "categories": "orphan",
        ]
        try expectOdd(test, .clients, child, ["categories"])
        let before = ["client_no": "K2", "name": "小红", "filed_on": "2024-02-29"]
        try expectOdd(test, .clients, child.merging(before) { $1 }, [])
        try expectOdd(test, .cases, file(["stage": "closed"]), ["closed_on"])
        try expectOdd(
            test, .cases, file(["case_no": "A2", "title": "另一件", "closed_on": "2024-02-01"]), ["stage"])
        let consultation: Row = [
            "station": oldStreet, "date": "2024-02-01", "worker": "W1", "matters": "1", "solved": "2",
        ]
        try expectOdd(test, .consultations, consultation, ["solved"])
        try expectOdd(test, .stations, ["code": "411103002", "name": "x", "level": "village"], ["level"])
    }

    @Test func `a session before its predecessor is kept, with a warning`() throws {
        let test = try smallLedger()
        try test.add(.groups, group())
        try expectOdd(test, .group_sessions, session(["date": "2024-02-10"]), [])
        try expectOdd(test, .group_sessions, session(["number": "2", "date": "2024-02-09"]), ["date"])
        try expectOdd(test, .group_sessions, session(["number": "4", "date": "2024-02-09"]), [])
        try expectOdd(test, .group_sessions, session(["number": "3", "date": "2024-02-08"]), ["date"])
    }

    @Test func `services outside the time on file are kept, with a warning`() throws {
        let test = try smallLedger()
        let client = try #require(try test.rows(.clients).first { $0["station"] == oldStreet })["id"]!
        _ = try test.ledger.edit(client, ["filed_on": "2024-01-10", "closed_on": "2024-03-01"])
        try test.add(.cases, file())
        try test.add(.groups, group())
        let kinds: [(Kind, Row)] = [
            (.visits, visit()),
            (.case_contacts, ["station": oldStreet, "case": "A1", "method": "home"]),
            (.consultations, ["station": oldStreet, "worker": "W1", "client": "C1"]),
        ]
        for (kind, row) in kinds {
            for (day, fields) in [
                ("2024-01-09", ["date"]), ("2024-01-10", []), ("2024-02-29", []), ("2024-03-01", ["date"]),
            ] {
                try expectOdd(test, kind, row.merging(["date": day]) { $1 }, fields)
            }
        }
        try expectOdd(
            test, .group_sessions, session(["present": "C1", "date": "2024-01-09"]), ["date"])
    }

    @Test func `a mark on another client's event is kept, with a warning`() throws {
        let test = try smallLedger()
        try test.add(
            .clients, ["client_no": "C2", "station": oldStreet, "name": "乙", "filed_on": "2023-01-01"])
        try test.add(.groups, group())
        let own = try test.add(.visits, visit())
        try expectOdd(test, .visits, visit(["same_event_as": own]), [])
        try expectOdd(test, .visits, visit(["same_event_as": own, "client": "C2"]), ["same_event_as"])
        let met = try test.add(.group_sessions, session(["present": "C2"]))
        try expectOdd(test, .visits, visit(["same_event_as": met]), ["same_event_as"])
        try expectOdd(test, .visits, visit(["same_event_as": met, "client": "C2"]), [])
    }
}
