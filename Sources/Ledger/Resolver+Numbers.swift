import Casework

extension Resolver {
    /// How many of a station's latest records are looked at for the number after theirs.
    static let latest = 1000

    /// Fills in the next free number of a new record where none is given.
    func proposeNumber(for entry: inout Entry) throws {
        guard let field = entry.kind.proposedField, entry[field]?.isBlank ?? true,
            let station = try AreaCode(entry["station"] ?? "").flatMap(lookup.station)
        else { return }
        if entry.kind == .group_sessions {
            entry[field] = try entry["group"].flatMap { try proposedNumber(ofSessionIn: $0, at: station) }
        } else {
            entry[field] = try proposedNumber(entry.kind, at: station)
        }
    }

    /// The number after the greatest of a station's numbers of a kind.
    ///
    /// Where there are many, that of the latest is taken if it is free: numbers go with the days.
    func proposedNumber(_ kind: Kind, at station: RecordID) throws -> String {
        let latest = try connection(
            """
            SELECT number FROM record WHERE kind = ? AND station = ? AND deleted = 0
            ORDER BY day DESC LIMIT \(Self.latest)
            """
        ).bind(kind, station).all { $0.text(0) }
        let proposed = ProposedNumber.next(after: latest)
        guard latest.count == Self.latest, try lookup.exact(kind, station, proposed) != nil else {
            return proposed
        }
        return ProposedNumber.next(
            after: try connection(
                "SELECT number FROM record WHERE kind = ? AND scope = ? AND number IS NOT NULL AND deleted = 0"
            ).bind(kind, station).all { $0.text(0) })
    }

    /// The number after the last session's of the group that a text names; nil where it names none.
    func proposedNumber(ofSessionIn group: String, at station: RecordID) throws -> String? {
        guard let number = RecordNumber(group.folded),
            let group = try lookup.find(.groups, number, from: station)
        else { return nil }
        let last =
            try connection(
                """
                SELECT MAX(number) FROM record
                WHERE kind = ? AND scope = ? AND number IS NOT NULL AND deleted = 0
                """
            ).bind(Kind.group_sessions, group).first { $0.integer(0) } ?? 0
        return String(last + 1)
    }
}

extension Kind {
    /// The field whose number is proposed for a new record; nil where people give it themselves, or there is none.
    var proposedField: String? {
        switch self {
        case .stations: nil
        case .group_sessions: "number"
        default: numberField
        }
    }
}

extension Ledger {
    /// The number that a new record of a kind would get at the station with a code; nil where there is no such station
    /// or the kind has no number to propose.
    public func proposedNumber(_ kind: Kind, station: String) throws -> String? {
        guard kind != .group_sessions, kind.proposedField != nil else { return nil }
        return try read { connection in
            let resolver = Resolver(connection, today: today)
            guard let station = try AreaCode(station).flatMap(resolver.lookup.station) else { return nil }
            return try resolver.proposedNumber(kind, at: station)
        }
    }

    /// The number that the next session of a group would get, the group named as at the station with a code; nil where
    /// there is no such station or group.
    public func proposedNumber(ofSessionIn group: String, station: String) throws -> String? {
        try read { connection in
            let resolver = Resolver(connection, today: today)
            guard let station = try AreaCode(station).flatMap(resolver.lookup.station) else { return nil }
            return try resolver.proposedNumber(ofSessionIn: group, at: station)
        }
    }
}
