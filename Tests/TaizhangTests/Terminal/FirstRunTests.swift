import TerminalSupport
import Testing

extension TerminalProgramTests {
    @Suite struct FirstRun {
        /// Types and counts.
        private struct Typist {
            let terminal: Tmux
            var keys = 0

            mutating func press(_ key: String) {
                keys += 1
                terminal.press(key)
            }

            mutating func type(_ text: String) {
                keys += text.count
                terminal.type(text)
            }
        }

        @Test func `from nothing to a saved activity by what the screen says`() throws {
            let desk = Desk(language: "zh")
            desk.environment["TAIZHANG_LEDGER"] = nil
            let terminal = try desk.screens("--language", "zh", with: ["LANG": nil], showing: "从这里开始")
            var typist = Typist(terminal: terminal)
            try terminal.wait(for: "> 1 建站点：区划代码和名称")
            try terminal.wait(for: "Enter打开")
            typist.press("Enter")

            try terminal.wait(for: "新增站点")
            try terminal.wait(for: "411102001000 = 街道")
            typist.type("411102001000")
            typist.press("Enter")
            try terminal.wait(until: "the name's field") { terminal.cursorLine.contains("名称") }
            typist.type("老街社工站")
            try terminal.wait(for: "F10存")
            typist.press("F10")

            try terminal.wait(for: "已存 站点 老街社工站")
            try terminal.wait(for: "> 2 登记社工：您自己和同事")
            typist.press("Enter")
            try terminal.wait(for: "新增社工")
            try terminal.wait(until: "the name's field") { terminal.cursorLine.contains("姓名") }
            typist.type("李敏")
            typist.press("F10")

            try terminal.wait(for: "已存 社工 李敏")
            try terminal.wait(for: "> 3 录第一条服务：一场社区活动")
            typist.press("Enter")
            try terminal.wait(for: "新增社区活动")
            try terminal.wait(until: "the title's field") { terminal.cursorLine.contains("名称") }
            typist.type("太极晨练")
            typist.press("Enter")
            try terminal.wait(for: "2 养老服务")
            typist.type("2")
            try terminal.wait(until: "the place's field") { terminal.cursorLine.contains("地点") }
            typist.press("F10")
            try terminal.wait(for: "已存 社区活动 太极晨练")
            try terminal.wait(for: "今天 已录 1 条")
            print("a first activity took \(typist.keys) keys")
            #expect(typist.keys == 32)
            terminal.type("q")
            try terminal.wait(until: "the end") { terminal.isDead }

            let rows = desk.rows(of: "activities")
            #expect(rows.count == 2)
            #expect(rows.last?.contains("411102001000,太极晨练,elderly,2023-10-31,") == true, "\(rows)")
            #expect(desk.rows(of: "workers").last?.contains("0001,411102001000,李敏,") == true)
        }
    }
}
