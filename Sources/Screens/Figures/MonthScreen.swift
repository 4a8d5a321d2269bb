import Casework
import Ledger
import Terminal

/// 月报: the figures of a place and period beside others, by weeks, months, stations, counties, fields or workers. Enter
/// opens the records behind any of them.
public final class MonthScreen: Screen {
    let desk: Desk
    private(set) var period: Period
    private(set) var place: Place
    private(set) var view = MonthView.plain
    private(set) var chosenIndicator = Indicator.reported[0]
    /// Where the cell cursor stood last in each view.
    private var chosenItems: [MonthView: MonthGrid.Item] = [:]
    private var turned: [MonthView: Bool] = [:]
    private var hidesZeros = false
    /// Nil shows the lines of marks where there is room.
    var wantsSparks: Bool?
    var reading: MonthReading
    var rows = Table(columns: [], lettersAreKeys: true, hasCellCursor: true, hasScrollBar: true)
    var firstColumn = 0
    private var shownColumns: [MonthGrid.Item] = []

    /// The present month of the own station, or another period and place.
    init(_ desk: Desk, period: Period? = nil, place: Place? = nil, view: MonthView = .plain) {
        self.desk = desk
        self.view = view
        self.period = period ?? Period(desk.today.month)
        self.place = place ?? desk.place
        reading = MonthReading(desk.ledger)
    }

    public var title: Label { Label("月报 \(period)", "Month \(period)") }

    public var status: Label? {
        var name = reading.placeName
        if hidesZeros {
            name += Label("  全零的行已收起", "  rows of zeros hidden")[desk.language]
        }
        let percent = reading.table(view, period, place).percent
        if percent < 100 { return Label("\(name)  读 \(percent)%", "\(name)  reading \(percent)%") }
        guard view != .plain else { return Label("\(name)\(state.chinese)", "\(name)\(state.english)") }
        let what = view.action.definition.short
        return Label("\(name)  \(what.chinese)", "\(name)  \(what.english)")
    }

    /// How far the month has come at the stations of the place; blank for other periods.
    private var state: Label {
        let states = reading.states
        guard let first = states.first else { return Label("", "") }
        if states.count == 1 { return Label("  \(first.label.chinese)", "  \(first.label.english)") }
        let sealed = states.count(where: \.isSealed)
        return sealed == 0
            ? Label("  填报中 \(states.count) 站", "  open at \(states.count)")
            : Label("  已锁定 \(sealed)/\(states.count) 站", "  locked at \(sealed)/\(states.count)")
    }

    public var actions: [Action] {
        [
            .open, .earlier, .later, .choosePeriod, .plainMonth, .byWeek, .byMonth, .byCounty, .byStation,
            .byField, .byWorker, .wholeYear, .monthLife, .bySealed, .place, .export, .turn, .zeros, .bars,
            .month, .back,
            .help, .find, .menu, .board, .compare,
        ]
    }

    public func reason(against action: Action) -> Label? {
        switch action {
        case .later where period.after.first > desk.today:
            Label("\(period.after) 还没有到。", "\(period.after) is still to come.")
        case .earlier where period.first.year <= 1000:
            Label("没有更早的期间了。", "There is no earlier period.")
        case .byWeek where period.days > MonthView.mostDaysByWeek:
            Label("按周最长看一年，请把期间改短。", "Weeks go with a year at the most; choose a shorter period.")
        case .byCounty where reading.counties < 2:
            Label("这个地方只有一个县，没有可分的。", "There is only one county here.")
        case .byStation where reading.stations.count < 2:
            Label("这个地方只有一个站点，没有可分的。", "There is only one station here.")
        case .bySealed: reasonAgainstSealed
        case .monthLife where !period.isMonth: Self.wantsMonth
        case .monthLife where reading.stations.isEmpty:
            Label("还没有站点。", "There is no station yet.")
        case .turn where view == .sealed:
            Label("锁定和现在不能转置。", "Sealed figures are not turned.")
        case .open where view == .sealed:
            reading.table(view, period, place).isComplete && grid.change(chosenIndicator) == 0
                ? Label("这个数和锁定时一样，没有改动。", "The figure is as it was sealed: nothing changed.") : nil
        case .open where isOnMonthToCome:
            Label("这个月还没有到。", "The month is still to come.")
        case .open where isOnStanding && grid.standings?.target(chosenIndicator) == nil:
            Label("这个数没有指标。", "The figure has no target.")
        case .open where cell == nil && !isOnChange:
            Label("这一格还在读。", "This cell is still being read.")
        default: nil
        }
    }

