import Casework
import Testing

@testable import Ledger

/// Tallies of what was handed in.
@Suite struct SealedTallyTests {
    /// February is sealed at the first station with two visits (C1, C2), January at none; since then one came late (C1),
    /// and the second station has one visit to the first's C2 in each month.
    private func ledger() throws -> TestLedger {
        let test = try monthLedger()
        let other: Row = ["station": ganhe, "client": "\(oldStreet)/C2"]
        try test.add(.visits, visit(["date": "2024-01-10"]))
        try test.add(.visits, visit())
        try test.add(.visits, visit(["client": "C2"]))
        try test.add(.visits, visit(other))
        try test.add(.visits, visit(other.merging(["date": "2024-01-10"]) { $1 }))
        try test.lock("2024-02")
        try test.late { _ = try test.add(.visits, visit(["date": "2024-02-09"])) }
        return test
    }

    private func tally(_ test: TestLedger, _ text: String, in code: String = "", asSealed: Bool = true) throws
        -> Tally
    {
        try test.ledger.tally(
            Period(text)!, in: TestLedger.place(code), [.visits, .clients_on_file, .clients_served],
            asSealed: asSealed)
    }

    @Test func `sealed months count as they were sealed, the others as they are now`() throws {
        let test = try ledger()
        #expect(try tally(test, "2024-02", in: oldStreet, asSealed: false).rows.map(\.value) == [3, 2, 2])
        #expect(try tally(test, "2024-02", in: oldStreet).rows.map(\.value) == [2, 2, 2])
        let all = try tally(test, "2024-01..2024-02")
        // 1 + 2 at the first station, 2 at the second; C1 and C2.
        #expect(all.rows.map(\.value) == [5, 3, 2])
        #expect(all.sealed == SealedShare(sealed: 1, stationMonths: 6))
        #expect(try tally(test, "2024-01..2024-02", asSealed: false).rows.map(\.value) == [6, 3, 2])
        #expect(try tally(test, "2024-02", asSealed: false).sealed == nil)
        let march = try tally(test, "2024-03", in: oldStreet)
        #expect(march.rows.map(\.previous) == [2, 2, 2])
        #expect(march.rows.map(\.yearToDate) == [3, 2, 2])
        #expect(march.rows.map(\.late) == [1, 0, 0])
    }

    @Test func `a client who came late to a sealed month counts by the other months alone`() throws {
        let test = try ledger()
        try test.add(
            .clients, ["client_no": "C5", "station": oldStreet, "name": "戊", "filed_on": "2024-03-05"])
        let id = try test.late { try test.add(.visits, visit(["client": "C5"])) }
        #expect(try tally(test, "2024-01..2024-03").rows.map(\.value) == [5, 4, 2])
        try test.add(.visits, visit(["client": "C5", "date": "2024-03-09"]))
        #expect(try tally(test, "2024-01..2024-03").rows.map(\.value) == [6, 4, 3])
        // A stock is that of the last month: sealed there, or not.
        let client = try #require(try test.rows(.clients).first { $0["client_no"] == "C5" })["id"]!
        _ = try test.late { try test.ledger.edit(client, ["filed_on": "2024-02-05"]) }
        #expect(try tally(test, "2024-02", in: oldStreet).rows.map(\.value) == [2, 2, 2])
        #expect(try tally(test, "2024-02", in: oldStreet, asSealed: false).rows.map(\.value) == [4, 3, 3])
        _ = id
    }

    @Test func `volunteers reach their hour over sealed and present months together`() throws {
        let test = try monthLedger()
        try test.add(
            .volunteers,
            ["volunteer_no": "V1", "station": oldStreet, "name": "志", "registered_on": "2024-01-10"])
        try test.add(.volunteer_services, service(["minutes": "40"]))
        try test.lock("2024-02")
        try test.add(.volunteer_services, service(["minutes": "20", "date": "2024-03-01"]))
        func active(_ text: String) throws -> Int {
            try test.ledger.tally(Period(text)!, [.volunteers_active], asSealed: true).rows[0].value
        }
        #expect(try active("2024-02") == 0 && active("2024-03") == 0 && active("2024Q1") == 1)
    }

    @Test
    func `the split by stations, counties, cities and months is as sealed, by field or worker there is none`()
        throws
    {
        let test = try ledger()
        func groups(_ grouping: Grouping) throws -> [String] {
            try test.ledger.tally(Period("2024-01..2024-02")!, by: grouping, [.visits], asSealed: true).groups
                .map { "\($0.key) \($0.values[0])" }
        }
        #expect(try groups(.station) == ["\(county) 0", "\(oldStreet) 3", "\(ganhe) 2"])
        #expect(try groups(.county) == ["411102 5"])
        #expect(try groups(.city) == ["411100 5"])
        #expect(try groups(.month) == ["2024-01 2", "2024-02 3"])
        for grouping in [Grouping.field, .worker] {
            #expect(failure { _ = try groups(grouping) }?.cause == .refused)
        }
        #expect(failure { _ = try tally(test, "2024-02-01..2024-02-28") }?.cause == .refused)
    }

    @Test func `where all is sealed and nothing was corrected, sealed and now are one`() throws {
        let test = try monthLedger()
        try test.add(.visits, visit())
        try test.lock("2024-02")
        let period = Period("2024-02")!
        let (now, sealed) = (
            try test.ledger.tally(period, in: TestLedger.place(oldStreet)),
            try test.ledger.tally(period, in: TestLedger.place(oldStreet), asSealed: true)
        )
        #expect(now.rows == sealed.rows)
        #expect(sealed.sealed == SealedShare(sealed: 1, stationMonths: 1))
    }
}
