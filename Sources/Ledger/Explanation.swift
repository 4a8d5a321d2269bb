import Casework

/// A figure opened into the records that make it.
public struct Explanation: Sendable {
    /// One record, or one subject that is counted once.
    public struct Line: Sendable, Hashable {
        public let kind: Kind
        public let id: RecordUUID
        /// Its people-facing number; empty where it has none.
        public let number: String
        /// The day on which it counts: a distinct figure's first, a stock's beginning.
        public let date: Day
        public let title: String
        /// In the indicator's base unit. The quantities sum to the figure.
        public let quantity: Int
    }

    /// A figure that belongs beside this one because it was left out of it.
    public struct LeftOut: Sendable, Hashable {
        public let indicator: Indicator
        public let value: Int
    }

    public let indicator: Indicator
    public let period: Period
    public let place: Place
    /// The part of the figure that is opened.
    public let share: FigureShare
    public let value: Int
    public let leftOut: [LeftOut]
}

extension Ledger {
    /// Opens a figure: its value, what it left out, and its records one by one.
    ///
    /// The ledger is held for a page at a time. When somebody saves in between, this fails; inside `steadily`, that begins
    /// again.
    ///
    /// - parameter open: called once with the figure, before the first record.
    /// - parameter line: called for each record, by station and then by day; those that are counted once by their first
    ///   day.
    public func explain(
        _ indicator: Indicator, _ period: Period, in place: Place = .everywhere, language: Language,
        open: (Explanation) throws -> Void, line: (Explanation.Line) throws -> Void
    ) throws {
        guard edition != nil else {
            return try holdingStill {
                try explain(indicator, period, in: place, language: language, open: open, line: line)
            }
        }
        let figure = try figure(indicator, period, in: place, language: language).complete()
        guard let explanation = figure.explanation else { return }
        try open(explanation)
        for start in stride(from: 0, to: figure.count, by: Pages.size) {
            for each in try figure.lines(start..<start + Pages.size) { try line(each) }
        }
    }
}

extension Explanation {
    /// Counts a figure, and those that belong beside it.
    ///
    /// - parameter distinct: the value of a distinct figure, which takes long to count.
    init(
        _ indicator: Indicator, _ period: Period, _ place: Place, _ share: FigureShare,
        _ resolved: ResolvedShare, distinct: Int?, _ connection: Connection
    ) throws {
        let beside: [Indicator] =
            switch indicator {
            case .people_in_hardship_served: [.people_of_unknown_category, .people_marked_same]
            case .people_served: [.people_marked_same]
            default: []
            }
        let counted = (distinct == nil ? [indicator] : []) + beside
        let figures =
            try Counting(connection: connection).figures(
                counted, resolved.scope, period, by: resolved.split)[resolved.group] ?? [:]
        self.indicator = indicator
        self.period = period
        self.place = place
        self.share = share
        value = distinct ?? figures[indicator] ?? 0
        leftOut = beside.map { .init(indicator: $0, value: figures[$0] ?? 0) }.filter { $0.value != 0 }
    }
}
