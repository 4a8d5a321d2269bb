import TerminalSupport
import Testing

extension TerminalProgramTests {
    @Suite struct Pasting {
        @Test func `a paste into a field is one text, its line breaks blanks`() throws {
            let terminal = try Desk.atWork().screens()
            terminal.type("3")
            try terminal.wait(for: "新增社区活动")
            terminal.paste("重阳节\n百叟宴")
            try terminal.wait(for: "[重阳节 百叟宴 ")
            #expect(terminal.cursorLine.contains("> 名称"))
        }

        @Test func `a paste where nothing is typed is refused with a sentence`() throws {
            let terminal = try Desk.atWork().screens()
            terminal.paste("q3重阳节\n")
            try terminal.wait(for: "这里不能粘贴：先进入一个输入项。")
            #expect(terminal.screen.contains("首页") && !terminal.isDead)
        }

        @Test func `a note of a megabyte is pasted, goes on being typed, and is kept`() throws {
            let desk = try Desk.atWork()
            let terminal = try desk.screens()
            terminal.type("3")
            try terminal.wait(for: "新增社区活动")
            terminal.press("NPage", "NPage")
            try terminal.wait(until: "the note's field") { terminal.cursorLine.contains("总结") }
            let line = "2023-10-31 老街社区走访记录\n"
            let start = ContinuousClock.now
            terminal.paste(String(repeating: line, count: 1_000_000 / line.utf8.count))
            terminal.type("完")
            try terminal.wait(until: "the cursor behind 完") { terminal.characterBeforeCursor == "完" }
            let time = ContinuousClock.now - start
            print("a megabyte was pasted and typed behind in \(time)")
            #expect(time < .seconds(5))
            terminal.press("Escape")
            try terminal.wait(for: "草稿 社区活动")
            terminal.type("q")
            try terminal.wait(until: "the end") { terminal.isDead }

            let again = try desk.screens()
            try again.wait(for: "草稿 社区活动")
            again.press("Enter")
            try again.wait(for: "新增社区活动")
            again.press("NPage", "NPage")
            try again.wait(until: "the note's end") { again.characterBeforeCursor == "完" }
            #expect(again.screen.contains("老街社区走访记录"))
        }
    }
}
