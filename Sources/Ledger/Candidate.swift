import Casework

/// A record that a field may refer to, as people pick it.
public struct Candidate: Sendable, Hashable {
    public let id: RecordUUID
    /// What to write in a field of a record of the station that was asked for; `STATION/NUMBER` where none was.
    public let reference: String
    /// Its people-facing number; empty where it has none.
    public let number: String
    public let title: String
    /// The station's name where it belongs to another one, else its day.
    public let detail: String
}

extension Ledger {
    /// How many records of other stations are looked at for candidates.
    static let lookedAtElsewhere = 3000

    /// The records that a field may refer to: the station's own first, then those of the stations above it, whose plain
    /// numbers are found from it, then others of the ledger; the newest first within each. What is closed, completed or
    /// dissolved or has left comes after all others.
    ///
    /// Of the station and those above it all records are looked at, of others the 3000 newest.
    ///
    /// - parameter station: the code of the station whose record refers; nil, or no station's code, where it is not known.
    /// - parameter matches: whether a record with this number and title is wanted.
    public func candidates(
        _ kind: Kind, at station: String?, limit: Int, language: Language,
        where matches: (_ number: String, _ title: String) -> Bool
    ) throws -> [Candidate] {
        try read { connection in
            let reader = NameReader(connection, language)
            let lookup = NumberLookup(connection)
            let own = try station.flatMap { AreaCode($0) }.flatMap(lookup.station)
            let near = try own.map(lookup.chain) ?? []
            var (current, finished): ([NamedRecord], [NamedRecord]) = ([], [])
            func look(_ stations: [RecordID]?, except: Set<RecordID> = [], among most: Int = .max) throws {
                var walk = ListWalk(kind, stations: stations)
                while !walk.isAtEnd, walk.examined < most, current.count < limit {
                    for step in try walk.next(64, connection) where current.count < limit {
                        guard let record = try reader.record(kind, RecordID(Int64(step.id))),
                            !except.contains(record.station), matches(record.number, record.title)
                        else { continue }
                        if !record.isFinished {
                            current.append(record)
                        } else if finished.count < limit {
                            finished.append(record)
                        }
                    }
                }
            }
            for place in near { try look([place]) }
            try look(nil, except: Set(near), among: Self.lookedAtElsewhere)
            return try (current + finished).prefix(max(0, limit)).map { try reader.candidate($0, at: own) }
        }
    }

    /// The events that a contact or visit of a station and day can be marked the same as: those that are counted and not
    /// marked themselves. The reference is the id, the detail the kind.
    public func eventCandidates(station: String, day: Day, language: Language) throws -> [Candidate] {
        try read { connection in
            let reader = NameReader(connection, language)
            guard let station = try AreaCode(station).flatMap(NumberLookup(connection).station) else {
                return []
            }
            let kinds = Kind.allCases.filter(\.isEvent)
            return try kinds.flatMap { kind in
                try connection(Self.eventsOfDay).bind(kind, station, day).all(Spine.init).compactMap {
                    spine in
                    guard let event = try connection.anyRecord(spine).event, event.isCounted,
                        event.sameAs == nil, let record = try reader.record(kind, spine.id)
                    else { return nil }
                    return Candidate(
                        id: spine.uuid, reference: spine.uuid.description, number: record.number,
                        title: record.title, detail: kind.label[language])
                }
            }
        }
    }

    static let eventsOfDay = """
        SELECT \(Spine.columns) FROM record WHERE kind = ? AND station = ? AND day = ? AND +deleted = 0
        ORDER BY id DESC
        """
}

extension Kind {
    /// Whether its records are events that a contact or visit can be marked the same as.
    var isEvent: Bool {
        switch self {
        case .case_contacts, .visits, .group_sessions, .activities, .consultations: true
        default: false
        }
    }
}
