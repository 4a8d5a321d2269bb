import Casework
import Terminal

extension MonthScreen {
    public func draw(_ canvas: inout Canvas) {
        let notes = MonthNotes(self, columns: canvas.columns - 2).lines(rows: canvas.rows)
        drawTable(&canvas, Rect(column: 0, row: 0, columns: canvas.columns, rows: canvas.rows - notes.count))
        for (index, note) in notes.enumerated() {
            canvas.write(
                note.text, column: 1, row: canvas.rows - notes.count + index, columns: canvas.columns - 1,
                desk.theme[note.role])
        }
    }

    private func drawTable(_ canvas: inout Canvas, _ rect: Rect) {
        let grid = grid
        let name = grid.nameWidth(rect.columns)
        let row = grid.isTurned ? chosenItem : .figure(chosenIndicator)
        let column = grid.isTurned ? MonthGrid.Item.figure(chosenIndicator) : chosenItem
        // The marks before a row, the names, and the bar at the right have their own room.
        let window = MonthWindow(
            grid, room: rect.columns - name - 4, chosen: column, first: firstColumn,
            wantsSparks: wantsSparks == true)
        note(window)
        var corner = grid.corner
        if window.hidden.left > 0 { corner += " <\(window.hidden.left)" }
        if window.hidden.right > 0 { corner += " \(window.hidden.right)>" }
        rows.columns =
            [Table.Column(corner, widths: name...name)]
            + window.shown.map { item, width in
                let isText = item == .unit || item == .sparks || item == .standing(.course)
                return Table.Column(
                    grid.title(item), widths: width...width, alignment: isText ? .left : .right)
            }
        rows.rowCount = grid.rows.count
        rows.choose(row: grid.rows.firstIndex(of: row) ?? 0)
        rows.choose(column: (window.shown.firstIndex { $0.item == column } ?? 0) + 1)
        rows.draw(
            into: &canvas, in: rect, styles: desk.theme.widgets,
            empty: Label("这段时期没有可分的数", "nothing to split in this period")[desk.language],
            cellStyle: { row, column in
                guard grid.rows.indices.contains(row), window.shown.indices.contains(column - 1) else {
                    return nil
                }
                return grid.role(grid.rows[row], window.shown[column - 1].item).map { desk.theme[$0] }
            },
            cells: { range in
                range.map { index in
                    let row = grid.rows[index]
                    return [grid.title(row)] + window.shown.map { grid.text(row, $0.item) }
                }
            })
    }
}
