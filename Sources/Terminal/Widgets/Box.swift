/// A framed box over what is drawn below it: a title in its upper line, and room inside.
public struct Box: Sendable, Hashable {
    public let title: String
    /// What it takes with its frame, where the screen has so much.
    public let size: Size

    /// The columns that the frame and the blanks beside it take.
    public static let frameColumns = 4
    /// The rows that the frame takes.
    public static let frameRows = 2

    /// - Parameters:
    ///   - columns: How many columns it has inside.
    ///   - rows: How many rows it has inside.
    public init(_ title: String, columns: Int, rows: Int) {
        self.title = title
        size = Size(
            columns: max(0, columns) + Self.frameColumns, rows: max(0, rows) + Self.frameRows)
    }

    /// Draws it in the middle of a canvas and lets its inside be drawn on; nothing where there is no room for its frame.
    ///
    /// - Returns: Where its inside is, for the mouse.
    @discardableResult
    public func draw(
        into canvas: inout Canvas, styles: WidgetStyles, _ inside: (inout Canvas) -> Void
    ) -> Rect {
        let frame = Rect(canvas.size).centred(size)
        guard frame.columns >= Self.frameColumns, frame.rows > Self.frameRows else {
            return Rect(column: 0, row: 0, columns: 0, rows: 0)
        }
        let room = Rect(
            column: frame.column + Self.frameColumns / 2, row: frame.row + 1,
            columns: frame.columns - Self.frameColumns, rows: frame.rows - Self.frameRows)
        canvas.inside(frame) { drawFrame(&$0, styles) }
        canvas.inside(room, inside)
        return room
    }

    private func drawFrame(_ canvas: inout Canvas, _ styles: WidgetStyles) {
        canvas.fill(Rect(canvas.size), styles.plain)
        let line = String(repeating: "─", count: canvas.columns - 2)
        canvas.rule(column: 0, styles.faint)
        canvas.rule(column: canvas.columns - 1, styles.faint)
        canvas.write("┌\(line)┐", column: 0, row: 0, styles.faint)
        canvas.write("└\(line)┘", column: 0, row: canvas.rows - 1, styles.faint)
        let name = Line(title, columns: min(Glyph.columns(of: title), canvas.columns - 6))
        guard !name.text.isEmpty else { return }
        canvas.write(" \(name.text) ", column: 2, row: 0, styles.strong)
    }
}
