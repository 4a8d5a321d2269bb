import Foundation
import Testing

/// The table of exit codes.
@Suite struct ExitCodeTests {
    let desk = Luohe.imported

    @Test(arguments: [
        ["nothing"], ["tally"], ["tally", "2023-13"], ["tally", "2023", "--station", "99"],
        ["tally", "2023", "--station", "abc"], ["tally", "2023", "--indicator", "visitors"],
        ["tally", "2023", "--by", "street"], ["tally", "2023", "--format", "xml"],
        ["explain", "nothing", "2023"],
        ["list", "nobody"], ["add", "visit", "date"], ["import", "nothing-known.csv"],
        ["tally", "2023", "--language", "fr"],
        ["export", "-"], ["export", "x", "--period", "2023"], ["kinds", "nothing"], [],
    ])
    func `usage is 64`(arguments: [String]) {
        if arguments.first == "import" { desk.file("nothing-known.csv", "a,b\n1,2\n") }
        let outcome = desk.run(arguments)
        #expect(outcome.status == 64, "\(outcome.errors)")
        #expect(outcome.output.isEmpty)
        #expect(!outcome.errors.isEmpty)
    }

    @Test(arguments: ["en", "zh"])
    func `our own errors are one sentence that names what is there and wanted`(language: String) {
        for arguments in [
            ["tally", "2023-13"], ["tally", "2023", "--station", "99"], ["explain", "nothing", "2023"],
            ["list", "nobody"],
            ["show", "nothing"],
        ] {
            let outcome = desk.run(arguments + ["--language", language])
            #expect(outcome.complaints.count == 1, "\(outcome.errors)")
            #expect(outcome.errors.hasPrefix("taizhang: "))
            let isChinese = outcome.errors.unicodeScalars.contains {
                $0.value == 0x3002 || $0.value == 0x7684
            }
            #expect(isChinese == (language == "zh"), "\(outcome.errors)")
        }
    }

    @Test func `what can't be done is 1`() {
        let id = "00000000-0000-7000-8000-000000000000"
        #expect(desk.run("show", id).status == 1)
        #expect(desk.run("edit", id, "note=x").status == 1)
        #expect(desk.run("delete", id).status == 1)
        #expect(desk.run("history", id).status == 1)
    }

    @Test func `bad data is 65`() {
        let own = Desk.small()
        #expect(own.run("add", "visit", "station=411102001000", "date=yesterday").status == 65)
        #expect(own.run("add", "visit", "colour=red").status == 65)
        own.file(
            "other.ledger", "this is not a ledger, however long it goes on and on and on and on and on")
        #expect(own.run("tally", "2023", "--ledger", "\(own.folder)/other.ledger").status == 65)
    }

    @Test(arguments: [
        ["tally", "2023"], ["check"], ["undo"], ["list", "visits"], ["add", "worker", "name=x"],
        ["export", "out"],
        ["backup", "copy"], ["show", "00000000-0000-7000-8000-000000000000"],
    ])
    func `a missing ledger is 66, with the hint how to make one`(arguments: [String]) {
        let own = Desk()
        let outcome = own.run(arguments)
        #expect(outcome.status == 66)
        #expect(outcome.errors.contains("taizhang init"))
        #expect(!FileManager.default.fileExists(atPath: own.ledger))
    }

    @Test func `a place that can't be written is 73`() {
        desk.file("taken", "")
        #expect(desk.run("export", "\(desk.folder)/taken").status == 73)
        #expect(desk.run("export", "\(desk.folder)/no/such/place").status == 73)
        #expect(desk.run("export", "--kind", "visits", desk.folder).status == 73)
        #expect(desk.run("backup", "\(desk.folder)/no/such/copy").status == 73)
    }

    @Test func `a missing file to import is 66, and the ledger is not made for it`() {
        let own = Desk()
        let outcome = own.run("import", "visits.csv")
        #expect(outcome.status == 66)
        #expect(!FileManager.default.fileExists(atPath: own.ledger))
    }

    @Test func `a day that is none is 64`() {
        let outcome = desk.run("tally", "2023", with: ["TAIZHANG_TODAY": "2023-02-30"])
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("2023-02-30"))
    }

    @Test func `a full disk is 73, and a reader that has gone is no error`() {
        let full = desk.shell("$taizhang list visits >/dev/full")
        #expect(full.status == 73)
        #expect(full.errors == "taizhang: Cannot write stdout: the disk is full.\n")
        for command in ["list visits --format json", "export - --kind visits", "list visits --format csv"] {
            let gone = desk.shell("{ $taizhang \(command); echo $? >&2; } | head -c 1")
            #expect(gone.errors == "0\n", "\(command)")
        }
    }
}
