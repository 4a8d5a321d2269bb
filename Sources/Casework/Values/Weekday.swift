extension Day {
    /// The day of the week, 1 for Monday to 7 for Sunday.
    public var weekday: Int {
        // 1 January 1970 was a Thursday.
        let days = (ordinal + 3) % 7
        return (days + 7) % 7 + 1
    }

    /// The day of the week as people write it beside a date: 周六, Sat.
    public var weekdayLabel: Label { Self.weekdayLabels[weekday - 1] }

    private static let weekdayLabels = [
        Label("周一", "Mon"), Label("周二", "Tue"), Label("周三", "Wed"), Label("周四", "Thu"), Label("周五", "Fri"),
        Label("周六", "Sat"), Label("周日", "Sun"),
    ]
}
