import ArgumentParser
import Casework
import Ledger
import Terminal

/// `taizhang bin`: what was deleted rests there until it is emptied on purpose.
struct BinCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bin",
        abstract: say("回收站：删掉的记录，取回或清空。", "Deleted records: list them, take them back, empty the bin."),
        subcommands: [BinListCommand.self, BinRecoverCommand.self, BinEmptyCommand.self],
        defaultSubcommand: BinListCommand.self)
}

/// `taizhang bin list`.
struct BinListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: say("列出回收站里的记录，最近删的在前。", "List what rests in the bin, the last deleted first."))

    @OptionGroup var format: FormatOption
    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        let ledger = try Invocation.current.open()
        let records = try ledger.bin(language: language)
        let output = Output()
        switch format.format {
        case .table:
            try output.table(
                TextTable(
                    columns: [
                        .init(say("删除时间", "Deleted at")), .init(say("谁", "By")), .init(say("种类", "Kind")),
                        .init(say("日期", "Date")), .init(say("编号", "Number")), .init(say("名称", "Title")),
                        .init("id"),
                    ],
                    rows: records.map { record in
                        [
                            Moment.local(record.batch.at), record.batch.who,
                            record.kind.label[language], record.day?.description ?? "", record.number,
                            record.title, record.id.description,
                        ]
                    }))
            try output.commit()
        case .csv:
            let csv = try CSVText(output, header: Self.keys)
            for record in records { try csv.row(Self.cells(record)) }
            try csv.finish()
        case .json:
            let list = records.map { record in
                JSONText.object(
                    zip(Self.keys, Self.cells(record)).map { key, cell in
                        (key, key == "version" ? .number(record.version) : .string(cell))
                    })
            }
            try output.write(JSONText.array(list).text + "\n")
            try output.commit()
        }
    }

    private static let keys = [
        "deleted_at", "who", "act", "kind", "date", "number", "title", "version", "id",
    ]

    private static func cells(_ record: BinnedRecord) -> [String] {
        [
            record.batch.at, record.batch.who, record.batch.act.rawValue, record.kind.stem,
            record.day?.description ?? "", record.number, record.title, String(record.version),
            record.id.description,
        ]
    }
}

/// `taizhang bin recover ID…`.
struct BinRecoverCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recover",
        abstract: say("把删掉的记录取回来，要么全取回，要么一条不动。", "Take deleted records back, all of them or none."))

    @Argument(help: ArgumentHelp(say("记录的 id。", "The records' ids."), valueName: "id"))
    var ids: [String]

    @OptionGroup var late: LateOption
    @OptionGroup var format: FormatOption
    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        let ledger = try Invocation.current.open()
        try late.apply(to: ledger)
        try SavedPrinter(format.format).print(try ledger.recover(ids))
    }
}

/// `taizhang bin empty --yes`.
struct BinEmptyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "empty",
        abstract: say("清空回收站：内容从台账里抹掉，不能取回。", "Empty the bin: its content goes from the ledger for good."),
        discussion: say(
            "编号、日期、谁删的和谁清空的还在；备份里的还在。要写 --yes 才做。",
            "Numbers, days, who deleted and who erased stay, and so does what backups hold. Done only with --yes."
        ))

    @Option(
        help: ArgumentHelp(
            say("只清空这一天之前删的，如 2023-10-31。", "Only what was deleted before this day, such as 2023-10-31."),
            valueName: "day"))
    var before: String?

    @Flag(help: ArgumentHelp(say("确实要清空。", "Really empty it."))) var yes = false

    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        let ledger = try Invocation.current.open()
        let day = try before.map { text in
            guard let day = Day(text) else {
                throw Refusal(
                    .usage, "--before 是“\(text)”，应为真实日期，如 2023-10-31。",
                    "--before is “\(text)”, wanted a real date such as 2023-10-31.")
            }
            return day
        }
        guard yes else {
            let count = try ledger.binCount()
            throw Refusal(
                .usage, "回收站有 \(count) 条记录；清空不能取回，确实要做请加 --yes。",
                "The bin holds \(count) records; emptying it is for good: add --yes to do it.")
        }
        let progress = ProgressLine()
        defer { progress.clear() }
        let count = try ledger.emptyBin(before: day, progress: progress.report)
        progress.clear()
        let output = Output()
        try output.line("erased=\(count)")
        try output.commit()
    }
}
