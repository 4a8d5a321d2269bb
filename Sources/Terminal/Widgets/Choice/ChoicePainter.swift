/// Draws the rows of a list to choose from.
struct ChoicePainter {
    struct Row {
        var isChosen: Bool
        var title = ""
        var detail = ""
        var digit: Int?
        var isMarked = false
    }

    /// How wide titles and details are.
    struct Widths {
        var titles = 0
        var details = 0

        init() {}

        /// Of a very long list only the beginning is measured.
        init<ID>(_ items: [ChoiceList<ID>.Item]) {
            for item in items.prefix(1_000) {
                titles = max(titles, Glyph.columns(of: item.title))
                details = max(details, Glyph.columns(of: item.detail))
            }
        }

        /// What the rows take with everything beside titles and details.
        var columns: Int {
            ChoicePainter.start + titles
                + (details == 0 ? 0 : ChoicePainter.gap + details)
                + ChoicePainter.end
        }
    }

    let styles: WidgetStyles
    let columns: Int
    let widths: Widths
    /// Whether not all rows are in sight, so that marks at the right say where there are more.
    let isCut: Bool

    /// The columns between a title and its detail.
    private static let gap = 2
    /// The columns that the marks at the right take, with a blank before them.
    private static let end = 2

    /// The columns before a title: the chosen row's `>`, the mark, the digit and a blank.
    private static let start = 4

    func draw(_ rows: [Row], into canvas: inout Canvas, row: Int, hasBefore: Bool, hasAfter: Bool) {
        let start = Self.start
        let room = max(0, columns - start - (isCut ? Self.end : 0))
        // A title that is too long gives way to details, as far as they take two fifths of the room.
        let most = max(0, room - Self.gap - min(widths.details, room * 2 / 5))
        let titleColumns = min(widths.titles, most)
        for (index, each) in rows.enumerated() {
            let look = each.isChosen ? styles.chosen : each.isMarked ? styles.success : styles.plain
            let place = row + index
            canvas.fill(Rect(column: 0, row: place, columns: columns, rows: 1), look)
            canvas.write(head(of: each), column: 0, row: place, look)
            guard !each.detail.isEmpty else {
                canvas.write(each.title, column: start, row: place, columns: room, look)
                continue
            }
            canvas.write(each.title, column: start, row: place, columns: titleColumns, look)
            canvas.write(
                each.detail, column: start + titleColumns + Self.gap, row: place,
                columns: room - titleColumns - Self.gap, each.isChosen ? look : styles.faint)
        }
        guard isCut else { return }
        canvas.markMore(above: hasBefore, below: hasAfter, row: row, rows: rows.count, styles.faint)
    }

    private func head(of row: Row) -> String {
        (row.isChosen ? ">" : " ") + (row.isMarked ? "✓" : " ") + (row.digit.map(String.init) ?? " ")
    }
}
