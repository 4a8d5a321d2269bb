import Casework
import Ledger
import Terminal

/// The records of a kind: filtered, sorted, counted and added up; a million of them scroll like ten.
public final class ListScreen: Screen, KeyClaiming {
    let desk: Desk
    private(set) var query: ListQuery
    private var list: RecordList?
    /// The last change of any record when the list was opened, and the language in which it shows them.
    private var listed: (change: Int, language: Language)?
    private var table: Table
    private var plan: ListPlan
    private var marked: Set<RecordUUID> = []
    /// The filter while it is typed; nil when it is not.
    private var filterLine: LineEditor?
    private var hasMoved = false
    /// Whether the end was wanted before all was found: the cursor goes on to the last one until another key.
    private var goesToEnd = false

    init(_ desk: Desk, _ kind: Kind, period: Period? = nil, place: Place? = nil) {
        self.desk = desk
        query = ListQuery(
            kind: kind, place: kind == .stations ? .everywhere : place ?? desk.place, period: period)
        // Stations stand as their tree does; of all else the newest come first.
        if kind == .stations { query.order = ListOrder(key: "code", isDescending: false) }
        plan = ListPlan.of(kind)
        table = Table(columns: [], lettersAreKeys: true, hasScrollBar: true)
    }

    /// The places of the fields that are shown.
    private var columns: [Int] { plan.columns.compactMap { query.kind.index(of: $0) } }

    private var tableColumns: [Table.Column] {
        columns.map { index in
            let field = query.kind.fields[index]
            let priority = plan.priorities.count - (plan.priorities.firstIndex(of: field.key) ?? 0)
            let isMain = plan.priorities.first == field.key && !field.type.isAmount && !field.type.isDay
            let title = field.listLabel[desk.language]
            let least = field.type.isAmount ? min(10, Glyph.columns(of: title)) : 1
            let widths =
                max(least, field.type.listWidths.lowerBound)...max(least, field.type.listWidths.upperBound)
            return Table.Column(
                title, widths: isMain ? max(18, widths.lowerBound)...60 : widths,
                priority: priority, weight: isMain ? 1 : 0, alignment: field.type.isAmount ? .right : .left)
        }
    }

    public var title: Label { query.kind.label }

    public var status: Label? {
        let count = list?.count ?? 0
        let more = list?.isComplete == false ? "+" : ""
        let position = count == 0 ? "" : "\(table.chosenRow + 1)/"
        var parts = Label("\(position)\(count)\(more) 条", "\(position)\(count)\(more)")
        if let period = query.period {
            parts = Label("\(period)  \(parts.chinese)", "\(period)  \(parts.english)")
        }
        let place = desk.name(of: query.place)
        return Label("\(place)  \(parts.chinese)", "\(place)  \(parts.english)")
    }

    public var takesText: Bool { filterLine != nil }

    public var actions: [Action] {
        if filterLine != nil { return [.accept, .cancel] }
        return [
            .open, .add, .edit, .copy, .delete, .mark, .markAll, .filter, .sort, .narrow, .place, .history,
            .export,
            .back, .help, .find, .month, .menu, .undo, .newCase, .newGroup, .newActivity, .newService,
        ]
    }

    func claims(_ key: Key, _ action: Action) -> Bool {
        // While the filter is typed, Delete and the like edit it.
        filterLine == nil || action == .accept || action == .cancel
    }

    public func reason(against action: Action) -> Label? {
        switch action {
        case .open, .edit, .copy, .history:
            (list?.count ?? 0) == 0 ? Label("列表是空的，按 n 新增。", "The list is empty; n adds a record.") : nil
        case .delete, .mark, .markAll:
            (list?.count ?? 0) == 0 ? Label("列表是空的。", "The list is empty.") : nil
        default: nil
        }
    }

    // MARK: Reading

    public func refresh() throws {
        if let listed, listed == (try desk.ledger.lastChange(), desk.language) { return }
        let chosen = try chosenRecord()?.id
        let row = table.chosenRow
        try reload()
        try fill(until: row + 60)
        if hasMoved, let chosen, let place = try list?.index(of: chosen) {
            table.choose(row: place)
        } else {
            table.choose(row: hasMoved ? row : 0)
        }
    }

