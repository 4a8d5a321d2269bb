/// Whether a figure is far from those of the months before.
enum MonthOutlier {
    /// The value in the middle; of two, the lower.
    static func median(_ values: some Collection<Int>) -> Int { values.sorted()[(values.count - 1) / 2] }

    /// Whether 0.6745 × the distance from the median is more than 3.5 times the median distance; where at least half of
    /// the months were the same, the mean distance stands in for it (Iglewicz and Hoaglin 1993).
    static func isFar(_ value: Int, from values: some Collection<Int>) -> Bool {
        let middle = median(values)
        let distances = values.map { abs($0 - middle) }
        let distance = abs(value - middle)
        let typical = median(distances)
        if typical > 0 { return distance * 6745 > 35_000 * typical }
        let sum = distances.reduce(0, +)
        guard sum > 0 else { return distance > 3 }
        // 1.253314 × the mean distance
        return distance * values.count * 10_000 > 35 * 12_533 * sum / 10
    }
}
