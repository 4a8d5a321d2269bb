import Casework

/// A search for records by number or name that goes on a little at a time, so that whoever types is never kept waiting.
///
/// First come the kinds that have names of their own (clients, cases, activities, stations and so on), then the records
/// of what was done for them, whose titles are others' names; each with the newest first.
public final class RecordSearch {
    /// Whether a record of a kind with this number and title is wanted.
    public typealias Matching = (_ kind: Kind, _ number: String, _ title: String) -> Bool

    /// What was found so far. The reference is `STATION/NUMBER`, or the id where there is no number; the detail is the
    /// day, with the station's name where the place has several.
    public private(set) var found: [(kind: Kind, candidate: Candidate)] = []
    /// Whether all was looked at, or as many were found as are wanted.
    public private(set) var isComplete = false

    private let ledger: Ledger
    private let language: Language
    private let limit: Int
    private let matches: Matching
    private let hasSeveralStations: Bool
    /// The walks that are still to be done, those of named kinds first.
    private var phases: [[SearchWalk]]
    private var reader: NameReader?
    private var edition = 0

    /// How many records are looked at before the time is.
    private static let stretch = 32

    init(
        _ kinds: [Kind], limit: Int, _ language: Language, in place: Place, _ ledger: Ledger,
        _ connection: Connection, _ matches: @escaping Matching
    ) throws {
        self.ledger = ledger
        self.language = language
        self.limit = limit
        self.matches = matches
        let all = try connection.stations(in: place).map(\.id)
        hasSeveralStations = all.count > 1
        let stations = place == .everywhere ? nil : all
        phases = [true, false].map { isNamed in
            kinds.filter { ($0.numberField != nil) == isNamed }.map { SearchWalk($0, stations) }
        }
    }

    /// Looks at further records, for about as long as `budget` says.
    ///
    /// - returns: whether something was found.
    @discardableResult
    public func more(for budget: Duration) throws -> Bool {
        guard !isComplete else { return false }
        let end = ContinuousClock.now + budget
        let before = found.count
        try ledger.read { connection in
            let reader = try reader(connection)
            repeat {
                for _ in 0..<Self.stretch where !isComplete { try step(connection, reader) }
            } while !isComplete && ContinuousClock.now < end
        }
        return found.count > before
    }

    private func step(_ connection: Connection, _ reader: NameReader) throws {
        guard found.count < limit, !phases.isEmpty else { return isComplete = true }
        guard let step = try SearchWalk.newest(of: &phases[0], connection) else {
            phases.removeFirst()
            return
        }
        guard let record = try reader.record(step.kind, RecordID(Int64(step.id))),
            matches(step.kind, record.number, record.title)
        else { return }
        var detail = NameReader.day(record)
        if hasSeveralStations, record.kind != .stations {
            detail += (detail.isEmpty ? "" : " ") + (try reader.name(ofStation: record.station))
        }
        found.append(
            (
                record.kind,
                Candidate(
                    id: record.uuid, reference: try reader.reference(record, at: nil),
                    number: record.number, title: record.title, detail: detail)
            ))
    }

    /// Names that are remembered may be others once the ledger has changed.
    private func reader(_ connection: Connection) throws -> NameReader {
        let now = try connection.edition()
        if let reader, now == edition { return reader }
        edition = now
        let made = NameReader(connection, language)
        reader = made
        return made
    }
}

extension Ledger {
    /// Opens a search for records; `more` finds them.
    ///
    /// - parameter kinds: the kinds that are looked through.
    /// - parameter limit: how many are wanted.
    public func searching(
        _ kinds: [Kind] = Kind.allCases, limit: Int, language: Language, in place: Place = .everywhere,
        where matches: @escaping RecordSearch.Matching
    ) throws -> RecordSearch {
        try read {
            try RecordSearch(kinds, limit: limit, language, in: place, self, $0, matches)
        }
    }

    /// Records of any kind that people look for by a number or a name, as far as they are found within `budget`.
    public func search(
        limit: Int, budget: Duration, language: Language, in place: Place = .everywhere,
        where matches: @escaping RecordSearch.Matching
    ) throws -> [(kind: Kind, Candidate)] {
        let search = try searching(limit: limit, language: language, in: place, where: matches)
        try search.more(for: budget)
        return search.found.map { ($0.kind, $0.candidate) }
    }
}
