/// The rules on days that DESIGN §4 lists.
struct DateRules {
    let today: Day
    private(set) var problems: [Problem] = []

    init(today: Day) {
        self.today = today
    }

    /// A day that has come.
    ///
    /// - parameter orElse: how a day to come is written down, where it can be.
    mutating func notInFuture(_ key: String, _ day: Day?, orElse: Label? = nil) {
        guard let day, day > today else { return }
        problems.append(
            Problem(
                key, found: day.description,
                wanted: Label(
                    "不晚于今天（\(today)）的日期" + (orElse.map { "；\($0.chinese)" } ?? ""),
                    "a date not after today, \(today)" + (orElse.map { "; \($0.english)" } ?? ""))))
    }

    /// An end that does not come before its beginning.
    mutating func order(_ startKey: String, _ start: Day?, _ endKey: String, _ end: Day?) {
        guard let start, let end, end < start else { return }
        problems.append(
            Problem(
                endKey, found: end.description,
                wanted: Label("不早于 \(startKey) \(start) 的日期", "a date not before \(startKey), \(start)")))
    }
}

/// The rules on numbers of people that DESIGN §4 lists.
enum PeopleRules {
    /// Whoever was reached is at least one.
    static func reached(_ reached: Bool, _ people: Int) -> [Problem] {
        guard reached, people < 1 else { return [] }
        return [
            Problem(
                "people", found: String(people),
                wanted: Label("至少 1（已见到）", "1 or more, as somebody was reached"))
        ]
    }

    /// A part is not more than its whole.
    static func part(_ partKey: String, _ part: Int?, of wholeKey: String, _ whole: Int) -> [Problem] {
        guard let part, part > whole else { return [] }
        return [
            Problem(
                partKey, found: String(part),
                wanted: Label("不大于 \(wholeKey) 的 \(whole)", "not more than \(wholeKey), \(whole)"))
        ]
    }
}

/// The rule on lengths of time that DESIGN §4 lists.
enum MinutesRule {
    /// A length of at most a day.
    static func day(_ minutes: Int?, from least: Int = 0) -> [Problem] {
        guard let minutes, !(least...1440).contains(minutes) else { return [] }
        return [
            Problem(
                "minutes", found: String(minutes),
                wanted: Label("\(least) 到 1440 之间的分钟数", "minutes from \(least) to 1440"))
        ]
    }
}
