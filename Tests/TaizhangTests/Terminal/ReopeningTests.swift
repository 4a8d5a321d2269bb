import TerminalSupport
import Testing

extension TerminalProgramTests {
    @Suite struct Reopening {
        /// Logs an activity of today from the first screen.
        private func logActivity(_ title: String, _ terminal: Tmux) throws {
            terminal.type("3")
            try terminal.wait(for: "新增社区活动")
            terminal.type(title)
            terminal.press("Tab")
            terminal.type("2")
            terminal.press("F10")
            try terminal.wait(for: "已存 社区活动 \(title)")
        }

        @Test func `the next start is at the same station, as the same worker, with what was saved`() throws {
            let desk = try Desk.atWork()
            let terminal = try desk.screens()
            try logActivity("重阳节", terminal)
            terminal.type("q")
            try terminal.wait(until: "the end") { terminal.isDead }
            let again = try desk.screens()
            try again.wait(for: "今天 已录 1 条")
            #expect(again.lines[0].contains("老街社工站") && again.lines[0].contains("李敏"))
            #expect(again.screen.contains("社区活动 重阳节"))
            #expect(desk.mode(desk.folder + "/.config/taizhang/settings") == 0o600)
        }

        @Test func `what one program saves another one shows without a key`() throws {
            let desk = try Desk.atWork()
            let other = try desk.screens()
            try other.wait(for: "今天 已录 0 条")
            let terminal = try desk.screens()
            try logActivity("重阳节", terminal)
            let start = ContinuousClock.now
            try other.wait(for: "今天 已录 1 条")
            print("it was seen after \(ContinuousClock.now - start)")
            #expect(ContinuousClock.now - start < .seconds(3))
            #expect(other.screen.contains("社区活动 重阳节"))
        }

        @Test func `the language is changed on the spot and stays chosen`() throws {
            let desk = try Desk.atWork()
            let terminal = try desk.screens()
            terminal.type("3")
            try terminal.wait(for: "新增社区活动")
            terminal.type("重阳节")
            try terminal.wait(for: "[重阳节 ")
            terminal.press("M-l")
            try terminal.wait(for: "Home › New activity")
            #expect(terminal.screen.contains("[重阳节 "))
            #expect(terminal.screen.contains("Held") && !terminal.screen.contains("已开展"))
            terminal.press("C-q")
            try terminal.wait(until: "the end") { terminal.isDead }
            let again = try desk.screens(showing: "Home")
            try again.wait(for: "Draft activity 重阳节")
            again.press("M-l")
            try again.wait(for: "草稿 社区活动 重阳节")
        }
    }
}
