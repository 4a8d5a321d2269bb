import Casework

/// What is asked of every station: a report of each month, by a day of the next one.
public struct Reporting: Sendable, Hashable {
    /// The day of the next month by which a month is due, 1 to 28.
    public var dueDay: Int
    /// The first month that is asked for; nil asks for every month since a station was opened.
    public var since: Month?

    /// The days that every month has.
    public static let dueDays = 1...28

    /// Asks for months by a day of the next one.
    public init(dueDay: Int = 5, since: Month? = nil) {
        self.dueDay = dueDay
        self.since = since
    }

    /// The last day on which a month is handed in on time.
    public func due(_ month: Month) -> Day { Day(number: month.advanced(by: 1).number * 100 + dueDay) }
}

extension Ledger {
    /// What is asked of every station; the 5th of the next month where nobody has said otherwise.
    public func reporting() throws -> Reporting {
        try read { try $0.reporting() }
    }

    /// Says what is asked of every station from now on, of past months too.
    ///
    /// - throws: `LedgerFailure` for a day that not every month has.
    public func setReporting(_ reporting: Reporting) throws {
        guard Reporting.dueDays.contains(reporting.dueDay) else {
            throw LedgerFailure(
                .refused, "截止日应为 1 到 28，不是 \(reporting.dueDay)",
                "a due day from 1 to 28 is wanted, not \(reporting.dueDay)")
        }
        try write { connection in
            let set = try connection("INSERT OR REPLACE INTO setting VALUES (?, ?)")
            try set.bind("due_day", reporting.dueDay).run()
            guard let since = reporting.since else {
                return try connection("DELETE FROM setting WHERE name = 'reports_since'").run()
            }
            try set.bind("reports_since", since.number).run()
        }
    }
}

extension Connection {
    func reporting() throws -> Reporting {
        let setting = try self("SELECT value FROM setting WHERE name = ?")
        let due = try setting.bind("due_day").first { $0.integer(0) }
        let since = try setting.bind("reports_since").first { Month(number: $0.integer(0)) }
        return Reporting(dueDay: due ?? Reporting().dueDay, since: since)
    }

    /// Since when the stations of a place work, if they do.
    func openings(in place: Place) throws -> [RecordID: Opening] {
        let rows = try self(
            """
            SELECT record.id, status, opened_on FROM record JOIN stations USING (id)
            WHERE kind = 1 AND scope = 0 AND number BETWEEN ? AND ? AND deleted = 0
            """
        ).bind(place.keys.lowerBound, place.keys.upperBound).all { row in
            (id: row.record(0), status: row.text(1), openedOn: row.day(2))
        }
        return try Dictionary(
            uniqueKeysWithValues: rows.map { row in
                let opening = Opening(
                    isOperating: row.status == "operating", openedOn: row.openedOn,
                    closedOn: try row.status == "closed" ? closing(of: row.id) : nil)
                return (row.id, opening)
            })
    }

    /// The day on which a station was marked as closed; nil where the history does not say.
    private func closing(of station: RecordID) throws -> Day? {
        var day: Day?
        try self(
            "SELECT changes, at FROM history JOIN batch ON batch.id = history.batch WHERE record = ? ORDER BY seq"
        ).bind(station).each { row in
            let change = (row.isNull(0) ? nil : HistoryText.decode(row.text(0)))?.first {
                $0.field == "status"
            }
            if change?.new == .text("closed") { day = Day(utc: row.text(1)) }
        }
        return day
    }
}

/// Since when a station works, if it does.
struct Opening {
    let isOperating: Bool
    /// Nil where nobody wrote it down: then it always has.
    let openedOn: Day?

    /// The day on which it was closed; nil where it is not, or nobody knows.
    let closedOn: Day?

    static let none = Opening(isOperating: false, openedOn: nil, closedOn: nil)

    /// Whether it works on a day: one that was closed did before.
    func isOpen(on day: Day) -> Bool {
        (isOperating || closedOn.map { day < $0 } ?? false) && (openedOn.map { $0 <= day } ?? true)
    }

    /// Whether a report of a month is asked of it: of the month in which it opened too.
    func isExpected(_ month: Month, _ reporting: Reporting) -> Bool {
        isOpen(on: month.last) && (reporting.since.map { $0 <= month } ?? true)
    }
}