    private static let wantsMonth = Label("请先选一个月。", "Choose a single month first.")

    private var reasonAgainstSealed: Label? {
        guard period.isMonth else { return Self.wantsMonth }
        guard !reading.states.contains(where: \.isSealed) else { return nil }
        return Label("\(period) 还没有站点锁定。", "No station has locked \(period).")
    }

    // MARK: Reading

    public func refresh() throws {
        try reading.begin(period, place, desk)
        if view == .sealed, reasonAgainstSealed != nil { view = .plain }
        // What is not known by then is shown as it comes: the key is answered first.
        try reading.read(view, period, place, for: .milliseconds(2))
    }

    public func work() throws -> Bool {
        if view == .sealed { return try reading.readMore(view, period, place, nil, desk.language) }
        let wanted = isOnChange ? nil : cell
        return try reading.readMore(view, period, place, wanted, desk.language)
    }

    // MARK: The table and its cursor

    /// The table as it is now.
    var grid: MonthGrid {
        let table = reading.table(view, period, place)
        var indicators = Indicator.reported
        if hidesZeros {
            indicators = indicators.filter { indicator in
                indicator == chosenIndicator
                    || !table.columns.indices.allSatisfy { table.value(indicator, $0) == 0 }
            }
        }
        return MonthGrid(
            table, view, isTurned: isTurned, indicators,
            months: wantsSparks == false ? nil : reading.table(.months, period, place),
            standings: reading.standings(period, place),
            until: view == .wholeYear ? desk.ledger.today : nil, desk.language)
    }

    var isTurned: Bool { turned[view] ?? view.isTurned }

    /// The row or column of the cell cursor that is no figure.
    var chosenItem: MonthGrid.Item {
        if let item = chosenItems[view] {
            // Another month or place may have no targets.
            guard case .standing = item, reading.standings(period, place)?.isEmpty ?? true else {
                return item
            }
            return .column(MonthView.value)
        }
        let table = reading.table(view, period, place)
        if view == .sealed { return .change }
        if view == .wholeYear { return .column(period.last.month.description) }
        if view == .months { return .column(table.columns[table.columns.count - 1].key) }
        return .column(MonthView.value)
    }

    var isOnChange: Bool { chosenItem == .change || chosenItem == .percent }

    var isOnMonthToCome: Bool {
        guard view == .wholeYear, case .column(let key) = chosenItem else { return false }
        return grid.isToCome(key)
    }

    var isOnStanding: Bool {
        if case .standing = chosenItem { true } else { false }
    }

    /// What the figure under the cursor is counted over; nil on a change, and where it has not been read.
    var cell: MonthCell? {
        guard view != .sealed, !isOnMonthToCome else { return nil }
        if isOnStanding { return reading.standings(period, place)?.cell(chosenIndicator) }
        let table = reading.table(view, period, place)
        guard case .column(let key) = chosenItem, let index = table.index(of: key),
            let value = table.value(chosenIndicator, index)
        else { return nil }
        let column = table.columns[index]
        return MonthCell(
            indicator: chosenIndicator, period: column.period, scope: column.scope, value: value)
    }

    /// Puts the cursor on a row and a column.
    func choose(_ row: MonthGrid.Item?, _ column: MonthGrid.Item?) {
        for case let item? in [row, column] where MonthGrid.isChoosable(item) {
            if case .figure(let indicator) = item {
                chosenIndicator = indicator
            } else {
                chosenItems[view] = item
            }
        }
    }

    /// Remembers which columns are on the screen, among which the cursor goes.
    func note(_ window: MonthWindow) {
        firstColumn = window.first
        shownColumns = window.shown.map(\.item)
    }

    // MARK: Doing

    public func perform(_ action: Action) throws {
        switch action {
        case .open: open()
        case .earlier: try go(to: period.before)
        case .later: try go(to: period.after)
        case .choosePeriod: desk.open(periodPrompt())
        case .month:
            view = .plain
            try go(to: Period(desk.today.month))
        case .place:
            desk.open(
                PlaceChooser.make(desk) { [weak self] place in
                    guard let self else { return }
                    self.place = place
                    if view == .stations || view == .counties { view = .plain }
                    try refresh()
                })
        case .turn: turned[view] = !isTurned
        case .zeros: hidesZeros.toggle()
        case .bars: wantsSparks = !shownColumns.contains(.sparks)
        case .export:
            desk.open(ExportScreen(desk, .tally(view), period: period, place: place))
        case .monthLife: openLife()
        case .compare: desk.open(CompareScreen(desk, .init(period.before, place), .init(period, place)))
        case .board: desk.open(BoardScreen(desk, place: place, month: period.last.month))
        default:
            guard let view = MonthView(action) else { return try desk.perform(action) }
            self.view = view
            firstColumn = 0
            try refresh()
            if view == .sealed { chooseDifference() }
        }
    }

