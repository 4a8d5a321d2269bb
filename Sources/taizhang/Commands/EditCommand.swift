import ArgumentParser
import Casework
import Ledger

/// `taizhang edit`: changes fields of a record.
struct EditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: say("修改一条记录。", "Change fields of a record."),
        discussion: say(
            "只改写出的栏。--version 写您看到的版本：别人先改过时不会覆盖，会说出两" + "个版本。",
            "Changes the fields that are named. With --version, the version you have seen, "
                + "nobody else's change is overwritten: both versions are told."))

    @Argument(help: ArgumentHelp(say("记录的 id。", "The record's id."), valueName: "id"))
    var id: String

    @Option(
        help: ArgumentHelp(
            say(
                "您看到的版本；记录若已再改过，就不动它。", "The version you have seen; a record changed since is left alone."),
            valueName: "n"))
    var version: Int?

    @Argument(
        help: ArgumentHelp(
            say("字段=值；值空着就是清除。", "Fields and values; an empty value clears the field."),
            valueName: "key=value"))
    var pairs: [String]

    @OptionGroup var late: LateOption
    @OptionGroup var format: FormatOption
    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        let ledger = try Invocation.current.open()
        try late.apply(to: ledger)
        let kind = try ledger.record(id, language: language).kind
        let saved = try ledger.edit(id, version: version, kind.texts(pairs))
        try SavedPrinter(format.format).print(saved, isDeleted: false)
    }
}

/// Prints what a change gave back: the id, the version it made, and whether anything was different.
struct SavedPrinter {
    private let format: FormatOption.Format

    init(_ format: FormatOption.Format) { self.format = format }

    func print(_ saved: Saved, isDeleted: Bool) throws {
        let output = Output()
        switch format {
        case .table, .csv: try rows([saved], isDeleted, output)
        case .json:
            try output.write(json(saved, isDeleted).text + "\n")
            try output.commit()
        }
        if !saved.isChanged {
            complain(say("内容与原来相同，没有改动。", "It says so already; nothing was changed."))
        }
        warn(saved.warnings)
    }

    /// Prints what one change of several records gave back.
    func print(_ saved: [Saved]) throws {
        let output = Output()
        switch format {
        case .table, .csv: try rows(saved, false, output)
        case .json:
            try output.write(JSONText.array(saved.map { json($0, false) }).text + "\n")
            try output.commit()
        }
        for one in saved { warn(one.warnings) }
    }

    private func rows(_ saved: [Saved], _ isDeleted: Bool, _ output: Output) throws {
        guard format == .csv else {
            for one in saved {
                try output.line("\(one.id) version=\(one.version)\(isDeleted ? " deleted" : "")")
            }
            return try output.commit()
        }
        let csv = try CSVText(output, header: ["id", "kind", "version", "changed", "deleted"])
        for one in saved {
            try csv.row([
                one.id.description, one.kind.stem, String(one.version), one.isChanged ? "yes" : "no",
                isDeleted ? "yes" : "no",
            ])
        }
        try csv.finish()
    }

    private func json(_ saved: Saved, _ isDeleted: Bool) -> JSONText {
        .object([
            ("id", .string(saved.id.description)), ("kind", .string(saved.kind.stem)),
            ("version", .number(saved.version)), ("changed", .bool(saved.isChanged)),
            ("deleted", .bool(isDeleted)),
        ])
    }
}
