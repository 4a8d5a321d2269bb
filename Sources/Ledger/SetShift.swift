import Casework

/// What another set of categories would add to the figures of some periods, by the pure postings of the records that it
/// touches. Nothing is stored.
struct SetShift {
    private let old: CountingRules
    private let new: CountingRules
    private let periods: [Period]
    private let stations: Set<Int>
    private var walk: TouchedWalk
    /// What is added to each period's figures; negative where the set counts less.
    private(set) var sums: [[Indicator: Int]]

    /// - parameter stations: those whose records count.
    init(from old: CountingRules, to new: CountingRules, _ periods: [Period], _ stations: [StationPlace]) {
        self.old = old
        self.new = new
        self.periods = periods
        self.stations = Set(stations.map { Int($0.id.key) })
        sums = Array(repeating: [:], count: periods.count)
        let first = periods.map(\.first.number).min() ?? 1
        let last = periods.map(\.last.number).max() ?? 0
        walk = TouchedWalk(
            first <= last ? new.changedCategories(from: old) : [], stations, min(first, last)...last)
    }

    var isAtEnd: Bool { walk.isAtEnd }
    var examined: Int { walk.examined }

    /// Counts on to the end, or as long as `goesOn` says so.
    mutating func count(
        _ connection: Connection, _ books: Bookkeeping, while goesOn: () -> Bool = { true }
    ) throws {
        var touched: [[StoredPosting]] = []
        let rules = [old, new]
        try walk.go(connection, while: goesOn) { record in
            guard let spine = try connection.spine(record) else { return }
            touched += try books.lines(spine, under: rules)
        }
        for (index, lines) in touched.enumerated() { add(lines, times: index % 2 == 0 ? -1 : 1) }
    }

    private mutating func add(_ lines: [StoredPosting], times sign: Int) {
        for line in lines {
            guard stations.contains(line.station), let indicator = Indicator(rawValue: line.indicator),
                CountingRules.touched.contains(indicator)
            else { continue }
            let day = Day(number: line.day)
            for (index, period) in periods.enumerated() where period.contains(day) {
                sums[index][indicator, default: 0] += sign * line.quantity
            }
        }
    }
}

extension Ledger {
    /// What another set would add to the figures of periods, counted in pages that hold the ledger for a moment each.
    ///
    /// It is to be asked within `steadily`.
    func shifts(
        from old: CountingRules, to new: CountingRules, _ periods: [Period], _ stations: [StationPlace],
        _ progress: ProgressReport?
    ) throws -> [[Indicator: Int]] {
        var shift = SetShift(from: old, to: new, periods, stations)
        var books: Bookkeeping?
        while !shift.isAtEnd {
            try page { connection in
                let end = ContinuousClock.now + Self.shortPage
                let own = books ?? Bookkeeping(connection, new)
                books = own
                try shift.count(connection, own) { ContinuousClock.now < end }
            }
            try progress?(
                Progress(
                    work: Label("按第 \(new.version) 版类别重数", "counting with version \(new.version) of the set"),
                    done: shift.examined, total: nil))
        }
        return shift.sums
    }

    /// How long a page of work that draws and polls keys in between may take.
    static let shortPage = Duration.milliseconds(50)
}
