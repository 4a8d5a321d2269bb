/// A line of a screen: texts side by side, each with its look.
public typealias StyledLine = [(String, Style)]

extension Canvas {
    /// Writes a line of several looks, cut with `…` at the end of its columns; gives the column after it.
    @discardableResult
    public mutating func write(_ line: StyledLine, column: Int, row: Int, columns: Int) -> Int {
        var place = column
        for (text, style) in line where place < column + columns {
            let width = min(Glyph.columns(of: text), column + columns - place)
            write(text, column: place, row: row, columns: width, style)
            place += width
        }
        return place
    }
}
