import Casework
import Testing

@Suite struct DayTests {
    @Test(arguments: [
        "2023-06-01", "2023/6/1", "2023/06/01", "2023.6.1", "2023年6月1日", "2023年06月01日",
        "２０２３－０６－０１", "２０２３／６／１", "2023。6。1", "2023-06-01 00:00:00", "2023/6/1 0:00",
    ])
    func `a day is read as people, spreadsheets and input methods write it`(text: String) {
        #expect(Day(text)?.number == 20_230_601)
    }

    @Test(arguments: [
        "", "2023", "2023-06", "2023-13-01", "2023-00-10", "2023-06-00", "2023-06-31", "23-06-01", "20230601",
        "2023-06-01T00", "2023-06-01 12:00", "2023-06-01 00:00 x", "2023-06-1x", "2023--06-01", "2023-6-",
        "-2023-06-01", "2023-06-01-02", "0999-06-01",
        "6/1/2023", "2023-006-01", "2023-06-001", "二〇二三年六月一日",
    ])
    func `what is not a real day is none`(text: String) {
        #expect(Day(text) == nil)
    }

    @Test func `29 February exists in leap years only`() {
        #expect(Day("2024-02-29") != nil)
        #expect(Day("2023-02-29") == nil)
        #expect(Day("2000-02-29") != nil)
        #expect(Day("1900-02-29") == nil)
        #expect(Day("2024-02-30") == nil)
    }

    @Test func `a day prints with leading zeros whatever way it was written`() {
        #expect(day("2023/6/1").description == "2023-06-01")
        #expect(day("2023-12-31").description == "2023-12-31")
    }

    @Test func `a day knows its month and sorts by the calendar`() {
        #expect(day("2023-06-01").month == Month(2023, 6))
        #expect(day("2023-06-09").dayOfMonth == 9)
        #expect(day("2022-12-31") < day("2023-01-01"))
        #expect(day("2023-09-30") < day("2023-10-01"))
    }

    @Test func `adding days crosses the ends of months, years and February`() {
        #expect(day("2023-06-30").adding(days: 1) == day("2023-07-01"))
        #expect(day("2023-12-31").adding(days: 1) == day("2024-01-01"))
        #expect(day("2024-02-28").adding(days: 1) == day("2024-02-29"))
        #expect(day("2023-02-28").adding(days: 1) == day("2023-03-01"))
        #expect(day("2024-03-01").adding(days: -1) == day("2024-02-29"))
        #expect(day("2023-01-01").adding(days: 365) == day("2024-01-01"))
    }

    @Test func `known days have the numbers that every calendar gives them`() {
        #expect(day("1970-01-01").ordinal == 0)
        #expect(day("1969-12-31").ordinal == -1)
        #expect(day("2000-01-01").ordinal == 10_957)
        #expect(day("2001-09-09").ordinal == 11_574)
    }

    @Test func `an age grows on the birthday, and on 1 March for those born on 29 February`() {
        let birth = day("2005-06-03")
        #expect(birth.years(until: day("2023-06-02")) == 17)
        #expect(birth.years(until: day("2023-06-03")) == 18)
        #expect(day("2004-02-29").years(until: day("2022-02-28")) == 17)
        #expect(day("2004-02-29").years(until: day("2022-03-01")) == 18)
    }

    @Test func `every random day is found again by its number, which an independent count confirms`() {
        var numbers = SeededNumbers(for: "days")
        for _ in 0..<2000 {
            let day = numbers.day(in: 1000...9999)
            #expect(day.ordinal == countedDays(to: day), "\(day), seed \(numbers.seed)")
            #expect(Day(ordinal: day.ordinal) == day, "seed \(numbers.seed)")
            #expect(Day(day.description) == day, "seed \(numbers.seed)")
        }
    }

    @Test func `two centuries of days follow one another without a gap`() {
        var expected = day("1899-12-31")
        for ordinal in (expected.ordinal + 1)...day("2100-12-31").ordinal {
            let next = Day(ordinal: ordinal)
            let isNewYear = expected.number % 10000 == 1231
            let isNewMonth = expected == expected.month.last
            let number =
                isNewYear
                ? (expected.year + 1) * 10000 + 101
                : isNewMonth ? (expected.month.number + 1) * 100 + 1 : expected.number + 1
            guard next.number == number else {
                Issue.record("after \(expected) comes \(next)")
                return
            }
            expected = next
        }
        #expect(expected == day("2100-12-31"))
    }

    /// Days since 1 January 1970, by adding up years and a table of months.
    private func countedDays(to day: Day) -> Int {
        let before = day.year - 1
        let leap = day.year % 400 == 0 || day.year % 4 == 0 && day.year % 100 != 0
        let months = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        let days = before * 365 + before / 4 - before / 100 + before / 400
        return days + months.prefix(day.month.monthOfYear - 1).reduce(0, +) + day.dayOfMonth - 1 - 719_162
    }
}
