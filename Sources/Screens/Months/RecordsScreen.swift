import Casework
import Ledger
import Terminal

/// Some records that have something in common, to be opened one by one.
final class RecordsScreen: Screen {
    let desk: Desk
    let title: Label
    /// What they have in common.
    private let sentence: Label
    private let ids: [RecordUUID]
    private var records: [ShownRecord] = []
    private var table = Table(columns: [], lettersAreKeys: true, hasScrollBar: true)

    init(_ desk: Desk, title: Label, _ sentence: Label, _ ids: [RecordUUID]) {
        self.desk = desk
        self.title = title
        self.sentence = sentence
        self.ids = ids
    }

    var status: Label? {
        guard !records.isEmpty else { return Label("0 条", "0") }
        let place = "\(table.chosenRow + 1)/\(records.count)"
        return Label(place, place)
    }

    var actions: [Action] { [.open, .back, .help, .find, .month, .menu, .undo] }

    func reason(against action: Action) -> Label? {
        action == .open && records.isEmpty ? Label("没有记录可以打开。", "There is no record to open.") : nil
    }

    func refresh() throws {
        records = try ids.map { try desk.ledger.record($0.description, language: desk.language) }
            .filter { !$0.isDeleted }
        table.rowCount = records.count
    }

    func perform(_ action: Action) throws {
        guard action == .open else { return try desk.perform(action) }
        guard records.indices.contains(table.chosenRow) else { return }
        let record = records[table.chosenRow]
        desk.openRecord(record.kind, record.id)
    }

    func handle(_ key: Key) throws -> Bool { table.handle(key == .text("G") ? .end : key) }

    func handle(_ mouse: Mouse) throws -> Bool { try desk.follow(table.handle(mouse)) }

    func draw(_ canvas: inout Canvas) {
        let language = desk.language
        canvas.write(
            sentence[language], column: 1, row: 0, columns: canvas.columns - 2, desk.theme[.heading])
        table.columns = [
            .init(Label("日期", "Date")[language], widths: 10...10, priority: 4),
            .init(Label("种类", "Kind")[language], widths: 8...16, priority: 3),
            .init(Label("编号", "Number")[language], widths: 6...16, priority: 2),
            .init(Label("名称", "Title")[language], widths: 12...80, priority: 5, weight: 1),
        ]
        table.draw(
            into: &canvas, in: Rect(column: 0, row: 1, columns: canvas.columns, rows: canvas.rows - 1),
            styles: desk.theme.widgets, empty: Label("没有记录", "no records")[language],
            cells: { range in
                records[range].map { record in
                    [
                        record.text(record.kind.dayField) ?? "", record.kind.singularLabel[language],
                        record.kind.numberField.flatMap { record.text($0) } ?? "",
                        printable(desk.title(record.title, of: record.kind)),
                    ]
                }
            })
    }
}
