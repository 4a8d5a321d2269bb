import TerminalSupport
import Testing

extension TerminalProgramTests {
    /// Where the cursor stands: an input method opens its window there.
    @Suite struct Caret {
        @Test func `the cursor stands behind what was typed in a field, also where the line scrolls`() throws
        {
            let terminal = try Desk.atWork().screens()
            terminal.type("3")
            try terminal.wait(for: "新增社区活动")
            let start = terminal.cursor
            terminal.type("重阳节")
            try terminal.wait(until: "the cursor behind 节") {
                terminal.cursor == (column: start.column + 6, row: start.row)
            }
            #expect(terminal.characterBeforeCursor == "节")
            terminal.press("BSpace")
            try terminal.wait(until: "the cursor behind 阳") {
                terminal.cursor == (column: start.column + 4, row: start.row)
            }
            terminal.press("Left")
            try terminal.wait(until: "the cursor behind 重") {
                terminal.cursor == (column: start.column + 2, row: start.row)
            }
            terminal.press("End")
            terminal.type(String(repeating: "晨练", count: 30) + "终")
            try terminal.wait(until: "the cursor behind 终") { terminal.characterBeforeCursor == "终" }
            #expect(terminal.cursor.row == start.row && terminal.cursorLine.contains("<"))
            #expect(terminal.cursor.column < 60)
            terminal.press("BSpace")
            try terminal.wait(until: "the cursor behind 练") { terminal.characterBeforeCursor == "练" }
            terminal.press("Home")
            try terminal.wait(until: "the cursor where it was") { terminal.cursor == start }
        }

        @Test func `the cursor stands behind what was typed in a list's filter`() throws {
            let terminal = try Desk.atWork().screens()
            terminal.type("7")
            try terminal.wait(for: "1/40 条")
            terminal.type("/")
            try terminal.wait(for: "筛选：")
            terminal.type("活动0")
            try terminal.wait(for: "1/9 条")
            #expect(terminal.cursorLine.contains("筛选：活动0"))
            #expect(terminal.characterBeforeCursor == "0")
            terminal.press("BSpace")
            try terminal.wait(for: "1/40 条")
            #expect(terminal.characterBeforeCursor == "动")
        }

        @Test func `the cursor stands behind what was typed in a note of several lines`() throws {
            let terminal = try Desk.atWork().screens()
            terminal.type("3")
            try terminal.wait(for: "新增社区活动")
            terminal.press("NPage", "NPage")
            try terminal.wait(until: "the note's field") { terminal.cursorLine.contains("总结") }
            let start = terminal.cursor
            terminal.type("第一行")
            terminal.press("M-m")
            terminal.type("第二")
            try terminal.wait(until: "the cursor behind 二") {
                terminal.cursor == (column: start.column + 4, row: start.row + 1)
            }
            #expect(terminal.characterBeforeCursor == "二")
        }
    }
}
