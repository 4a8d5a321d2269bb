/// A target as it holds for a place: the one of the station that stands for the place, or the sum of those below it.
public struct PlaceTarget: Sendable, Hashable {
    public let measure: Measure
    /// The year or the named period that it is for.
    public let period: Period
    /// What is to be reached: in base units (people, minutes, 分), a rate's in its own measure.
    public let value: Amount
    public let comparison: TargetOperator
    /// Whether it binds; nil where nobody said so, or its parts say different things.
    public let nature: TargetNature?
    /// What is to be reached in each of the months that the period touches (a flow), or by the end of each (all others);
    /// nil where no split was made, or only some of its parts have one.
    public let split: [Amount]?
    /// How many stations' targets it is the sum of; a place's own is 1.
    public let parts: Int

    /// A station's target in the days of the year or period that it names; nil where what it is about is not known.
    public init?(_ target: Target, in period: Period) {
        guard let measure = target.measure else { return nil }
        self.measure = measure
        self.period = period
        value = target.value
        comparison = target.comparison
        nature = target.nature
        parts = 1
        split = Self.split(target, over: Array(period.months).count)
    }

    /// The months of a split: of a flow, a blank month is none of it; of all others, it is as the month before.
    private static func split(_ target: Target, over months: Int) -> [Amount]? {
        guard target.split != nil, months <= target.months.count, let measure = target.measure else {
            return nil
        }
        var last = Amount(0)
        return target.months.prefix(months).map { month in
            last = month ?? (measure.addsUp ? Amount(0) : last)
            return last
        }
    }

    /// The sum of the targets of several stations for one measure and period; nil where there are none. Rates don't add
    /// up: there is no sum of theirs.
    public static func sum(_ targets: [PlaceTarget]) -> PlaceTarget? {
        guard let first = targets.first, targets.count > 1 else { return targets.first }
        if case .rate = first.measure { return nil }
        return PlaceTarget(first, targets)
    }

    private init(_ first: PlaceTarget, _ targets: [PlaceTarget]) {
        measure = first.measure
        period = first.period
        value = targets.reduce(Amount(0)) { $0 + $1.value }
        comparison = targets.contains { $0.comparison == .atLeast } ? .atLeast : .equal
        nature = targets.allSatisfy { $0.nature == first.nature } ? first.nature : nil
        parts = targets.reduce(0) { $0 + $1.parts }
        let splits = targets.compactMap(\.split)
        split =
            splits.count < targets.count
            ? nil : splits[0].indices.map { month in splits.reduce(Amount(0)) { $0 + $1[month] } }
    }

    /// What it asks of an asked period: all of it for its own period, what the split says for whole months of it; nil
    /// where that is not known.
    public func share(of asked: Period) -> Amount? {
        if asked.first == period.first, asked.last == period.last { return value }
        guard let split, period.contains(asked.first), period.contains(asked.last),
            period.clipped(to: asked.first.month)?.first == asked.first,
            period.clipped(to: asked.last.month)?.last == asked.last
        else { return nil }
        let from = period.first.month.distance(to: asked.first.month)
        let to = period.first.month.distance(to: asked.last.month)
        return measure.addsUp ? split[from...to].reduce(Amount(0), +) : split[to]
    }

    /// What the split wants by the end of a day: of a flow, the months that have passed and the days' share of the month
    /// that runs, without what is left of a unit; of all others, the last month that has passed. Nil without a split.
    public func expected(by day: Day) -> Amount? {
        guard let split else { return nil }
        var wanted = Amount(0)
        for (month, amount) in zip(period.months, split) {
            guard let part = period.clipped(to: month), part.first <= day else { break }
            if part.last <= day {
                wanted = measure.addsUp ? wanted + amount : amount
            } else if measure.addsUp {
                let units = amount.thousandths / measure.step
                let passed = day.ordinal - part.first.ordinal + 1
                wanted = wanted + Amount(thousandths: units * passed / part.days * measure.step)
            }
        }
        return wanted
    }
}

extension Measure {
    /// The smallest step of its amounts in thousandths: figures are whole.
    var step: Int {
        if case .indicator = self { 1000 } else { 1 }
    }

    /// An amount as people read it: hours, yuan and counts as figures are shown, a rate with at most two places.
    public func show(_ amount: Amount) -> String {
        switch self {
        case .indicator(let indicator): return indicator.show(amount.thousandths / 1000)
        case .rate:
            let size = (abs(amount.thousandths) + 5) / 10 * 10
            return Amount(thousandths: amount.thousandths < 0 ? -size : size).description
        }
    }
}
