extension Amount {
    /// The amount that `text` stands for, in base units: `2100`, `2100人`, `1.7‰`, `35%`, `2名`, `1.2万`, `300小时` in
    /// minutes, `84.8369万元` in 分. Full-width is as good. Nil when it is anything else or has more than three places.
    public static func typed(_ text: some StringProtocol) -> Amount? {
        var text = TypedText(text)
        guard let amount = text.amount(withCommas: true) else { return nil }
        var factor = text.take(oneOf: ["万", "w"]) ? 10_000 : text.take("亿") ? 100_000_000 : 1
        text.skipBlanks()
        if text.take(oneOf: ["元", "块"]) {
            factor *= 100
        } else if text.take(oneOf: ["小时", "h"]) {
            factor *= 60
        } else {
            _ = text.take(oneOf: ["分钟", "人次", "户次", "人", "个", "场", "次", "名", "节", "件", "期", "支", "%", "‰"])
        }
        guard text.isAtEnd, let thousandths = amount.times(factor * 1000), thousandths <= most else {
            return nil
        }
        return Amount(thousandths: thousandths)
    }

    private static let most = 999_999_999_999_999_000
}

extension Measure {
    /// The one figure or rate that `text` stands for: its id, its name, the beginning of either or of its pinyin. Nil
    /// when it fits none or more than one.
    public static func typed(_ text: some StringProtocol) -> Measure? {
        if let measure = Measure(id: String(text)) { return measure }
        return choices.typed(text).flatMap { Measure(id: $0) }
    }

    /// Every measure as a list to choose from.
    public static let choices = Choices(all.map { Choice($0.id, $0.label) })
}
