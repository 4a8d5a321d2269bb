/// Draws the rows of a table whose columns have their places.
struct TablePainter {
    let columns: [Table.Column]
    let places: [TableLayout.Place]
    let sort: Table.Sort?
    let styles: WidgetStyles
    /// How many columns of the terminal the table takes.
    let width: Int
    /// The column of the cell cursor; nil without one.
    let chosenColumn: Int?

    func drawHeader(into canvas: inout Canvas, row: Int) {
        for place in places where place.columns > 0 {
            var title = columns[place.index].title
            if let sort, sort.column == place.index {
                let mark = sort.isDescending ? "▼" : "▲"
                // The mark stays where the title is cut.
                let room = min(place.columns - 1, Glyph.columns(of: title))
                title = Line(title, columns: max(0, room)).text + mark
            }
            write(title, into: &canvas, place, row, styles.heading)
        }
    }

    func drawRow(
        _ cells: [String], into canvas: inout Canvas, row: Int, isChosen: Bool, isActive: Bool,
        isMarked: Bool, style: Style, cellStyle: (Int) -> Style?
    ) {
        let look = isChosen && isActive ? styles.chosen : style
        canvas.fill(Rect(column: 0, row: row, columns: width, rows: 1), look)
        canvas.write((isChosen ? ">" : " ") + (isMarked ? "*" : " "), column: 0, row: row, look)
        for place in places {
            let cell = place.index < cells.count ? cells[place.index] : ""
            let isCell = isChosen && isActive && place.index == chosenColumn
            let plain = isChosen && isActive ? look : cellStyle(place.index) ?? look
            write(cell, into: &canvas, place, row, isCell ? styles.active : plain)
            if isCell { drawBrackets(into: &canvas, place, row, isMarked: isMarked) }
        }
    }

    func drawTotals(_ cells: [String], into canvas: inout Canvas, row: Int, rule: Int?) {
        if let rule {
            canvas.rule(row: rule, columns: width, styles.faint)
        }
        for place in places {
            let cell = place.index < cells.count ? cells[place.index] : ""
            write(cell, into: &canvas, place, row, styles.heading)
        }
    }

    /// The chosen cell is told by brackets too, not by its look alone.
    private func drawBrackets(
        into canvas: inout Canvas, _ place: TableLayout.Place, _ row: Int, isMarked: Bool
    ) {
        let start = Table.gutter + place.column
        if !isMarked || place.column > 0 { canvas.write("[", column: start - 1, row: row, styles.active) }
        if start + place.columns < width {
            canvas.write("]", column: start + place.columns, row: row, styles.active)
        }
    }

    private func write(
        _ text: String, into canvas: inout Canvas, _ place: TableLayout.Place, _ row: Int, _ style: Style
    ) {
        canvas.write(
            text, column: Table.gutter + place.column, row: row, columns: place.columns, style,
            alignment: columns[place.index].alignment)
    }
}
