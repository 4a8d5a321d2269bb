import Casework
import Ledger
import Terminal

/// 恢复备份: what restoring a backup would change, kind by kind, before it is done. The backup was verified.
final class RestoreScreen: Screen {
    let desk: Desk
    private let file: BackupFile
    private let restoration: Restoration
    private var table = Table(columns: [], hasScrollBar: true)

    init(_ desk: Desk, _ file: BackupFile, _ restoration: Restoration) {
        self.desk = desk
        self.file = file
        self.restoration = restoration
    }

    var readsOtherFiles: Bool { true }
    var title: Label { Label("恢复备份", "Restore a backup") }
    var status: Label? { Label(Moment.local(file.moment), Moment.local(file.moment)) }
    var actions: [Action] { [.restoreNow, .back, .help] }

    func perform(_ action: Action) throws {
        guard action == .restoreNow else { return try desk.perform(action) }
        // They go on in what is restored.
        try desk.keepForms()
        let kept = try desk.working { try restoration.apply(progress: $0) }
        desk.goHome()
        let path = ExportPath.short(kept, home: desk.home)
        desk.say("已恢复；原来的台账留在 \(path)", "Restored; the ledger as it was is \(path)")
    }

    func handle(_ key: Key) throws -> Bool { table.handle(key) }

    func handle(_ mouse: Mouse) throws -> Bool {
        switch mouse.action {
        case .wheelDown: table.move(by: 1)
        case .wheelUp: table.move(by: -1)
        case .press: return false
        }
        return true
    }

    func draw(_ canvas: inout Canvas) {
        let language = desk.language
        let lines = restoration.changes?.lines ?? []
        let width = canvas.columns - 2
        for (row, line) in times.enumerated() {
            canvas.write(line[language], column: 1, row: row, columns: width)
        }
        table.columns = [
            .init(Label("恢复会改动", "Restoring changes")[language], widths: 12...30, weight: 1),
            .init(Label("会去掉", "would go")[language], widths: 6...12, alignment: .right),
            .init(Label("会回来", "come back")[language], widths: 6...12, alignment: .right),
            .init(Label("变回原样", "as they were")[language], widths: 8...12, alignment: .right),
        ]
        table.rowCount = lines.count
        let rows = max(1, canvas.rows - 4)
        table.draw(
            into: &canvas, in: Rect(column: 0, row: 2, columns: canvas.columns, rows: rows),
            styles: desk.theme.widgets,
            empty: empty[language],
            cells: { range in
                lines[range].map { line in
                    [line.kind.label[language]]
                        + [line.onlyNow, line.onlyThen, line.differing].map { $0 == 0 ? "" : String($0) }
                }
            })
        let promise = Label(
            "按 F10 恢复。现在的台账留在备份里，可以再恢复回来。",
            "F10 restores; what it replaces is kept among the backups.")
        canvas.write(promise[language], column: 1, row: canvas.rows - 1, columns: width, desk.theme[.key])
    }

    private var empty: Label {
        restoration.changes == nil
            ? Label(
                "现在的台账已损坏，比不出来；恢复前原样留下。", "The ledger is damaged and can't be compared; it is kept as it is.")
            : Label("记录没有不同。", "No record differs.")
    }

    /// When the ledger and the backup were changed last.
    private var times: [Label] {
        func moment(_ batch: Batch?) -> Label {
            batch.map { Label(Moment.local($0.at), Moment.local($0.at)) } ?? Label("无", "none")
        }
        let (now, then) = (moment(restoration.changes?.lastNow), moment(restoration.changes?.lastThen))
        return [
            Label("最后一次改动：现在 \(now.chinese)", "Last change: now            \(now.english)"),
            Label("              备份 \(then.chinese)", "             in the backup  \(then.english)"),
        ]
    }
}
