import Casework

/// The stations of a place and how far each of their months has come: who has reported, in time or late.
public struct Board: Sendable {
    /// How a month was handed in.
    public enum Punctuality: Sendable, Hashable {
        /// Completed by the due day.
        case onTime
        /// Completed so many days after it.
        case late(days: Int)
        /// Not completed, and so many days overdue.
        case overdue(days: Int)
        /// Not completed, and not due yet.
        case notDue
        /// The station was not open then: nothing is expected of it.
        case notExpected
    }

    /// A station's month.
    public struct Cell: Sendable, Hashable {
        public let month: Month
        public let state: MonthState
        public let punctuality: Punctuality
        /// The day on which it was completed last.
        public let completedOn: Day?
        /// Whether figures of the sealed month were corrected since.
        public let hasCorrections: Bool
    }

    public struct Row: Sendable {
        public let station: StationPlace
        /// In the order of the board's months.
        public let cells: [Cell]
        /// The day of the newest service, file or register entry; nil where there is none.
        public let lastEntry: Day?
        /// Days since then; nil where nothing was ever logged.
        public let idleDays: Int?
    }

    /// How many of a county's stations have reported a month.
    public struct Rate: Sendable, Hashable {
        /// The first six digits of the stations' codes.
        public let county: String
        public let month: Month
        public let expected: Int
        public let reported: Int
        public let onTime: Int
    }

    public let months: [Month]
    /// The day of the next month by which a month is due.
    public let dueDay: Int
    public let rows: [Row]
    /// By county and then by month.
    public let rates: [Rate]
}

/// An open case of which nobody was reached for long.
public struct UntouchedCase: Sendable {
    public let station: StationPlace
    public let id: RecordUUID
    public let number: String
    public let title: String
    /// The last day on which somebody was reached, or that of its opening.
    public let since: Day
    public let days: Int
}

extension Ledger {
    /// The day of the next month by which a month is due, 1 to 28; 5 where nobody has set it.
    public func dueDay() throws -> Int {
        try read { try $0("SELECT value FROM setting WHERE name = 'due_day'").first { $0.integer(0) } } ?? 5
    }

    /// Sets the day of the next month by which a month is due.
    ///
    /// - throws: `LedgerFailure` for a day that not every month has.
    public func setDueDay(_ day: Int) throws {
        guard (1...28).contains(day) else {
            throw LedgerFailure(
                .refused, "截止日应为 1 到 28，不是 \(day)", "a due day from 1 to 28 is wanted, not \(day)")
        }
        try write { try $0("INSERT OR REPLACE INTO setting VALUES ('due_day', ?)").bind(day).run() }
    }

    /// The board of a place over some months.
    public func board(_ months: ClosedRange<Month>, in place: Place) throws -> Board {
        let due = try dueDay()
        let lives = try self.months(months, in: place)
        return try read { connection in
            let open = try connection.openings(in: place)
            var rows: [Board.Row] = []
            for (station, lives) in lives.grouped() {
                let corrected = try connection.correctedMonths(of: station.id)
                let cells = lives.map { life in
                    Board.Cell(
                        month: life.month, state: life.state,
                        punctuality: Self.punctuality(
                            life, due: due, today: today, opening: open[station.id] ?? .closed),
                        completedOn: life.last(.complete).flatMap { Day(utc: $0.at) },
                        hasCorrections: corrected.contains(life.month))
                }
                let last = try connection.lastEntry(of: station.id, until: today)
                rows.append(
                    Board.Row(
                        station: station, cells: cells, lastEntry: last,
                        idleDays: last.map { today.ordinal - $0.ordinal }))
            }
            return Board(months: Array(months), dueDay: due, rows: rows, rates: Self.rates(rows))
        }
    }

    /// The open cases of a place of which nobody was reached for the longest, the oldest first.
    public func untouchedCases(in place: Place, limit: Int, language: Language) throws -> [UntouchedCase] {
        try read { connection in
            let titles = Titles(connection, language)
            var found: [(StationPlace, RecordID, Day)] = []
            for station in try connection.stations(in: place) {
                found += try connection(
                    """
                    SELECT t.id, IFNULL((SELECT MAX(c.date) FROM case_contacts AS c JOIN record AS r ON r.id = c.id
                        WHERE c."case" = t.id AND reached = 1 AND r.deleted = 0), opened_on) AS since
                    FROM cases AS t JOIN record ON record.id = t.id
                    WHERE t.station = ? AND closed_on IS NULL AND deleted = 0 ORDER BY since LIMIT ?
                    """
                ).bind(station.id, limit).all { (station, $0.record(0), Day(number: $0.integer(1))) }
            }
            return try found.sorted { ($0.2, $0.1) < ($1.2, $1.1) }.prefix(limit).compactMap {
                station, id, since in
                guard let spine = try connection.spine(id) else { return nil }
                return UntouchedCase(
                    station: station, id: spine.uuid, number: try Titles.number(of: spine, connection),
                    title: try titles.title(of: id), since: since, days: today.ordinal - since.ordinal)
            }
        }
    }

