extension Day {
    /// The day that `text` stands for on the day `today`; nil when it is anything else, or no day of the calendar.
    ///
    ///     t 今天  y 昨天  前天  明天  后天     today and the days around it
    ///     -3  +1                               days before and after today
    ///     20  20日                             the 20th of this month, or of the last one if it is still to come
    ///     1120  11-20  11.20  11/20  11月20日  of this year, or of the last one if it is more than 180 days ahead
    ///     20261120  2026-11-20  26-11-20       the day itself; two digits mean the year up to 10 years ahead
    ///     周三  上周三  本周三  下周三         the last one up to today, and that of the last, this and the next week
    ///
    /// Weeks begin on Monday. Full-width is as good, and so are the forms that `Day(_:)` reads.
    public static func typed(_ text: some StringProtocol, today: Day) -> Day? {
        if let day = Day(text) { return day }
        let typed = TypedText(text)
        return byWord(typed, today) ?? bySign(typed, today) ?? byWeekday(typed, today)
            ?? byNumbers(typed, today)
    }

    /// How many days a day of this year may lie ahead before last year's is meant.
    private static let farthestAhead = 180

    private static let words: [(words: [String], days: Int)] = [
        (["today", "今天", "今日", "t"], 0), (["yesterday", "昨天", "昨日", "y"], -1), (["前天"], -2), (["大前天"], -3),
        (["tomorrow", "明天", "明日"], 1), (["后天"], 2), (["大后天"], 3),
    ]

    private static let weekdays: [(words: [String], weekday: Int)] = [
        (["一", "1"], 1), (["二", "2"], 2), (["三", "3"], 3), (["四", "4"], 4), (["五", "5"], 5), (["六", "6"], 6),
        (["日", "天", "7"], 7),
    ]

    /// A day some days from this one; nil outside the years that a day can be of.
    private func moved(by days: Int) -> Day? {
        let day = adding(days: days)
        return (1000...9999).contains(day.year) ? day : nil
    }

    private static func byWord(_ text: TypedText, _ today: Day) -> Day? {
        for (words, days) in words {
            var text = text
            if text.take(oneOf: words), text.isAtEnd { return today.moved(by: days) }
        }
        return nil
    }

    private static func bySign(_ text: TypedText, _ today: Day) -> Day? {
        var text = text
        let sign = text.take("+") ? 1 : text.take("-") ? -1 : 0
        guard sign != 0, let days = text.digits(atMost: 5), text.isAtEnd else { return nil }
        return today.moved(by: sign * days.number)
    }

    private static func byWeekday(_ text: TypedText, _ today: Day) -> Day? {
        var text = text
        let week = text.take("上") ? -7 : text.take("下") ? 7 : text.take(oneOf: ["本", "这"]) ? 0 : nil
        guard text.take(oneOf: ["周", "星期", "礼拜"]),
            let weekday = weekdays.first(where: { text.take(oneOf: $0.words) })?.weekday, text.isAtEnd
        else { return nil }
        if let week { return today.moved(by: weekday - today.weekday + week) }
        return today.moved(
            by: weekday > today.weekday ? weekday - today.weekday - 7 : weekday - today.weekday)
    }

    private static func byNumbers(_ text: TypedText, _ today: Day) -> Day? {
        var text = text
        guard let first = text.digits(atMost: 8) else { return nil }
        if text.isAtEnd {
            switch first.count {
            case 1...2: return inMonth(first.number, today)
            case 3...4: return inYear(first.number / 100, first.number % 100, today)
            case 6: return byParts(fullYear(first.number / 10000, today), first.number % 10000)
            case 8: return byParts(first.number / 10000, first.number % 10000)
            default: return nil
            }
        }
        if text.take(oneOf: dayWords) {
            return text.isAtEnd && first.count <= 2 ? inMonth(first.number, today) : nil
        }

        let isYear = text.take("年")
        guard isYear || text.take(oneOf: ["-", "/", ".", "月"]), let second = text.digits(atMost: 2) else {
            return nil
        }
        _ = !isYear && text.take(oneOf: dayWords)
        if text.isAtEnd {
            return isYear || first.count > 2 ? nil : inYear(first.number, second.number, today)
        }

        guard text.take(oneOf: ["-", "/", ".", "月"]), let third = text.digits(atMost: 2) else { return nil }
        _ = text.take(oneOf: dayWords)
        guard text.isAtEnd, first.count == 2 || first.count == 4 else { return nil }
        let year = first.count == 2 ? fullYear(first.number, today) : first.number
        return Day(year, second.number, third.number)
    }

    private static let dayWords = ["日", "号"]

    private static func byParts(_ year: Int, _ monthAndDay: Int) -> Day? {
        Day(year, monthAndDay / 100, monthAndDay % 100)
    }

    private static func inMonth(_ day: Int, _ today: Day) -> Day? {
        let month = day > today.dayOfMonth ? today.month.advanced(by: -1) : today.month
        return Day(month.year, month.monthOfYear, day)
    }

    private static func inYear(_ month: Int, _ day: Int, _ today: Day) -> Day? {
        guard let thisYear = Day(today.year, month, day) else { return nil }
        if thisYear.ordinal - today.ordinal <= farthestAhead { return thisYear }
        return Day(today.year - 1, month, day)
    }

    /// The year that two digits mean: the one with these last digits from 89 years ago up to 10 years ahead.
    private static func fullYear(_ digits: Int, _ today: Day) -> Int {
        let last = today.year + 10
        return last - ((last - digits) % 100 + 100) % 100
    }
}
