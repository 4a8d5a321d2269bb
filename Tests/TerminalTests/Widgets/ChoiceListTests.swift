import Terminal
import Testing

@Suite struct ChoiceListTests {
    private static let places: [ChoiceList<Int>.Item] = [
        .init(10, "太极晨练", detail: "每周4次", digit: 1), .init(11, "手工坊", detail: "周六", digit: 2),
        .init(12, "Tai chi", digit: 3), .init(13, "太平门走访", detail: "个案"),
    ]

    /// An item fits where its title holds the query, the better the earlier it does.
    private static func score(_ item: ChoiceList<Int>.Item, _ query: String) -> Int? {
        matches(item, query).first.map { -$0.lowerBound }
    }

    private static func matches(_ item: ChoiceList<Int>.Item, _ query: String) -> [Range<Int>] {
        let title = Array(item.title)
        let part = Array(query)
        return title.indices.filter { title[$0...].starts(with: part) }.map { $0..<$0 + part.count }
    }

    private func list(
        hasQuery: Bool = true, digitsPick: Bool = true, isMultiple: Bool = false,
        newTitle: ((String) -> String)? = nil
    ) -> ChoiceList<Int> {
        ChoiceList(
            Self.places, hasQuery: hasQuery, digitsPick: digitsPick, isMultiple: isMultiple,
            newTitle: newTitle, matches: Self.matches, score: Self.score)
    }

    private func frame(_ list: inout ChoiceList<Int>, _ columns: Int, _ rows: Int) -> Frame {
        WidgetTrial.frame(columns, rows) { canvas in
            list.draw(
                into: &canvas, in: Rect(canvas.size), styles: WidgetStyles(), prompt: "查找: ", empty: "没有")
        }
    }

    private func press(_ list: inout ChoiceList<Int>, _ keys: Key...) {
        for key in keys { _ = list.handle(key) }
    }