    private func reload() throws {
        let search = NameSearch(query.filter)
        var matching: (@Sendable (String) -> Bool)?
        let change = try desk.ledger.lastChange()
        if !query.filter.isEmpty { matching = { search.matches($0) } }
        list = try desk.ledger.records(query, language: desk.language, matching: matching)
        plan = ListPlan.of(
            query.kind, isOfSeveralStations: try desk.ledger.stations(in: query.place).count > 1)
        let columns = tableColumns
        if columns.map(\.title) != table.columns.map(\.title) { table.columns = columns }
        listed = (change, desk.language)
        // The rest is found while nothing is typed.
        _ = try list?.more(for: .milliseconds(1))
        table.rowCount = list?.count ?? 0
    }

    /// Finds records until there are so many, or all.
    private func fill(until count: Int) throws {
        guard let list else { return }
        while !list.isComplete, list.count < count {
            if try !list.more(for: .milliseconds(5)) { break }
        }
        table.rowCount = list.count
    }

    public func work() throws -> Bool {
        guard let list, !list.isComplete else { return false }
        _ = try list.more(for: .milliseconds(4))
        table.rowCount = list.count
        if goesToEnd { table.choose(row: list.count - 1) }
        return true
    }

    private func chosenRecord() throws -> ShownRecord? {
        guard let list, list.count > table.chosenRow else { return nil }
        return try list.rows(table.chosenRow..<table.chosenRow + 1).first
    }

    // MARK: Doing

    public func perform(_ action: Action) throws {
        goesToEnd = false
        switch action {
        case .accept: filterLine = nil
        case .cancel:
            filterLine = nil
            query.filter = ""
            try reload()
        case .add: desk.openForm(query.kind)
        case .sort: desk.open(sortChooser())
        case .filter: filterLine = LineEditor(query.filter)
        case .narrow: desk.open(periodPrompt())
        case .place: desk.open(PlaceChooser.make(desk) { [weak self] in try self?.go(to: $0) })
        case .mark: try mark()
        case .markAll: try markAll()
        case .delete: try delete()
        case .export:
            desk.open(ExportScreen(desk, kind: query.kind, period: query.period, place: query.place))
        case .open: if let record = try chosenRecord() { desk.openRecord(record.kind, record.id) }
        case .edit: if let record = try chosenRecord() { desk.open(FormScreen(desk, .edit(record))) }
        case .copy: if let record = try chosenRecord() { desk.open(FormScreen(desk, .begun(record.asNew))) }
        case .history:
            if let record = try chosenRecord() { desk.open(HistoryScreen(desk, record.kind, record.id)) }
        default: try desk.perform(action)
        }
    }

    private func go(to place: Place) throws {
        query.place = place
        hasMoved = false
        try reload()
        table.choose(row: 0)
    }

    private func sortChooser() -> Chooser {
        let items = columns.map { index in
            let field = query.kind.fields[index]
            return Chooser.Item(id: field.key, title: field.label)
        }
        return Chooser(desk, title: Label("按哪一栏排序", "Sort by"), items: items) { [weak self] key in
            guard let self else { return }
            let isSame = query.order.key == key
            query.order = ListOrder(key: key, isDescending: isSame ? !query.order.isDescending : false)
            hasMoved = false
            try reload()
            table.choose(row: 0)
        }
    }

    private func periodPrompt() -> Prompt {
        Prompt(
            desk, title: Label("期间", "Period"),
            hint: Label(
                "2023-06  2023Q2  2023  6月  上月  2023-01..2023-10；留空 = 全部",
                "2023-06  2023Q2  2023  2023-01..2023-10; blank = all"),
            text: query.period?.description ?? ""
        ) { [weak self] text in
            guard let self else { return nil }
            guard !text.isBlank else {
                query.period = nil
                try reload()
                return nil
            }
            guard let period = Period.typed(text, today: desk.today) else {
                return Label("“\(text)”不是期间。", "“\(text)” is no period.")
            }
            query.period = period
            hasMoved = false
            try reload()
            return nil
        }
    }

    private func mark() throws {
        guard let record = try chosenRecord() else { return }
        if marked.remove(record.id) == nil { marked.insert(record.id) }
        table.move(by: 1)
        hasMoved = true
    }

