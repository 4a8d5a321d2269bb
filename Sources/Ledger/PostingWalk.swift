import Casework

/// Walks the postings of one figure station by station and then by day, a few at a time: each stretch begins where the last
/// one ended, so that nothing is held between them.
struct PostingWalk {
    /// Where a stretch ended, among the postings of a station.
    private struct Mark {
        var day: Int
        var record = 0
        var subject = 0
    }

    private let indicator: Indicator
    private let stations: [StationPlace]
    private let days: ClosedRange<Int>
    private let split: Counting.Split
    private let group: Int
    private var place = 0
    private var mark: Mark

    /// - parameter first: the first day; nil for all days up to the last.
    init(_ indicator: Indicator, _ share: ResolvedShare, from first: Day?, to last: Day) {
        self.indicator = indicator
        stations = share.scope.stations
        split = share.split
        group = share.group
        let start = first?.number ?? 0
        days = start...max(start, last.number)
        mark = Mark(day: start)
    }

    /// Whether all was walked.
    var isAtEnd: Bool { place >= stations.count }
    /// How many stations were walked to their end.
    var stationsDone: Int { place }

    /// A posting on the way.
    struct Step: Equatable {
        let record: Int
        let subject: Int
        let day: Int
        let quantity: Int
    }

    /// Goes through the next `count` postings, or to the end of their station, and gives those of the share.
    mutating func next(_ count: Int, _ connection: Connection) throws -> (steps: [Step], seen: Int) {
        guard !isAtEnd else { return ([], 0) }
        let query = try connection(Self.query)
        let values = [
            indicator.number, Int(stations[place].id.key), mark.day, mark.record, mark.subject,
            days.upperBound, count,
        ]
        for (index, value) in values.enumerated() { query.bind(value, at: index + 1) }
        var (steps, seen): ([Step], Int) = ([], 0)
        try query.each { row in
            seen += 1
            mark = Mark(day: row.integer(0), record: row.integer(1), subject: row.integer(2))
            switch split {
            case .none: break
            case .field: if row.integer(4) != group { return }
            case .worker: if row.integer(5) != group { return }
            }
            steps.append(
                Step(record: mark.record, subject: mark.subject, day: mark.day, quantity: try row.quantity(3))
            )
        }
        if seen < count {
            place += 1
            mark = Mark(day: days.lowerBound)
        }
        return (steps, seen)
    }

    /// Goes through so many postings as take a millisecond or less, of one station or of several small ones.
    mutating func stretch(_ connection: Connection) throws -> [Step] {
        var steps: [Step] = []
        var left = Self.stretch
        while left > 0, !isAtEnd {
            let (more, seen) = try next(left, connection)
            steps += more
            // To look for a station's first posting takes as long as some postings do.
            left -= max(Self.search, seen)
        }
        return steps
    }

    static let stretch = 1024
    private static let search = 32

    /// The statement that gives a stretch of one station's postings, along their own order.
    static let query = """
        SELECT day, record, subject, quantity, field, worker FROM posting
        WHERE indicator = ?1 AND station = ?2 AND (day, record, subject) > (?3, ?4, ?5) AND day <= ?6
        ORDER BY day, record, subject LIMIT ?7
        """
}
