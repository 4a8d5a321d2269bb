import Casework
import Ledger
import Terminal

/// 首页: what was logged today, what is to be done, the templates of the day's work, and the month so far.
public final class HomeScreen: Screen, KeyClaiming {
    let desk: Desk
    private(set) var facts = HomeFacts()
    private var chosen = 0
    private var isOnFigures = false
    private var chosenFigure = 0
    /// The draft that was thrown away last, and the save that was the last one then.
    private var dropped: (draft: Draft, act: Int?)?
    private var list = RowList()
    /// Which item each row of the list is.
    private var itemRows: [Int?] = []
    private var table = Table(columns: [])

    init(_ desk: Desk) {
        self.desk = desk
    }

    public var title: Label { Label("首页", "Home") }

    public var status: Label? {
        guard let place = facts.placeName else { return nil }
        return desk.isDemo ? Label("样例 · \(place)", "sample · \(place)") : Label(place, place)
    }

    public var actions: [Action] {
        [
            .open, .newCase, .newGroup, .newActivity, .newService, .newOther, .listCases, .listGroups,
            .listActivities, .listServices, .listOther, .month, .board, .export, .delete, .undo, .quit, .help,
            .find, .menu, .back,
        ]
    }

    /// The letters of templates are theirs: `d` deletes a draft, and nothing else.
    func claims(_ key: Key, _ action: Action) -> Bool {
        guard case .text(let letter) = key, template(of: letter) != nil else { return true }
        if case .draft = chosenItem { return action == .delete }
        return false
    }

    public func reason(against action: Action) -> Label? {
        switch action {
        case .newCase, .newGroup, .newActivity, .newService, .newOther:
            facts.hasStation
                ? nil : Label("先建站点：在第一步上按 Enter。", "Make the station first: Enter on step one.")
        case .board where !facts.hasStation:
            Label("先建站点：在第一步上按 Enter。", "Make the station first: Enter on step one.")
        case .open where items.isEmpty && !isOnFigures:
            Label("这里还没有可以打开的。", "There is nothing to open yet.")
        case .delete:
            if case .draft = chosenItem { nil } else { Label("首页只能删草稿。", "Only drafts can be deleted here.") }
        case .back: Label("已经在首页；按 q 退出。", "This is the first screen; q leaves taizhang.")
        case .undo where facts.lastAct == nil && draftToTakeBack == nil:
            Label("没有可以撤销的操作。", "There is nothing to undo.")
        default: nil
        }
    }

    /// What the cursor can stand on.
    enum Item {
        case step(Int)
        case entry(ShownRecord)
        case draft(Draft)
        case toDo(ToDo)
        case template(Template)
    }

    private var items: [Item] { sections.flatMap(\.items) }

    private var chosenItem: Item? {
        let all = items
        return all.indices.contains(chosen) ? all[chosen] : nil
    }

    /// A part of the left side.
    struct Section {
        let title: Label
        let items: [Item]
        /// What stands there while it is empty.
        let empty: Label?
    }

    private var sections: [Section] {
        if facts.steps != nil {
            return [
                Section(
                    title: Label("从这里开始", "Begin here"), items: (0..<3).map { .step($0) }, empty: nil)
            ]
        }
        let count = facts.entryCount
        return [
            Section(
                title: Label("今天 已录 \(count) 条", "Today: \(count) logged"),
                items: facts.entries.map { .entry($0) },
                empty: Label("今天还没有录：按 3 录一场活动，9 选别的", "Nothing yet: 3 logs an activity, 9 anything else")),
            Section(
                title: Label(
                    "要办的事 \(facts.drafts.count + facts.toDoCount)\(facts.isToDoComplete ? "" : "+")",
                    "To do: \(facts.drafts.count + facts.toDoCount)\(facts.isToDoComplete ? "" : "+")"),
                items: facts.drafts.map { .draft($0) } + facts.toDo.map { .toDo($0) },
                empty: facts.isRead ? Label("没有要办的事", "Nothing to do") : Label("正在看…", "looking…")),
            Section(
                title: Label("常用（按字母新增）", "Templates (a letter begins one)"),
                items: facts.templates.map { .template($0) },
                empty: facts.isRead
                    ? Label("录过几次的活动会列在这里", "Activities held more than once appear here") : nil),
        ]
    }

    public func refresh() throws {
        let before = facts.steps
        try facts.read(desk)
        if let steps = facts.steps {
            // The cursor goes on to the first step that is not done.
            if steps != before { chosen = steps.firstIndex(of: false) ?? 0 }
        } else if before != nil {
            chosen = 0
        }
    }

    public func work() throws -> Bool { try facts.readMore(desk) }

    public func perform(_ action: Action) throws {
        switch action {
        case .open: try open()
        case .delete:
            if case .draft(let draft) = chosenItem {
                try desk.drop(draft)
                dropped = (draft, facts.lastAct?.batch.id)
                try refresh()
            }
        case .undo:
            guard let draft = draftToTakeBack else { return try desk.perform(.undo) }
            try desk.takeBack(draft)
            dropped = nil
            try refresh()
        default: try desk.perform(action)
        }
        chosen = max(0, min(chosen, items.count - 1))
    }

