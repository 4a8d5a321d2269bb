import Testing

@testable import Terminal

@Suite struct GlyphPrintingTests {
    private func printed(
        _ text: String, wide: Bool = false, width: @escaping (Unicode.Scalar) -> Int = displayWidth
    ) -> String {
        var printing = GlyphPrinting(width: width)
        printing.isAmbiguousWide = wide
        return text.printed(by: &printing)
    }

    @Test func `what layout and the C library agree on is printed as it is`() {
        #expect(printed("台账 a，é e\u{301}“…”─│①") == "台账 a，é e\u{301}“…”─│①")
    }

    @Test func `where they disagree a mark of the same width is shown`() {
        #expect(printed("a台b", width: { _ in 1 }) == "a? b")
        #expect(printed("aéb", width: { $0.value == 0xE9 ? 2 : 1 }) == "a?b")
        #expect(printed("a台b", width: { _ in -1 }) == "a? b")
        // A mark that the library counts.
        #expect(printed("ae\u{301}b", width: { _ in 1 }) == "a?b")
    }

    @Test func `on a terminal that shows them wide, characters of open width become one column of ASCII`() {
        #expect(printed("“台账”‘甲’", wide: true) == "\"台账\"'甲'")
        #expect(printed("…—·─│→←↑↓★■×°", wide: true) == "~-.-|><^v*#xo")
        #expect(printed("①②⑨⑩⑪", wide: true) == "12901")
        #expect(printed("█▇▆▅▄▃▂▁", wide: true) == "##++::..")
        #expect(printed("┌┬┐├┼┤└┴┘", wide: true) == "+++++++++")
        #expect(printed("éüāǎ", wide: true) == "euaa")
        #expect(printed("Ωж℃", wide: true) == "???")
        // Neither Chinese nor its punctuation is open.
        #expect(printed("，「」Ａ台 a", wide: true) == "，「」Ａ台 a")
    }

    @Test func `what was printed before follows when the terminal turns out to be wide`() {
        var printing = GlyphPrinting(width: displayWidth)
        #expect("“甲”".printed(by: &printing) == "“甲”")
        #expect("“甲”".printed(by: &printing) == "“甲”")
        printing.isAmbiguousWide = true
        #expect("“甲”".printed(by: &printing) == "\"甲\"")
    }
}

extension String {
    fileprivate func printed(by printing: inout GlyphPrinting) -> String {
        var scalars: [Int32] = []
        for glyph in Glyph.glyphs(of: self) {
            printing.append(
                Cell(character: glyph.character, columns: UInt8(glyph.columns), style: .plain), to: &scalars)
        }
        return String(String.UnicodeScalarView(scalars.compactMap { Unicode.Scalar(UInt32(bitPattern: $0)) }))
    }
}
