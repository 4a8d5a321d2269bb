/// An amount that is aimed at or divided by: a number with up to three places, stored in thousandths. In base units
/// (people, minutes, 分) it is whole; a rate's may have places, as the 1.7 of 1.7‰.
public struct Amount: Sendable, Hashable, Comparable, CustomStringConvertible {
    public let thousandths: Int

    /// An amount in thousandths.
    public init(thousandths: Int) {
        self.thousandths = thousandths
    }

    /// A whole amount; as much as there can be where it is too much.
    public init(_ whole: Int) {
        let (product, isTooMuch) = whole.multipliedReportingOverflow(by: 1000)
        thousandths = isTooMuch ? (whole < 0 ? .min : .max) : product
    }

    /// The amount in `text`: digits, perhaps with commas between groups of three, and at most three places. Nil when it
    /// is anything else, negative included, or has more than 15 digits.
    public init?(_ text: some StringProtocol) {
        let parts = text.folded.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = WholeNumber.read(parts[0]) else { return nil }
        var places = 0
        if parts.count == 2 {
            guard (1...3).contains(parts[1].utf8.count), parts[1].utf8.allSatisfy({ (48...57).contains($0) })
            else { return nil }
            places = parts[1].utf8.reduce(0) { $0 * 10 + Int($1 - 48) }
            for _ in parts[1].utf8.count..<3 { places *= 10 }
        }
        thousandths = whole * 1000 + places
    }

    /// The amount where it has no places; nil otherwise.
    public var whole: Int? { thousandths % 1000 == 0 ? thousandths / 1000 : nil }

    /// Without places that say nothing: `2100`, `1.7`.
    public var description: String {
        let (size, sign) = (thousandths.magnitude, thousandths < 0 ? "-" : "")
        var places = String(size % 1000 + 1000).dropFirst()
        while places.last == "0" { places = places.dropLast() }
        return "\(sign)\(size / 1000)" + (places.isEmpty ? "" : ".\(places)")
    }

    /// The sum; as much as there can be where that is too much.
    public static func + (left: Amount, right: Amount) -> Amount {
        let (sum, isTooMuch) = left.thousandths.addingReportingOverflow(right.thousandths)
        return Amount(thousandths: isTooMuch ? (right.thousandths < 0 ? .min : .max) : sum)
    }

    public static func - (left: Amount, right: Amount) -> Amount {
        let (rest, isTooMuch) = left.thousandths.subtractingReportingOverflow(right.thousandths)
        return Amount(thousandths: isTooMuch ? (right.thousandths < 0 ? .max : .min) : rest)
    }

    public static func < (left: Amount, right: Amount) -> Bool { left.thousandths < right.thousandths }
}

extension Amount: FieldValue {
    public init(stored value: Value) { self.init(thousandths: Int(stored: value)) }
    public var stored: Value { .integer(thousandths) }
}
