import Casework
import Testing

@testable import Ledger

extension TestLedger {
    /// How SQLite would go about a statement, step by step.
    func plan(_ sql: String) throws -> [String] {
        try ledger.use { try $0("EXPLAIN QUERY PLAN " + sql).all { $0.text(3) } }
    }
}

/// What is asked all the time goes along the index that is meant for it, whatever other indexes there are.
@Suite struct PlanTests {
    private func expect(_ sql: String, _ index: String, _ comment: String = "") throws {
        let plan = try smallLedger().plan(sql)
        #expect(plan.contains { $0.contains(index) } && !plan.contains { $0.hasPrefix("SCAN") }, "\(plan)")
    }

    @Test func `pages of a station's records come in the order of their index`() throws {
        for period in [nil, Period("2023")] {
            for mark in [
                nil, Pages.Mark(day: .integer(20_230_101), number: .none, uuid: RecordUUID(bytes: [])),
            ] {
                let condition = Pages.condition(period, after: mark)
                let sql =
                    "SELECT \(Spine.columns) FROM record WHERE \(condition) ORDER BY day, number, uuid LIMIT 9"
                let plan = try smallLedger().plan(sql)
                #expect(plan.count == 1 && plan[0].contains("record_order (kind=? AND station=?"), "\(plan)")
            }
        }
    }

    @Test func `numbers are looked up and proposed by index`() throws {
        try expect(Spine.byNumber, "record_number (kind=? AND scope=? AND number=?)")
        try expect(
            "SELECT number FROM record WHERE kind = 3 AND scope = 1 AND number IS NOT NULL AND deleted = 0",
            "record_number (kind=? AND scope=?")
        try expect(
            "SELECT number FROM record WHERE kind = 3 AND station = 1 AND deleted = 0 ORDER BY day DESC LIMIT 9",
            "record_order (kind=? AND station=?)")
    }
}
