import Testing

@testable import Casework

@Suite struct StandingTests {
    private let year = Period("2023")!

    private func target(
        _ indicator: String = "visits", _ value: String = "1200", split: [String?] = [],
        is comparison: TargetOperator = .atLeast, in period: String = "2023"
    ) throws -> PlaceTarget {
        let target = Target.sample(indicator, value, split: split).with { $0.comparison = comparison }
        return try #require(PlaceTarget(target, in: Period(period)!))
    }

    private func standing(_ value: String?, by text: String, of target: PlaceTarget) -> Standing {
        Standing(value.map { Amount($0)! }, by: day(text), of: target)
    }

    @Test func `half a year's visits are held against the year's target`() throws {
        // 590 of 1200 is 49.17 %; 181 of 365 days are 49.59 %.
        let standing = standing("590", by: "2023-06-30", of: try target())
        #expect(standing.completion == 492 && standing.completion?.asTenths == "49.2")
        #expect(standing.timeProgress == 496)
        #expect(standing.gap == Amount(0) - Amount(610))
        #expect(standing.gap?.description == "-610")
        #expect(standing.expected == nil)
        // 1200 × 181 ÷ 365 = 595.07
        #expect(standing.course == .behind)
        #expect(self.standing("595", by: "2023-06-30", of: try target()).course == .behind)
        #expect(self.standing("596", by: "2023-06-30", of: try target()).course == .on_course)
        #expect(self.standing("1200", by: "2023-06-30", of: try target()).course == .done)
        #expect(self.standing("1199", by: "2023-12-31", of: try target()).course == .behind)
    }

    @Test func `where there is a split it says how much is due, a month that runs by its days`() throws {
        let target = try target(
            split: ["10", "20", "30", "40", "50", "60", "200", "200", "200", "200", "100", "90"])
        #expect(target.expected(by: day("2022-12-31")) == Amount(0))
        #expect(target.expected(by: day("2023-01-31")) == Amount(10))
        #expect(target.expected(by: day("2023-06-30")) == Amount(210))
        // 60 × 20 ÷ 30
        #expect(target.expected(by: day("2023-06-20")) == Amount(190))
        // 10 × 4 ÷ 31 is one and a bit.
        #expect(target.expected(by: day("2023-01-04")) == Amount(1))
        #expect(target.expected(by: day("2023-12-31")) == Amount(1200))
        #expect(standing("210", by: "2023-06-30", of: target).course == .on_course)
        #expect(standing("209", by: "2023-06-30", of: target).course == .behind)
    }

    @Test func `a stock is held against the last month that has passed`() throws {
        let target = try target(
            "volunteers", "730", split: ["250", nil, "400"] + Array(repeating: nil, count: 8) + ["730"])
        #expect(target.split?[1] == Amount(250) && target.split?[10] == Amount(400))
        #expect(target.expected(by: day("2023-01-30")) == Amount(0))
        #expect(target.expected(by: day("2023-03-30")) == Amount(250))
        #expect(target.expected(by: day("2023-03-31")) == Amount(400))
        #expect(standing("399", by: "2023-03-31", of: target).course == .behind)
        #expect(standing("400", by: "2023-03-31", of: target).course == .on_course)
    }

    @Test func `what a target asks of a month, a quarter and its own period`() throws {
        let flow = try target(
            split: ["10", "20", "30", "40", "50", "60", "200", "200", "200", "200", "100", "90"])
        #expect(flow.share(of: Period("2023-06")!) == Amount(60))
        #expect(flow.share(of: Period("2023Q2")!) == Amount(150))
        #expect(flow.share(of: Period("2023-01..2023-12")!) == Amount(1200))
        #expect(flow.share(of: year) == Amount(1200))
        #expect(flow.share(of: Period("2023-06-01..2023-06-29")!) == nil)
        #expect(flow.share(of: Period("2022-12..2023-01")!) == nil)
        #expect(try target().share(of: Period("2023-06")!) == nil)
        let stock = try target(
            "volunteers", "730", split: ["250", "400"] + Array(repeating: nil, count: 9) + ["730"])
        #expect(stock.share(of: Period("2023Q1")!) == Amount(400))
    }

