/// A calendar day. Days are what a station writes on paper: no time zone, no hour.
///
/// Its number, `20230601`, is what the ledger stores: it sorts, and `number / 100` is the month.
public struct Day: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Year × 10000 + month × 100 + day of the month.
    public let number: Int

    /// The day with a stored number, which is trusted to be a real day.
    public init(number: Int) {
        self.number = number
    }

    /// The day of a year, month and day of the month; nil when the calendar has no such day.
    public init?(_ year: Int, _ month: Int, _ day: Int) {
        guard (1000...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Month(year, month).length
        else { return nil }
        number = year * 10000 + month * 100 + day
    }

    /// The day that `text` names: `2023-06-01`, and what spreadsheets and input methods make of it
    /// (`2023/6/1`, `2023.6.1`, `2023年6月1日`, `2023-06-01 00:00:00`, full-width digits). Nil when it is not a real day.
    public init?(_ text: some StringProtocol) {
        let words = text.split(separator: " ", omittingEmptySubsequences: true)
        if words.count == 2, Clock(words[1])?.minutes == 0 {
            self.init(words[0])
            return
        }
        var parts = [0, 0, 0]
        var lengths = [0, 0, 0]
        var part = 0
        for scalar in text.unicodeScalars {
            switch scalar.folded {
            case let digit where ("0"..."9").contains(digit):
                guard part < 3, lengths[part] < 4 else { return nil }
                parts[part] = parts[part] * 10 + Int(digit.value - 48)
                lengths[part] += 1
            case "-", "/", ".", "年", "月":
                guard part < 2, lengths[part] > 0 else { return nil }
                part += 1
            case "日" where part == 2 && lengths[2] > 0:
                part = 3
            default:
                return nil
            }
        }
        guard part >= 2, lengths[0] == 4, lengths[1] <= 2, (1...2).contains(lengths[2]) else { return nil }
        self.init(parts[0], parts[1], parts[2])
    }

    public var year: Int { number / 10000 }
    /// The month that the day lies in.
    public var month: Month { Month(number: number / 100) }
    /// The day of the month, from 1.
    public var dayOfMonth: Int { number % 100 }

    /// `2023-06-01`.
    public var description: String {
        let month = number / 100 % 100
        return "\(year)-\(month < 10 ? "0" : "")\(month)-\(dayOfMonth < 10 ? "0" : "")\(dayOfMonth)"
    }

    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    /// The number of days since 1 January 1970, by the proleptic Gregorian calendar.
    public var ordinal: Int {
        let month = number / 100 % 100
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + dayOfMonth - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The day `ordinal` days after 1 January 1970.
    public init(ordinal: Int) {
        let shifted = ordinal + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        number = year * 10000 + month * 100 + dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    }

    /// The day `days` later, or earlier when negative.
    public func adding(days: Int) -> Day { Day(ordinal: ordinal + days) }

    /// The whole years from this day to `other`, as an age is counted.
    public func years(until other: Day) -> Int {
        other.year - year - (other.number % 10000 < number % 10000 ? 1 : 0)
    }
}

extension Unicode.Scalar {
    /// The half-width twin of a full-width letter, digit or punctuation mark; itself otherwise.
    public var folded: Unicode.Scalar {
        switch value {
        case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0)!
        case 0x3000: " "
        case 0x3002: "."
        case 0x3001: ","
        default: self
        }
    }
}

extension StringProtocol {
    /// The text with full-width letters, digits and punctuation made half-width and blanks at both ends taken off,
    /// as everything but free text is read: an input method may have been on.
    public var folded: String {
        let isPlain = utf8.withContiguousStorageIfAvailable { $0.allSatisfy { $0 > 0x20 && $0 < 0x7F } }
        if isPlain == true { return String(self) }
        var text = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            text.append(scalar.folded)
        }
        return String(String(text).trimmed)
    }

    /// Whether there is nothing but white space.
    public var isBlank: Bool { !unicodeScalars.contains { !$0.properties.isWhitespace } }

    /// The text without white space at both ends.
    public var trimmed: SubSequence {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return self[endIndex..<endIndex] }
        return self[first...last]
    }
}
