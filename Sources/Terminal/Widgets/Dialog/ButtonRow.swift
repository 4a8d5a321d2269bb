/// Buttons side by side, numbered, in as many rows as they need.
struct ButtonRow: Sendable {
    private struct Place: Sendable {
        let label: String
        let column: Int
        let row: Int
    }

    private let places: [Place]
    /// How many rows they take.
    let rows: Int

    init(_ titles: [String], columns: Int) {
        var places: [Place] = []
        var column = 0
        var row = 0
        for (index, title) in titles.enumerated() {
            let label = titles.count > 1 && index < 9 ? "\(index + 1) \(title)" : title
            let width = Glyph.columns(of: label) + 2
            if column > 0, column + width > columns {
                column = 0
                row += 1
            }
            places.append(Place(label: label, column: column, row: row))
            column += width + 1
        }
        self.places = places
        rows = titles.isEmpty ? 0 : row + 1
    }

    /// Draws them, the chosen one in brackets, and puts the cursor there.
    func draw(into canvas: inout Canvas, chosen: Int?, styles: WidgetStyles) {
        for (index, place) in places.enumerated() {
            let isChosen = index == chosen
            let label = isChosen ? "[\(place.label)]" : " \(place.label) "
            let style = isChosen ? styles.chosen : styles.plain
            canvas.write(label, column: place.column, row: place.row, style)
            if isChosen { canvas.placeCursor(column: place.column, row: place.row) }
        }
    }
}
