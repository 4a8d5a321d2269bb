/// A list to choose from that gets shorter while one types.
///
/// Typing goes into a line of the list's own, or `query` is set from outside by a field that the list belongs to. Up,
/// Down, PgUp, PgDn, Home and End move; Enter picks; a digit picks while nothing is typed; Esc cancels. Where several
/// may be chosen, Space and Insert mark, and whoever asked reads `marked` once Enter was pressed.
public struct ChoiceList<ID: Hashable & Sendable> {
    /// How well an item fits what is searched for; nil for not at all. Never asked for an empty query.
    public typealias Score = (_ item: Item, _ query: String) -> Int?
    /// The characters of an item's title that fit what is searched for, by their offsets.
    public typealias Matches = (_ item: Item, _ query: String) -> [Range<Int>]

    /// Everything there is to choose from.
    public var items: [Item] {
        didSet { narrow(keeping: row < shown.count ? oldValue[shown[row]].id : nil) }
    }
    /// Whether a digit picks its item while nothing is typed.
    public var digitsPick: Bool
    /// Whether several may be marked.
    public let isMultiple: Bool
    /// What the last row says, for what was typed, that stands for something new; without it there is no such row.
    public var newTitle: ((_ query: String) -> String)? { didSet { keepInside() } }
    /// The marked items.
    public var marked: Set<ID> = []
    /// What the last key led to.
    public private(set) var outcome = Outcome.none
    private let score: Score
    private let matches: Matches
    private var editor: LineEditor?
    private var outerQuery = ""
    private var shown: [Int] = []
    private var hasDigits = false
    private var row = 0
    private var top = 0
    private var drawn = (rows: Rect(column: 0, row: 0, columns: 0, rows: 0), page: 10)

    /// - Parameters:
    ///   - hasQuery: Whether the list has a line of its own to type into.
    ///   - matches: The parts of a title to be shown bold.
    public init(
        _ items: [Item], hasQuery: Bool = true, digitsPick: Bool = true, isMultiple: Bool = false,
        newTitle: ((String) -> String)? = nil, matches: @escaping Matches = { _, _ in [] },
        score: @escaping Score
    ) {
        self.items = items
        self.digitsPick = digitsPick
        self.isMultiple = isMultiple
        self.newTitle = newTitle
        self.score = score
        self.matches = matches
        editor = hasQuery ? LineEditor() : nil
        narrow(keeping: nil)
    }

    // MARK: What is chosen

    /// What is searched for. Setting it narrows the list anew and chooses its first row.
    public var query: String {
        get { editor?.text ?? outerQuery }
        set {
            if editor != nil { editor = LineEditor(newValue) } else { outerQuery = newValue }
            narrow(keeping: nil)
        }
    }

    /// The items that fit, best first.
    public var narrowed: [Item] { shown.map { items[$0] } }

    /// The item that Enter picks; nil on the row for something new, and where nothing fits.
    public var chosen: ID? { row < shown.count ? items[shown[row]].id : nil }

    /// Chooses an item, if it is in the list now.
    public mutating func choose(_ id: ID) {
        if let index = shown.firstIndex(where: { items[$0].id == id }) { row = index }
    }

    /// Chooses the row at a point of the canvas that the list was last drawn into; false beside the rows.
    public mutating func choose(at point: Point) -> Bool {
        let index = top + point.row - drawn.rows.row
        guard drawn.rows.contains(point), index < rowCount else { return false }
        row = index
        return true
    }

    /// Moves by a number of rows, as a mouse's wheel does.
    public mutating func move(by rows: Int) {
        let way = Int(clamping: rows.magnitude)
        row = rows < 0 ? row - min(way, row) : row + min(way, max(0, rowCount - 1 - row))
    }

    private var rowCount: Int { shown.count + (newTitle == nil ? 0 : 1) }

    private mutating func keepInside() { row = min(max(0, row), max(0, rowCount - 1)) }

    private mutating func narrow(keeping id: ID?) {
        let query = query
        hasDigits = items.contains { $0.digit != nil }
        if query.isEmpty {
            shown = Array(items.indices)
        } else {
            let scored = items.indices.compactMap { index in score(items[index], query).map { (index, $0) } }
            // Of two that fit as well, the one that comes first stays first.
            shown = scored.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
        }
        row = 0
        if let id { choose(id) }
        keepInside()
    }

    // MARK: Keys

