/// One line of text that is edited.
///
/// Arrows, Home and End move, with Shift they select; Ctrl with an arrow goes by words. Ctrl-A selects all, Ctrl-W erases
/// the word before the caret, Ctrl-U and Ctrl-K erase to the line's start and end, Ctrl-Z and Ctrl-Y take back and do
/// again. A line that is too long for its columns scrolls, and shows `<` and `>` where it is cut.
public struct LineEditor: Sendable {
    /// The most characters it takes; nil for any number. A text that is longer from the start stays as it is.
    public var maximumLength: Int?
    /// Where a text stands that leaves columns free.
    public var alignment: Canvas.Alignment
    /// Whether the last key or paste was refused, all of it or its end, because the text is as long as it may be.
    public private(set) var isRefused = false
    private var edited: EditedText
    private let original: String
    private var window = LineWindow()

    /// The caret stands at the end.
    public init(
        _ text: String = "", maximumLength: Int? = nil, alignment: Canvas.Alignment = .left
    ) {
        edited = EditedText(text, isOneLine: true)
        original = edited.text
        self.maximumLength = maximumLength
        self.alignment = alignment
    }

    /// What it says now.
    public var text: String { edited.text }

    public var isEmpty: Bool { edited.count == 0 }

    /// Whether the text differs from what it was made with.
    public var isEdited: Bool { text != original }

    /// How many characters stand before the caret. Setting it ends the selection.
    public var caret: Int {
        get { edited.caret.offset }
        set { edited.move(to: TextPlace(0, newValue), selecting: false) }
    }

    /// What is selected, in characters; nil for nothing.
    public var selection: Range<Int>? {
        edited.selection.map { $0.lowerBound.offset..<$0.upperBound.offset }
    }

    /// Selects the whole text, so that typing replaces it.
    public mutating func selectAll() { edited.selectAll() }

    /// Puts another text in the place of all, as one change that Ctrl-Z takes back. The maximum length holds here too.
    public mutating func replaceAll(_ text: String) {
        edited.selectAll()
        insert(text)
    }

    /// Puts a pasted text in the place of the selection, with blanks for its line breaks. False when not all of it had
    /// room: its beginning is there then.
    @discardableResult
    public mutating func insert(_ text: String) -> Bool {
        isRefused = !edited.insert(text, limit: maximumLength)
        _ = edited.takeChanges()
        return !isRefused
    }

    /// Does what a key asks. False for a key that edits nothing, and for a character that has no room (`isRefused`).
    public mutating func handle(_ key: Key) -> Bool {
        isRefused = false
        guard let command = EditCommand(key) else { return false }
        defer { _ = edited.takeChanges() }
        switch command {
        case .insert(let character):
            isRefused = !edited.type(character, limit: maximumLength)
            return !isRefused
        case .erase(let motion): edited.erase(motion)
        case .move(let motion, let selecting): return edited.move(motion, selecting: selecting)
        case .selectAll: edited.selectAll()
        case .undo: edited.undo()
        case .redo: edited.redo()
        }
        return true
    }

    /// Draws the line over a number of columns. When it is active, the canvas's cursor stands at the caret; else the
    /// line's beginning is shown. The selection is reversed, the placeholder dim.
    public mutating func draw(
        into canvas: inout Canvas, column: Int, row: Int, columns: Int, style: Style = .plain,
        isActive: Bool, placeholder: String = ""
    ) {
        guard columns > 0 else { return }
        let characters = edited.paragraphs[0]
        canvas.inside(Rect(column: column, row: row, columns: columns, rows: 1)) { canvas in
            canvas.fill(Rect(canvas.size), style)
            if characters.isEmpty {
                canvas.write(
                    placeholder, column: 0, row: 0, columns: columns, style.with(.dim), alignment: alignment)
            }
            if isActive {
                window.follow(caret, in: characters, columns: columns)
            } else {
                window = LineWindow()
            }
            let view = window.view(of: characters, columns: columns)
            let blanks = view.isWhole ? max(0, columns - view.columns - (isActive ? 1 : 0)) : 0
            var place = alignment.blanksBefore(blanks)
            if view.isCutBefore { place = canvas.write("<", column: 0, row: 0, style.with(.dim)) }
            let selected = isActive ? selection ?? 0..<0 : 0..<0
            var caretPlace = place
            for index in view.characters {
                if index == caret { caretPlace = place }
                let look = selected.contains(index) ? style.reversed : style
                place = canvas.write([characters[index]], column: place, row: 0, look)
            }
            if caret >= view.characters.upperBound { caretPlace = place }
            if view.isCutAfter { canvas.write(">", column: columns - 1, row: 0, style.with(.dim)) }
            if isActive { canvas.placeCursor(column: caretPlace, row: 0) }
        }
    }
}

extension Canvas.Alignment {
    /// How many of the columns that a text leaves free stand before it.
    fileprivate func blanksBefore(_ free: Int) -> Int {
        switch self {
        case .left: 0
        case .right: free
        case .centre: free / 2
        }
    }
}
