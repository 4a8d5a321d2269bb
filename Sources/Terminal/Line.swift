/// A text made to take just so many columns.
public struct Line: Sendable, Hashable {
    public let text: String

    /// Cuts a text that is too long, with `…` at its end, and fills up one that is too short; no columns hold nothing.
    public init(_ text: String, columns: Int, alignment: Canvas.Alignment = .left) {
        guard columns > 0 else {
            self.text = ""
            return
        }
        var kept = String.UnicodeScalarView()
        var used = 0
        var last: (length: Int, used: Int) = (0, 0)
        var isCut = false
        for glyph in Glyph.glyphs(of: String(text.prefix(columns * 4 + 8))) {
            if used + glyph.columns > columns {
                isCut = true
                break
            }
            if used + glyph.columns <= columns - 1 {
                last = (kept.count + glyph.character.unicodeScalars.count, used + glyph.columns)
            }
            kept.append(contentsOf: glyph.character.unicodeScalars)
            used += glyph.columns
        }
        if isCut {
            kept = String.UnicodeScalarView(kept.prefix(last.length))
            kept.append("…")
            used = last.used + 1
        }
        let blanks = max(0, columns - used)
        let before =
            switch alignment {
            case .left: 0
            case .right: blanks
            case .centre: blanks / 2
            }
        self.text =
            String(repeating: " ", count: before) + String(kept)
            + String(repeating: " ", count: blanks - before)
    }
}
