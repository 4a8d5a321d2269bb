import Casework

/// How much of a tally is as it was sealed.
public struct SealedShare: Sendable, Hashable {
    /// How many months of stations were sealed.
    public let sealed: Int
    /// Of how many.
    public let stationMonths: Int
}

extension Grouping {
    /// Whether sealed figures can be split so: they are sealed for a station as a whole.
    public var isSealed: Bool { self != .field && self != .worker }
}

/// Counts figures as they were handed in: a station's month that was sealed as it was sealed, the others as they are now.
struct SealedCounting {
    private let connection: Connection
    private let counting: Counting

    init(_ connection: Connection) {
        self.connection = connection
        counting = Counting(connection: connection)
    }

    /// A stretch of a station's months.
    private enum Part {
        case sealed(Month)
        case present(Period)
    }

    /// The figures of stations in whole months.
    func figures(_ indicators: [Indicator], _ stations: [StationPlace], _ period: Period) throws
        -> [Indicator: Int]
    {
        let unsealed = indicators.filter { !$0.isSealed }
        var figures =
            try unsealed.isEmpty ? [:] : counting.figures(unsealed, .stations(stations), period)[0] ?? [:]
        let flows = indicators.filter { $0.isSealed && $0.nature == .flow }
        let stocks = indicators.filter { $0.isSealed && $0.isStock }
        let distinct = indicators.filter { $0.isSealed && !$0.isAdditive }
        var lines: [Indicator: [SealedLine]] = [:]
        for station in stations {
            let parts = try parts(of: station.id, period)
            for (index, part) in parts.enumerated() {
                let wanted = index == parts.count - 1 ? flows + stocks : flows
                figures.merge(try additive(wanted, station, part), uniquingKeysWith: +)
                for indicator in distinct {
                    switch part {
                    case .sealed(let month):
                        lines[indicator, default: []] += try SealedLine.sealed(
                            indicator, month, station.id, connection)
                    case .present(let period):
                        lines[indicator, default: []] += try SealedLine.now(
                            indicator, period, station.id, connection)
                    }
                }
            }
        }
        for (indicator, lines) in lines { figures[indicator] = SealedLine.counts(indicator, lines).count }
        return figures
    }

    /// How many of the stations' months were sealed.
    func share(_ stations: [StationPlace], _ period: Period) throws -> SealedShare {
        let sealed = try stations.reduce(0) { sum, station in
            sum + (try sealedMonths(of: station.id, period).count)
        }
        let months = period.months.lowerBound.distance(to: period.months.upperBound) + 1
        return SealedShare(sealed: sealed, stationMonths: stations.count * months)
    }

    private func additive(_ indicators: [Indicator], _ station: StationPlace, _ part: Part) throws
        -> [Indicator: Int]
    {
        switch part {
        case .present(let period):
            return try counting.figures(indicators, .stations([station]), period)[0] ?? [:]
        case .sealed(let month):
            var figures: [Indicator: Int] = [:]
            try connection("SELECT indicator, value FROM sealed_figure WHERE station = ? AND month = ?")
                .bind(station.id, month.number).each { row in
                    guard let indicator = Indicator(rawValue: row.integer(0)), indicators.contains(indicator)
                    else { return }
                    figures[indicator] = row.integer(1)
                }
            return figures
        }
    }

    private func sealedMonths(of station: RecordID, _ period: Period) throws -> [Month] {
        try connection.sealedMonths(of: station).filter(period.months.contains)
    }

    /// The station's sealed months, and the stretches before, between and after them, in order.
    private func parts(of station: RecordID, _ period: Period) throws -> [Part] {
        var parts: [Part] = []
        var next = period.months.lowerBound
        func addPresent(until month: Month) {
            if next < month { parts.append(.present(Period(next.first, month.advanced(by: -1).last))) }
        }
        for month in try sealedMonths(of: station, period) {
            addPresent(until: month)
            parts.append(.sealed(month))
            next = month.advanced(by: 1)
        }
        addPresent(until: period.months.upperBound.advanced(by: 1))
        return parts
    }

    static func notSealed(by grouping: Grouping) -> LedgerFailure {
        LedgerFailure(
            .refused, "锁定的数是整站的数，没有按\(grouping.label.chinese)分开锁定",
            "figures are sealed for a station as a whole, not by \(grouping.rawValue)")
    }
}

/// Counts figures of a scope: as they are now, or as they were sealed.
struct FigureCounter {
    private let counting: Counting
    private let sealed: SealedCounting?

    /// - parameter period: the period of which sealed figures are asked for; nil for the figures of now.
    /// - throws: `LedgerFailure` where that is not one of whole months.
    init(_ connection: Connection, asSealed period: Period?) throws {
        if let period, !period.isWholeMonths {
            throw LedgerFailure(
                .refused, "锁定的数是整月的数，\(period) 不是整月",
                "figures are sealed for whole months, and \(period) is not made of them")
        }
        counting = Counting(connection: connection)
        sealed = period == nil ? nil : SealedCounting(connection)
    }

    func figures(_ indicators: [Indicator], _ scope: Counting.Scope, _ period: Period) throws
        -> [Indicator: Int]
    {
        if let sealed { return try sealed.figures(indicators, scope.stations, period) }
        return try counting.figures(indicators, scope, period)[0] ?? [:]
    }
}
