import Casework
import Testing

@testable import Ledger

/// How many stations of each level meet a condition, and which do not.
@Suite struct CoverageTests {
    /// `smallLedger` with a third township, which is being built.
    private func ledger() throws -> TestLedger {
        let test = try smallLedger()
        for worker in try test.rows(.workers) {
            _ = try test.ledger.edit(worker["id"]!, ["joined_on": "2023-01-01"])
        }
        try test.add(
            .stations,
            ["code": "411102003000", "name": "在建站", "level": "township", "status": "building"])
        return test
    }

    private func coverage(
        _ test: TestLedger, _ condition: Coverage.Condition, _ period: String = "2024-03", _ code: String = ""
    )
        throws -> [String]
    {
        try test.ledger.coverage(Period(period)!, in: TestLedger.place(code), [condition]).map {
            "\($0.level) \($0.met.count)/\($0.all) \($0.permille.map(String.init) ?? "-") "
                + $0.missing.map(\.code).joined(separator: " ")
        }
    }

    @Test func `each level is covered by its own stations, and what is missing is listed`() throws {
        let test = try ledger()
        #expect(
            try coverage(test, .operating) == ["county 1/1 1000 ", "township 2/3 667 411102003000"])
        #expect(
            try coverage(test, .staffed) == ["county 0/1 0 411102", "township 2/3 667 411102003000"])
        #expect(try coverage(test, .staffed, "2024-03", oldStreet) == ["township 1/1 1000 "])
        #expect(
            try coverage(test, .certified)
                == ["county 0/1 0 411102", "township 0/3 0 \(oldStreet) \(ganhe) 411102003000"])
    }

    @Test func `seventeen of nineteen are 89.5 percent`() {
        #expect(Board.Rate.permille(17, of: 19) == 895)
        #expect(Board.Rate.permille(1, of: 2000) == 1 && Board.Rate.permille(1, of: 2001) == 0)
        #expect(Board.Rate.permille(0, of: 0) == nil)
    }

    @Test func `a team counts from its founding until it is dissolved`() throws {
        let test = try ledger()
        try test.add(
            .volunteer_teams,
            [
                "team_no": "T1", "station": oldStreet, "name": "银龄", "founded_on": "2024-01-15",
                "dissolved_on": "2024-03-01",
            ])
        let none = "township 0/3 0 \(oldStreet) \(ganhe) 411102003000"
        let one = "township 1/3 333 \(ganhe) 411102003000"
        #expect(try coverage(test, .team, "2023-12").last == none)
        #expect(try coverage(test, .team, "2024-01").last == one)
        #expect(try coverage(test, .team, "2024-01-14").last == none)
        #expect(try coverage(test, .team, "2024-03").last == none)
    }

    @Test func `volunteers, organisations and services are looked for too`() throws {
        let test = try ledger()
        try test.add(
            .volunteers, ["volunteer_no": "V1", "station": ganhe, "name": "志", "registered_on": "2024-01-01"])
        try test.add(
            .community_orgs, ["org_no": "O1", "station": ganhe, "name": "和", "cultivated_on": "2024-02-01"])
        try test.add(
            .visits,
            ["station": ganhe, "date": "2024-02-02", "client": "C1", "reached": "yes", "worker": "W1"])
        let one = "township 1/3 333 \(oldStreet) 411102003000"
        #expect(try coverage(test, .volunteers).last == one)
        #expect(try coverage(test, .organisation).last == one)
        #expect(try coverage(test, .logged, "2024-02").last == one)
        #expect(try coverage(test, .logged, "2024-03").last?.hasPrefix("township 0/3") == true)
    }

    @Test func `a station has reported when each month of the period is handed in`() throws {
        let test = try ledger()
        let id = try #require(try test.ledger.stations().first { $0.code == oldStreet }).id
        test.ledger.who = "W1"
        for month in [Month(2024, 1), Month(2024, 2)] {
            for item in try test.ledger.checklist(month, of: id) {
                try test.ledger.explain(item.id, month, of: id, "已核对")
            }
            try test.ledger.step(.complete, month, of: id)
        }
        #expect(
            try coverage(test, .reported, "2024-01..2024-02").last == "township 1/3 333 \(ganhe) 411102003000"
        )
        #expect(try coverage(test, .reported, "2024-01..2024-03").last?.hasPrefix("township 0/3") == true)
    }

    @Test func `all conditions are asked where none is named, the county before the townships`() throws {
        let test = try ledger()
        let found = try test.ledger.coverage(Period("2024-03")!, in: .everywhere)
        #expect(found.count == 2 * Coverage.Condition.allCases.count)
        #expect(found.map(\.level).prefix(2) == [.county, .township])
    }
}
