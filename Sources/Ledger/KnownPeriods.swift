import Casework

/// A named period with the station that set it.
public struct KnownPeriod: Sendable, Hashable {
    public let id: RecordUUID
    public let station: StationPlace
    /// Its days, called by its name.
    public let period: Period
    public let note: String?

    /// As it is written where others have its name: 411100/千站暖万家2023.
    public var fullName: String { "\(station.code)/\(period)" }
}

extension Ledger {
    /// The named periods that are good for a place: its own, those of the stations below it and those of the stations above
    /// it; by their first day and name.
    public func periods(in place: Place = .everywhere) throws -> [KnownPeriod] {
        try read { try $0.periods(in: place) }
    }

    /// The named periods that a word may mean at a place: one where it is clear, several where stations share the name.
    ///
    /// `STATION/NAME` means that station's. Of a plain name, the nearest at the place's own station or above it counts; where
    /// those have none, all that are below.
    public func periods(named word: String, in place: Place = .everywhere) throws -> [KnownPeriod] {
        try read { connection in
            let name = word.folded
            let all = try connection.periods(in: .everywhere).filter { known in
                known.period.description == name || Self.isFullName(name, of: known)
            }
            if let full = all.first(where: { Self.isFullName(name, of: $0) }) { return [full] }
            let above = all.filter { Place(key: $0.station.key).contains(place) }
            if let nearest = above.max(by: { $0.station.key < $1.station.key }) { return [nearest] }
            let below = all.filter { place.keys.contains($0.station.key) }
            let found = below.isEmpty ? all : below
            // Where all say the same days, none of them is a wrong guess.
            let days = Set(found.map(\.period))
            return days.count == 1 ? Array(found.prefix(1)) : found
        }
    }

    /// The named period that a word means at a place; nil where there is none.
    ///
    /// - throws: `LedgerFailure` where several stations share the name and none of them is at the place or above it.
    public func period(named word: String, from place: Place = .everywhere) throws -> Period? {
        let found = try periods(named: word, in: place)
        guard found.count > 1 else { return found.first?.period }
        throw LedgerFailure.sharedName(word, found)
    }

    private static func isFullName(_ word: String, of known: KnownPeriod) -> Bool {
        guard let number = RecordNumber(word), let station = number.station else { return false }
        return station.key == known.station.key && number.number == known.period.description
    }
}

extension LedgerFailure {
    static func sharedName(_ word: String, _ found: [KnownPeriod]) -> LedgerFailure {
        let list = found.prefix(8).map { "\($0.fullName) \($0.period.first)..\($0.period.last)" }
        return LedgerFailure(
            .ambiguous, "期间“\(word)”有 \(found.count) 个，请写明站点：\(list.joined(separator: "、"))",
            "\(found.count) stations have a period “\(word)”; write the station before it: "
                + list.joined(separator: ", "))
    }
}

extension Place {
    /// Whether another place is this one or lies in it.
    public func contains(_ other: Place) -> Bool {
        self == .everywhere
            || other != .everywhere && keys.contains(other.keys.lowerBound)
                && keys.contains(other.keys.upperBound)
    }
}

extension Connection {
    func periods(in place: Place) throws -> [KnownPeriod] {
        try self(
            """
            SELECT record.uuid, owner.id, stations.code, owner.number, stations.name, periods.name, first_on, last_on, periods.note
            FROM periods CROSS JOIN record USING (id) CROSS JOIN record AS owner ON owner.id = record.station
                CROSS JOIN stations ON stations.id = owner.id
            WHERE record.kind = ? AND record.deleted = 0 ORDER BY first_on, periods.name, owner.number
            """
        ).bind(Kind.periods).all { row in
            KnownPeriod(
                id: RecordUUID(bytes: row.bytes(0)),
                station: StationPlace(
                    id: row.record(1), code: row.text(2), key: row.integer(3), name: row.text(4)),
                period: Period(
                    Day(number: row.integer(6)), Day(number: row.integer(7)), named: row.text(5)),
                note: row.isNull(8) ? nil : row.text(8))
        }.filter { place.keys.contains($0.station.key) || Place(key: $0.station.key).contains(place) }
    }
}
