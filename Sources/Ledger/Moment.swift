import Casework
import Glibc

/// Moments as people read them, by the clock on their wall.
public enum Moment {
    /// A moment of the history, which is UTC, at the machine's own time: `2023-06-01 16:30`; as it is where it can't be
    /// read.
    public static func local(_ text: String) -> String {
        let numbers = text.split { !$0.isNumber }.compactMap { Int32($0) }
        guard numbers.count == 6, text.hasSuffix("Z") else { return text }
        var parts = tm()
        parts.tm_year = numbers[0] - 1900
        parts.tm_mon = numbers[1] - 1
        parts.tm_mday = numbers[2]
        parts.tm_hour = numbers[3]
        parts.tm_min = numbers[4]
        var time = timegm(&parts)
        localtime_r(&time, &parts)
        var buffer = [CChar](repeating: 0, count: 32)
        let length = strftime(&buffer, buffer.count, "%Y-%m-%d %H:%M", &parts)
        return String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// The day of a moment of the history by the clock on the wall; nil where it can't be read.
    public static func day(_ text: String) -> Day? {
        text.hasSuffix("Z") ? Day(local(text).prefix(10)) : nil
    }

    /// A moment as the history writes it, of seconds since 1970.
    static func text(_ seconds: Int) -> String {
        var time = time_t(seconds)
        var parts = tm()
        gmtime_r(&time, &parts)
        var buffer = [CChar](repeating: 0, count: 32)
        let length = strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
        return String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

extension Day {
    /// The calendar day in China (UTC+8) of a moment as the history writes it, `2023-07-05T18:30:00Z`: the same on every
    /// machine, since whether a month was in time depends on it.
    public init?(utc text: String) {
        guard let day = Day(text.prefix(10)) else { return nil }
        let hour = Int(text.dropFirst(11).prefix(2)) ?? 0
        self = hour >= 16 ? day.adding(days: 1) : day
    }
}
