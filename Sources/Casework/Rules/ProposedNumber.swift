/// The people-facing number that the program proposes for a new record.
public enum ProposedNumber {
    /// The number after the greatest of the latest series of those that end in digits, written like it: `2022-120` and
    /// `2023-007` are followed by `2023-008`. The first of a station is `0001`.
    public static func next(after taken: [String]) -> String {
        var best: (prefix: String, digits: Int, number: Int)?
        for text in taken {
            let tail = text.utf8.reversed().prefix { (48...57).contains($0) }.count
            guard tail > 0, tail <= 15, let number = Int(text.suffix(tail)) else { continue }
            let prefix = String(text.dropLast(tail))
            if best.map({ ($0.prefix, $0.number, $0.digits) < (prefix, number, tail) }) ?? true {
                best = (prefix, tail, number)
            }
        }
        guard let best else { return "0001" }
        let digits = String(best.number + 1)
        return best.prefix + String(repeating: "0", count: max(0, best.digits - digits.utf8.count)) + digits
    }
}
