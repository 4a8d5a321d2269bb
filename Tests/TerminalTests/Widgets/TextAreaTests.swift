import Testing

@testable import Terminal

@Suite struct TextAreaTests {
    private func frame(_ area: inout TextArea, _ columns: Int, _ rows: Int, isActive: Bool = true) -> Frame {
        WidgetTrial.frame(columns, rows) { canvas in
            area.draw(into: &canvas, in: Rect(canvas.size), isActive: isActive, placeholder: "备注")
        }
    }

    /// The rows without the blanks at their ends, `‸` where the cursor stands.
    private func expect(
        _ area: inout TextArea, _ columns: Int, _ rows: Int, _ text: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let lines = frame(&area, columns, rows).textWithCursor.split(separator: "\n")
        let trimmed = lines.map { line in
            var line = line
            while line.last == " " { line.removeLast() }
            return String(line)
        }
        #expect(trimmed.joined(separator: "\n") == text, sourceLocation: sourceLocation)
    }

    private func press(_ area: inout TextArea, _ keys: Key...) {
        for key in keys { _ = area.handle(key) }
    }

    @Test func `lines break at the width, and a mark says that they go on`() {
        var area = TextArea("走访王小明，家中两人。The next visit.")
        expect(&area, 11, 5, "走访王小  \\\n明，家中两\\\n人。The   \\\nnext      \\\nvisit.‸")
        press(&area, .control(.home), .enter)
        expect(&area, 30, 3, "\n‸走访王小明，家中两人。The    \\\nnext visit.")
        #expect(area.text == "\n走访王小明，家中两人。The next visit.")
    }

    @Test func `Up and Down keep the column, through short lines too`() {
        var area = TextArea("0123456789\n社\n中文四五六")
        press(&area, .control(.home), .right, .right, .right, .right, .right)
        expect(&area, 20, 3, "01234‸56789\n社\n中文四五六")
        press(&area, .down)
        expect(&area, 20, 3, "0123456789\n社‸\n中文四五六")
        press(&area, .down)
        expect(&area, 20, 3, "0123456789\n社\n中文‸四五六")
        press(&area, .up, .up)
        expect(&area, 20, 3, "01234‸56789\n社\n中文四五六")
        let above = area.handle(.up)
        #expect(!above)
        press(&area, .down, .right, .up)
        expect(&area, 20, 3, "0123456789\n‸社\n中文四五六")
    }

    @Test func `Home and End go to the ends of a row`() {
        var area = TextArea("abc def ghi")
        expect(&area, 8, 2, "abc def\\\nghi‸")
        press(&area, .up, .end)
        expect(&area, 8, 2, "abc def‸\\\nghi")
        press(&area, .home)
        expect(&area, 8, 2, "‸abc def\\\nghi")
        press(&area, .down, .home)
        expect(&area, 8, 2, "abc def\\\n‸ghi")
        press(&area, .control(.end), .text("!"))
        #expect(area.text == "abc def ghi!")
    }

    @Test func `the window follows the caret`() {
        var area = TextArea((0..<30).map { "行\($0)" }.joined(separator: "\n"))
        expect(&area, 8, 3, "行27\n行28\n行29‸")
        press(&area, .pageUp)
        expect(&area, 8, 3, "行27‸\n行28\n行29")
        press(&area, .pageUp, .pageUp)
        expect(&area, 8, 3, "行23‸\n行24\n行25")
        press(&area, .control(.home))
        expect(&area, 8, 3, "‸行0\n行1\n行2")
        press(&area, .pageDown)
        expect(&area, 8, 3, "行0\n行1\n‸行2")
        press(&area, .down)
        expect(&area, 8, 5, "行0\n行1\n行2\n‸行3\n行4")
        expect(&area, 8, 1, "‸行3")
    }

    @Test func `erasing joins lines and Ctrl-Z parts them again`() {
        var area = TextArea("one\ntwo")
        press(&area, .home, .backspace)
        #expect(area.text == "onetwo")
        press(&area, .ctrl("z"))
        #expect(area.text == "one\ntwo")
        press(&area, .control(.home), .end, .delete, .text(" "))
        #expect(area.text == "one two")
        press(&area, .ctrl("a"), .backspace)
        #expect(area.isEmpty)
        expect(&area, 10, 2, "‸备注\n")
        press(&area, .ctrl("z"))
        #expect(area.text == "one two")
        press(&area, .ctrl("y"), .ctrl("z"), .ctrl("z"), .ctrl("z"))
        #expect(area.text == "one\ntwo")
        #expect(!area.isEdited)
    }

