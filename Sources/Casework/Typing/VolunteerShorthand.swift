/// Hours of volunteers as they are typed beside an activity.
///
///     text    = [ item { separator item } ]          nothing typed is no volunteers
///     item    = people "x" time                      3x2: three people with 2 h each
///             | people "人" [ "共" ] time            3人6: three people with 6 h together
///             | people "人" "每人" time              3人每人2时
///             | name time                            张三2, 李四 1.5
///     separator = "+" | "," | "，" | "、" | ";" | blank
///     time    = hours, 2 1.5 2时 1:30, or minutes with their unit, 90分 90m
///
/// The x may be X × or *. Full-width is as good. An item has at least one person and 1 to 1440 whole minutes for each.
public struct VolunteerShorthand: Sendable, Hashable {
    /// People who served equally long.
    public struct Share: Sendable, Hashable {
        /// The one volunteer's name, where it was typed.
        public let name: String?
        public let people: Int
        /// Minutes of each of them.
        public let minutes: Int
    }

    /// What was typed, in its order.
    public let shares: [Share]

    /// Reads what was typed; nil when it does not follow the grammar or breaks the rules.
    public init?(_ text: some StringProtocol) {
        var text = TypedText(text)
        var shares: [Share] = []
        while !text.isAtEnd {
            guard let share = Self.share(&text) else { return nil }
            shares.append(share)
            let isSeparated = text.take(oneOf: ["+", ",", ";"])
            // What is separated by a sign goes on behind it.
            guard !isSeparated || !text.isAtEnd else { return nil }
        }
        self.shares = shares
    }

    /// How many people there are.
    public var people: Int { shares.reduce(0) { $0 + $1.people } }

    /// The minutes of all of them together.
    public var minutes: Int { shares.reduce(0) { $0 + $1.people * $1.minutes } }

    /// People and hours as they are said: 3人 6时.
    public var meaning: Label {
        guard !shares.isEmpty else { return Label("没有", "none") }
        let people = people
        let english = people == 1 ? "1 person" : "\(people) people"
        let total = minutes
        guard total * 10 % 60 == 0 else {
            let length = Minutes.meaning(total)
            return Label("\(people)人 \(length.chinese)", "\(english), \(length.english)")
        }
        let tenths = total * 10 / 60
        let hours = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
        return Label("\(people)人 \(hours)时", "\(english), \(hours) h")
    }

    private static let minutesOfADay = 1440

    private static func share(_ text: inout TypedText) -> Share? {
        text.skipBlanks()
        if text.next?.isDigit != true { return named(&text) }
        guard let people = text.digits(atMost: 5)?.number, people >= 1 else { return nil }
        if text.take(oneOf: ["x", "*"]) { return time(&text).flatMap { share(people, each: $0) } }
        guard text.take("人") else { return nil }
        if text.take("每人") { return time(&text).flatMap { share(people, each: $0) } }
        _ = text.take("共")
        guard let total = time(&text), total % people == 0 else { return nil }
        return share(people, each: total / people)
    }

    private static func named(_ text: inout TypedText) -> Share? {
        let name = text.run { $0.properties.isAlphabetic || "·-'’".unicodeScalars.contains($0) }
        // A multiplication without its people is no name, and neither is a number of people in characters.
        guard name.unicodeScalars.contains(where: \.properties.isAlphabetic), name.folded.lowercased() != "x",
            !name.hasSuffix("人"), let minutes = time(&text)
        else { return nil }
        return share(1, each: minutes, name: name)
    }

    private static func time(_ text: inout TypedText) -> Int? {
        text.skipBlanks()
        // In a name the same characters may be numerals.
        guard let next = text.next, next.isDigit || next == "半" else { return nil }
        return text.duration(bare: .hours)
    }

    private static func share(_ people: Int, each minutes: Int, name: String? = nil) -> Share? {
        (1...minutesOfADay).contains(minutes) ? Share(name: name, people: people, minutes: minutes) : nil
    }
}
