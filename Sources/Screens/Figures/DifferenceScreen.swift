import Casework
import Ledger
import Terminal

/// Where a figure lies, or its change since the period before: split by counties, stations, fields or workers, the
/// greatest first. Each part opens.
final class DifferenceScreen: Screen {
    /// What the parts are sorted by.
    enum Order {
        case change, value
    }

    let desk: Desk
    let indicator: Indicator
    let period: Period
    let place: Place
    let order: Order
    /// Whether it splits a part of what another one splits.
    private let isPart: Bool
    /// What the figure is held against: the period before of the same place, where nothing else is said.
    let against: Comparison.Side
    private let isComparison: Bool
    private var againstStations: [StationPlace] = []
    private(set) var view: MonthView
    private var stations: [StationPlace] = []
    private var placeName = ""
    private var againstName = ""
    private var now: FigureTable
    private var before: FigureTable
    private var readAt: Int?
    private(set) var parts: [DifferencePart] = []
    private var chosenKey: String?
    private var cells: CellCursor<Cell>
    private var table = Table(columns: [], lettersAreKeys: true, hasCellCursor: true, hasScrollBar: true)

    /// The columns that the cursor can stand on.
    private enum Cell: Int, CaseIterable {
        case before = 1, now, change
    }

    init(
        _ desk: Desk, _ indicator: Indicator, _ period: Period, _ place: Place, by view: MonthView? = nil,
        order: Order = .change, isPart: Bool = false, against: Comparison.Side? = nil
    ) {
        self.desk = desk
        self.indicator = indicator
        self.period = period
        self.place = place
        self.order = order
        self.isPart = isPart
        self.against = against ?? .init(period.before, place)
        isComparison = against != nil
        stations = (try? desk.ledger.stations(in: place)) ?? []
        let counties = Set(stations.map { $0.key / 100_000_000 }).count
        let isOfOnePlace = self.against.place == place
        let split: MonthView = counties > 1 ? .counties : stations.count > 1 ? .stations : .fields
        self.view = view ?? (isOfOnePlace ? split : .fields)
        againstStations = isOfOnePlace ? stations : (try? desk.ledger.stations(in: self.against.place)) ?? []
        cells = CellCursor(order == .change ? .change : .now)
        now = self.view.table(period, place, stations, [indicator])
        before = self.view.table(self.against.period, self.against.place, againstStations, [indicator])
    }

    var title: Label {
        if isPart { return Label(placeName, placeName) }
        let name = indicator.label
        let how = order == .change ? Label("增减", "change") : Label("分开看", "split")
        return Label("\(name.chinese)\(how.chinese)", "\(name.english): \(how.english)")
    }

    var status: Label? {
        let how = view.action.definition.short
        if isPart { return how }
        return Label("\(placeName)  \(how.chinese)", "\(placeName)  \(how.english)")
    }

    var actions: [Action] {
        [.open, .byCounty, .byStation, .byField, .byWorker, .back, .help, .find, .menu]
    }

    func reason(against action: Action) -> Label? {
        switch action {
        case .open where chosen == nil: Label("这里没有可以打开的。", "There is nothing to open.")
        case .byCounty where against.place != place, .byStation where against.place != place:
            Label("两个地方的县和站不一样，没有可比的。", "Two places have no counties and stations in common.")
        case .byCounty where Set(stations.map { $0.key / 100_000_000 }).count < 2:
            Label("这个地方只有一个县，没有可分的。", "There is only one county here.")
        case .byStation where stations.count < 2:
            Label("这个地方只有一个站点，没有可分的。", "There is only one station here.")
        default: nil
        }
    }

    // MARK: Reading

    func refresh() throws {
        placeName = desk.name(of: place)
        let change = try desk.ledger.lastChange()
        guard change != readAt else { return }
        readAt = change
        stations = try desk.ledger.stations(in: place)
        againstStations = against.place == place ? stations : try desk.ledger.stations(in: against.place)
        againstName = desk.name(of: against.place)
        try begin()
    }

    private func begin() throws {
        now = view.table(period, place, stations, [indicator])
        before = view.table(against.period, against.place, againstStations, [indicator])
        _ = try read(for: .milliseconds(2))
    }

    func work() throws -> Bool { try read(for: .milliseconds(3)) }

    private func read(for budget: Duration) throws -> Bool {
        guard !now.isComplete || !before.isComplete else { return false }
        try now.readMore(desk.ledger, for: budget)
        try before.readMore(desk.ledger, for: budget)
        parts = DifferencePart.parts(now, before, indicator, by: order)
        return true
    }

    private var chosen: DifferencePart? {
        parts.first { $0.column.key == chosenKey } ?? parts.first
    }

    // MARK: Doing

    func perform(_ action: Action) throws {
        switch action {
        case .open: open()
        default:
            guard let view = MonthView(action) else { return try desk.perform(action) }
            self.view = view
            chosenKey = nil
            try begin()
        }
    }

    private func open() {
        guard let chosen else { return }
        let scope = chosen.column.scope
        let isPlace = view == .counties || view == .stations
        if cells.chosen == .change, isPlace, scope.isWhole, scope.place != place,
            let below = try? desk.ledger.stations(in: scope.place), below.count > 1
        {
            let below = isComparison ? Comparison.Side(against.period, scope.place) : nil
            return desk.open(
                DifferenceScreen(
                    desk, indicator, period, scope.place, by: .stations, order: order, isPart: true,
                    against: below))
        }
        // What is gone now can only be seen in the period before.
        let isGone = cells.chosen == .change && chosen.now == 0 && chosen.before != 0
        guard isGone || cells.chosen == .before else {
            return desk.open(FigureScreen(desk, indicator, period, scope.place, share: scope.share))
        }
        let other = before.index(of: chosen.column.key).map { before.columns[$0].scope } ?? scope
        let asked = against.place == place ? scope : FigureScope(place: against.place, share: other.share)
        desk.open(FigureScreen(desk, indicator, against.period, asked.place, share: asked.share))
    }

