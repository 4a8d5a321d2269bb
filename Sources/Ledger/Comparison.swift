import Casework

/// The figures of two periods, or of two places, side by side, the greatest difference first.
public struct Comparison: Sendable {
    /// What is compared: a period of a place.
    public struct Side: Sendable, Hashable {
        public let period: Period
        public let place: Place

        /// Makes a side.
        public init(_ period: Period, _ place: Place) {
            self.period = period
            self.place = place
        }
    }

    public struct Row: Sendable, Hashable {
        public let indicator: Indicator
        public let left: Int
        public let right: Int
        /// Right less left, in the indicator's base unit.
        public var difference: Int { right - left }

        /// The difference in thousandths of the larger side: what rows are ranked by, since their units differ.
        public var rank: Int {
            let larger = max(abs(left), abs(right))
            return larger == 0 ? 0 : Int((Double(abs(difference)) / Double(larger) * 1000).rounded())
        }
    }

    public let left: Side
    public let right: Side
    /// The greatest difference first; those without one last, in the order of reports.
    public let rows: [Row]
}

extension Ledger {
    /// Compares two periods or places figure by figure.
    public func comparison(
        _ left: Comparison.Side, _ right: Comparison.Side, _ indicators: [Indicator] = Indicator.reported
    ) throws -> Comparison {
        let one = try figures(indicators, left.period, in: left.place)
        let other = try figures(indicators, right.period, in: right.place)
        let rows = indicators.indices.map {
            Comparison.Row(indicator: indicators[$0], left: one[$0], right: other[$0])
        }
        return Comparison(
            left: left, right: right,
            rows: rows.sorted {
                ($1.rank, abs($1.difference), $0.indicator.number) < (
                    $0.rank, abs($0.difference), $1.indicator.number
                )
            })
    }
}
