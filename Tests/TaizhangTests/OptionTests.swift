import Foundation
import Testing

/// `--ledger`, `--language` and `--as`, and what stands in for them.
@Suite struct OptionTests {
    @Test func `global options stand before or after the command, with a blank or an equals sign`() {
        let desk = Luohe.imported
        let ledger = desk.ledger
        let usual = desk.run("tally", "2023-06", "--format", "json").output
        let elsewhere: [String: String?] = ["TAIZHANG_LEDGER": "/nowhere"]
        for arguments in [
            ["--ledger", ledger, "tally", "2023-06", "--format", "json"],
            ["tally", "--ledger", ledger, "2023-06", "--format", "json"],
            ["tally", "2023-06", "--format", "json", "--ledger=\(ledger)"],
            [
                "--language=en", "--as", "S01", "--ledger=\(ledger)", "tally", "2023-06", "--format",
                "json",
            ],
        ] {
            #expect(desk.run(arguments, with: elsewhere).output == usual, "\(arguments)")
        }
    }

    @Test func `the language is the option's, else the settings', else the locale's`() {
        let desk = Desk()
        func speaks(_ arguments: [String] = [], _ variables: [String: String?] = [:]) -> String {
            desk.run(arguments + ["kinds", "visits"], with: variables).output.contains("必填") ? "zh" : "en"
        }
        #expect(speaks() == "en")
        #expect(speaks(["--language", "zh"]) == "zh")
        #expect(speaks([], ["LANG": "zh_CN.UTF-8"]) == "zh")
        #expect(speaks([], ["LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"]) == "en")
        #expect(speaks([], ["LC_ALL": "zh_TW", "LC_MESSAGES": "en_GB.UTF-8"]) == "zh")
        #expect(speaks([], ["LANG": nil]) == "en")
        desk.file(".config/taizhang/settings", "language=zh\n")
        #expect(speaks() == "zh")
        #expect(speaks(["--language", "en"]) == "en")
    }

    @Test func `the ledger lies among a person's data unless something else is said`() {
        let desk = Desk()
        let made = desk.run("init", "--code", "411102", "--name", "总站", with: ["TAIZHANG_LEDGER": nil])
        #expect(made.status == 0, "\(made.errors)")
        #expect(desk.mode("\(desk.folder)/.local/share/taizhang/station.ledger") == 0o600)
        #expect(desk.mode("\(desk.folder)/.local/share/taizhang") == 0o700)
        let data = "\(desk.folder)/data"
        let other = desk.run(
            "init", "--code", "411102", "--name", "总站",
            with: ["TAIZHANG_LEDGER": nil, "XDG_DATA_HOME": data])
        #expect(other.status == 0)
        #expect(FileManager.default.fileExists(atPath: "\(data)/taizhang/station.ledger"))
    }

    @Test func `who changed a record is the option's worker, else the environment's`() {
        let desk = Desk.small()
        let id = desk.run("--as", "S01", "add", "team", "x=1").status
        #expect(id == 64)
        let client = desk.run(
            "--as", "S01", "add", "client", "station=411102001000", "name=王五", "filed_on=2023-02-01")
        let first = client.lines[0]
        #expect(desk.run("edit", first, "name=王六", with: ["TAIZHANG_WORKER": "S02"]).status == 0)
        let history = desk.run("history", first, "--format", "json").json as! [[String: Any]]
        #expect(history.map { $0["who"] as! String } == ["S01", "S02"])
    }
}
