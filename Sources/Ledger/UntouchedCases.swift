import Casework

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
    /// The open cases of a place of which nobody was reached for the longest, the oldest first.
    public func untouchedCases(in place: Place, limit: Int, language: Language) throws -> [UntouchedCase] {
        try read { connection in
            let titles = Titles(connection, language)
            let stations = Dictionary(
                uniqueKeysWithValues: try connection.stations(in: place).map { ($0.id, $0) })
            let found = try connection(Connection.untouched)
                .bind(place.keys.lowerBound, place.keys.upperBound, max(0, limit))
                .all { (station: $0.record(0), id: $0.record(1), since: Day(number: $0.integer(2))) }
            return try found.compactMap { found in
                guard let station = stations[found.station], let spine = try connection.spine(found.id) else {
                    return nil
                }
                return UntouchedCase(
                    station: station, id: spine.uuid, number: try Titles.number(of: spine, connection),
                    title: try titles.title(of: found.id), since: found.since,
                    days: today.ordinal - found.since.ordinal)
            }
        }
    }
}

extension Connection {
    /// Along the index of open cases, and for each to its newest reached contact.
    static let untouched = """
        SELECT t.station, t.id, IFNULL((SELECT date FROM case_contacts AS c JOIN record AS r ON r.id = c.id
            WHERE c."case" = t.id AND reached = 1 AND r.deleted = 0 ORDER BY date DESC LIMIT 1), opened_on) AS since
        FROM \(stationsOfPlace) CROSS JOIN cases AS t ON t.station = place JOIN record ON record.id = t.id
        WHERE closed_on IS NULL AND record.deleted = 0 ORDER BY since, t.id LIMIT ?3
        """
}
