import Casework
import Testing

@Suite struct CategorySpanTests {
    @Test func `a bare code always holds`() throws {
        let span = try #require(CategorySpan("low_income"))
        #expect(span == CategorySpan(.low_income))
        #expect(span.covers(day("1900-01-01")))
        #expect(span.covers(day("2199-12-31")))
    }

    @Test func `a span holds on its first and its last day and on none outside`() throws {
        let span = try #require(CategorySpan("low_income@2023-06-01..2023-06-30"))
        #expect(!span.covers(day("2023-05-31")))
        #expect(span.covers(day("2023-06-01")))
        #expect(span.covers(day("2023-06-30")))
        #expect(!span.covers(day("2023-07-01")))
    }

    @Test func `either day may be left out`() throws {
        let open = try #require(CategorySpan("disabled@2023-06-01.."))
        #expect(!open.covers(day("2023-05-31")))
        #expect(open.covers(day("2199-12-31")))
        let ended = try #require(CategorySpan("disabled@..2023-06-01"))
        #expect(ended.covers(day("1900-01-01")))
        #expect(ended.covers(day("2023-06-01")))
        #expect(!ended.covers(day("2023-06-02")))
    }

    @Test func `a span of one day is a span`() {
        #expect(CategorySpan("orphan@2024-02-29..2024-02-29")?.covers(day("2024-02-29")) == true)
    }

    @Test func `a label stands for its code and slashed days for dashed ones`() {
        #expect(CategorySpan("低保@2023/6/1..")?.description == "low_income@2023-06-01..")
        #expect(CategorySpan("Orphan") == CategorySpan(.orphan))
    }

    @Test(arguments: [
        "", "poor", "low_income@", "low_income@2023-06-01", "low_income@..",
        "low_income@2023-06-02..2023-06-01",
        "low_income@2023-02-29..", "low_income@2023-06-01.2023-06-02", "low_income@x..2023-06-01",
        "@2023-06-01..",
        "low_income@2023-06-01...2023-06-02",
    ])
    func `an unknown code, a day that is none or an end before its beginning is no span`(text: String) {
        #expect(CategorySpan(text) == nil)
    }

    @Test(arguments: [
        "low_income", "low_income@2023-06-01..", "low_income@..2023-06-30", "veteran@2023-06-01..2023-06-30",
    ])
    func `a span prints as files write it`(text: String) {
        #expect(CategorySpan(text)?.description == text)
    }

    @Test func `people read the label with the days`() throws {
        let span = try #require(CategorySpan("low_income@2023-06-01.."))
        #expect(span.show(in: .chinese) == "低保(2023-06-01起)")
        #expect(span.show(in: .english) == "Subsistence allowance(from 2023-06-01)")
        #expect(CategorySpan(.low_income).show(in: .chinese) == "低保")
    }
}

@Suite struct CountingRulesTests {
    @Test func `version 1 of the hardship set is the nineteen categories of the design`() {
        #expect(CountingRules.version1.version == 1)
        #expect(
            CountingRules.version1.hardship == [
                .low_income, .low_income_edge, .extreme_poverty, .expense_poverty, .disabled, .orphan,
                .de_facto_orphan, .child_in_difficulty, .left_behind_child, .left_behind_woman,
                .single_mother,
                .living_alone_elder, .empty_nest_elder, .left_behind_elder, .disabled_elder, .solitary_elder,
                .severely_disabled_elder, .special_family, .homeless,
            ])
        #expect(CountingRules.version1.hardship.count == 19)
    }

    @Test(arguments: [
        ClientCategory.migrant_child, .mental_illness, .corrections, .petitioner, .new_employment, .veteran,
        .resident,
    ])
    func `a category outside the set makes nobody a person in hardship`(category: ClientCategory) {
        #expect(!CountingRules.version1.isInHardship([CategorySpan(category)], on: today))
    }

    @Test func `one span that covers the day is enough, and none that doesn't helps`() {
        let spans = ["veteran", "low_income@..2023-06-02", "low_income@2023-06-10.."].map {
            CategorySpan($0)!
        }
        let rules = CountingRules.version1
        #expect(rules.isInHardship(spans, on: day("2023-06-02")))
        #expect(!rules.isInHardship(spans, on: day("2023-06-03")))
        #expect(!rules.isInHardship(spans, on: day("2023-06-09")))
        #expect(rules.isInHardship(spans, on: day("2023-06-10")))
        #expect(!rules.isInHardship([], on: day("2023-06-10")))
    }

    @Test func `another version of the set counts other people`() {
        let rules = CountingRules(version: 2, hardship: [.veteran])
        let client = NamedClient.sample("veteran")
        #expect(Visit.sample().figures(.on(clients: [client]), rules)[.people_in_hardship_served] == 1)
        #expect(Visit.sample().figures(.on(clients: [client]))[.people_in_hardship_served] == nil)
    }
}
