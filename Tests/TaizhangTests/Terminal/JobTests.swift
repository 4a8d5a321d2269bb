import Glibc
import TerminalSupport
import Testing

extension TerminalProgramTests {
    /// The program as a job of a shell.
    @Suite struct Job {
        @Test func `stopped and continued, the screen is drawn anew`() throws {
            let terminal = try Desk.atWork().screens()
            try terminal.wait(for: "没有要办的事")
            let before = terminal.lines
            try terminal.smear()
            // tmux itself continues a program that stops.
            kill(terminal.pid, SIGSTOP)
            kill(terminal.pid, SIGCONT)
            try terminal.wait(until: "the screen without the smear") { terminal.lines == before }
        }

        @Test func `Ctrl-Z on the first screen goes to the shell, and fg comes back to the whole screen`()
            throws
        {
            let desk = try Desk.atWork()
            let shell = try Tmux(environment: desk.environment(["PS1": "shell> "]))
            try shell.wait(for: "shell>")
            shell.type("stty -a > before; \(Program.path)")
            shell.press("Enter")
            try shell.wait(for: "没有要办的事")
            let before = (shell.lines, shell.cursor)
            shell.press("C-z")
            try shell.wait(for: "Stopped")
            #expect(!shell.isAlternate && !shell.hasMouse && shell.isCursorShown)
            shell.type("stty -a | cmp - before && echo as before")
            shell.press("Enter")
            try shell.wait(until: "the answer of cmp") { shell.lines.contains("as before") }
            shell.type("fg")
            shell.press("Enter")
            try shell.wait(until: "the whole screen") { shell.lines == before.0 }
            #expect(shell.isAlternate && shell.hasMouse)
            #expect(shell.cursor == before.1)
            shell.type("q")
            try shell.wait(until: "the shell") { !shell.isAlternate }
        }
    }
}
