import Terminal
import Testing

@Suite struct ChoiceListTests {
    private typealias List = ChoiceList<Int>

    private static let places: [List.Item] = [
        .init(10, "太极晨练", detail: "每周4次"), .init(11, "手工坊", detail: "周六"),
        .init(12, "Tai chi"), .init(13, "太平门走访", detail: "个案"),
    ]

    /// Finds the items whose titles hold the query, those first that begin with it.
    private static func find(_ items: [List.Item]) -> List.Find {
        { query in
            let found = items.filter { query.isEmpty || $0.title.contains(query) }
            return found.filter { $0.title.hasPrefix(query) } + found.filter { !$0.title.hasPrefix(query) }
        }
    }

    private func list(
        hasLine: Bool = true, digitsPick: Bool = true, current: Int? = nil,
        newTitle: ((String) -> String)? = nil
    ) -> List {
        ChoiceList(
            hasLine: hasLine, digitsPick: digitsPick, current: current, newTitle: newTitle,
            find: Self.find(Self.places))
    }

    private func frame(
        _ list: inout List, _ columns: Int, _ rows: Int, isActive: Bool = true, prompt: String = "查找: "
    ) -> Frame {
        WidgetTrial.frame(columns, rows) { canvas in
            list.draw(
                into: &canvas, in: Rect(canvas.size), styles: WidgetStyles(success: Style(hue: .green)),
                isActive: isActive, prompt: prompt, placeholder: "姓名", empty: "没有")
        }
    }

    private func press(_ list: inout List, _ keys: Key...) {
        for key in keys { _ = list.handle(key) }
    }

    private func id(_ choice: List.Choice?) -> Int? {
        if case .item(let item) = choice { item.id } else { nil }
    }

