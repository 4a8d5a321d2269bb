import Terminal
import Testing

@Suite struct TextTableTests {
    @Test func `columns are aligned by what the eye sees`() {
        let table = TextTable(
            columns: [.init("街道"), .init("人次", alignment: .right), .init("备注")],
            rows: [["老街", "12", "好"], ["沙北街道", "7", ""], ["a", "1,234", "é\u{301}x"]])
        #expect(
            table.lines == [
                "街道       人次  备注",
                "────────  ─────  ────",
                "老街         12  好",
                "沙北街道      7",
                "a         1,234  é\u{301}x",
            ])
        #expect(table.text.hasSuffix("x\n"))
    }

    @Test func `a long cell is cut between characters`() {
        let table = TextTable(
            columns: [.init("title", maximumWidth: 6), .init("n", alignment: .right)],
            rows: [["社区活动室", "1"], ["社区活", "2"], ["abcdefg", "3"], ["abcde\u{301}fg", "4"]])
        #expect(
            table.lines == [
                "title   n",
                "──────  ─",
                "社区…   1",
                "社区活  2",
                "abcde…  3",
                "abcde\u{301}…  4",
            ])
    }

    @Test func `a cell is shortened to any width`() {
        #expect(shortened("社区", to: nil) == "社区")
        #expect(shortened("社区", to: 4) == "社区")
        #expect(shortened("社区", to: 3) == "社…")
        #expect(shortened("社区", to: 2) == "…")
        #expect(shortened("社区", to: 1) == "…")
        #expect(shortened("社区", to: 0) == "")
        #expect(shortened("👍🏽👍🏽", to: 5) == "👍🏽…")
    }

    @Test func `cells cannot break the table`() {
        let table = TextTable(
            columns: [.init("a"), .init("b")], rows: [["x\ny", "\u{1B}[2J"], ["1"], ["1", "2", "3"]])
        #expect(table.lines == ["a    b", "───  ────", "x⏎y  \u{FFFD}[2J", "1", "1    2"])
    }

    @Test func `a table without rows is its header and rule`() {
        #expect(TextTable(columns: [.init("日期")], rows: []).text == "日期\n────\n")
    }
}
