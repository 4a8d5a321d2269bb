import Casework
import Testing

@Suite struct PeriodTests {
    @Test(arguments: [
        ("2023-06", "2023-06-01", "2023-06-30"),
        ("2023", "2023-01-01", "2023-12-31"),
        ("2023Q1", "2023-01-01", "2023-03-31"),
        ("2023Q2", "2023-04-01", "2023-06-30"),
        ("2023q4", "2023-10-01", "2023-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-06-05", "2023-06-05", "2023-06-05"),
        ("2023-01..2023-10", "2023-01-01", "2023-10-31"),
        ("2023-01-15..2023-09-30", "2023-01-15", "2023-09-30"),
        ("2022Q4..2023-02", "2022-10-01", "2023-02-28"),
        ("2023..2023-06-15", "2023-01-01", "2023-06-15"),
        ("2023-06-15..2023", "2023-06-15", "2023-12-31"),
        (" ２０２３－０６ ", "2023-06-01", "2023-06-30"),
    ])
    func `a period is read in each of its forms`(text: String, first: String, last: String) throws {
        let period = try #require(Period(text))
        #expect(period.first == day(first))
        #expect(period.last == day(last))
    }

    @Test(arguments: [
        "", "202306", "2023-13", "2023-0", "2023Q0", "2023Q5", "2023Q", "2023-02-29", "2023-06..2023-05",
        "2023-06-02..2023-06-01", "2023..", "..2023", "..", "2023-01..2023-02..2023-03", "2023-01...2023-02",
        "2023-01.2023-02", "June", "0023", "2023/06", "2023Q2x",
    ])
    func `what names no period is none`(text: String) {
        #expect(Period(text) == nil)
    }

    @Test func `a period prints as it was written`() {
        #expect(Period("2023Q2")?.description == "2023Q2")
        #expect(Period("2023-01..2023-10")?.description == "2023-01..2023-10")
        #expect(Period(Month(2023, 6)).description == "2023-06")
        #expect(Period(day("2023-06-01"), day("2023-06-03")).description == "2023-06-01..2023-06-03")
    }

    @Test(arguments: [
        ("2023-06", "2023-05-01", "2023-05-31"),
        ("2023-01", "2022-12-01", "2022-12-31"),
        ("2024-03", "2024-02-01", "2024-02-29"),
        ("2023Q1", "2022-10-01", "2022-12-31"),
        ("2023Q2", "2023-01-01", "2023-03-31"),
        ("2023", "2022-01-01", "2022-12-31"),
        ("2023-01..2023-10", "2022-03-01", "2022-12-31"),
        ("2023-06-05", "2023-06-04", "2023-06-04"),
        // 2 to 31 January are 30 days: 3 December to 1 January.
        ("2023-01-02..2023-01-31", "2022-12-03", "2023-01-01"),
        // 15 January to 30 September are 17 + 28 + 31 + 30 + 31 + 30 + 31 + 31 + 30 = 259 days. Before them
        // lie 14 days of January and the last 245 of 2022, in which 365 - 245 = 120 days go before: 1 May is
        // the 121st.
        ("2023-01-15..2023-09-30", "2022-05-01", "2023-01-14"),
    ])
    func `the period before has as many months, or days`(text: String, first: String, last: String) throws {
        let previous = try #require(Period(text)).previous
        #expect(previous.first == day(first))
        #expect(previous.last == day(last))
    }

    @Test func `the month before a month is written as a month`() {
        #expect(Period("2023-01")?.previous.description == "2022-12")
    }

    @Test(arguments: [
        ("2023-06", "2023-01-01", "2023-06-30"),
        ("2023", "2023-01-01", "2023-12-31"),
        ("2023Q3", "2023-01-01", "2023-09-30"),
        ("2022-11..2023-02", "2023-01-01", "2023-02-28"),
        ("2023-01-15..2023-09-12", "2023-01-01", "2023-09-12"),
        ("2024-02", "2024-01-01", "2024-02-29"),
    ])
    func `the year to date goes from 1 January of the last day's year to that day`(
        text: String, first: String, last: String
    ) throws {
        let toDate = try #require(Period(text)).yearToDate
        #expect(toDate.first == day(first))
        #expect(toDate.last == day(last))
    }

    @Test func `a period holds its first and its last day and no others`() throws {
        let period = try #require(Period("2023-01-15..2023-02-10"))
        #expect(!period.contains(day("2023-01-14")))
        #expect(period.contains(day("2023-01-15")))
        #expect(period.contains(day("2023-02-10")))
        #expect(!period.contains(day("2023-02-11")))
        #expect(period.days == 27)
        #expect(period.months == Month(2023, 1)...Month(2023, 2))
        #expect(!period.isWholeMonths)
    }

    @Test func `a month cut by a range keeps its days inside`() throws {
        let period = try #require(Period("2023-01-15..2023-03-10"))
        #expect(period.clipped(to: Month(2023, 1)) == Period(day("2023-01-15"), day("2023-01-31")))
        #expect(period.clipped(to: Month(2023, 2)) == Period(day("2023-02-01"), day("2023-02-28")))
        #expect(period.clipped(to: Month(2023, 3)) == Period(day("2023-03-01"), day("2023-03-10")))
        #expect(period.clipped(to: Month(2023, 4)) == nil)
        #expect(period.clipped(to: Month(2022, 12)) == nil)
    }

    @Test func `the period before a random one ends the day before and is as long`() {
        var numbers = SeededNumbers(for: "periods")
        for _ in 0..<1000 {
            let seed = numbers.seed
            let one = numbers.day()
            let other = numbers.day()
            let days = Period(min(one, other), max(one, other))
            #expect(days.previous.last.adding(days: 1) == days.first, "\(days), seed \(seed)")
            if !days.isWholeMonths { #expect(days.previous.days == days.days, "\(days), seed \(seed)") }

            let months = Period(days.first.month.first, days.last.month.last)
            let before = months.previous
            #expect(before.isWholeMonths, "\(months), seed \(seed)")
            #expect(before.last.adding(days: 1) == months.first, "\(months), seed \(seed)")
            #expect(before.months.count == months.months.count, "\(months), seed \(seed)")
            #expect(Period(months.description) == months, "\(months), seed \(seed)")

            let cut = days.months.compactMap { days.clipped(to: $0)?.days }
            #expect(cut.reduce(0, +) == days.days, "\(days), seed \(seed)")
        }
    }
}
