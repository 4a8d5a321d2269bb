import Terminal
import Testing

@Suite struct BoxTests {
    private func frame(_ box: Box, _ columns: Int, _ rows: Int, background: String = "社") -> Frame {
        WidgetTrial.frame(columns, rows) { canvas in
            let line = String(repeating: background, count: columns)
            for row in 0..<rows { canvas.write(line, column: 0, row: row) }
            box.draw(into: &canvas, styles: WidgetStyles()) { inside in
                inside.write("正文" + String(repeating: "x", count: 100), column: 0, row: 0)
                inside.write("y", column: -1, row: 1)
                inside.placeCursor(column: 0, row: 1)
            }
        }
    }

    @Test func `a box stands in the middle and hides what is below it`() {
        let frame = frame(Box("导出", columns: 12, rows: 2), 22, 6)
        #expect(
            frame.text == """
                社社社社社社社社社社社
                社 ┌─ 导出 ───────┐ 社
                社 │ 正文xxxxxxxx │ 社
                社 │              │ 社
                社 └──────────────┘ 社
                社社社社社社社社社社社
                """)
        #expect(frame.cursor == Point(column: 5, row: 3))
        #expect(frame.looks[1] == "...ddbbbbbbdddddddd...")
    }

    @Test func `a box is cut to the screen and its title to the box`() {
        #expect(
            frame(Box("同名文件已有", columns: 40, rows: 9), 12, 4).text
                == "┌─ 同名…  ─┐\n│ 正文xxxx │\n│          │\n└──────────┘")
        #expect(frame(Box("", columns: 4, rows: 1), 8, 3).text == "┌──────┐\n│ 正文 │\n└──────┘")
        #expect(frame(Box("导出", columns: 4, rows: 1), 8, 2).text == "社社社社\n社社社社")
    }

    @Test func `it tells where its inside is`() {
        var canvas = Canvas(Size(columns: 22, rows: 6))
        let inside = Box("T", columns: 12, rows: 2).draw(into: &canvas, styles: WidgetStyles()) { _ in }
        #expect(inside == Rect(column: 5, row: 2, columns: 12, rows: 2))
    }

    @Test func `no title and no size breaks a box`() {
        for (columns, rows) in WidgetTrial.sizes {
            for title in WidgetTrial.hostile {
                let frame = frame(
                    Box(title, columns: columns - 6, rows: rows - 3), columns, rows, background: "")
                #expect(WidgetTrial.fault(of: frame) == nil, "\(title) \(columns)x\(rows)")
            }
        }
    }
}