    /// Does what a key asks; what came of it is in `outcome`. False for a key that means nothing here.
    public mutating func handle(_ key: Key) -> Bool {
        outcome = .none
        switch key {
        case .up: move(by: -1)
        case .down: move(by: 1)
        case .pageUp: move(by: -max(1, drawn.page - 1))
        case .pageDown: move(by: max(1, drawn.page - 1))
        case .home: row = 0
        case .end: row = max(0, rowCount - 1)
        case .enter: pick()
        case .escape: outcome = .cancelled
        case .insert where isMultiple:
            mark()
            move(by: 1)
        case .text(" ") where isMultiple: mark()
        case .text(let character) where picks(character): break
        default: return type(key)
        }
        return true
    }

    /// Puts a pasted text into the list's own line; false without one.
    @discardableResult
    public mutating func insert(_ text: String) -> Bool {
        outcome = .none
        guard editor != nil else { return false }
        editor?.insert(text)
        narrow(keeping: nil)
        return true
    }

    /// Picks the chosen row, as Enter does.
    public mutating func pick() {
        if let chosen {
            outcome = .picked(chosen)
        } else if row < rowCount {
            outcome = .new(query)
        }
    }

    private mutating func mark() { if let chosen { marked.formSymmetricDifference([chosen]) } }

    private mutating func picks(_ character: Character) -> Bool {
        guard digitsPick, query.isEmpty, let digit = character.digit,
            let index = shown.firstIndex(where: { items[$0].digit == digit })
        else { return false }
        row = index
        pick()
        return true
    }

    private mutating func type(_ key: Key) -> Bool {
        guard let before = editor?.text, editor?.handle(key) == true else { return false }
        if before != editor?.text { narrow(keeping: nil) }
        return true
    }

    // MARK: Drawing

    /// Draws the list's own line, if it has one, and the rows in sight below it. When it is active, the cursor stands in
    /// the line, or at the chosen row; where the list belongs to a field outside, the cursor is the field's.
    ///
    /// - Parameters:
    ///   - prompt: What stands before the line.
    ///   - placeholder: What stands in it while it is empty.
    ///   - empty: What is said where nothing fits.
    public mutating func draw(
        into canvas: inout Canvas, in rect: Rect, styles: WidgetStyles, isActive: Bool = true,
        prompt: String = "", placeholder: String = "", empty: String = ""
    ) {
        let head = editor == nil ? 0 : min(1, rect.rows)
        let page = rect.rows - head
        drawn = (Rect(column: rect.column, row: rect.row + head, columns: rect.columns, rows: page), page)
        scroll(to: page)
        let query = query
        let painter = ChoicePainter(
            styles: styles, columns: rect.columns, isMultiple: isMultiple,
            hasDigits: digitsPick && hasDigits, isCut: rowCount > page)
        let visible = top..<min(rowCount, top + page)
        let rows = visible.map { painterRow($0, query: query) }
        canvas.inside(rect) { canvas in
            canvas.fill(Rect(canvas.size), styles.plain)
            if head > 0 {
                let start = canvas.writePrompt(prompt, row: 0, styles.plain)
                editor?.draw(
                    into: &canvas, column: start, row: 0, columns: rect.columns - start, style: styles.active,
                    isActive: isActive, placeholder: placeholder)
            }
            if rows.isEmpty, page > 0 {
                canvas.write(empty, column: 2, row: head, columns: rect.columns - 2, styles.faint)
            }
            painter.draw(
                rows, into: &canvas, row: head, chosen: row - top, hasBefore: top > 0,
                hasAfter: visible.upperBound < rowCount)
            if isActive, editor == nil, !rows.isEmpty {
                canvas.placeCursor(column: 0, row: head + row - top)
            }
        }
    }

    private func painterRow(_ index: Int, query: String) -> ChoicePainter.Row {
        guard index < shown.count else { return ChoicePainter.Row(title: newTitle?(query) ?? "") }
        let item = items[shown[index]]
        return ChoicePainter.Row(
            title: item.title, detail: item.detail, digit: item.digit,
            isMarked: isMultiple ? marked.contains(item.id) : nil,
            matches: query.isEmpty ? [] : matches(item, query))
    }

    private mutating func scroll(to page: Int) {
        top = min(top, max(0, rowCount - max(1, page)))
        if row < top { top = row }
        if row - top >= max(1, page) { top = row - max(1, page) + 1 }
    }
}
