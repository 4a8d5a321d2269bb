import Terminal
import Testing

@Suite struct TextWrapTests {
    @Test(arguments: [
        ("", 5, [""]),
        ("太极晨练每周四次", 10, ["太极晨练每", "周四次"]),
        ("太极晨练每周四次", 9, ["太极晨练", "每周四次"]),
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 8, ["one two", "three"]),
        ("one two three", 3, ["one", "two", "thr", "ee"]),
        ("在visit上按Enter键", 7, ["在visit", "上按", "Enter键"]),
        ("先保存，再关闭。", 6, ["先保", "存，再", "关闭。"]),
        ("他说（很好）。", 6, ["他说", "（很", "好）。"]),
        ("，，，，", 4, ["，，", "，，"]),
        ("a\nb\r\n\nc", 5, ["a", "b", "", "c"]),
        ("  缩进一行文字", 8, ["  缩进一", "行文字"]),
        ("字字     字", 4, ["字字", "字"]),
        ("100%的人, yes!", 6, ["100%的", "人,", "yes!"]),
        ("a\u{A0}b c", 4, ["a\u{A0}b", "c"]),
        ("e\u{301}e\u{301} 👨‍👩‍👧👨‍👩‍👧", 2, ["e\u{301}e\u{301}", "👨‍👩‍👧", "👨‍👩‍👧"]),
        ("中文", 1, ["中", "文"]),
        ("ab", 0, ["a", "b"]),
    ])
    func `lines break where readers expect it`(text: String, columns: Int, lines: [String]) {
        #expect(TextWrap(columns: columns).lines(of: text) == lines)
    }

    @Test func `parts keep their looks when a line is broken`() {
        let line: StyledLine = [("F10", Style(.bold)), (" 保存并", .plain), ("离开\nx", Style(.dim))]
        let lines = TextWrap(columns: 8).lines(of: line)
        #expect(lines.map { $0.map(\.0) } == [["F10", " 保存"], ["并", "离开"], ["x"]])
        #expect(
            lines.map { $0.map(\.1) } == [[Style(.bold), .plain], [.plain, Style(.dim)], [Style(.dim)]])
    }

    @Test func `no line is too wide and nothing but blanks is lost`() {
        WidgetTrial.tenThousandTimes { random, count in
            let text = WidgetTrial.text(&random, upTo: 40)
            let columns = 2 + random.below(20)
            let lines = TextWrap(columns: columns).lines(of: text)
            for line in lines where line.count > 1 {
                let width = line.reduce(0) { $0 + Glyph.columns(of: String($1)) }
                if width > columns { return "\(line) is \(width) of \(columns) wide" }
            }
            let before = text.unicodeScalars.filter { !$0.properties.isWhitespace }
            let after = lines.joined().unicodeScalars.filter { !$0.properties.isWhitespace }
            return before.elementsEqual(after) ? nil : "\(text) → \(lines)"
        }
    }
}
