import Casework
import Foundation
import Testing

@testable import Ledger

/// Named periods and targets as they are asked for.
@Suite struct TargetTests {
    private let county = Place(key: AreaCode("411102")!.key)

    private func place(_ code: String) -> Place { TestLedger.place(code) }

    /// Visits of the two stations: 3 and 1 in January 2024, 2 and none in February.
    private func ledger() throws -> TestLedger {
        let test = try smallLedger()
        for (station, date) in [
            (oldStreet, "2024-01-05"), (oldStreet, "2024-01-20"), (oldStreet, "2024-01-31"),
            (oldStreet, "2024-02-01"), (oldStreet, "2024-02-29"), (ganhe, "2024-01-08"),
        ] {
            try test.add(
                .visits,
                ["station": station, "date": date, "client": "C1", "worker": "W1", "reached": "yes"])
        }
        return test
    }

    private func issue(
        _ test: TestLedger, _ station: String, _ indicator: String, _ value: String, _ more: Row = [:],
        in period: String = "2024"
    ) throws {
        try test.add(
            .targets,
            [
                "station": station, "indicator": indicator, "period": period, "value": value,
                "status": "issued",
            ].merging(more) { $1 })
    }

    private func lines(_ test: TestLedger, _ period: Period, at code: String) throws -> [String] {
        try test.ledger.standings(for: period, in: place(code)).map { standing in
            let value = standing.value?.description ?? "-"
            let done = standing.completion?.asTenths ?? "-"
            return "\(standing.target.measure.id) \(value)/\(standing.target.value) \(done) "
                + "\(standing.timeProgress.asTenths) \(standing.course?.rawValue ?? "-")"
        }
    }