    private func markAll() throws {
        guard marked.isEmpty, let list else {
            marked = []
            return
        }
        try fill(until: .max)
        guard list.count <= 1000 else {
            return desk.say("一次最多选 1000 条，请先筛选。", "At most 1000 can be marked; filter first.", .refusal)
        }
        marked = Set(try list.rows(0..<list.count).map(\.id))
    }

    private func delete() throws {
        let chosen = try marked.isEmpty ? [chosenRecord()?.id].compactMap(\.self) : Array(marked)
        guard chosen.count > 20 else { return try delete(chosen) }
        desk.open(
            Question(
                desk,
                Label(
                    "要删除 \(chosen.count) 条\(query.kind.label.chinese)吗？删除后可以撤销。",
                    "Delete \(chosen.count) \(query.kind.label.english.lowercased())? It can be undone.")
            ) { [weak self] in try self?.delete(chosen) })
    }

    private func delete(_ ids: [RecordUUID]) throws {
        let title = try ids.count == 1 ? chosenRecord().map { desk.title($0.title, of: $0.kind) } ?? "" : ""
        let name = query.kind.singularLabel
        let count = ids.count > 1 ? Label("\(ids.count) 条", "(\(ids.count))") : Label("", "")
        try desk.saving { [desk] in
            try desk.ledger.delete(ids.map { ($0.description, nil) })
        } then: { [self] _ in
            marked = []
            desk.say(
                "已删 \(name.chinese) \(title)\(count.chinese)，按 u 撤销。",
                "Deleted \(name.english) \(title)\(count.english); u undoes it.")
            try refresh()
        }
    }

    public func handle(_ key: Key) throws -> Bool {
        if filterLine != nil {
            if table.handle(key), key == .up || key == .down { return true }
            guard filterLine!.handle(key) else { return false }
            try refilter()
            return true
        }
        goesToEnd = key == .end || key == .text("G")
        hasMoved = true
        switch key {
        case .text("G"): return table.handle(.end)
        default: return table.handle(key)
        }
    }

    public func paste(_ text: String) throws -> Bool {
        guard filterLine != nil else { return false }
        filterLine!.insert(text)
        try refilter()
        return true
    }

    private func refilter() throws {
        let text = filterLine?.text ?? ""
        guard text != query.filter else { return }
        query.filter = text
        hasMoved = false
        try reload()
        table.choose(row: 0)
    }

    public func handle(_ mouse: Mouse) throws -> Bool {
        guard try desk.follow(table.handle(mouse)) else { return false }
        hasMoved = true
        return true
    }

    // MARK: Drawing

    public func draw(_ canvas: inout Canvas) {
        let hasFilter = filterLine != nil || !query.filter.isEmpty
        let rows = canvas.rows - (hasFilter ? 1 : 0)
        table.sort = columns.firstIndex { query.kind.fields[$0].key == query.order.key }.map {
            Table.Sort(column: $0, isDescending: query.order.isDescending)
        }
        do {
            try drawTable(&canvas, Rect(column: 0, row: 0, columns: canvas.columns, rows: rows))
        } catch {
            canvas.write(Failure(error).sentence[desk.language], column: 2, row: 1, desk.theme[.error])
        }
        guard hasFilter else { return }
        let word = Label(" 筛选：", " Filter: ")[desk.language]
        let column = canvas.write(word, column: 0, row: rows, desk.theme[.heading])
        if filterLine != nil {
            filterLine!.draw(
                into: &canvas, column: column, row: rows, columns: canvas.columns - column - 1,
                style: desk.theme[.active], isActive: true)
        } else {
            canvas.write(query.filter, column: column, row: rows)
        }
    }

    private func drawTable(_ canvas: inout Canvas, _ rect: Rect) throws {
        var onScreen: [Int: RecordUUID] = [:]
        let list = list
        let desk = desk
        let columns = columns
        let marks = marked
        let totals = totals(rect.rows)
        makeRoom(for: totals ?? [])
        try table.draw(
            into: &canvas, in: rect, styles: desk.theme.widgets, isActive: filterLine == nil,
            empty: empty[desk.language], totals: totals,
            isMarked: { row in onScreen[row].map(marks.contains) ?? false },
            cells: { range in
                let records = try list?.rows(range) ?? []
                for (index, record) in records.enumerated() { onScreen[range.lowerBound + index] = record.id }
                return records.map { record in
                    let shown = desk.shown(record)
                    return columns.map { index in
                        if record.isDeleted { return Label("（已删）", "(deleted)")[desk.language] }
                        return record.kind.fields[index].type.listText(shown[index])
                    }
                }
            })
    }

