import Casework
import Testing

@testable import Ledger

/// Two periods, or two places, side by side.
@Suite struct ComparisonTests {
    private func ledger() throws -> TestLedger {
        let test = try smallLedger()
        func visit(_ code: String, _ day: String, _ count: Int) throws {
            for _ in 0..<count {
                try test.add(
                    .visits,
                    ["station": code, "date": day, "client": "C1", "reached": "yes", "worker": "W1"])
            }
        }
        try visit(oldStreet, "2024-01-10", 4)
        try visit(oldStreet, "2024-02-10", 1)
        try visit(ganhe, "2024-02-10", 2)
        try test.add(
            .resources,
            [
                "station": oldStreet, "received_on": "2024-01-05", "provider": "x", "kind": "cash",
                "value_yuan": "100",
            ])
        try test.add(
            .resources,
            [
                "station": oldStreet, "received_on": "2024-02-05", "provider": "x", "kind": "cash",
                "value_yuan": "90",
            ])
        return test
    }

    private func rows(_ comparison: Comparison) -> [String] {
        comparison.rows.map { "\($0.indicator.id) \($0.left) \($0.right) \($0.difference) \($0.rank)" }
    }

    private static let asked: [Indicator] = [.visits, .clients_on_file, .consultations, .resources_value]

    @Test func `two periods are ranked by how far they differ, what is the same comes last`() throws {
        let place = TestLedger.place(oldStreet)
        let test = try ledger()
        let comparison = try test.ledger.comparison(
            .init(Period("2024-01")!, place), .init(Period("2024-02")!, place), Self.asked)
        // Three of four visits fewer are more than ten of a hundred yuan.
        #expect(
            rows(comparison) == [
                "visits 4 1 -3 750", "resources_value 10000 9000 -1000 100", "clients_on_file 1 1 0 0",
                "consultations 0 0 0 0",
            ])
    }

    @Test func `two places are compared in one period`() throws {
        let period = Period("2024-02")!
        let test = try ledger()
        let comparison = try test.ledger.comparison(
            .init(period, TestLedger.place(oldStreet)), .init(period, TestLedger.place(ganhe)), Self.asked)
        #expect(
            rows(comparison).prefix(2) == ["resources_value 9000 0 -9000 1000", "visits 1 2 1 500"])
    }

    @Test func `each side opens into records that sum to it`() throws {
        let test = try ledger()
        let place = TestLedger.place(oldStreet)
        let comparison = try test.ledger.comparison(
            .init(Period("2024-01")!, place), .init(Period("2024-02")!, place))
        #expect(comparison.rows.count == Indicator.reported.count)
        for row in comparison.rows {
            for (side, value) in [(comparison.left, row.left), (comparison.right, row.right)] {
                let figure = try test.ledger.figure(
                    row.indicator, side.period, in: side.place, language: .chinese
                ).complete()
                #expect(figure.sum == value)
            }
        }
    }
}
