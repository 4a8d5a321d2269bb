import Casework

/// A station as tallies need it.
public struct StationPlace: Sendable, Hashable {
    public let id: RecordID
    /// The code as it is written in the station's record.
    public let code: String
    /// The code's 14 digits.
    public let key: Int
    public let name: String
}

extension Ledger {
    /// The stations of a place that are not deleted, in the order of their codes.
    public func stations(in place: Place = .everywhere) throws -> [StationPlace] {
        try read { try $0.stations(in: place) }
    }
}

extension Connection {
    func stations(in place: Place) throws -> [StationPlace] {
        try self(
            """
            SELECT record.id, code, number, name FROM record JOIN stations USING (id)
            WHERE kind = 1 AND scope = 0 AND number BETWEEN ? AND ? AND deleted = 0
            ORDER BY number
            """
        ).bind(place.keys.lowerBound, place.keys.upperBound).all {
            StationPlace(id: $0.record(0), code: $0.text(1), key: $0.integer(2), name: $0.text(3))
        }
    }
}
