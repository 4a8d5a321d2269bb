import Casework

extension Ledger {
    /// The board of a place over some months, as of today. A handful of statements, however many stations there are.
    public func board(_ months: ClosedRange<Month>, in place: Place) throws -> Board {
        try read { connection in
            let reporting = try connection.reporting()
            let openings = try connection.openings(in: place)
            let states = try connection.states(of: months, in: place)
            let completions = try connection.completions(of: months, in: place)
            let corrected = try connection.correctedMonths(months, in: place)
            let entries = try connection.lastEntries(in: place, until: today)
            let rows = try connection.stations(in: place).map { station in
                let opening = openings[station.id] ?? .none
                let cells = months.map { month in
                    let key = StationMonth(Int(station.id.key), month)
                    let state = (states[key] ?? .open).state(on: today)
                    let completed = completions[key]
                    return Board.Cell(
                        month: month, state: state,
                        punctuality: .init(
                            month, state, first: completed?.first,
                            isExpected: opening.isExpected(month, reporting), reporting, today: today),
                        completedOn: completed?.last, hasCorrections: corrected.contains(key))
                }
                let last = entries[station.id]
                return Board.Row(
                    station: station, isOperating: opening.isOpen(on: today), cells: cells, lastEntry: last,
                    idleDays: (last ?? opening.openedOn).map { max(0, today.ordinal - $0.ordinal) })
            }
            return Board(months: Array(months), reporting: reporting, rows: rows)
        }
    }
}

extension Connection {
    /// The stations of a place, to be joined with what belongs to them. `CROSS` keeps SQLite from beginning with the latter.
    static let stationsOfPlace = """
        (SELECT id AS place FROM record WHERE kind = 1 AND scope = 0 AND number BETWEEN ?1 AND ?2 AND deleted = 0)
        """
    static let statesOfMonths = """
        SELECT station, month, state, until, step FROM \(stationsOfPlace) CROSS JOIN month ON station = place
        WHERE month BETWEEN ?3 AND ?4
        """
    static let completionsOfMonths = """
        SELECT station, month, at FROM \(stationsOfPlace) CROSS JOIN month_step ON station = place
        WHERE month BETWEEN ?3 AND ?4 AND act = 'complete' ORDER BY month_step.id
        """
    static let correctionsOfMonths = """
        SELECT DISTINCT station, month FROM (
            SELECT station, month FROM \(stationsOfPlace) CROSS JOIN correction ON station = place
            WHERE month BETWEEN ?3 AND ?4 GROUP BY station, month, indicator, record HAVING SUM(quantity) <> 0)
        """
    /// The kinds of what a station logs: its services, files and registers, not its staff nor what is planned.
    static let newestEntries: String = {
        let kinds = Kind.ofWork.filter { $0 != .stations && $0 != .workers }.map { "(\($0.rawValue))" }
        return """
            WITH logged(kind) AS (VALUES \(kinds.joined(separator: ", ")))
            SELECT place, MAX((SELECT day FROM record INDEXED BY record_order
                WHERE record.kind = logged.kind AND station = place AND day <= ?3 AND deleted = 0
                ORDER BY day DESC LIMIT 1))
            FROM \(stationsOfPlace) CROSS JOIN logged GROUP BY place
            """
    }()

    private func bind(_ sql: String, _ months: ClosedRange<Month>, _ place: Place) throws -> Statement {
        try self(sql).bind(
            place.keys.lowerBound, place.keys.upperBound, months.lowerBound.number, months.upperBound.number)
    }

    /// Where the months of a place's stations stand; those of which nothing was ever said are left out.
    func states(of months: ClosedRange<Month>, in place: Place) throws -> [StationMonth: MonthRow] {
        var states: [StationMonth: MonthRow] = [:]
        try bind(Self.statesOfMonths, months, place).each { row in
            states[StationMonth(row)] = MonthRow(
                state: MonthState(rawValue: row.text(2)) ?? .open, until: row.day(3), step: row.integer(4))
        }
        return states
    }

    /// The days on which months were completed first and last.
    fileprivate func completions(of months: ClosedRange<Month>, in place: Place) throws -> [StationMonth: (
        first: Day, last: Day
    )] {
        var days: [StationMonth: (first: Day, last: Day)] = [:]
        try bind(Self.completionsOfMonths, months, place).each { row in
            guard let day = Day(utc: row.text(2)) else { return }
            let key = StationMonth(row)
            days[key] = (days[key]?.first ?? day, day)
        }
        return days
    }

    /// The sealed months of which figures were corrected and are still other than sealed.
    fileprivate func correctedMonths(_ months: ClosedRange<Month>, in place: Place) throws
        -> Set<StationMonth>
    {
        Set(try bind(Self.correctionsOfMonths, months, place).all { StationMonth($0) })
    }

    /// The newest day of each station's records of work, not after a day.
    fileprivate func lastEntries(in place: Place, until today: Day) throws -> [RecordID: Day] {
        var days: [RecordID: Day] = [:]
        try self(Self.newestEntries).bind(place.keys.lowerBound, place.keys.upperBound, today).each { row in
            if let day = row.day(1) { days[row.record(0)] = day }
        }
        return days
    }
}

extension StationMonth {
    /// Reads a station and a month.
    fileprivate init(_ row: Statement) {
        self.init(row.integer(0), Month(number: row.integer(1)))
    }
}
