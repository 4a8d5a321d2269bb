import Casework

extension Ledger {
    /// The record that a reference names, looked up as a save would from a record of the station.
    ///
    /// - parameter reference: a number, perhaps with its station; a station's code.
    /// - returns: nil where it names none, or one that is deleted.
    public func candidate(
        _ kind: Kind, written reference: String, at station: String?, language: Language
    ) throws -> Candidate? {
        try read { connection in
            let lookup = NumberLookup(connection)
            let own = try station.flatMap { AreaCode($0) }.flatMap(lookup.station)
            let id =
                kind == .stations
                ? try AreaCode(reference).flatMap(lookup.station)
                : try RecordNumber(reference.folded).flatMap { try lookup.find(kind, $0, from: own) }
            guard let id, let record = try NameReader(connection, language).record(kind, id) else {
                return nil
            }
            return try NameReader(connection, language).candidate(record, at: own)
        }
    }

    /// The record with an id, as a record of the station would refer to it.
    public func candidate(
        _ kind: Kind, _ id: RecordUUID, at station: String?, language: Language
    ) throws -> Candidate? {
        try read { connection in
            let reader = NameReader(connection, language)
            let own = try station.flatMap { AreaCode($0) }.flatMap(NumberLookup(connection).station)
            guard let spine = try connection.spine(id), let record = try reader.record(kind, spine.id) else {
                return nil
            }
            return try reader.candidate(record, at: own)
        }
    }
}
