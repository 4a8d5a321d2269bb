import Casework
import Ledger
import Terminal

/// 我是谁: the station of this terminal, or all of them for who supervises, and then the worker.
public final class PersonScreen: Screen {
    let desk: Desk
    /// What is chosen now: the station first, its worker then.
    private var isAtWorker: Bool
    private var station: String?
    /// Stations by their codes or workers by how records refer to them; nothing stands for all stations, or nobody.
    private var list: ChoiceList<String>

    init(_ desk: Desk, beginsWithWorker: Bool = false) {
        self.desk = desk
        isAtWorker = beginsWithWorker
        station = desk.settings.station
        list = beginsWithWorker ? Self.workers(desk, at: station) : Self.stations(desk)
    }

    public var title: Label { Label("我是谁", "Who I am") }

    public var status: Label? {
        guard isAtWorker else { return Label("第 1 步：站点", "step 1: the station") }
        let name = desk.name(ofStation: station)
        return Label("第 2 步：\(name)的社工", "step 2: the worker of \(name)")
    }

    public var takesText: Bool { true }
    public var actions: [Action] { [.accept, .back, .help] }

    public func reason(against action: Action) -> Label? {
        action == .accept && list.chosen == nil ? .typeSomethingElse : nil
    }

    public func refresh() throws { list.refresh() }

    // MARK: Lists

    private static func stations(_ desk: Desk) -> ChoiceList<String> {
        let everywhere = ChoiceList.Item(
            "", Label("全部站点", "All stations")[desk.language],
            detail: Label("督导、街道、区县看全部", "for who supervises")[desk.language])
        var list = ChoiceList(digitsPick: false) { query in
            let search = NameSearch(query)
            var found: [StationPlace] = []
            desk.attempt { found = try desk.ledger.stations() }
            let fitting = found.best {
                search.score($0.name) ?? ($0.code.hasPrefix(query.folded) ? 0 : nil)
            }
            return (search.isEmpty ? [everywhere] : [])
                + fitting.map { ChoiceList.Item($0.code, $0.name, detail: $0.code) }
        }
        list.marked = [desk.settings.station ?? ""]
        return list
    }

    private static func workers(_ desk: Desk, at station: String?) -> ChoiceList<String> {
        let nobody = ChoiceList.Item(
            "", Label("不选", "Nobody")[desk.language],
            detail: Label("修改历史里不署名", "the history names nobody")[desk.language])
        var list = ChoiceList(
            digitsPick: false, newTitle: { Kind.workers.newTitle($0, desk.language) }
        ) { query in
            let search = NameSearch(query)
            var found: [Candidate] = []
            desk.attempt {
                found = try desk.ledger.candidates(
                    .workers, at: station, limit: 200, language: desk.language
                ) { number, title in search.matches(title) || search.matches(number) }
            }
            // Those of other stations, who are known by the station's name, are there for who looks for them.
            let shown = found.filter {
                !search.isEmpty || station == nil || $0.detail.isEmpty || Day($0.detail) != nil
            }
            return shown.map { .init($0.reference, $0.title, detail: "\($0.number)  \($0.detail)") }
                + (search.isEmpty ? [nobody] : [])
        }
        list.marked = [desk.settings.worker ?? ""]
        return list
    }

    // MARK: Choosing

    public func perform(_ action: Action) throws {
        switch action {
        case .accept: take(list.chosen)
        case .back: if list.query.isEmpty { desk.back() } else { list.search("") }
        default: try desk.perform(action)
        }
    }

    private func take(_ choice: ChoiceList<String>.Choice?) {
        switch choice {
        case .item(let item):
            let code = item.id.isEmpty ? nil : item.id
            if isAtWorker { choose(worker: code) } else { choose(station: code) }
        case .new(let name): makeWorker(name)
        case nil: break
        }
    }

    private func choose(station code: String?) {
        if code != desk.settings.station {
            desk.settings.worker = nil
            desk.settings.station = code
        }
        station = code
        isAtWorker = true
        list = Self.workers(desk, at: code)
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

    private func makeWorker(_ name: String) {
        var entry = Entry(.workers)
        entry["name"] = name.isEmpty ? nil : name
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

    public func handle(_ key: Key) throws -> Bool { list.handle(key) }

    public func paste(_ text: String) throws -> Bool { list.insert(text) }

    public func handle(_ mouse: Mouse) throws -> Bool {
        guard list.handle(mouse) else { return false }
        take(list.picked)
        return true
    }

    public func draw(_ canvas: inout Canvas) {
        let prompt =
            isAtWorker
            ? Label(" 您是哪一位（打姓名、首字母）：", " Who are you (type a name): ")
            : Label(" 这台电脑在哪个站（打站名、首字母）：", " Which station is here (type a name): ")
        list.draw(
            into: &canvas, in: Rect(canvas.size), styles: desk.theme.widgets, prompt: prompt[desk.language],
            empty: Label.nothingFits[desk.language])
    }
}
