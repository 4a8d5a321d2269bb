import Terminal
import Testing

@Suite struct ScrollViewTests {
    private func view(_ count: Int) -> ScrollView {
        ScrollView((0..<count).map { [("第", .plain), ("\($0)", Style(.bold)), ("行", .plain)] })
    }

    private func frame(_ view: inout ScrollView, _ columns: Int, _ rows: Int) -> Frame {
        WidgetTrial.frame(columns, rows) { canvas in
            view.draw(into: &canvas, in: Rect(canvas.size), styles: WidgetStyles(match: Style(.underline)))
        }
    }

    private func press(_ view: inout ScrollView, _ keys: Key...) {
        for key in keys { _ = view.handle(key) }
    }

    @Test func `lines keep the looks of their parts`() {
        var view = view(2)
        let frame = frame(&view, 8, 3)
        #expect(frame.text == "第0行\n第1行\n")
        #expect(frame.looks == ["..b.....", "..b.....", "........"])
        #expect(frame.cursor == Point(column: 0, row: 0))
    }

    @Test func `keys scroll as far as there are lines`() {
        var view = view(20)
        _ = frame(&view, 8, 5)
        var tops: [Int] = []
        let keys: [Key] = [
            .up, .down, .text("j"), .text("k"), .pageDown, .pageDown, .end, .down, .pageUp, .home,
        ]
        for key in keys {
            press(&view, key)
            tops.append(view.top)
        }
        #expect(tops == [0, 1, 2, 1, 5, 9, 15, 15, 11, 0])
        view.scroll(by: 3)
        #expect(view.top == 3)
        #expect(frame(&view, 8, 3).text == "第3行\n第4行\n第5行")
        #expect(view.visible == 3..<6)
        view.scroll(by: .max)
        #expect(frame(&view, 8, 30).text.hasPrefix("第0行\n"))
        for key in [Key.left, .right, .enter, .text("n"), .escape] {
            let used = view.handle(key)
            #expect(!used, "\(key.name)")
        }
    }

    @Test func `a line longer than the window is read by moving to the right`() {
        var view = ScrollView([[("0123456789社工站的台账", .plain)], [("短", .plain)], []])
        #expect(frame(&view, 10, 3).text == "012345678>\n短\n")
        press(&view, .right)
        #expect(frame(&view, 10, 3).text == "<789社工 >\n<\n")
        press(&view, .right)
        #expect(frame(&view, 10, 3).text == "< 站的台账\n<\n")
        press(&view, .right, .left, .left, .left)
        #expect(frame(&view, 10, 1).text == "012345678>")
    }

    @Test func `a text is found from the top on and again from the start`() {
        var view = ScrollView((0..<40).map { [($0 % 13 == 5 ? "No \($0) VISIT 走访" : "No \($0)", .plain)] })
        _ = frame(&view, 20, 6)
        press(&view, .text("/"))
        for character in "visit" { press(&view, .text(character)) }
        #expect(view.isFinding)
        let asked = frame(&view, 20, 6)
        #expect(asked.lines[5] == "/visit              ")
        #expect(asked.cursor == Point(column: 6, row: 5))
        press(&view, .enter)
        #expect(!view.isFinding)
        let found = frame(&view, 20, 6)
        #expect(found.cursor == Point(column: 0, row: 1))
        #expect(found.lines[1] == "No 5 VISIT 走访     ")
        #expect(found.looks[1] == ".....uuuuu..........")
        var lines: [Int] = []
        for key in [Key.text("n"), .text("n"), .text("n"), .text("N"), .text("N")] {
            press(&view, key)
            let shown = frame(&view, 20, 6)
            lines.append(view.top + shown.cursor!.row)
        }
        #expect(lines == [18, 31, 5, 31, 18])
    }

    @Test func `what is not found is told until the next key`() {
        var view = view(5)
        let found = view.find("台账")
        #expect(!found)
        #expect(view.isNotFound)
        press(&view, .down)
        #expect(!view.isNotFound)
        press(&view, .text("/"), .text("x"), .escape)
        #expect(view.query == "台账")
    }

    @Test func `a bar shows where the window is`() {
        var view = view(30)
        view.hasScrollBar = true
        _ = frame(&view, 14, 3)
        view.scroll(to: 30)
        #expect(frame(&view, 14, 3).lines.map(\.last) == ["│", "│", "█"])
    }

    @Test func `random keys and lines never break a frame`() {
        var view = view(3)
        view.hasScrollBar = true
        WidgetTrial.tenThousandTimes { random, count in
            switch random.below(25) {
            case 0:
                view.lines = (0..<random.below(12)).map { _ in
                    [
                        (WidgetTrial.text(&random, upTo: 12), .plain),
                        (random.pick(WidgetTrial.hostile), .plain),
                    ]
                }
            case 1: view.insert(WidgetTrial.text(&random, upTo: 3))
            case 2: view.find(WidgetTrial.text(&random, upTo: 2))
            case 3: _ = view.handle(.text("/"))
            default: _ = view.handle(WidgetTrial.key(&random))
            }
            let (columns, rows) = (random.below(24), random.below(7))
            let frame = frame(&view, columns, rows)
            if columns > 0, rows > 0, frame.cursor == nil { return "no cursor" }
            return WidgetTrial.fault(of: frame)
        }
        view.lines.append([(String(repeating: "长 text", count: 2_000), .plain)])
        for (columns, rows) in WidgetTrial.sizes {
            #expect(WidgetTrial.fault(of: frame(&view, columns, rows)) == nil, "\(columns)x\(rows)")
        }
    }
}
