import TerminalSupport
import Testing

extension TerminalProgramTests {
    /// Terminals by their names, locales, colours.
    @Suite struct TerminalKinds {
        /// The first screen, once all of it is read.
        private func firstScreen(_ desk: Desk, _ arguments: String..., with variables: [String: String?])
            throws
            -> Tmux
        {
            let terminal =
                arguments.isEmpty
                ? try desk.screens(with: variables)
                : try desk.screens("--language", "zh", with: variables)
            try terminal.wait(for: "1个案")
            return terminal
        }

        @Test(arguments: ["xterm-256color", "tmux-256color", "screen", "linux", "vt100"])
        func `the first screen is complete whatever the terminal is called`(name: String) throws {
            let desk = try Desk.atWork()
            let terminal = try firstScreen(desk, with: ["TERM": name])
            let lines = terminal.lines
            #expect(lines[0].hasPrefix(" 台账  首页") && lines[0].contains("2023-10-31 周二  李敏"))
            #expect(lines[2].contains("今天 已录 0 条") && lines[2].contains("本月 2023-10"))
            #expect(lines[21] == String(repeating: "─", count: 80))
            #expect(lines[22].hasPrefix(" 1个案  2小组  3活动"))
            #expect(lines[23] == " F1帮助  F4看板  F7查找  F8月报  F9菜单")
            terminal.press("F1")
            try terminal.wait(for: "首页 › 帮助")
        }

        @Test(
            arguments: [
                (["TERM": "dumb"], "终端“dumb”不能移动光标"), (["TERM": "no-such"], "没有终端“no-such”的说明"),
                (["TERM": nil], "TERM 没有设置"),
            ] as [([String: String?], String)])
        func `a terminal that can't show screens gets one sentence`(
            variables: [String: String?], sentence: String
        ) throws {
            let desk = try Desk.atWork()
            let terminal = Pty([Program.path], environment: desk.environment(variables))
            #expect(try terminal.end() == 1)
            let lines = terminal.text.split(whereSeparator: \.isNewline)
            #expect(lines.count == 1)
            #expect(lines.first?.hasPrefix("taizhang: ") == true)
            #expect(terminal.text.contains(sentence), "\(terminal.text)")
            #expect(!terminal.text.contains("\u{1B}"))
            #expect(terminal.modes == terminal.modesBefore)
        }

        @Test(
            arguments: [
                ["LANG": nil], ["LANG": "C"], ["LANG": "C.UTF-8"], ["LANG": "zh_CN.UTF-8"],
                ["LC_ALL": "POSIX"],
            ] as [[String: String?]])
        func `Chinese is shown and typed whatever the locale`(variables: [String: String?]) throws {
            let desk = try Desk.atWork()
            let terminal = try firstScreen(desk, "--language", "zh", with: variables)
            terminal.type("3")
            try terminal.wait(for: "新增社区活动")
            terminal.type("重阳节，百叟宴")
            try terminal.wait(for: "[重阳节，百叟宴 ")
        }

        /// A form with an error, a title, keys and headings: most looks at once.
        private func colourful(_ variables: [String: String?]) throws -> Tmux {
            let terminal = try Desk.atWork().screens(with: variables)
            terminal.type("3")
            try terminal.wait(for: "新增社区活动")
            terminal.press("Up")
            terminal.type("昨昨")
            terminal.press("F10")
            try terminal.wait(for: "没有存")
            return terminal
        }

        @Test func `only the six hues are used, on the terminal's own background`() throws {
            let terminal = try colourful([:])
            #expect(terminal.styles.contains(31))
            let colours = terminal.styles.filter { $0 >= 30 && $0 != 39 && $0 != 49 }
            #expect(colours.isSubset(of: 31...36), "\(colours.sorted())")
        }

        @Test func `NO_COLOR is obeyed`() throws {
            let terminal = try colourful(["NO_COLOR": "1"])
            let colours = terminal.styles.filter { $0 >= 30 && $0 != 39 && $0 != 49 }
            #expect(colours.isEmpty, "\(colours.sorted())")
            // Nothing is told by colour alone.
            #expect(terminal.styles.contains(1))
        }
    }
}
