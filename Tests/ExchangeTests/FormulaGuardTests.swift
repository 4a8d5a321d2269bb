import Exchange
import Testing

@Suite struct FormulaGuardTests {
    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+86", "'+86"), ("-5", "'-5"), ("@home", "'@home"), ("\tx", "'\tx"),
        ("\rx", "'\rx"), ("\r\nx", "'\r\nx"), ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"),
        ("＠x", "'＠x"), ("'=1", "''=1"), ("'''－", "''''－"), ("=", "'="),
    ])
    func `what a spreadsheet would calculate gets an apostrophe and loses it again`(
        text: String, guarded: String
    ) {
        #expect(Array(FormulaGuard.exported(text).utf8) == Array(guarded.utf8))
        #expect(Array(FormulaGuard.imported(guarded).utf8) == Array(text.utf8))
    }

    @Test(arguments: ["", "hello", "'hello", "''", "'", "1=1", " =1", "\n=1", "张三", "（＝）", "！", "A", "é"])
    func `every other text is left alone both ways`(text: String) {
        #expect(FormulaGuard.exported(text) == text)
        #expect(FormulaGuard.imported(text) == text)
    }

    @Test(arguments: ["=1", "-5", "\r\n", "＋"])
    func `an unguarded formula in a foreign file is imported as it is`(text: String) {
        #expect(FormulaGuard.imported(text) == text)
    }

    @Test func `one apostrophe is taken off, not all`() {
        #expect(FormulaGuard.imported("'''=1") == "''=1")
    }

    @Test func `every short text comes back as it was`() {
        let alphabet = ["'", "=", "-", "\r", "\n", "\t", "＝", "！", "a", "张", "\u{301}"]
        var texts = [""]
        for _ in 0..<4 {
            texts = [""] + texts.flatMap { text in alphabet.map { text + $0 } }
            for text in texts {
                let back = FormulaGuard.imported(FormulaGuard.exported(text))
                #expect(Array(back.utf8) == Array(text.utf8))
            }
        }
    }
}
