/// Where the parts of a dialog are: a function of what it holds and of the screen's size.
struct DialogLayout: Sendable, Hashable {
    let frame: Rect
    /// The text's part, and below, the other parts, counted from the screen's corner.
    let text: Rect
    let body: Rect
    let buttons: Rect

    /// The columns that the frame and the blanks beside it take.
    static let border = 4

    /// What is least needed goes first where there are few rows: the blank rows, then the text but for a line, then the
    /// body.
    init(in size: Size, columns: Int, textRows: Int, bodyRows: Int, buttonRows: Int) {
        let inner = max(0, size.rows - 2)
        var rows = (text: textRows, body: bodyRows, buttons: min(buttonRows, inner))
        var gaps =
            (textRows > 0 && bodyRows > 0 ? 1 : 0) + (textRows + bodyRows > 0 && buttonRows > 0 ? 1 : 0)
        func surplus() -> Int { rows.text + rows.body + rows.buttons + gaps - inner }
        if surplus() > 0 { gaps = max(0, gaps - surplus()) }
        if surplus() > 0 { rows.text = max(min(1, textRows), rows.text - surplus()) }
        if surplus() > 0 { rows.body = max(0, rows.body - surplus()) }
        if surplus() > 0 { rows.text = max(0, rows.text - surplus()) }
        frame = Rect(size).centred(
            Size(columns: columns + Self.border, rows: rows.text + rows.body + rows.buttons + gaps + 2))
        let left = frame.column + Self.border / 2
        let width = frame.columns - Self.border
        func part(_ row: Int, _ rows: Int) -> Rect {
            Rect(column: left, row: row, columns: width, rows: rows)
        }
        text = part(frame.row + 1, rows.text)
        buttons = part(frame.bottom - 1 - rows.buttons, rows.buttons)
        let hasGap = gaps == 2 || gaps == 1 && buttons.rows == 0
        body = part(text.bottom + (hasGap ? 1 : 0), rows.body)
    }
}
