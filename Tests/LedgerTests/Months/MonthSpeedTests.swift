import Casework
import GRDB
import Testing

@testable import Ledger

/// What the lock of months costs a save.
@Suite struct MonthSpeedTests {
    /// The statements that a body runs.
    private func statements(_ test: TestLedger, _ body: () throws -> Void) throws -> [String] {
        final class Trace: @unchecked Sendable { var lines: [String] = [] }
        let trace = Trace()
        test.ledger.queue.inDatabase { database in
            database.trace { trace.lines.append("\($0)") }
        }
        try body()
        test.ledger.queue.inDatabase { $0.trace(options: []) }
        return trace.lines
    }

    private static let ofMonths = ["month ", "month_step", "sealed_", "correction"]

    private func ofMonths(_ lines: [String]) -> [String] {
        lines.filter { line in
            Self.ofMonths.contains { line.contains("FROM \($0)") || line.contains("INTO \($0)") }
        }
    }

    @Test
    func `a save asks once whether months of its station are sealed, and does nothing more where none is`()
        throws
    {
        let test = try monthLedger()
        let id = try test.add(.visits, visit())
        let adding = try statements(test) { try test.add(.visits, visit()) }
        #expect(ofMonths(adding).count == 1, "\(ofMonths(adding))")
        let editing = try statements(test) { _ = try test.ledger.edit(id, ["people": "3"]) }
        #expect(ofMonths(editing).count == 1)
        let noting = try statements(test) { _ = try test.ledger.edit(id, ["findings": "x"]) }
        #expect(ofMonths(noting).isEmpty)
        // With sealed months before, a save of today's costs the same.
        try test.lock("2024-01")
        try test.lock("2024-02")
        let after = try statements(test) { try test.add(.visits, visit(["date": "2024-03-05"])) }
        #expect(after.count == adding.count)
    }

    @Test func `what a sealed month asks goes along an index`() throws {
        let test = try monthLedger()
        for sql in [
            Connection.sealedMonths, MonthMoves.sumsOfSubjects, StoredStep.newestHash,
            "SELECT state, until, step FROM month WHERE station = 1 AND month = 202401",
            "SELECT MAX(id) FROM month_step",
        ] {
            let plan = try test.plan(sql)
            #expect(plan.first?.hasPrefix("SEARCH") == true, "\(sql): \(plan)")
            #expect(!plan.contains { $0.hasPrefix("SCAN") }, "\(sql): \(plan)")
        }
    }
}
