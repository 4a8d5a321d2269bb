/// A month to pick a day from.
///
/// Arrows go by days and weeks, PgUp and PgDn by months, Home and End to the ends of the month; Enter picks, Esc cancels.
/// Where a key leaves the month, the outcome asks for another, which is given with `show`.
public struct DayPicker: Sendable {
    public enum WeekStart: Sendable, Hashable {
        case monday, sunday
    }

    /// What a key led to.
    public enum Outcome: Sendable, Hashable {
        /// Nothing yet.
        case none
        /// A day of the month that is shown.
        case picked(Int)
        /// The month so many after the one that is shown is asked for: -1 is the one before.
        case month(Int)
        case cancelled
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
    /// What the last key led to.
    public private(set) var outcome = Outcome.none
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
        outcome = .none
    }

    // MARK: Keys

    /// Does what a key asks; what came of it is in `outcome`. False for a key that means nothing here.
    public mutating func handle(_ key: Key) -> Bool {
        outcome = .none
        entry = .sameDay
        switch key {
        case .left: move(by: -1)
        case .right: move(by: 1)
        case .up: move(by: -7)
        case .down: move(by: 7)
        case .pageUp: outcome = .month(-1)
        case .pageDown: outcome = .month(1)
        case .home: day = 1
        case .end: day = month.dayCount
        case .enter: outcome = .picked(day)
        case .escape: outcome = .cancelled
        default: return false
        }
        return true
    }

    private mutating func move(by days: Int) {
        let target = day + days
        if target < 1 {
            entry = .before(1 - target)
            outcome = .month(-1)
        } else if target > month.dayCount {
            entry = .after(target - month.dayCount)
            outcome = .month(1)
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
        let isMarked = month.marked.contains(day)
        canvas.write(number, column: column + 1, row: row, style)
        if isMarked { canvas.write("*", column: column + 3, row: row, styles.plain) }
        guard isChosen else { return }
        canvas.write("[", column: column, row: row, style)
        canvas.write(isMarked ? "*" : "]", column: column + 3, row: row, style)
        if isActive { canvas.placeCursor(column: column, row: row) }
    }
}
