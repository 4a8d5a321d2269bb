import Casework

extension Period {
    /// The days from `first` to `last` under the shortest name that they have: `2023`, `2023Q2`, `2023-06`,
    /// `2023-01..2023-10`, or the two days.
    static func named(_ first: Day, _ last: Day) -> Period {
        let plain = Period(first, last)
        guard plain.isWholeMonths else { return plain }
        let months = plain.months
        let count = months.lowerBound.distance(to: months.upperBound) + 1
        let start = months.lowerBound
        let text =
            switch (count, start.monthOfYear) {
            case (1, _): start.description
            case (12, 1): String(start.year)
            case (3, 1), (3, 4), (3, 7), (3, 10): "\(start.year)Q\(start.monthOfYear / 3 + 1)"
            default: "\(start)..\(months.upperBound)"
            }
        return Period(text) ?? plain
    }

    /// The period of the same kind just before.
    var before: Period { .named(previous.first, previous.last) }

    /// The period of the same kind just after.
    var after: Period {
        let start = last.adding(days: 1)
        guard isWholeMonths else { return .named(start, start.adding(days: days - 1)) }
        let count = months.lowerBound.distance(to: months.upperBound) + 1
        return .named(start, start.month.advanced(by: count - 1).last)
    }

    /// Whether it is one calendar month.
    var isMonth: Bool { isWholeMonths && first.month == last.month }

    /// Its weeks from Monday to Sunday, the first and the last cut to it.
    var weeks: [Period] {
        var weeks: [Period] = []
        var start = first
        while start <= last {
            // 1 January 1970 was a Thursday, three days after a Monday.
            let daysToSunday = 6 - (start.ordinal + 3) % 7
            let end = min(start.adding(days: daysToSunday), last)
            weeks.append(Period(start, end))
            start = end.adding(days: 1)
        }
        return weeks
    }

    /// The months of the calendar year that it ends in.
    var calendarYear: [Month] { (1...12).map { Month(last.year, $0) } }

    /// The twelve months that end with its last one.
    var twelveMonths: [Month] { (-11...0).map { last.month.advanced(by: $0) } }
}
