/// What one place of the grid shows: a character and the marks that stand on it, one or two columns wide.
public struct Glyph: Sendable, Hashable {
    public let character: Character
    /// 1 or 2 columns.
    public let columns: Int

    public init(_ character: Character, columns: Int) {
        self.character = character
        self.columns = columns
    }

    /// The most marks that a display takes on one character.
    static let marks = 4

    /// The glyphs that show a text on one line, as terminals agree on them.
    ///
    /// What could move the cursor, hide or turn the reading direction is replaced as `printable` does. An emoji joined
    /// from several shows its first part, and loses skin tone and variation: terminals differ in how wide those are.
    /// A mark that stands on nothing stands on a blank.
    public static func glyphs(of text: String) -> [Glyph] {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
            return text.utf8.map { Glyph(Character(Unicode.Scalar($0)), columns: 1) }
        }
        var builder = GlyphBuilder()
        for scalar in text.unicodeScalars { builder.add(scalar) }
        return builder.finish()
    }

    /// How many columns a text takes in a grid.
    public static func columns(of text: String) -> Int {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
        return glyphs(of: text).reduce(0) { $0 + $1.columns }
    }
}

/// Gathers scalars into glyphs.
private struct GlyphBuilder {
    private var glyphs: [Glyph] = []
    private var base: Unicode.Scalar?
    private var marks: [Unicode.Scalar] = []
    private var isJoining = false
    private var afterReturn = false

    mutating func add(_ scalar: Unicode.Scalar) {
        defer { afterReturn = scalar == "\r" }
        switch scalar {
        case "\n":
            // CR LF is one line break.
            if afterReturn { base = nil }
            begin("⏎")
        case "\t": begin(" ")
        case "\u{200D}":
            isJoining = base.map { $0.properties.isEmojiPresentation || isPictograph($0) } ?? false
        case "\u{FE00}"..."\u{FE0F}", "\u{E0100}"..."\u{E01EF}": break
        case "\u{1F3FB}"..."\u{1F3FF}" where base.map(isPictograph) == true: break
        case _ where isUnsafe(scalar): begin("\u{FFFD}")
        case _ where displayWidth(scalar) == 0: mark(scalar)
        case _ where isJoining: isJoining = false
        default: begin(scalar)
        }
    }

    mutating func finish() -> [Glyph] {
        flush()
        return glyphs
    }

    private mutating func begin(_ scalar: Unicode.Scalar) {
        flush()
        base = scalar
    }

    private mutating func mark(_ scalar: Unicode.Scalar) {
        if base == nil { base = " " }
        if marks.count < Glyph.marks { marks.append(scalar) }
    }

    private mutating func flush() {
        isJoining = false
        guard let base else { return }
        let columns = displayWidth(base)
        if marks.isEmpty {
            glyphs.append(Glyph(Character(base), columns: columns))
        } else {
            var scalars = String.UnicodeScalarView([base])
            scalars.append(contentsOf: marks)
            // Marks that make no cluster with their base are left out: a cell holds one character.
            let text = String(scalars)
            glyphs.append(Glyph(text.count == 1 ? Character(text) : Character(base), columns: columns))
            marks.removeAll(keepingCapacity: true)
        }
        self.base = nil
    }

    private func isPictograph(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isEmoji && scalar.value > 0xFF
    }
}
