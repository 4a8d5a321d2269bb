import Casework
import Testing

@testable import Ledger

/// Figures opened into their lines, whole or by the cells of a split table.
@Suite struct FigureTests {
    private static let indicators: [Indicator] = [
        .visits, .people_served, .groups_started, .volunteer_minutes, .resources_value,
        .cases_active, .clients_on_file, .volunteers,
        .cases_served, .group_members, .volunteers_active, .clients_served,
    ]

    private func share(_ grouping: Grouping, _ key: String) -> FigureShare {
        switch grouping {
        case .field: .field(key)
        case .worker: .worker(key)
        case .station: .station(key)
        case .county: .county(key)
        case .city: .city(key)
        case .month: .all
        }
    }

    /// Every cell of the split tables of some indicators against the lines that it opens into.
    private func compare(_ ledger: Ledger, _ period: Period, _ place: Place, _ context: String) throws -> Int
    {
        var cells = 0
        for grouping in Grouping.allCases where grouping != .month {
            let tally = try ledger.tally(period, in: place, by: grouping, Self.indicators)
            for group in tally.groups {
                for (indicator, value) in zip(tally.indicators, group.values) where value != 0 {
                    let figure = try ledger.figure(
                        indicator, period, in: place, share: share(grouping, group.key), language: .chinese
                    ).complete()
                    cells += 1
                    let cell = "\(context) \(grouping) “\(group.key)” \(indicator.id)"
                    #expect(figure.explanation?.value == value && figure.sum == value, "\(cell)")
                    let lines = try figure.lines(0..<figure.count)
                    #expect(lines.reduce(0) { $0 + $1.quantity } == value, "\(cell)")
                    #expect(lines.count == figure.count, "\(cell)")
                    #expect(Set(lines.map(\.id)).count == lines.count, "\(cell)")
                }
            }
        }
        return cells
    }

    @Test func `in the Luohe sample every cell of a split table is the sum of the lines that it opens`()
        throws
    {
        let test = try TestLedger()
        try test.importing(directory: LuoheTests.sample)
        let cells = try compare(test.ledger, Period("2023-01..2023-06")!, Place.everywhere, "Luohe")
        #expect(cells > 400)
        for indicator in Indicator.reported {
            let figure = try test.ledger.figure(
                indicator, Period("2023-06")!, in: TestLedger.place("411102"), language: .english
            ).complete()
            #expect(figure.sum == figure.explanation?.value, "\(indicator.id)")
        }
    }

    @Test(arguments: seeds)
    func `in random ledgers too, after any changes`(seed: UInt64) throws {
        announce(seed)
        var ledger = try RandomLedger(seed &+ 9, perKind: 5)
        for _ in 0..<40 { try ledger.step() }
        for text in ["2023", "2023-12-15..2024-02-10"] {
            for code in ["", "411102"] {
                _ = try compare(
                    ledger.test.ledger, Period(text)!, TestLedger.place(code),
                    "seed \(seed) \(text) “\(code)”")
            }
        }
    }

    @Test func `lines come a screen at a time, as the explanation gives them`() throws {
        let test = try TestLedger()
        try test.importing(directory: LuoheTests.sample)
        for indicator in [Indicator.people_served, .clients_on_file, .clients_served] {
            let figure = try test.ledger.figure(indicator, Period("2023-06")!, language: .chinese)
                .complete()
            var all: [Explanation.Line] = []
            try test.ledger.explain(indicator, Period("2023-06")!, language: .chinese) {
                #expect($0.value == figure.explanation?.value && $0.leftOut == figure.explanation?.leftOut)
            } line: {
                all.append($0)
            }
            #expect(figure.count == all.count && all.count > 200)
            #expect(try figure.lines(0..<24) == Array(all[0..<24]))
            #expect(try figure.lines(100..<124) == Array(all[100..<124]))
            #expect(try figure.lines(all.count - 3..<all.count + 9) == Array(all.suffix(3)))
            #expect(try figure.lines(-5..<1).count == 1 && figure.lines(all.count..<all.count + 1).isEmpty)
        }
    }

    @Test func `the share of none opens what has no field or worker`() throws {
        let test = try smallLedger()
        for field in ["", "elderly"] {
            try test.add(
                .resources,
                [
                    "station": oldStreet, "received_on": "2024-03-01", "provider": "甲\(field)",
                    "kind": "cash",
                    "value_yuan": field.isEmpty ? "1.00" : "2.00", "field": field,
                ])
        }
        func lines(_ share: FigureShare) throws -> [String] {
            let figure = try test.ledger.figure(
                .resources_value, Period("2024-03")!, share: share, language: .english
            ).complete()
            return try figure.lines(0..<9).map { "\($0.title) \($0.quantity)" }
        }
        #expect(try lines(.field("")) == ["甲 · Cash 100"])
        #expect(try lines(.field("elderly")) == ["甲elderly · Cash 200"])
        #expect(try lines(.worker("")).count == 2 && lines(.worker("\(oldStreet)/W1")).isEmpty)
        for share in [
            FigureShare.field("x"), .worker("x"), .worker("\(oldStreet)/x"), .station("x"), .county(""),
        ] {
            #expect(failure { _ = try lines(share) }?.cause == .notFound, "\(share)")
        }
    }

