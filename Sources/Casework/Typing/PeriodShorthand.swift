extension Period {
    /// The period that `text` stands for on the day `today`; nil when it is none.
    ///
    ///     t 本月  上月  本季  上季  今年  去年
    ///     6  6月                      that month of this year, or of the last one if it is still to come
    ///     1-6  1-6月  Q2  二季度  上半年  that part of this year
    ///     2023.6  202306  2023年6月  2023年1-6月  2023年二季度  去年6月  of another year
    ///
    /// Full-width is as good, and so are the forms that `Period(_:)` and `Day(_:)` read.
    public static func typed(_ text: some StringProtocol, today: Day) -> Period? {
        if let period = Period(String(text)) { return period }
        if let day = Day(text) { return Period(day.description) }
        var typed = TypedText(text)
        if let period = byWord(typed, today) ?? byDigits(typed) { return period }
        if let year = year(&typed, today) {
            return typed.isAtEnd ? Period(String(year)) : part(typed, of: year)
        }
        if let month = month(&typed), typed.isAtEnd {
            return Period(
                Month(month > today.month.monthOfYear ? today.year - 1 : today.year, month).description)
        }
        return part(TypedText(text), of: today.year)
    }

    private static func byWord(_ text: TypedText, _ today: Day) -> Period? {
        func isAll(_ words: String...) -> Bool {
            var text = text
            return text.take(oneOf: words) && text.isAtEnd
        }
        let month = today.month
        let quarter = (month.monthOfYear - 1) / 3 + 1
        if isAll("t", "本月", "这个月") { return Period(month.description) }
        if isAll("上月", "上个月") { return Period(month.advanced(by: -1).description) }
        if isAll("本季度", "本季") { return Period("\(today.year)Q\(quarter)") }
        if isAll("上季度", "上季") {
            return Period(quarter == 1 ? "\(today.year - 1)Q4" : "\(today.year)Q\(quarter - 1)")
        }
        return nil
    }

    /// 202306.
    private static func byDigits(_ text: TypedText) -> Period? {
        var text = text
        guard let digits = text.digits(atMost: 6), digits.count == 6, text.isAtEnd,
            (1...12).contains(digits.number % 100)
        else { return nil }
        return Period(Month(digits.number / 100, digits.number % 100).description)
    }

    /// Goes past a year at the beginning: 2023年, 去年, or four digits with a sign, or the end, behind them.
    private static func year(_ text: inout TypedText, _ today: Day) -> Int? {
        if text.take(oneOf: ["今年", "本年"]) { return today.year }
        if text.take("去年") { return today.year - 1 }
        if text.take("前年") { return today.year - 2 }
        var copy = text
        guard let digits = copy.digits(atMost: 4), digits.count == 4 else { return nil }
        guard !copy.take(oneOf: ["-", ".", "/"]) || !copy.isAtEnd else { return nil }
        _ = copy.take("年")
        text = copy
        return digits.number
    }

    /// Goes past a month from 1 to 12.
    private static func month(_ text: inout TypedText) -> Int? {
        guard let digits = text.digits(atMost: 2), (1...12).contains(digits.number) else { return nil }
        _ = text.take(oneOf: ["月份", "月"])
        return digits.number
    }

    /// A half, a quarter, a month or several months of a year.
    private static func part(_ text: TypedText, of year: Int) -> Period? {
        var text = text
        if text.take("上半年") { return text.isAtEnd ? months(1, 6, of: year) : nil }
        if text.take("下半年") { return text.isAtEnd ? months(7, 12, of: year) : nil }
        if let quarter = quarter(text) { return Period("\(year)Q\(quarter)") }
        guard let first = month(&text) else { return nil }
        if text.isAtEnd { return Period(Month(year, first).description) }
        guard text.take(oneOf: ["-", "~", "至", "到"]), let last = month(&text), text.isAtEnd else {
            return nil
        }
        return months(first, last, of: year)
    }

    private static func quarter(_ text: TypedText) -> Int? {
        var text = text
        let isLetter = text.take("q")
        _ = !isLetter && text.take("第")
        guard let quarter = text.amount()?.whole, (1...4).contains(quarter),
            isLetter || text.take(oneOf: ["季度", "季"]), text.isAtEnd
        else { return nil }
        return quarter
    }

    private static func months(_ first: Int, _ last: Int, of year: Int) -> Period? {
        Period("\(Month(year, first))..\(Month(year, last))")
    }
}