    private static func punctuality(_ life: MonthLife, due dueDay: Int, today: Day, opening: Opening)
        -> Board.Punctuality
    {
        let due = Day(number: life.month.advanced(by: 1).number * 100 + dueDay)
        // The first completing counts: what was given back and mended had been handed in.
        if let first = life.steps.first(where: { $0.act == .complete }), let day = Day(utc: first.at),
            life.state != .open
        {
            return day <= due ? .onTime : .late(days: day.ordinal - due.ordinal)
        }
        guard opening.isExpected(life.month) else { return .notExpected }
        return today > due ? .overdue(days: today.ordinal - due.ordinal) : .notDue
    }

    private static func rates(_ rows: [Board.Row]) -> [Board.Rate] {
        var rates: [String: [Month: (expected: Int, reported: Int, onTime: Int)]] = [:]
        for row in rows {
            let county = String(String(row.station.key).prefix(6))
            for cell in row.cells where cell.punctuality != .notExpected {
                var rate = rates[county]?[cell.month] ?? (0, 0, 0)
                rate.expected += 1
                if cell.state != .open { rate.reported += 1 }
                if cell.punctuality == .onTime { rate.onTime += 1 }
                rates[county, default: [:]][cell.month] = rate
            }
        }
        return rates.sorted { $0.key < $1.key }.flatMap { county, months in
            months.sorted { $0.key < $1.key }.map { month, rate in
                Board.Rate(
                    county: county, month: month, expected: rate.expected, reported: rate.reported,
                    onTime: rate.onTime)
            }
        }
    }
}

/// Since when a station works, if it does.
struct Opening {
    let status: StationStatus
    let openedOn: Day?

    static let closed = Opening(status: .closed, openedOn: nil)

    /// Whether a report of a month is expected of it.
    func isExpected(_ month: Month) -> Bool {
        status == .operating && (openedOn.map { $0 <= month.last } ?? true)
    }
}

extension Connection {
    fileprivate func openings(in place: Place) throws -> [RecordID: Opening] {
        let rows = try self(
            """
            SELECT record.id, status, opened_on FROM record JOIN stations USING (id)
            WHERE kind = 1 AND scope = 0 AND number BETWEEN ? AND ? AND deleted = 0
            """
        ).bind(place.keys.lowerBound, place.keys.upperBound).all { row in
            (
                row.record(0),
                Opening(status: StationStatus(rawValue: row.text(1)) ?? .closed, openedOn: row.day(2))
            )
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    /// The sealed months of a station of which figures were corrected.
    fileprivate func correctedMonths(of station: RecordID) throws -> Set<Month> {
        Set(
            try self(
                """
                SELECT month FROM correction WHERE station = ?
                GROUP BY month, indicator, record HAVING SUM(quantity) <> 0
                """
            ).bind(station).all { Month(number: $0.integer(0)) })
    }

    /// The newest day of a station's records of work, not after a day.
    fileprivate func lastEntry(of station: RecordID, until today: Day) throws -> Day? {
        var last: Day?
        let query = try self(
            "SELECT MAX(day) FROM record WHERE kind = ? AND station = ? AND day <= ? AND deleted = 0")
        for kind in Kind.ofWork where kind != .stations && kind != .workers {
            let day = try query.bind(kind, station, today).first { $0.day(0) } ?? nil
            if let day { last = max(last ?? day, day) }
        }
        return last
    }
}

extension [MonthLife] {
    /// By station, in their order.
    fileprivate func grouped() -> [(StationPlace, [MonthLife])] {
        var groups: [(StationPlace, [MonthLife])] = []
        for life in self {
            if groups.last?.0 == life.station {
                groups[groups.count - 1].1.append(life)
            } else {
                groups.append((life.station, [life]))
            }
        }
        return groups
    }
}

extension Day {
    /// The calendar day in China (UTC+8) of a moment that the history wrote as UTC, `2023-07-05T18:30:00Z`.
    public init?(utc text: String) {
        guard let day = Day(text.prefix(10)) else { return nil }
        let hour = Int(text.dropFirst(11).prefix(2)) ?? 0
        self = hour >= 16 ? day.adding(days: 1) : day
    }
}
