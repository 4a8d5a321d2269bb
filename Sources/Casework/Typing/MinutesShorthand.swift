/// Lengths of time in minutes as they are typed and said.
public enum Minutes {
    /// The minutes that `text` stands for; nil when it is no length of time, has a part of a minute, or is above 100,000.
    ///
    ///     90  90分  90m           minutes
    ///     1.5h  1.5小时  半小时   hours
    ///     1小时30分  2h30m  1:30  hours and minutes
    ///     9:30-11:00  0930-1100   from a time to a later one of the same day
    ///     45+45                   a sum of these
    public static func typed(_ text: some StringProtocol) -> Int? {
        var sum = 0
        for part in text.folded.split(separator: "+", omittingEmptySubsequences: false) {
            guard let minutes = span(part) ?? duration(part) else { return nil }
            sum += minutes
            guard sum <= most else { return nil }
        }
        return sum
    }

    /// Minutes as people say them: 1小时30分, 45分.
    public static func meaning(_ minutes: Int) -> Label {
        guard minutes >= 60 else { return Label("\(minutes)分", "\(minutes) min") }
        let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
        if rest == 0 { return Label("\(hours)小时", "\(hours) h") }
        return Label("\(hours)小时\(rest)分", "\(hours) h \(rest) min")
    }

    private static let most = 100_000

    private static func duration(_ text: Substring) -> Int? {
        var text = TypedText(text)
        guard let minutes = text.duration(bare: .minutes), text.isAtEnd, minutes <= most else { return nil }
        return minutes
    }

    /// The minutes from one time to another.
    private static func span(_ text: Substring) -> Int? {
        var text = TypedText(text)
        let from = text.run { !"-~至到".unicodeScalars.contains($0) }
        guard text.take(oneOf: ["-", "~", "至", "到"]), let from = Clock.typed(from),
            let to = Clock.typed(text.run { _ in true }), from < to
        else { return nil }
        return to.minutes - from.minutes
    }
}

extension TypedText {
    /// The unit of a number without one.
    enum DurationUnit: Int {
        case minutes = 1
        case hours = 60
    }

    /// Goes past a length of time here, and gives its minutes; nil when there is none, or it has a part of a minute.
    mutating func duration(bare unit: DurationUnit) -> Int? {
        if take(oneOf: ["半小时", "半个小时", "半个钟头", "半钟头"]) { return 30 }
        guard let amount = amount() else { return nil }
        if take(":") {
            guard let hours = amount.whole, let minutes = digits(atMost: 2), minutes.count == 2,
                minutes.number < 60
            else { return nil }
            return Self.sum(hours, minutes.number)
        }
        if take(oneOf: ["个半小时", "个半钟头"]) { return amount.whole.flatMap { Self.sum($0, 30) } }
        if take(oneOf: ["刻钟"]) { return amount.times(15) }
        if take(oneOf: ["个小时", "小时", "个钟头", "钟头", "时", "hours", "hour", "hrs", "hr", "h"]) {
            if take("半") { return amount.whole.flatMap { Self.sum($0, 30) } }
            guard let minutes = minutesBehindHours() else { return amount.times(60) }
            guard let hours = amount.whole, minutes < 60 else { return nil }
            return Self.sum(hours, minutes)
        }
        if take(oneOf: Self.minuteWords) { return amount.whole }
        return amount.times(unit.rawValue)
    }

    /// Goes past the 30 of 2h30 or 2小时 30分: without its unit it must stand close, or it may belong to what follows.
    private mutating func minutesBehindHours() -> Int? {
        var copy = self
        let isClose = copy.next.map { $0.isDigit || ChineseNumeral.isNumeral($0) } ?? false
        guard let minutes = copy.amount()?.whole, copy.take(oneOf: Self.minuteWords) || isClose else {
            return nil
        }
        self = copy
        return minutes
    }

    private static let minuteWords = ["分钟", "分", "minutes", "minute", "mins", "min", "m"]

    private static func sum(_ hours: Int, _ minutes: Int) -> Int? {
        let (product, isTooLarge) = hours.multipliedReportingOverflow(by: 60)
        return isTooLarge || product > Int.max - minutes ? nil : product + minutes
    }
}
