/// A time of the day, in minutes after midnight.
public struct Clock: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// 0 to 1439.
    public let minutes: Int

    /// The time with a stored number of minutes.
    public init(minutes: Int) {
        self.minutes = minutes
    }

    /// The time that `text` names: `09:30`, and what spreadsheets make of it (`9:30:00`, `9:30 PM`, `下午9:30`). Nil when
    /// the day has no such minute, or seconds would be lost.
    public init?(_ text: some StringProtocol) {
        var words = text.folded.uppercased()
        var half: Int?
        for (mark, hours) in [("AM", 0), ("PM", 12), ("上午", 0), ("下午", 12)] {
            if words.hasSuffix(mark) {
                words.removeLast(mark.count)
                half = hours
            } else if words.hasPrefix(mark) {
                words.removeFirst(mark.count)
                half = hours
            }
        }
        let parts = words.trimmed.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), var hour = Int(parts[0]), let minute = Int(parts[1]),
            parts.allSatisfy({
                (1...2).contains($0.utf8.count) && $0.utf8.allSatisfy { (48...57).contains($0) }
            }),
            hour < 24, minute < 60, parts.count == 2 || Int(parts[2]) == 0
        else { return nil }
        if let half {
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + half
        }
        minutes = hour * 60 + minute
    }

    /// `09:30`.
    public var description: String {
        let (hour, minute) = (minutes / 60, minutes % 60)
        return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }

    public static func < (left: Clock, right: Clock) -> Bool { left.minutes < right.minutes }
}
