import Foundation
import Testing

/// Help in both languages, and completion.
@Suite struct HelpTests {
    static let options: [(command: String, options: [String])] = [
        ("demo", []), ("init", ["--code", "--name", "--level"]), ("kinds", ["--format"]),
        ("import", ["--dry-run", "--late", "--format"]), ("add", ["--late"]), ("show", ["--format"]),
        ("list", ["--station", "--period", "--format"]), ("edit", ["--version", "--late", "--format"]),
        ("delete", ["--version", "--late", "--format"]), ("history", ["--format"]),
        ("undo", ["--late", "--format"]),
        ("tally", ["--station", "--by", "--indicator", "--as-sealed", "--rules", "--format"]),
        ("explain", ["--station", "--format"]),
        ("export", ["--kind", "--period", "--station", "--masked"]),
        ("period", []), ("target", []), ("report list", ["--station", "--format"]),
        ("report show", ["--station", "--own", "--as-sealed", "--format"]),
        ("report replay", ["--station", "--format"]),
        ("report adopt", ["--reason", "--dry-run", "--station", "--format"]), ("check", ["--format"]),
        ("backup", []), ("backup make", ["--daily", "--to"]), ("backup list", ["--verify", "--format"]),
        ("backup place", ["--forget"]), ("restore", ["--dry-run", "--format"]),
    ]

    @Test(arguments: ["en", "zh"])
    func `the help of every command mentions every option and explains it in the language`(
        language: String
    ) {
        let desk = Desk(language: language)
        let all = desk.run("--help")
        #expect(all.status == 0)
        for (command, options) in Self.options {
            let words = command.split(separator: " ").map(String.init)
            #expect(all.output.contains("  \(words[0]) "), "\(command)")
            let help = desk.run(words + ["--help"])
            #expect(help.status == 0)
            for option in options + ["--ledger", "--language", "--as"] {
                #expect(help.output.contains("  \(option)"), "\(command) \(option)")
            }
            let chinese = help.output.unicodeScalars.filter { (0x4E00...0x9FFF).contains($0.value) }
            #expect(chinese.isEmpty == (language == "en"), "\(help.output)")
        }
    }

    @Test(arguments: ["en", "zh"])
    func `the help of what belongs to a command is in the language, too`(language: String) {
        let desk = Desk(language: language)
        for words in [
            ["period", "list"], ["period", "add"], ["target", "list"], ["target", "propose"],
            ["target", "issue"], ["target", "revise"],
        ] {
            let help = desk.run(words + ["--help"])
            #expect(help.status == 0 && help.output.contains("--ledger"), "\(words)")
            let chinese = help.output.unicodeScalars.filter { (0x4E00...0x9FFF).contains($0.value) }
            #expect(chinese.isEmpty == (language == "en"), "\(help.output)")
        }
    }

    @Test func `help of a command is found by help, too`() {
        let desk = Desk()
        #expect(desk.run("help", "tally").output == desk.run("tally", "--help").output)
        #expect(desk.run("--language", "zh", "help", "tally").output.contains("时期"))
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `a completion script can be made`(shell: String) {
        let outcome = Desk().run("--generate-completion-script", shell)
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("taizhang"))
    }
}
