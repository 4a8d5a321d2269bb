import ArgumentParser
import Casework
import Exchange
import Ledger

/// `taizhang history`: what ever happened to a record.
struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: say("看一条记录的历史。", "Show what ever happened to a record."),
        discussion: say(
            "每次保存的时间、经手人和逐栏的改动，从旧到新。",
            "Every save with its time, who did it, and field by field what changed, the " + "oldest first."))

    @Argument(help: ArgumentHelp(say("记录的 id。", "The record's id."), valueName: "id"))
    var id: String

    @OptionGroup var format: FormatOption
    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        let entries = try Invocation.current.open().history(id, language: language)
        let output = Output()
        switch format.format {
        case .table:
            for entry in entries {
                let who = entry.batch.who.isEmpty ? "" : " \(entry.batch.who)"
                try output.line(
                    "\(say("第 \(entry.version) 版", "version \(entry.version)"))  \(Moment.local(entry.batch.at))"
                        + "  \(entry.batch.act.label[language])\(who)")
                for change in entry.changes {
                    try output.line("    \(change.field): \(shown(change.old)) → \(shown(change.new))")
                }
            }
            try output.commit()
        case .csv:
            let csv = try CSVText(
                output, header: ["seq", "version", "at", "who", "act", "field", "old", "new"])
            for entry in entries {
                let first = [
                    String(entry.seq), String(entry.version), entry.batch.at, entry.batch.who,
                    entry.batch.act.rawValue,
                ]
                if entry.changes.isEmpty { try csv.row(first + ["", "", ""]) }
                for change in entry.changes { try csv.row(first + [change.field, change.old, change.new]) }
            }
            try csv.finish()
        case .json:
            try output.write(JSONText.array(entries.map(json)).text + "\n")
            try output.commit()
        }
    }

    private func shown(_ text: String) -> String { text.isEmpty ? say("（空）", "(blank)") : text }

    private func json(_ entry: HistoryEntry) -> JSONText {
        .object([
            ("seq", .number(entry.seq)), ("version", .number(entry.version)),
            ("at", .string(entry.batch.at)),
            ("who", .string(entry.batch.who)), ("act", .string(entry.batch.act.rawValue)),
            (
                "changes",
                .array(
                    entry.changes.map { change in
                        .object([
                            ("field", .string(change.field)), ("old", .string(change.old)),
                            ("new", .string(change.new)),
                        ])
                    })
            ),
        ])
    }
}
