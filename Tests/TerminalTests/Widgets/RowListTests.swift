import Terminal
import Testing

@Suite struct RowListTests {
    private static let rows: [RowList.Row] = [
        .heading("这里能做的"),
        RowList.Row(lead: "F4 e", title: "修改"),
        RowList.Row(kind: .unavailable, lead: "Del", title: "删除", detail: "现在不能"),
        .heading("到处可用"),
        .sentence("数字和空格不用切换输入法"),
        RowList.Row(lead: "F1", title: "帮助"),
    ]

    private func frame(_ list: inout RowList, _ columns: Int, _ rows: Int, isActive: Bool = true) -> Frame {
        WidgetTrial.frame(columns, rows) { canvas in
            list.draw(into: &canvas, in: Rect(canvas.size), styles: WidgetStyles(), isActive: isActive)
        }
    }

    private func press(_ list: inout RowList, _ keys: Key...) {
        for key in keys { _ = list.handle(key) }
    }

    @Test func `leads, titles and details stand in columns between headings and sentences`() {
        var list = RowList(Self.rows)
        let frame = frame(&list, 30, 7)
        #expect(
            frame.text == """
                 这里能做的
                > F4 e  修改
                  Del   删除  现在不能
                 到处可用
                  数字和空格不用切换输入法
                  F1    帮助

                """)
        #expect(frame.cursor == Point(column: 0, row: 1))
        #expect(frame.looks[0] == ".bbbbbbbbbbbbbbbbbbbbbbbbbbbb.")
        #expect(frame.looks[1] == "rrrrrrrrrrrrrrrrrrrrrrrrrrrrr.")
        #expect(frame.looks[2].hasPrefix("..bbbb..dddd"))
    }

    @Test func `only what can be chosen is gone to`() {
        var list = RowList(Self.rows)
        #expect(list.chosen == 1)
        press(&list, .down)
        #expect(list.chosen == 2)
        press(&list, .down, .down)
        #expect(list.chosen == 5)
        press(&list, .home)
        #expect(list.chosen == 1)
        list.choose(3)
        #expect(list.chosen == 5)
        list.rows.removeLast()
        #expect(list.chosen == 2)
        list.rows = [.heading("空"), .sentence("没有")]
        #expect(list.chosen == nil)
        press(&list, .down, .end, .pageUp)
        #expect(list.chosen == nil)
    }

    @Test func `j and k move where letters are keys`() {
        var list = RowList(Self.rows)
        let used = list.handle(.text("j"))
        #expect(!used)
        let goesDown = list.handle(.text("j"), lettersAreKeys: true)
        #expect(goesDown)
        #expect(list.chosen == 2)
        let goesUp = list.handle(.text("k"), lettersAreKeys: true)
        #expect(goesUp)
        #expect(list.chosen == 1)
    }

    @Test func `rows scroll with the chosen one, with the heading above and marks where there are more`() {
        var list = RowList(Self.rows)
        #expect(frame(&list, 16, 3).text == " 这里能做的\n> F4 e  修改\n  Del   删…  … ↓")
        press(&list, .end)
        #expect(frame(&list, 16, 3).text == " 到处可用      ↑\n  数字和空格不…\n> F1    帮助")
        press(&list, .up)
        #expect(frame(&list, 16, 3).text == "> Del   删…  … ↑\n 到处可用\n  数字和空格不…↓")
        press(&list, .home)
        #expect(frame(&list, 16, 3).text == " 这里能做的\n> F4 e  修改\n  Del   删…  … ↓")
    }

    @Test func `the row at a point is told where it can be chosen`() {
        var list = RowList(Self.rows)
        _ = frame(&list, 30, 7)
        #expect(list.row(at: Point(column: 3, row: 2)) == 2)
        #expect(list.row(at: Point(column: 3, row: 0)) == nil)
        #expect(list.row(at: Point(column: 3, row: 6)) == nil)
        #expect(list.row(at: Point(column: 30, row: 2)) == nil)
    }

    @Test func `random rows, keys and sizes never break a frame`() {
        var list = RowList(Self.rows)
        WidgetTrial.tenThousandTimes { random, count in
            if random.chance(5) {
                list.rows = (0..<random.below(9)).map { _ in
                    RowList.Row(
                        kind: random.pick([.heading, .item, .item, .unavailable, .sentence]),
                        lead: random.chance(50) ? "" : WidgetTrial.text(&random, upTo: 6),
                        title: WidgetTrial.text(&random, upTo: 12),
                        detail: random.chance(50) ? "" : random.pick(WidgetTrial.hostile))
                }
            }
            _ = list.handle(WidgetTrial.key(&random), lettersAreKeys: random.chance(50))
            if let chosen = list.chosen, !list.rows[chosen].canBeChosen { return "chose row \(chosen)" }
            return WidgetTrial.fault(of: frame(&list, random.below(30), random.below(9)))
        }
        for (columns, rows) in WidgetTrial.sizes {
            #expect(WidgetTrial.fault(of: frame(&list, columns, rows)) == nil, "\(columns)x\(rows)")
        }
    }

    @Test func `a wheel passes over headings, and a press on the chosen row says so`() {
        var list = RowList(Self.rows)
        _ = frame(&list, 30, 7)
        #expect(list.handle(Mouse(.wheelDown, at: Point(column: 0, row: 0)), step: 2) == .turned)
        #expect(list.chosen == 5)
        #expect(list.handle(Mouse(.press, at: Point(column: 4, row: 1))) == .pressed(isAgain: false))
        #expect(list.handle(Mouse(.press, at: Point(column: 4, row: 1))) == .pressed(isAgain: true))
        #expect(list.handle(Mouse(.press, at: Point(column: 4, row: 0))) == nil)
        #expect(list.chosen == 1)
    }
}
