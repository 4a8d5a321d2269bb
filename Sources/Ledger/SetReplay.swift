import Casework

/// The months of a place under two sets of categories, side by side (口径重放).
public struct SetReplay: Sendable, Hashable {
    public let before: CountingRules
    public let after: CountingRules
    public let months: [ReplayedMonth]
}

/// One month under two sets of categories.
public struct ReplayedMonth: Sendable, Hashable {
    public let month: Month
    public let figures: [ReplayedFigure]
    /// How many of the place's stations have sealed the month: what they handed in stays.
    public let sealed: Int
    public let stations: Int
}

/// One figure under two sets of categories, in base units.
public struct ReplayedFigure: Sendable, Hashable {
    public let indicator: Indicator
    public let before: Int
    public let after: Int
    public var difference: Int { after - before }
}

extension Ledger {
    /// Counts the figures that the set of categories decides, for each month, by a set and by another. Nothing is stored;
    /// nobody's save waits for it.
    ///
    /// - parameter other: the set before it; what the ledger counts with where nil.
    public func replay(
        _ rules: CountingRules, against other: CountingRules? = nil, _ months: ClosedRange<Month>,
        in place: Place = .everywhere,
        progress: ProgressReport? = nil
    ) throws -> SetReplay {
        let periods = months.map { Period($0) }
        return try steadily {
            let (now, stations) = try page { (try $0.rules(), try $0.stations(in: place)) }
            let old = other ?? now
            let before = try shifts(from: now, to: old, periods, stations, progress)
            let after = try shifts(from: now, to: rules, periods, stations, progress)
            return try page { connection in
                let sealed = try connection.sealedMonths(months, of: stations)
                let counting = Counting(connection: connection)
                let replayed = try periods.enumerated().map { index, period in
                    let now = try counting.figures(CountingRules.touched, .place(place, stations), period)[0]
                    let figures = CountingRules.touched.map { indicator in
                        let value = now?[indicator] ?? 0
                        return ReplayedFigure(
                            indicator: indicator, before: value + (before[index][indicator] ?? 0),
                            after: value + (after[index][indicator] ?? 0))
                    }
                    return ReplayedMonth(
                        month: period.first.month, figures: figures,
                        sealed: sealed[period.first.month] ?? 0,
                        stations: stations.count)
                }
                return SetReplay(before: old, after: rules, months: replayed)
            }
        }
    }

    /// The months in which people were served; nil where none ever were.
    public func monthsOfService() throws -> ClosedRange<Month>? {
        try read { connection in
            try connection(
                """
                SELECT MIN(month), MAX(month) FROM total
                WHERE place = 0 AND stock = 0 AND indicator = ? AND quantity <> 0
                """
            ).bind(Indicator.people_served.number).first { row in
                row.isNull(0)
                    ? nil : Month(number: row.integer(0))...Month(number: row.integer(1))
            } ?? nil
        }
    }
}

extension Connection {
    /// How many of some stations have sealed each month, those that none has sealed left out.
    func sealedMonths(_ months: ClosedRange<Month>, of stations: [StationPlace]) throws -> [Month: Int] {
        var counts: [Month: Int] = [:]
        let sealed = "month BETWEEN ?1 AND ?2 AND state IN ('locked', 'unlocked')"
        let (first, last) = (months.lowerBound.number, months.upperBound.number)
        guard stations.count > 20 else {
            for station in stations {
                try self("SELECT month FROM month WHERE \(sealed) AND station = ?3").bind(
                    first, last, station.id
                )
                .each { counts[Month(number: $0.integer(0)), default: 0] += 1 }
            }
            return counts
        }
        let ids = Set(stations.map(\.id))
        try self("SELECT month, station FROM month WHERE \(sealed)").bind(first, last).each { row in
            if ids.contains(row.record(1)) { counts[Month(number: row.integer(0)), default: 0] += 1 }
        }
        return counts
    }
}
