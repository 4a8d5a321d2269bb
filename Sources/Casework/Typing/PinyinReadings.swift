/// The table of readings, made ready to be looked into.
///
/// The numbers of the characters are read where they stand; only the syllables and the sets of readings, a few thousand
/// numbers, are taken apart when a reading is first asked for.
struct PinyinReadings: Sendable {
    static let shared = PinyinReadings()

    /// The letters of all syllables, one after the other.
    private let letters: [UInt8]
    /// Where in `letters` each syllable begins, and where the last one ends.
    private let starts: [Int]
    /// The syllables of all sets of readings, one set after the other. A syllable alone is the first of the sets.
    private let members: [Int]
    /// Where in `members` each set begins, and where the last one ends.
    private let bounds: [Int]

    private init() {
        var letters: [UInt8] = []
        var starts = [0]
        Self.forEachWord(of: PinyinTable.syllables) { syllable in
            letters.append(contentsOf: syllable)
            starts.append(letters.count)
        }
        let syllables = starts.count - 1
        // Number 0 is the set without a reading.
        var members = Array(0..<syllables)
        var bounds = [0] + Array(0...syllables)
        Self.forEachWord(of: PinyinTable.sets) { set in
            for place in stride(from: set.startIndex, to: set.endIndex, by: 2) {
                members.append(Self.number(set[place], set[place + 1]) - 1)
            }
            bounds.append(members.count)
        }
        (self.letters, self.starts, self.members, self.bounds) = (letters, starts, members, bounds)
    }

    /// Whether the table knows of the scalar.
    static func covers(_ scalar: UInt32) -> Bool { (0x4E00...0x9FFF).contains(scalar) }

    /// The syllables of a scalar, the most common reading first; empty when none is known.
    func syllables(of scalar: UInt32) -> ArraySlice<Int> {
        guard Self.covers(scalar) else { return members[0..<0] }
        let place = Int(scalar - 0x4E00)
        let row = PinyinTable.charactersInARow
        // A row ends with a line feed.
        let start = place / row * (row * 2 + 1) + place % row * 2
        let number = PinyinTable.characters.withUTF8Buffer { Self.number($0[start], $0[start + 1]) }
        return members[bounds[number]..<bounds[number + 1]]
    }

    /// The letters of a syllable, ü as v.
    func letters(of syllable: Int) -> ArraySlice<UInt8> {
        letters[starts[syllable]..<starts[syllable + 1]]
    }

    private static func number(_ high: UInt8, _ low: UInt8) -> Int {
        (Int(high) - 40) * 87 + Int(low) - 40
    }

    /// The words of a text between blanks and line feeds.
    private static func forEachWord(
        of text: StaticString, _ body: (Slice<UnsafeBufferPointer<UInt8>>) -> Void
    ) {
        text.withUTF8Buffer { bytes in
            var start = 0
            for place in 0...bytes.count where place == bytes.count || bytes[place] <= 0x20 {
                if start < place { body(bytes[start..<place]) }
                start = place + 1
            }
        }
    }
}
