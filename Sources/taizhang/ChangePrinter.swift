import Casework
import Exchange
import Ledger
import Terminal

/// Says what restoring a backup would change.
struct ChangePrinter {
    private let changes: RestoreChanges?

    init(_ changes: RestoreChanges?) {
        self.changes = changes
    }

    /// Prints it on standard output.
    func print(_ format: FormatOption.Format) throws {
        let output = Output()
        switch format {
        case .table:
            for line in lines { try output.line(line) }
            try output.commit()
        case .csv:
            let csv = try CSVText(output, header: ["kind", "only_now", "only_in_backup", "differing"])
            for line in changes?.lines ?? [] {
                try csv.row(
                    [line.kind.stem] + [line.onlyNow, line.onlyThen, line.differing].map(String.init))
            }
            try csv.finish()
        case .json:
            let list = (changes?.lines ?? []).map { line in
                JSONText.object([
                    ("kind", .string(line.kind.stem)), ("only_now", .number(line.onlyNow)),
                    ("only_in_backup", .number(line.onlyThen)), ("differing", .number(line.differing)),
                ])
            }
            let object = JSONText.object([
                ("changes", .array(list)), ("last_change_now", moment(changes?.lastNow)),
                ("last_change_in_backup", moment(changes?.lastThen)),
            ])
            try output.write(object.text + "\n")
            try output.commit()
        }
    }

    /// Says it on standard error, beside a restore that is about to be done.
    func explain() throws {
        for line in lines { complain(line) }
    }

    private func moment(_ batch: Batch?) -> JSONText { batch.map { .string($0.at) } ?? .null }

    private var lines: [String] {
        guard let changes else {
            return [
                say("现在的台账已损坏，比不出会改动什么。", "The ledger is damaged; what would change can't be told.")
            ]
        }
        let none = say("无", "none")
        let (now, then) = (changes.lastNow, changes.lastThen)
        let times = say(
            "最后一次改动：现在 \(now.map { Moment.local($0.at) } ?? none)，备份 \(then.map { Moment.local($0.at) } ?? none)",
            "last change: now \(now.map { Moment.local($0.at) } ?? none), in the backup "
                + "\(then.map { Moment.local($0.at) } ?? none)")
        if changes.isEmpty { return [say("记录没有不同。", "No record differs."), times] }
        let table = TextTable(
            columns: [
                .init(say("恢复会改动", "Restoring changes")),
                .init(say("会去掉", "would go"), alignment: .right),
                .init(say("会回来", "would come back"), alignment: .right),
                .init(say("变回原样", "as they were"), alignment: .right),
            ],
            rows: changes.lines.map { line in
                [line.kind.label[language]] + [line.onlyNow, line.onlyThen, line.differing].map(String.init)
            })
        return table.lines + [times]
    }
}
