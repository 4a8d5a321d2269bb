/// A list to choose from that gets shorter while one types.
///
/// Typing goes into a line of the list's own, or into a field outside that tells it with `search`. Up, Down, PgUp, PgDn,
/// Home and End move, a digit picks while nothing is typed; what picks the chosen row, and what leaves the list, its
/// owner says.
public struct ChoiceList<ID: Hashable & Sendable> {
    /// What fits a query, in the order of the rows; everything for an empty one.
    public typealias Find = (_ query: String) -> [Item]

    /// What fits now what was typed.
    public private(set) var items: [Item] = []
    /// What finds the items. Setting it finds them again.
    public var find: Find { didSet { refresh() } }
    /// Those that have a `✓` before them: what holds now, or what was chosen of several.
    public var marked: Set<ID> = []
    /// Whether the first nine rows have a digit that picks them while nothing is typed.
    public var digitsPick: Bool
    /// What the last key or press picked.
    public private(set) var picked: Choice?
    /// The chosen row, counted from 0.
    public private(set) var row = 0
    /// What the last row says, for what was typed, that stands for something new; without it there is no such row.
    private let newTitle: ((_ query: String) -> String)?
    private var line: LineEditor?
    private var outerQuery = ""
    private var widths = ChoicePainter.Widths()
    private var top = 0
    private var drawn = (rows: Rect(column: 0, row: 0, columns: 0, rows: 0), page: 10)

    /// - Parameters:
    ///   - hasLine: Whether the list has a line of its own to type into.
    ///   - current: The item that is chosen first.
    public init(
        hasLine: Bool = true, digitsPick: Bool = true, current: ID? = nil,
        newTitle: ((String) -> String)? = nil, find: @escaping Find
    ) {
        self.digitsPick = digitsPick
        self.newTitle = newTitle
        self.find = find
        line = hasLine ? LineEditor() : nil
        fill(keeping: current)
    }

    // MARK: What is chosen

    /// What is searched for.
    public var query: String { line?.text ?? outerQuery }

    /// What the chosen row stands for; nil where nothing fits.
    public var chosen: Choice? { choice(at: row) }

    /// Searches for another text, and chooses the first row; nothing happens where it is the same.
    public mutating func search(_ query: String) {
        guard query != self.query else { return }
        if line != nil { line = LineEditor(query) } else { outerQuery = query }
        fill(keeping: nil)
    }

    /// Finds the items again; the chosen one stays chosen where it is still there.
    public mutating func refresh() {
        let isNew = row == items.count && row > 0
        fill(keeping: row < items.count ? items[row].id : nil)
        if isNew { row = rowCount - 1 }
        keepInside()
    }

    /// Chooses an item, if it is in the list now.
    public mutating func choose(_ id: ID) {
        if let index = items.firstIndex(where: { $0.id == id }) { row = index }
    }

    /// Moves by a number of rows, as a mouse's wheel does.
    public mutating func move(by rows: Int) {
        picked = nil
        let way = Int(clamping: rows.magnitude)
        row = rows < 0 ? row - min(way, row) : row + min(way, max(0, rowCount - 1 - row))
    }

    /// Chooses the row at a point of the canvas that the list was last drawn into, and picks it where it was chosen
    /// already; false beside the rows.
    public mutating func press(at point: Point) -> Bool {
        picked = nil
        let index = top + point.row - drawn.rows.row
        guard drawn.rows.contains(point), index < rowCount else { return false }
        if index == row { picked = chosen }
        row = index
        return true
    }

    private var rowCount: Int { items.count + (newTitle == nil ? 0 : 1) }

    private func choice(at row: Int) -> Choice? {
        if row < items.count { return .item(items[row]) }
        return row < rowCount ? .new(query) : nil
    }

    private mutating func fill(keeping id: ID?) {
        items = find(query)
        widths = ChoicePainter.Widths(items)
        row = 0
        if let id { choose(id) }
    }

    private mutating func keepInside() { row = min(max(0, row), max(0, rowCount - 1)) }

    // MARK: Keys

    /// Does what a key asks; what a digit picked is in `picked`. False for a key that means nothing here.
    public mutating func handle(_ key: Key) -> Bool {
        picked = nil
        switch key {
        case .up: move(by: -1)
        case .down: move(by: 1)
        case .pageUp: move(by: -max(1, drawn.page - 1))
        case .pageDown: move(by: max(1, drawn.page - 1))
        case .home, .control(.home): row = 0
        case .end, .control(.end): row = max(0, rowCount - 1)
        case .text(let character) where picks(character): break
        default: return type(key)
        }
        return true
    }

