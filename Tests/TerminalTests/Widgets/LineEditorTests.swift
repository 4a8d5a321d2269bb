import Terminal
import Testing

@Suite struct LineEditorTests {
    /// Expects how the line is shown in a number of columns, with `‸` where the cursor stands.
    private func expect(
        _ editor: inout LineEditor, _ columns: Int, _ text: String, isActive: Bool = true,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let frame = WidgetTrial.frame(columns, 1) { canvas in
            editor.draw(into: &canvas, column: 0, row: 0, columns: columns, isActive: isActive)
        }
        #expect(frame.textWithCursor == text, sourceLocation: sourceLocation)
    }

    private func press(_ editor: inout LineEditor, _ keys: Key...) {
        for key in keys { _ = editor.handle(key) }
    }

    private func type(_ editor: inout LineEditor, _ text: String) {
        for character in text { _ = editor.handle(.text(character)) }
    }

    @Test func `what is typed stands at the caret`() {
        var editor = LineEditor("社站")
        press(&editor, .left, .text("工"))
        #expect(editor.text == "社工站")
        #expect(editor.caret == 2)
        expect(&editor, 10, "社工‸站    ")
        #expect(editor.isEdited)
        press(&editor, .backspace)
        #expect(editor.text == "社站")
        #expect(!editor.isEdited)
        press(&editor, .delete)
        #expect(editor.text == "社")
    }

    @Test(arguments: [
        ("abc", 3), ("社工站", 6), ("e\u{301}a", 2), ("𠮷😀", 4), ("👨‍👩‍👧!", 3), ("🇨🇳", 2), ("a\tb", 3),
        ("\u{1B}[m", 3),
        ("한글", 4), ("ｶﾅ", 2), ("\u{202E}ab", 3),
    ])
    func `the cursor stands as many columns from the start as the text is wide`(text: String, column: Int) {
        var editor = LineEditor(text)
        let frame = WidgetTrial.frame(20, 1) {
            editor.draw(into: &$0, column: 0, row: 0, columns: 20, isActive: true)
        }
        #expect(frame.cursor == Point(column: column, row: 0))
    }

    @Test func `a letter and its marks are passed and erased as one`() {
        var editor = LineEditor("ae\u{301}👨‍👩‍👧")
        press(&editor, .left)
        #expect(editor.caret == 2)
        press(&editor, .backspace)
        #expect(editor.text == "a👨‍👩‍👧")
        press(&editor, .end, .backspace)
        #expect(editor.text == "a")
    }

    @Test func `a mark that is typed joins the letter before it`() {
        var editor = LineEditor("xe")
        press(&editor, .text("\u{301}"))
        #expect(editor.text == "xe\u{301}")
        #expect(editor.caret == 2)
        press(&editor, .ctrl("z"))
        #expect(editor.text == "xe")
        press(&editor, .ctrl("y"), .backspace)
        #expect(editor.text == "x")
    }

    @Test func `halves of flags join anew when one is put between them`() {
        var editor = LineEditor("🇨🇳🇨🇳")
        press(&editor, .home, .text("🇯"))
        #expect(editor.text == "🇯🇨🇳🇨🇳")
        #expect(editor.caret == 1)
        press(&editor, .end)
        #expect(editor.caret == 3)
        press(&editor, .ctrl("z"))
        #expect(editor.text == "🇨🇳🇨🇳")
        press(&editor, .end)
        #expect(editor.caret == 2)
    }

    @Test func `words are runs of one script`() {
        var editor = LineEditor("王小明, visit_2 重阳カナ！ok")
        var stops: [Int] = []
        while editor.caret > 0 {
            press(&editor, .control(.left))
            stops.append(editor.caret)
        }
        #expect(stops == [18, 17, 15, 13, 5, 3, 0])
        stops = []
        while editor.caret < 20 {
            press(&editor, .control(.right))
            stops.append(editor.caret)
        }
        #expect(stops == [3, 5, 13, 15, 17, 18, 20])
    }

    @Test func `keys erase words and what is on either side`() {
        var editor = LineEditor("老街 太极晨练")
        press(&editor, .ctrl("w"))
        #expect(editor.text == "老街 ")
        press(&editor, .ctrl("w"))
        #expect(editor.text == "")
        press(&editor, .ctrl("z"), .ctrl("z"))
        #expect(editor.text == "老街 太极晨练")
        press(&editor, .home, .right, .right, .ctrl("k"))
        #expect(editor.text == "老街")
        press(&editor, .left, .ctrl("u"))
        #expect(editor.text == "街")
        #expect(editor.caret == 0)
        press(&editor, .control(.delete))
        #expect(editor.text == "")
    }