    @Test func `the months of a named period's split are counted from its first`() throws {
        let school = Period(day("2023-09-15"), day("2024-01-31"), named: "秋季学期")
        let target = try #require(
            PlaceTarget(Target.sample("visits", "100", split: ["10", "20", "30", "30", "10"]), in: school))
        #expect(target.expected(by: day("2023-09-30")) == Amount(10))
        // Of the 16 days from the 15th on, 8 have passed.
        #expect(target.expected(by: day("2023-09-22")) == Amount(5))
        #expect(target.share(of: Period("2023-10")!) == Amount(20))
        #expect(target.share(of: Period("2023-09")!) == nil)
        #expect(target.share(of: Period("2023-09-15..2023-10-31")!) == Amount(30))
        #expect(standing("40", by: "2023-12-31", of: target).timeProgress == 777)  // 108 of 139 days
    }

    @Test func `a target that is to be met exactly can be overdone`() throws {
        let target = try target("agencies_party_rate", "100", is: .equal)
        #expect(standing("100", by: "2023-03-01", of: target).course == .done)
        #expect(standing("100.5", by: "2023-03-01", of: target).course == .over)
        #expect(standing("80", by: "2023-12-31", of: target).course == .behind)
        #expect(Standing([:], by: day("2023-12-31"), of: target).course == nil)
        #expect(Standing([:], by: day("2023-12-31"), of: target).completion == nil)
    }

    @Test func `what is not reached never reads as all of it, and nothing to reach has no completion`() throws
    {
        #expect(standing("9999", by: "2023-12-30", of: try target("visits", "10000")).completion == 999)
        #expect(standing("10001", by: "2023-12-30", of: try target("visits", "10000")).completion == 1000)
        let nothing = standing("0", by: "2023-01-01", of: try target("visits", "0"))
        #expect(nothing.completion == nil && nothing.course == .done)
    }

    @Test func `before its period a target is on course, and no time has passed`() throws {
        let early = standing("0", by: "2022-12-31", of: try target())
        #expect(early.timeProgress == 0 && early.course == .on_course)
        #expect(standing("1", by: "2024-12-31", of: try target()).timeProgress == 1000)
    }

    @Test func `hours and yuan are exact`() throws {
        // 84.50万 = 139 × 0.5 + 15 × 1, in 分.
        let paid = Amount(139 * 500_000) + Amount(15 * 1_000_000)
        #expect(Amount.typed("84.50万元") == paid)
        let target = try target("resources_value", paid.description)
        #expect(target.measure.show(paid) == "845000.00")
        let standing = Standing([.resources_value: 84_499_999], by: day("2023-12-31"), of: target)
        #expect(standing.gap.map(target.measure.show) == "-0.01")
        #expect(standing.completion == 999 && standing.course == .behind)
        let hours = try self.target("volunteer_minutes", "18000")
        #expect(hours.measure.show(hours.value) == "300.0")
    }

    @Test func `the largest amounts crash nothing`() throws {
        let most = "999999999999999"
        let target = try target("resources_value", most)
        let standing = Standing([.resources_value: Int.max], by: day("2023-06-30"), of: target)
        #expect(standing.course == .done && standing.completion ?? 0 > 1000)
        #expect(PlaceTarget.sum([target, target, target])?.parts == 3)
        _ = Target.split(
            Amount(most)!, like: Array(repeating: 999_999_999_999_999, count: 12), of: target.measure)
    }

    // MARK: Sums and rates

    @Test func `a city's target is the sum of its counties`() throws {
        // 8844 = 6444 + 2394 + 6
        let parts = try ["6444", "2394", "6"].map { try target("workers_certified", $0) }
        let sum = try #require(PlaceTarget.sum(parts))
        #expect(sum.value == Amount(8844) && sum.parts == 3)
        #expect(sum.split == nil)
        let split = Array(repeating: "100", count: 12)
        let both = try #require(
            PlaceTarget.sum([try target(split: split), try target(split: split, is: .equal)]))
        #expect(both.split == Array(repeating: Amount(200), count: 12))
        #expect(both.comparison == .atLeast)
        #expect(PlaceTarget.sum([try target(split: split), try target()])?.split == nil)
    }

    @Test func `rates of places are the sums divided, and their targets don't add up`() throws {
        let rate = try #require(Rate.all.first { $0.id == "townships_covered_rate" })
        // 17 of 19 townships: 89.47 %, of which the source says 89 %.
        #expect(rate.value(17, of: 19) == Amount("89.474"))
        #expect(Measure.rate(rate).show(rate.value(17, of: 19)!) == "89.47")
        // 1 of 1 and 16 of 18: not the mean of 100 % and 88.9 %, but 17 of 19.
        #expect(rate.value(1 + 16, of: 1 + 18) == rate.value(17, of: 19))
        #expect(rate.value(0, of: 0) == nil)
        let own = try target("townships_covered_rate", "100")
        #expect(PlaceTarget.sum([own]) == own && PlaceTarget.sum([own, own]) == nil)
        let standing = Standing([.townships_covered: 17, .townships: 19], by: day("2023-12-31"), of: own)
        #expect(standing.completion == 895 && standing.course == .behind)
    }

    @Test func `2100 social workers at 1_7 in a thousand stand for 1_235_294 people`() throws {
        let rate = try #require(Rate.all.first { $0.id == "workers_of_population" })
        #expect(rate.value(2100, of: 1_235_294) == Amount("1.7"))
        #expect(rate.value(1740, of: 1_235_294) == Amount("1.409"))
    }
}

