import Glibc
import TerminalSupport
import Testing

extension TerminalProgramTests {
    @Suite struct Demo {
        /// A desk whose sample is small, with a folder of its own for what is temporary.
        private func demoDesk() throws -> Desk {
            let desk = try Desk.atWork()
            desk.environment["TAIZHANG_SAMPLE"] = desk.writeSmallSample("sample")
            desk.file("tmp/.kept", "")
            desk.environment["TMPDIR"] = desk.folder + "/tmp"
            return desk
        }

        @Test func `the sample is opened after its progress was shown`() throws {
            let desk = try demoDesk()
            desk.environment["TAIZHANG_SAMPLE"] = Luohe.folder
            let terminal = Pty([Program.path, "demo"], environment: desk.environment())
            // The whole sample takes some seconds, and longer on a busy machine.
            _ = try wait(for: "the sample", at: .seconds(60), found: { terminal.text }) {
                terminal.text.contains("样例") ? true : nil
            }
            let text = terminal.text
            let progress = text[..<(try #require(text.firstRange(of: "\u{1B}[?1049h"))).lowerBound]
            #expect(progress.contains("\r\u{1B}[K写入 ") && progress.hasSuffix("\r\u{1B}[K"), "\(progress)")
            terminal.send("7")
            try terminal.wait(for: "148")
        }

        @Test func `leaving the sample leaves nothing behind, and nothing of one's own was touched`() throws {
            let desk = try demoDesk()
            desk.file(".config/taizhang/settings", "language=zh\nmouse=no\n")
            let before = desk.files
            let terminal = try Tmux([Program.path, "demo"], environment: desk.environment())
            try terminal.wait(for: "样例")
            #expect(desk.names(in: desk.folder + "/tmp")?.count == 2)
            terminal.press("M-l")
            try terminal.wait(for: "Home")
            terminal.type("q")
            try terminal.wait(until: "the end") { terminal.isDead }
            #expect(desk.files == before)
        }

        @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129), (SIGINT, 130)] as [(Int32, Int32)])
        func `ended by a signal, the sample leaves nothing behind`(signal: Int32, status: Int32) throws {
            let desk = try demoDesk()
            let before = desk.files
            let terminal = try desk.bareScreens("demo")
            #expect(desk.names(in: desk.folder + "/tmp")?.count == 2)
            terminal.kill(signal)
            #expect(try terminal.end() == status)
            #expect(terminal.neverGivenBack == [])
            #expect(desk.files == before)
        }

        @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129), (SIGINT, 130)] as [(Int32, Int32)])
        func `ended while the sample is made, it leaves nothing behind`(signal: Int32, status: Int32) throws {
            let desk = try demoDesk()
            desk.environment["TAIZHANG_SAMPLE"] = Luohe.folder
            let before = desk.files
            let terminal = Pty([Program.path, "demo"], environment: desk.environment())
            try terminal.wait(until: "the sample's ledger") {
                desk.names(in: desk.folder + "/tmp")?.count == 2
            }
            terminal.kill(signal)
            #expect(try terminal.end() == status)
            #expect(desk.files == before)
        }
    }
}
