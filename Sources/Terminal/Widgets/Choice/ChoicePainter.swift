/// Draws the rows of a list to choose from.
struct ChoicePainter {
    struct Row {
        var title: String
        var detail = ""
        var digit: Int?
        /// Nil where nothing can be marked.
        var isMarked: Bool?
        var matches: [Range<Int>] = []
    }

    let styles: WidgetStyles
    let columns: Int
    let isMultiple: Bool
    let hasDigits: Bool
    /// Whether not all rows are in sight, so that marks at the right say where there are more.
    let isCut: Bool

    func draw(
        _ rows: [Row], into canvas: inout Canvas, row: Int, chosen: Int, hasBefore: Bool, hasAfter: Bool
    ) {
        let start = 2 + (isMultiple ? 4 : 0) + (hasDigits ? 2 : 0)
        let end = isCut ? columns - 2 : columns
        let titles = rows.map { Array($0.title.prefix(max(0, columns) + 1)) }
        let widest = titles.map(\.columns).max() ?? 0
        let hasDetails = rows.contains { !$0.detail.isEmpty }
        // Titles and details stand in two columns; a long title leaves at least a third to the details.
        let room = max(0, end - start)
        let titleColumns = hasDetails ? min(widest, max(room - 2 - room / 3, 0)) : room
        for (index, each) in rows.enumerated() {
            let look = index == chosen ? styles.chosen : styles.plain
            canvas.fill(Rect(column: 0, row: row + index, columns: columns, rows: 1), look)
            canvas.write(head(of: each, isChosen: index == chosen), column: 0, row: row + index, look)
            write(
                titles[index], matches: each.matches, into: &canvas, column: start, row: row + index,
                columns: titleColumns, look)
            if hasDetails {
                canvas.write(
                    each.detail, column: start + titleColumns + 2, row: row + index,
                    columns: end - start - titleColumns - 2, index == chosen ? look : styles.faint)
            }
        }
        guard isCut, !rows.isEmpty else { return }
        if hasBefore { mark(styles.isASCII ? "^" : "▲", into: &canvas, row: row) }
        if hasAfter { mark(styles.isASCII ? "v" : "▼", into: &canvas, row: row + rows.count - 1) }
    }

    private func head(of row: Row, isChosen: Bool) -> String {
        var head = isChosen ? "> " : "  "
        if isMultiple { head += row.isMarked.map { $0 ? "[x] " : "[ ] " } ?? "    " }
        if hasDigits { head += row.digit.map { "\($0) " } ?? "  " }
        return head
    }

    private func write(
        _ title: [Character], matches: [Range<Int>], into canvas: inout Canvas, column: Int, row: Int,
        columns: Int, _ style: Style
    ) {
        let isCut = title.columns > columns
        canvas.inside(Rect(column: column, row: row, columns: columns, rows: 1)) { canvas in
            var place = 0
            for (index, character) in title.enumerated() {
                if isCut, place + character.columns > columns - 1 { break }
                let isMatch = matches.contains { $0.contains(index) }
                place = canvas.write(
                    [character], column: place, row: 0, isMatch ? style.adding(styles.match) : style)
            }
            if isCut { canvas.write("…", column: place, row: 0, style) }
        }
    }

    private func mark(_ mark: String, into canvas: inout Canvas, row: Int) {
        canvas.write(mark, column: columns - 1, row: row, styles.faint)
    }
}
