/// Numbers as ranges: `3-8,12`.
struct NumberRanges: CustomStringConvertible {
    /// In their order, without overlaps.
    private(set) var ranges: [ClosedRange<Int>] = []

    init() {}

    /// The ranges in a text; what is none is left out.
    init(_ text: String) {
        for part in text.split(separator: ",") {
            let ends = part.split(separator: "-").map { Int($0) }
            guard let first = ends.first ?? nil, let last = ends.last ?? nil, first > 0, first <= last else {
                continue
            }
            ranges.append(first...last)
        }
        ranges = Self.merged(ranges)
    }

    var isEmpty: Bool { ranges.isEmpty }
    var count: Int { ranges.reduce(0) { $0 &+ ($1.upperBound &- $1.lowerBound &+ 1) } }
    var description: String {
        ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
            .joined(separator: ",")
    }

    /// Adds numbers that come in their order, or in any.
    mutating func add(_ range: ClosedRange<Int>) {
        guard let last = ranges.last else { return ranges.append(range) }
        if range.lowerBound > last.upperBound, range.lowerBound - last.upperBound > 1 {
            ranges.append(range)
        } else if range.lowerBound >= last.lowerBound {
            ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
        } else {
            ranges = Self.merged(ranges + [range])
        }
    }

    mutating func add(_ number: Int) { add(number...number) }

    mutating func add(_ other: NumberRanges) {
        ranges = Self.merged(ranges + other.ranges)
    }

    func contains(_ number: Int) -> Bool {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < number { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(number)
    }

    /// The numbers of a range that are none of these.
    func leftOut(of range: Range<Int>) -> [Range<Int>] {
        var (left, start): ([Range<Int>], Int) = ([], range.lowerBound)
        for each in ranges where each.upperBound >= range.lowerBound && each.lowerBound < range.upperBound {
            if each.lowerBound > start { left.append(start..<each.lowerBound) }
            start = min(each.upperBound, range.upperBound - 1) + 1
        }
        if start < range.upperBound { left.append(start..<range.upperBound) }
        return left
    }

    private static func merged(_ ranges: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
        var merged = NumberRanges()
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) { merged.add(range) }
        return merged.ranges
    }
}
