/// A number that was typed with or without decimal places, kept exactly.
struct TypedAmount {
    /// The digits without the point.
    private let digits: Int
    /// 10 for each of the places.
    private let divisor: Int

    /// The number itself, if it is whole.
    var whole: Int? { times(1) }

    /// The number times `factor`; nil when that is not whole, or too large for an amount.
    func times(_ factor: Int) -> Int? {
        let (product, isTooLarge) = digits.multipliedReportingOverflow(by: factor)
        guard !isTooLarge, product % divisor == 0 else { return nil }
        return product / divisor
    }

    /// A whole number.
    init(_ number: Int) {
        digits = number
        divisor = 1
    }

    /// The amount in `text`: digits, perhaps with commas between groups of three, perhaps a point and up to eight
    /// places. Nil for anything else or more than 15 digits before the point.
    init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = WholeNumber.read(parts[0]) else { return nil }
        let places = parts.count == 2 ? parts[1] : "0"
        guard (1...8).contains(places.utf8.count), places.unicodeScalars.allSatisfy(\.isDigit),
            let fraction = Int(places)
        else { return nil }
        let divisor = (0..<places.utf8.count).reduce(1) { power, _ in power * 10 }
        let (shifted, isTooLarge) = whole.multipliedReportingOverflow(by: divisor)
        guard !isTooLarge, shifted <= Int.max - fraction else { return nil }
        digits = shifted + fraction
        self.divisor = divisor
    }
}

extension TypedText {
    /// Goes past a number here: digits with or without places, or Chinese numerals up to 9999. Commas belong to it only
    /// where they don't separate anything.
    mutating func amount(withCommas: Bool = false) -> TypedAmount? {
        skipBlanks()
        var copy = self
        let numerals = copy.run { ChineseNumeral.isNumeral($0) }
        if !numerals.isEmpty {
            guard let number = ChineseNumeral.read(numerals) else { return nil }
            self = copy
            return TypedAmount(number)
        }
        let text = copy.run { $0.isDigit || $0 == "." || withCommas && $0 == "," }
        guard let amount = TypedAmount(text) else { return nil }
        self = copy
        return amount
    }
}
