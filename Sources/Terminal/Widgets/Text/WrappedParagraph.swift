/// Where the rows of a paragraph begin, kept as it changes: only the rows around a change are broken anew.
struct WrappedParagraph: Sendable, Hashable {
    /// The offset of each row's first character; the first is 0.
    private(set) var starts: [Int]

    init(_ characters: [Character], _ wrap: TextWrap) {
        starts = [0]
        var next = wrap.end(of: characters, from: 0)
        while next < characters.count {
            starts.append(next)
            next = wrap.end(of: characters, from: next)
        }
    }

    /// The row that holds the character at an offset.
    func row(of offset: Int) -> Int {
        var low = 0
        var high = starts.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if starts[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        return low
    }

    /// The characters of a row, of a paragraph that has so many.
    func characters(ofRow row: Int, count: Int) -> Range<Int> {
        starts[row]..<(row + 1 < starts.count ? starts[row + 1] : count)
    }

    /// Breaks the rows around a change anew, until they fall into step with the old ones.
    ///
    /// - Parameters:
    ///   - characters: The paragraph after the change.
    ///   - offset: Where it changed.
    ///   - removed: How many characters were taken out there.
    ///   - inserted: How many were put in.
    mutating func change(
        _ characters: [Character], at offset: Int, removed: Int, inserted: Int, _ wrap: TextWrap
    ) {
        // What follows a row decides where it ends: a word may move up from the next row, and a wide character from the
        // one after that.
        let begin = max(0, row(of: offset) - 3)
        let grown = inserted - removed
        var starts = Array(self.starts[...begin])
        var old = begin + 1
        var next = wrap.end(of: characters, from: starts[begin])
        while next < characters.count {
            if next >= offset + inserted {
                while old < self.starts.count, self.starts[old] + grown < next { old += 1 }
                if old < self.starts.count, self.starts[old] + grown == next {
                    starts += self.starts[old...].lazy.map { $0 + grown }
                    break
                }
            }
            starts.append(next)
            next = wrap.end(of: characters, from: next)
        }
        self.starts = starts
    }

    /// Breaks the rows anew of a paragraph that was changed from an offset to its end.
    mutating func changeEnd(_ characters: [Character], from offset: Int, _ wrap: TextWrap) {
        starts.removeSubrange((row(of: offset) + 1)...)
        change(characters, at: offset, removed: 0, inserted: characters.count - offset, wrap)
    }
}
