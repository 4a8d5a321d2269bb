import Casework
import Ledger
import Terminal

/// 回收站: the deleted records whose content is still there, those deleted last first.
final class BinScreen: Screen {
    let desk: Desk
    private(set) var records: [BinnedRecord] = []
    private var count = 0
    private var table = Table(columns: [], lettersAreKeys: true, hasScrollBar: true)

    /// The most records that are listed.
    private static let listed = 1000

    init(_ desk: Desk) {
        self.desk = desk
    }

    var title: Label { Label("回收站", "Bin") }

    var status: Label? {
        count > records.count
            ? Label("最近 \(records.count) 条，共 \(count) 条", "the last \(records.count) of \(count)")
            : Label("\(count) 条", "\(count)")
    }

    var actions: [Action] {
        [.open, .recover, .history, .emptyBin, .back, .help, .find, .month, .menu, .undo]
    }

    func reason(against action: Action) -> Label? {
        switch action {
        case .open, .recover, .history, .emptyBin:
            records.isEmpty ? Label("回收站是空的。", "The bin is empty.") : nil
        default: nil
        }
    }

    func refresh() throws {
        let chosen = chosen?.id
        records = try desk.ledger.bin(limit: Self.listed, language: desk.language)
        count = records.count < Self.listed ? records.count : try desk.ledger.binCount()
        table.rowCount = records.count
        table.choose(row: records.firstIndex { $0.id == chosen } ?? table.chosenRow)
    }

    private var chosen: BinnedRecord? {
        records.indices.contains(table.chosenRow) ? records[table.chosenRow] : nil
    }

    func perform(_ action: Action) throws {
        switch action {
        case .open: if let chosen { desk.open(RecordScreen(desk, chosen.kind, chosen.id)) }
        case .history: if let chosen { desk.open(HistoryScreen(desk, chosen.kind, chosen.id)) }
        case .recover: if let chosen { try recover(chosen) }
        case .emptyBin: desk.open(emptying)
        default: try desk.perform(action)
        }
    }

    private func recover(_ record: BinnedRecord) throws {
        let title = name(record)
        try desk.saving { [desk] in
            try desk.ledger.recover([record.id.description])
        } then: { [self] _ in
            try refresh()
            desk.say("已取回 \(title)，按 u 撤销。", "Took back \(title); u undoes it.")
        }
    }

    /// Asks for the number of records, so that nobody empties the bin by one key.
    private var emptying: Prompt {
        let count = count
        return Prompt(
            desk, title: Action.emptyBin.definition.label,
            hint: Label(
                "\(count) 条已删记录的内容会从台账里抹掉，不能取回，也不能撤销；编号、日期和谁删的还在，备份里的还在。确实要清空，请打条数 \(count)：",
                "The content of \(count) deleted records goes from the ledger for good; numbers, days and who deleted them stay, and so do backups. To empty the bin type the number, \(count):"
            )
        ) { [weak self] typed in
            guard let self else { return nil }
            guard Count.typed(typed) == count else {
                return Label("要打 \(count) 才清空；Esc 不清空。", "Type \(count) to empty it; Esc leaves it.")
            }
            let erased = try desk.working { try self.desk.ledger.emptyBin(progress: $0) }
            try refresh()
            desk.say("已清空：抹掉 \(erased) 条记录的内容。", "Emptied: the content of \(erased) records is gone.")
            return nil
        }
    }

    func handle(_ key: Key) throws -> Bool { table.handle(key == .text("G") ? .end : key) }

    func handle(_ mouse: Mouse) throws -> Bool { try desk.follow(table.handle(mouse)) }

    // MARK: Drawing

    func draw(_ canvas: inout Canvas) {
        let language = desk.language
        table.columns = [
            .init(Label("删除时间", "Deleted at")[language], widths: 16...16, priority: 6),
            .init(Label("谁", "Who")[language], widths: 6...14, priority: 4),
            .init(Label("种类", "Kind")[language], widths: 8...16, priority: 7),
            .init(Label("日期", "Date")[language], widths: 10...10, priority: 3),
            .init(Label("编号", "Number")[language], widths: 6...16, priority: 5),
            .init(Label("名称", "Title")[language], widths: 10...60, priority: 8, weight: 1),
        ]
        table.draw(
            into: &canvas, in: Rect(canvas.size), styles: desk.theme.widgets,
            empty: Label("回收站是空的：删掉的记录会在这里，随时可以取回", "the bin is empty: what is deleted rests here")[language],
            cells: { range in
                records[range].map { record in
                    [
                        Moment.local(record.batch.at), printable(record.batch.who),
                        record.kind.singularLabel[language], record.day?.description ?? "",
                        printable(record.number), printable(desk.title(record.title, of: record.kind)),
                    ]
                }
            })
    }

    private func name(_ record: BinnedRecord) -> String {
        let title = desk.title(record.title, of: record.kind)
        return "\(record.kind.singularLabel[desk.language]) \(title.isEmpty ? record.number : title)"
    }
}
