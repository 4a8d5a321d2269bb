import Glibc
import TerminalSupport
import Testing

extension TerminalProgramTests {
    /// Every way out.
    @Suite struct Ending {
        /// A bare terminal with a form in which 重阳节 was typed.
        private func halfTyped(_ desk: Desk) throws -> Pty {
            let terminal = try desk.bareScreens()
            terminal.send("3")
            try terminal.wait(for: "新增社区活动")
            terminal.send("重阳节")
            try terminal.wait(for: "重阳节")
            return terminal
        }

        /// That the next start asks about the draft, leaves it among what is to do, and opens it as it was.
        private func expectDraft(_ desk: Desk) throws {
            let terminal = try desk.screens()
            try terminal.wait(for: "当时在填的还在：新增社区活动“重阳节”")
            terminal.press("Enter")
            try terminal.wait(for: "Enter打开")
            try terminal.wait(for: "> 草稿 社区活动 重阳节")
            terminal.press("Enter")
            try terminal.wait(for: "[重阳节 ")
        }

        @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129), (SIGINT, 130)] as [(Int32, Int32)])
        func `asked to end, the program gives the terminal back and keeps the half-typed form`(
            signal: Int32, status: Int32
        ) throws {
            let desk = try Desk.atWork()
            let terminal = try halfTyped(desk)
            terminal.kill(signal)
            #expect(try terminal.end() == status)
            #expect(terminal.neverGivenBack == [])
            try expectDraft(desk)
        }

        @Test(arguments: [SIGQUIT, SIGSEGV, SIGABRT])
        func `a crash gives the terminal back`(signal: Int32) throws {
            let terminal = try halfTyped(Desk.atWork())
            terminal.kill(signal)
            #expect(try terminal.end() == 128 + signal)
            #expect(terminal.neverGivenBack == [])
        }

        @Test func `what was typed is kept after two idle seconds, whatever comes then`() throws {
            let desk = try Desk.atWork()
            let terminal = try halfTyped(desk)
            try terminal.wait(for: "草稿已存")
            terminal.kill(SIGKILL)
            #expect(try terminal.end() == 128 + SIGKILL)
            try expectDraft(desk)
        }

        @Test func `leaving by q gives the terminal back and writes nothing on it`() throws {
            let terminal = try Desk.atWork().bareScreens()
            terminal.send("q")
            #expect(try terminal.end() == 0)
            #expect(terminal.neverGivenBack == [])
            let text = terminal.text
            let end = try #require(text.ranges(of: "\u{1B}[?1049l").last?.upperBound)
            #expect(!text[end...].contains { $0.isLetter && !$0.isASCII }, "\(text[end...])")
        }

        @Test func `a line that is cut ends the program soon and without work, and keeps the form`() throws {
            let desk = try Desk.atWork()
            let terminal = try halfTyped(desk)
            terminal.hangUp()
            let start = ContinuousClock.now
            #expect(try terminal.end() == 129)
            #expect(ContinuousClock.now - start < .seconds(2))
            #expect(terminal.processorTime < .seconds(2))
            try expectDraft(desk)
        }

        @Test func `when the terminal's server dies the program is gone, and keeps the form`() throws {
            let desk = try Desk.atWork()
            let terminal = try desk.screens()
            terminal.type("3")
            try terminal.wait(for: "新增社区活动")
            terminal.type("重阳节")
            try terminal.wait(for: "[重阳节 ")
            let pid = terminal.pid
            #expect(isWorking(pid))
            let start = ContinuousClock.now
            terminal.endServer()
            _ = try wait(for: "the program's end") { isWorking(pid) ? nil : true }
            #expect(ContinuousClock.now - start < .seconds(2))
            try expectDraft(desk)
        }
    }
}