    @Test func `typing replaces what is selected`() {
        var editor = LineEditor("abcdef")
        press(&editor, .home, .shift(.right), .shift(.right))
        #expect(editor.selection == 0..<2)
        press(&editor, .text("社"))
        #expect(editor.text == "社cdef")
        #expect(editor.caret == 1)
        press(&editor, .shift(.end), .backspace)
        #expect(editor.text == "社")
        press(&editor, .ctrl("a"), .text("x"))
        #expect(editor.text == "x")
        editor.selectAll()
        press(&editor, .left)
        #expect(editor.caret == 0)
        #expect(editor.selection == nil)
    }

    @Test func `an arrow puts the caret at the end of the selection that it points to`() {
        var editor = LineEditor("abcdef")
        press(&editor, .home, .right, .shift(.right), .shift(.right), .right)
        #expect(editor.caret == 3)
        press(&editor, .shift(.left), .left)
        #expect(editor.caret == 2)
    }

    @Test func `what is selected is reversed`() {
        var editor = LineEditor("社工站")
        press(&editor, .shift(.left))
        let frame = WidgetTrial.frame(8, 1) {
            editor.draw(into: &$0, column: 0, row: 0, columns: 8, style: Style(.underline), isActive: true)
        }
        #expect(frame.looks == ["uuuu**uu"])
        #expect(frame.grid[4, 0].style.attributes == [.underline, .reverse])
    }

    @Test func `typing is taken back and done again by words`() {
        var editor = LineEditor()
        type(&editor, "one two，三四")
        press(&editor, .ctrl("z"))
        #expect(editor.text == "one two，")
        press(&editor, .ctrl("z"))
        #expect(editor.text == "one ")
        press(&editor, .ctrl("z"), .ctrl("z"))
        #expect(editor.text == "")
        press(&editor, .ctrl("y"), .ctrl("y"))
        #expect(editor.text == "one two，")
        type(&editor, "x")
        press(&editor, .ctrl("y"))
        #expect(editor.text == "one two，x")
    }

    @Test func `replacing all is one change`() {
        var editor = LineEditor("old")
        editor.replaceAll("新的")
        #expect(editor.text == "新的")
        #expect(editor.caret == 2)
        press(&editor, .ctrl("z"))
        #expect(editor.text == "old")
    }

    @Test func `line breaks and tabs of a paste become blanks`() {
        var editor = LineEditor("[]")
        editor.caret = 1
        editor.insert("a\nb\r\nc\td")
        #expect(editor.text == "[a b c d]")
        #expect(editor.caret == 8)
        #expect(LineEditor("x\ny").text == "x y")
    }

    @Test func `a full line refuses more and says so until the next key`() {
        var editor = LineEditor("社工", maximumLength: 3)
        let had = editor.handle(.text("站"))
        #expect(had)
        let taken = editor.handle(.text("点"))
        #expect(!taken)
        #expect(editor.isRefused)
        #expect(editor.text == "社工站")
        let moved = editor.handle(.left)
        #expect(moved && !editor.isRefused)
        editor.selectAll()
        let fitted = editor.insert("abcdef")
        #expect(!fitted)
        #expect(editor.text == "abc")
        #expect(editor.isRefused)
    }

    @Test func `a long line scrolls with the caret and shows where it is cut`() {
        var editor = LineEditor("0123456789abcdef")
        expect(&editor, 8, "<abcdef‸ ")
        press(&editor, .left, .left)
        expect(&editor, 8, "<abcd‸ef ")
        press(&editor, .home)
        expect(&editor, 8, "‸0123456>")
        for _ in 0..<7 { press(&editor, .right) }
        expect(&editor, 8, "<23456‸7>")
        press(&editor, .left)
        expect(&editor, 8, "<2345‸67>")
        expect(&editor, 8, "0123456>", isActive: false)
    }

    @Test func `a long Chinese line is never cut inside a character`() {
        var editor = LineEditor("大溪沟社工站活动室")
        expect(&editor, 8, "<活动室‸ ")
        expect(&editor, 9, "<活动室‸  ")
        press(&editor, .home)
        expect(&editor, 8, "‸大溪沟 >")
        expect(&editor, 3, "‸大 ")
        expect(&editor, 1, "‸ ")
        expect(&editor, 0, "")
    }

