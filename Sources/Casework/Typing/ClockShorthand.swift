extension Clock {
    /// The time that `text` stands for: `930` `0930` `9:30` `9.30` `9` `9点` `9点半` `9点30` `九点一刻` `下午2点` `2pm`. Full-width
    /// is as good. Nil when the day has no such minute.
    public static func typed(_ text: some StringProtocol) -> Clock? {
        if let clock = Clock(text) { return clock }
        var text = TypedText(text)
        var half = Half.allCases.first { text.take(oneOf: $0.words) }
        guard let (hour, minute) = time(&text) else { return nil }
        if half == nil { half = text.take("am") ? .morning : text.take("pm") ? .afternoon : nil }
        guard text.isAtEnd, minute < 60, let hour = half.map({ $0.hour(hour) }) ?? hour, hour < 24 else {
            return nil
        }
        return Clock(minutes: hour * 60 + minute)
    }

    private static func time(_ text: inout TypedText) -> (hour: Int, minute: Int)? {
        if let digits = text.digits(atMost: 4) {
            if digits.count > 2 { return (digits.number / 100, digits.number % 100) }
            return minutes(&text).map { (digits.number, $0) }
        }
        guard let hour = text.amount()?.whole, text.next == "点" else { return nil }
        return minutes(&text).map { (hour, $0) }
    }

    /// What stands behind the hour.
    private static func minutes(_ text: inout TypedText) -> Int? {
        if text.take(oneOf: [":", "."]) {
            return text.digits(atMost: 2).flatMap { $0.count == 2 ? $0.number : nil }
        }
        guard text.take(oneOf: ["点钟", "点", "时"]) else { return 0 }
        if text.take("半") { return 30 }
        if text.take("一刻") { return 15 }
        if text.take("三刻") { return 45 }
        _ = text.take("整")
        guard let minutes = text.amount() else { return 0 }
        _ = text.take("分")
        return minutes.whole
    }

    /// A part of the day, by which an hour up to twelve is one of twenty-four.
    private enum Half: CaseIterable {
        case morning, noon, afternoon, evening

        var words: [String] {
            switch self {
            case .morning: ["上午", "早上", "早晨", "凌晨", "清晨"]
            case .noon: ["中午"]
            case .afternoon: ["下午", "午后"]
            case .evening: ["晚上", "傍晚", "晚"]
            }
        }

        func hour(_ hour: Int) -> Int? {
            switch (self, hour) {
            case (.morning, 0...12): hour % 12
            case (.noon, 11...13): hour
            case (.noon, 1...2): hour + 12
            case (.afternoon, 1...12): hour % 12 + 12
            case (.evening, 5...11): hour + 12
            case (.afternoon, 13...18), (.evening, 17...23): hour
            default: nil
            }
        }
    }
}
