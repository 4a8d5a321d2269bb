import Terminal
import Testing

@Suite struct DayPickerTests {
    /// November 2026 begins on a Sunday and has 30 days.
    private let november = CalendarMonth(
        title: "2026年11月", dayCount: 30, firstWeekday: 6, weekdays: ["一", "二", "三", "四", "五", "六", "日"],
        today: 21)
    private let october = CalendarMonth(title: "10", dayCount: 31, firstWeekday: 3, weekdays: [])
    private let december = CalendarMonth(title: "12", dayCount: 31, firstWeekday: 1, weekdays: [])

    private func frame(_ picker: DayPicker, _ columns: Int = 28, _ rows: Int = 8) -> Frame {
        WidgetTrial.frame(columns, rows) { picker.draw(into: &$0, column: 0, row: 0, styles: WidgetStyles()) }
    }

    private func press(_ picker: inout DayPicker, _ keys: Key...) {
        for key in keys { _ = picker.handle(key) }
    }

    @Test func `weeks begin on Monday`() {
        let frame = frame(DayPicker(november, day: 10))
        #expect(
            frame.text == """
                         2026年11月
                 一  二  三  四  五  六  日
                                          1
                  2   3   4   5   6   7   8
                  9 [10] 11  12  13  14  15
                 16  17  18  19  20  21  22
                 23  24  25  26  27  28  29
                 30
                """)
        #expect(frame.cursor == Point(column: 4, row: 4))
        #expect(frame.looks[4].hasPrefix("....rrrr...."))
        #expect(frame.looks[5] == ".....................uu.....")
    }

    @Test func `or on Sunday`() {
        #expect(
            frame(DayPicker(november, day: 21, weekStart: .sunday)).text == """
                         2026年11月
                 日  一  二  三  四  五  六
                  1   2   3   4   5   6   7
                  8   9  10  11  12  13  14
                 15  16  17  18  19  20 [21]
                 22  23  24  25  26  27  28
                 29  30

                """)
    }

    @Test func `arrows go by days and weeks inside the month`() {
        var picker = DayPicker(november, day: 10)
        press(&picker, .right, .down, .up, .up, .left)
        #expect(picker.day == 3)
        press(&picker, .end)
        #expect(picker.day == 30)
        press(&picker, .home)
        #expect(picker.day == 1)
        for key in [Key.enter, .escape, .text("x")] {
            let used = picker.handle(key)
            #expect(!used, "\(key.name)")
        }
        picker.choose(31)
        #expect(picker.day == 30)
    }

    @Test func `keys that leave the month ask for another and end on the right day`() {
        var picker = DayPicker(november, day: 28)
        press(&picker, .down)
        #expect(picker.monthsAway == 1)
        #expect(picker.day == 28)
        picker.show(december)
        #expect(picker.day == 5)
        #expect(picker.monthsAway == nil)
        press(&picker, .up)
        #expect(picker.monthsAway == -1)
        picker.show(november)
        #expect(picker.day == 28)
        press(&picker, .home, .left)
        picker.show(october)
        #expect(picker.day == 31)
        press(&picker, .pageDown)
        #expect(picker.monthsAway == 1)
        picker.show(november)
        #expect(picker.day == 30)
        press(&picker, .pageUp)
        picker.show(october)
        #expect(picker.day == 30)
    }

    @Test func `a point finds its day`() {
        let picker = DayPicker(november)
        #expect(picker.day(at: Point(column: 35, row: 5), column: 10, row: 3) == 1)
        #expect(picker.day(at: Point(column: 10, row: 6), column: 10, row: 3) == 2)
        #expect(picker.day(at: Point(column: 10, row: 5), column: 10, row: 3) == nil)
        #expect(picker.day(at: Point(column: 9, row: 6), column: 10, row: 3) == nil)
        #expect(picker.day(at: Point(column: 10, row: 4), column: 10, row: 3) == nil)
    }

    @Test func `random keys keep a day of the month chosen`() {
        var picker = DayPicker(november)
        WidgetTrial.tenThousandTimes { random, count in
            if picker.monthsAway != nil, random.chance(80) {
                picker.show(
                    CalendarMonth(
                        title: random.pick(WidgetTrial.hostile), dayCount: random.below(40) - 3,
                        firstWeekday: random.below(30) - 15, weekdays: WidgetTrial.hostile))
            }
            _ = picker.handle(WidgetTrial.key(&random))
            if !(1...picker.month.dayCount).contains(picker.day) { return "day \(picker.day)" }
            return WidgetTrial.fault(of: frame(picker, random.below(32), random.below(10)))
        }
        for (columns, rows) in WidgetTrial.sizes {
            #expect(WidgetTrial.fault(of: frame(picker, columns, rows)) == nil, "\(columns)x\(rows)")
        }
    }
}
