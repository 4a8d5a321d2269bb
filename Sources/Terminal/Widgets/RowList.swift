/// Rows in three columns of which one is chosen: headings and sentences between them are passed over.
public struct RowList: Sendable {
    public struct Row: Sendable, Hashable {
        public enum Kind: Sendable, Hashable {
            /// Names what stands below it.
            case heading
            /// Something that can be chosen.
            case item
            /// Something that can't be done now; it can be chosen, to be told why.
            case unavailable
            /// A sentence over the whole width.
            case sentence
        }

        public let kind: Kind
        /// Before the title: a key, a digit, a time.
        public let lead: String
        public let title: String
        /// Behind the title, less prominent.
        public let detail: String

        public init(kind: Kind = .item, lead: String = "", title: String, detail: String = "") {
            self.kind = kind
            self.lead = lead
            self.title = title
            self.detail = detail
        }

        public var canBeChosen: Bool { kind == .item || kind == .unavailable }

        public static func heading(_ title: String) -> Row { Row(kind: .heading, title: title) }
        public static func sentence(_ title: String) -> Row { Row(kind: .sentence, title: title) }
    }

    public var rows: [Row] {
        didSet { choose(chosen) }
    }
    /// The chosen row's place; nil where there is none to choose.
    public private(set) var chosen: Int?
    private var top = 0
    private var page = 10
    private var drawn = Rect(column: 0, row: 0, columns: 0, rows: 0)

    public init(_ rows: [Row] = []) {
        self.rows = rows
        choose(nil)
    }

    // MARK: Choosing

    /// Chooses a row, or the nearest one below that can be chosen, or else above.
    public mutating func choose(_ place: Int?) {
        let place = place ?? 0
        chosen =
            rows.indices.first { $0 >= place && rows[$0].canBeChosen }
            ?? rows.indices.last { $0 < place && rows[$0].canBeChosen }
    }

    /// Goes some rows on, of those that can be chosen.
    public mutating func move(by step: Int) {
        let places = rows.indices.filter { rows[$0].canBeChosen }
        guard let chosen, let place = places.firstIndex(of: chosen) else { return }
        self.chosen = places[min(max(0, place + step), places.count - 1)]
    }

    /// Does what a key asks; false for a key that moves nothing here.
    public mutating func handle(_ key: Key, lettersAreKeys: Bool = false) -> Bool {
        switch key {
        case .up: move(by: -1)
        case .down: move(by: 1)
        case .text("k") where lettersAreKeys: move(by: -1)
        case .text("j") where lettersAreKeys: move(by: 1)
        case .pageUp: move(by: -max(1, page - 2))
        case .pageDown: move(by: max(1, page - 2))
        case .home, .control(.home): choose(0)
        case .end, .control(.end): choose(rows.count - 1)
        default: return false
        }
        return true
    }

    /// The row at a point of the canvas that the list was last drawn into.
    public func row(at point: Point) -> Int? {
        guard drawn.contains(point) else { return nil }
        let place = top + point.row - drawn.row
        return rows.indices.contains(place) && rows[place].canBeChosen ? place : nil
    }

    // MARK: Drawing

    /// Draws the rows in sight; the cursor stands at the chosen one where the list is active.
    ///
    /// - Parameter showsChosen: Whether the chosen row is shown as such.
    public mutating func draw(
        into canvas: inout Canvas, in rect: Rect, styles: WidgetStyles, isActive: Bool = true,
        showsChosen: Bool = true
    ) {
        page = rect.rows
        drawn = rect
        keepInSight()
        let places = Places(rows, columns: rect.columns)
        let list = self
        canvas.inside(rect) { canvas in
            for row in 0..<canvas.rows where list.rows.indices.contains(list.top + row) {
                let place = list.top + row
                let isChosen = place == list.chosen && showsChosen
                list.draw(list.rows[place], isChosen, row, places, &canvas, styles)
            }
            canvas.markMore(
                above: list.top > 0, below: list.top + canvas.rows < list.rows.count, row: 0,
                rows: canvas.rows, styles.faint)
            if isActive { canvas.placeCursor(column: 0, row: (list.chosen ?? list.top) - list.top) }
        }
    }

    private mutating func keepInSight() {
        top = min(max(0, top), max(0, rows.count - page))
        guard let chosen else { return }
        if chosen >= top + page { top = chosen - page + 1 }
        if chosen < top { top = chosen }
        // Headings and sentences are seen with the rows beside them.
        if chosen == top, top > 0, rows[top - 1].kind == .heading { top -= 1 }
        if chosen == rows.firstIndex(where: \.canBeChosen), chosen < page { top = 0 }
        if chosen == rows.lastIndex(where: \.canBeChosen) {
            top = max(top, min(rows.count - page, chosen))
        }
    }

    /// Where the three columns begin.
    private struct Places {
        let title: Int
        let detail: Int

        init(_ rows: [Row], columns: Int) {
            let items = rows.filter(\.canBeChosen)
            let lead = items.map { Glyph.columns(of: $0.lead) }.max() ?? 0
            title = 2 + (lead == 0 ? 0 : min(lead, columns / 3) + 2)
            let room = columns - title - 4
            let titles = items.filter { !$0.detail.isEmpty }.map { Glyph.columns(of: $0.title) }.max() ?? 0
            let details = items.map { Glyph.columns(of: $0.detail) }.max() ?? 0
            // A title that is too long gives way to details, as far as they take two fifths of the room.
            detail = title + max(0, min(titles, room - min(details, room * 2 / 5))) + 2
        }
    }

    private func draw(
        _ row: Row, _ isChosen: Bool, _ place: Int, _ places: Places, _ canvas: inout Canvas,
        _ styles: WidgetStyles
    ) {
        let width = canvas.columns - 1
        switch row.kind {
        case .heading: canvas.write(row.title, column: 1, row: place, columns: width - 1, styles.heading)
        case .sentence: canvas.write(row.title, column: 2, row: place, columns: width - 2, styles.faint)
        case .item, .unavailable:
            let style = isChosen ? styles.chosen : row.kind == .item ? styles.plain : styles.faint
            if isChosen { canvas.fill(Rect(column: 0, row: place, columns: width, rows: 1), style) }
            if isChosen { canvas.write(">", column: 0, row: place, style) }
            canvas.write(
                row.lead, column: 2, row: place, columns: places.title - 4, isChosen ? style : styles.strong)
            guard !row.detail.isEmpty else {
                return canvas.write(
                    row.title, column: places.title, row: place, columns: width - places.title, style)
            }
            canvas.write(
                row.title, column: places.title, row: place, columns: places.detail - places.title - 2, style)
            canvas.write(
                row.detail, column: places.detail, row: place, columns: width - places.detail,
                isChosen ? style : styles.faint)
        }
    }
}
