import Casework
import Ledger
import Terminal

/// 查找: one line that finds commands, records, people, months and templates, and takes a whole activity.
public final class FindScreen: Screen, KeyClaiming {
    let desk: Desk
    private let below: any Screen
    private var commands: FindCommands?
    private var line = LineEditor()
    private var query = FindQuery("")
    /// The rows that need no search.
    private var first: [FindRow] = []
    private var search: RecordSearch?
    private var rows: [FindRow] = []
    private var list = RowList()
    private var hasMoved = false
    /// Where the list was drawn last.
    private var room = Rect(column: 0, row: 0, columns: 0, rows: 0)

    /// How many records are found at the most.
    private static let limit = 60
    /// How long a slice of the search may take.
    private static let slice = Duration.milliseconds(8)

    init(_ desk: Desk) {
        self.desk = desk
        below = desk.screen
    }

    public var title: Label { Label("查找", "Find") }
    public var isOverlay: Bool { true }
    public var takesText: Bool { true }
    public var actions: [Action] { [.accept, .copy, .cancel] }

    public var status: Label? {
        guard let search else { return nil }
        let more = search.isComplete ? "" : "…"
        return Label("\(rows.count) 个结果\(more)", "\(rows.count) found\(more)")
    }

    func claims(_ key: Key, _ action: Action) -> Bool { true }

    /// What Enter opens now.
    var chosen: FindRow? {
        list.chosen.flatMap { rows.indices.contains($0) ? rows[$0] : nil }
    }

    public func reason(against action: Action) -> Label? {
        switch action {
        case .accept where chosen == nil: return Label("没有找到。", "Nothing was found.")
        case .copy:
            if case .record = chosen?.meaning { return nil }
            return Label("先选一条记录，再用它新建。", "Choose a record to begin another from it.")
        default: return nil
        }
    }

    // MARK: Finding

    public func refresh() throws {
        commands = try FindCommands(desk, over: below)
        try find()
    }

    private func typed() throws {
        let typed = FindQuery(line.text)
        guard typed != query else { return }
        query = typed
        hasMoved = false
        try find()
    }

    private func find() throws {
        first = commands?.rows(query) ?? []
        search = nil
        if query.isEmpty {
            if query.scope == .all { first = try recent() + first }
        } else if !query.recordKinds.isEmpty {
            let (search, kinds) = (query.search, query.recordKinds)
            self.search = try desk.ledger.searching(
                kinds, limit: Self.limit, language: desk.language, in: desk.place
            ) { search.matches($2) || search.matches($1) }
        }
        join()
    }

    public func work() throws -> Bool {
        guard let search, !search.isComplete else { return false }
        if try search.more(for: Self.slice) { join() }
        return true
    }

    /// Puts what was found in order: the best match first; of equal ones commands before records, and a person before
    /// what bears their name.
    private func join() {
        let before = hasMoved ? chosen?.id : nil
        let records = (search?.found ?? []).map { kind, candidate in
            var row = row(kind, candidate)
            let number = candidate.number == query.text ? 4 : query.search.score(candidate.number) ?? 0
            row.score = max(query.search.score(candidate.title) ?? 0, number)
            row.length = 1 + candidate.title.count
            return row
        }
        let all = first + records
        rows =
            query.isEmpty
            ? all
            : all.enumerated().sorted {
                ($1.element.score, $0.element.length, $0.offset)
                    < ($0.element.score, $1.element.length, $1.offset)
            }.map(\.element)
        list.rows = rows.map { $0.row(desk.language) }
        list.choose(before.flatMap { id in rows.firstIndex { $0.id == id } } ?? 0)
    }

    private func row(_ kind: Kind, _ candidate: Candidate) -> FindRow {
        .record(
            kind, desk.title(candidate.title, of: kind), candidate.number, candidate.detail, id: candidate.id)
    }

