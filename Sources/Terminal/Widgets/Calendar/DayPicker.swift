/// A month to pick a day from.
///
/// Arrows go by days and weeks, PgUp and PgDn by months, Home and End to the ends of the month. Where a key leaves the
/// month, another is asked for, which is given with `show`.
public struct DayPicker: Sendable {
    public enum WeekStart: Sendable, Hashable {
        case monday, sunday
    }

    /// Where the chosen day will be in the month that was asked for.
    private enum Entry: Sendable {
        case sameDay
        /// So many days after the end of the month that is shown.
        case after(Int)
        /// So many days before its first.
        case before(Int)
    }

    /// The columns that it takes.
    public static let columns = 28
    /// The rows that it takes: the title, the weekdays, and at most six weeks.
    public static let rows = 8

    public private(set) var month: CalendarMonth
    /// The chosen day.
    public private(set) var day: Int
    /// The last key asks for the month so many after the one that is shown: -1 is the one before; nil for none.
    public private(set) var monthsAway: Int?
    private let weekStart: WeekStart
    private var entry = Entry.sameDay

    public init(_ month: CalendarMonth, day: Int = 1, weekStart: WeekStart = .monday) {
        self.month = month
        self.weekStart = weekStart
        self.day = min(max(1, day), month.dayCount)
    }

    /// Shows another month: the one that was asked for, with the day chosen that the key led to.
    public mutating func show(_ month: CalendarMonth) {
        let wanted =
            switch entry {
            case .sameDay: day
            case .after(let days): days
            case .before(let days): month.dayCount + 1 - days
            }
        self.month = month
        day = min(max(1, wanted), month.dayCount)
        entry = .sameDay
        monthsAway = nil
    }

    /// Chooses a day, or the nearest that there is.
    public mutating func choose(_ day: Int) { self.day = min(max(1, day), month.dayCount) }

    // MARK: Keys

    /// Does what a key asks. False for a key that means nothing here.
    public mutating func handle(_ key: Key) -> Bool {
        monthsAway = nil
        entry = .sameDay
        switch key {
        case .left: move(by: -1)
        case .right: move(by: 1)
        case .up: move(by: -7)
        case .down: move(by: 7)
        case .pageUp: monthsAway = -1
        case .pageDown: monthsAway = 1
        case .home: day = 1
        case .end: day = month.dayCount
        default: return false
        }
        return true
    }

    private mutating func move(by days: Int) {
        let target = day + days
        if target < 1 {
            entry = .before(1 - target)
            monthsAway = -1
        } else if target > month.dayCount {
            entry = .after(target - month.dayCount)
            monthsAway = 1
        } else {
            day = target
        }
    }

    // MARK: Drawing

    /// The columns of a day: its number and a place on either side.
    private static let dayColumns = 4

    /// Draws the month at a place. The chosen day stands in brackets and has the cursor, today is underlined.
    public func draw(
        into canvas: inout Canvas, column: Int, row: Int, styles: WidgetStyles, isActive: Bool = true
    ) {
        let rect = Rect(column: column, row: row, columns: Self.columns, rows: Self.rows)
        canvas.inside(rect) { canvas in
            canvas.fill(Rect(canvas.size), styles.plain)
            canvas.write(
                month.title, column: 0, row: 0, columns: Self.columns, styles.heading, alignment: .centre)
            for place in 0..<7 {
                let weekday = weekStart == .monday ? place : (place + 6) % 7
                let name = weekday < month.weekdays.count ? month.weekdays[weekday] : ""
                canvas.write(
                    name, column: place * Self.dayColumns, row: 1, columns: Self.dayColumns - 1, styles.faint,
                    alignment: .right)
            }
            for day in 1...month.dayCount { draw(day, into: &canvas, styles, isActive: isActive) }
        }
    }

    /// The day at a point of the canvas, where the month was drawn at a place; nil beside the days.
    public func day(at point: Point, column: Int, row: Int) -> Int? {
        let inside = Point(column: point.column - column, row: point.row - row - 2)
        guard (0..<Self.columns).contains(inside.column), (0..<6).contains(inside.row) else { return nil }
        let day = inside.row * 7 + inside.column / Self.dayColumns - blanks + 1
        return (1...month.dayCount).contains(day) ? day : nil
    }

    /// How many places of the first week are before the first day.
    private var blanks: Int { weekStart == .monday ? month.firstWeekday : (month.firstWeekday + 1) % 7 }

    private func draw(
        _ day: Int, into canvas: inout Canvas, _ styles: WidgetStyles, isActive: Bool
    ) {
        let place = blanks + day - 1
        let (column, row) = (place % 7 * Self.dayColumns, 2 + place / 7)
        let isChosen = day == self.day
        var style = isChosen && isActive ? styles.chosen : styles.plain
        if day == month.today { style = style.with(.underline) }
        let number = day < 10 ? " \(day)" : "\(day)"
        canvas.write(number, column: column + 1, row: row, style)
        guard isChosen else { return }
        canvas.write("[", column: column, row: row, style)
        canvas.write("]", column: column + 3, row: row, style)
        if isActive { canvas.placeCursor(column: column, row: row) }
    }
}
