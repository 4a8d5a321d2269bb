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
            return try steadily(attempts: 1) {
                try explain(indicator, period, in: place, language: language, open: open, line: line)
            }
        }
        let stations = try page { try $0.stations(in: place) }
        try open(try page { try $0.explanation(indicator, period, place, stations) })
        func give(_ found: [Found]) throws {
            for start in stride(from: 0, to: found.count, by: Pages.size) {
                let lines = try page { connection in
                    let titles = Titles(connection, language)
                    return try found[start..<min(start + Pages.size, found.count)].map { found in
                        let spine = try connection.spine(found.record)!
                        return Explanation.Line(
                            kind: spine.kind, id: spine.uuid,
                            number: try Titles.number(of: spine, connection),
                            date: Day(number: found.day), title: try titles.title(of: found.record),
                            quantity: found.quantity)
                    }
                }
                for each in lines { try line(each) }
            }
        }
        switch indicator.nature {
        case .flow:
            for station in stations { try give(try page { try $0.flow(indicator, period, station) }) }
        case .stock:
            for station in stations { try give(try page { try $0.stock(indicator, period.last, station) }) }
        case .distinct(let minimum):
            try give(try page { try $0.distinct(indicator, minimum, period, stations) })
        }
    }
}

/// A record that makes part of a figure.
private struct Found {
    let record: RecordID
    let day: Int
    let quantity: Int
}

extension Connection {
    fileprivate func explanation(
        _ indicator: Indicator, _ period: Period, _ place: Place, _ stations: [StationPlace]
    ) throws -> Explanation {
        let beside: [Indicator] =
            switch indicator {
            case .people_in_hardship_served: [.people_of_unknown_category, .people_marked_same]
            case .people_served: [.people_marked_same]
            default: []
            }
        let figures =
            try Counting(connection: self).figures([indicator] + beside, .place(place, stations), period)[0]
            ?? [:]
        return Explanation(
            indicator: indicator, period: period, place: place, value: figures[indicator] ?? 0,
            leftOut: beside.map { .init(indicator: $0, value: figures[$0] ?? 0) }.filter { $0.value != 0 })
    }

    fileprivate func flow(_ indicator: Indicator, _ period: Period, _ station: StationPlace) throws -> [Found]
    {
        try self(
            """
            SELECT record, day, SUM(quantity) FROM posting
            WHERE indicator = ? AND station = ? AND day BETWEEN ? AND ? GROUP BY day, record
            """
        ).bind(indicator.number, station.id, period.first, period.last).all {
            Found(record: $0.record(0), day: $0.integer(1), quantity: $0.integer(2))
        }
    }

    fileprivate func stock(_ indicator: Indicator, _ day: Day, _ station: StationPlace) throws -> [Found] {
        try self(
            """
            SELECT record, MIN(day), SUM(quantity) FROM posting
            WHERE indicator = ? AND station = ? AND day <= ? GROUP BY record HAVING SUM(quantity) <> 0
            ORDER BY 2, 1
            """
        ).bind(indicator.number, station.id, day).all {
            Found(record: $0.record(0), day: $0.integer(1), quantity: $0.integer(2))
        }
    }

    fileprivate func distinct(
        _ indicator: Indicator, _ minimum: Int, _ period: Period, _ stations: [StationPlace]
    ) throws -> [Found] {
        let query = try self(
            """
            SELECT subject, day, quantity FROM posting
            WHERE indicator = ? AND station = ? AND day BETWEEN ? AND ?
            """)
        var subjects: [RecordID: (first: Int, sum: Int)] = [:]
        for station in stations {
            try query.bind(indicator.number, station.id, period.first, period.last).each { row in
                let day = row.integer(1)
                let subject = subjects[row.record(0)] ?? (day, 0)
                subjects[row.record(0)] = (min(subject.first, day), subject.sum + row.integer(2))
            }
        }
        return subjects.filter { $0.value.sum >= minimum }
            .map { Found(record: $0.key, day: $0.value.first, quantity: 1) }
            .sorted { ($0.day, $0.record) < ($1.day, $1.record) }
    }
}
