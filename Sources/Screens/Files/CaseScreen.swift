import Casework
import Ledger
import Terminal

/// 个案: one case with its clients, its stage, and all that was done, the newest first. A contact is logged in one line.
public final class CaseScreen: Screen, KeyClaiming {
    let desk: Desk
    let id: RecordUUID
    private(set) var facts: CaseFacts?
    /// The contact that is being logged; nil while none is.
    var quick: QuickContact?
    private(set) var table = Table(columns: [], lettersAreKeys: true, hasScrollBar: true)
    private var hasMoved = false

    init(_ desk: Desk, _ id: RecordUUID) {
        self.desk = desk
        self.id = id
    }

    public var title: Label {
        let number = facts?.number ?? ""
        return Label("个案 \(number)", "case \(number)")
    }

    public var status: Label? {
        guard let record = facts?.record else { return nil }
        if record.isDeleted { return Label("已删除", "deleted") }
        let position = facts.map { $0.timeline.isEmpty ? "" : "\(table.chosenRow + 1)/\($0.timeline.count)" }
        return position.map { Label($0, $0) }
    }

    public var takesText: Bool { quick != nil }

    public var actions: [Action] {
        if let quick {
            let same: [Action] = quick.visits.isEmpty && !quick.isSame ? [] : [.sameEvent]
            return [.save, .saveAndNext] + same + [.wholeForm, .nextField, .previousField, .back, .help]
        }
        return [
            .open, .addContact, .advance, .close, .addVisit, .edit, .delete, .history, .export, .back, .help,
            .find,
            .month, .menu, .undo,
        ]
    }

    func claims(_ key: Key, _ action: Action) -> Bool {
        // In the line, Ctrl-U, Ctrl-Z and the like edit it.
        quick == nil || actions.contains(action) || [.home, .redraw, .language].contains(action)
    }

    public func reason(against action: Action) -> Label? {
        let isDeleted = facts?.record.isDeleted ?? true
        switch action {
        case .addContact, .addVisit, .advance, .close, .edit, .delete:
            if isDeleted { return Label("这个个案已删除；按 u 可以撤销。", "The case is deleted; u undoes it.") }
            if action == .addVisit, facts?.file.clients.isEmpty == true {
                return Label("个案还没有服务对象。", "The case has no clients yet.")
            }
            guard action == .close, let day = facts?.closedOn else { return nil }
            return Label("\(day) 已结案；按 e 可以改。", "Closed on \(day); e edits that.")
        case .open where facts?.timeline.isEmpty != false:
            return Label("还没有服务记录：按 n 记一次。", "Nothing was logged yet: n logs a contact.")
        default: return nil
        }
    }

    // MARK: Reading

    /// How many contacts and visits are read: far more than a case ever has.
    private static let most = 5000

    public func refresh() throws {
        let chosen = chosenRecord?.id
        let read = CaseFacts(
            try desk.ledger.caseFile(id, limit: Self.most, language: desk.language), today: desk.today)
        facts = read
        table.columns = Self.columns(desk.language)
        table.rowCount = read.timeline.count
        guard hasMoved, let chosen else { return table.choose(row: 0) }
        choose(chosen)
    }

    /// Lets the cursor stand on a record of the timeline.
    func choose(_ id: RecordUUID) {
        guard let row = facts?.timeline.firstIndex(where: { $0.id == id }) else { return }
        table.choose(row: row)
        hasMoved = true
    }

    /// The record of the timeline that the cursor stands on.
    var chosenRecord: ShownRecord? {
        guard let facts, facts.timeline.indices.contains(table.chosenRow) else { return nil }
        return facts.timeline[table.chosenRow]
    }

    public var draft: Int? { quick?.form.draft }

    public func keep() throws { try quick?.form.keep() }

    // MARK: Keys

    public func handle(_ key: Key) throws -> Bool {
        guard quick != nil else {
            let isUsed = table.handle(key)
            if isUsed { hasMoved = true }
            return isUsed
        }
        switch quick?.form.handle(key) {
        case .used: return true
        case .finished:
            try saveQuick(next: false)
            return true
        case .unused, nil: return false
        }
    }

    public func paste(_ text: String) throws -> Bool {
        guard quick != nil else { return false }
        quick?.form.paste(text)
        return true
    }

    public func handle(_ mouse: Mouse) throws -> Bool {
        guard quick == nil, try desk.follow(table.handle(mouse)) else { return false }
        hasMoved = true
        return true
    }

    // MARK: Drawing

    public func draw(_ canvas: inout Canvas) {
        guard let facts else { return }
        let picture = CasePicture(facts: facts, desk: desk)
        let below = 2 + (quick?.rows ?? 0) + (quick == nil ? 4 : 2)
        let lines = picture.lines(columns: canvas.columns, rows: max(2, canvas.rows - below))
        picture.draw(lines + [.init(runs: picture.agreement(canvas.columns), weight: 0)], &canvas)
        var row = lines.count + 1
        canvas.inside(
            Rect(column: 0, row: row, columns: canvas.columns, rows: max(0, canvas.rows - row))
        ) { drawTimeline(&$0, facts) }
        if quick != nil {
            let rows = quick?.rows ?? 0
            canvas.inside(Rect(column: 0, row: row, columns: canvas.columns, rows: rows)) { quick?.draw(&$0) }
            row += rows
        }
    }

    private func drawTimeline(_ canvas: inout Canvas, _ facts: CaseFacts) {
        let top = quick?.rows ?? 0
        let desk = desk
        let empty = Label("还没有服务记录：按 n 或 Insert 记第一次。", "Nothing yet: n or Insert logs the first contact.")
        table.draw(
            into: &canvas,
            in: Rect(column: 0, row: top, columns: canvas.columns, rows: max(0, canvas.rows - top)),
            styles: desk.theme.widgets, isActive: quick == nil, empty: empty[desk.language],
            style: { facts.timeline[$0].text("reached") == "no" ? desk.theme[.faint] : nil },
            cells: { range in range.map { Self.cells(facts.timeline[$0], desk) } })
    }

    private static func columns(_ language: Language) -> [Table.Column] {
        [
            Table.Column(Label("日期", "Date")[language], widths: 10...10, priority: 9),
            Table.Column(Label("服务", "What")[language], widths: 8...24, priority: 8),
            Table.Column(Label("分钟", "Min")[language], widths: 4...5, priority: 5, alignment: .right),
            Table.Column(Label("内容", "Content")[language], widths: 10...200, priority: 7, weight: 1),
            Table.Column(Label("社工", "Worker")[language], widths: 6...14, priority: 4),
        ]
    }

    /// What a row of the timeline says: a contact by its method, a visit by its kind, both whether nobody was reached.
    private static func cells(_ record: ShownRecord, _ desk: Desk) -> [String] {
        let language = desk.language
        let shown = desk.shown(record)
        func text(_ key: String) -> String { record.kind.index(of: key).map { shown[$0] } ?? "" }
        var what =
            record.kind == .visits
            ? [Label("走访", "Visit")[language], text("kind")].filter { !$0.isEmpty }.joined(separator: " ")
            : text("method")
        if record.text("reached") == "no" { what += Label("，未遇", ", not met")[language] }
        if record.text("same_event_as") != nil { what += Label("，同次", ", same")[language] }
        let words = [text("content"), text("findings"), text("note")].first { !$0.isEmpty } ?? ""
        let line = words.split(separator: "\n").first.map(String.init) ?? ""
        return [text("date"), what, text("minutes"), printable(line), text("worker")]
    }
}