    private var empty: Label {
        if list?.isComplete == false { return Label("正在找…", "looking…") }
        if !query.filter.isEmpty {
            return Label(
                "没有符合“\(query.filter)”的记录，Esc 清除筛选。",
                "Nothing matches “\(query.filter)”; Esc clears the filter.")
        }
        let name = query.kind.singularLabel
        return Label(
            "还没有\(name.chinese)。按 n 或 Insert 新增。", "No \(name.english) yet. Press n or Insert to add one.")
    }

    private func totals(_ rows: Int) -> [String]? {
        guard !plan.totals.isEmpty, let list, list.count > 0, rows >= 6 else { return nil }
        return columns.enumerated().map { position, index in
            if position == 0 { return Label("合计", "Total")[desk.language] + (list.isComplete ? "" : "+") }
            let field = query.kind.fields[index]
            guard plan.totals.contains(field.key), let sum = list.sum(field.key) else { return "" }
            if case .money = field.type { return Money(fen: sum).description }
            return String(sum)
        }
    }

    /// A total that is cut would be another number: its column is never narrower.
    private func makeRoom(for totals: [String]) {
        for (index, total) in totals.enumerated() where index > 0 {
            let (least, most) = (
                table.columns[index].widths.lowerBound, table.columns[index].widths.upperBound
            )
            let needed = Glyph.columns(of: total)
            if needed > least { table.columns[index].widths = needed...max(needed, most) }
        }
    }
}

extension FieldForm {
    /// The label above its column, without the unit that the cells need not repeat.
    var listLabel: Label {
        switch key {
        case "minutes": Label("分钟", "Min")
        case "participants" where label.chinese == "未实名人数": Label("未实名", "Unnamed")
        case "value_yuan": Label("价值（元）", "Yuan")
        default: label
        }
    }
}

extension FieldType {
    /// Whether it is a day.
    var isDay: Bool {
        if case .day = self { true } else { false }
    }

    /// Whether its values are amounts, which stand at the right of their column.
    var isAmount: Bool {
        switch self {
        case .count, .money: true
        default: false
        }
    }

    /// A value as a list shows it: of a person the name alone, without the number before it.
    func listText(_ shown: String) -> String {
        switch self {
        case .reference(.stations):
            FigureGroup.shortName(shown.split(separator: " ", maxSplits: 1).last.map(String.init) ?? "")
                .chinese
        case .reference, .references:
            shown.split { $0 == "、" || $0 == "," }.map { item in
                let parts = item.split(separator: " ", maxSplits: 1)
                return String(parts.count == 2 ? parts[1] : item)
            }.joined(separator: "、")
        default: shown
        }
    }

    /// How wide a list's column of the type may be.
    var listWidths: ClosedRange<Int> {
        switch self {
        case .day: 10...10
        case .clock: 5...5
        case .count: 3...8
        case .money, .amount: 6...14
        case .yesNo: 6...7
        case .choice: 8...14
        case .number: 9...16
        case .areaCode: 14...14
        case .reference(.workers): 6...10
        case .reference(.stations): 8...16
        case .reference: 10...28
        case .text: 10...30
        default: 10...24
        }
    }
}

extension ShownRecord {
    /// A new entry that begins with what the record says, without what is its alone: number and day, how it ended, what
    /// comes next, the person's identity number.
    var asNew: Entry {
        var entry = Entry(kind)
        for (index, field) in kind.fields.enumerated()
        where !texts[index].isEmpty && field.key != kind.numberField && field.key != kind.dayField
            && !Self.itsOwn.contains(field.key)
        {
            entry[field.key] = texts[index]
        }
        if kind == .group_sessions { entry["number"] = nil }
        return entry
    }

    private static let itsOwn: Set<String> = [
        "id_number", "stage", "same_event_as", "next_on", "closed_on", "closing_reason", "satisfaction",
        "completed_on", "left_on", "dissolved_on", "ended_on",
    ]
}
