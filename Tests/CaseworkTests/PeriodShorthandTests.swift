import Casework
import Testing

@Suite struct PeriodShorthandTests {
    private let today = day("2026-11-21")

    @Test(arguments: [
        ("2023-06", "2023-06"), ("2023", "2023"), ("2023Q2", "2023Q2"),
        ("2023-01..2023-10", "2023-01..2023-10"),
        ("t", "2026-11"), ("本月", "2026-11"), ("这个月", "2026-11"), ("上月", "2026-10"), ("上个月", "2026-10"),
        ("今年", "2026"),
        ("本年", "2026"), ("去年", "2025"), ("本季", "2026Q4"), ("本季度", "2026Q4"), ("上季度", "2026Q3"),
        ("6", "2026-06"), ("6月", "2026-06"), ("06", "2026-06"), ("６月", "2026-06"), ("11", "2026-11"),
        ("12", "2025-12"), ("12月", "2025-12"),
        ("2023.6", "2023-06"), ("2023/6", "2023-06"), ("2023-6", "2023-06"), ("2023年6月", "2023-06"),
        ("2023年06月", "2023-06"),
        ("2023年", "2023"), ("202306", "2023-06"), ("２０２３．６", "2023-06"), ("2023年6月份", "2023-06"),
        ("1-6", "2026-01..2026-06"), ("1-6月", "2026-01..2026-06"), ("1月-6月", "2026-01..2026-06"),
        ("1~6", "2026-01..2026-06"),
        ("1到6月", "2026-01..2026-06"), ("2023年1-6月", "2023-01..2023-06"), ("去年6月", "2025-06"),
        ("去年1-6月", "2025-01..2025-06"),
        ("Q2", "2026Q2"), ("二季度", "2026Q2"), ("第二季度", "2026Q2"), ("2季度", "2026Q2"), ("2023年二季度", "2023Q2"),
        ("上半年", "2026-01..2026-06"), ("2023年下半年", "2023-07..2023-12"), ("2023-06-05", "2023-06-05"),
        ("2023-6-5", "2023-06-05"),
        ("2023年6月5日", "2023-06-05"), (" 6 ", "2026-06"),
    ])
    func `a period is read as workers type it, and prints as the canonical one`(
        text: String, expected: String
    ) throws {
        let period = try #require(Period.typed(text, today: today))
        #expect(period == Period(expected))
        #expect(period.description == expected)
    }

    @Test(arguments: [
        "", " ", "0", "13", "13月", "0月", "6-1", "1-13", "1-", "-6", "1-6-9", "2023-13", "2023.0", "2023-",
        "2023.", "Q0", "Q5", "五季度", "季度",
        "20236", "202313", "202300", "6月5日", "2023x", "2023-02-30", "月", "年", "t1",
        "99999999999999", "-99999999999", "😀",
        "\u{200F}6", "1e1", "q第2", "0999年",
    ])
    func `what is no period is none`(text: String) {
        #expect(Period.typed(text, today: today) == nil)
    }

    @Test func `months and quarters before January are of the year before`() {
        let january = day("2026-01-31")
        #expect(Period.typed("上月", today: january)?.description == "2025-12")
        #expect(Period.typed("上季", today: january)?.description == "2025Q4")
        #expect(Period.typed("1", today: january)?.description == "2026-01")
        #expect(Period.typed("2", today: january)?.description == "2025-02")
        #expect(Period.typed("去年", today: day("1000-01-01")) == nil)
        #expect(Period.typed("上月", today: day("1000-01-01")) == nil)
    }
}