    @Test func `a month is held against its year's target`() throws {
        let test = try ledger()
        let months = Dictionary(uniqueKeysWithValues: Target.monthKeys.map { ($0, "2") })
        try issue(test, oldStreet, "visits", "24", months)
        // By 31 January 3 of 24, where 2 are due; 31 of 366 days.
        #expect(try lines(test, Period("2024-01")!, at: oldStreet) == ["visits 3/24 12.5 8.5 on_course"])
        // Today is 31 March: 5 where 6 are due.
        #expect(try lines(test, Period("2024-03")!, at: oldStreet) == ["visits 5/24 20.8 24.9 behind"])
        #expect(try lines(test, Period("2024")!, at: oldStreet) == ["visits 5/24 20.8 24.9 behind"])
        #expect(try lines(test, Period("2023-12..2024-01")!, at: oldStreet) == [])
        #expect(try lines(test, Period("2023")!, at: oldStreet) == [])
        let row = try #require(
            try test.ledger.tally(Period("2024Q1")!, in: place(oldStreet), [.visits]).rows.first)
        #expect(row.target == 6 && row.standing?.completion == 208)
        let whole = try test.ledger.tally(Period("2024")!, in: place(oldStreet), [.visits, .visits_missed])
            .rows
        #expect(whole.map(\.target) == [24, nil] && whole[1].standing == nil)
    }

    @Test func `a draft holds nothing, and of the issued versions the newest counts`() throws {
        let test = try ledger()
        try test.add(
            .targets, ["station": oldStreet, "indicator": "visits", "period": "2024", "value": "9"])
        #expect(try lines(test, Period("2024")!, at: oldStreet) == [])
        _ = try test.ledger.edit(try test.rows(.targets)[0]["id"]!, ["status": "issued"])
        try issue(test, oldStreet, "visits", "10", ["version": "2", "reason": "r"])
        try test.add(
            .targets,
            [
                "station": oldStreet, "indicator": "visits", "period": "2024", "value": "99", "version": "3",
                "reason": "r",
            ])
        #expect(
            try test.ledger.targets(for: Period("2024")!, in: place(oldStreet)).map(\.value) == [Amount(10)])
    }

    @Test func `a county has its own target, else the sum of its stations'`() throws {
        let test = try ledger()
        try issue(test, oldStreet, "visits", "20")
        try issue(test, ganhe, "visits", "12")
        for code in ["411102", "4111", ""] {
            #expect(
                try lines(test, Period("2024-02")!, at: code) == ["visits 6/32 18.8 16.4 on_course"],
                "\(code)")
        }
        try issue(test, "411102", "visits", "30")
        #expect(try lines(test, Period("2024-02")!, at: "411102") == ["visits 6/30 20.0 16.4 on_course"])
        #expect(try lines(test, Period("2024-02")!, at: "") == ["visits 6/30 20.0 16.4 on_course"])
        #expect(try lines(test, Period("2024-02")!, at: ganhe) == ["visits 1/12 8.3 16.4 behind"])
    }

    @Test func `rates are counted anew for each place, and only its own target is held against them`() throws
    {
        let test = try ledger()
        func workers(_ station: String, _ count: Int, certified: Int) throws {
            for number in 0..<count {
                try test.add(
                    .workers,
                    [
                        "worker_no": "R\(number)", "station": station, "name": "工",
                        "joined_on": "2023-01-01", "certificate": number < certified ? "assistant" : "none",
                    ])
            }
        }
        try workers(oldStreet, 1, certified: 1)
        try workers(ganhe, 9, certified: 2)
        try issue(test, oldStreet, "certified_rate", "50")
        try issue(test, ganhe, "certified_rate", "50")
        #expect(try lines(test, Period("2024")!, at: oldStreet) == ["certified_rate 100/50 200.0 24.9 done"])
        #expect(
            try lines(test, Period("2024")!, at: ganhe) == ["certified_rate 22.222/50 44.4 24.9 on_course"])
        #expect(try lines(test, Period("2024")!, at: "411102") == [])
        try issue(test, "411102", "certified_rate", "50")
        // 3 of 10, not the mean of 100 % and 22 %.
        #expect(
            try lines(test, Period("2024")!, at: "411102") == ["certified_rate 30/50 60.0 24.9 on_course"])
        try issue(test, "411102", "townships_covered_rate", "100")
        #expect(try lines(test, Period("2024")!, at: "411102")[1] == "townships_covered_rate -/100 - 24.9 -")
    }

    @Test func `a city's certified workers are those of its three counties`() throws {
        let test = try TestLedger(today: "2024-03-31")
        for (code, value) in [("411102", "6444"), ("411103", "2394"), ("411104", "6")] {
            try test.add(.stations, ["code": code, "name": "站", "level": "county"])
            try issue(test, code, "workers_certified", value)
        }
        let target = try #require(try test.ledger.targets(for: Period("2024")!, in: place("4111")).first)
        #expect(target.value == Amount(8844) && target.parts == 3)
    }

    // MARK: Named periods

    @Test func `a named period counts its own days, and its year to date begins with it`() throws {
        let test = try ledger()
        try test.add(
            .periods,
            ["name": "冬暖", "station": "411102", "first_on": "2024-01-20", "last_on": "2024-02-28"])
        let period = try #require(try test.ledger.period(named: "冬暖"))
        #expect(period.description == "冬暖" && period.days == 40)
        let tally = try test.ledger.tally(period, in: county, [.visits])
        // The 20th and 31st of January and the 1st of February; of the 40 days before, two.
        #expect(tally.period.description == "冬暖")
        #expect(tally.rows[0].value == 3 && tally.rows[0].previous == 2 && tally.rows[0].yearToDate == 3)
        try issue(test, oldStreet, "visits", "4", ["m01": "3", "m02": "1"], in: "冬暖")
        #expect(try lines(test, period, at: "411102") == ["visits 3/4 75.0 100.0 behind"])
        #expect(try lines(test, Period("2024-01")!, at: "411102") == [])
        #expect(try test.ledger.tally(period, in: county, [.visits]).rows[0].target == 4)
    }

    @Test func `where stations share a name the nearest is meant, else it is to be said which`() throws {
        let test = try ledger()
        func add(_ station: String, _ last: String) throws {
            try test.add(
                .periods,
                ["name": "冬暖", "station": station, "first_on": "2024-01-01", "last_on": last])
        }
        try add(oldStreet, "2024-01-31")
        try add(ganhe, "2024-02-29")
        func last(_ word: String, _ code: String = "") throws -> String? {
            try test.ledger.period(named: word, from: place(code))?.last.description
        }
        #expect(try last("冬暖", oldStreet) == "2024-01-31")
        #expect(try last("冬暖", ganhe) == "2024-02-29")
        #expect(try last("\(ganhe)/冬暖") == "2024-02-29")
        #expect(try last("\(ganhe)/冬暖", oldStreet) == "2024-02-29")
        #expect(try last("春暖") == nil)
        do {
            _ = try last("冬暖", "411102")
            Issue.record("not refused")
        } catch let failure as LedgerFailure {
            #expect(failure.cause == .ambiguous)
            #expect(failure.sentence.chinese.contains("\(oldStreet)/冬暖 2024-01-01..2024-01-31"))
        }
        try add("411102", "2024-03-31")
        #expect(try last("冬暖", "411102") == "2024-03-31")
        #expect(try test.ledger.periods(in: place(ganhe)).map(\.station.code) == ["411102", ganhe])
    }

    @Test func `a target of a name means the period that its own station sees`() throws {
        let test = try ledger()
        for (station, last) in [("411102", "2024-03-31"), (ganhe, "2024-01-31")] {
            try test.add(
                .periods,
                ["name": "冬暖", "station": station, "first_on": "2024-01-01", "last_on": last])
        }
        try issue(test, oldStreet, "visits", "10", in: "冬暖")
        try issue(test, ganhe, "visits", "1", in: "冬暖")
        let county = try #require(try test.ledger.period(named: "411102/冬暖"))
        let own = try #require(try test.ledger.period(named: "\(ganhe)/冬暖"))
        #expect(try lines(test, county, at: "411102") == ["visits 6/10 60.0 100.0 behind"])
        #expect(try lines(test, own, at: ganhe) == ["visits 1/1 100.0 100.0 done"])
        #expect(try lines(test, county, at: ganhe) == [])
    }

    // MARK: Panzhihua

    @Test func `the ten indicators of Panzhihua load as one file and show how far they have come`() throws {
        let test = try TestLedger(today: "2025-06-30")
        let report = try test.importing(directory: repository + "/sample-data/panzhihua-2025")
        #expect(report.problems.isEmpty && report.warnings.isEmpty)
        let targets = try test.rows(.targets)
        #expect(targets.count == 10 && targets.count { $0["nature"] == "binding" } == 8)
        // Worked by hand in the sample's README; 181 of 365 days have passed.
        let wanted = [
            "workers 35/2100 1.7 49.6 behind", "workers_certified 11/750 1.5 49.6 behind",
            "elderly_workers 6/400 1.5 49.6 behind", "children_workers 5/300 1.7 49.6 behind",
            "workers_of_population 1.446/1.7 85.1 49.6 on_course",
            "community_certified_rate 31.25/35 89.3 49.6 on_course",
            "workers_per_urban_community 1.5/2 75.0 49.6 on_course",
            "workers_per_rural_community 1/1 100.0 49.6 done",
            "agencies_party_rate 80/100 80.0 49.6 on_course",
            "townships_covered_rate 75/100 75.0 49.6 on_course",
        ]
        for code in ["510400", ""] {
            #expect(try lines(test, Period("2025")!, at: code) == wanted, "“\(code)”")
        }
        #expect(try test.ledger.check().isGood)
    }
}
