import Casework

/// A figure of distinct subjects that is counted a little at a time: of a large ledger, a year of it is long work.
///
/// It is of one moment: when somebody saves meanwhile, it begins again.
public final class DistinctCount {
    /// The figure; nil while it is being counted.
    public var value: Int? { run.value }

    private let ledger: Ledger
    private var edition: Int
    private let begin: () -> DistinctRun
    private var run: DistinctRun

    /// Nil for a figure that is a sum.
    init?(
        _ indicator: Indicator, _ period: Period, _ share: ResolvedShare, _ ledger: Ledger,
        _ connection: Connection
    ) throws {
        guard let run = DistinctRun(indicator, period, share) else { return nil }
        self.run = run
        begin = { run }
        self.ledger = ledger
        edition = try connection.edition()
    }

    /// Counts on, for about as long as `budget` says.
    ///
    /// - returns: whether it is complete.
    @discardableResult
    public func more(for budget: Duration) throws -> Bool {
        guard value == nil else { return true }
        let end = ContinuousClock.now + budget
        try ledger.page { connection in
            let now = try connection.edition()
            if now != edition {
                edition = now
                run = begin()
            }
            repeat { try run.step(connection) } while value == nil && ContinuousClock.now < end
        }
        return value != nil
    }
}

/// The counting of distinct subjects along their postings.
struct DistinctRun {
    private(set) var value: Int?
    private let minimum: Int
    private var walk: PostingWalk
    private var subjects = Bits()
    private var sums: [Int: Int] = [:]

    /// Nil for a figure that is a sum.
    init?(_ indicator: Indicator, _ period: Period, _ share: ResolvedShare) {
        guard case .distinct(let minimum) = indicator.nature else { return nil }
        self.minimum = minimum
        walk = PostingWalk(indicator, share, from: period.first, to: period.last)
    }

    /// Counts a stretch of postings.
    mutating func step(_ connection: Connection) throws {
        for step in try walk.stretch(connection) {
            if minimum <= 1 {
                subjects.insert(step.subject)
            } else {
                sums[step.subject, default: 0] += step.quantity
            }
        }
        guard walk.isAtEnd else { return }
        value = minimum <= 1 ? subjects.count : sums.values.count { $0 >= minimum }
        subjects = Bits()
        sums = [:]
    }
}

extension Ledger {
    /// Begins to count a figure of distinct subjects of a place in a period, or of one cell's part of it; nil for other
    /// figures, which are sums.
    ///
    /// - throws: `LedgerFailure` where there is no such field, worker or station.
    public func counting(
        _ indicator: Indicator, _ period: Period, in place: Place = .everywhere, share: FigureShare = .all
    ) throws -> DistinctCount? {
        try page { try DistinctCount(indicator, period, ResolvedShare(share, in: place, $0), self, $0) }
    }
}
