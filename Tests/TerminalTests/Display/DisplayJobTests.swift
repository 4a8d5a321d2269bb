import Glibc
import TerminalSupport
import Testing

extension DisplayTests {
    /// The display as a job of a shell.
    @Suite struct Job {
        @Test func `suspended, the shell has its terminal back; continued, all is drawn anew`() throws {
            let shell = try Tmux(environment: ["PS1": "shell> "])
            try shell.wait(for: "shell>")
            shell.type("stty -a > before; \(DisplayTests.trial)")
            shell.press("Enter")
            try shell.wait(for: "size 80x24")
            shell.type("台账")
            try shell.wait(for: "> 台账")
            shell.press("C-z")
            try shell.wait(for: "Stopped")
            #expect(!shell.isAlternate && !shell.hasMouse && shell.isCursorShown)
            shell.type("stty -a | cmp - before && echo as before")
            shell.press("Enter")
            try shell.wait(until: "the answer of cmp") { shell.lines.contains("as before") }
            shell.type("fg")
            shell.press("Enter")
            try shell.wait(for: "resized 80x24")
            #expect(shell.isAlternate && shell.hasMouse)
            #expect(shell.lines[23] == "> 台账")
            #expect(shell.cursor == (column: 6, row: 23))
            shell.press("C-q")
            try shell.wait(for: "trial ended")
            #expect(!shell.isAlternate && !shell.hasMouse)
        }

        @Test(arguments: [SIGTSTP, SIGSTOP])
        func `stopped by a signal and brought back by the shell, it goes on`(signal: Int32) throws {
            let shell = try Tmux(environment: ["PS1": "shell> "])
            try shell.wait(for: "shell>")
            shell.type("\(DisplayTests.trial) & echo $! > pid; fg")
            shell.press("Enter")
            try shell.wait(for: "size 80x24")
            let pid = try #require(pid_t(TemporaryFolder.read(shell.home + "/pid").filter(\.isNumber)))
            kill(pid, signal)
            try shell.wait(for: "Stopped")
            shell.type("fg")
            shell.press("Enter")
            try shell.wait(for: "resized 80x24")
            #expect(shell.isAlternate && shell.hasMouse)
            shell.type("好")
            try shell.wait(for: "> 好")
            shell.press("C-q")
            try shell.wait(for: "trial ended")
        }

        @Test func `killed while it is stopped, it writes nothing on the shell's screen`() throws {
            let shell = try Tmux(environment: ["PS1": "shell> "])
            try shell.wait(for: "shell>")
            shell.type(DisplayTests.trial)
            shell.press("Enter")
            try shell.wait(for: "size 80x24")
            shell.press("C-z")
            try shell.wait(for: "Stopped")
            shell.type("kill -SEGV %1; fg; echo over")
            shell.press("Enter")
            try shell.wait(until: "the end") { shell.lines.contains("over") }
            #expect(!shell.isAlternate && shell.isCursorShown)
            #expect(shell.screen.contains("Stopped"))
        }
    }
}
