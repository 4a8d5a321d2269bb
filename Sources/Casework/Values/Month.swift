/// A calendar month.
public struct Month: Sendable, Hashable, Comparable, Strideable, CustomStringConvertible {
    /// Year × 100 + month, `202306`, as the ledger stores it.
    public let number: Int

    /// The month with a stored number.
    public init(number: Int) {
        self.number = number
    }

    /// The month of a year; `month` is 1 to 12.
    public init(_ year: Int, _ month: Int) {
        number = year * 100 + month
    }

    public var year: Int { number / 100 }
    /// 1 to 12.
    public var monthOfYear: Int { number % 100 }

    /// Its number of days.
    public var length: Int {
        switch monthOfYear {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    public var first: Day { Day(number: number * 100 + 1) }
    public var last: Day { Day(number: number * 100 + length) }

    public func distance(to other: Month) -> Int {
        (other.year - year) * 12 + other.monthOfYear - monthOfYear
    }

    public func advanced(by months: Int) -> Month {
        let count = year * 12 + monthOfYear - 1 + months
        return Month(count / 12, count % 12 + 1)
    }

    public static func < (left: Month, right: Month) -> Bool { left.number < right.number }

    /// `2023-06`.
    public var description: String { "\(year)-\(monthOfYear < 10 ? "0" : "")\(monthOfYear)" }
}