    @Test func `erasing at the end brings back what was scrolled away`() {
        var editor = LineEditor("0123456789")
        expect(&editor, 8, "<456789‸ ")
        press(&editor, .backspace, .backspace, .backspace)
        expect(&editor, 8, "0123456‸ ")
    }

    @Test func `a text stands at either side or in the middle`() {
        var right = LineEditor("90", alignment: .right)
        expect(&right, 6, "    90", isActive: false)
        expect(&right, 6, "   90‸ ")
        var centre = LineEditor("90", alignment: .centre)
        expect(&centre, 6, "  90  ", isActive: false)
    }

    @Test func `an empty line shows its placeholder dim`() {
        var editor = LineEditor()
        let frame = WidgetTrial.frame(8, 1) {
            editor.draw(into: &$0, column: 1, row: 0, columns: 6, isActive: true, placeholder: "姓名")
        }
        #expect(frame.text == " 姓名")
        #expect(frame.looks == [".dddddd."])
        #expect(frame.cursor == Point(column: 1, row: 0))
    }

    @Test func `keys that edit nothing are left to others`() {
        var editor = LineEditor("x")
        let others: [Key] = [
            .enter, .tab, .escape, .up, .down, .pageUp, .function(2), .ctrl("s"), .shift(.up),
        ]
        for key in others {
            let used = editor.handle(key)
            #expect(!used, "\(key.name)")
        }
        #expect(editor.text == "x")
    }

    @Test func `a line of ten thousand characters is edited without waiting`() {
        var editor = LineEditor(String(repeating: "社工 case ", count: 1_250))
        let seconds = WidgetTrial.seconds {
            for count in 0..<300 {
                press(&editor, [.text("站"), .home, .text("x"), .end, .control(.left), .delete][count % 6])
                let frame = WidgetTrial.frame(40, 1) {
                    editor.draw(into: &$0, column: 0, row: 0, columns: 40, isActive: true)
                }
                #expect(frame.cursor != nil)
            }
        }
        #expect(seconds < 300 * 0.01)
    }

    @Test func `no text breaks a line of any size`() {
        for (columns, rows) in WidgetTrial.sizes {
            for text in WidgetTrial.hostile + [WidgetTrial.hostile.joined()] {
                var editor = LineEditor(text)
                let frame = WidgetTrial.frame(columns, rows) {
                    editor.draw(into: &$0, column: 1, row: 0, columns: columns - 1, isActive: true)
                }
                #expect(WidgetTrial.fault(of: frame) == nil, "\(columns)x\(rows): \(text)")
            }
        }
    }

    @Test func `random keys never break a line`() {
        var editor = LineEditor("起头", maximumLength: 60)
        WidgetTrial.tenThousandTimes { random, count in
            if random.chance(3) {
                editor.insert(WidgetTrial.text(&random, upTo: 30))
            } else {
                _ = editor.handle(WidgetTrial.key(&random))
            }
            if !(0...editor.text.count).contains(editor.caret) { return "the caret is at \(editor.caret)" }
            if editor.text.count > 60 { return "\(editor.text.count) characters" }
            if editor.text.contains(where: \.isNewline) { return "a line break" }
            let columns = random.below(26)
            let frame = WidgetTrial.frame(columns, 1) {
                editor.draw(into: &$0, column: 0, row: 0, columns: columns, isActive: true)
            }
            if columns > 0, frame.cursor == nil { return "no cursor" }
            return WidgetTrial.fault(of: frame)
        }
    }

    @Test func `all that was done is taken back`() {
        WidgetTrial.tenThousandTimes { random, count in
            guard count % 100 == 0 else { return nil }
            let start = WidgetTrial.text(&random, upTo: 10)
            var editor = LineEditor(start)
            let first = editor.text
            for _ in 0..<30 { _ = editor.handle(WidgetTrial.key(&random)) }
            let last = editor.text
            for _ in 0..<40 { _ = editor.handle(.ctrl("y")) }
            let latest = editor.text
            for _ in 0..<80 { _ = editor.handle(.ctrl("z")) }
            if !editor.text.unicodeScalars.elementsEqual(first.unicodeScalars) {
                return "\(last) → \(editor.text)"
            }
            for _ in 0..<80 { _ = editor.handle(.ctrl("y")) }
            return editor.text.unicodeScalars.elementsEqual(latest.unicodeScalars)
                ? nil : "\(latest) ≠ \(editor.text)"
        }
    }
}