    func handle(_ key: Key) throws -> Bool {
        guard cells.handle(key, &table) else { return false }
        followRow()
        return true
    }

    private func followRow() {
        if parts.indices.contains(table.chosenRow) { chosenKey = parts[table.chosenRow].column.key }
    }

    func handle(_ mouse: Mouse) throws -> Bool {
        guard cells.handle(mouse, &table) else { return false }
        followRow()
        return true
    }

    // MARK: Drawing

    func draw(_ canvas: inout Canvas) {
        let language = desk.language
        let note = agreement
        let figures = parts.flatMap { [$0.before, $0.now, $0.change] } + [wholeNow, wholeBefore]
        let width = max(
            8, figures.compactMap(\.self).map { indicator.showSigned($0).utf8.count }.max() ?? 0)
        table.columns = [
            Table.Column(view.group[language], widths: 12...40, priority: 9, weight: 1),
            figureColumn(beforeTitle, width, priority: 7), figureColumn(nowTitle, width, priority: 8),
            figureColumn(Label("增减", "Change"), width, priority: 6),
            Table.Column("%", widths: 5...6, priority: 2, alignment: .right),
            Table.Column(Label("图", "Bar")[language], widths: 10...20, priority: 1),
        ]
        table.rowCount = parts.count
        table.choose(row: parts.firstIndex { $0.column.key == chosenKey } ?? 0)
        table.choose(column: cells.chosen.rawValue)
        let greatest =
            parts.compactMap { order == .change ? $0.change?.magnitude : $0.now?.magnitude }.max() ?? 0
        table.draw(
            into: &canvas, in: Rect(column: 0, row: 0, columns: canvas.columns, rows: canvas.rows - 1),
            styles: desk.theme.widgets,
            empty: Label("没有可分的数", "nothing to split")[language], totals: totals,
            cells: { range in parts[range].map { self.cells($0, Int(clamping: greatest)) } })
        canvas.write(
            note.text, column: 1, row: canvas.rows - 1, columns: canvas.columns - 1, desk.theme[note.role])
    }

    private var beforeTitle: Label {
        if isComparison { return title(of: against, againstName) }
        return period.isMonth ? Label("上月", "Last") : Label("上期", "Before")
    }

    private var nowTitle: Label {
        if isComparison { return title(of: .init(period, place), placeName) }
        return period.isMonth ? Label("本月", "Month") : Label("本期", "Period")
    }

    /// What tells a side of a comparison from the other one.
    private func title(of side: Comparison.Side, _ name: String) -> Label {
        guard against.place != place else { return Label("\(side.period)", "\(side.period)") }
        return FigureGroup.shortName(name)
    }

    private func figureColumn(_ title: Label, _ width: Int, priority: Int) -> Table.Column {
        Table.Column(
            title[desk.language], widths: width...max(width, 16), priority: priority, alignment: .right)
    }

    private func cells(_ part: DifferencePart, _ greatest: Int) -> [String] {
        let measured = order == .change ? part.change : part.now
        return [
            part.column.title[desk.language], part.before.map(indicator.show) ?? "…",
            part.now.map(indicator.show) ?? "…", part.change.map(indicator.showSigned) ?? "…",
            percent(part.now, part.before), SignedBar.text(measured ?? 0, greatest: greatest, columns: 12),
        ]
    }

    private func percent(_ now: Int?, _ before: Int?) -> String {
        guard let now, let before else { return "" }
        return Indicator.percent(now, before: before)
    }

    private var wholeNow: Int? { now.value(indicator, 0) }
    private var wholeBefore: Int? { before.value(indicator, 0) }

    private var totals: [String]? {
        guard let wholeNow, let wholeBefore else { return nil }
        return [
            Label("合计", "Total")[desk.language], indicator.show(wholeBefore), indicator.show(wholeNow),
            indicator.showSigned(wholeNow - wholeBefore), percent(wholeNow, wholeBefore), "",
        ]
    }

    /// Whether the parts come to the whole.
    private var agreement: MonthNotes.Note {
        let language = desk.language
        guard now.isComplete, before.isComplete, let wholeNow, let wholeBefore else {
            let percent = (now.percent + before.percent) / 2
            return .init(text: Label("读 \(percent)%", "reading \(percent)%")[language], role: .faint)
        }
        guard indicator.isAdditive else {
            return .init(
                text: Label(
                    "* 去重的数：\(view.groups.chinese)重新数，相加不等于合计",
                    "* distinct: counted anew in each of the \(view.groups.english), which don't add up")[
                        language],
                role: .faint)
        }
        let sum = parts.compactMap(\.change).reduce(0, +)
        let whole = wholeNow - wholeBefore
        let name = view.groups
        guard sum == whole else {
            return .init(
                text: Label(
                    "! \(name.chinese)增减之和 \(indicator.showSigned(sum)) 不等于合计增减 \(indicator.showSigned(whole))",
                    "! the changes of the \(name.english) sum to \(indicator.showSigned(sum)), not \(indicator.showSigned(whole))"
                )[language], role: .error)
        }
        return .init(
            text: Label(
                "\(name.chinese)增减之和 \(indicator.showSigned(sum)) = \(indicator.show(wholeNow)) - \(indicator.show(wholeBefore)) ✓",
                "sum of the changes \(indicator.showSigned(sum)) = \(indicator.show(wholeNow)) - \(indicator.show(wholeBefore)) ✓"
            )[language], role: .faint)
    }
}
