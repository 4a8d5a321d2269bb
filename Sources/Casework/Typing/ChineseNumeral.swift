/// Numbers in Chinese characters: 四十, 十二, 一百零五, 两千三.
enum ChineseNumeral {
    private static let digits: [Unicode.Scalar: Int] = [
        "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
    private static let units: [Unicode.Scalar: Int] = ["十": 10, "百": 100, "千": 1000]

    /// Whether the scalar is part of such a number.
    static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x3007 && (digits[scalar] != nil || units[scalar] != nil)
    }

    /// The number, 0 to 9999; nil when the characters are in no order that a number has. A last digit without its unit
    /// counts in the unit below the one before it: 一百二 is 120.
    static func read(_ text: String) -> Int? {
        if text.unicodeScalars.count == 1, let digit = text.unicodeScalars.first.flatMap({ digits[$0] }) {
            return digit
        }
        var sum = 0
        var pending: Int?
        var lastUnit = 10_000
        var isAfterZero = false
        for scalar in text.unicodeScalars {
            if let unit = units[scalar] {
                // Ten alone is 十, but a hundred is 一百.
                guard unit < lastUnit, let count = pending ?? (unit == 10 && sum == 0 ? 1 : nil) else {
                    return nil
                }
                sum += count * unit
                (pending, lastUnit, isAfterZero) = (nil, unit, false)
            } else if let digit = digits[scalar], pending == nil {
                if digit == 0 {
                    guard sum > 0, !isAfterZero else { return nil }
                    isAfterZero = true
                } else {
                    pending = digit
                }
            } else {
                return nil
            }
        }
        guard let pending else { return isAfterZero ? nil : sum }
        return sum + pending * (isAfterZero || lastUnit > 1000 ? 1 : lastUnit / 10)
    }
}
