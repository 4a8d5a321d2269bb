import Foundation
import TerminalSupport
import Testing

extension TerminalProgramTests {
    /// What the terminal program offers where the ledger is damaged.
    @Suite struct Rescue {
        /// A desk with a backup beside a ledger of which little is left.
        private func damaged() throws -> Desk {
            let desk = Desk.small(language: "zh")
            #expect(desk.run("backup").status == 0)
            var bytes = Array(try #require(FileManager.default.contents(atPath: desk.ledger)))
            for place in 4096..<bytes.count where place / 4096 % 3 != 0 { bytes[place] = 0x5A }
            try Data(bytes).write(to: URL(filePath: desk.ledger))
            return desk
        }

        private func start(_ desk: Desk) throws -> Tmux {
            try desk.screens("--language", "zh", showing: "请选一项")
        }

        @Test func `the backup is looked at read-only`() throws {
            let desk = try damaged()
            let before = FileManager.default.contents(atPath: desk.ledger)
            let terminal = try start(desk)
            terminal.type("1")
            terminal.press("Enter")
            try terminal.wait(for: "只读打开")
            terminal.type("q")
            try terminal.wait(until: "the end") { terminal.isDead }
            #expect(FileManager.default.contents(atPath: desk.ledger) == before)
        }

        @Test func `the backup takes its place, and the damaged file stays beside it`() throws {
            let desk = try damaged()
            let before = FileManager.default.contents(atPath: desk.ledger)
            let terminal = try start(desk)
            terminal.type("2")
            terminal.press("Enter")
            try terminal.wait(for: "首页")
            terminal.type("q")
            try terminal.wait(until: "the end") { terminal.isDead }
            #expect(desk.run("check").status == 0)
            let folder = desk.folder + "/backups"
            let kept = try FileManager.default.contentsOfDirectory(atPath: folder).filter {
                FileManager.default.contents(atPath: "\(folder)/\($0)") == before
            }
            #expect(kept.count == 1)
        }

        @Test func `damage that is met on the screens leads to the same choice`() throws {
            let desk = Desk.small(language: "zh")
            #expect(desk.run("backup").status == 0)
            var bytes = Array(try #require(FileManager.default.contents(atPath: desk.ledger)))
            // The leaf of the clients: the page of a table's rows that has both their names.
            let names = ["张三", "李四"].map { Array($0.utf8) }
            let page = try #require(
                stride(from: 4096, to: bytes.count, by: 4096).first { start in
                    bytes[start] == 0x0D
                        && names.allSatisfy { name in
                            let page = bytes[start..<start + 4096]
                            return page.indices.contains { page[$0...].starts(with: name) }
                        }
                })
            for place in page..<page + 4096 { bytes[place] = 0x5A }
            try Data(bytes).write(to: URL(filePath: desk.ledger))
            let terminal = try desk.screens("--language", "zh", showing: "首页")
            try terminal.wait(for: "台账文件有的地方读不出来了")
            terminal.press("F10")
            try terminal.wait(for: "请选一项")
            terminal.type("2")
            terminal.press("Enter")
            try terminal.wait(for: "首页")
            terminal.type("q")
            try terminal.wait(until: "the end") { terminal.isDead }
            #expect(desk.run("check").status == 0)
            #expect(desk.run("list", "clients").output.contains("张三"))
        }

        @Test func `what can be read is salvaged, or nothing is done`() throws {
            let desk = try damaged()
            let terminal = try start(desk)
            terminal.type("3")
            terminal.press("Enter")
            try terminal.wait(until: "the end") { terminal.isDead }
            #expect(FileManager.default.fileExists(atPath: desk.folder + "/station-salvaged.ledger"))
            let again = try desk.bareScreens("--language", "zh", showing: "请选一项")
            again.send("4\r")
            #expect(try again.end() == 1)
        }
    }
}