    /// The draft that an undo takes back: what was saved since is undone first.
    private var draftToTakeBack: Draft? {
        dropped.flatMap { $0.act == facts.lastAct?.batch.id ? $0.draft : nil }
    }

    private func open() throws {
        if isOnFigures {
            let indicator = HomeFacts.indicators[chosenFigure]
            return desk.open(FigureScreen(desk, indicator, Period(desk.today.month), desk.place))
        }
        switch chosenItem {
        case .step(let step): openStep(step)
        case .entry(let record): desk.openRecord(record.kind, record.id)
        case .draft(let draft): try desk.open(draft)
        case .toDo(let toDo): desk.openRecord(toDo.kind, toDo.record.id)
        case .template(let template): try desk.begin(template)
        case nil: break
        }
    }

    private func openStep(_ step: Int) {
        switch step {
        case 0: desk.openForm(.stations)
        case 1 where facts.hasStation: desk.openForm(.workers)
        case 2 where facts.hasStation: desk.openForm(.activities)
        default: desk.say("先建站点：在第一步上按 Enter。", "Make the station first: Enter on step one.", .refusal)
        }
    }

    public func handle(_ key: Key) throws -> Bool {
        switch key {
        case .down, .text("j"): step(1)
        case .up, .text("k"): step(-1)
        case .right, .text("l"), .tab: isOnFigures = facts.steps == nil
        case .left, .text("h"), .backTab: isOnFigures = false
        case .home: if isOnFigures { chosenFigure = 0 } else { chosen = 0 }
        case .end:
            if isOnFigures {
                chosenFigure = HomeFacts.indicators.count - 1
            } else {
                chosen = max(0, items.count - 1)
            }
        case .text(let letter):
            guard let template = template(of: letter) else { return false }
            try desk.begin(template)
        default: return false
        }
        return true
    }

    private func step(_ by: Int) {
        if isOnFigures {
            chosenFigure = max(0, min(chosenFigure + by, HomeFacts.indicators.count - 1))
        } else {
            chosen = max(0, min(chosen + by, items.count - 1))
        }
    }

    static let letters = Array("abcdef")

    private func template(of letter: Character) -> Template? {
        guard let place = Self.letters.firstIndex(of: letter), facts.templates.indices.contains(place) else {
            return nil
        }
        return facts.templates[place]
    }

    public func handle(_ mouse: Mouse) throws -> Bool {
        switch mouse.action {
        case .wheelDown: step(1)
        case .wheelUp: step(-1)
        case .press: return try press(at: mouse.point)
        }
        return true
    }

    /// A press chooses what it falls on; pressed again, that opens.
    private func press(at point: Point) throws -> Bool {
        if facts.steps == nil, case .row(let figure, _)? = table.hit(at: point) {
            let isSame = isOnFigures && chosenFigure == figure
            isOnFigures = true
            chosenFigure = figure
            if isSame { try open() }
            return true
        }
        guard let row = list.row(at: point), let item = itemRows[row] else { return false }
        let isSame = !isOnFigures && chosen == item
        isOnFigures = false
        chosen = item
        if isSame { try open() }
        return true
    }

    // MARK: Drawing

    public func draw(_ canvas: inout Canvas) {
        let theme = desk.theme
        let language = desk.language
        let half = facts.steps != nil ? canvas.columns : max(canvas.columns * 52 / 100, canvas.columns - 48)
        let rows = canvas.rows - (facts.lastAct == nil ? 0 : 1)
        drawList(&canvas, Rect(column: 0, row: 0, columns: half - 1, rows: rows))
        if facts.steps == nil {
            drawFigures(
                &canvas, Rect(column: half - 1, row: 0, columns: canvas.columns - half, rows: rows))
        }
        if let act = facts.lastAct, canvas.rows > 8 {
            let words = act.words(desk)
            let line = Label("上次：\(words.chinese)   按 u 撤销", "Last: \(words.english)   u undoes it")
            canvas.write(
                " " + line[language], column: 0, row: canvas.rows - 1, columns: canvas.columns, theme[.faint])
        }
    }

    private func drawList(_ canvas: inout Canvas, _ rect: Rect) {
        let language = desk.language
        var rows: [(row: RowList.Row, item: Int?)] = []
        var number = 0
        for section in sections {
            if !rows.isEmpty { rows.append((.sentence(""), nil)) }
            rows.append((.heading(section.title[language]), nil))
            if section.items.isEmpty, let empty = section.empty {
                rows.append((.sentence(empty[language]), nil))
            }
            for item in section.items {
                rows.append((RowList.Row(title: line(of: item)), number))
                number += 1
            }
        }
        if rows.count > rect.rows { rows.removeAll { $0.row.title.isEmpty } }
        itemRows = rows.map(\.item)
        list.rows = rows.map(\.row)
        list.choose(itemRows.firstIndex(of: chosen))
        list.draw(
            into: &canvas, in: rect, styles: desk.theme.widgets, isActive: !isOnFigures,
            showsChosen: !isOnFigures)
    }

