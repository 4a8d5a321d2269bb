import TerminalSupport
import Testing

extension TerminalProgramTests {
    @Suite struct TypingAhead {
        @Test func `five hundred keys in one burst fill in and save a form`() throws {
            let desk = try Desk.atWork()
            let terminal = try desk.bareScreens()
            let title = String(repeating: "晨a", count: 248)
            // 3 opens the form; Tab goes to the service field, 2 chooses it, F10 saves.
            terminal.send("3" + title + "\t2\u{1B}[21~")
            try terminal.wait(for: "已存")
            terminal.send("q")
            #expect(try terminal.end() == 0)
            let rows = desk.rows(of: "activities")
            #expect(rows.count { $0.contains(",\(title),elderly,2023-10-31,") } == 1)
        }

        @Test func `what is typed before the first screen is there is taken`() throws {
            let desk = try Desk.atWork()
            let terminal = Pty([Program.path], environment: desk.environment())
            terminal.send("3晨练\t2\u{1B}[21~")
            try terminal.wait(for: "已存")
            terminal.send("q")
            #expect(try terminal.end() == 0)
            #expect(desk.rows(of: "activities").count { $0.contains(",晨练,elderly,2023-10-31,") } == 1)
        }
    }
}
