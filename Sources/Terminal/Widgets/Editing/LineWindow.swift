/// The part of a long line that is shown, so that the caret is always in it. Only what is near the part is measured.
struct LineWindow: Sendable {
    /// What is shown of a line.
    struct View: Sendable, Hashable {
        let characters: Range<Int>
        /// How many columns these take.
        let columns: Int
        let isCutBefore: Bool
        let isCutAfter: Bool
        var isWhole: Bool { !isCutBefore && !isCutAfter }
    }

    /// The fewest columns in which marks are shown where the line is cut.
    private static let leastForMarks = 4
    private var first = 0

    /// Moves the part as little as is needed to hold the caret, with some text before it.
    mutating func follow(_ caret: Int, in characters: [Character], columns: Int) {
        let mark = columns >= Self.leastForMarks ? 1 : 0
        if caret < first { first = start(endingAt: caret, columns: columns / 4, in: characters) }
        // What is free behind the end is used first.
        let end = characters.count
        let fromEnd = start(endingAt: end, columns: columns - 1 - mark, in: characters)
        first = min(first, fromEnd)
        if first > 0, start(endingAt: end, columns: columns - 1, in: characters) == 0 { first = 0 }
        if holds(caret, in: characters, columns: columns) { return }
        let under = caret < end ? characters[caret].columns + mark : 1
        first = max(first, start(endingAt: caret, columns: columns - mark - under, in: characters))
        if !holds(caret, in: characters, columns: columns) { first = caret }
    }

    /// What is shown.
    func view(of characters: [Character], columns: Int) -> View {
        let first = min(first, characters.count)
        let hasMarks = columns >= Self.leastForMarks
        let before = first > 0 && hasMarks ? 1 : 0
        var used = 0
        var end = first
        // Where the text fits without the mark and not with it.
        var endWithMark: (index: Int, used: Int)?
        while end < characters.count {
            let next = characters[end].columns
            if before + used + next > columns { break }
            if endWithMark == nil, before + used + next > columns - 1 { endWithMark = (end, used) }
            used += next
            end += 1
        }
        let isCut = end < characters.count
        if isCut, hasMarks, let endWithMark { (end, used) = endWithMark }
        return View(
            characters: first..<end, columns: used, isCutBefore: before == 1, isCutAfter: isCut && hasMarks)
    }

    private func holds(_ caret: Int, in characters: [Character], columns: Int) -> Bool {
        guard caret >= first else { return false }
        let view = view(of: characters, columns: columns)
        if caret < view.characters.upperBound { return true }
        if caret < characters.count || view.characters.upperBound < characters.count { return false }
        return (view.isCutBefore ? 1 : 0) + view.columns < columns
    }

    /// The first of the characters before an end that fit in a number of columns together.
    private func start(endingAt end: Int, columns: Int, in characters: [Character]) -> Int {
        var start = end
        var used = 0
        while start > 0 {
            used += characters[start - 1].columns
            if used > columns { break }
            start -= 1
        }
        return start
    }
}
