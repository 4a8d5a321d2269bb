import TerminalSupport
import Testing

extension TerminalProgramTests {
    @Suite struct Keys {
        @Test(arguments: ["\u{1B}[11~", "\u{1B}OP", "\u{1B}1", "\u{1B}[[A"])
        func `F1 is known from any terminal, and as Esc and 1`(sequence: String) throws {
            let terminal = try Desk.atWork().screens()
            terminal.send(bytes: Array(sequence.utf8))
            try terminal.wait(for: "首页 › 帮助")
        }

        @Test func `Esc and 0 is F10, and saves`() throws {
            let terminal = try Desk.atWork().screens()
            terminal.type("3重阳节")
            terminal.press("Tab")
            terminal.type("2")
            terminal.send(bytes: Array("\u{1B}0".utf8))
            try terminal.wait(for: "已存 社区活动 重阳节")
        }
    }

    @Suite struct Mouse {
        @Test func `a press chooses a row, another one opens it, and the wheel moves`() throws {
            let terminal = try Desk.atWork().screens()
            terminal.type("7")
            try terminal.wait(for: "1/40 条")
            // The third record stands in the sixth row of the screen.
            terminal.send(bytes: Array("\u{1B}[<0;10;6M\u{1B}[<0;10;6m".utf8))
            try terminal.wait(for: "3/40 条")
            #expect(terminal.lines[5].hasPrefix(">") && terminal.lines[5].contains("活动38"))
            terminal.send(bytes: Array("\u{1B}[<65;10;6M\u{1B}[<65;10;6M".utf8))
            try terminal.wait(for: "9/40 条")
            terminal.send(bytes: Array("\u{1B}[<64;10;6M".utf8))
            try terminal.wait(for: "6/40 条")
            let row = try #require(terminal.lines.firstIndex { $0.hasPrefix(">") })
            terminal.send(bytes: Array("\u{1B}[<0;10;\(row + 1)M".utf8))
            try terminal.wait(for: "社区活动 › 社区活动 活动35")
        }

        @Test func `the mouse is switched off and on, and stays as it was chosen`() throws {
            let desk = try Desk.atWork()
            let terminal = try desk.bareScreens()
            terminal.forget()
            terminal.send("\u{1B}o")
            try terminal.wait(for: "\u{1B}[?1000l")
            try terminal.wait(for: "鼠标已关闭")
            terminal.send("q")
            #expect(try terminal.end() == 0)
            let again = try desk.bareScreens()
            #expect(!again.text.contains("\u{1B}[?1000h"))
            again.send("\u{1B}o")
            try again.wait(for: "\u{1B}[?1000h")
        }
    }
}
