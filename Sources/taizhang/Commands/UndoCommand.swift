import ArgumentParser
import Ledger

/// `taizhang undo`: takes back the last save, deletion or import.
struct UndoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: say(
            "撤销最近一次保存、删除或导入；再用一次就再退一步。",
            "Take back the last save, deletion or import; again, one further."),
        discussion: say(
            "按先后一步一步退，重开程序后也可以；后来的改动依赖它时会拒绝并说明。",
            "Goes back step by step, also after a restart; refused with the reason where "
                + "something was built on it."))

    @OptionGroup var late: LateOption
    @OptionGroup var format: FormatOption
    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        let ledger = try Invocation.current.open()
        try late.apply(to: ledger)
        let progress = ProgressLine()
        defer { progress.clear() }
        let undone = try ledger.undo(progress: progress.report)
        progress.clear()
        let batch = undone.batch
        let at = Moment.local(batch.at)
        let output = Output()
        switch format.format {
        case .table:
            try output.line(
                say(
                    "已撤销 \(at) 的\(batch.act.label.chinese)，\(undone.records) 条记录",
                    "took back what was \(batch.act.label.english) at \(at): records=\(undone.records)")
            )
            try output.commit()
        case .csv:
            let csv = try CSVText(output, header: ["batch", "act", "who", "at", "records"])
            try csv.row([
                String(batch.id), batch.act.rawValue, batch.who, batch.at, String(undone.records),
            ])
            try csv.finish()
        case .json:
            let json = JSONText.object([
                ("batch", .number(batch.id)), ("act", .string(batch.act.rawValue)),
                ("who", .string(batch.who)),
                ("at", .string(batch.at)), ("records", .number(undone.records)),
            ])
            try output.write(json.text + "\n")
            try output.commit()
        }
    }
}
