import Casework

/// A figure that is open: of each of its lines it holds three numbers, and shows those that are looked at.
///
/// The lines are by station and then by day; of a distinct figure, by each subject's first day. They are of the moment
/// when it was opened; their titles are of the moment when they are shown.
public final class Figure {
    /// The figure, and what was left out of it.
    public let explanation: Explanation
    /// How many lines it has.
    public var count: Int { found.count }
    /// The sum of their quantities, which is the figure's value.
    public let sum: Int

    private let ledger: Ledger
    private let language: Language
    private let found: [FoundLine]

    init(
        _ indicator: Indicator, _ period: Period, _ place: Place, _ share: FigureShare, _ language: Language,
        _ ledger: Ledger, _ connection: Connection
    ) throws {
        let resolved = try ResolvedShare(share, in: place, connection)
        explanation = try Explanation(indicator, period, place, share, resolved, connection)
        found = try FoundLine.all(indicator, period, resolved, connection)
        sum = found.reduce(0) { $0 + $1.quantity }
        self.language = language
        self.ledger = ledger
    }

    /// The lines at some places; fewer where there are not as many.
    public func lines(_ range: Range<Int>) throws -> [Explanation.Line] {
        let range = range.clamped(to: 0..<found.count)
        guard !range.isEmpty else { return [] }
        return try ledger.page { connection in
            let titles = Titles(connection, language)
            return try found[range].compactMap { line in
                guard let spine = try connection.spine(line.record) else { return nil }
                return Explanation.Line(
                    kind: spine.kind, id: spine.uuid, number: try Titles.number(of: spine, connection),
                    date: line.day, title: try titles.title(of: line.record), quantity: line.quantity)
            }
        }
    }
}

extension Ledger {
    /// Opens a figure of a place in a period, or a cell of its split table, into its lines, which sum to it.
    ///
    /// - throws: `LedgerFailure` where there is no such field, worker or station.
    public func figure(
        _ indicator: Indicator, _ period: Period, in place: Place = .everywhere, share: FigureShare = .all,
        language: Language
    ) throws -> Figure {
        try page { try Figure(indicator, period, place, share, language, self, $0) }
    }
}

/// A record that makes part of a figure.
struct FoundLine {
    private let key: Int64
    private let number: Int32
    let quantity: Int

    var record: RecordID { RecordID(key) }
    /// The day on which it counts.
    var day: Day { Day(number: Int(number)) }

    init(record: RecordID, day: Int, quantity: Int) {
        key = record.key
        number = Int32(clamping: day)
        self.quantity = quantity
    }

    /// Reads a record, a day and a quantity.
    private init(_ row: Statement) {
        self.init(record: row.record(0), day: row.integer(1), quantity: row.integer(2))
    }

    /// All lines of a figure.
    static func all(
        _ indicator: Indicator, _ period: Period, _ share: ResolvedShare, _ connection: Connection
    ) throws -> [FoundLine] {
        let query = try connection(query(indicator, share))
        func each(_ body: (Statement) throws -> Void) throws {
            for station in share.scope.stations {
                query.bind(indicator.number, at: 1)
                query.bind(Int(station.id.key), at: 2)
                query.bind(period.first.number, at: 3)
                query.bind(period.last.number, at: 4)
                if share.split != .none { query.bind(share.group, at: 5) }
                try query.each(body)
            }
        }
        guard case .distinct(let minimum) = indicator.nature else {
            var lines: [FoundLine] = []
            try each { lines.append(FoundLine($0)) }
            return lines
        }
        var subjects: [RecordID: (first: Int, sum: Int)] = [:]
        try each { row in
            let day = row.integer(1)
            let subject = subjects[row.record(0)] ?? (day, 0)
            subjects[row.record(0)] = (min(subject.first, day), subject.sum + row.integer(2))
        }
        return subjects.filter { $0.value.sum >= minimum }
            .map { FoundLine(record: $0.key, day: $0.value.first, quantity: 1) }
            .sorted { ($0.number, $0.key) < ($1.number, $1.key) }
    }

    /// The statement that gives one station's lines.
    static func query(_ indicator: Indicator, _ share: ResolvedShare) -> String {
        let here = "FROM posting WHERE indicator = ?1 AND station = ?2"
        return switch indicator.nature {
        case .flow:
            """
            SELECT record, day, SUM(quantity) \(here) AND day BETWEEN ?3 AND ?4\(share.condition)
            GROUP BY day, record
            """
        case .stock:
            """
            SELECT record, MIN(day), SUM(quantity) \(here) AND day <= ?4\(share.condition)
            GROUP BY record HAVING SUM(quantity) <> 0 ORDER BY 2, 1
            """
        case .distinct:
            "SELECT subject, day, quantity \(here) AND day BETWEEN ?3 AND ?4\(share.condition)"
        }
    }
}
