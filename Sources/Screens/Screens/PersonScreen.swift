import Casework
import Ledger
import Terminal

/// 我是谁: the station of this terminal, or all of them for who supervises, and then the worker.
public final class PersonScreen: Screen, KeyClaiming {
    let desk: Desk
    /// What is chosen now: the station first, its worker then.
    private var isAtWorker: Bool
    private var station: String?
    private var line = LineEditor()
    private var choices: [Choice] = []
    private var list = RowList()

    private enum Choice {
        case everywhere
        case station(StationPlace)
        case worker(Candidate)
        case nobody
        case new
    }

    init(_ desk: Desk, beginsWithWorker: Bool = false) {
        self.desk = desk
        isAtWorker = beginsWithWorker
        station = desk.settings.station
    }

    public var title: Label { Label("我是谁", "Who I am") }

    public var status: Label? {
        guard isAtWorker else { return Label("第 1 步：站点", "step 1: the station") }
        let name = desk.name(ofStation: station)
        return Label("第 2 步：\(name)的社工", "step 2: the worker of \(name)")
    }

    public var takesText: Bool { true }
    public var actions: [Action] { [.accept, .back, .help] }

    func claims(_ key: Key, _ action: Action) -> Bool { true }

    public func reason(against action: Action) -> Label? {
        action == .accept && list.chosen == nil
            ? Label("没有符合的，请改筛选。", "Nothing matches; type something else.") : nil
    }

    public func refresh() throws { try fill() }

    private func fill() throws {
        let search = NameSearch(line.text)
        choices = isAtWorker ? try workers(search) : try stations(search)
        list.rows = choices.map(row)
    }

    private func stations(_ search: NameSearch) throws -> [Choice] {
        let found = try desk.ledger.stations().filter {
            search.matches($0.name) || $0.code.hasPrefix(line.text.folded)
        }
        return (search.isEmpty ? [.everywhere] : []) + found.map { .station($0) }
    }

    private func workers(_ search: NameSearch) throws -> [Choice] {
        let found = try desk.ledger.candidates(
            .workers, at: station, limit: 200, language: desk.language
        ) { number, title in search.matches(title) || search.matches(number) }
        // Those of other stations, who are known by the station's name, are there for who looks for them.
        .filter { !search.isEmpty || station == nil || $0.detail.isEmpty || Day($0.detail) != nil }
        return found.map { .worker($0) } + (search.isEmpty ? [.nobody] : []) + [.new]
    }

    private func row(_ choice: Choice) -> RowList.Row {
        let language = desk.language
        switch choice {
        case .everywhere:
            return RowList.Row(
                lead: mark(desk.settings.station == nil),
                title: Label("全部站点", "All stations")[language],
                detail: Label("督导、街道、区县看全部", "for who supervises")[language])
        case .station(let place):
            return RowList.Row(
                lead: mark(desk.settings.station == place.code), title: place.name, detail: place.code)
        case .worker(let worker):
            return RowList.Row(
                lead: mark(desk.settings.worker == worker.reference), title: worker.title,
                detail: "\(worker.number)  \(worker.detail)")
        case .nobody:
            return RowList.Row(
                lead: mark(desk.settings.worker == nil), title: Label("不选", "Nobody")[language],
                detail: Label("修改历史里不署名", "the history names nobody")[language])
        case .new:
            return RowList.Row(title: Label("＋ 新建社工 \(line.text)", "+ new worker \(line.text)")[language])
        }
    }

    private func mark(_ isOn: Bool) -> String { isOn ? "✓" : " " }

    // MARK: Choosing

    public func perform(_ action: Action) throws {
        switch action {
        case .accept: if let place = list.chosen { try choose(choices[place]) }
        case .back: try goBack()
        default: try desk.perform(action)
        }
    }

    private func goBack() throws {
        guard !line.isEmpty else { return desk.back() }
        try narrow(LineEditor())
    }

    private func choose(_ choice: Choice) throws {
        switch choice {
        case .everywhere: try choose(station: nil)
        case .station(let place): try choose(station: place.code)
        case .worker(let worker): choose(worker: worker.reference)
        case .nobody: choose(worker: nil)
        case .new: makeWorker()
        }
    }

    private func choose(station code: String?) throws {
        if code != desk.settings.station {
            desk.settings.worker = nil
            desk.settings.station = code
        }
        station = code
        isAtWorker = true
        try narrow(LineEditor())
    }

    private func choose(worker: String?) {
        desk.settings.worker = worker
        desk.settings.hasChosenPerson = true
        desk.back()
        let place = desk.name(ofStation: desk.settings.station)
        let name = desk.workerName
        desk.say(
            "这里是\(place)，\(name.map { "社工 \($0)" } ?? "没有选社工")。",
            "This is \(place); \(name.map { "the worker is \($0)" } ?? "no worker is chosen").")
    }

    private func makeWorker() {
        var entry = Entry(.workers)
        entry["name"] = line.isEmpty ? nil : line.text
        entry["station"] = station
        let form = FormScreen(desk, .begun(entry))
        form.onSaved = { [weak self] saved in
            guard let self else { return }
            desk.back(to: self)
            desk.attempt {
                let made = try self.desk.ledger.candidate(
                    .workers, saved.id, at: self.station, language: self.desk.language)
                self.choose(worker: made?.reference)
            }
        }
        desk.open(form)
    }

    // MARK: Keys

    public func handle(_ key: Key) throws -> Bool {
        if list.handle(key) { return true }
        var typed = line
        guard typed.handle(key) else { return false }
        try narrow(typed)
        return true
    }

    public func paste(_ text: String) throws -> Bool {
        var typed = line
        typed.insert(text)
        try narrow(typed)
        return true
    }

    private func narrow(_ typed: LineEditor) throws {
        let isOther = typed.text != line.text || typed.isEmpty
        line = typed
        guard isOther else { return }
        try fill()
        list.choose(0)
    }

    public func draw(_ canvas: inout Canvas) {
        let prompt =
            isAtWorker
            ? Label(" 您是哪一位（打姓名、首字母）：", " Who are you (type a name): ")
            : Label(" 这台电脑在哪个站（打站名、首字母）：", " Which station is here (type a name): ")
        let column = canvas.write(prompt[desk.language], column: 0, row: 0, desk.theme[.faint])
        list.draw(
            into: &canvas, in: Rect(column: 0, row: 1, columns: canvas.columns, rows: canvas.rows - 1),
            desk.theme, isActive: false)
        line.draw(
            into: &canvas, column: column, row: 0, columns: canvas.columns - column - 1,
            style: desk.theme[.active], isActive: true)
    }
}
