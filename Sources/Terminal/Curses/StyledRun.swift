/// A text of one look at one place, as it is sent to the terminal.
struct StyledRun: Equatable {
    var column: Int
    var row: Int
    var style: Style
    var scalars: [Int32]

    /// What is to be sent for a change, as far as it lies on a screen of a size: a frame may have been drawn for a size that
    /// the terminal had before.
    static func runs(
        of change: FrameChange, within size: Size, printing: inout GlyphPrinting
    ) -> [StyledRun] {
        guard (0..<size.rows).contains(change.row) else { return [] }
        var runs: [StyledRun] = []
        var column = change.column
        for cell in change.cells {
            guard column < size.columns else { break }
            guard !cell.isTrailing else {
                column += 1
                continue
            }
            // Trailing cells are stepped over by themselves.
            if runs.last?.style != cell.style {
                runs.append(StyledRun(column: column, row: change.row, style: cell.style, scalars: []))
            }
            let isCut = column + Int(cell.columns) > size.columns
            printing.append(
                isCut ? Cell(character: " ", columns: 1, style: cell.style) : cell,
                to: &runs[runs.count - 1].scalars)
            column += 1
        }
        return runs
    }
}
