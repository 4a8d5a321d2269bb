import Terminal
import Testing

/// What is true of every frame, whatever it shows.
func expectSound(_ frame: Frame, _ name: String, location: SourceLocation = #_sourceLocation) {
    for (row, line) in frame.lines.enumerated() {
        let columns = Glyph.columns(of: line)
        #expect(
            columns == frame.size.columns, "\(name): row \(row) is \(columns) columns wide: \(line)",
            sourceLocation: location)
        let cells = Array(frame.grid.row(row))
        for (column, cell) in cells.enumerated() {
            if cell.columns == 2 {
                #expect(
                    column + 1 < cells.count && cells[column + 1].isTrailing,
                    "\(name): half a character at \(column),\(row)", sourceLocation: location)
            }
            if cell.isTrailing {
                #expect(
                    column > 0 && cells[column - 1].columns == 2,
                    "\(name): a trailing cell alone at \(column),\(row)", sourceLocation: location)
            }
        }
    }
    if let cursor = frame.cursor {
        #expect(Rect(frame.size).contains(cursor), "\(name): the cursor is outside", sourceLocation: location)
    }
}
