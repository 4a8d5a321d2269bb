import Terminal
import Testing

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc ~", 5), ("社工站", 6), ("㐀𠮷", 4), ("，。！＝", 8), ("かなカナ", 8), ("ｶﾅ", 2), ("한글", 4),
        ("한", 2), ("é", 1), ("e\u{301}", 1), ("…─“”①€", 6), ("😀🈶🀄", 6), ("🇨🇳", 2), ("❤️", 1),
        ("a\u{200D}b\u{200B}", 2), ("\u{3000}", 2), ("\u{303F}", 1), ("\u{FF61}", 1), ("￥", 2), ("བོད", 2),
        ("\n", 0),
    ])
    func `a text is as wide as a terminal shows it`(text: String, width: Int) {
        #expect(displayWidth(text) == width)
    }
}
