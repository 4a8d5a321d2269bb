import Casework
import Ledger
import Terminal

/// 本月核对: one station's month on its way from the worker to the supervisor: where it stands and who took it there, its
/// checklist, and the next step. Of a sealed month it lists what was changed since.
public final class MonthLifeScreen: Screen {
    let desk: Desk
    let station: StationPlace
    private(set) var month: Month
    private(set) var life: MonthLife?
    /// What is to be mended or explained; none of a month that is sealed.
    private(set) var items: [MonthItem] = []
    /// What made figures differ since the month was sealed.
    private(set) var changes: [SealedChange] = []
    /// What whoever works here may do at the station.
    private(set) var role: WorkerRole?
    var list = RowList()

    init(_ desk: Desk, _ station: StationPlace, _ month: Month) {
        self.desk = desk
        self.station = station
        self.month = month
    }

    public var title: Label {
        let name = FigureGroup.shortName(station.name)
        return Label("核对 \(month) \(name.chinese)", "Check \(month) \(name.english)")
    }

    public var status: Label? { state.label }

    var state: MonthState { life?.state ?? .open }
    var next: MonthAct { state.next }
    /// The items that keep the month from being handed in.
    var open: [MonthItem] { items.filter(\.isBlocking) }

    public var actions: [Action] {
        [
            .open, next.action ?? .open, .handBackMonth, .explainItem, .earlier, .later, .bySealed, .board,
            .month, .back, .help, .find, .menu, .undo,
        ]
    }

    // MARK: Reading

    public func refresh() throws {
        let life = try desk.ledger.month(month, of: station.id)
        self.life = life
        role = desk.role(at: station.code)
        items = life.state.isSealed ? [] : try desk.ledger.checklist(month, of: station.id)
        changes =
            life.state.isSealed
            ? try desk.ledger.sealedChanges(month, in: place, language: desk.language)
                .filter { $0.station.id == station.id } : []
        fill()
    }

    /// The place that the station is.
    var place: Place { AreaCode(station.code)?.place ?? .everywhere }

    /// The station alone, without what lies below it.
    private var scope: FigureScope {
        let all = (try? desk.ledger.stations(in: place)) ?? []
        return FigureGroup.stations(in: place, all).first { $0.key == station.code }?.scope
            ?? FigureScope(place: place)
    }

    /// The figures that differ from what was sealed, with the sum of their changes.
    var differences: [(indicator: Indicator, changes: [SealedChange])] {
        Dictionary(grouping: changes, by: \.indicator).map { ($0.key, $0.value) }
            .sorted { $0.0.number < $1.0.number }
    }

    /// The item of the checklist under the cursor.
    var chosenItem: MonthItem? {
        chosenPlace.flatMap { items.indices.contains($0) ? items[$0] : nil }
    }

    private var chosenDifference: Indicator? {
        let all = differences
        return chosenPlace.flatMap { all.indices.contains($0) ? all[$0].indicator : nil }
    }

    /// Which of the rows that can be chosen is.
    private var chosenPlace: Int? {
        list.chosen.map { chosen in list.rows[..<chosen].count(where: \.canBeChosen) }
    }

    // MARK: What can be done

    public func reason(against action: Action) -> Label? {
        switch action {
        case .open: return reasonAgainstOpening
        case .explainItem: return reasonAgainstExplaining
        case .later where month >= desk.today.month:
            return Label("\(month.advanced(by: 1)) 还没有到。", "\(month.advanced(by: 1)) is still to come.")
        case .bySealed where !state.isSealed:
            return Label("这个月还没有锁定过，没有可比的。", "The month was never locked: there is nothing to compare.")
        default: return MonthAct(action).flatMap { reason(against: $0) }
        }
    }

    /// Why a step can't be taken now; who may take it is told by its sentence.
    func reason(against act: MonthAct) -> Label? {
        if !act.from.contains(state) {
            let from = act.from.map(\.label)
            return Label(
                "现在是“\(state.label.chinese)”，不能\(act.label.chinese)。",
                "It is \(state.label.english.lowercased()), and has to be \(from.map { $0.english.lowercased() }.joined(separator: " or ")) for that."
            )
        }
        if act == .complete || act == .review || act == .lock, month.last > desk.today {
            return Label("\(month) 还没有过完。", "\(month) is not over yet.")
        }
        if !open.isEmpty, act != .handBack {
            return Label(
                "清单上还有 \(open.count) 项没有处理，也没有说明。",
                "\(open.count) of the checklist are neither mended nor explained.")
        }
        guard let role else {
            return Label(
                "先选您是谁：F9 菜单 › 本机 › 我是谁；要\(act.rolesLabel.chinese)。",
                "Choose first who you are (F9, This terminal); it takes a \(act.rolesLabel.english).")
        }
        guard act.roles.contains(role) else {
            return Label(
                "要\(act.rolesLabel.chinese)才能\(act.label.chinese)，您是\(role.label.chinese)。",
                "It takes a \(act.rolesLabel.english); you are a \(role.label.english.lowercased()).")
        }
        return nil
    }

    private var reasonAgainstOpening: Label? {
        if state.isSealed {
            return chosenDifference == nil ? Label("锁定后没有改动。", "Nothing changed since the locking.") : nil
        }
        guard let item = chosenItem else { return Label("清单是清的，没有可开的。", "The checklist is clean.") }
        return item.records.isEmpty && !hasPlace(item)
            ? Label("这一项没有单独的记录。", "There are no records of this item.") : nil
    }

