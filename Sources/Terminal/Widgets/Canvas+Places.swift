extension Canvas {
    /// Writes what stands before a line that is typed into, where that leaves room for the line; gives the column after it.
    mutating func writePrompt(_ prompt: String, row: Int, _ style: Style) -> Int {
        let leastForLine = 6
        guard Glyph.columns(of: prompt) + leastForLine <= columns else { return 0 }
        return write(prompt, column: 0, row: row, style)
    }
}

extension Canvas.Alignment {
    /// How many of the columns that a text leaves free stand before it.
    func blanksBefore(_ free: Int) -> Int {
        switch self {
        case .left: 0
        case .right: free
        case .centre: free / 2
        }
    }
}

extension Style {
    /// The same with foreground and background exchanged.
    var reversed: Style { Style(attributes.symmetricDifference(.reverse), hue: hue) }

    /// The same with another's attributes added, and its hue where it has one.
    func adding(_ other: Style) -> Style { Style(attributes.union(other.attributes), hue: other.hue ?? hue) }
}
