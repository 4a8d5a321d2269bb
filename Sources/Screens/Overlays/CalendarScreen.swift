import Casework
import Terminal

/// A calendar over a form, from which a day is picked.
final class CalendarScreen: Screen, KeyClaiming {
    let desk: Desk
    private var month: Month
    private var picker: DayPicker
    /// Where the month was drawn last.
    private var room = Rect(column: 0, row: 0, columns: 0, rows: 0)
    private let picked: (Day) -> Void

    init(_ desk: Desk, at day: Day, picked: @escaping (Day) -> Void) {
        self.desk = desk
        self.picked = picked
        month = day.month
        picker = DayPicker(
            Self.calendar(day.month, desk), day: day.dayOfMonth,
            weekStart: desk.settings.weekStartsOnSunday ? .sunday : .monday)
    }

    var title: Label { Label("月历", "Calendar") }
    var isOverlay: Bool { true }
    var actions: [Action] { [.accept, .cancel] }

    func claims(_ key: Key, _ action: Action) -> Bool { true }

    func perform(_ action: Action) throws {
        switch action {
        case .accept: finish(picker.day)
        case .cancel: desk.close(self)
        default: try desk.perform(action)
        }
    }

    func handle(_ key: Key) throws -> Bool {
        guard picker.handle(key) else { return false }
        follow()
        return true
    }

    func handle(_ mouse: Mouse) throws -> Bool {
        switch mouse.action {
        case .wheelDown: _ = picker.handle(.pageDown)
        case .wheelUp: _ = picker.handle(.pageUp)
        case .press:
            guard let day = picker.day(at: mouse.point.counted(from: room), column: 0, row: 0) else {
                return false
            }
            if day == picker.day { finish(day) } else { picker.choose(day) }
        }
        follow()
        return true
    }

    /// Shows the month that was asked for.
    private func follow() {
        guard let months = picker.monthsAway else { return }
        let next = month.advanced(by: months)
        guard (1900...2999).contains(next.year) else { return }
        month = next
        picker.show(Self.calendar(next, desk))
    }

    private func finish(_ day: Int) {
        desk.close(self)
        picked(Day(number: month.number * 100 + day))
    }

    func draw(_ canvas: inout Canvas) {
        let styles = desk.theme.widgets
        let box = Box(title[desk.language], columns: DayPicker.columns, rows: DayPicker.rows)
        room = box.draw(into: &canvas, styles: styles) { canvas in
            picker.draw(into: &canvas, column: 0, row: 0, styles: styles)
        }
    }

    private static func calendar(_ month: Month, _ desk: Desk) -> CalendarMonth {
        let language = desk.language
        let today = desk.today
        return CalendarMonth(
            title: month.description, dayCount: month.length, firstWeekday: month.first.weekday - 1,
            weekdays: (0..<7).map {
                String(Day(number: 20231002 + $0).weekdayLabel[language].suffix(language == .chinese ? 1 : 3))
            },
            today: today.month == month ? today.dayOfMonth : nil)
    }
}
