import Casework
import Ledger

/// Figures side by side, read from the ledger a little at a time: no key waits for more than one step of it.
struct FigureTable {
    /// One column: what its figures are counted over.
    struct Column: Hashable {
        let key: String
        let title: Label
        let period: Period
        let scope: FigureScope
    }

    /// One step of the reading.
    private enum Step {
        case column(Int, [Indicator])
        case split(Grouping, [Indicator])
        case sealed(Month, Place)
    }

    let indicators: [Indicator]
    private(set) var columns: [Column]
    /// By column and by the indicator's place in `indicators`; nil while it has not been read.
    private var values: [[Int?]]
    private var places: [String: Int]
    private let order: [Indicator: Int]
    private var steps: [Step]
    private var next = 0
    /// The first column is the whole; the others are found while they are read, by this.
    private var grouping: Grouping?
    private var isSplit: Set<Indicator> = []
    /// The distinct figure that is being counted.
    private var counting: DistinctCount?

    /// A table of columns that are known beforehand.
    init(_ columns: [Column], _ indicators: [Indicator], stations: Int) {
        self.columns = columns
        self.indicators = indicators
        values = columns.map { _ in Array(repeating: nil, count: indicators.count) }
        places = Dictionary(
            columns.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
        order = Dictionary(
            indicators.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        steps = columns.indices.flatMap { index in
            Self.batches(indicators, columns[index].period, stations).map { .column(index, $0) }
        }
    }

    /// A table of the whole and of its fields or workers.
    init(_ whole: Column, by grouping: Grouping, _ indicators: [Indicator], stations: Int) {
        self.init([whole], indicators, stations: stations)
        self.grouping = grouping
        steps += Self.batches(indicators, whole.period, stations).map { .split(grouping, $0) }
    }

    /// A table of a month as it was sealed, as it is now, and of what was handed in late with it.
    init(sealed columns: [Column], _ month: Month, _ place: Place, _ indicators: [Indicator]) {
        self.init(columns, indicators, stations: 1)
        steps = [.sealed(month, place)]
    }

    /// Flows and stocks of whole months are sums of few totals and read at once; odd days are read station by station;
    /// each distinct figure goes through what was posted to it.
    private static func batches(_ indicators: [Indicator], _ period: Period, _ stations: Int) -> [[Indicator]]
    {
        let additive = indicators.filter(\.isAdditive)
        let size = period.isWholeMonths ? additive.count : max(1, 600 / max(1, stations))
        let chunks = stride(from: 0, to: additive.count, by: max(1, size)).map {
            Array(additive[$0..<min(additive.count, $0 + size)])
        }
        return chunks + indicators.filter { !$0.isAdditive }.map { [$0] }
    }

    var isComplete: Bool { next == steps.count }
    /// How much of it was read, in hundredths.
    var percent: Int { steps.isEmpty ? 100 : next * 100 / steps.count }

    /// A figure in its base unit; nil while it has not been read.
    func value(_ indicator: Indicator, _ column: Int) -> Int? {
        guard columns.indices.contains(column), let place = order[indicator] else { return nil }
        if let value = values[column][place] { return value }
        return column > 0 && isSplit.contains(indicator) ? 0 : nil
    }

    /// The same by a column's key.
    func value(_ indicator: Indicator, _ key: String) -> Int? {
        index(of: key).flatMap { value(indicator, $0) }
    }

    func index(of key: String) -> Int? { places[key] }

    /// Reads on for about so long.
    mutating func readMore(_ ledger: Ledger, for budget: Duration) throws {
        let end = ContinuousClock.now + budget
        while next < steps.count {
            if try take(steps[next], ledger, until: end) { next += 1 }
            if ContinuousClock.now >= end { return }
        }
    }

    /// Takes a step; false where there is more of it to do.
    private mutating func take(_ step: Step, _ ledger: Ledger, until end: ContinuousClock.Instant) throws
        -> Bool
    {
        switch step {
        case .column(let index, let indicators):
            let column = columns[index]
            if indicators.count == 1, !indicators[0].isAdditive {
                let counting =
                    try counting
                    ?? ledger.counting(
                        indicators[0], column.period, in: column.scope.place, share: column.scope.share)
                self.counting = counting
                try counting?.more(for: end - ContinuousClock.now)
                guard let value = counting?.value else { return false }
                self.counting = nil
                set([value], of: indicators, in: index)
                return true
            }
            let found = try ledger.figures(
                indicators, column.period, in: column.scope.place, share: column.scope.share)
            set(found, of: indicators, in: index)
        case .sealed(let month, let place):
            let found = try ledger.sealedFigures(month, in: place).figures
            for (index, values) in [found.map(\.sealed), found.map(\.now), found.map(\.late)].enumerated() {
                set(values, of: found.map(\.indicator), in: index)
            }
        case .split(let grouping, let indicators):
            let whole = columns[0]
            let tally = try ledger.tally(whole.period, in: whole.scope.place, by: grouping, indicators)
            for group in tally.groups { add(group, grouping, indicators) }
            isSplit.formUnion(indicators)
            sort(grouping)
        }
        return true
    }

    private mutating func add(
        _ group: GroupedTally.Group, _ grouping: Grouping, _ indicators: [Indicator]
    ) {
        let whole = columns[0]
        let index = places[group.key] ?? columns.count
        if index == columns.count {
            let share: FigureShare = grouping == .field ? .field(group.key) : .worker(group.key)
            let name = group.name.chinese.isEmpty ? Label(group.key, group.key) : group.name
            let scope = FigureScope(place: whole.scope.place, share: share)
            columns.append(Column(key: group.key, title: name, period: whole.period, scope: scope))
            values.append(Array(repeating: nil, count: self.indicators.count))
            places[group.key] = index
        }
        set(group.values, of: indicators, in: index)
    }

    private mutating func set(_ found: [Int], of indicators: [Indicator], in column: Int) {
        for (indicator, value) in zip(indicators, found) {
            if let place = order[indicator] { values[column][place] = value }
        }
    }

    /// Fields by their order, workers by their numbers, what has none last.
    private mutating func sort(_ grouping: Grouping) {
        func rank(_ key: String) -> (Int, String) {
            if key.isEmpty { return (Int.max, "") }
            return (grouping == .field ? ServiceField(rawValue: key)?.number ?? 0 : 0, key)
        }
        let order = columns.indices.dropFirst().sorted { rank(columns[$0].key) < rank(columns[$1].key) }
        columns = [columns[0]] + order.map { columns[$0] }
        values = [values[0]] + order.map { values[$0] }
        for (index, column) in columns.enumerated() { places[column.key] = index }
    }
}
