import Casework

/// A record that waits for something, and since how many days.
struct WaitingRecord {
    let kind: Kind
    let id: RecordID
    let reason: ToDo.Reason
    /// How many days it waits longer than it may.
    let overdue: Int
}

/// Finds what waits at a station, along the indexes of what is open.
struct WaitingRecords {
    private let connection: Connection
    private let today: Day

    init(_ connection: Connection, _ today: Day) {
        self.connection = connection
        self.today = today
    }

    private func days(since day: Day) -> Int { today.ordinal - day.ordinal }

    /// Open cases whose agreed day has passed, or which nobody of was reached for long.
    func cases(of station: RecordID) throws -> [WaitingRecord] {
        let contacts = try connection(Self.contacts)
        return try connection(Self.openCases).bind(station).all { row in
            (id: row.record(0), opened: Day(number: row.integer(1)))
        }.compactMap { file in
            let (last, reached, next) =
                try contacts.bind(file.id).first { ($0.day(0), $0.day(1), $0.day(2)) } ?? (nil, nil, nil)
            if let next, next < today, last.map({ $0 < next }) ?? true {
                return WaitingRecord(
                    kind: .cases, id: file.id, reason: .nextContactPassed(next), overdue: days(since: next))
            }
            let waited = days(since: reached ?? file.opened)
            guard waited >= ToDo.caseWithin else { return nil }
            return WaitingRecord(
                kind: .cases, id: file.id, reason: .noContact(days: waited), overdue: waited - ToDo.caseWithin
            )
        }
    }

    /// Open groups that have not held all of their sessions, and none for a while.
    func groups(of station: RecordID) throws -> [WaitingRecord] {
        let sessions = try connection(Self.sessions)
        return try connection(Self.openGroups).bind(station).all { row in
            (id: row.record(0), opened: row.day(1), planned: row.integer(2))
        }.compactMap { group in
            let (held, last) = try sessions.bind(group.id).first { ($0.integer(0), $0.day(1)) } ?? (0, nil)
            guard held < group.planned, let since = last ?? group.opened else { return nil }
            let waited = days(since: since)
            guard waited >= ToDo.sessionWithin else { return nil }
            return WaitingRecord(
                kind: .groups, id: group.id,
                reason: .sessionDue(last: last, held: held, planned: group.planned),
                overdue: waited - ToDo.sessionWithin)
        }
    }

    /// Clients on file whose risk level asks for a visit.
    func clients(of station: RecordID) throws -> [WaitingRecord] {
        let visits = try connection(Self.lastVisit)
        return try connection(Self.clientsAtRisk).bind(station).all { row in
            (id: row.record(0), filed: Day(number: row.integer(1)), level: RiskLevel(rawValue: row.text(2)))
        }.compactMap { client in
            guard let level = client.level else { return nil }
            let last = try visits.bind(client.id).first { $0.day(0) } ?? nil
            let overdue = days(since: last ?? client.filed) - level.visitWithin
            guard overdue > 0 else { return nil }
            return WaitingRecord(
                kind: .clients, id: client.id, reason: .visitDue(last: last, overdue: overdue),
                overdue: overdue)
        }
    }

    static let openCases = """
        SELECT t.id, opened_on FROM cases AS t JOIN record ON record.id = t.id
        WHERE t.station = ? AND closed_on IS NULL AND deleted = 0
        """
    static let contacts = """
        SELECT MAX(date), MAX(CASE reached WHEN 1 THEN date END), MAX(next_on)
        FROM case_contacts AS t JOIN record ON record.id = t.id WHERE "case" = ? AND deleted = 0
        """
    static let openGroups = """
        SELECT t.id, opened_on, planned_sessions FROM groups AS t JOIN record ON record.id = t.id
        WHERE t.station = ? AND completed_on IS NULL AND deleted = 0
        """
    static let sessions = """
        SELECT COUNT(*), MAX(date) FROM group_sessions AS t JOIN record ON record.id = t.id
        WHERE "group" = ? AND held = 1 AND deleted = 0
        """
    static let clientsAtRisk = """
        SELECT t.id, filed_on, risk_level FROM clients AS t JOIN record ON record.id = t.id
        WHERE t.station = ? AND risk_level IS NOT NULL AND closed_on IS NULL AND deleted = 0
        """
    static let lastVisit = """
        SELECT date FROM visits AS t JOIN record ON record.id = t.id
        WHERE client = ? AND reached = 1 AND deleted = 0 ORDER BY date DESC LIMIT 1
        """
}

extension Statement {
    /// A day that may be missing.
    func day(_ column: Int) -> Day? { isNull(column) ? nil : Day(number: integer(column)) }
}
