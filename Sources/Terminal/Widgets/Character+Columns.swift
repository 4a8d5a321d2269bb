extension Character {
    /// How many columns it takes in a grid: 0 where nothing of it is shown, more than 2 for flags and the like.
    var columns: Int {
        let scalars = unicodeScalars
        let first = scalars[scalars.startIndex]
        if scalars.index(after: scalars.startIndex) == scalars.endIndex {
            if (0x20..<0x7F).contains(first.value) { return 1 }
            if (0x4E00...0x9FFF).contains(first.value) { return 2 }
        }
        return Glyph.columns(of: String(self))
    }
}

extension Collection<Character> {
    /// How many columns the characters take side by side, each drawn on its own.
    var columns: Int { reduce(0) { $0 + $1.columns } }
}

extension Canvas {
    /// Writes characters one by one, so that each takes the columns that were measured for it: drawn together, an
    /// unfinished emoji would swallow its neighbour. Gives the column after the last.
    @discardableResult
    mutating func write(
        _ characters: some Collection<Character>, column: Int, row: Int, _ style: Style
    ) -> Int {
        var column = column
        for character in characters {
            if column >= columns { break }
            column = write(String(character), column: column, row: row, style)
        }
        return column
    }
}