    @Test func `titles, details and digits stand in columns`() {
        var list = list()
        let frame = frame(&list, 30, 6)
        #expect(
            frame.text == """
                查找:
                > 1 太极晨练    每周4次
                  2 手工坊      周六
                  3 Tai chi
                    太平门走访  个案

                """)
        #expect(frame.cursor == Point(column: 6, row: 0))
        #expect(frame.looks[2] == "................dddddddddddddd")
    }

    @Test func `typing narrows the list to what fits, the best first`() {
        var list = list()
        press(&list, .text("太"))
        #expect(list.narrowed.map(\.id) == [10, 13])
        press(&list, .text("平"))
        #expect(list.narrowed.map(\.id) == [13])
        #expect(list.chosen == 13)
        let frame = frame(&list, 30, 3)
        #expect(frame.text == "查找: 太平\n>   太平门走访  个案\n")
        #expect(frame.looks[1] == "rrrr****rrrrrrrrrrrrrrrrrrrrrr")
        press(&list, .backspace, .backspace)
        #expect(list.narrowed.count == 4)
        list.query = "晨"
        #expect(list.chosen == 10)
        press(&list, .text("x"))
        #expect(list.chosen == nil)
        #expect(self.frame(&list, 30, 3).text == "查找: 晨x\n  没有\n")
        press(&list, .enter)
        #expect(list.outcome == .none)
    }

    @Test func `of two that fit as well the first stays first`() {
        var list = ChoiceList<Int>((0..<20).map { .init($0, "同\($0)") }) { item, _ in item.id % 2 }
        press(&list, .text("同"))
        #expect(
            list.narrowed.map(\.id) == [1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 0, 2, 4, 6, 8, 10, 12, 14, 16, 18])
    }

    @Test func `Enter picks and Esc cancels`() {
        var list = list()
        press(&list, .down, .enter)
        #expect(list.outcome == .picked(11))
        press(&list, .up)
        #expect(list.outcome == .none)
        press(&list, .escape)
        #expect(list.outcome == .cancelled)
    }

    @Test func `a digit picks while nothing is typed`() {
        var list = list()
        press(&list, .text("3"))
        #expect(list.outcome == .picked(12))
        press(&list, .text("２"))
        #expect(list.outcome == .picked(11))
        press(&list, .text("9"))
        #expect(list.outcome == .none)
        #expect(list.query == "9")
        press(&list, .text("1"))
        #expect(list.outcome == .none)
        #expect(list.query == "91")
        var typed = self.list(digitsPick: false)
        press(&typed, .text("1"))
        #expect(typed.query == "1")
        #expect(frame(&typed, 30, 2).text == "查找: 1\n  没有")
    }

    @Test func `several are marked with Space and Insert`() {
        var list = list(isMultiple: true)
        press(&list, .text(" "), .down, .insert)
        #expect(list.marked == [10, 11])
        #expect(list.chosen == 12)
        #expect(
            frame(&list, 34, 5).text == """
                查找:
                  [x] 1 太极晨练    每周4次
                  [x] 2 手工坊      周六
                > [ ] 3 Tai chi
                  [ ]   太平门走访  个案
                """)
        press(&list, .up, .text(" "), .enter)
        #expect(list.marked == [10])
        #expect(list.outcome == .picked(11))
    }

    @Test func `the last row makes something new of what was typed`() {
        var list = list(newTitle: { "新增「\($0)」" })
        press(&list, .text("重"), .text("阳"))
        #expect(frame(&list, 30, 2).text == "查找: 重阳\n>   新增「重阳」")
        press(&list, .enter)
        #expect(list.outcome == .new("重阳"))
        press(&list, .ctrl("u"), .end)
        #expect(list.chosen == nil)
        press(&list, .up)
        #expect(list.chosen == 13)
    }

    @Test func `a list narrows by a query from outside and leaves typing to it`() {
        var list = list(hasQuery: false)
        list.query = "工"
        #expect(list.chosen == 11)
        let used = list.handle(.text("x"))
        #expect(!used)
        let frame = frame(&list, 20, 2)
        #expect(frame.text == "> 2 手工坊  周六\n")
        #expect(frame.cursor == Point(column: 0, row: 0))
    }

    @Test func `rows scroll with the chosen one, and marks say where there are more`() {
        var list = ChoiceList<Int>((0..<30).map { .init($0, "第\($0)项") }, hasQuery: false) { _, _ in 0 }
        _ = frame(&list, 12, 4)
        press(&list, .pageDown, .pageDown)
        #expect(list.chosen == 6)
        #expect(frame(&list, 12, 4).text == "  第3项    ▲\n  第4项\n  第5项\n> 第6项    ▼")
        press(&list, .end)
        #expect(frame(&list, 12, 4).text == "  第26项   ▲\n  第27项\n  第28项\n> 第29项")
        press(&list, .home)
        #expect(frame(&list, 12, 2).text == "> 第0项\n  第1项    ▼")
        list.move(by: 5)
        #expect(list.chosen == 5)
        let hit = list.choose(at: Point(column: 3, row: 1))
        #expect(hit)
        #expect(list.chosen == 1)
    }

    @Test func `what is chosen stays chosen when the items change`() {
        var list = list()
        list.choose(12)
        list.items.remove(at: 0)
        #expect(list.chosen == 12)
        list.items.removeAll()
        #expect(list.chosen == nil)
        press(&list, .down, .up, .end, .home, .enter)
        #expect(list.outcome == .none)
    }

    @Test func `a long title is cut and leaves room for details`() {
        var list = ChoiceList<Int>([.init(0, "社区志愿者骨干能力提升培训", detail: "小组")], hasQuery: false) { _, _ in 0 }
        #expect(frame(&list, 22, 1).text == "> 社区志愿者…   小组")
    }

    @Test func `random keys keep a row chosen and a frame whole`() {
        var list = list(isMultiple: true, newTitle: { "新增 \($0)" })
        WidgetTrial.tenThousandTimes { random, count in
            switch random.below(20) {
            case 0:
                list.items = (0..<random.below(12)).map {
                    .init($0, WidgetTrial.text(&random, upTo: 12), detail: random.pick(WidgetTrial.hostile))
                }
            case 1: list.insert(WidgetTrial.text(&random, upTo: 3))
            case 2: list.query = ""
            case 3: list.newTitle = random.chance(50) ? { "新增 \($0)" } : nil
            default:
                _ = list.handle(WidgetTrial.key(&random))
                if case .picked(let id) = list.outcome, !list.items.contains(where: { $0.id == id }) {
                    return "picked \(id), which is not there"
                }
            }
            let frame = frame(&list, random.below(30), random.below(9))
            return WidgetTrial.fault(of: frame)
        }
        for (columns, rows) in WidgetTrial.sizes {
            #expect(WidgetTrial.fault(of: frame(&list, columns, rows)) == nil, "\(columns)x\(rows)")
        }
    }
}
