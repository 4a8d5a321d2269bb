import Casework
import Foundation
import GRDB
import Testing

@testable import Ledger

@Suite struct QuickCheckTests {
    private func whole(_ check: QuickCheck) throws -> CheckReport {
        while try check.step() {}
        return check.report
    }

    @Test func `it looks at no more than its share, however large the ledger is`() throws {
        let test = try smallLedger()
        for number in 0..<450 {
            try test.add(
                .deliberations,
                ["station": "411102001000", "date": "2024-02-01", "round_no": "\(number)", "topic": "t"])
        }
        for place in [0, 0.5, 0.999] {
            let report = try whole(QuickCheck(test.ledger, place: place))
            #expect(report.isGood && report.records == QuickCheck.size && report.history == QuickCheck.size)
        }
    }

    @Test func `a record that was changed from outside is named`() throws {
        let test = try smallLedger()
        let id = try test.add(
            .deliberations,
            ["station": "411102001000", "date": "2024-02-01", "round_no": "1", "topic": "停车"])
        #expect(try whole(test.ledger.quickCheck()).isGood)
        let queue = try DatabaseQueue(path: test.ledger.path)
        try queue.write { try $0.execute(sql: "UPDATE deliberations SET topic = '修路'") }
        try queue.close()
        let report = try whole(test.ledger.quickCheck())
        #expect(report.differences.contains { $0.english.contains(id) })
    }

    @Test func `an empty ledger agrees`() throws {
        let test = try TestLedger()
        #expect(try whole(test.ledger.quickCheck()).isGood)
    }
}
