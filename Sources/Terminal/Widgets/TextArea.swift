/// A text of several lines that is edited, wrapped at the width of its window.
///
/// Its keys are those of `LineEditor`; Up, Down, PgUp and PgDn keep the caret's column, Enter begins a new line, Home and
/// End go to the ends of a row. A row that goes on in the next one ends in `\`. However long the text is, a key costs what
/// its window shows.
public struct TextArea: Sendable {
    /// The most characters it takes, line breaks among them; nil for any number.
    public var maximumLength: Int?
    /// Whether the last key or paste was refused, all of it or its end, because the text is as long as it may be.
    public private(set) var isRefused = false
    private var edited: EditedText
    private let original: String
    private let originalCount: Int
    private var wrapped: WrappedText
    private var top = TextPlace.start
    private var page = 5
    /// The column that Up and Down keep.
    private var goal: Int?
    /// Whether the caret is shown behind a row's last character, and not before the next row's first: both are one place.
    private var isAtRowEnd = false

    /// The caret stands at the end.
    public init(_ text: String = "", maximumLength: Int? = nil) {
        edited = EditedText(text, isOneLine: false)
        original = edited.text
        originalCount = edited.count
        wrapped = WrappedText(columns: 78, paragraphCount: edited.paragraphs.count)
        self.maximumLength = maximumLength
    }

    /// What it says now; its lines are parted by `\n`.
    public var text: String { edited.text }

    public var isEmpty: Bool { edited.count == 0 }

    /// Whether the text differs from what it was made with.
    public var isEdited: Bool { edited.count != originalCount || text != original }

    /// Selects the whole text, so that typing replaces it.
    public mutating func selectAll() {
        edited.selectAll()
        forgetColumn()
    }

    /// Puts another text in the place of all, as one change that Ctrl-Z takes back.
    public mutating func replaceAll(_ text: String) {
        edited.selectAll()
        insert(text)
    }

    /// Puts a pasted text in the place of the selection. False when not all of it had room: its beginning is there then.
    @discardableResult
    public mutating func insert(_ text: String) -> Bool {
        isRefused = !edited.insert(text, limit: maximumLength)
        follow()
        return !isRefused
    }

    // MARK: Keys

    /// Does what a key asks. False for a key that edits nothing, for Up in the first row and Down in the last, and for a
    /// character that has no room (`isRefused`).
    public mutating func handle(_ key: Key) -> Bool {
        isRefused = false
        if key == .enter { return type("\n") }
        guard let command = EditCommand(key) else { return false }
        switch command {
        case .insert(let character): return type(character)
        case .move(let motion, let selecting): return move(motion, selecting: selecting)
        case .erase(let motion): edited.erase(motion)
        case .selectAll: edited.selectAll()
        case .undo: edited.undo()
        case .redo: edited.redo()
        }
        follow()
        return true
    }

    private mutating func type(_ character: Character) -> Bool {
        isRefused = !edited.type(character, limit: maximumLength)
        follow()
        return !isRefused
    }

    /// Brings the rows in step with the text.
    private mutating func follow() {
        forgetColumn()
        let changes = edited.takeChanges()
        for change in changes where change.oldEnd.paragraph < top.paragraph {
            top.paragraph += change.inserted.count - change.removed.count
        }
        wrapped.follow(changes, of: edited)
    }

    private mutating func forgetColumn() {
        goal = nil
        isAtRowEnd = false
    }

    private mutating func move(_ motion: EditCommand.Motion, selecting: Bool) -> Bool {
        switch motion {
        case .up: return move(rows: -1, selecting: selecting)
        case .down: return move(rows: 1, selecting: selecting)
        case .pageUp:
            _ = move(rows: -max(1, page - 1), selecting: selecting)
        case .pageDown:
            _ = move(rows: max(1, page - 1), selecting: selecting)
        case .lineStart, .lineEnd:
            let row = caretRow()
            let range = wrapped.characters(of: row, in: edited)
            forgetColumn()
            isAtRowEnd = motion == .lineEnd && wrapped.continues(row, in: edited)
            let offset = motion == .lineEnd ? range.upperBound : range.lowerBound
            edited.move(to: TextPlace(row.paragraph, offset), selecting: selecting)
        default:
            forgetColumn()
            return edited.move(motion, selecting: selecting)
        }
        return true
    }

