/// A framed box in the middle of the screen: a title, a text, a part that its owner draws, and buttons.
///
/// Left, Right, Tab and S-Tab go from button to button, Enter presses the one that is chosen, a digit the one of that
/// number; Esc cancels. Up and Down scroll a text that is longer than the box.
public struct Dialog: Sendable {
    /// What a key led to.
    public enum Outcome: Sendable, Hashable {
        /// Nothing yet.
        case none
        /// A button was pressed, by its place in the list.
        case pressed(Int)
        case cancelled
    }

    public let title: String
    public let text: String
    public let buttons: [String]
    /// How many rows the owner's part has.
    public let bodyRows: Int
    /// How many columns the text and the owner's part have, where the screen has so many.
    public let columns: Int
    public private(set) var chosenButton: Int
    /// What the last key led to.
    public private(set) var outcome = Outcome.none
    private var top = 0
    private var scrollable = 0

    /// - Parameter defaultButton: What Enter presses at first: the choice that does no harm.
    public init(
        title: String, text: String = "", buttons: [String] = [], defaultButton: Int = 0, bodyRows: Int = 0,
        columns: Int = 56
    ) {
        self.title = title
        self.text = text
        self.buttons = buttons
        self.bodyRows = max(0, bodyRows)
        self.columns = max(1, columns)
        chosenButton = min(max(0, defaultButton), max(0, buttons.count - 1))
    }

    /// Does what a key asks; what came of it is in `outcome`. False for a key that means nothing here.
    public mutating func handle(_ key: Key) -> Bool {
        outcome = .none
        switch key {
        case .escape: outcome = .cancelled
        case .enter where !buttons.isEmpty: outcome = .pressed(chosenButton)
        case .left where !buttons.isEmpty: chosenButton = max(0, chosenButton - 1)
        case .right where !buttons.isEmpty: chosenButton = min(buttons.count - 1, chosenButton + 1)
        case .tab where !buttons.isEmpty: chosenButton = (chosenButton + 1) % buttons.count
        case .backTab where !buttons.isEmpty:
            chosenButton = (chosenButton + buttons.count - 1) % buttons.count
        case .up where scrollable > 0: top = max(0, top - 1)
        case .down where scrollable > 0: top = min(scrollable, top + 1)
        case .text(let character):
            guard let digit = character.digit, digit <= buttons.count else { return false }
            chosenButton = digit - 1
            outcome = .pressed(chosenButton)
        default: return false
        }
        return true
    }

    /// Draws the box over what is there. When it is active, the cursor stands at the chosen button, unless the owner's
    /// part places it.
    ///
    /// - Parameter body: Draws the owner's part into its rectangle.
    public mutating func draw(
        into canvas: inout Canvas, styles: WidgetStyles, isActive: Bool = true,
        body: (inout Canvas) -> Void = { _ in }
    ) {
        let room = max(1, canvas.columns - DialogLayout.border)
        let row = ButtonRow(buttons, columns: min(columns, room))
        let wanted = max(columns, Glyph.columns(of: title) + 2)
        let lines = text.isEmpty ? [] : TextWrap(columns: min(wanted, room)).lines(of: text)
        let layout = DialogLayout(
            in: canvas.size, columns: min(wanted, room), textRows: lines.count, bodyRows: bodyRows,
            buttonRows: row.rows)
        scrollable = max(0, lines.count - layout.text.rows)
        top = min(top, scrollable)

        DialogFrame(title: title, styles: styles).draw(into: &canvas, layout.frame)
        canvas.inside(layout.text) { canvas in
            for (place, line) in lines.dropFirst(top).prefix(canvas.rows).enumerated() {
                canvas.write(Array(line), column: 0, row: place, styles.plain)
            }
        }
        if top > 0 { mark(styles.isASCII ? "^" : "▲", at: layout.text.row, layout, &canvas, styles) }
        if top < scrollable {
            mark(styles.isASCII ? "v" : "▼", at: layout.text.bottom - 1, layout, &canvas, styles)
        }
        canvas.inside(layout.buttons) { canvas in
            row.draw(into: &canvas, chosen: isActive ? chosenButton : nil, styles: styles)
        }
        canvas.inside(layout.body) { body(&$0) }
    }

    private func mark(
        _ mark: String, at row: Int, _ layout: DialogLayout, _ canvas: inout Canvas, _ styles: WidgetStyles
    ) {
        guard layout.text.rows > 0 else { return }
        canvas.write(mark, column: layout.frame.right - 2, row: row, styles.faint)
    }
}
