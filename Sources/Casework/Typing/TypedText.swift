/// A text that is read from its beginning while it follows a grammar.
///
/// Digits, letters and signs are half-width, the dashes and multiplication signs that input methods offer are `-` and `x`,
/// capitals don't matter, and blanks are passed over between the parts of the grammar, but never inside a number.
struct TypedText {
    private let scalars: [Unicode.Scalar]
    private var place = 0

    init(_ text: some StringProtocol) {
        scalars = text.folded.unicodeScalars.map(\.plainSign)
    }

    var isAtEnd: Bool { place == scalars.count }

    /// The scalar at which the reading stands; nil at the end.
    var next: Unicode.Scalar? { isAtEnd ? nil : scalars[place] }

    mutating func skipBlanks() {
        while let scalar = next, scalar.properties.isWhitespace { place += 1 }
    }

    /// Goes past a word, and the blanks before it, if it stands here; `word` is small and half-width.
    mutating func take(_ word: String) -> Bool {
        let start = place
        skipBlanks()
        for scalar in word.unicodeScalars {
            guard next?.small == scalar else {
                place = start
                return false
            }
            place += 1
        }
        return true
    }

    /// Goes past the first of the words that stands here.
    mutating func take(oneOf words: [String]) -> Bool {
        for word in words where take(word) { return true }
        return false
    }

    /// Goes past the scalars here that `belongs` to, and gives them.
    mutating func run(of belongs: (Unicode.Scalar) -> Bool) -> String {
        var run = String.UnicodeScalarView()
        while let scalar = next, belongs(scalar) {
            run.append(scalar)
            place += 1
        }
        return String(run)
    }

    /// Goes past the digits here; nil, and nothing passed, when there are none or more than `limit`.
    mutating func digits(atMost limit: Int) -> (number: Int, count: Int)? {
        skipBlanks()
        let start = place
        let digits = run { $0.isDigit }
        guard (1...limit).contains(digits.utf8.count), let number = Int(digits) else {
            place = start
            return nil
        }
        return (number, digits.utf8.count)
    }
}

extension Unicode.Scalar {
    /// Whether it is one of 0 to 9.
    var isDigit: Bool { (48...57).contains(value) }

    fileprivate var small: Unicode.Scalar {
        (65...90).contains(value) ? Unicode.Scalar(UInt8(value) + 32) : self
    }

    /// The sign that keyboards have for a dash, a tilde or a multiplication sign.
    fileprivate var plainSign: Unicode.Scalar {
        switch value {
        case 0x2010...0x2015, 0x2212, 0xFE63: "-"
        case 0x301C, 0x223C: "~"
        case 0x00D7, 0x2715, 0x2716: "x"
        default: self
        }
    }
}
