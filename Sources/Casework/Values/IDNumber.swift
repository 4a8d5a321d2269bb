/// A citizen's identity number: 18 characters of which the last is a check digit (GB 11643).
public struct IDNumber: Sendable, Hashable, CustomStringConvertible {
    /// 17 digits and a digit or X.
    public let description: String
    /// The day of birth that stands in it.
    public let birthDate: Day
    /// Whether its holder is a man: the 17th digit is odd.
    public let isMale: Bool

    private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    private static let checks = Array("10X98765432".utf8)

    /// The number in `text`; nil when its length, characters, day of birth or check digit are wrong.
    public init?(_ text: String) {
        let characters = text.uppercased()
        let bytes = Array(characters.utf8)
        guard bytes.count == 18, bytes[..<17].allSatisfy({ (48...57).contains($0) }) else { return nil }
        let digits = bytes[..<17].map { Int($0) - 48 }
        let sum = zip(digits, Self.weights).reduce(0) { $0 + $1.0 * $1.1 }
        func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
        guard bytes[17] == Self.checks[sum % 11],
            let day = Day(number(6..<10), number(10..<12), number(12..<14))
        else { return nil }
        description = characters
        birthDate = day
        isMale = digits[16] % 2 == 1
    }
}
