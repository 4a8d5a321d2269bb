import Terminal
import Testing

@Suite struct PrintableTests {
    @Test(arguments: [
        ("plain text ~", "plain text ~"),
        ("张三，é", "张三，é"),
        ("a\nb\tc", "a⏎b c"),
        ("a\r\nb\rc", "a⏎b\u{FFFD}c"),
        ("\u{1B}[31mred\u{7}", "\u{FFFD}[31mred\u{FFFD}"),
        ("\0\u{7F}\u{80}\u{9B}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
        ("a\u{2028}b\u{2029}", "a\u{FFFD}b\u{FFFD}"),
        ("\u{202E}cba\u{2069}", "\u{FFFD}cba\u{FFFD}"),
        ("\u{61C}\u{200E}\u{200F}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
        ("\u{202A}\u{2066}", "\u{FFFD}\u{FFFD}"),
        ("a\u{FEFF}b", "a\u{FFFD}b"),
        ("\u{FFF9}\u{FFFB}", "\u{FFFD}\u{FFFD}"),
        ("x\u{E0041}\u{E007F}", "x\u{FFFD}\u{FFFD}"),
        ("a\u{200B}b\u{2060}", "a\u{FFFD}b\u{FFFD}"),
        ("\u{2027}\u{202F}\u{206F}", "\u{2027}\u{202F}\u{FFFD}"),
        ("👨‍👩‍👧❤️", "👨‍👩‍👧❤️"),
        ("ک\u{200C}ب", "ک\u{200C}ب"),
        ("葛\u{E0100}", "葛\u{E0100}"),
        ("བོད་", "བོད་"),
    ])
    func `what could fool a terminal is shown as a mark`(text: String, expected: String) {
        #expect(Array(printable(text).unicodeScalars) == Array(expected.unicodeScalars))
    }
}
