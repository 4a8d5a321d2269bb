import Casework

/// A figure that is open: found a little at a time. Of each of its lines it holds three numbers, and shows those that are
/// looked at.
///
/// The lines are by station and then by day; of a distinct figure, by each subject's first day. They are of one moment: when
/// somebody saves before all are found, it begins again. Their titles are of the moment when they are shown.
public final class Figure {
    /// The figure, and what was left out of it; nil while it is being counted.
    public private(set) var explanation: Explanation?
    /// Whether all of its lines were found.
    public private(set) var isComplete = false
    /// How many lines were found so far.
    public var count: Int { finder.lines.count }
    /// The sum of their quantities; when all are found, the figure's value.
    public var sum: Int { finder.sum }
    /// How much of the finding is done, in hundredths.
    public var percent: Int { finder.percent }

    private let indicator: Indicator
    private let period: Period
    private let place: Place
    private let share: FigureShare
    private let language: Language
    private let ledger: Ledger
    private var edition: Int
    private var resolved: ResolvedShare
    private var counting: DistinctRun?
    private var finder: LineFinder

    init(
        _ indicator: Indicator, _ period: Period, _ place: Place, _ share: FigureShare, _ language: Language,
        _ ledger: Ledger, _ connection: Connection
    ) throws {
        self.indicator = indicator
        self.period = period
        self.place = place
        self.share = share
        self.language = language
        self.ledger = ledger
        edition = try connection.edition()
        resolved = try ResolvedShare(share, in: place, connection)
        counting = DistinctRun(indicator, period, resolved)
        finder = LineFinder(indicator, period, resolved)
    }

    /// Finds further lines, for about as long as `budget` says.
    ///
    /// - returns: whether there was something to find.
    @discardableResult
    public func more(for budget: Duration) throws -> Bool {
        guard !isComplete else { return false }
        let end = ContinuousClock.now + budget
        try ledger.page { connection in
            try beginAgainIfChanged(connection)
            repeat { try step(connection) } while !isComplete && ContinuousClock.now < end
        }
        return true
    }

    /// Finds all lines; the ledger is held for a page at a time.
    ///
    /// - parameter progress: told how many were found, and stops it by throwing.
    @discardableResult
    public func complete(progress: ProgressReport? = nil) throws -> Figure {
        let work = Label("找\(indicator.label.chinese)的记录", "finding \(indicator.label.english)")
        while try more(for: .milliseconds(50)) {
            try progress?(Progress(work: work, done: count, total: nil))
        }
        return self
    }

    private func beginAgainIfChanged(_ connection: Connection) throws {
        let now = try connection.edition()
        guard now != edition else { return }
        edition = now
        explanation = nil
        resolved = try ResolvedShare(share, in: place, connection)
        counting = DistinctRun(indicator, period, resolved)
        finder = LineFinder(indicator, period, resolved)
    }

    private func step(_ connection: Connection) throws {
        if explanation == nil {
            try counting?.step(connection)
            guard counting == nil || counting?.value != nil else { return }
            explanation = try Explanation(
                indicator, period, place, share, resolved, distinct: counting?.value, connection)
            counting = nil
        } else {
            try finder.step(connection)
            isComplete = finder.isComplete
        }
    }

    /// The lines at some places; fewer where there are not as many.
    public func lines(_ range: Range<Int>) throws -> [Explanation.Line] {
        let range = range.clamped(to: 0..<count)
        guard !range.isEmpty else { return [] }
        return try ledger.page { connection in
            let titles = Titles(connection, language)
            return try finder.lines[range].compactMap { line in
                guard let spine = try connection.spine(line.record) else { return nil }
                return Explanation.Line(
                    kind: spine.kind, id: spine.uuid, number: try Titles.number(of: spine, connection),
                    date: line.day, title: try titles.title(of: line.record), quantity: line.quantity)
            }
        }
    }
}

extension Ledger {
    /// Opens a figure of a place in a period, or a cell of its split table; `more` or `complete` finds its lines, which sum
    /// to it.
    ///
    /// - throws: `LedgerFailure` where there is no such field, worker or station.
    public func figure(
        _ indicator: Indicator, _ period: Period, in place: Place = .everywhere, share: FigureShare = .all,
        language: Language
    ) throws -> Figure {
        try page { try Figure(indicator, period, place, share, language, self, $0) }
    }
}