    @Test func `a paste keeps its lines, and a selection over lines is replaced`() {
        var area = TextArea("[]")
        press(&area, .left)
        area.insert("a\r\nb\n\nc")
        #expect(area.text == "[a\nb\n\nc]")
        press(&area, .shift(.up), .shift(.up), .shift(.up))
        let frame = frame(&area, 6, 5)
        #expect(frame.looks == [".r....", "r.....", "......", "r.....", "......"])
        press(&area, .text("x"))
        #expect(area.text == "[x]")
        area.replaceAll("新\n的")
        #expect(area.text == "新\n的")
        press(&area, .ctrl("z"))
        #expect(area.text == "[x]")
    }

    @Test func `a full text refuses more`() {
        var area = TextArea("12\n4", maximumLength: 5)
        let taken = area.handle(.enter)
        #expect(taken)
        let refused = area.handle(.text("x"))
        #expect(!refused)
        #expect(area.isRefused)
        #expect(area.text == "12\n4\n")
    }

    @Test(arguments: [true, false])
    func `a megabyte is edited without waiting`(isOneParagraph: Bool) {
        var area = TextArea()
        _ = frame(&area, 60, 20)
        let sentence = "走访王小明家，家中两人，身体 well，下次十一月。" + (isOneParagraph ? "" : "\n")
        area.insert(String(repeating: sentence, count: 17_000))
        _ = frame(&area, 60, 20)
        let keys: [Key] = [
            .text("好"), .up, .enter, .pageUp, .backspace, .left, .control(.home), .text("x"), .down,
            .ctrl("z"), .control(.end),
        ]
        let seconds = WidgetTrial.seconds {
            for count in 0..<66 {
                press(&area, keys[count % keys.count])
                _ = frame(&area, 60, 20)
            }
        }
        #expect(seconds < 66 * 0.05)
    }

    @Test func `rows broken anew around a change are those of the whole text`() {
        WidgetTrial.tenThousandTimes { random, count in
            let wrap = TextWrap(columns: 1 + random.below(12))
            var text = Array(WidgetTrial.text(&random, upTo: 40).filter { !$0.isNewline })
            var wrapped = WrappedParagraph(text, wrap)
            for _ in 0..<2 {
                let offset = random.below(text.count + 1)
                let removed = min(random.below(4), text.count - offset)
                let inserted = Array(WidgetTrial.text(&random, upTo: 5).filter { !$0.isNewline })
                text.replaceSubrange(offset..<offset + removed, with: inserted)
                wrapped.change(text, at: offset, removed: removed, inserted: inserted.count, wrap)
                if wrapped != WrappedParagraph(text, wrap) { return "\(String(text)) in \(wrap.columns)" }
                let cut = random.below(text.count + 1)
                text.replaceSubrange(cut..., with: inserted)
                wrapped.changeEnd(text, from: cut, wrap)
                if wrapped != WrappedParagraph(text, wrap) {
                    return "end: \(String(text)) in \(wrap.columns)"
                }
            }
            return nil
        }
    }

    @Test func `random keys never break a text`() {
        var area = TextArea("起头\nstart", maximumLength: 200)
        WidgetTrial.tenThousandTimes { random, count in
            switch random.below(40) {
            case 0: area.insert(WidgetTrial.text(&random, upTo: 60))
            case 1: area = TextArea(WidgetTrial.text(&random, upTo: 60), maximumLength: 200)
            default: _ = area.handle(WidgetTrial.key(&random))
            }
            if area.text.count > 200 { return "\(area.text.count) characters" }
            let (columns, rows) = (random.below(16), random.below(6))
            let frame = frame(&area, columns, rows)
            if columns > 0, rows > 0, frame.cursor == nil { return "no cursor" }
            return WidgetTrial.fault(of: frame)
        }
        for (columns, rows) in WidgetTrial.sizes {
            #expect(WidgetTrial.fault(of: frame(&area, columns, rows)) == nil, "\(columns)x\(rows)")
        }
    }
}
