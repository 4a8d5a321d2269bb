import Foundation
import Testing

/// What reaches a terminal.
@Suite struct TerminalTests {
    static let nasty = "老\u{1B}[31m赵\u{9B}2J\u{7}\u{202E}txt\u{2066}\u{7F}"

    private func isHarmless(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x0A, 0x0D: true
            case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F: false
            default: true
            }
        }
    }

    @Test func `no control character of a record reaches a terminal, whatever the format`() {
        let desk = Desk.small()
        let added = desk.run(
            "add", "client", "station=411102001000", "client_no=K0003", "name=\(Self.nasty)",
            "filed_on=2023-06-05")
        let id = added.lines[0]
        #expect(desk.run("edit", id, "community=\(Self.nasty)").status == 0)
        for format in ["table", "csv", "json"] {
            for arguments in [
                ["list", "clients"], ["show", id], ["history", id],
                ["explain", "clients_filed", "2023-06"],
            ] {
                let (screen, status) = desk.atTerminal(
                    arguments[0], arguments.count > 1 ? arguments[1] : "",
                    arguments.count > 2 ? arguments[2] : "--format",
                    arguments.count > 2 ? "--format" : format, arguments.count > 2 ? format : "--language=en")
                #expect(status == 0)
                #expect(screen.contains("赵"), "\(arguments) \(format)")
                #expect(isHarmless(screen), "\(arguments) \(format)")
            }
        }
        let (screen, _) = desk.atTerminal("export", "-", "--kind", "clients")
        #expect(screen.contains("赵") && isHarmless(screen))
    }

    @Test func `tables and JSON are harmless in a pipe too, and CSV is exact`() {
        let desk = Desk.small()
        desk.file(
            "clients.csv",
            "station,client_no,name,filed_on\n411102001000,K0003,\(Self.nasty),2023-06-05\n")
        #expect(desk.run("import", "clients.csv").status == 0)
        #expect(isHarmless(desk.run("list", "clients").output))
        let json = desk.run("list", "clients", "--format", "json")
        #expect(isHarmless(json.output))
        #expect((json.json as! [[String: Any]]).contains { $0["name"] as? String == Self.nasty })
        #expect(desk.run("list", "clients", "--format", "csv").output.contains(Self.nasty))
    }

    @Test func `a complaint about a nasty argument is harmless`() {
        let outcome = Desk.small().run("show", Self.nasty)
        #expect(outcome.status == 1)
        #expect(isHarmless(outcome.errors))
    }

    @Test func `progress is shown on a terminal only, and taken off again`() {
        let desk = Desk()
        let (screen, status) = desk.atTerminal("import", Luohe.folder)
        #expect(status == 0)
        #expect(screen.contains("\r\u{1B}[K"))
        #expect(screen.contains("total read=9925"))
        #expect(!Luohe.imported.run("check").errors.contains("\r"))
    }
}
