import TerminalSupport
import Testing

@testable import Terminal

@Suite struct LineTests {
    @Test(arguments: [
        ("abc", 5, "abc  "), ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("社区活动", 8, "社区活动"),
        ("社区活动", 7, "社区活…"), ("社区活动", 6, "社区… "), ("社区", 1, "…"), ("", 2, "  "), ("abc", 0, ""),
        ("abc", -4, ""), ("台\n账", 5, "台⏎账"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("👨‍👩‍👧x", 3, "👨x"),
    ])
    func `a text is cut or filled up to its columns`(text: String, columns: Int, expected: String) {
        #expect(Line(text, columns: columns).text == expected)
    }

    @Test func `a short text stands left, right or in the middle`() {
        #expect(Line("台", columns: 5, alignment: .left).text == "台   ")
        #expect(Line("台", columns: 5, alignment: .right).text == "   台")
        #expect(Line("台", columns: 5, alignment: .centre).text == " 台  ")
    }

    @Test(arguments: SeededRandom.seeds)
    func `a line takes just its columns, whatever the text`(seed: UInt64) {
        var random = SeededRandom(seed)
        for _ in 0..<500 {
            let text = RandomDrawing.text(&random)
            let columns = Int.random(in: 0...20, using: &random)
            let line = Line(
                text, columns: columns, alignment: [.left, .right, .centre].randomElement(using: &random)!)
            #expect(
                Glyph.columns(of: line.text) == columns,
                "seed \(seed): \(Array(text.unicodeScalars)) in \(columns)")
        }
    }
}
