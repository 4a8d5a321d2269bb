import ArgumentParser
import Casework
import Ledger
import Terminal

/// `taizhang month checklist`: what is to be mended or explained before a month is completed.
struct MonthChecklistCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checklist",
        abstract: say("核对清单：完成前要改对或说明的。", "What is to be mended or explained before it is completed."),
        discussion: say(
            "说明一项：taizhang month complete 2023-06 --station CODE --explain unknown_category=原因",
            "To explain one: taizhang month complete 2023-06 --station CODE --explain unknown_category=TEXT"))

    @OptionGroup var month: MonthArgument
    @OptionGroup var station: OneStationOption
    @OptionGroup var format: FormatOption
    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        let month = try month.month()
        let ledger = try Invocation.current.open()
        let items = try ledger.checklist(month, of: ledger.station(exactly: station.code).id)
        let output = Output()
        switch format.format {
        case .table:
            if items.isEmpty {
                complain(say("\(month) 没有要处理的。", "There is nothing to mend or explain in \(month)."))
                return
            }
            try output.table(
                TextTable(
                    columns: [
                        .init(say("项目", "Item")), .init(""), .init(say("内容", "What was found")),
                        .init(say("说明", "Explanation")),
                    ],
                    rows: items.map {
                        [$0.id, $0.word, $0.text[language], $0.explanation ?? ""]
                    }))
            try output.commit()
        case .csv:
            let csv = try CSVText(output, header: ["item", "state", "text", "explanation"])
            for item in items {
                try csv.row([item.id, item.state, item.text[language], item.explanation ?? ""])
            }
            try csv.finish()
        case .json:
            let list = items.map { item in
                JSONText.object([
                    ("item", .string(item.id)), ("state", .string(item.state)),
                    ("text", .string(item.text[language])), ("explanation", .optional(item.explanation)),
                    ("records", .array(item.records.map { .string($0.description) })),
                ])
            }
            let json = JSONText.object([
                ("month", .string(month.description)), ("items", .array(list)),
            ])
            try output.write(json.text + "\n")
            try output.commit()
        }
    }
}

extension MonthItem {
    /// Whether it is open, explained, or has to be mended.
    fileprivate var state: String {
        !canBeExplained ? "mend" : explanation == nil ? "open" : "explained"
    }

    fileprivate var word: String {
        switch state {
        case "mend": say("要改对", "to mend")
        case "open": say("待说明", "open")
        default: say("已说明", "explained")
        }
    }
}
