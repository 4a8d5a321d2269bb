import TerminalSupport
import Testing

extension TerminalProgramTests {
    @Suite struct Window {
        @Test func `too small a window says so with both sizes, and gives back what was typed`() throws {
            let terminal = try Desk.atWork().screens()
            terminal.type("3")
            try terminal.wait(for: "新增社区活动")
            terminal.type("重阳节")
            try terminal.wait(for: "[重阳节 ")
            let before = (terminal.lines, terminal.cursor)
            terminal.resize(columns: 20, rows: 5)
            try terminal.wait(for: "20x5")
            #expect(terminal.screen.contains("60x16"))
            terminal.resize(columns: 80, rows: 24)
            try terminal.wait(for: "[重阳节 ")
            try terminal.wait(until: "the whole form") { terminal.lines == before.0 }
            #expect(terminal.cursor == before.1)
        }

        @Test func `what is typed in too small a window is not lost`() throws {
            let terminal = try Desk.atWork().screens()
            terminal.type("3")
            try terminal.wait(for: "新增社区活动")
            terminal.resize(columns: 20, rows: 5)
            try terminal.wait(for: "20x5")
            terminal.type("重阳节")
            terminal.resize(columns: 80, rows: 24)
            try terminal.wait(for: "[重阳节 ")
        }

        @Test func `a storm of resizes ends in a screen of the last size`() throws {
            let desk = try Desk.atWork()
            let wanted = try desk.screens(columns: 100, rows: 30)
            wanted.type("7")
            try wanted.wait(for: "1/40 条")
            let terminal = try desk.screens()
            terminal.type("7")
            try terminal.wait(for: "1/40 条")
            for step in 0..<30 { terminal.resize(columns: 30 + step * 37 % 120, rows: 6 + step * 13 % 50) }
            terminal.resize(columns: 100, rows: 30)
            try terminal.wait(until: "a list of 100 columns and 30 rows") { terminal.lines == wanted.lines }
            #expect(terminal.cursor == wanted.cursor)
        }
    }
}
