import Casework
import Testing

@testable import Ledger

/// A save of several records at once: all of them or none, and one undo.
@Suite struct CompanionTests {
    private let activity: Row = [
        "station": oldStreet, "title": "太极晨练", "date": "2024-03-01", "field": "elderly", "status": "held",
        "worker": "W1", "participants": "40",
    ]

    private func service(_ entry: Entry, _ row: Row) -> Entry {
        var row = row.merging(["station": oldStreet, "date": "2024-03-01", "kind": "service"]) { own, _ in own
        }
        row["activity"] = entry["activity_no"]
        return TestLedger.entry(.volunteer_services, row)
    }

    private func counts(_ test: TestLedger) throws -> [Int] {
        try [.activities, .volunteer_services].map { try test.rows($0).count }
    }

    @Test func `an activity is saved with its volunteers, who refer to it by the number it was given`() throws
    {
        let test = try smallLedger()
        try test.add(.activities, activity.merging(["activity_no": "2024-007", "title": "x"]) { $1 })
        let draft = try test.ledger.keepDraft(form: "activity", TestLedger.entry(.activities, activity))
        let saved = try test.ledger.add(TestLedger.entry(.activities, activity), draft: draft) { entry in
            #expect(entry["activity_no"] == "2024-008" && entry["title"] == "太极晨练")
            return [
                service(entry, ["people": "3", "minutes": "120"]),
                service(entry, ["people": "1", "minutes": "240"]),
            ]
        }
        #expect(saved.map(\.kind) == [.activities, .volunteer_services, .volunteer_services])
        #expect(saved.map(\.version) == [1, 1, 1])
        #expect(try test.row(saved[0].id.description)["activity_no"] == "2024-008")
        #expect(try test.rows(.volunteer_services).map { $0["activity"] } == ["2024-008", "2024-008"])
        #expect(try test.figure("volunteer_minutes", "2024-03") == 3 * 120 + 240)
        #expect(try test.ledger.drafts().isEmpty)
        #expect(try test.ledger.check().isGood)

        let undone = try test.ledger.undo()
        #expect(undone.batch.act == .add && undone.records == 3)
        #expect(try counts(test) == [1, 0])
        #expect(try test.ledger.check().isGood)
    }

    @Test func `a companion may name the record by its id, which it is given`() throws {
        let test = try smallLedger()
        let saved = try test.ledger.add(
            TestLedger.entry(
                .consultations, ["station": oldStreet, "date": "2024-03-01", "client": "C1", "worker": "W1"])
        ) { entry in
            [
                TestLedger.entry(
                    .visits,
                    [
                        "station": oldStreet, "date": "2024-03-01", "client": "C1", "reached": "yes",
                        "worker": "W1", "same_event_as": entry.id ?? "",
                    ])
            ]
        }
        #expect(try test.row(saved[1].id.description)["same_event_as"] == saved[0].id.description)
    }

    @Test func `where a companion is refused nothing is saved, and it is said which one`() throws {
        let test = try smallLedger()
        let entry = TestLedger.entry(.activities, activity)
        let draft = try test.ledger.keepDraft(form: "activity", entry)
        #expect {
            try test.ledger.add(entry, draft: draft) { entry in
                [
                    service(entry, ["people": "3", "minutes": "120"]),
                    service(entry, ["people": "x", "minutes": "0"]),
                ]
            }
        } throws: { error in
            let rejection = error as? Rejection
            return rejection?.entry == 2 && rejection?.problems.map(\.field) == ["people", "minutes"]
        }
        #expect {
            try test.ledger.add(TestLedger.entry(.activities, activity.merging(["title": ""]) { $1 })) { _ in
                []
            }
        } throws: {
            ($0 as? Rejection)?.entry == 0 && ($0 as? Rejection)?.problems.map(\.field) == ["title"]
        }
        struct Mine: Error {}
        #expect(throws: Mine.self) { try test.ledger.add(entry, draft: draft) { _ in throw Mine() } }
        #expect(try counts(test) == [0, 0])
        #expect(try test.ledger.drafts().count == 1)
        #expect(try test.ledger.history(test.rows(.workers)[0]["id"]!, language: .english).count == 1)
        #expect(try test.ledger.check().isGood)
    }

    @Test func `a rule between records refuses the companion that breaks it`() throws {
        let test = try smallLedger()
        try test.add(
            .volunteers,
            ["volunteer_no": "V1", "station": oldStreet, "name": "志", "registered_on": "2023-01-01"])
        #expect {
            try test.ledger.add(TestLedger.entry(.activities, activity)) { entry in
                [
                    service(entry, ["volunteer": "V1", "minutes": "1000"]),
                    service(entry, ["volunteer": "V1", "minutes": "441"]),
                ]
            }
        } throws: {
            ($0 as? Rejection)?.entry == 2 && ($0 as? Rejection)?.problems.map(\.field) == ["minutes"]
        }
        let saved = try test.ledger.add(TestLedger.entry(.activities, activity)) { entry in
            [service(entry, ["volunteer": "V1", "minutes": "1000"])]
        }
        #expect(saved.map { $0.warnings.map(\.field) } == [[], ["minutes"]])
    }

    @Test func `a blank number is proposed like one that was not given`() throws {
        let test = try smallLedger()
        let saved = try test.ledger.add(
            TestLedger.entry(.activities, activity.merging(["activity_no": " "]) { $1 }))
        #expect(try test.row(saved.id.description)["activity_no"] == "0001")
    }

    @Test func `an edit takes its draft with it`() throws {
        let test = try smallLedger()
        let id = try test.add(.activities, activity)
        let draft = try test.ledger.keepDraft(form: "activity", TestLedger.entry(.activities, activity))
        #expect(throws: Rejection.self) {
            try test.ledger.edit(id, version: 1, ["participants": "-"], draft: draft)
        }
        #expect(try test.ledger.drafts().count == 1)
        _ = try test.ledger.edit(id, version: 1, ["participants": "41"], draft: draft)
        #expect(try test.ledger.drafts().isEmpty)
    }

    // MARK: Several deleted at once

    @Test func `records are deleted together with what refers to them, and come back together`() throws {
        let test = try smallLedger()
        let first = try test.add(.activities, activity.merging(["activity_no": "E1"]) { $1 })
        let served = try test.add(
            .volunteer_services,
            [
                "station": oldStreet, "date": "2024-03-01", "minutes": "60", "kind": "service",
                "activity": "E1",
            ])
        #expect {
            try test.ledger.delete([(id: first, version: nil)])
        } throws: {
            ($0 as? Rejection)?.entry == 0
        }
        let saved = try test.ledger.delete([(first, 1), (served, 1), (first, 1)])
        #expect(saved.map(\.version) == [2, 2] && saved.map(\.kind) == [.activities, .volunteer_services])
        #expect(try counts(test) == [0, 0])
        let undone = try test.ledger.undo()
        #expect(undone.batch.act == .delete && undone.records == 2)
        #expect(try counts(test) == [1, 1])
        #expect(try test.ledger.check().isGood)
    }

    @Test func `where one of several can't be deleted all stay`() throws {
        let test = try smallLedger()
        let ids = try test.rows(.clients).map { $0["id"]! }
        #expect(failure { _ = try test.ledger.delete([(ids[0], 1), (ids[1], 2)]) }?.cause == .stale)
        #expect(try test.rows(.clients).count == 2)
        #expect(try test.ledger.delete([]).isEmpty)
    }
}
