/// A month as a calendar shows it, made by whoever knows calendars.
public struct CalendarMonth: Sendable, Hashable {
    /// What stands above: the year and the month, in words.
    public let title: String
    /// How many days it has, 1 to 31.
    public let dayCount: Int
    /// The weekday of its first day: 0 is Monday, 6 Sunday.
    public let firstWeekday: Int
    /// Short names of the weekdays from Monday on.
    public let weekdays: [String]
    /// The day that is today, if it is in this month.
    public let today: Int?

    public init(
        title: String, dayCount: Int, firstWeekday: Int, weekdays: [String], today: Int? = nil
    ) {
        self.title = title
        self.dayCount = min(max(1, dayCount), 31)
        self.firstWeekday = ((firstWeekday % 7) + 7) % 7
        self.weekdays = weekdays
        self.today = today
    }
}
