import Casework

/// Counts figures from totals and postings.
struct Counting {
    let connection: Connection

    /// What is counted together.
    enum Scope {
        /// A place with everything below it, and its stations.
        case place(Place, [StationPlace])
        /// Some stations, each by itself.
        case stations([StationPlace])

        var stations: [StationPlace] {
            switch self {
            case .place(_, let stations), .stations(let stations): stations
            }
        }
    }

    /// What a figure is split by.
    enum Split {
        case none, field, worker
    }

    /// A group of a split figure: a field's number or a worker's key; 0 for none, and where nothing is split.
    typealias Figures = [Int: [Indicator: Int]]

    /// The figures of a scope in a period.
    func figures(_ indicators: [Indicator], _ scope: Scope, _ period: Period, by split: Split = .none) throws
        -> Figures
    {
        var figures: Figures = [:]
        let wanted = Set(indicators)
        if indicators.contains(where: { $0.nature == .flow }) {
            try addFlows(wanted, scope, period, split, &figures)
        }
        if indicators.contains(where: \.isStock) {
            try addStocks(wanted, scope, period.last, split, &figures)
        }
        for indicator in indicators {
            guard case .distinct(let minimum) = indicator.nature else { continue }
            for (group, count) in try distinct(indicator, minimum, scope.stations, period, split) {
                figures[group, default: [:]][indicator] = count
            }
        }
        return figures
    }

    // MARK: Flows and stocks

    private func addFlows(
        _ wanted: Set<Indicator>, _ scope: Scope, _ period: Period, _ split: Split, _ figures: inout Figures
    ) throws {
        let months = period.months.filter { period.clipped(to: $0)!.isWholeMonths }
        if let first = months.first, let last = months.last {
            try addTotals(wanted, scope, stock: 0, first.number, last.number, split, &figures)
        }
        let flows = wanted.filter { $0.nature == .flow }
        for month in Set([period.first.month, period.last.month]) {
            guard let part = period.clipped(to: month), !part.isWholeMonths else { continue }
            try addPostings(flows, scope, part.first, part.last, split, &figures)
        }
    }

    private func addStocks(
        _ wanted: Set<Indicator>, _ scope: Scope, _ day: Day, _ split: Split, _ figures: inout Figures
    ) throws {
        let isMonthEnd = day == day.month.last
        let upTo = isMonthEnd ? day.month : day.month.advanced(by: -1)
        try addTotals(wanted, scope, stock: 1, 0, upTo.number, split, &figures)
        if !isMonthEnd {
            try addPostings(wanted.filter(\.isStock), scope, day.month.first, day, split, &figures)
        }
    }

    private func addTotals(
        _ wanted: Set<Indicator>, _ scope: Scope, stock: Int, _ first: Int, _ last: Int, _ split: Split,
        _ figures: inout Figures
    ) throws {
        let column = split == .none ? "0" : split == .field ? "field" : "worker"
        let query = try connection(
            """
            SELECT indicator, \(column), SUM(quantity) FROM total
            WHERE place = ? AND stock = ? AND month BETWEEN ? AND ? GROUP BY 1, 2
            """)
        let places: [Int]
        switch scope {
        // Workers are kept apart only at the stations' own places.
        case .place(let place, _) where split != .worker && place.digits < 14: places = [place.code]
        default: places = scope.stations.map(\.key)
        }
        for place in places {
            try query.bind(place, stock, first, last).each { row in
                guard let indicator = Indicator(rawValue: row.integer(0)), wanted.contains(indicator) else {
                    return
                }
                figures[row.integer(1), default: [:]][indicator, default: 0] += try row.quantity(2)
            }
        }
    }

    /// The days of a month that is not counted whole.
    private func addPostings(
        _ indicators: Set<Indicator>, _ scope: Scope, _ first: Day, _ last: Day, _ split: Split,
        _ figures: inout Figures
    ) throws {
        let column = split == .none ? "0" : split == .field ? "field" : "worker"
        let query = try connection(
            """
            SELECT \(column), SUM(quantity) FROM posting
            WHERE indicator = ? AND station = ? AND day BETWEEN ? AND ? GROUP BY 1
            """)
        for indicator in indicators {
            for station in scope.stations {
                try query.bind(indicator.number, station.id, first, last).each { row in
                    figures[row.integer(0), default: [:]][indicator, default: 0] += try row.quantity(1)
                }
            }
        }
    }

    // MARK: Distinct figures

    private func distinct(
        _ indicator: Indicator, _ minimum: Int, _ stations: [StationPlace], _ period: Period, _ split: Split
    ) throws -> [Int: Int] {
        let column = split == .none ? "0" : split == .field ? "field" : "worker"
        let query = try connection(
            """
            SELECT subject, quantity, \(column) FROM posting
            WHERE indicator = ? AND station = ? AND day BETWEEN ? AND ?
            """)
        var counts: [Int: Int] = [:]
        if minimum <= 1, split == .none {
            var subjects = Bits()
            for station in stations {
                try query.bind(indicator.number, station.id, period.first, period.last).each {
                    subjects.insert($0.integer(0))
                }
            }
            if subjects.count > 0 { counts[0] = subjects.count }
            return counts
        }
        struct Member: Hashable {
            let group: Int
            let subject: Int
        }
        var sums: [Member: Int] = [:]
        for station in stations {
            try query.bind(indicator.number, station.id, period.first, period.last).each { row in
                sums[Member(group: row.integer(2), subject: row.integer(0)), default: 0] += try row.quantity(
                    1)
            }
        }
        for (member, sum) in sums where sum >= minimum { counts[member.group, default: 0] += 1 }
        return counts
    }
}
