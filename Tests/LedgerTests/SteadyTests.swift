import Casework
import Foundation
import Testing

@testable import Ledger

/// Long reading of a ledger that others work on.
@Suite struct SteadyTests {
    private func row(_ number: Int) -> Entry {
        TestLedger.entry(.workers, ["worker_no": "N\(number)", "station": oldStreet, "name": "x"])
    }

    @Test func `a ledger that never holds still is read as it was at one moment all the same`() throws {
        let test = try smallLedger()
        let other = try Ledger(test.ledger.path, today: Day("2024-03-31")!)
        defer { try? other.close() }
        let before = try test.rows(.workers).count
        var runs = 0
        let (first, second) = try test.ledger.steadily {
            let first = try test.rows(.workers).count
            runs += 1
            _ = try other.add(row(runs))
            return (first, try test.rows(.workers).count)
        }
        #expect(runs == 4)
        #expect(first == before + 3)
        #expect(second == first)
        #expect(try test.rows(.workers).count == before + 4)
        let names = try FileManager.default.contentsOfDirectory(atPath: test.directory)
        #expect(names.allSatisfy { !$0.contains("copy") }, "\(names)")
    }

    @Test func `what can't begin again says that the ledger changed`() throws {
        let test = try smallLedger()
        let other = try Ledger(test.ledger.path, today: Day("2024-03-31")!)
        defer { try? other.close() }
        let failure = failure {
            try test.ledger.holdingStill {
                _ = try other.add(row(1))
                _ = try test.rows(.workers)
            }
        }
        #expect(failure?.cause == .busy)
    }
}
