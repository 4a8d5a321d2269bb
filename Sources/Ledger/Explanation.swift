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
    /// - parameter open: called once with the figure, before the first record.
    /// - parameter line: called for each record, by station and then by day.
    public func explain(
        _ indicator: Indicator, _ period: Period, in place: Place = .everywhere, language: Language,
        open: (Explanation) throws -> Void, line: (Explanation.Line) throws -> Void
    ) throws {
        try read { connection in
            let stations = try connection.stations(in: place)
            let counting = Counting(connection: connection)
            let beside: [Indicator] =
                switch indicator {
                case .people_in_hardship_served: [.people_of_unknown_category, .people_marked_same]
                case .people_served: [.people_marked_same]
                default: []
                }
            let figures =
                try counting.figures([indicator] + beside, .place(place, stations), period)[0] ?? [:]
            try open(
                Explanation(
                    indicator: indicator, period: period, place: place, value: figures[indicator] ?? 0,
                    leftOut: beside.map { .init(indicator: $0, value: figures[$0] ?? 0) }.filter {
                        $0.value != 0
                    }))
            let titles = Titles(connection, language)
            func give(_ id: RecordID, _ day: Int, _ quantity: Int) throws {
                let spine = try connection.spine(id)!
                try line(
                    Explanation.Line(
                        kind: spine.kind, id: spine.uuid, number: Titles.number(of: spine, connection),
                        date: Day(number: day), title: titles.title(of: id), quantity: quantity))
            }
            switch indicator.nature {
            case .flow: try connection.explainFlow(indicator, period, stations, give)
            case .stock: try connection.explainStock(indicator, period.last, stations, give)
            case .distinct(let minimum):
                try connection.explainDistinct(indicator, minimum, period, stations, give)
            }
        }
    }
}

extension Connection {
    typealias Give = (_ id: RecordID, _ day: Int, _ quantity: Int) throws -> Void

    fileprivate func explainFlow(
        _ indicator: Indicator, _ period: Period, _ stations: [StationPlace], _ give: Give
    )
        throws
    {
        let query = try self(
            """
            SELECT record, day, SUM(quantity) FROM posting
            WHERE indicator = ? AND station = ? AND day BETWEEN ? AND ? GROUP BY day, record
            """)
        for station in stations {
            try query.bind(indicator.number, station.id, period.first, period.last).each {
                try give($0.record(0), $0.integer(1), $0.integer(2))
            }
        }
    }

    fileprivate func explainStock(
        _ indicator: Indicator, _ day: Day, _ stations: [StationPlace], _ give: Give
    ) throws {
        let query = try self(
            """
            SELECT record, MIN(day), SUM(quantity) AS quantity FROM posting
            WHERE indicator = ? AND station = ? AND day <= ? GROUP BY record HAVING SUM(quantity) <> 0
            ORDER BY 2, 1
            """)
        for station in stations {
            try query.bind(indicator.number, station.id, day).each {
                try give($0.record(0), $0.integer(1), $0.integer(2))
            }
        }
    }

    fileprivate func explainDistinct(
        _ indicator: Indicator, _ minimum: Int, _ period: Period, _ stations: [StationPlace], _ give: Give
    ) throws {
        let query = try self(
            """
            SELECT subject, day, quantity FROM posting
            WHERE indicator = ? AND station = ? AND day BETWEEN ? AND ?
            """)
        var subjects: [RecordID: (first: Int, sum: Int)] = [:]
        for station in stations {
            try query.bind(indicator.number, station.id, period.first, period.last).each { row in
                let day = row.integer(1)
                var subject = subjects[row.record(0)] ?? (day, 0)
                subject = (min(subject.first, day), subject.sum + row.integer(2))
                subjects[row.record(0)] = subject
            }
        }
        let counted = subjects.filter { $0.value.sum >= minimum }
        for (id, subject) in counted.sorted(by: { ($0.value.first, $0.key) < ($1.value.first, $1.key) }) {
            try give(id, subject.first, 1)
        }
    }
}
