/// Lines that are read, not changed: help, a record, its history.
///
/// Arrows, j, k, PgUp, PgDn, Home and End scroll, Left and Right where a line is longer than the window. `/` asks for a
/// text to find, Enter goes to it, `n` to the next and `N` to the one before; what is found has the match look.
public struct ScrollView: Sendable {
    public var lines: [StyledLine] {
        didSet {
            match = nil
            scroll(to: top)
        }
    }
    /// The first line in sight.
    public private(set) var top = 0
    /// What was searched for last.
    public private(set) var query = ""
    /// Whether the last search found nothing; until the next key.
    public private(set) var isNotFound = false
    /// Whether a bar at the right shows where the lines in sight are.
    public var hasScrollBar: Bool
    private var finder: LineEditor?
    private var match: Int?
    private var shift = 0
    private var drawn = (page: 10, columns: 0, isCut: false)

    public init(_ lines: [StyledLine] = [], hasScrollBar: Bool = false) {
        self.lines = lines
        self.hasScrollBar = hasScrollBar
    }

    /// The lines in sight when it was last drawn.
    public var visible: Range<Int> { top..<min(lines.count, top + drawn.page) }

    /// Whether a text to find is being typed.
    public var isFinding: Bool { finder != nil }

    // MARK: Keys

    /// Does what a key asks; false for a key that means nothing here.
    public mutating func handle(_ key: Key) -> Bool {
        isNotFound = false
        if finder != nil { return handleFinding(key) }
        switch key {
        case .up, .text("k"): scroll(by: -1)
        case .down, .text("j"): scroll(by: 1)
        case .pageUp: scroll(by: -max(1, drawn.page - 1))
        case .pageDown: scroll(by: max(1, drawn.page - 1))
        case .home, .control(.home): scroll(to: 0)
        case .end, .control(.end): scroll(to: lines.count)
        case .left where shift > 0: shift = max(0, shift - step)
        case .right where drawn.isCut: shift += step
        case .text("/"): beginFinding()
        case .text("n") where !query.isEmpty: goToMatch(forward: true)
        case .text("N") where !query.isEmpty: goToMatch(forward: false)
        default: return false
        }
        return true
    }

    /// How many columns Left and Right move: what the marks at the edges cover must come into sight.
    private var step: Int { min(8, max(1, drawn.columns - 4)) }

    /// Scrolls by a number of lines, as a mouse's wheel does.
    public mutating func scroll(by rows: Int) {
        let way = Int(clamping: rows.magnitude)
        scroll(to: rows < 0 ? top - min(way, top) : top + min(way, lines.count))
    }

    /// Has a line come first, as far as the last one stays at the bottom.
    public mutating func scroll(to line: Int) {
        top = min(max(0, line), max(0, lines.count - max(1, drawn.page)))
    }

    // MARK: Finding

    /// Asks for a text to find, as `/` does.
    public mutating func beginFinding() {
        finder = LineEditor(query)
        finder?.selectAll()
    }

    /// Goes to the first line from the top of the window on that holds a text; capitals and small letters are the same.
    /// False when there is none.
    @discardableResult
    public mutating func find(_ text: String) -> Bool {
        query = text
        match = nil
        guard !text.isEmpty else { return false }
        goToMatch(forward: true)
        return !isNotFound
    }

    private mutating func handleFinding(_ key: Key) -> Bool {
        switch key {
        case .enter:
            let text = finder?.text ?? ""
            finder = nil
            find(text)
        case .escape: finder = nil
        default: return finder?.handle(key) ?? false
        }
        return true
    }

    /// Puts a pasted text into the line that asks for what to find; false while none is asked for.
    @discardableResult
    public mutating func insert(_ text: String) -> Bool { finder?.insert(text) ?? false }

    private mutating func goToMatch(forward: Bool) {
        let finder = TextFinder(query)
        let count = lines.count
        // After the last line comes the first.
        let start = match.map { forward ? $0 + 1 : $0 - 1 } ?? (forward ? top : top - 1)
        for step in 0..<count {
            let line = ((forward ? start + step : start - step) % count + count) % count
            guard !finder.matches(in: lines[line]).isEmpty else { continue }
            match = line
            if !visible.contains(line) { scroll(to: line - drawn.page / 3) }
            return
        }
        match = nil
        isNotFound = true
    }

    // MARK: Drawing

    /// Draws the lines in sight, and at the bottom, while a text to find is typed, the line for it. When it is active, the
    /// cursor stands there, or at the line that was found, or at the first in sight.
    ///
    /// - Parameter prompt: What stands before the text to find.
    public mutating func draw(
        into canvas: inout Canvas, in rect: Rect, styles: WidgetStyles, isActive: Bool = true,
        prompt: String = "/"
    ) {
        let isFinding = finder != nil && rect.rows > 0
        let page = rect.rows - (isFinding ? 1 : 0)
        drawn = (page, rect.columns, false)
        scroll(to: top)
        if let match, page > 0, match >= top + page { scroll(to: match - page + 1) }
        let shown = visible
        let hasBar = hasScrollBar && lines.count > page && rect.columns >= Table.leastForBar
        let width = rect.columns - (hasBar ? 2 : 0)
        let search = TextFinder(query)
        canvas.inside(rect) { canvas in
            canvas.fill(Rect(canvas.size), styles.plain)
            for (row, line) in shown.enumerated() {
                let painter = StyledLinePainter(
                    lines[line], matches: query.isEmpty ? [] : search.matches(in: lines[line]), styles: styles
                )
                let part = Rect(column: 0, row: row, columns: width, rows: 1)
                canvas.inside(part) { if painter.draw(into: &$0, shift: shift) { drawn.isCut = true } }
            }
            if hasBar {
                let bar = ScrollBar(first: top, shown: shown.count, total: lines.count, rows: page)
                bar.draw(into: &canvas, column: rect.columns - 1, row: 0, rows: page, styles: styles)
            }
            if isActive, !isFinding {
                let line = match.map { shown.contains($0) ? $0 : top } ?? top
                canvas.placeCursor(column: 0, row: line - top)
            }
            if isFinding {
                let start = canvas.writePrompt(prompt, row: page, styles.plain)
                finder?.draw(
                    into: &canvas, column: start, row: page, columns: rect.columns - start,
                    style: styles.active, isActive: isActive)
            }
        }
    }
}
