import TerminalSupport
import Testing

@testable import Terminal

@Suite struct CanvasTests {
    @Test func `lines go across and down a part`() {
        var canvas = Canvas(Size(columns: 5, rows: 3))
        canvas.inside(Rect(column: 1, row: 0, columns: 4, rows: 3)) { canvas in
            canvas.rule(column: 1)
            canvas.rule(column: 3, rows: 2)
            canvas.rule(row: 2, columns: 1)
        }
        #expect(canvas.frame.lines == ["  │ │", "  │ │", " ─│  "])
    }

    private func frame(_ columns: Int, _ rows: Int, _ draw: (inout Canvas) -> Void) -> Frame {
        var canvas = Canvas(Size(columns: columns, rows: rows))
        draw(&canvas)
        return canvas.frame
    }

    @Test func `a text is written where it is told, and the column after it is given`() {
        var canvas = Canvas(Size(columns: 10, rows: 2))
        #expect(canvas.write("台账 a", column: 1, row: 1) == 7)
        #expect(canvas.frame.text == "\n 台账 a")
    }

    @Test func `a text in columns is cut with a mark or filled up`() {
        let shown = frame(8, 4) { canvas in
            for row in 0..<4 { canvas.write("xxxxxxxx", column: 0, row: row) }
            canvas.write("社区活动", column: 1, row: 0, columns: 6)
            canvas.write("台", column: 1, row: 1, columns: 6)
            canvas.write("12", column: 1, row: 2, columns: 6, alignment: .right)
            canvas.write("台", column: 1, row: 3, columns: 6, alignment: .centre)
        }
        #expect(shown.lines == ["x社区… x", "x台    x", "x    12x", "x  台  x"])
    }

    @Test func `a part counts from its own corner and keeps to itself`() {
        let shown = frame(6, 4) { canvas in
            canvas.inside(Rect(column: 2, row: 1, columns: 3, rows: 2)) { part in
                #expect(part.size == Size(columns: 3, rows: 2))
                part.write("abcdef", column: -1, row: 0)
                part.write("台账", column: 0, row: 1)
                part.write("zzz", column: 0, row: 2)
                part.placeCursor(column: 9, row: 9)
            }
            canvas.write("!", column: 5, row: 3)
        }
        #expect(shown.lines == ["      ", "  bcd ", "  台  ", "     !"])
        #expect(shown.cursor == Point(column: 4, row: 2))
    }

    @Test func `a part of a part shows only what lies in both`() {
        let shown = frame(6, 1) { canvas in
            canvas.inside(Rect(column: 1, row: 0, columns: 3, rows: 1)) { part in
                part.inside(Rect(column: 1, row: 0, columns: 9, rows: 9)) { inner in
                    inner.write("abcdef", column: 0, row: 0)
                }
            }
        }
        #expect(shown.lines == ["  ab  "])
    }

    @Test func `a part outside of the screen shows nothing and takes no cursor`() {
        let shown = frame(4, 2) { canvas in
            canvas.inside(Rect(column: 9, row: 9, columns: 3, rows: 3)) { part in
                part.write("abc", column: 0, row: 0)
                part.fill(Rect(part.size), Style(.reverse))
                part.placeCursor(column: 0, row: 0)
            }
        }
        #expect(shown.text == "\n")
        #expect(shown.cursor == nil)
    }

    @Test func `a rule goes to the edge, or as far as it is told`() {
        let shown = frame(4, 2) { canvas in
            canvas.rule(row: 0, column: 1)
            canvas.rule(row: 1, columns: 2)
        }
        #expect(shown.lines == [" ───", "──  "])
    }

    @Test func `looks are letters`() {
        let shown = frame(9, 1) { canvas in
            for (column, style) in [
                Style.plain, Style(hue: .red), Style(hue: .cyan), Style(.bold), Style(.bold, hue: .red),
                Style(.reverse), Style(.dim), Style(.underline), Style([.bold, .dim]),
            ].enumerated() {
                canvas.write("x", column: column, row: 0, style)
            }
        }
        #expect(shown.looks == [".16bBrdu*"])
    }

    @Test(arguments: SeededRandom.seeds)
    func `whatever is drawn, no character is halved, rows are full and the cursor is on the screen`(
        seed: UInt64
    ) {
        var random = SeededRandom(seed)
        for _ in 0..<400 {
            let size = RandomDrawing.size(&random)
            let frame = RandomDrawing.frame(size, &random)
            #expect(frame.grid.isWhole, "seed \(seed): \(frame.lines)")
            #expect(
                frame.lines.allSatisfy { Glyph.columns(of: $0) == size.columns },
                "seed \(seed): \(frame.lines)")
            #expect(frame.cursor.map(Rect(size).contains) ?? true, "seed \(seed)")
        }
    }

    @Test(arguments: SeededRandom.seeds)
    func `what is drawn in a part changes nothing around it`(seed: UInt64) {
        var random = SeededRandom(seed)
        for _ in 0..<200 {
            let size = Size(columns: 24, rows: 6)
            var canvas = Canvas(size)
            canvas.fill(Rect(size), Style(.underline))
            let rect = RandomDrawing.rect(&random)
            canvas.inside(rect) { part in
                for _ in 0..<6 { RandomDrawing.draw(on: &part, &random) }
            }
            let around = (0..<size.rows).flatMap { row in
                (0..<size.columns).map { Point(column: $0, row: row) }
            }.filter { !rect.contains($0) }
            let isUntouched = around.allSatisfy {
                canvas.grid[$0.column, $0.row] == Cell(character: " ", columns: 1, style: Style(.underline))
            }
            #expect(isUntouched, "seed \(seed): \(rect)")
        }
    }
}