    /// The month of the place's one station; of several, the board, to choose one.
    private func openLife() {
        let month = period.last.month
        guard reading.stations.count == 1 else {
            return desk.open(BoardScreen(desk, place: place, month: month))
        }
        desk.open(MonthLifeScreen(desk, reading.stations[0], month))
    }

    /// Puts the cursor on the first figure that is not as it was sealed, where the present one is.
    private func chooseDifference() {
        let grid = grid
        guard grid.change(chosenIndicator) == 0 else { return }
        let differing = Indicator.reported.first { (grid.change($0) ?? 0) != 0 }
        if let differing { chosenIndicator = differing }
    }

    private func go(to period: Period) throws {
        self.period = period
        if view == .weeks, period.days > MonthView.mostDaysByWeek { view = .plain }
        // Weeks and months of another period have other keys.
        if view.isByTime { chosenItems[view] = nil }
        try refresh()
    }

    private func periodPrompt() -> Prompt {
        PeriodPrompt.make(
            desk, at: place,
            hint: Label(
                "6  6月  上月  2023-06  二季度  2023Q2  上半年  2023  2023-01..2023-10",
                "6  2023-06  Q2  2023Q2  2023  2023-01..2023-10  2023-06-05..2023-06-11"),
            text: period.description
        ) { [weak self] period in
            guard let period else { return Label("请写一个期间。", "Write a period.") }
            try self?.go(to: period)
            return nil
        }
    }

    private func open() {
        if view == .sealed {
            return desk.open(SealedChangesScreen(desk, chosenIndicator, period.last.month, place))
        }
        if isOnChange { return desk.open(DifferenceScreen(desk, chosenIndicator, period, place)) }
        guard let cell else { return }
        desk.open(
            FigureScreen(desk, cell.indicator, cell.period, cell.scope.place, share: cell.scope.share))
    }

    // MARK: Keys

    public func handle(_ key: Key) throws -> Bool {
        let grid = grid
        switch key {
        case .left, .text("h"): step(grid, -1)
        case .right, .text("l"): step(grid, 1)
        case .home: choose(nil, choosable(grid).first)
        case .end: choose(nil, choosable(grid).last)
        default:
            guard rows.handle(key) else { return false }
            if grid.rows.indices.contains(rows.chosenRow) { choose(grid.rows[rows.chosenRow], nil) }
        }
        return true
    }

    /// The columns that the cursor goes through: all of them where they scroll, those in sight where they don't.
    private func choosable(_ grid: MonthGrid) -> [MonthGrid.Item] {
        let columns = view == .plain && !isTurned && !shownColumns.isEmpty ? shownColumns : grid.columns
        return columns.filter(MonthGrid.isChoosable)
    }

    private func step(_ grid: MonthGrid, _ by: Int) {
        let columns = choosable(grid)
        let present = isTurned ? MonthGrid.Item.figure(chosenIndicator) : chosenItem
        let place = columns.firstIndex(of: present) ?? 0
        guard !columns.isEmpty else { return }
        choose(nil, columns[max(0, min(place + by, columns.count - 1))])
    }

    public func handle(_ mouse: Mouse) throws -> Bool {
        let grid = grid
        switch mouse.action {
        case .wheelDown: rows.move(by: 3)
        case .wheelUp: rows.move(by: -3)
        case .press:
            guard case .row(let row, let column)? = rows.hit(at: mouse.point), grid.rows.indices.contains(row)
            else { return false }
            let item = column.flatMap { $0 > 0 && $0 <= shownColumns.count ? shownColumns[$0 - 1] : nil }
            let before = (chosenIndicator, chosenItem)
            choose(grid.rows[row], item)
            if before == (chosenIndicator, chosenItem), item != nil { try desk.start(.open) }
            return true
        }
        if grid.rows.indices.contains(rows.chosenRow) { choose(grid.rows[rows.chosenRow], nil) }
        return true
    }
}

/// A figure of the month's table with what it is counted over.
struct MonthCell: Hashable {
    let indicator: Indicator
    let period: Period
    let scope: FigureScope
    let value: Int
}
