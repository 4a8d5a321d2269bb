extension Target {
    /// Splits a value over months evenly: a flow's months add up to it, all others rise from `start` to it.
    ///
    /// - parameter count: the months of the target's period, 1 to 12.
    /// - parameter start: what a stock or rate is when the period begins.
    public static func split(
        even value: Amount, over count: Int, of measure: Measure, from start: Amount = Amount(0)
    ) -> [Amount] {
        guard measure.addsUp else {
            let way = abs(value.thousandths - start.thousandths)
            return (1...count).map { month in
                if month == count { return value }
                let done = way.scaled(by: month, over: count) / measure.step * measure.step
                return value < start ? start - Amount(thousandths: done) : start + Amount(thousandths: done)
            }
        }
        return shares(of: value, by: Array(repeating: 1, count: count), in: measure.step)
    }

    /// Splits a value over months as they were once before: a flow's months by their shares of all, with what is left over
    /// going to the largest remainders; all others by each month's share of the last. Evenly where there was nothing.
    ///
    /// - parameter figures: the months of that time, in any unit.
    public static func split(_ value: Amount, like figures: [Int], of measure: Measure) -> [Amount] {
        let figures = figures.map { max(0, $0) }
        if measure.addsUp {
            guard figures.contains(where: { $0 > 0 }) else {
                return split(even: value, over: figures.count, of: measure)
            }
            return shares(of: value, by: figures, in: measure.step)
        }
        guard let last = figures.last, last > 0 else {
            return split(even: value, over: figures.count, of: measure)
        }
        let units = value.thousandths / measure.step
        return figures.indices.map { month in
            if month == figures.count - 1 { return value }
            return Amount(thousandths: units.scaled(by: figures[month], over: last) * measure.step)
        }
    }

    /// Shares of a value by weights, of which one is above zero, each a number of whole steps: they add up to it exactly.
    private static func shares(of value: Amount, by weights: [Int], in step: Int) -> [Amount] {
        let units = value.thousandths / step
        let total = weights.reduce(0, +)
        var shares: [Int] = []
        var rests: [(month: Int, rest: Int)] = []
        for (month, weight) in weights.enumerated() {
            let (share, rest) = total.dividingFullWidth(units.multipliedFullWidth(by: weight))
            shares.append(share)
            rests.append((month, rest))
        }
        let left = units - shares.reduce(0, +)
        for (month, _) in rests.sorted(by: { ($1.rest, $0.month) < ($0.rest, $1.month) }).prefix(left) {
            shares[month] += 1
        }
        // What a value has beyond whole steps, as nobody but a rate's can, stays with the last month.
        var amounts = shares.map { Amount(thousandths: $0 * step) }
        amounts[amounts.count - 1] =
            amounts[amounts.count - 1] + Amount(thousandths: value.thousandths % step)
        return amounts
    }
}
