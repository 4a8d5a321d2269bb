/// A stretch of whole days that is counted: a month, a quarter, a year, any range of them, or a project, contract or
/// campaign with a name and days of its own.
public struct Period: Sendable, Hashable, CustomStringConvertible {
    public let first: Day
    public let last: Day
    /// As it was written: `2023-06`, `2023Q2`, `2023-01..2023-10`, 千站暖万家2023.
    public let description: String
    /// Whether it is known by a name of its own, and not by the calendar.
    public let isNamed: Bool

    /// The days from `first` to `last`, both included.
    public init(_ first: Day, _ last: Day) {
        self.first = first
        self.last = last
        description = "\(first)..\(last)"
        isNamed = false
    }

    /// The days from `first` to `last`, called by a name of their own: a project, a contract, a campaign.
    public init(_ first: Day, _ last: Day, named name: String) {
        self.first = first
        self.last = last
        description = name
        isNamed = true
    }

    /// One month.
    public init(_ month: Month) {
        first = month.first
        last = month.last
        description = month.description
        isNamed = false
    }

    /// The period that `text` names: `2023-06`, `2023`, `2023Q2`, `2023-06-05`, or two of these with `..`
    /// between them. Nil when it is none of these, or ends before it begins.
    public init?(_ text: String) {
        let folded = text.folded
        let ends = Self.ends(of: folded)
        guard let from = Self.span(ends.0), let to = Self.span(ends.1), from.first <= to.last else {
            return nil
        }
        first = from.first
        last = to.last
        description = folded
        isNamed = false
    }

    private static func ends(of text: String) -> (Substring, Substring) {
        var index = text.startIndex
        while let dot = text[index...].firstIndex(of: ".") {
            let next = text.index(after: dot)
            if next < text.endIndex, text[next] == "." {
                return (text[..<dot], text[text.index(after: next)...])
            }
            index = next
        }
        return (text[...], text[...])
    }

    private static func span(_ text: Substring) -> (first: Day, last: Day)? {
        let digits = Array(text.utf8)
        func number(_ range: Range<Int>) -> Int? {
            range.reduce(Optional(0)) { sum, index in
                guard let sum, (48...57).contains(digits[index]) else { return nil }
                return sum * 10 + Int(digits[index] - 48)
            }
        }
        guard digits.count >= 4, let year = number(0..<4), year >= 1000 else { return nil }
        switch digits.count {
        case 4:
            return (Month(year, 1).first, Month(year, 12).last)
        case 6 where digits[4] == UInt8(ascii: "Q") || digits[4] == UInt8(ascii: "q"):
            guard let quarter = number(5..<6), (1...4).contains(quarter) else { return nil }
            return (Month(year, quarter * 3 - 2).first, Month(year, quarter * 3).last)
        case 7 where digits[4] == UInt8(ascii: "-"):
            guard let month = number(5..<7), (1...12).contains(month) else { return nil }
            return (Month(year, month).first, Month(year, month).last)
        case 10 where digits[4] == UInt8(ascii: "-") && digits[7] == UInt8(ascii: "-"):
            guard let month = number(5..<7), let day = number(8..<10), let date = Day(year, month, day)
            else { return nil }
            return (date, date)
        default:
            return nil
        }
    }

    /// The months it touches, the first and last perhaps only in part.
    public var months: ClosedRange<Month> { first.month...last.month }

    /// Whether it begins and ends with a month.
    public var isWholeMonths: Bool { first.dayOfMonth == 1 && last == last.month.last }

    /// The months that lie in it whole; nil where there are none.
    public var wholeMonths: ClosedRange<Month>? {
        let start = first.dayOfMonth == 1 ? first.month : first.month.advanced(by: 1)
        let end = last == last.month.last ? last.month : last.month.advanced(by: -1)
        return start <= end ? start...end : nil
    }

    /// Its number of days.
    public var days: Int { last.ordinal - first.ordinal + 1 }

    /// Whether `day` lies in it.
    public func contains(_ day: Day) -> Bool { first <= day && day <= last }

    /// The period of the same kind just before: as many months where it is whole months, else as many days.
    public var previous: Period {
        let end = first.adding(days: -1)
        if isWholeMonths {
            let count = months.lowerBound.distance(to: months.upperBound) + 1
            let start = months.lowerBound.advanced(by: -count)
            return count == 1 ? Period(start) : Period(start.first, end)
        }
        return Period(first.adding(days: -days), end)
    }

    /// From 1 January of the year of its last day to that day (本年累计). A named period is counted from its own beginning
    /// (起始以来), whatever year that lies in: it is itself.
    public var yearToDate: Period { isNamed ? self : Period(Month(last.year, 1).first, last) }

    /// What its year to date is called.
    public var toDateLabel: Label {
        isNamed ? Label("起始以来", "Since start") : Label("本年累计", "Year to date")
    }

    /// Whether it is one year of the calendar, written as such.
    public var isYear: Bool { !isNamed && description.utf8.count == 4 }

    /// The part of it that lies in `month`; nil when there is none.
    public func clipped(to month: Month) -> Period? {
        let start = max(first, month.first)
        let end = min(last, month.last)
        return start <= end ? Period(start, end) : nil
    }
}
