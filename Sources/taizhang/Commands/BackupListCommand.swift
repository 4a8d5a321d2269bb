import ArgumentParser
import Ledger
import Terminal

/// `taizhang backup list`: the backups of the ledger, the newest first.
struct BackupListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: say(
            "列出备份：时间、原因、大小、记录数、结论。", "List the backups with date, reason, size, records and verdict."),
        discussion: say(
            "“已封存”是写好时检查过的；--verify 把每份都重新读一遍，有损坏时退出码为 1。台账打不开也能列出。",
            "“sealed” was checked when it was made; --verify reads every one again, and damage exits 1. The ledger itself "
                + "need not open."))

    @Flag(help: ArgumentHelp(say("每份都重新读一遍。", "Read every one again.")))
    var verify = false

    @OptionGroup var format: FormatOption
    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        let progress = ProgressLine()
        defer { progress.clear() }
        let rows = try Ledger.backups(of: Invocation.current.ledgerPath).map { file in
            BackupRow(file: file, verdict: verify ? try file.verify(progress.report) : file.verdict)
        }
        progress.clear()
        let output = Output()
        switch format.format {
        case .table where rows.isEmpty: break
        case .table:
            try output.table(TextTable(columns: BackupRow.columns, rows: rows.map(\.cells)))
            try output.commit()
        case .csv:
            let csv = try CSVText(output, header: BackupRow.keys)
            for row in rows { try csv.row(row.texts) }
            try csv.finish()
        case .json:
            try output.write(JSONText.array(rows.map(\.json)).text + "\n")
            try output.commit()
        }
        if rows.contains(where: \.isDamaged) { throw Ended(status: .failed) }
    }
}

/// One backup as it is printed.
private struct BackupRow {
    let file: BackupFile
    let verdict: BackupVerdict

    var isDamaged: Bool {
        if case .damaged = verdict { true } else { false }
    }

    static var columns: [TextTable.Column] {
        [
            .init(say("时间", "Date")), .init(say("原因", "Reason")),
            .init(say("大小 MB", "MB"), alignment: .right),
            .init(say("记录", "Records"), alignment: .right), .init(say("结论", "Verdict")),
            .init(say("位置", "Place")), .init(say("文件", "Path")),
        ]
    }

    var cells: [String] {
        [
            Moment.local(file.moment), file.reason.label[language], megabytes(file.size),
            file.records.map(String.init) ?? "", verdict.label[language], file.place.label[language],
            file.path,
        ]
    }

    static let keys = ["date", "reason", "size", "records", "verdict", "place", "path"]

    var texts: [String] {
        [
            file.moment, file.reason.rawValue, String(file.size), file.records.map(String.init) ?? "",
            verdict.id,
            file.place.rawValue, file.path,
        ]
    }

    var json: JSONText {
        .object([
            ("date", .string(file.moment)), ("reason", .string(file.reason.rawValue)),
            ("size", .number(file.size)),
            ("records", file.records.map { .number($0) } ?? .null), ("verdict", .string(verdict.id)),
            ("place", .string(file.place.rawValue)), ("path", .string(file.path)),
        ])
    }
}

/// A size in megabytes with one decimal.
func megabytes(_ bytes: Int) -> String {
    let tenths = (bytes + 52_428) / 104_858
    return "\(tenths / 10).\(tenths % 10)"
}