    /// Puts a pasted text into the list's own line; false without one.
    @discardableResult
    public mutating func insert(_ text: String) -> Bool {
        picked = nil
        guard line != nil else { return false }
        line?.insert(text)
        fill(keeping: nil)
        return true
    }

    private mutating func picks(_ character: Character) -> Bool {
        guard digitsPick, query.isEmpty, let digit = character.digit, let choice = choice(at: digit - 1)
        else { return false }
        row = digit - 1
        picked = choice
        return true
    }

    private mutating func type(_ key: Key) -> Bool {
        guard let before = line?.text, line?.handle(key) == true else { return false }
        if before != line?.text { fill(keeping: nil) }
        return true
    }

    // MARK: Drawing

    /// The columns that it takes where nothing is to be cut.
    public var columns: Int { widths.columns }

    /// Draws the prompt with the list's own line, or alone where a field outside is typed into, and the rows in sight below
    /// it. The cursor stands in the list's own line; without one it is the field's.
    ///
    /// - Parameters:
    ///   - isActive: Whether keys act on the chosen row, so that it is shown.
    ///   - prompt: What stands before the list's own line, or above the rows; without a line and a prompt there are only
    ///     rows.
    ///   - placeholder: What stands in the line while it is empty.
    ///   - empty: What is said where nothing fits.
    public mutating func draw(
        into canvas: inout Canvas, in rect: Rect, styles: WidgetStyles, isActive: Bool = true,
        prompt: String = "", placeholder: String = "", empty: String = ""
    ) {
        let hint = line == nil && !prompt.isEmpty ? hintLines(prompt, rect.size) : []
        let head = line == nil ? hint.count : min(1, rect.rows)
        let page = rect.rows - head
        drawn = (Rect(column: rect.column, row: rect.row + head, columns: rect.columns, rows: page), page)
        scroll(to: page)
        let visible = top..<min(rowCount, top + page)
        let painter = ChoicePainter(
            styles: styles, columns: rect.columns, widths: widths, isCut: rowCount > page)
        let rows = visible.map { painterRow($0, isActive: isActive) }
        canvas.inside(rect) { canvas in
            canvas.fill(Rect(canvas.size), styles.plain)
            if rows.isEmpty, page > 0 {
                canvas.write(empty, column: 2, row: head, columns: rect.columns - 2, styles.faint)
            }
            painter.draw(
                rows, into: &canvas, row: head, hasBefore: top > 0, hasAfter: visible.upperBound < rowCount)
            for (row, text) in hint.enumerated() {
                canvas.write(text, column: 0, row: row, columns: canvas.columns, styles.faint)
            }
            if line != nil, head > 0 { drawLine(into: &canvas, styles, isActive, prompt, placeholder) }
        }
    }

    /// A hint takes a third of the rows at most.
    private func hintLines(_ hint: String, _ size: Size) -> [String] {
        let lines = TextWrap(columns: max(1, size.columns)).lines(of: hint)
        return lines.count <= max(1, size.rows / 3) ? lines : Array([hint].prefix(size.rows))
    }

    private mutating func drawLine(
        into canvas: inout Canvas, _ styles: WidgetStyles, _ isActive: Bool, _ prompt: String,
        _ placeholder: String
    ) {
        let start = canvas.writePrompt(prompt, row: 0, styles.faint)
        line?.draw(
            into: &canvas, column: start, row: 0, columns: canvas.columns - start, style: styles.active,
            isActive: isActive, placeholder: placeholder)
    }

    private func painterRow(_ index: Int, isActive: Bool) -> ChoicePainter.Row {
        var row = ChoicePainter.Row(isChosen: isActive && index == self.row)
        if digitsPick, query.isEmpty, index < 9 { row.digit = index + 1 }
        guard index < items.count else {
            row.title = newTitle?(query) ?? ""
            return row
        }
        row.title = items[index].title
        row.detail = items[index].detail
        row.isMarked = marked.contains(items[index].id)
        return row
    }

    private mutating func scroll(to page: Int) {
        top = min(top, max(0, rowCount - max(1, page)))
        if row < top { top = row }
        if row - top >= max(1, page) { top = row - max(1, page) + 1 }
    }
}