    private var reasonAgainstExplaining: Label? {
        if state.isSealed { return Label("已锁定过，清单不再改。", "It has been locked; its checklist stays.") }
        guard let item = chosenItem else { return Label("清单是清的，没有要说明的。", "The checklist is clean.") }
        return item.canBeExplained
            ? nil : Label("这一项要改对，不能只作说明。", "This has to be mended; it can't be explained.")
    }

    // MARK: Doing

    public func perform(_ action: Action) throws {
        switch action {
        case .open: try openChosen()
        case .explainItem: if let item = chosenItem { desk.open(explanation(of: item)) }
        case .completeMonth: try step(.complete)
        case .reviewMonth: try step(.review)
        case .lockMonth: desk.open(lockQuestion)
        case .unlockMonth: desk.open(reasonPrompt(.unlock) { [weak self] in self?.askUntil($0) })
        case .handBackMonth:
            desk.open(reasonPrompt(.handBack) { [weak self] in try self?.step(.handBack, reason: $0) })
        case .earlier: try go(to: month.advanced(by: -1))
        case .later: try go(to: month.advanced(by: 1))
        case .bySealed: desk.open(MonthScreen(desk, period: Period(month), place: place, view: .sealed))
        case .month: desk.open(MonthScreen(desk, period: Period(month), place: place))
        case .board: desk.open(BoardScreen(desk))
        default: try desk.perform(action)
        }
    }

    private func go(to month: Month) throws {
        self.month = month
        try refresh()
        list.choose(0)
    }

    /// Takes the step, in the name that the station knows whoever works here by.
    private func step(_ act: MonthAct, reason: String? = nil, until: Day? = nil) throws {
        let before = desk.ledger.who
        desk.ledger.who = desk.signature(at: station.code)
        defer { desk.ledger.who = before }
        try desk.ledger.step(act, month, of: station.id, reason: reason, until: until)
        try refresh()
        let end = until.map { Label("，到 \($0) 为止", " until \($0)") } ?? Label("", "")
        desk.say(
            "\(month) \(act.label.chinese)好了\(end.chinese)。",
            "\(month): \(act.label.english.lowercased())\(end.english).")
    }

    private var lockQuestion: Question {
        let isAgain = state == .unlocked
        let text =
            isAgain
            ? Label("现在就把 \(month) 锁回去吗？", "Lock \(month) again now?")
            : Label(
                "锁定 \(month)？锁定的数存下来就不再变；以后的改动另记为补报。",
                "Lock \(month)? Its figures are sealed for good; later changes are handed in late.")
        return Question(desk, text) { [weak self] in try self?.step(.lock) }
    }

    private func reasonPrompt(_ act: MonthAct, _ then: @escaping (String) throws -> Void) -> Prompt {
        let label = act.label
        return Prompt(
            desk,
            title: Label("\(label.chinese) \(month)：原因", "\(month), \(label.english.lowercased()): why"),
            hint: Label(
                "原因记在这个月的经过里。Enter 继续，Esc 不做了。", "It is kept with the month. Enter goes on, Esc stops.")
        ) { text in
            guard !text.isBlank else { return Label("要写明原因。", "A reason is wanted.") }
            try then(String(text.trimmed))
            return nil
        }
    }

    private func askUntil(_ reason: String) {
        desk.open(
            Prompt(
                desk, title: Label("解锁到哪一天", "Unlocked until"),
                hint: Label(
                    "过了这一天自动锁回去：+3 = 三天后，1120 = 11 月 20 日",
                    "It locks itself after that day: +3, 1120, 2023-11-20"),
                text: desk.today.adding(days: 3).description
            ) { [weak self] text in
                guard let self else { return nil }
                guard let day = Day.typed(text, today: desk.today), day >= desk.today else {
                    return Label("要一个不早于今天的日期。", "A day is wanted, not before today.")
                }
                try step(.unlock, reason: reason, until: day)
                return nil
            })
    }

    private func explanation(of item: MonthItem) -> Prompt {
        Prompt(
            desk, title: Label("说明", "Explanation"), hint: item.text, text: item.explanation ?? ""
        ) { [weak self] text in
            guard let self else { return nil }
            try desk.ledger.explain(item.id, month, of: station.id, String(text.trimmed))
            try refresh()
            return nil
        }
    }

    // MARK: Opening

    /// Whether an item without records of its own has a screen that shows what it is about.
    private func hasPlace(_ item: MonthItem) -> Bool {
        item.id == "month_before" || item.id == "drafts" || indicator(of: item) != nil
    }

    /// The figure that an item is about.
    private func indicator(of item: MonthItem) -> Indicator? {
        switch item.id {
        case "cases_identity": .cases_active
        case "people_identity": .clients_served
        default:
            item.id.hasPrefix("outlier_") ? Indicator(id: String(item.id.dropFirst("outlier_".count))) : nil
        }
    }

    private func openChosen() throws {
        if let indicator = chosenDifference, state.isSealed {
            return desk.open(SealedChangesScreen(desk, indicator, month, place, station: station))
        }
        guard let item = chosenItem else { return }
        if !item.records.isEmpty {
            let name = Label("\(month) 清单", "Checklist \(month)")
            return desk.open(RecordsScreen(desk, title: name, item.text, item.records))
        }
        switch item.id {
        case "month_before": desk.open(MonthLifeScreen(desk, station, month.advanced(by: -1)))
        case "drafts": desk.open(DraftsScreen(desk))
        default:
            guard let indicator = indicator(of: item) else { return }
            let scope = scope
            desk.open(FigureScreen(desk, indicator, Period(month), scope.place, share: scope.share))
        }
    }

    // MARK: Keys

    public func handle(_ key: Key) throws -> Bool { list.handle(key, lettersAreKeys: true) }

    public func handle(_ mouse: Mouse) throws -> Bool { try desk.follow(list.handle(mouse)) }
}
