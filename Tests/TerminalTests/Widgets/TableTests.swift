import Terminal
import Testing

@Suite struct TableTests {
    private let people = [
        ["王小明", "41", "大溪沟"], ["Li", "7", "老街"], ["张三", "120", "沙北街道办事处"], ["赵", "3", ""],
    ]

    private func table(rows: Int = 4) -> Table {
        Table(
            columns: [
                .init("姓名", widths: 4...12, priority: 3),
                .init("人次", widths: 4...8, priority: 2, alignment: .right),
                .init("地点", widths: 4...20, priority: 1, weight: 1),
            ], rowCount: rows)
    }

    private func frame(
        _ table: inout Table, _ columns: Int, _ rows: Int, styles: WidgetStyles = WidgetStyles(),
        totals: [String]? = nil
    ) -> Frame {
        WidgetTrial.frame(columns, rows) { canvas in
            table.draw(
                into: &canvas, in: Rect(canvas.size), styles: styles, empty: "没有记录", totals: totals,
                isMarked: { $0 == 2 }, cells: { range in range.map { people[$0 % 4] } })
        }
    }

    @Test func `columns stand under their titles, whatever script they are in`() {
        var table = table()
        let frame = frame(&table, 40, 6)
        #expect(
            frame.text == """
                  姓名    人次  地点
                > 王小明    41  大溪沟
                  Li         7  老街
                 *张三     120  沙北街道办事处
                  赵         3

                """)
        #expect(frame.looks[1] == String(repeating: "r", count: 40))
        #expect(frame.looks[0].hasPrefix("..bbbbbb..bbbb..bbbb"))
        #expect(frame.cursor == Point(column: 0, row: 1))
    }

    @Test func `the column of the lowest priority goes first when there is no room`() {
        var table = table()
        #expect(frame(&table, 15, 3).text == "  姓名    人次\n> 王小明    41\n  Li         7")
        #expect(frame(&table, 9, 3).text == "  姓名\n> 王小明\n  Li")
        #expect(frame(&table, 5, 3).text == "  姓…\n> 王…\n  Li")
        #expect(frame(&table, 18, 2).text == "  姓名  人次  地点\n> 王…     41  大…")
    }

    @Test func `columns take what their cells need, then their share of the rest`() {
        let columns: [Table.Column] = [
            .init("a", widths: 2...10, weight: 1), .init("b", widths: 2...30, weight: 3),
            .init("c", widths: 2...5),
        ]
        func widths(_ needs: [Int], _ width: Int) -> [Int] {
            var table = Table(columns: columns, rowCount: 1)
            let frame = WidgetTrial.frame(width + 2, 2) { canvas in
                table.draw(into: &canvas, in: Rect(canvas.size), styles: WidgetStyles()) { _ in
                    [needs.map { String(repeating: "x", count: $0) }]
                }
            }
            // The header's look shows how wide each column is.
            return frame.looks[0].split(separator: ".").map(\.count)
        }
        #expect(widths([2, 2, 2], 10) == [2, 2, 2])
        #expect(widths([4, 2, 9], 15) == [4, 2, 5])
        #expect(widths([4, 2, 3], 17) == [5, 5, 3])
        #expect(widths([2, 2, 2], 100) == [10, 30, 2])
    }

    @Test func `only rows in sight are asked for, once a drawing, among a billion`() {
        var table = table(rows: 1_000_000_000)
        var asked: [Range<Int>] = []
        func draw() {
            _ = WidgetTrial.frame(40, 11) { canvas in
                table.draw(into: &canvas, in: Rect(canvas.size), styles: WidgetStyles()) { range in
                    asked.append(range)
                    return range.map { ["\($0)", "", ""] }
                }
            }
        }
        draw()
        _ = table.handle(.end)
        draw()
        _ = table.handle(.pageUp)
        draw()
        _ = table.handle(.up)
        draw()
        table.choose(row: 500)
        draw()
        #expect(
            asked == [
                0..<10, 999_999_990..<1_000_000_000, 999_999_990..<1_000_000_000, 999_999_989..<999_999_999,
                500..<510,
            ])
        table.rowCount = .max
        _ = table.handle(.end)
        draw()
        #expect(table.chosenRow == Int.max - 1)
        #expect(asked.last == Int.max - 10..<Int.max)
    }

    @Test func `keys move the chosen row`() {
        var table = table(rows: 100)
        _ = frame(&table, 40, 11)
        var rows: [Int] = []
        for key in [
            Key.down, .down, .up, .pageDown, .pageDown, .pageUp, .end, .down, .home, .up, .control(.end),
            .control(.home),
        ] {
            let used = table.handle(key)
            #expect(used)
            rows.append(table.chosenRow)
        }
        #expect(rows == [1, 2, 1, 10, 19, 10, 99, 99, 0, 0, 99, 0])
        for key in [Key.left, .right, .enter, .text("j"), .text("k"), .escape] {
            let used = table.handle(key)
            #expect(!used, "\(key.name)")
        }
        table.lettersAreKeys = true
        _ = table.handle(.text("j"))
        _ = table.handle(.text("j"))
        _ = table.handle(.text("k"))
        #expect(table.chosenRow == 1)
        table.move(by: 3)
        #expect(table.chosenRow == 4)
        table.move(by: .min)
        #expect(table.chosenRow == 0)
    }

    @Test func `the chosen row stays in sight when the window shrinks or rows vanish`() {
        var table = table(rows: 100)
        table.choose(row: 19)
        #expect(frame(&table, 40, 21).cursor == Point(column: 0, row: 20))
        #expect(frame(&table, 40, 6).cursor == Point(column: 0, row: 5))
        #expect(frame(&table, 40, 21).cursor == Point(column: 0, row: 5))
        table.rowCount = 5
        #expect(table.chosenRow == 4)
        #expect(frame(&table, 40, 21).cursor == Point(column: 0, row: 5))
        table.rowCount = 0
        let empty = frame(&table, 40, 21)
        #expect(empty.text.hasPrefix("  姓名    人次  地点\n  没有记录\n"))
        #expect(empty.cursor == Point(column: 2, row: 1))
    }

    @Test func `the cell cursor goes over the columns that are shown`() {
        var table = table()
        table.hasCellCursor = true
        _ = table.handle(.right)
        let frame = frame(&table, 40, 3)
        #expect(frame.lines[1].hasPrefix("> 王小明 [  41] 大溪沟"))
        #expect(frame.looks[1].hasPrefix("rrrrrrrrruuuuuur"))
        #expect(frame.cursor == Point(column: 10, row: 1))
        _ = table.handle(.end)
        #expect(table.chosenColumn == 2)
        // The third column has no room any more.
        _ = self.frame(&table, 15, 3)
        #expect(table.chosenColumn == 1)
        _ = table.handle(.right)
        #expect(table.chosenColumn == 1)
        _ = table.handle(.home)
        _ = table.handle(.left)
        #expect(table.chosenColumn == 0)
        _ = table.handle(.control(.end))
        #expect(table.chosenRow == 3)
    }

    @Test func `the header shows what is sorted by`() {
        var table = table()
        table.sort = .init(column: 1, isDescending: true)
        #expect(frame(&table, 40, 2).lines[0].hasPrefix("  姓名    人次▼  地点"))
        table.sort = .init(column: 0)
        #expect(frame(&table, 40, 2).lines[0].hasPrefix("  姓名▲   人次  地点"))
        #expect(frame(&table, 6, 2).lines[0] == "  姓…▲")
    }

    @Test func `a table beside what is chosen from need not show a chosen row`() {
        var table = table()
        let frame = WidgetTrial.frame(30, 2) { canvas in
            table.draw(
                into: &canvas, in: Rect(canvas.size), styles: WidgetStyles(), isActive: false,
                showsChosen: false
            ) { _ in [["王小明"]] }
        }
        #expect(frame.lines[1].hasPrefix("  王小明"))
    }

    @Test func `the totals stay below the rows`() {
        var table = table(rows: 100)
        #expect(
            frame(&table, 30, 6, totals: ["合计", "12345", ""]).text == """
                  姓名     人次  地点
                > 王小明     41  大溪沟
                  Li          7  老街
                 *张三      120  沙北街道办事…
                ──────────────────────────────
                  合计    12345
                """)
        #expect(frame(&table, 30, 3, totals: ["合计"]).lines[2].hasPrefix("  合计"))
    }

    @Test func `a bar shows where the rows in sight are`() {
        var table = table(rows: 12)
        table.hasScrollBar = true
        func bar() -> [Character?] { frame(&table, 40, 5).lines.map(\.last) }
        #expect(bar() == [" ", "█", "│", "│", "│"])
        _ = table.handle(.end)
        #expect(bar() == [" ", "│", "│", "│", "█"])
        table.rowCount = 4
        #expect(bar() == [" ", " ", " ", " ", " "])
    }

    @Test func `a point of the mouse finds its row and column`() {
        var table = table(rows: 100)
        table.choose(row: 50)
        _ = WidgetTrial.frame(50, 12) { canvas in
            table.draw(
                into: &canvas, in: Rect(column: 5, row: 1, columns: 40, rows: 11), styles: WidgetStyles(),
                cells: { $0.map { people[$0 % 4] } })
        }
        #expect(table.hit(at: Point(column: 7, row: 1)) == .header(column: 0))
        #expect(table.hit(at: Point(column: 15, row: 2)) == .row(41, column: 1))
        #expect(table.hit(at: Point(column: 5, row: 11)) == .row(50, column: nil))
        #expect(table.hit(at: Point(column: 4, row: 3)) == nil)
        #expect(table.hit(at: Point(column: 7, row: 12)) == nil)
    }

    @Test func `rows that are not there yet are blank`() {
        var table = table(rows: 3)
        let frame = WidgetTrial.frame(30, 4) { canvas in
            table.draw(into: &canvas, in: Rect(canvas.size), styles: WidgetStyles()) { _ in [["a"]] }
        }
        #expect(frame.text == "  姓名  人次  地点\n> a\n\n")
    }

    @Test func `a row may have a look of its own`() {
        var table = table(rows: 3)
        let frame = WidgetTrial.frame(8, 4) { canvas in
            table.draw(
                into: &canvas, in: Rect(canvas.size), styles: WidgetStyles(), isActive: false,
                style: { $0 == 1 ? Style(.dim) : nil }, cells: { $0.map { people[$0] } })
        }
        #expect(frame.looks.dropFirst() == ["........", "dddddddd", "........"])
        #expect(frame.lines[1].first == ">")
        #expect(frame.cursor == nil)
    }

    @Test func `no text in a cell breaks a table of any size`() {
        for (columns, rows) in WidgetTrial.sizes {
            var table = table(rows: 30)
            table.hasCellCursor = true
            table.hasScrollBar = true
            table.choose(row: 20)
            let long = String(repeating: "长 text ", count: 1_700)
            let frame = WidgetTrial.frame(columns, rows) { canvas in
                table.draw(
                    into: &canvas, in: Rect(canvas.size), styles: WidgetStyles(), totals: [long],
                    cells: { range in range.map { [WidgetTrial.hostile[$0 % 22], long, "\u{202E}x"] } })
            }
            #expect(WidgetTrial.fault(of: frame) == nil, "\(columns)x\(rows)")
        }
    }

    @Test func `random keys never lose the chosen row`() {
        var table = table(rows: 50)
        table.hasScrollBar = true
        WidgetTrial.tenThousandTimes { random, count in
            switch random.below(20) {
            case 0: table.rowCount = random.below(60)
            case 1: table.hasCellCursor.toggle()
            case 2: table.lettersAreKeys.toggle()
            case 3: table.choose(row: random.below(80) - 10)
            case 4: table.sort = .init(column: random.below(4))
            default: _ = table.handle(WidgetTrial.key(&random))
            }
            let size = Size(columns: random.below(32), rows: random.below(9))
            var asked = 0
            let frame = WidgetTrial.frame(size.columns, size.rows) { canvas in
                table.draw(into: &canvas, in: Rect(canvas.size), styles: WidgetStyles()) { range in
                    asked += range.count
                    return range.map { people[$0 % 4] }
                }
            }
            if asked > size.rows { return "asked for \(asked) rows of \(size.rows)" }
            if table.rowCount > 0, !(0..<table.rowCount).contains(table.chosenRow) { return "no row chosen" }
            if size.rows > 0, size.columns > 0, table.rowCount > 0 {
                guard let cursor = frame.cursor else { return "no cursor" }
                if frame.grid[0, cursor.row].character != ">" { return "the cursor is beside the chosen row" }
            }
            return WidgetTrial.fault(of: frame)
        }
    }
}
