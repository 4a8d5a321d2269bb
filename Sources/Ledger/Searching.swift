import Casework

extension Ledger {
    /// Records of any kind that people look for by a number or a name, for a search box.
    ///
    /// First come those that have names of their own (clients, cases, activities, stations and so on), then the records
    /// of what was done for them, whose titles are others' names; each with the newest first. The search stops when it has
    /// found `limit` of them, or took about as long as `budget`.
    ///
    /// - parameter matches: whether a record of a kind with this number and title is wanted.
    /// - returns: the records found; the reference is `STATION/NUMBER`, or the id where there is no number. The detail is
    ///   the day, with the station's name where the place has several.
    public func search(
        limit: Int, budget: Duration, language: Language, in place: Place = .everywhere,
        where matches: (_ kind: Kind, _ number: String, _ title: String) -> Bool
    ) throws -> [(kind: Kind, Candidate)] {
        let end = ContinuousClock.now + budget
        return try read { connection in
            let reader = NameReader(connection, language)
            let all = try connection.stations(in: place).map(\.id)
            let stations = place == .everywhere ? nil : all
            var found: [NamedRecord] = []
            for isNamed in [true, false] {
                let kinds = Kind.allCases.filter { ($0.numberField != nil) == isNamed }
                var walks = kinds.map { SearchWalk($0, stations) }
                var looked = 0
                while found.count < limit, let step = try SearchWalk.newest(of: &walks, connection) {
                    looked += 1
                    if looked & 31 == 0, ContinuousClock.now > end { break }
                    guard let record = try reader.record(step.kind, RecordID(Int64(step.id))),
                        matches(step.kind, record.number, record.title)
                    else { continue }
                    found.append(record)
                }
            }
            return try found.map { record in
                var detail = NameReader.day(record)
                if all.count > 1, record.kind != .stations {
                    detail += (detail.isEmpty ? "" : " ") + (try reader.name(ofStation: record.station))
                }
                return (
                    record.kind,
                    Candidate(
                        id: record.uuid, reference: try reader.reference(record, at: nil),
                        number: record.number, title: record.title, detail: detail)
                )
            }
        }
    }
}

/// The records of one kind, the newest first, of which the next is known.
private struct SearchWalk {
    private let kind: Kind
    private var walk: ListWalk
    private var steps: ArraySlice<ListWalk.Step> = []

    init(_ kind: Kind, _ stations: [RecordID]?) {
        self.kind = kind
        walk = ListWalk(kind, stations: stations)
    }

    private mutating func head(_ connection: Connection) throws -> ListWalk.Step? {
        while steps.isEmpty, !walk.isAtEnd { steps = try walk.next(128, connection)[...] }
        return steps.first
    }

    /// The newest of what the walks come to; nil at the end of all.
    static func newest(of walks: inout [SearchWalk], _ connection: Connection) throws -> (
        kind: Kind, id: Int
    )? {
        var best: (index: Int, step: ListWalk.Step)?
        for index in walks.indices {
            guard let step = try walks[index].head(connection) else { continue }
            if best.map({ ($0.step.day, $0.step.id) < (step.day, step.id) }) ?? true { best = (index, step) }
        }
        guard let best else { return nil }
        walks[best.index].steps.removeFirst()
        return (walks[best.index].kind, best.step.id)
    }
}