    @Test func `a station's share is its own, where its place has others below it`() throws {
        let test = try smallLedger()
        for code in ["411102", oldStreet] {
            try test.add(
                .deliberations,
                ["station": code, "date": "2024-03-01", "round_no": "1", "topic": "停车", "outcome": "划线"])
        }
        func value(_ share: FigureShare) throws -> Int {
            try test.ledger.figure(
                .deliberations, Period("2024")!, in: TestLedger.place("411102"), share: share,
                language: .chinese
            ).complete().sum
        }
        #expect(try value(.all) == 2 && value(.station("411102")) == 1 && value(.county("411102")) == 2)
    }

    @Test func `a figure that is open shows what was deleted since, too`() throws {
        let test = try smallLedger()
        let id = try test.add(
            .deliberations,
            ["station": oldStreet, "date": "2024-03-01", "round_no": "1", "topic": "停车", "outcome": "划线"])
        let figure = try test.ledger.figure(.deliberations, Period("2024")!, language: .chinese)
            .complete()
        _ = try test.ledger.delete(id)
        #expect(try figure.lines(0..<1).map(\.title) == ["停车"])
    }

    @Test func `lines are found along the postings' own order, a stretch at a time`() throws {
        let plan = try smallLedger().plan(PostingWalk.query)
        #expect(
            plan.count == 1
                && plan[0].contains(
                    "USING PRIMARY KEY (indicator=? AND station=? AND (day,record,subject)>(?,?,?)"),
            "\(plan)")
    }

    @Test func `in stretches of any length the same postings are passed once`() throws {
        let test = try TestLedger()
        try test.importing(directory: LuoheTests.sample)
        for indicator in [Indicator.visits, .clients_on_file, .people_served, .volunteers_active] {
            let passed = try [1, 7, 100_000].map { try self.passed(indicator, in: test, at: $0) }
            #expect(
                passed[0].count > 40 && passed[0] == passed[1] && passed[1] == passed[2], "\(indicator)")
        }
    }

    /// What a walk passes in stretches of some length.
    private func passed(_ indicator: Indicator, in test: TestLedger, at length: Int) throws
        -> [PostingWalk.Step]
    {
        try test.ledger.read { connection in
            var walk = PostingWalk(
                indicator, try ResolvedShare(.all, in: .everywhere, connection), from: Day("2023-03-01")!,
                to: Day("2023-08-31")!)
            var passed: [PostingWalk.Step] = []
            while !walk.isAtEnd {
                let (steps, seen) = try walk.next(length, connection)
                #expect(seen <= length && seen == steps.count)
                passed += steps
            }
            return passed
        }
    }

    @Test func `a large figure is found a part at a time, and is whole at the end`() throws {
        let test = try manyVisits(3_000)
        let figure = try test.ledger.figure(.visits, Period("2024")!, language: .chinese)
        #expect(figure.count == 0 && figure.explanation == nil && !figure.isComplete)
        try figure.more(for: .zero)
        #expect(figure.explanation?.value == 3_000 && figure.count == 0)
        try figure.more(for: .zero)
        #expect(figure.count > 0 && figure.count <= 1_024 && !figure.isComplete)
        #expect(try figure.lines(0..<24).count == 24)
        while try figure.more(for: .zero) {}
        #expect(figure.count == 3_000 && figure.sum == 3_000 && figure.isComplete)
    }

    @Test func `a figure that somebody changes while it is found begins again`() throws {
        let test = try manyVisits(3_000)
        let figure = try test.ledger.figure(.visits, Period("2024")!, language: .chinese)
        for _ in 0..<3 { try figure.more(for: .zero) }
        let found = figure.count
        _ = try test.ledger.delete(try #require(try figure.lines(0..<1).first).id.description)
        try figure.more(for: .zero)
        #expect(found > 0 && figure.count == 0)
        try figure.complete()
        #expect(figure.count == 2_999 && figure.sum == 2_999 && figure.explanation?.value == 2_999)
    }

    @Test func `finding all of a figure tells how far it is, and can be stopped`() throws {
        let test = try manyVisits(3_000)
        let figure = try test.ledger.figure(.visits, Period("2024")!, language: .chinese)
        #expect(throws: Cancelled.self) {
            try figure.complete { progress in
                #expect(progress.work.chinese == "找走访的记录")
                throw Cancelled()
            }
        }
    }

    @Test func `a distinct figure is counted a part at a time as it is at once`() throws {
        let test = try TestLedger()
        try test.importing(directory: LuoheTests.sample)
        let period = Period("2023-01..2023-10")!
        for indicator in [Indicator.clients_served, .volunteers_active] {
            for share in [FigureShare.all, .field("elderly"), .county("411102")] {
                let counting = try #require(try test.ledger.counting(indicator, period, share: share))
                var steps = 1
                while try !counting.more(for: .zero) { steps += 1 }
                #expect(steps > 1 || share != .all)
                #expect(
                    try counting.value == test.ledger.figures([indicator], period, share: share)[0],
                    "\(indicator) \(share)")
            }
        }
        #expect(try test.ledger.counting(.visits, period) == nil)
    }

    /// A ledger with so many visits of one day.
    private func manyVisits(_ count: Int) throws -> TestLedger {
        let test = try smallLedger()
        let rows = (0..<count).map { number -> Row in
            [
                "station": oldStreet, "client": "C1", "worker": "W1", "reached": "yes", "date": "2024-03-01",
                "content": "\(number)",
            ]
        }
        #expect(try test.importing([(.visits, csv(.visits, rows))]).problems.isEmpty)
        return test
    }
}
