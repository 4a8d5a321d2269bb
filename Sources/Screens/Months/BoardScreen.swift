import Casework
import Ledger
import Terminal

/// 看板: the stations of a place and how far each of their months has come; who has not reported, which cases wait, what
/// each level covers. Enter goes to the station's month.
public final class BoardScreen: Screen {
    let desk: Desk
    private(set) var place: Place
    private(set) var view = BoardView.months
    private(set) var board: Board?
    private(set) var grid = BoardGrid()
    /// The last of the months that are shown.
    private var last: Month
    /// Where the cursor is to stand once there are months.
    private var wanted: Month?
    private var hasBegun = false
    private var placeName = ""
    private var page: BoardList?
    private var list = RowList()

    /// How many months are shown.
    private static let count = 12
    private static let mostCases = 200

    /// The board of the own place, or another one.
    ///
    /// - parameter month: the month that the cursor stands on first; nil is the newest.
    init(_ desk: Desk, place: Place? = nil, month: Month? = nil) {
        self.desk = desk
        self.place = place ?? desk.place
        // The last month that is over.
        let today = desk.today
        let newest = today.month.last <= today ? today.month : today.month.advanced(by: -1)
        wanted = month
        last = month.map { $0 > newest.advanced(by: -Self.count) ? max($0, newest) : $0 } ?? newest
    }

    public var title: Label { Label("看板", "Board") }

    public var status: Label? {
        let how = view.action.definition.short
        return Label("\(placeName)  \(how.chinese)", "\(placeName)  \(how.english)")
    }

    public var actions: [Action] {
        [
            .open, .boardMonths, .boardLate, .boardUntouched, .boardCoverage, .nextView, .earlier, .later,
            .place, .month, .back, .help, .find, .menu, .compare,
        ]
    }

    /// The month under the cursor.
    var month: Month { grid.chosenMonth ?? last }

    public func reason(against action: Action) -> Label? {
        switch action {
        case .open where view == .months && grid.rows.isEmpty, .open where view != .months && meaning == nil:
            Label("这里没有可以打开的。", "There is nothing to open here.")
        case .later where last >= desk.today.month:
            Label("后面的月份还没有到。", "Later months are still to come.")
        case .earlier where last.year <= 1001: Label("没有更早的月份了。", "There are no earlier months.")
        default: nil
        }
    }

    private var meaning: BoardList.Meaning? {
        list.chosen.flatMap { row in
            page.flatMap { $0.meanings.indices.contains(row) ? $0.meanings[row] : nil }
        }
    }

    // MARK: Reading

    public func refresh() throws {
        let months = last.advanced(by: 1 - Self.count)...last
        let read = try desk.ledger.board(months, in: place)
        board = read
        grid.take(read, in: place)
        if let wanted = wanted ?? (hasBegun ? nil : read.lastDue(on: desk.today)) { grid.choose(wanted) }
        wanted = nil
        hasBegun = true
        placeName = desk.name(of: place)
        try readPage()
    }

    private func readPage() throws {
        let language = desk.language
        switch view {
        case .months: page = nil
        case .late: page = board.map { .late($0, month, language) }
        case .untouched:
            let cases = try desk.ledger.untouchedCases(in: place, limit: Self.mostCases, language: language)
            page = .untouched(cases, desk)
        case .coverage: page = .coverage(try desk.ledger.coverage(Period(month), in: place), language)
        }
        list.rows = page?.rows ?? []
    }

    // MARK: Doing

    public func perform(_ action: Action) throws {
        switch action {
        case .open: try open()
        case .nextView: try show(view.next)
        case .earlier: try go(to: last.advanced(by: -Self.count))
        case .later: try go(to: min(last.advanced(by: Self.count), desk.today.month))
        case .place:
            desk.open(
                PlaceChooser.make(desk) { [weak self] place in
                    self?.place = place
                    try self?.refresh()
                })
        case .month: desk.open(MonthScreen(desk, period: Period(month), place: place))
        case .compare:
            let before = Period(month.advanced(by: -1))
            desk.open(CompareScreen(desk, .init(before, place), .init(Period(month), place)))
        default:
            guard let view = BoardView(action) else { return try desk.perform(action) }
            try show(view)
        }
    }

    private func show(_ view: BoardView) throws {
        self.view = view
        try readPage()
        list.choose(0)
    }

    private func go(to month: Month) throws {
        last = month
        try refresh()
    }

    private func open() throws {
        if view == .months { return openCell() }
        switch meaning {
        case .month(let station, let month): desk.open(MonthLifeScreen(desk, station, month))
        case .record(let kind, let id): desk.openRecord(kind, id)
        case .station(let station):
            let found = try desk.ledger.candidate(
                .stations, written: station.code, at: nil, language: desk.language)
            if let found { desk.openRecord(.stations, found.id) }
        case nil: break
        }
    }

    private func openCell() {
        switch grid.chosenRow {
        case .station(let row, _): desk.open(MonthLifeScreen(desk, row.station, month))
        case .county(_, let county, _):
            desk.open(MonthScreen(desk, period: Period(month), place: county ?? place))
        case nil: break
        }
    }

    // MARK: Keys

    public func handle(_ key: Key) throws -> Bool {
        if view == .months { return grid.handle(key) }
        return list.handle(key, lettersAreKeys: true)
    }

    public func handle(_ mouse: Mouse) throws -> Bool {
        guard view == .months else { return try desk.follow(list.handle(mouse, step: 3)) }
        return try desk.follow(grid.handle(mouse))
    }

    // MARK: Drawing

    public func draw(_ canvas: inout Canvas) {
        guard view != .months else {
            return BoardPicture(desk: desk, board: board).draw(&canvas, &grid)
        }
        list.draw(into: &canvas, in: Rect(canvas.size), styles: desk.theme.widgets)
    }
}
