import ArgumentParser
import Casework
import Terminal

/// `taizhang kinds`: the columns of every kind of record, from the same declarations that everything else reads.
struct KindsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kinds",
        abstract: say("各种记录有哪些栏。", "List the kinds of record and their columns."),
        discussion: say(
            "列出键、中文、英文、类型、是否必填、默认值和可选的值，CSV 的表头就是这些键或" + "中文。",
            "Keys, labels, types, what is required, defaults and choices: a CSV header has "
                + "these keys or labels."))

    @Argument(
        help: ArgumentHelp(say("只看一种，如 visits。", "Only one kind, such as visits."), valueName: "kind"))
    var kind: String?

    @OptionGroup var format: FormatOption
    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        let kinds = try kind.map { [try Kind.asked($0)] } ?? Kind.allCases
        let output = Output()
        switch format.format {
        case .table:
            for (index, kind) in kinds.enumerated() {
                if index > 0 { try output.line("") }
                try table(kind, output)
            }
            try output.commit()
        case .csv:
            let csv = try CSVText(
                output,
                header: ["kind", "key", "chinese", "english", "type", "required", "default", "choices"])
            for kind in kinds {
                for field in kind.columns {
                    try csv.row([
                        kind.stem, field.key, field.label.chinese, field.label.english,
                        field.type.name.english,
                        field.isRequired ? "yes" : "no", field.initial ?? "",
                        field.choices.map { "\($0.code)=\($0.label.chinese)=\($0.label.english)" }
                            .joined(separator: "|"),
                    ])
                }
            }
            try csv.finish()
        case .json:
            try output.write(JSONText.array(kinds.map(json)).text + "\n")
            try output.commit()
        }
    }

    private func table(_ kind: Kind, _ output: Output) throws {
        try output.line("\(kind.stem).csv  \(kind.label.chinese)  \(kind.label.english)")
        let table = TextTable(
            columns: [
                .init("key"), .init("中文"), .init("English"), .init(say("类型", "type")),
                .init(say("必填", "required")), .init(say("缺省", "default")),
            ],
            rows: kind.columns.map { field in
                [
                    field.key, field.label.chinese, field.label.english, field.type.name[language],
                    field.isRequired ? "*" : "", field.initial ?? "",
                ]
            })
        try output.table(table)
        for field in kind.columns where !field.choices.isEmpty {
            let choices = field.choices.map { "\($0.code) \($0.label[language])" }
            try output.line("  \(field.key): \(choices.joined(separator: say("、", ", ")))")
        }
    }

    private func json(_ kind: Kind) -> JSONText {
        .object([
            ("kind", .string(kind.stem)), ("chinese", .string(kind.label.chinese)),
            ("english", .string(kind.label.english)),
            (
                "columns",
                .array(
                    kind.columns.map { field in
                        .object([
                            ("key", .string(field.key)), ("chinese", .string(field.label.chinese)),
                            ("english", .string(field.label.english)),
                            ("type", .string(field.type.name.english)), ("required", .bool(field.isRequired)),
                            ("default", field.initial.map(JSONText.string) ?? .null),
                            (
                                "choices",
                                .array(
                                    field.choices.map { choice in
                                        .object([
                                            ("code", .string(choice.code)),
                                            ("chinese", .string(choice.label.chinese)),
                                            ("english", .string(choice.label.english)),
                                        ])
                                    })
                            ),
                        ])
                    })
            ),
        ])
    }
}

/// A column of a kind's file.
private struct Column {
    let key: String
    let label: Label
    let type: FieldType
    let isRequired: Bool
    let initial: String?

    var choices: [Choice] { type.choices?.all ?? [] }
}

extension Kind {
    /// The fields and, at the end, the `id` that every record has.
    fileprivate var columns: [Column] {
        fields.map {
            Column(
                key: $0.key, label: $0.label, type: $0.type, isRequired: $0.isRequired, initial: $0.initial)
        } + [Column(key: "id", label: Label("标识", "Id"), type: .text, isRequired: false, initial: nil)]
    }
}