    /// Moves the caret by rows, in its column as far as there is text; false at the text's first or last row.
    private mutating func move(rows: Int, selecting: Bool) -> Bool {
        let row = caretRow()
        let (target, moved) =
            rows < 0 ? wrapped.above(row, by: -rows, in: edited) : wrapped.below(row, by: rows, in: edited)
        guard moved > 0 else { return false }
        let column = goal ?? caretColumn(in: row)
        let range = wrapped.characters(of: target, in: edited)
        let characters = edited.paragraphs[target.paragraph]
        var offset = range.lowerBound
        var used = 0
        while offset < range.upperBound {
            let next = characters[offset].columns
            if used + next > column { break }
            used += next
            offset += 1
        }
        isAtRowEnd = offset == range.upperBound && wrapped.continues(target, in: edited)
        goal = column
        edited.move(to: TextPlace(target.paragraph, offset), selecting: selecting)
        return true
    }

    private mutating func caretRow() -> WrappedText.Row {
        var row = wrapped.row(of: edited.caret, in: edited)
        if isAtRowEnd, row.row > 0, wrapped.characters(of: row, in: edited).lowerBound == edited.caret.offset
        {
            row.row -= 1
        }
        return row
    }

    private mutating func caretColumn(in row: WrappedText.Row) -> Int {
        let start = wrapped.characters(of: row, in: edited).lowerBound
        return edited.paragraphs[row.paragraph][start..<max(start, edited.caret.offset)].columns
    }

    // MARK: Drawing

    /// Draws the rows in sight. When it is active, the canvas's cursor stands at the caret. The selection is reversed, the
    /// placeholder and the marks of rows that go on are dim.
    public mutating func draw(
        into canvas: inout Canvas, in rect: Rect, style: Style = .plain, isActive: Bool,
        placeholder: String = ""
    ) {
        // The last column is for the marks, and for a caret behind a full row.
        let columns = max(1, rect.columns - 1)
        if columns != wrapped.wrap.columns {
            wrapped = WrappedText(columns: columns, paragraphCount: edited.paragraphs.count)
        }
        page = max(1, rect.rows)
        let caret = caretRow()
        let first = firstRow(showing: caret)
        top = TextPlace(first.paragraph, wrapped.characters(of: first, in: edited).lowerBound)
        canvas.inside(rect) { canvas in
            canvas.fill(Rect(canvas.size), style)
            if isEmpty {
                canvas.write(placeholder, column: 0, row: 0, columns: columns, style.with(.dim))
            }
            for each in 0..<rect.rows {
                let (row, moved) = wrapped.below(first, by: each, in: edited)
                if moved < each { break }
                drawRow(row, into: &canvas, at: each, style, isActive: isActive)
                if isActive, row == caret {
                    canvas.placeCursor(column: min(caretColumn(in: row), columns), row: each)
                }
            }
        }
    }

    private mutating func drawRow(
        _ row: WrappedText.Row, into canvas: inout Canvas, at place: Int, _ style: Style, isActive: Bool
    ) {
        let paragraph = edited.paragraphs[row.paragraph]
        let selection = isActive ? edited.selection : nil
        var column = 0
        for offset in wrapped.characters(of: row, in: edited) {
            if column >= canvas.columns { break }
            let isSelected = selection?.contains(TextPlace(row.paragraph, offset)) ?? false
            column = canvas.write(
                [paragraph[offset]], column: column, row: place, isSelected ? style.reversed : style)
        }
        if canvas.columns > 1, wrapped.continues(row, in: edited) {
            canvas.write("\\", column: canvas.columns - 1, row: place, style.with(.dim))
        }
    }

    /// The first row in sight: as before, or moved as little as is needed to show the caret and no rows below the last.
    private mutating func firstRow(showing caret: WrappedText.Row) -> WrappedText.Row {
        var first = wrapped.row(of: top, in: edited)
        if caret < first { first = caret }
        let (bottom, moved) = wrapped.below(first, by: page - 1, in: edited)
        if caret > bottom { return wrapped.above(caret, by: page - 1, in: edited).row }
        return moved < page - 1 ? wrapped.above(first, by: page - 1 - moved, in: edited).row : first
    }
}