@Suite struct SplitTests {
    private let visits = Measure(id: "visits")!
    private let volunteers = Measure(id: "volunteers")!
    private let rate = Measure(id: "certified_rate")!

    private func texts(_ amounts: [Amount]) -> [String] { amounts.map(\.description) }

    @Test func `an even split of a flow adds up, what is left over going to the first months`() {
        #expect(
            texts(Target.split(even: Amount(100), over: 12, of: visits))
                == ["9", "9", "9", "9", "8", "8", "8", "8", "8", "8", "8", "8"])
        #expect(texts(Target.split(even: Amount(10), over: 4, of: visits)) == ["3", "3", "2", "2"])
        #expect(texts(Target.split(even: Amount(0), over: 2, of: visits)) == ["0", "0"])
    }

    @Test func `an even split of a stock rises from where it stands to the value`() {
        #expect(
            texts(Target.split(even: Amount(730), over: 4, of: volunteers, from: Amount(238)))
                == ["361", "484", "607", "730"])
        #expect(
            texts(Target.split(even: Amount(10), over: 4, of: volunteers, from: Amount(20))) == [
                "18", "15", "13", "10",
            ])
        #expect(
            texts(Target.split(even: Amount("35")!, over: 2, of: rate, from: Amount("30.5")!)) == [
                "32.75", "35",
            ])
    }

    @Test func `a split like last year's goes by its shares, with the largest remainders rounded up`() {
        // 100 by 1 : 2 : 4 is 14.29, 28.57, 57.14.
        #expect(texts(Target.split(Amount(100), like: [1, 2, 4], of: visits)) == ["14", "29", "57"])
        #expect(texts(Target.split(Amount(5), like: [0, 0, 0, 9], of: visits)) == ["0", "0", "0", "5"])
        #expect(texts(Target.split(Amount(9), like: [0, 0], of: visits)) == ["5", "4"])
        #expect(
            texts(Target.split(Amount(600), like: [240, 240, 300], of: volunteers)) == ["480", "480", "600"])
    }

    @Test func `every proposed split can be saved`() {
        var numbers = SeededNumbers(for: "splits")
        for _ in 0..<500 {
            let measure = Measure.all.randomElement(using: &numbers)!
            let value = Amount(Int.random(in: 0...999_999, using: &numbers))
            let count = Int.random(in: 1...12, using: &numbers)
            let figures = (0..<count).map { _ in Int.random(in: 0...5000, using: &numbers) }
            for split in [
                Target.split(even: value, over: count, of: measure),
                Target.split(value, like: figures, of: measure),
            ] {
                let target = Target.sample(measure.id, value.description).with {
                    for (month, amount) in split.enumerated() { $0.months[month] = amount }
                }
                #expect(target.blocked == [], "\(measure.id) \(value) over \(count), seed \(numbers.seed)")
            }
        }
    }
}