    /// The records that were opened last, and those that were logged today.
    private func recent() throws -> [FindRow] {
        var rows = try desk.opened.compactMap { kind, id in
            try desk.ledger.candidate(kind, id, at: desk.settings.station, language: desk.language)
                .map { row(kind, $0) }
        }
        let today = try desk.ledger.entries(
            on: desk.today, in: desk.place, limit: 4, language: desk.language
        ).newest
        rows += today.map { record in
            .record(
                record.kind, desk.title(record.title, of: record.kind), "", desk.today.description,
                id: record.id)
        }
        var seen: Set<String> = []
        return Array(rows.filter { seen.insert($0.id).inserted }.prefix(6))
    }

    // MARK: Doing

    public func perform(_ action: Action) throws {
        switch action {
        case .accept: if let chosen { try open(chosen) }
        case .copy:
            guard case .record(_, let id) = chosen?.meaning else { return }
            let record = try desk.ledger.record(id.description, language: desk.language)
            desk.close(self)
            desk.open(FormScreen(desk, .begun(record.asNew)))
        case .cancel: desk.close(self)
        default: try desk.perform(action)
        }
    }

    private func open(_ row: FindRow) throws {
        if case .save(let quick) = row.meaning { return try save(quick) }
        desk.close(self)
        switch row.meaning {
        case .save: break
        case .begin(let quick): try begin(quick)
        case .month(let period): desk.open(MonthScreen(desk, period: period))
        case .command(let action): try desk.start(action)
        case .list(let kind): desk.openList(kind)
        case .new(let kind): desk.openForm(kind)
        case .template(let template): try desk.begin(template)
        case .record(let kind, let id): desk.openRecord(kind, id)
        }
    }

    private func begin(_ quick: QuickEntry) throws {
        guard let record = try commands?.record(of: quick) else { return }
        desk.open(FormScreen(desk, .begun(record.entry), extras: record.extras))
    }

    /// Saves a whole line; one that is refused goes on in the form.
    private func save(_ quick: QuickEntry) throws {
        guard let record = try commands?.record(of: quick) else { return }
        do {
            try desk.saving { [desk] in
                try record.store(on: desk)
            } then: { [self] saved in
                desk.lastEntries[saved.kind] = record.entry
                desk.close(self)
                desk.announce(saved, title: quick.title, volunteers: quick.volunteers)
            }
        } catch let rejection as Rejection {
            desk.close(self)
            try begin(quick)
            throw rejection
        }
    }

    public func handle(_ key: Key) throws -> Bool {
        if list.handle(key) {
            hasMoved = true
            return true
        }
        guard line.handle(key) else { return false }
        try typed()
        return true
    }

    public func paste(_ text: String) throws -> Bool {
        line.insert(text)
        try typed()
        return true
    }

    public func handle(_ mouse: Mouse) throws -> Bool {
        guard list.handle(mouse.counted(from: room)) != nil else { return false }
        hasMoved = true
        return true
    }

    // MARK: Drawing

    public func draw(_ canvas: inout Canvas) {
        let theme = desk.theme
        let language = desk.language
        let box = Box(title[language], columns: min(86, canvas.columns - 6), rows: 22)
        room = box.draw(into: &canvas, styles: theme.widgets) { canvas in
            let column = canvas.write(
                Label("查找或命令：", "Find or do: ")[language], column: 0, row: 0, theme[.faint])
            let height = canvas.rows - 2
            list.draw(
                into: &canvas, in: Rect(column: 0, row: 1, columns: canvas.columns, rows: height),
                styles: theme.widgets,
                isActive: false)
            if rows.isEmpty { canvas.write(empty[language], column: 2, row: 1, theme[.faint]) }
            canvas.write(
                Label(
                    ">命令  @人  #类型  2023-06 月报  3 tjcl 90 40 3x2 直接存",
                    ">commands  @people  #kinds  2023-06 figures  3 tjcl 90 40 3x2 saves")[language],
                column: 0, row: canvas.rows - 1, columns: canvas.columns, theme[.faint])
            line.draw(
                into: &canvas, column: column, row: 0, columns: canvas.columns - column,
                style: theme[.active], isActive: true)
        }
    }

    private var empty: Label {
        if query.isEmpty { return Label("打姓名、首字母或编号", "type a name, initials or a number") }
        return search?.isComplete == false
            ? Label("正在找…", "looking…") : Label("没有找到", "nothing found")
    }
}
