import Casework
import Exchange
import Foundation
import Testing

@testable import Ledger

/// The Luohe sample against `expected/`, which another program in another language counted from the same files.
@Suite struct LuoheTests {
    static let sample = repository + "/sample-data/luohe-2023"

    @Test func `every figure of every station and month is what the independent recount found`() throws {
        let test = try TestLedger()
        let report = try test.importing(directory: Self.sample)
        #expect(report.problems.isEmpty)
        let expected = try FileManager.default.contentsOfDirectory(atPath: Self.sample + "/expected")
            .filter { $0.hasSuffix(".csv") }
        #expect(expected.count >= 10)
        var compared = 0
        for name in expected {
            let period = try #require(Period(String(name.dropLast(4))))
            let reader = try CSVReader(path: "\(Self.sample)/expected/\(name)")
            var wanted: [String: [String: Int]] = [:]
            while let row = try reader.next() {
                wanted[row.cells[0], default: [:]][row.cells[1]] = Int(row.cells[2])
            }
            for (code, figures) in wanted {
                let place = Place(key: AreaCode(code)!.key)
                let tally = try test.ledger.tally(period, in: place)
                #expect(tally.rows.count == figures.count)
                for row in tally.rows {
                    compared += 1
                    #expect(row.value == figures[row.indicator.id], "\(name) \(code) \(row.indicator.id)")
                }
            }
        }
        #expect(compared > 10_000)
    }

    @Test func `the check finds no difference in the sample`() throws {
        let test = try TestLedger()
        try test.importing(directory: Self.sample)
        let report = try test.ledger.check()
        #expect(report.differences.isEmpty)
        print(report.findings.count, report.findings.prefix(5).map(\.english))
    }
}
