import Casework

extension Ledger {
    /// The targets that hold for a place in a period, in the order of the figures: those of the calendar year that the period
    /// lies in, or of the named period itself.
    ///
    /// Of each station the newest issued version counts. A place's target is that of the station that stands for the place
    /// and all below it; where that has none, the sum of the targets of the nearest stations below that have one. Rates don't
    /// add up: a place has its own or none.
    public func targets(for period: Period, in place: Place = .everywhere) throws -> [PlaceTarget] {
        try read { try $0.targets(for: period, in: place) }
    }

    /// How far a place has come with its targets by the end of a period, or by today while it runs.
    ///
    /// - parameter measures: which; all that have a target where nil.
    public func standings(
        for period: Period, in place: Place = .everywhere, _ measures: Set<Measure>? = nil
    ) throws -> [Standing] {
        try read { try $0.standings(for: period, in: place, measures, today: today) }
    }
}

extension Connection {
    /// How far a place has come with its targets.
    func standings(for period: Period, in place: Place, _ measures: Set<Measure>?, today: Day) throws
        -> [Standing]
    {
        let targets = try targets(for: period, in: place).filter { measures?.contains($0.measure) ?? true }
        guard let whole = targets.first?.period else { return [] }
        let day = min(today, period.last)
        let indicators = Indicator.allCases.filter { indicator in
            targets.contains { $0.measure.indicators.contains(indicator) }
        }
        let scope = Counting.Scope.place(place, try stations(in: place))
        let counting = Counting(connection: self)
        let hasBegun = day >= whole.first
        var figures =
            try counting.figures(indicators, scope, hasBegun ? Period(whole.first, day) : Period(day, day))[0]
            ?? [:]
        // Before it begins nothing was done for it; what stands, stands.
        if !hasBegun { figures = figures.filter(\.key.isStock) }
        return targets.map { Standing(figures, by: day, of: $0) }
    }

    /// The targets that hold for a place in a period.
    func targets(for asked: Period, in place: Place) throws -> [PlaceTarget] {
        let isOneYear = asked.first.year == asked.last.year
        guard asked.isNamed || isOneYear else { return [] }
        let name = asked.isNamed ? asked.description : String(asked.first.year)
        let stated = try statedTargets(named: name, in: place)
        guard !stated.isEmpty else { return [] }
        let known: Set<RecordID?> = Set(
            try periods(in: .everywhere).filter { $0.period == asked }.map { try spine($0.id)?.id })
        let lookup = NumberLookup(self)
        let period = asked.isNamed ? asked : Period(name)!
        var byMeasure: [Measure: [(place: Place, target: PlaceTarget)]] = [:]
        for (station, key, target) in stated {
            if asked.isNamed {
                // The name may stand for other days at another station.
                let meant = try lookup.find(.periods, .plain(name), from: station)
                guard meant != nil, known.contains(meant) else { continue }
            }
            guard let own = PlaceTarget(target, in: period) else { continue }
            byMeasure[own.measure, default: []].append((Place(key: key), own))
        }
        let all = try stations(in: place).map { Place(key: $0.key) }
        return Measure.all.compactMap { measure in
            byMeasure[measure].flatMap { Self.whole($0, over: all) }
        }
    }

    /// The target of a place, out of those of its stations.
    private static func whole(_ targets: [(place: Place, target: PlaceTarget)], over stations: [Place])
        -> PlaceTarget?
    {
        let topmost = targets.filter { own in
            !targets.contains { $0.place != own.place && $0.place.contains(own.place) }
        }
        if topmost.count == 1, stations.allSatisfy(topmost[0].place.contains) { return topmost[0].target }
        if case .rate = targets[0].target.measure { return nil }
        return PlaceTarget.sum(topmost.map(\.target))
    }

    /// The newest issued target of each station and measure for a year or a period of a name. There are few targets beside
    /// what there may be of records: they come first.
    private func statedTargets(named name: String, in place: Place) throws -> [(
        station: RecordID, key: Int, target: Target
    )] {
        let rows = try self(
            """
            SELECT targets.id, record.station, owner.number, targets.indicator FROM targets
            CROSS JOIN record USING (id) CROSS JOIN record AS owner ON owner.id = record.station
            WHERE targets.period = ? AND status = 'issued' AND record.deleted = 0 AND owner.deleted = 0
                AND owner.number BETWEEN ? AND ?
            ORDER BY owner.number, targets.indicator, targets.version DESC
            """
        ).bind(name, place.keys.lowerBound, place.keys.upperBound).all { row in
            (id: row.record(0), station: row.record(1), key: row.integer(2), indicator: row.text(3))
        }
        var seen: (station: RecordID, indicator: String)?
        return try rows.compactMap { row in
            if let seen, seen == (row.station, row.indicator) { return nil }
            seen = (row.station, row.indicator)
            return (row.station, row.key, try record(row.id) as Target)
        }
    }
}
