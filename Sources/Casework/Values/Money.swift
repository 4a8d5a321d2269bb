/// An amount of money in 分 (fen, 1/100 yuan). Amounts are whole numbers: nothing is rounded on the way in.
public struct Money: Sendable, Hashable, Comparable, CustomStringConvertible {
    public let fen: Int

    /// An amount in 分.
    public init(fen: Int) {
        self.fen = fen
    }

    /// The amount that `text` names in yuan, with at most two places: `1200`, `1,200.5`, `¥1200.50`. Nil when it is
    /// negative, not a number, has more places or is beyond 10 trillion yuan.
    public init?(_ text: some StringProtocol) {
        var digits = text.folded
        if let sign = digits.first, sign == "¥" || sign == "￥" { digits.removeFirst() }
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let yuan = WholeNumber.read(parts[0]), yuan < 10_000_000_000_000 else {
            return nil
        }
        let places = parts.count == 2 ? parts[1] : ""
        guard places.utf8.count <= 2, parts.count == 1 || !places.isEmpty,
            places.utf8.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        let fraction = places.isEmpty ? 0 : Int(places)! * (places.utf8.count == 1 ? 10 : 1)
        fen = yuan * 100 + fraction
    }

    /// Yuan with two places, `1200.50`.
    public var description: String {
        let fraction = fen % 100
        return "\(fen / 100).\(fraction < 10 ? "0" : "")\(fraction)"
    }

    public static func < (left: Money, right: Money) -> Bool { left.fen < right.fen }
}

/// Whole numbers as people and spreadsheets write them.
public enum WholeNumber {
    /// The number in `text`: digits, perhaps with commas between groups of three, or a `.0` that a spreadsheet added.
    /// Nil when it is anything else, negative included, or beyond 15 digits.
    public static func read(_ text: some StringProtocol) -> Int? {
        var number = 0
        var digits = 0
        var group: Int?
        var places: Int?
        for byte in text.utf8 {
            switch byte {
            case 48...57:
                if places != nil {
                    guard byte == 48 else { return nil }
                    places! += 1
                } else {
                    number = number * 10 + Int(byte - 48)
                    digits += 1
                    if group != nil { group! += 1 }
                }
            case UInt8(ascii: ","):
                guard places == nil, digits > 0, group == 3 || group == nil && digits <= 3 else { return nil }
                group = 0
            case UInt8(ascii: "."):
                guard places == nil, digits > 0 else { return nil }
                places = 0
            default:
                return nil
            }
            if digits > 15 { return nil }
        }
        guard digits > 0, group == nil || group == 3, places != 0 else { return nil }
        return number
    }
}
