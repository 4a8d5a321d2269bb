import Casework
import Ledger
import Terminal

/// 备份: the backups that there are, the newest first, with what is known of each; one can be made, verified, or restored
/// from, and the second place is named here.
public final class BackupsScreen: Screen {
    let desk: Desk
    private(set) var files: [BackupFile] = []
    /// What was found of those that were verified here.
    private var verdicts: [String: BackupVerdict] = [:]
    private var place: SecondPlace?
    private var table = Table(columns: [], lettersAreKeys: true, hasScrollBar: true)

    init(_ desk: Desk) {
        self.desk = desk
    }

    public var readsOtherFiles: Bool { true }
    public var title: Label { Label("备份", "Backups") }
    public var status: Label? { Label("\(files.count) 份", "\(files.count)") }

    public var actions: [Action] {
        [
            .restoreBackup, .makeBackup, .verifyBackup, .secondPlace, .backupToFile, .back, .help, .find,
            .month,
            .menu,
        ]
    }

    public func reason(against action: Action) -> Label? {
        switch action {
        case .makeBackup where desk.isDemo, .restoreBackup where desk.isDemo, .secondPlace where desk.isDemo:
            Label("样例用完即删，不备份；可以备份到文件。", "A sample goes with the program; it can be copied to a file.")
        case .restoreBackup where files.isEmpty, .verifyBackup where files.isEmpty:
            Label("还没有备份。", "There are no backups yet.")
        default: nil
        }
    }

    public func refresh() throws {
        files = Ledger.backups(of: desk.ledger.path)
        place = Ledger.secondPlace(of: desk.ledger.path)
        table.rowCount = files.count
    }

    private var chosen: BackupFile? {
        files.indices.contains(table.chosenRow) ? files[table.chosenRow] : nil
    }

    private func verdict(of file: BackupFile) -> BackupVerdict { verdicts[file.path] ?? file.verdict }

    // MARK: Doing

    public func perform(_ action: Action) throws {
        switch action {
        case .makeBackup: try make()
        case .verifyBackup: try verify()
        case .restoreBackup: try restore()
        case .backupToFile: desk.open(BackupPrompt.file(desk))
        case .secondPlace:
            desk.open(BackupPrompt.secondPlace(desk) { [weak self] in try self?.copyToSecondPlace() })
        default: try desk.perform(action)
        }
    }

    private func make() throws {
        let path = try desk.working { try desk.ledger.backUp(for: .asked, progress: $0) }
        try copyToSecondPlace()
        table.choose(row: files.firstIndex { $0.path == path } ?? 0)
        let size = BackupPrompt.megabytes(ExportPath.size(path))
        desk.say("已备份并检查无误（\(size) MB）。", "Backed up and checked (\(size) MB).")
    }

    /// Copies the newest backup to the second place where that is there.
    private func copyToSecondPlace() throws {
        defer { desk.attempt { try refresh() } }
        guard let upkeep = try desk.ledger.backupUpkeep() else { return }
        try desk.working { progress in
            while try upkeep.more(for: .milliseconds(50), progress: progress) {}
        }
    }

    private func verify() throws {
        guard let file = chosen else { return }
        let found = try desk.working { try file.verify($0) }
        verdicts[file.path] = found
        switch found {
        case .damaged(let why): desk.say(why, .refusal)
        case .unsealed:
            desk.say("没有封记，但结构完整；有没有改动看不出来。", "It has no seal, and holds together.")
        case .good, .sealed: desk.say("完好：每个字节都与封存时一样。", "Good: every byte is as it was sealed.")
        }
    }

    private func restore() throws {
        guard let file = chosen else { return }
        let restoration = try desk.working { try desk.ledger.restoration(from: file.path, progress: $0) }
        desk.open(RestoreScreen(desk, file, restoration))
    }

    // MARK: Keys

    public func handle(_ key: Key) throws -> Bool { table.handle(key) }

    public func handle(_ mouse: Mouse) throws -> Bool {
        switch mouse.action {
        case .wheelDown: table.move(by: 1)
        case .wheelUp: table.move(by: -1)
        case .press:
            guard case .row(let row, _)? = table.hit(at: mouse.point) else { return false }
            table.choose(row: row)
        }
        return true
    }

    // MARK: Drawing

    public func draw(_ canvas: inout Canvas) {
        let language = desk.language
        table.columns = [
            .init(Label("时间", "Date")[language], widths: 16...16, priority: 5),
            .init(Label("原因", "Reason")[language], widths: 6...13, priority: 4),
            .init("MB", widths: 4...8, priority: 2, alignment: .right),
            .init(Label("记录", "Records")[language], widths: 6...10, priority: 1, alignment: .right),
            .init(Label("结论", "Verdict")[language], widths: 6...8, priority: 3),
            .init(Label("位置", "Place")[language], widths: 4...12),
        ]
        let rows = max(1, canvas.rows - 3)
        let empty = Label(
            "还没有备份：按 n 做一份。以后每天第一次保存后自动备份。",
            "No backups yet: n makes one. Each day's first save has one made.")
        table.draw(
            into: &canvas, in: Rect(column: 0, row: 0, columns: canvas.columns, rows: rows),
            styles: desk.theme.widgets, empty: empty[language],
            cellStyle: { [self] row, column in
                guard column == 4, case .damaged = verdict(of: files[row]) else { return nil }
                return desk.theme[.error]
            },
            cells: { range in files[range].map { cells($0, language) } })
        canvas.rule(row: rows, desk.theme[.rule])
        let width = canvas.columns - 2
        if let chosen {
            let path = ExportPath.short(chosen.path, home: desk.home)
            canvas.write(
                ExportPath.ending(of: path, columns: width), column: 1, row: rows + 1, columns: width,
                desk.theme[.faint])
        }
        canvas.write(
            placeLine[language], column: 1, row: rows + 2, columns: width,
            desk.theme[isPlaceMissed ? .warning : .faint])
    }

    private func cells(_ file: BackupFile, _ language: Language) -> [String] {
        [
            Moment.local(file.moment), file.reason.label[language], BackupPrompt.megabytes(file.size),
            file.records.map(String.init) ?? "", verdict(of: file).label[language],
            file.place.label[language],
        ]
    }

    private var isPlaceMissed: Bool {
        place.map { !$0.isThere && $0.daysAway(at: desk.ledger.now()) >= SecondPlace.patience } ?? false
    }

    private var placeLine: Label {
        guard let place else {
            return Label(
                "第二处：没有指定，按 p 指定，如 U 盘上的目录。", "Second place: none; p names one, as a folder on a USB stick.")
        }
        let path = ExportPath.short(place.path, home: desk.home)
        let days = place.daysAway(at: desk.ledger.now())
        if place.isThere { return Label("第二处：\(path)，现在在。", "Second place: \(path), there now.") }
        return Label("第二处：\(path)，已有 \(days) 天没见到。", "Second place: \(path), not seen for \(days) days.")
    }
}
