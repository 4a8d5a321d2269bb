import Foundation
import Testing

/// A damaged ledger, and files that are none, by command.
@Suite struct SalvageTests {
    /// A desk whose ledger has lost the page that holds its clients.
    private func damaged(language: String = "en") throws -> Desk {
        let desk = Desk.small(language: language)
        var bytes = Array(try #require(FileManager.default.contents(atPath: desk.ledger)))
        let name = Array("张三".utf8)
        let pages = stride(from: 0, to: bytes.count, by: 4096).filter { page in
            page > 0 && bytes[page] == 13
                && (page..<page + 4096 - name.count).contains { Array(bytes[$0..<$0 + name.count]) == name }
        }
        #expect(!pages.isEmpty)
        for page in pages { for place in page..<page + 4096 { bytes[place] = 0x5A } }
        try Data(bytes).write(to: URL(filePath: desk.ledger))
        return desk
    }

    @Test(arguments: ["en", "zh"])
    func `what is read is counted, what is lost is named, and nothing is changed in the damaged file`(
        language: String
    ) throws {
        let desk = try damaged(language: language)
        let before = FileManager.default.contents(atPath: desk.ledger)
        let new = "\(desk.folder)/new.ledger"
        let outcome = desk.run("salvage", desk.ledger, new)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("lost=2"))
        for number in ["K0001", "K0002"] { #expect(outcome.output.contains(number)) }
        #expect(desk.mode(new) == 0o600 && desk.mode(new + ".lost.txt") == 0o600)
        let list = desk.text(new + ".lost.txt")
        #expect(list.contains("K0001") && list.contains("2023-01-05"))
        #expect(FileManager.default.contents(atPath: desk.ledger) == before)
        #expect(desk.run("check", "--ledger", new).status == 0)
        #expect((desk.run("list", "workers", "--format", "json", "--ledger", new).json as! [Any]).count == 1)
        #expect(desk.run("salvage", desk.ledger, new).status == 73)
    }

    @Test func `as JSON and CSV all of it is on standard output`() throws {
        let desk = try damaged()
        let object = desk.run("salvage", desk.ledger, "\(desk.folder)/a.ledger", "--format", "json").object
        #expect(object["lost"] as? Int == 2 && object["differences"] as? Int == 0)
        #expect((object["notes"] as! [[String: Any]]).filter { $0["matter"] as? String == "lost" }.count >= 2)
        let csv = desk.run("salvage", desk.ledger, "\(desk.folder)/b.ledger", "--format", "csv")
        let lines = csv.output.split(separator: "\r\n").map(String.init)
        #expect(lines[0] == "matter,what,key,id,station,number,day,text")
        #expect(lines.contains { $0.hasPrefix("lost,clients,") && $0.contains("K0001") })
    }

    @Test(arguments: ["en", "zh"])
    func `a command on a damaged ledger names the ways out`(language: String) throws {
        let desk = try damaged(language: language)
        #expect(desk.run("backup", "\(desk.folder)/x").status != 0)
        let outcome = desk.run("list", "clients")
        #expect(outcome.status == 1)
        #expect(
            outcome.errors.contains("taizhang salvage \(desk.ledger) \(desk.folder)/station-salvaged.ledger"))
    }

    @Test func `a ledger that is only to be read says so once, and saves are refused with one sentence`()
        throws
    {
        // Root writes where others may not.
        guard getuid() != 0 || access("/usr/bin/setpriv", X_OK) == 0 else { return }
        let desk = Desk.small()
        chmod(desk.folder, 0o755)
        chmod(desk.ledger, 0o444)
        defer { chmod(desk.folder, 0o700) }
        let asOther = getuid() == 0 ? "setpriv --reuid=65534 --clear-groups " : ""
        func run(_ line: String) -> Outcome { desk.shell("cd / && HOME=/ \(asOther)\"$taizhang\" \(line)") }
        for line in ["tally 2023", "list clients", "check", "export -  --kind clients"] {
            let outcome = run(line)
            // A program that another person may not even start says nothing of ledgers.
            if outcome.status == 126 || outcome.status == 127 { return }
            #expect(outcome.status == 0, "\(line): \(outcome.errors)")
            #expect(
                outcome.complaints.count == 1 && outcome.errors.contains("read-only"), "\(outcome.errors)")
        }
        let refused = run("add worker station=411102001000 worker_no=S09 name=x")
        #expect(refused.status == 73 && refused.complaints.count == 2, "\(refused.errors)")
    }

    @Test func `each thing that is no ledger is told in one sentence`() throws {
        let desk = Desk.small()
        let folder = desk.folder
        #expect(mkfifo(folder + "/pipe", 0o600) == 0)
        desk.file("empty", "")
        desk.file("text", String(repeating: "no ledger. ", count: 900))
        try FileManager.default.createSymbolicLink(atPath: folder + "/a", withDestinationPath: folder + "/b")
        try FileManager.default.createSymbolicLink(atPath: folder + "/b", withDestinationPath: folder + "/a")
        for (name, status) in [
            ("pipe", 65), ("empty", 65), ("text", 65), ("a", 66), ("", 65), ("none", 66),
            (String(repeating: "n", count: 240), 66),
        ] as [(String, Int32)] {
            for command in [["tally", "2023"], ["check"], ["list", "visits"]] {
                let outcome = desk.run(command + ["--ledger", "\(folder)/\(name)"])
                #expect(outcome.status == status, "\(name): \(outcome.errors)")
                #expect(outcome.complaints.count == 1 && outcome.output.isEmpty, "\(name)")
            }
            #expect(desk.run("salvage", "\(folder)/\(name)", "\(folder)/new").status != 0)
            #expect(!FileManager.default.fileExists(atPath: folder + "/new"))
        }
        // A folder that can't be searched, and a file that can't be read, by somebody who is not root.
        if getuid() != 0 {
            chmod(desk.ledger, 0)
            #expect(desk.run("tally", "2023").complaints.count == 1)
        }
    }
}