    @Test func `titles, details and digits stand in columns`() {
        var list = list()
        let frame = frame(&list, 30, 6)
        #expect(
            frame.text == """
                查找: 姓名
                > 1 太极晨练    每周4次
                  2 手工坊      周六
                  3 Tai chi
                  4 太平门走访  个案

                """)
        #expect(frame.cursor == Point(column: 6, row: 0))
        #expect(frame.looks[1] == String(repeating: "r", count: 30))
        #expect(frame.looks[2] == "................dddddddddddddd")
    }

    @Test func `typing narrows the list to what is found, and takes the digits away`() {
        var list = list()
        press(&list, .down, .down, .text("太"))
        #expect(list.items.map(\.id) == [10, 13])
        #expect(id(list.chosen) == 10)
        press(&list, .text("平"))
        #expect(list.items.map(\.id) == [13])
        #expect(frame(&list, 30, 3).text == "查找: 太平\n>   太平门走访  个案\n")
        press(&list, .backspace, .backspace)
        #expect(list.items.count == 4)
        list.insert("晨")
        #expect(id(list.chosen) == 10)
        press(&list, .text("x"))
        #expect(list.chosen == nil)
        #expect(frame(&list, 30, 3).text == "查找: 晨x\n  没有\n")
    }

    @Test func `a digit picks while nothing is typed, also a wide one`() {
        var list = list()
        press(&list, .text("3"))
        #expect(id(list.picked) == 12)
        press(&list, .down)
        #expect(list.picked == nil)
        press(&list, .text("２"))
        #expect(id(list.picked) == 11)
        press(&list, .text("9"))
        #expect(list.picked == nil)
        #expect(list.query == "9")
        press(&list, .text("1"))
        #expect(list.picked == nil)
        #expect(list.query == "91")
        var typed = self.list(digitsPick: false)
        press(&typed, .text("1"))
        #expect(typed.query == "1")
        #expect(frame(&typed, 30, 2).text == "查找: 1\n  没有")
    }

    @Test func `a Chinese numeral is text`() {
        var list = list()
        press(&list, .text("一"))
        #expect(list.picked == nil)
        #expect(list.query == "一")
    }

    @Test func `what is marked has a sign and a look`() {
        var list = list(current: 11)
        list.marked = [11, 13]
        let frame = frame(&list, 30, 5)
        #expect(
            frame.text == """
                查找: 姓名
                  1 太极晨练    每周4次
                >✓2 手工坊      周六
                  3 Tai chi
                 ✓4 太平门走访  个案
                """)
        #expect(frame.looks[4] == "2222222222222222dddddddddddddd")
    }

    @Test func `the last row makes something new of what was typed`() {
        var list = list(newTitle: { "新增「\($0)」" })
        press(&list, .text("重"), .text("阳"))
        #expect(frame(&list, 30, 2).text == "查找: 重阳\n>   新增「重阳」")
        #expect(list.chosen == .new("重阳"))
        press(&list, .ctrl("u"), .end)
        #expect(list.chosen == .new(""))
        list.refresh()
        #expect(list.chosen == .new(""))
        press(&list, .up)
        #expect(id(list.chosen) == 13)
        press(&list, .text("5"))
        #expect(list.picked == .new(""))
    }

    @Test func `a field outside tells what is searched for, and keeps typing and the cursor`() {
        var list = list(hasLine: false, current: 12)
        #expect(id(list.chosen) == 12)
        list.search("工")
        #expect(id(list.chosen) == 11)
        let used = list.handle(.text("x"))
        #expect(!used)
        let frame = frame(&list, 20, 3)
        #expect(frame.text == "查找:\n>   手工坊  周六\n")
        #expect(frame.cursor == nil)
        #expect(self.frame(&list, 20, 2, prompt: "").text == ">   手工坊  周六\n")
        #expect(self.frame(&list, 20, 2, isActive: false, prompt: "").text == "    手工坊  周六\n")
        list.search("")
        press(&list, .down)
        list.search("")
        #expect(id(list.chosen) == 11)
    }

    @Test func `a hint above the rows is wrapped where there is room for it`() {
        var list = list(hasLine: false)
        let hint = "打姓名、首字母或编号，Enter 选"
        #expect(frame(&list, 22, 6, prompt: hint).text.hasPrefix("打姓名、首字母或编号，\nEnter 选\n> 1 太极"))
        #expect(frame(&list, 22, 5, prompt: hint).text.hasPrefix("打姓名、首字母或编号…\n> 1 太极"))
    }

    @Test func `rows scroll with the chosen one, and marks say where there are more`() {
        var list = List(hasLine: false, digitsPick: false) { _ in (0..<30).map { .init($0, "第\($0)项") } }
        _ = frame(&list, 12, 4, prompt: "")
        press(&list, .pageDown, .pageDown)
        #expect(id(list.chosen) == 6)
        #expect(frame(&list, 12, 4, prompt: "").text == "    第3项  ↑\n    第4项\n    第5项\n>   第6项  ↓")
        press(&list, .end)
        #expect(frame(&list, 12, 4, prompt: "").text == "    第26项 ↑\n    第27项\n    第28项\n>   第29项")
        press(&list, .home)
        #expect(frame(&list, 12, 2, prompt: "").text == ">   第0项\n    第1项  ↓")
        list.move(by: 5)
        #expect(id(list.chosen) == 5)
    }

    @Test func `a press chooses a row, and another one picks it`() {
        var list = list()
        _ = frame(&list, 20, 5)
        let chooses = list.press(at: Point(column: 3, row: 2))
        #expect(chooses)
        #expect(id(list.chosen) == 11)
        #expect(list.picked == nil)
        let picks = list.press(at: Point(column: 5, row: 2))
        #expect(picks)
        #expect(id(list.picked) == 11)
        let onLine = list.press(at: Point(column: 3, row: 0))
        #expect(!onLine)
        let beside = list.press(at: Point(column: 20, row: 2))
        #expect(!beside)
    }

    @Test func `what is chosen stays chosen when other items are found`() {
        var list = list(current: 12)
        list.find = Self.find(Array(Self.places.dropFirst()))
        #expect(id(list.chosen) == 12)
        #expect(list.row == 1)
        list.find = { _ in [] }
        #expect(list.chosen == nil)
        press(&list, .down, .up, .end, .home)
        #expect(list.chosen == nil)
    }

    @Test func `a long title is cut and leaves room for details`() {
        var list = List(hasLine: false, digitsPick: false) { _ in
            [.init(0, "社区志愿者骨干能力提升培训", detail: "小组"), .init(1, "志愿者骨干能力")]
        }
        #expect(list.columns == 4 + 26 + 2 + 4 + 2)
        #expect(frame(&list, 22, 2, prompt: "").text == ">   社区志愿者…   小组\n    志愿者骨干能力")
    }

    @Test func `random keys keep a row chosen and a frame whole`() {
        var list = list(newTitle: { "新增 \($0)" })
        WidgetTrial.tenThousandTimes { random, count in
            switch random.below(20) {
            case 0:
                list.find = Self.find(
                    (0..<random.below(12)).map {
                        .init(
                            $0, WidgetTrial.text(&random, upTo: 12),
                            detail: random.pick(WidgetTrial.hostile))
                    })
            case 1: list.insert(WidgetTrial.text(&random, upTo: 3))
            case 2: list.search("")
            case 3: list.marked = [random.below(12), random.below(12)]
            default:
                _ = list.handle(WidgetTrial.key(&random))
                if case .item(let item) = list.picked, !list.items.contains(item) {
                    return "picked \(item), which is not there"
                }
            }
            if list.chosen == nil { return "nothing is chosen in row \(list.row)" }
            let frame = frame(&list, random.below(30), random.below(9))
            return WidgetTrial.fault(of: frame)
        }
        for (columns, rows) in WidgetTrial.sizes {
            #expect(WidgetTrial.fault(of: frame(&list, columns, rows)) == nil, "\(columns)x\(rows)")
        }
    }
}
