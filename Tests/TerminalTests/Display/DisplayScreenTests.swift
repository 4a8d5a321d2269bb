import Glibc
import TerminalSupport
import Testing

extension DisplayTests {
    /// What a terminal shows.
    @Suite struct Screen {
        @Test
        func `Chinese, rare characters and emoji are typed and shown, and the cursor stands behind them`()
            throws
        {
            let terminal = try Tmux([DisplayTests.trial])
            try terminal.wait(for: "size 80x24")
            #expect(terminal.isAlternate)
            terminal.type("王小明，「测试」𠮷😀")
            try terminal.wait(for: "> 王小明，「测试」𠮷😀")
            try terminal.wait(for: "text 😀")
            #expect(terminal.cursor == (column: 22, row: 23))
            terminal.press("BSpace", "BSpace")
            try terminal.wait(until: "the cursor behind 」") { terminal.cursor == (column: 18, row: 23) }
            #expect(terminal.lines[23] == "> 王小明，「测试」")
        }

        @Test func `a resize is told, everything is drawn for it, and nothing is lost`() throws {
            let terminal = try Tmux([DisplayTests.trial])
            try terminal.wait(for: "size 80x24")
            terminal.type("台账abc")
            try terminal.wait(for: "> 台账abc")
            terminal.resize(columns: 20, rows: 5)
            try terminal.wait(for: "resized 20x5")
            #expect(terminal.lines.prefix(5).last == "> 台账abc")
            #expect(terminal.lines[0] == "显示试验 display tr…")
            terminal.resize(columns: 1, rows: 1)
            try terminal.wait(until: "a screen of one cell") { terminal.lines.first == ">" }
            terminal.resize(columns: 80, rows: 24)
            try terminal.wait(for: "resized 80x24")
            #expect(terminal.lines[0] == "显示试验 display trial")
            #expect(terminal.lines[23] == "> 台账abc")
            #expect(terminal.cursor == (column: 9, row: 23))
            terminal.resize(columns: 200, rows: 60)
            try terminal.wait(for: "resized 200x60")
            #expect(terminal.lines[59] == "> 台账abc")
        }

        @Test func `keys are known in tmux by its own names`() throws {
            let terminal = try Tmux([DisplayTests.trial])
            try terminal.wait(for: "size 80x24")
            terminal.press(
                "F1", "F11", "F12", "C-Up", "S-Left", "M-x", "Home", "End", "NPage", "PPage", "DC", "IC")
            terminal.press("BTab", "Tab", "Enter", "C-s", "C-c", "C-h")
            try terminal.wait(for: "key Bksp")
            let keys = terminal.lines.filter { $0.hasPrefix("key ") }.map { $0.dropFirst(4) }
            #expect(
                keys == [
                    "F1", "F11", "F12", "C-↑", "S-←", "Alt-x", "Home", "End", "PgDn", "PgUp", "Del", "Ins",
                    "S-Tab",
                    "Tab", "Enter", "^S", "^C", "Bksp",
                ])
        }

        @Test func `a paste of several lines is one event`() throws {
            let terminal = try Tmux([DisplayTests.trial])
            try terminal.wait(for: "size 80x24")
            terminal.paste("第一行\n第二行\n")
            try terminal.wait(for: "paste 8 characters, 3 lines: 第一行⏎第二行⏎")
            #expect(!terminal.screen.contains("key Enter"))
        }

        @Test(arguments: [
            "xterm-256color", "xterm", "tmux-256color", "screen", "linux", "vt100", "vt220", "rxvt-unicode",
        ])
        func `the screen is the same whatever the terminal is called, and its keys are known`(name: String)
            throws
        {
            let terminal = try Tmux([DisplayTests.trial], environment: ["TERM": name])
            try terminal.wait(for: "size 80x24")
            terminal.type("王小明")
            terminal.press("F1", "F5", "F10", "Home", "End", "Up", "C-Left", "BTab")
            try terminal.wait(for: "key S-Tab")
            let keys = terminal.lines.filter { $0.hasPrefix("key ") }.map { $0.dropFirst(4) }
            #expect(keys == ["F1", "F5", "F10", "Home", "End", "↑", "C-←", "S-Tab"])
            #expect(terminal.lines[23] == "> 王小明")
            #expect(terminal.cursor == (column: 8, row: 23))
            terminal.press("F2")
            try terminal.wait(for: "magenta台账")
            for look in ["plain", "bold", "dim", "underline", "reverse"] {
                let row = "\(look) red台账 green台账 yellow台账 blue台账 magenta台账 cyan台账"
                #expect(terminal.lines.contains(row), "\(look)")
            }
            #expect(terminal.screen.contains("“引号”‘单’…—·①⑩→★■°×│─|"))
            #expect(terminal.screen.contains("，「」！？０１２|"))
        }

        @Test(
            arguments: [
                ["LANG": nil], ["LANG": "C"], ["LANG": "C", "LC_ALL": "POSIX"], ["LANG": ""],
                ["LANG": "zh_CN.UTF-8"],
                ["LANG": "zh_CN.GB18030"], ["LC_ALL": "xx"],
            ] as [[String: String?]])
        func `Chinese is shown and typed whatever the locale`(environment: [String: String?]) throws {
            let terminal = try Tmux([DisplayTests.trial], environment: environment)
            try terminal.wait(for: "size 80x24")
            terminal.type("王小明")
            try terminal.wait(for: "> 王小明")
            #expect(terminal.cursor == (column: 8, row: 23))
        }

        @Test func `what something else wrote on the screen goes when all is drawn anew`() throws {
            let terminal = try Tmux([DisplayTests.trial])
            try terminal.wait(for: "size 80x24")
            smear(terminal)
            terminal.press("C-l")
            try terminal.wait(for: "key ^L")
            #expect(!terminal.screen.contains("smeared"))
        }

        @Test func `stopped and continued from outside, the screen is drawn anew`() throws {
            let terminal = try Tmux([DisplayTests.trial])
            try terminal.wait(for: "size 80x24")
            smear(terminal)
            // tmux itself continues a program that stops.
            kill(terminal.pid, SIGSTOP)
            kill(terminal.pid, SIGCONT)
            try terminal.wait(for: "resized 80x24")
            #expect(!terminal.screen.contains("smeared"))
            terminal.type("好")
            try terminal.wait(for: "> 好")
        }

        /// Writes on the screen behind the program's back.
        private func smear(_ terminal: Tmux) {
            let device = open(terminal.device, O_WRONLY | O_NOCTTY)
            _ = write(device, "\u{1B}[5;5Hsmeared", 13)
            close(device)
            try? terminal.wait(for: "smeared")
        }
    }
}
