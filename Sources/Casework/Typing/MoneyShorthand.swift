extension Money {
    /// The amount that `text` stands for, exact in 分: `1200`, `1,200.50`, `¥1200`, `1200元`, `1.2万`, a sum `100+250.5` of
    /// these. Full-width is as good. Nil when it is anything else, has a part of a 分 or is 10 trillion yuan or more.
    public static func typed(_ text: some StringProtocol) -> Money? {
        var text = TypedText(text)
        var fen = 0
        repeat {
            guard let next = fenHere(&text) else { return nil }
            fen += next
            guard fen < most else { return nil }
        } while text.take("+")
        return text.isAtEnd ? Money(fen: fen) : nil
    }

    /// The amount as it is said: 1.2万元 from ten thousand yuan on, 350.50元 below.
    var meaning: Label {
        let grouped = "¥\(Self.grouped(fen / 100))\(Self.places(of: fen % 100, outOf: 100))"
        guard fen >= 1_000_000 else {
            return Label("\(fen / 100)\(Self.places(of: fen % 100, outOf: 100))元", grouped)
        }
        return Label("\(fen / 1_000_000)\(Self.places(of: fen % 1_000_000, outOf: 1_000_000))万元", grouped)
    }

    private static let most = 1_000_000_000_000_000

    private static func fenHere(_ text: inout TypedText) -> Int? {
        _ = text.take(oneOf: ["¥", "￥"])
        guard let amount = text.amount(withCommas: true) else { return nil }
        let factor = text.take(oneOf: ["万", "w"]) ? 1_000_000 : text.take("亿") ? 10_000_000_000 : 100
        _ = text.take(oneOf: ["元", "块", "圆"])
        guard let fen = amount.times(factor), fen < most else { return nil }
        return fen
    }

    /// A point and the places of a fraction, without zeros at the end; nothing for none.
    private static func places(of fraction: Int, outOf whole: Int) -> String {
        guard fraction > 0 else { return "" }
        var digits = Array(String(fraction + whole).dropFirst())
        while digits.last == "0" { digits.removeLast() }
        return "." + String(digits)
    }

    private static func grouped(_ number: Int) -> String {
        var groups: [Substring] = []
        var rest = String(number)[...]
        while rest.utf8.count > 3 {
            groups.insert(rest.suffix(3), at: 0)
            rest = rest.dropLast(3)
        }
        return ([rest] + groups).joined(separator: ",")
    }
}
