import ArgumentParser
import Casework
import Ledger
import Terminal

/// `taizhang show`: one record with all its fields.
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: say("看一条记录。", "Show a record."),
        discussion: say(
            "栏目以中文或英文显示，引用附上名称；已删除的也能看。",
            "Fields with their labels, references with the names of what they refer to; "
                + "deleted records too."))

    @Argument(help: ArgumentHelp(say("记录的 id。", "The record's id."), valueName: "id"))
    var id: String

    @OptionGroup var format: FormatOption
    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        let record = try Invocation.current.open().record(id, language: language)
        let output = Output()
        switch format.format {
        case .table:
            let state = record.isDeleted ? say("，已删除", ", deleted") : ""
            try output.line("\(record.kind.label[language]) \(record.title)")
            try output.line(
                "\(record.id) \(say("第 \(record.version) 版", "version \(record.version)"))\(state)")
            try output.line("")
            let rows = zip(record.kind.fields, record.shown).map { [$0.key, $0.label[language], $1] }
            try output.table(
                TextTable(
                    columns: [
                        .init(say("字段", "field")), .init(say("名称", "label")), .init(say("内容", "value")),
                    ],
                    rows: rows))
            try output.commit()
        case .csv:
            let csv = try CSVText(output, header: Ledger.exportHeader(record.kind))
            try csv.row(record.texts + [record.id.description])
            try csv.finish()
        case .json:
            let json = JSONText.object([
                ("kind", .string(record.kind.stem)), ("id", .string(record.id.description)),
                ("version", .number(record.version)), ("deleted", .bool(record.isDeleted)),
                ("title", .string(record.title)), ("record", .object(record.members)),
            ])
            try output.write(json.text + "\n")
            try output.commit()
        }
    }
}

extension ShownRecord {
    /// Its fields as members of a JSON object: key and text.
    var members: [(String, JSONText)] { zip(kind.fields, texts).map { ($0.key, .string($1)) } }
}
