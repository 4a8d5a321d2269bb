import TerminalSupport
import Testing

@testable import Terminal

@Suite struct GlyphTests {
    /// The glyphs as text, wide ones followed by a dot.
    private func shown(_ text: String) -> [String] {
        Glyph.glyphs(of: text).map { String($0.character) + ($0.columns == 2 ? "." : "") }
    }

    @Test func `each character has its place, Chinese and emoji two columns`() {
        #expect(shown("a台，é") == ["a", "台.", "，.", "é"])
        #expect(shown("𠮷😀") == ["𠮷.", "😀."])
        #expect(shown("“…”") == ["“", "…", "”"])
    }

    @Test func `marks stand on what they follow, four at most, or on a blank`() {
        #expect(shown("e\u{301}x") == ["e\u{301}", "x"])
        #expect(shown("\u{301}x") == [" \u{301}", "x"])
        let many = Glyph.glyphs(of: "a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}")
        #expect(many.count == 1)
        #expect(many[0].character.unicodeScalars.count == 5)
        #expect(shown("བོད") == ["བོ", "ད"])
    }

    @Test func `an emoji joined from several shows its first, without tone and variation`() {
        #expect(shown("👨‍👩‍👧x") == ["👨.", "x"])
        #expect(shown("👍🏽x") == ["👍.", "x"])
        #expect(shown("❤\u{FE0F}x") == ["❤", "x"])
        #expect(shown("葛\u{E0100}") == ["葛."])
        // Letters are not joined.
        #expect(shown("a\u{200D}b") == ["a", "b"])
    }

    @Test func `what could move the cursor is a visible mark`() {
        #expect(shown("a\nb") == ["a", "⏎", "b"])
        #expect(shown("a\r\nb") == ["a", "⏎", "b"])
        #expect(shown("a\tb") == ["a", " ", "b"])
        #expect(shown("\u{1B}[2J") == ["\u{FFFD}", "[", "2", "J"])
        #expect(shown("\u{202E}x\0") == ["\u{FFFD}", "x", "\u{FFFD}"])
    }

    @Test(arguments: SeededRandom.seeds)
    func `a text takes as many columns as its glyphs, and none is without a column`(seed: UInt64) {
        var random = SeededRandom(seed)
        for _ in 0..<500 {
            let text = RandomDrawing.text(&random)
            let glyphs = Glyph.glyphs(of: text)
            #expect(Glyph.columns(of: text) == glyphs.reduce(0) { $0 + $1.columns }, "seed \(seed): \(text)")
            #expect(glyphs.allSatisfy { (1...2).contains($0.columns) }, "seed \(seed): \(text)")
            // A glyph's character is one glyph again: what is drawn from a frame's text is the same frame.
            let again = glyphs.flatMap { Glyph.glyphs(of: String($0.character)) }
            #expect(again == glyphs, "seed \(seed): \(Array(text.unicodeScalars))")
        }
    }
}
