import Terminal
import Testing

@Suite struct DialogTests {
    private func frame(
        _ dialog: inout Dialog, _ columns: Int, _ rows: Int, styles: WidgetStyles = WidgetStyles(),
        background: String = "社"
    ) -> Frame {
        WidgetTrial.frame(columns, rows) { canvas in
            let line = String(repeating: background, count: columns)
            for row in 0..<rows { canvas.write(line, column: 0, row: row) }
            dialog.draw(into: &canvas, styles: styles) { body in
                body.write("正文" + String(repeating: "x", count: 100), column: 0, row: 0)
            }
        }
    }

    private func press(_ dialog: inout Dialog, _ keys: Key...) -> [Dialog.Outcome] {
        keys.map { key in
            _ = dialog.handle(key)
            return dialog.outcome
        }
    }

    private let question = Dialog(
        title: "导出", text: "同名文件已有，要换成新的吗？", buttons: ["换掉", "另存", "不导出"], defaultButton: 2, columns: 24)

    @Test func `a box stands in the middle and hides what is below it`() {
        var dialog = question
        let frame = frame(&dialog, 34, 9)
        #expect(
            frame.text == """
                社社社社社社社社社社社社社社社社社
                社 ┌─ 导出 ───────────────────┐ 社
                社 │ 同名文件已有，要换成新的 │ 社
                社 │ 吗？                     │ 社
                社 │                          │ 社
                社 │  1 换掉   2 另存         │ 社
                社 │ [3 不导出]               │ 社
                社 └──────────────────────────┘ 社
                社社社社社社社社社社社社社社社社社
                """)
        #expect(frame.cursor == Point(column: 5, row: 6))
    }

    @Test func `ASCII is drawn where the terminal shows lines wide`() {
        var dialog = Dialog(title: "OK", text: "saved", buttons: ["yes"], columns: 8)
        #expect(
            frame(&dialog, 12, 5, styles: WidgetStyles(isASCII: true)).text == """
                +- OK -----+
                | saved    |
                |          |
                | [yes]    |
                +----------+
                """)
    }

    @Test func `keys press buttons or cancel`() {
        var dialog = question
        #expect(press(&dialog, .enter) == [.pressed(2)])
        #expect(
            press(&dialog, .right, .enter, .left, .left, .left, .enter) == [
                .none, .pressed(2), .none, .none, .none, .pressed(0),
            ])
        #expect(press(&dialog, .backTab, .enter, .tab, .enter) == [.none, .pressed(2), .none, .pressed(0)])
        #expect(press(&dialog, .text("2"), .text("４"), .text("３")) == [.pressed(1), .none, .pressed(2)])
        #expect(press(&dialog, .escape) == [.cancelled])
        for key in [Key.text("x"), .up, .down, .pageDown, .text("9")] {
            let used = dialog.handle(key)
            #expect(!used, "\(key.name)")
        }
    }

    @Test func `a text longer than the box scrolls`() {
        var dialog = Dialog(
            title: "", text: (0..<9).map { "第\($0)行" }.joined(separator: "\n"), buttons: ["好"], columns: 6)
        #expect(
            frame(&dialog, 10, 5).text
                == "┌────────┐\n│ 第0行  │\n│ 第1行 ▼│\n│ [好]   │\n└────────┘")
        _ = press(&dialog, .down, .down)
        #expect(frame(&dialog, 10, 5).text == "┌────────┐\n│ 第2行 ▲│\n│ 第3行 ▼│\n│ [好]   │\n└────────┘")
        for _ in 0..<20 { _ = press(&dialog, .down) }
        #expect(frame(&dialog, 10, 5).text == "┌────────┐\n│ 第7行 ▲│\n│ 第8行  │\n│ [好]   │\n└────────┘")
    }

    @Test func `its owner draws a part of it and nothing outside`() {
        var dialog = Dialog(title: "T", text: "a", buttons: ["b"], bodyRows: 2, columns: 8)
        #expect(
            frame(&dialog, 12, 9).text == """
                ┌─ T ──────┐
                │ a        │
                │          │
                │ 正文xxxx │
                │          │
                │          │
                │ [b]      │
                └──────────┘
                社社社社社社
                """)
        // The blank rows go first, then the body.
        #expect(
            frame(&dialog, 12, 6).text
                == "┌─ T ──────┐\n│ a        │\n│ 正文xxxx │\n│          │\n│ [b]      │\n└──────────┘")
        #expect(frame(&dialog, 12, 4).text == "┌─ T ──────┐\n│ a        │\n│ [b]      │\n└──────────┘")
    }

    @Test func `random keys and sizes never break a box`() {
        var dialog = question
        WidgetTrial.tenThousandTimes { random, count in
            if random.chance(3) {
                dialog = Dialog(
                    title: random.pick(WidgetTrial.hostile), text: WidgetTrial.text(&random, upTo: 60),
                    buttons: (0..<random.below(5)).map { _ in WidgetTrial.text(&random, upTo: 6) },
                    defaultButton: random.below(9) - 2, bodyRows: random.below(6) - 1,
                    columns: random.below(30))
            }
            _ = dialog.handle(WidgetTrial.key(&random))
            if case .pressed(let button) = dialog.outcome, !dialog.buttons.indices.contains(button) {
                return "button \(button)"
            }
            return WidgetTrial.fault(of: frame(&dialog, random.below(30), random.below(10), background: ""))
        }
        for (columns, rows) in WidgetTrial.sizes {
            #expect(WidgetTrial.fault(of: frame(&dialog, columns, rows)) == nil, "\(columns)x\(rows)")
        }
    }
}
