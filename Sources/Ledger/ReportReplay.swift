import Casework

/// The months of a place under two versions of a report's template, side by side (口径重放).
public struct ReportReplay: Sendable, Hashable {
    public let before: Report
    public let after: Report
    /// The versions of the 困难群众 set by which the two count.
    public let sets: Sets
    /// What becomes of each figure.
    public let changes: [ReportChange]
    public let months: [Month]

    /// The versions of the set of categories by which two templates count.
    public struct Sets: Sendable, Hashable {
        public let before: Int
        public let after: Int
    }

    /// One month's sheets.
    public struct Month: Sendable, Hashable {
        public let month: Casework.Month
        /// One for each of the changes, in their order.
        public let values: [Values]
        /// How many of the place's stations have sealed the month: what they handed in stays.
        public let sealed: Int
        public let stations: Int
    }

    /// What the two versions say of one figure; nil where they do not list it, and for a rate with nothing to divide by.
    public struct Values: Sendable, Hashable {
        public let before: Amount?
        public let after: Amount?
    }
}

extension Ledger {
    /// Fills in each month under two versions of a template. Nothing is stored; nobody's save waits for it.
    public func replay(
        _ report: Report, against old: Report, _ months: ClosedRange<Month>, in place: Place = .everywhere,
        progress: ProgressReport? = nil
    ) throws -> ReportReplay {
        let periods = months.map { Period($0) }
        return try steadily {
            let (now, before, after, stations) = try page { connection in
                (
                    try connection.rules(), try connection.rules(of: old), try connection.rules(of: report),
                    try connection.stations(in: place)
                )
            }
            let oldShifts = try shifts(from: now, to: before, periods, stations, progress)
            let newShifts = try shifts(from: now, to: after, periods, stations, progress)
            let changes = ReportChange.all(
                from: old.figures, to: report.figures, sets: (before.version, after.version))
            let indicators = Indicator.allCases.filter { indicator in
                (old.figures + report.figures).contains { $0.measure.indicators.contains(indicator) }
            }
            let sealed = try page { try $0.sealedMonths(months, of: stations) }
            let replayed = try periods.enumerated().map { index, period in
                try progress?(
                    Progress(
                        work: Label("按两版填表", "filling in both versions"), done: index, total: periods.count))
                return try page { connection in
                    let figures =
                        try Counting(connection: connection).figures(
                            indicators, .place(place, stations), period)[0] ?? [:]
                    let (left, right) = (
                        figures.adding(oldShifts[index]), figures.adding(newShifts[index])
                    )
                    return ReportReplay.Month(
                        month: period.first.month,
                        values: changes.map { change in
                            .init(
                                before: change.before?.measure.value(left),
                                after: change.after?.measure.value(right))
                        },
                        sealed: sealed[period.first.month] ?? 0,
                        stations: stations.count)
                }
            }
            return ReportReplay(
                before: old, after: report, sets: .init(before: before.version, after: after.version),
                changes: changes, months: replayed)
        }
    }
}

extension [Indicator: Int] {
    /// The figures with others added to them.
    func adding(_ others: [Indicator: Int]) -> [Indicator: Int] { merging(others, uniquingKeysWith: +) }
}
