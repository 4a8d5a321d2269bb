import Casework
import Testing

@testable import Ledger

/// What a form is told while it is filled in: what a save would say.
@Suite struct ReviewTests {
    private func visit(_ changes: Row = [:]) -> Entry {
        TestLedger.entry(
            .visits,
            ["station": oldStreet, "date": "2024-02-01", "client": "C1", "reached": "yes", "worker": "W1"]
                .merging(changes) { $1 })
    }

    @Test func `an entry that can be saved has no problems, and nothing is written`() throws {
        let test = try smallLedger()
        let before = try test.ledger.read { try ($0.edition(), $0.next("batch", "id")) }
        let review = try test.ledger.review(visit())
        #expect(review.isGood && review.warnings.isEmpty)
        let after = try test.ledger.read { try ($0.edition(), $0.next("batch", "id")) }
        #expect(before == after)
        #expect(try test.rows(.visits).isEmpty)
    }

    @Test func `a blank form misses what is required, but no number that would be proposed`() throws {
        let test = try smallLedger()
        func missed(_ kind: Kind, _ row: Row = [:]) throws -> [String] {
            try test.ledger.review(TestLedger.entry(kind, row)).problems.map(\.field)
        }
        #expect(try missed(.visits) == ["station", "date", "client", "reached", "worker"])
        #expect(
            try missed(.activities, ["activity_no": ""]) == [
                "station", "title", "field", "date", "status", "worker",
            ])
        #expect(try missed(.group_sessions) == ["station", "group", "date"])
        #expect(try missed(.stations) == ["code", "name", "level"])
        for kind in Kind.allCases {
            #expect(try test.ledger.review(Entry(kind)).warnings.isEmpty, "\(kind)")
        }
    }

    @Test func `a half-filled form is warned of a duplicate before it is complete`() throws {
        let test = try smallLedger()
        try test.add(
            .activities,
            [
                "station": oldStreet, "title": "太极晨练", "field": "elderly", "date": "2024-02-01",
                "status": "held",
                "worker": "W1",
            ])
        let half: Row = ["station": oldStreet, "title": "太极晨练", "date": "2024-02-01", "participants": "x"]
        let review = try test.ledger.review(TestLedger.entry(.activities, half))
        #expect(review.warnings.map(\.field) == ["title"])
        #expect(review.problems.map(\.field) == ["field", "status", "participants", "worker"])
    }

    @Test func `a volunteer's day counts what is there and what is being written, and itself once`() throws {
        let test = try smallLedger()
        try test.add(
            .volunteers,
            ["volunteer_no": "V1", "station": oldStreet, "name": "志", "registered_on": "2024-01-10"])
        let service: Row = [
            "station": oldStreet, "date": "2024-02-01", "volunteer": "V1", "minutes": "1000",
            "kind": "service",
        ]
        let id = try test.add(.volunteer_services, service)
        func reviewed(_ minutes: String, of record: String? = nil) throws -> [[String]] {
            let entry = TestLedger.entry(.volunteer_services, service.merging(["minutes": minutes]) { $1 })
            let review = try test.ledger.review(entry, of: record.flatMap { RecordUUID($0) })
            return [review.problems.map(\.field), review.warnings.map(\.field)]
        }
        #expect(try reviewed("441") == [["minutes"], []])
        #expect(try reviewed("440") == [[], ["minutes"]])
        #expect(try reviewed("1440", of: id) == [[], ["minutes"]])
        #expect(try reviewed("700", of: id) == [[], []])
        #expect(try reviewed("999999999999999") == [["minutes"], []])
    }

    @Test func `what a record is edited into is seen beside the others`() throws {
        let test = try smallLedger()
        let first = try test.ledger.add(visit()).id
        _ = try test.ledger.add(visit(["same_event_as": first.description]))
        let review = try test.ledger.review(visit(["date": "2024-02-02"]), of: first)
        #expect(review.problems.map(\.field) == ["same_event_as"])
        #expect(try test.ledger.review(visit(), of: first).isGood)
        let client = try test.ledger.add(
            TestLedger.entry(
                .clients, ["client_no": "K1", "station": oldStreet, "name": "乙", "filed_on": "2024-01-01"])
        ).id
        var taken = Entry(.clients)
        taken["client_no"] = "C1"
        #expect(try test.ledger.review(taken, of: client).problems.map(\.field) == ["client_no"])
        #expect(failure { _ = try test.ledger.review(taken, of: first) }?.cause == .notFound)
        _ = try test.ledger.delete(client.description)
        #expect(failure { _ = try test.ledger.review(taken, of: client) }?.cause == .refused)
    }

    @Test func `it does not wait for another program that is saving`() throws {
        let test = try smallLedger()
        let other = try Ledger(test.ledger.path, today: Day("2024-03-31")!)
        defer { try? other.close() }
        try other.write { connection in
            try connection.run("INSERT INTO setting VALUES ('held', 1)")
            let began = ContinuousClock.now
            #expect(try test.ledger.review(visit()).isGood)
            #expect(ContinuousClock.now - began < .seconds(60))
        }
    }

    @Test(arguments: seeds)
    func `it says what the save says then`(seed: UInt64) throws {
        announce(seed)
        var ledger = try RandomLedger(seed &+ 11, perKind: 4)
        for _ in 0..<20 { try ledger.step() }
        var (saved, refused) = (0, 0)
        for _ in 0..<150 {
            let kind = ledger.random.pick(Array(Kind.allCases.dropFirst()))
            let station = try #require(ledger.rows(.stations).randomElement(using: &ledger.random))["code"]!
            var row = try ledger.fresh(kind, at: station)
            let texts = ["", "?", "2030-01-01", "1441", "W9", "yes", "99999999999", "no"]
            for _ in 0..<ledger.random.below(3) {
                row[ledger.random.pick(kind.fields).key] = ledger.random.pick(texts)
            }
            let entry = TestLedger.entry(kind, row)
            let review = try ledger.test.ledger.review(entry)
            do {
                let save = try ledger.test.ledger.add(entry)
                saved += 1
                #expect(review.problems == [], "seed \(seed) \(row)")
                #expect(review.warnings == save.warnings, "seed \(seed) \(row)")
            } catch let rejection as Rejection {
                refused += 1
                let found = Array(review.problems.prefix(rejection.problems.count))
                #expect(found == rejection.problems, "seed \(seed) \(row)")
            }
        }
        #expect(saved > 20 && refused > 20, "\(saved) \(refused)")
    }

    // MARK: Numbers

    @Test func `the number of a new record is known before it is saved`() throws {
        let test = try smallLedger()
        let ledger = test.ledger
        #expect(try ledger.proposedNumber(.clients, station: oldStreet) == "C2")
        #expect(try ledger.proposedNumber(.activities, station: "411102") == "0001")
        #expect(try ledger.proposedNumber(.visits, station: oldStreet) == nil)
        #expect(try ledger.proposedNumber(.stations, station: oldStreet) == nil)
        #expect(try ledger.proposedNumber(.clients, station: "999999") == nil)
        #expect(try ledger.proposedNumber(.clients, station: "") == nil)
        try test.add(
            .groups,
            [
                "group_no": "G1", "station": oldStreet, "name": "组", "kind": "growth", "field": "elderly",
                "worker": "W1", "planned_sessions": "6",
            ])
        #expect(try ledger.proposedNumber(ofSessionIn: "G1", station: oldStreet) == "1")
        try test.add(
            .group_sessions, ["station": oldStreet, "group": "G1", "number": "4", "date": "2024-02-01"])
        #expect(try ledger.proposedNumber(ofSessionIn: "\(oldStreet)/G1", station: ganhe) == "5")
        #expect(try ledger.proposedNumber(ofSessionIn: "G2", station: oldStreet) == nil)
        #expect(try ledger.proposedNumber(ofSessionIn: "", station: "x") == nil)
    }

    @Test func `where there are very many numbers the latest are followed, and none is given twice`() throws {
        let test = try smallLedger()
        let rows = (1...1500).map { number -> Row in
            [
                "station": oldStreet, "client_no": "K-\(number)", "name": "人\(number)",
                "filed_on": Day("2020-01-01")!.adding(days: number).description,
            ]
        }
        #expect(try test.importing([(.clients, csv(.clients, rows))]).problems.isEmpty)
        #expect(try test.ledger.proposedNumber(.clients, station: oldStreet) == "K-1501")
        // Filed long ago, stored last: not among the latest, whose next number it has taken.
        try test.add(
            .clients, ["station": oldStreet, "client_no": "K-1501", "name": "x", "filed_on": "2019-01-01"])
        #expect(try test.ledger.proposedNumber(.clients, station: oldStreet) == "K-1502")
    }
}
