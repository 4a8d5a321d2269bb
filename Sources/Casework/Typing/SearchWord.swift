/// One word of a search, and where in it each letter stands.
///
/// A text is gone through once, however long: a bit for each number of the word's characters says whether the text up to
/// here can end with so many of them. A Chinese character takes up itself, or the beginning of one of its readings.
struct SearchWord: Sendable, Hashable {
    /// Which part of a text is to be like the word.
    enum Way {
        /// Any part.
        case anywhere
        /// The beginning, each character by any beginning of a reading.
        case fromStart
        /// The beginning, each character but the last by a whole reading.
        case wholeReadingsFromStart
        /// All of the text, each character by a whole reading.
        case wholeText
    }

    /// The most characters whose places the bits can hold, beside the place before the first.
    private static let limit = 63

    let scalars: [UInt32]
    /// For a to z, the places at which the letter stands. A v of a reading, which is ü, may be typed as u.
    private let letters: [UInt64]
    private let digits: [UInt64]
    private let others: [UInt32: UInt64]

    init(_ scalars: [UInt32]) {
        self.scalars = scalars
        var letters = Array(repeating: UInt64(0), count: 26)
        var digits = Array(repeating: UInt64(0), count: 10)
        var others: [UInt32: UInt64] = [:]
        for (place, scalar) in scalars.prefix(Self.limit).enumerated() {
            let bit = UInt64(1) << UInt64(place)
            switch scalar {
            case 97...122: letters[Int(scalar) - 97] |= bit
            case 48...57: digits[Int(scalar) - 48] |= bit
            default: others[scalar, default: 0] |= bit
            }
        }
        self.letters = letters
        self.digits = digits
        self.others = others
    }

    /// Whether a text is like the word. A word of more than 63 characters is compared as it is written.
    func matches(_ text: [UInt32], _ way: Way) -> Bool {
        guard scalars.count <= Self.limit else {
            return switch way {
            case .anywhere: text.contains(scalars)
            case .fromStart, .wholeReadingsFromStart: text.starts(with: scalars)
            case .wholeText: text == scalars
            }
        }
        let end = UInt64(1) << UInt64(scalars.count)
        var reached: UInt64 = 1
        for scalar in text {
            let step = step(from: reached, over: scalar, wholeReadings: way != .anywhere && way != .fromStart)
            if way != .wholeText, (step.ended | step.within) & end != 0 { return true }
            reached = step.ended
            if way == .anywhere { reached |= 1 } else if reached == 0 { return false }
        }
        return reached & end != 0
    }

    /// The places that a character of the text leads to: after the whole of it, and, where only whole readings count,
    /// also after a part of it.
    private func step(
        from reached: UInt64, over scalar: UInt32, wholeReadings: Bool
    ) -> (ended: UInt64, within: UInt64) {
        var ended = (reached & places(of: scalar)) << 1
        var within: UInt64 = 0
        if PinyinReadings.covers(scalar) {
            let table = PinyinReadings.shared
            for syllable in table.syllables(of: scalar) {
                var here = reached
                for letter in table.letters(of: syllable) {
                    here = (here & places(ofReading: letter)) << 1
                    if here == 0 { break }
                    if wholeReadings { within |= here } else { ended |= here }
                }
                if wholeReadings { ended |= here }
            }
        } else if SearchText.isSeparator(scalar) {
            ended |= reached
        }
        return (ended, within)
    }

    private func places(of scalar: UInt32) -> UInt64 {
        switch scalar {
        case 97...122: letters[Int(scalar) - 97]
        case 48...57: digits[Int(scalar) - 48]
        default: others.isEmpty ? 0 : others[scalar] ?? 0
        }
    }

    private func places(ofReading letter: UInt8) -> UInt64 {
        let places = letters[Int(letter) - 97]
        return letter == UInt8(ascii: "v") ? places | letters[Int(UInt8(ascii: "u")) - 97] : places
    }
}
