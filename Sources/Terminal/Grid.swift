/// A screen as cells. A wide character takes a leading and a trailing cell; when one of the two is overwritten, the other
/// turns blank, so that no half of a character is ever shown.
public struct Grid: Sendable, Hashable {
    public let size: Size
    private var cells: [Cell]

    /// A blank grid.
    public init(_ size: Size) {
        self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
        cells = Array(repeating: .blank, count: self.size.columns * self.size.rows)
    }

    public subscript(column: Int, row: Int) -> Cell { cells[row * size.columns + column] }

    /// The cells of a row.
    public func row(_ row: Int) -> ArraySlice<Cell> {
        cells[row * size.columns..<(row + 1) * size.columns]
    }

    /// Puts a glyph at a place, as far as it lies inside of `clip`: a wide one that would be cut leaves a blank.
    mutating func put(_ glyph: Glyph, _ style: Style, column: Int, row: Int, clip: Rect) {
        guard (clip.row..<clip.bottom).contains(row) else { return }
        if column < clip.column || column + glyph.columns > clip.right {
            for each in column..<column + glyph.columns where (clip.column..<clip.right).contains(each) {
                set(Cell(character: " ", columns: 1, style: style), each, row)
            }
            return
        }
        set(Cell(character: glyph.character, columns: UInt8(glyph.columns), style: style), column, row)
        if glyph.columns == 2 {
            set(Cell(character: nil, columns: 0, style: style), column + 1, row, isTail: true)
        }
    }

    /// Changes the look of what is there.
    mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
        let rect = rect.intersection(Rect(size))
        for row in rect.row..<rect.bottom {
            for column in rect.column..<rect.right {
                let index = row * size.columns + column
                cells[index].style = change(cells[index].style)
            }
        }
    }

    private mutating func set(_ cell: Cell, _ column: Int, _ row: Int, isTail: Bool = false) {
        let index = row * size.columns + column
        if cells[index].isTrailing, !isTail { blank(index - 1) }
        if cells[index].columns == 2, column + 1 < size.columns { blank(index + 1) }
        cells[index] = cell
    }

    private mutating func blank(_ index: Int) {
        cells[index].character = " "
        cells[index].columns = 1
    }
}