    private func line(of item: Item) -> String {
        let language = desk.language
        switch item {
        case .step(let step): return stepLine(step)
        case .entry(let record):
            let start = record.text("start").map { "\($0) " } ?? ""
            let came = record.attendance.map { "  \($0[language])" } ?? ""
            return "\(start)\(record.kind.singularLabel[language]) \(name(record))\(came)"
        case .draft(let draft):
            let title = desk.title(of: draft)
            return "\(Label("草稿", "Draft")[language]) \(draft.entry.kind.singularLabel[language]) \(title)"
        case .toDo(let toDo):
            let title = desk.title(toDo.record.title, of: toDo.kind)
            return "\(toDo.kind.singularLabel[language]) \(title)  \(toDo.reason.label[language])"
        case .template(let template):
            let place = facts.templates.firstIndex(of: template) ?? 0
            let letter = place < Self.letters.count ? String(Self.letters[place]) : " "
            let minutes = template.entry["minutes"].map { " \($0)\(Label("分", " min")[language])" } ?? ""
            return
                "\(letter) \(template.title)\(minutes)  \(Label("\(template.count) 次", "×\(template.count)")[language])"
        }
    }

    private func name(_ record: ShownRecord) -> String { desk.title(record.title, of: record.kind) }

    private func stepLine(_ step: Int) -> String {
        let done = facts.steps?[step] == true
        let words = [
            Label("建站点：区划代码和名称", "Make the station: its code and name"),
            Label("登记社工：您自己和同事", "Register the workers: yourself first"),
            Label("录第一条服务：一场社区活动", "Log the first service: an activity"),
        ][step]
        return "\(done ? "✓" : "\(step + 1)") \(words[desk.language])"
    }

    private func drawFigures(_ canvas: inout Canvas, _ rect: Rect) {
        let language = desk.language
        let month = desk.today.month
        table.columns = [
            .init(Label("本月 \(month)", "Month \(month)")[language], widths: 6...40, weight: 1),
            .init(Label("本月", "now")[language], widths: 5...10, alignment: .right),
            .init(Label("上月", "last")[language], widths: 5...10, alignment: .right),
        ]
        let figures = facts.figures
        // What stays beside the gutter and two columns of numbers.
        let name = rect.columns - 18
        table.rowCount = figures.count
        table.choose(row: chosenFigure)
        table.draw(
            into: &canvas, in: rect, styles: desk.theme.widgets, isActive: isOnFigures,
            showsChosen: isOnFigures,
            cells: { range in
                figures[range].map { row in
                    [
                        row.indicator.name(in: language, columns: name),
                        row.indicator.show(row.value), row.indicator.show(row.previous),
                    ]
                }
            })
    }
}

extension Indicator {
    /// Its name with what it counts, where there is room and the name does not say that itself.
    fileprivate func name(in language: Language, columns: Int) -> String {
        let name = label[language]
        // An English name says what is counted.
        guard language == .chinese else { return name }
        let whole = "\(name) \(definition.measure.chinese)"
        let says = name.hasSuffix(definition.measure.chinese)
        return says || Glyph.columns(of: whole) > columns ? name : whole
    }
}

extension ShownRecord {
    /// How many people it was with, or that it was with none.
    fileprivate var attendance: Label? {
        if text("reached") == "no" { return Label("未见到", "not reached") }
        if text("held") == "no" { return Label("未开展", "not held") }
        if let status = text("status"), status != "held" {
            return status == "planned" ? Label("计划", "planned") : Label("取消", "cancelled")
        }
        let unnamed = ["people", "participants", "walk_ins"].lazy.compactMap { text($0) }.first
        let named = text("present")?.split(separator: "|").count ?? 0
        guard unnamed != nil || named > 0 else { return nil }
        let people = named + (unnamed.flatMap { Int($0) } ?? 0)
        return Label("\(people)人", "\(people) p")
    }
}

extension ToDo.Reason {
    /// Why something is to be done.
    var label: Label {
        switch self {
        case .nextContactPassed(let day): Label("约定 \(day) 已过", "was due \(day)")
        case .noContact(let days): Label("\(days) 天没有联系", "no contact for \(days) days")
        case .sessionDue(_, let held, let planned):
            Label("该开第 \(held + 1) 节（共 \(planned)）", "session \(held + 1) of \(planned) due")
        case .visitDue(_, let overdue): Label("走访过期 \(overdue) 天", "visit overdue \(overdue) days")
        }
    }
}

extension ShownRecord {
    /// A field's text; nil where the kind has no such field, or it is blank.
    func text(_ key: String) -> String? {
        guard let index = kind.index(of: key), !texts[index].isEmpty else { return nil }
        return texts[index]
    }
}