@Suite struct PlanningKindTests {
    @Test func `a named period is counted from its beginning, whatever year that lies in`() {
        let period = NamedPeriod.sample(from: "2022-09-01", to: "2023-08-31").period
        #expect(period.description == "千站暖万家2023" && period.isNamed)
        #expect(period.yearToDate == period)
        #expect(period.toDateLabel.chinese == "起始以来")
        #expect(period.previous.description == "2021-09-01..2022-08-31")
        let odd = NamedPeriod.sample(from: "2023-03-11", to: "2023-03-20").period
        #expect(odd.previous == Period(day("2023-03-01"), day("2023-03-10")))
        #expect(Period("2023-06")!.toDateLabel.chinese == "本年累计")
    }

    @Test func `a name that reads as a period is no name of one`() {
        for name in ["2023", "2023-06", "2023Q2", "2023-01..2023-10", "甲..乙"] {
            #expect(NamedPeriod.sample().with { $0.name = name }.blocked == ["name"], "\(name)")
        }
        #expect(NamedPeriod.sample().blocked == [])
        #expect(NamedPeriod.sample(from: "2023-10-02", to: "2023-10-01").blocked == ["last_on"])
    }

    @Test func `a base figure stands from its day until another takes its place`() {
        #expect(BaseFigure.sample().lines(.population) == ["2023-01-01 +1235000"])
        #expect(
            BaseFigure.sample(.townships, 19, until: "2023-07-01").lines(.townships)
                == ["2023-01-01 +19", "2023-07-01 -19"])
        #expect(Base.allCases.map(\.indicator.id) == Base.allCases.map(\.rawValue))
    }

    @Test func `the split of a flow adds up to its value, that of a stock ends at it`() {
        let months: [String?] = Array(repeating: "100", count: 12)
        #expect(Target.sample("visits", "1200", split: months).blocked == [])
        #expect(Target.sample("visits", "1201", split: months).blocked == ["m12"])
        #expect(Target.sample("volunteers", "100", split: months).blocked == [])
        #expect(Target.sample("volunteers", "1200", split: months).blocked == ["m12"])
        #expect(Target.sample("visits", "1.5").blocked == ["value"])
        #expect(Target.sample("certified_rate", "1.5").blocked == [])
    }

    @Test func `a second version has its reason`() {
        #expect(Target.sample().with { $0.version = 2 }.blocked == ["reason"])
        #expect(
            Target.sample().with {
                $0.version = 2
                $0.reason = "年中调整"
            }.blocked == [])
        #expect(Target.sample().with { $0.version = 0 }.blocked == ["version"])
    }

    @Test func `a rate names its own numerator and denominator, and a figure none`() {
        func target(_ indicator: String, _ unit: String) -> [String] {
            Target.sample(indicator, "35").with { $0.unitOf = unit }.blocked
        }
        #expect(target("certified_rate", "workers_certified/workers") == [])
        #expect(target("certified_rate", "workers/workers_certified") == ["unit_of"])
        #expect(target("visits", "visits/workers") == ["unit_of"])
    }

    @Test func `a station counts its township once, and only while it operates`() {
        let station = Station.sample().with { $0.openedOn = day("2022-03-01") }
        #expect(station.lines(.townships_covered) == ["2022-03-01 +1"])
        #expect(station.with { $0.status = .closed }.figures() == [:])
        #expect(Station.sample().figures() == [:])
        #expect(
            Station.sample(code: "41110200100001").with { $0.openedOn = day("2022-03-01") }.figures() == [:])
        #expect(
            Station.sample(code: "411102", level: .county).with { $0.openedOn = day("2022-03-01") }.figures()
                == [:])
    }
}
