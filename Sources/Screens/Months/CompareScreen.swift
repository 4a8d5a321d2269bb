import Casework
import Ledger
import Terminal

/// 对比: two periods, or two places, side by side; the figures that differ most stand first, and each difference opens.
final class CompareScreen: Screen {
    let desk: Desk
    private(set) var left: Comparison.Side
    private(set) var right: Comparison.Side
    private(set) var comparison: Comparison?
    private var names = (left: "", right: "")
    private var readAt: Int?
    private var chosenIndicator: Indicator?
    private var cells = CellCursor(Cell.difference)
    private var table = Table(columns: [], lettersAreKeys: true, hasCellCursor: true, hasScrollBar: true)

    /// The columns that the cursor can stand on.
    private enum Cell: Int, CaseIterable {
        case left = 1, right, difference
    }

    init(_ desk: Desk, _ left: Comparison.Side, _ right: Comparison.Side) {
        self.desk = desk
        self.left = left
        self.right = right
    }

    var title: Label { Label("对比", "Compare") }

    var status: Label? {
        if left.place == right.place { return Label(names.left, names.left) }
        return left.period == right.period ? Label("\(left.period)", "\(left.period)") : nil
    }

    var actions: [Action] {
        [.open, .choosePeriod, .place, .earlier, .later, .back, .help, .find, .month, .menu]
    }

    func reason(against action: Action) -> Label? {
        switch action {
        case .open where chosen == nil: Label("这里没有可以打开的。", "There is nothing to open.")
        case .later where side.period.after.first > desk.today:
            Label("\(side.period.after) 还没有到。", "\(side.period.after) is still to come.")
        case .earlier where side.period.first.year <= 1000:
            Label("没有更早的期间了。", "There is no earlier period.")
        default: nil
        }
    }

    // MARK: Reading

    func refresh() throws {
        let change = try desk.ledger.lastChange()
        names = (desk.name(of: left.place), desk.name(of: right.place))
        if let comparison, change == readAt, comparison.left == left, comparison.right == right { return }
        readAt = change
        comparison = try desk.ledger.comparison(left, right)
        table.rowCount = comparison?.rows.count ?? 0
    }

    /// The row under the cursor.
    var chosen: Comparison.Row? {
        guard let rows = comparison?.rows else { return nil }
        return rows.first { $0.indicator == chosenIndicator } ?? rows.first
    }

    /// Whether the cursor stands on the left one; the right one is changed from the difference too.
    private var isLeft: Bool { cells.chosen == .left }

    /// The side that the cursor stands on.
    private var side: Comparison.Side { isLeft ? left : right }

    // MARK: Doing

    func perform(_ action: Action) throws {
        switch action {
        case .open: open()
        case .choosePeriod: desk.open(periodPrompt)
        case .earlier: try set(.init(side.period.before, side.place), isLeft)
        case .later: try set(.init(side.period.after, side.place), isLeft)
        case .place:
            let (isLeft, period) = (isLeft, side.period)
            desk.open(
                PlaceChooser.make(desk) { [weak self] place in
                    try self?.set(.init(period, place), isLeft)
                })
        default: try desk.perform(action)
        }
    }

    private func set(_ side: Comparison.Side, _ isLeft: Bool) throws {
        if isLeft { left = side } else { right = side }
        try refresh()
    }

    private var periodPrompt: Prompt {
        let (isLeft, place) = (isLeft, side.place)
        return PeriodPrompt.make(
            desk, at: place,
            hint: Label(
                "6  6月  上月  2023-06  二季度  2023Q2  上半年  2023  2023-01..2023-10",
                "6  2023-06  Q2  2023Q2  2023  2023-01..2023-10  2023-06-05..2023-06-11"),
            text: side.period.description
        ) { [weak self] period in
            guard let self, let period else { return Label("要一个期间。", "A period is wanted.") }
            try set(.init(period, place), isLeft)
            return nil
        }
    }

    private func open() {
        guard let indicator = chosen?.indicator else { return }
        guard cells.chosen == .difference else {
            return desk.open(FigureScreen(desk, indicator, side.period, side.place))
        }
        desk.open(DifferenceScreen(desk, indicator, right.period, right.place, against: left))
    }

    // MARK: Keys

    func handle(_ key: Key) throws -> Bool {
        guard cells.handle(key, &table) else { return false }
        followRow()
        return true
    }

    private func followRow() {
        guard let rows = comparison?.rows, rows.indices.contains(table.chosenRow) else { return }
        chosenIndicator = rows[table.chosenRow].indicator
    }

    func handle(_ mouse: Mouse) throws -> Bool {
        guard cells.handle(mouse, &table) else { return false }
        followRow()
        return true
    }

    // MARK: Drawing

    func draw(_ canvas: inout Canvas) {
        let language = desk.language
        let rows = comparison?.rows ?? []
        table.columns = [
            Table.Column(Label("指标", "Figure")[language], widths: 12...30, priority: 9),
            figureColumn(sideName(left, names.left), priority: 8),
            figureColumn(sideName(right, names.right), priority: 8),
            figureColumn(Label("差", "Difference")[language], priority: 7),
            Table.Column("%", widths: 5...6, priority: 3, alignment: .right),
            Table.Column(Label("图", "Bar")[language], widths: 10...20, priority: 1),
        ]
        table.choose(row: rows.firstIndex { $0.indicator == chosen?.indicator } ?? 0)
        table.choose(column: cells.chosen.rawValue)
        table.draw(
            into: &canvas, in: Rect(column: 0, row: 0, columns: canvas.columns, rows: canvas.rows - 1),
            styles: desk.theme.widgets,
            cells: { range in
                rows[range].map { row in
                    let indicator = row.indicator
                    let sign = row.difference < 0 ? -1 : 1
                    return [
                        indicator.marked(language), indicator.show(row.left), indicator.show(row.right),
                        indicator.showSigned(row.difference),
                        Indicator.percent(row.right, before: row.left),
                        SignedBar.text(sign * row.rank, greatest: 1000, columns: 12),
                    ]
                }
            })
        canvas.write(
            note, column: 1, row: canvas.rows - 1, columns: canvas.columns - 2, desk.theme[.faint])
    }

    private func figureColumn(_ title: String, priority: Int) -> Table.Column {
        Table.Column(title, widths: 8...18, priority: priority, alignment: .right)
    }

    /// What tells a side from the other: its period, or its place.
    private func sideName(_ side: Comparison.Side, _ place: String) -> String {
        guard left.place != right.place else { return side.period.description }
        let short = FigureGroup.shortName(place)[desk.language]
        return left.period == right.period ? short : "\(short) \(side.period)"
    }

    private var note: String {
        Label(
            "差 = 右 − 左，大的在前；F5 期间、^R 地方换光标那一边",
            "right less left; F5 period and ^R place change the cursor's side")[
                desk.language]
    }
}
