/// Numbers of people, matters or sessions as they are typed.
public enum Count {
    /// The count that `text` stands for: `40`, a sum `20+20` or `45-3`, products in it `3x4+2` (x X × *), Chinese numerals up
    /// to 9999 `四十`, `1,200`. Blanks between them don't matter, full-width is as good. Nil when it is anything else,
    /// negative or beyond 15 digits.
    public static func typed(_ text: some StringProtocol) -> Int? {
        typed(text, in: nil)
    }

    /// The same where each number may have its unit, 20人+20人.
    static func typed(_ text: some StringProtocol, in unit: String?) -> Int? {
        var text = TypedText(text)
        guard var sum = product(&text, in: unit) else { return nil }
        while !text.isAtEnd {
            let sign = text.take("+") ? 1 : text.take("-") ? -1 : 0
            guard sign != 0, let next = product(&text, in: unit) else { return nil }
            sum += sign * next
            guard abs(sum) <= most else { return nil }
        }
        return sum >= 0 ? sum : nil
    }

    private static let most = 999_999_999_999_999

    private static func product(_ text: inout TypedText, in unit: String?) -> Int? {
        guard var product = factor(&text, in: unit) else { return nil }
        while text.take(oneOf: ["x", "*"]) {
            guard let next = factor(&text, in: unit) else { return nil }
            let (larger, isTooLarge) = product.multipliedReportingOverflow(by: next)
            guard !isTooLarge, larger <= most else { return nil }
            product = larger
        }
        return product
    }

    private static func factor(_ text: inout TypedText, in unit: String?) -> Int? {
        guard let number = text.amount(withCommas: true)?.whole else { return nil }
        text.skipBlanks()
        if let unit { _ = text.take(unit) }
        return number
    }
}
