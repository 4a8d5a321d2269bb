/// A whole screen, as it is to be shown.
public struct Frame: Sendable, Hashable {
    public let grid: Grid
    /// Where the terminal's cursor stands; nil hides it.
    public let cursor: Point?

    public init(grid: Grid, cursor: Point?) {
        self.grid = grid
        self.cursor = cursor
    }

    public var size: Size { grid.size }

    /// The rows as texts, each as wide as the screen.
    public var lines: [String] {
        (0..<size.rows).map { row in String(grid.row(row).compactMap(\.character)) }
    }

    /// The rows as texts without the blanks at their ends.
    public var text: String {
        lines.map { line in
            var line = line
            while line.last == " " { line.removeLast() }
            return line
        }.joined(separator: "\n")
    }

    /// A letter for the look of each cell, row by row: `.` plain, 1…6 a hue, `b` bold, `B` bold and a hue, `r` reverse,
    /// `R` reverse and a hue, `d` dim, `u` underlined, `*` anything else.
    public var looks: [String] {
        (0..<size.rows).map { row in String(grid.row(row).map { $0.style.letter }) }
    }
}

extension Style {
    fileprivate var letter: Character {
        switch (attributes, hue) {
        case ([], nil): "."
        case ([], let hue?): Character(String(hue.rawValue))
        case ([.bold], nil): "b"
        case ([.bold], _): "B"
        case ([.reverse], nil): "r"
        case ([.reverse], _): "R"
        case ([.dim], nil): "d"
        case ([.underline], nil): "u"
        default: "*"
        }
    }
}
