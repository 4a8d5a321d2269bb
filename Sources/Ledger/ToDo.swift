import Casework

/// Something that waits to be done.
public struct ToDo: Sendable {
    /// Why it waits.
    public enum Reason: Sendable, Hashable {
        /// The day on which a case was to be seen again has passed, and nothing was recorded since.
        case nextContactPassed(Day)
        /// So many days without reaching anybody of a case, or since it was opened.
        case noContact(days: Int)
        /// A group whose next session is due: the day of its last held one, how many were held, how many are planned.
        case sessionDue(last: Day?, held: Int, planned: Int)
        /// A client whom a visit is due to: the day of the last that reached them, and how many days it is overdue.
        case visitDue(last: Day?, overdue: Int)
    }

    public let reason: Reason
    /// The case, group or client.
    public let record: Candidate
    public let kind: Kind

    /// After so many days without reaching anybody a case waits.
    static let caseWithin = 30
    /// So many days after a session the next is due.
    static let sessionWithin = 7
}

extension Ledger {
    /// What waits to be done in a place, the most overdue first: open cases to be seen again, open groups whose next
    /// session is due, clients whom a visit is due to by their risk level.
    ///
    /// One station takes a few milliseconds. A place of many is looked at station by station for about as long as `budget`.
    ///
    /// - returns: how many there are, the first of them, and whether all stations were looked at.
    public func toDo(
        in place: Place, limit: Int, budget: Duration = .milliseconds(100), language: Language
    ) throws -> (count: Int, first: [ToDo], isComplete: Bool) {
        let end = ContinuousClock.now + budget
        return try read { connection in
            let stations = try connection.stations(in: place)
            let waiting = WaitingRecords(connection, today)
            var all: [WaitingRecord] = []
            var isComplete = true
            for (index, station) in stations.enumerated() {
                if index > 0, ContinuousClock.now > end {
                    isComplete = false
                    break
                }
                all += try waiting.cases(of: station.id)
                all += try waiting.groups(of: station.id)
                all += try waiting.clients(of: station.id)
            }
            all.sort { ($1.overdue, $0.kind.rawValue, $0.id) < ($0.overdue, $1.kind.rawValue, $1.id) }
            let reader = NameReader(connection, language)
            let own = stations.count == 1 ? stations[0].id : nil
            let first = try all.prefix(max(0, limit)).compactMap { waiting in
                try reader.record(waiting.kind, waiting.id).map { record in
                    ToDo(
                        reason: waiting.reason, record: try reader.candidate(record, at: own),
                        kind: waiting.kind)
                }
            }
            return (all.count, first, isComplete)
        }
    }
}
