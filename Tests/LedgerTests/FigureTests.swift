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
                        indicator, period, in: place, share: share(grouping, group.key), language: .chinese)
                    cells += 1
                    let cell = "\(context) \(grouping) “\(group.key)” \(indicator.id)"
                    #expect(figure.explanation.value == value && figure.sum == value, "\(cell)")
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
                indicator, Period("2023-06")!, in: TestLedger.place("411102"), language: .english)
            #expect(figure.sum == figure.explanation.value, "\(indicator.id)")
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
            var all: [Explanation.Line] = []
            try test.ledger.explain(indicator, Period("2023-06")!, language: .chinese) {
                #expect($0.value == figure.explanation.value && $0.leftOut == figure.explanation.leftOut)
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
                .resources_value, Period("2024-03")!, share: share, language: .english)
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
            ).sum
        }
        #expect(try value(.all) == 2 && value(.station("411102")) == 1 && value(.county("411102")) == 2)
    }

    @Test func `a figure that is open shows what was deleted since, too`() throws {
        let test = try smallLedger()
        let id = try test.add(
            .deliberations,
            ["station": oldStreet, "date": "2024-03-01", "round_no": "1", "topic": "停车", "outcome": "划线"])
        let figure = try test.ledger.figure(.deliberations, Period("2024")!, language: .chinese)
        _ = try test.ledger.delete(id)
        #expect(try figure.lines(0..<1).map(\.title) == ["停车"])
    }

    @Test func `lines are found along the postings' own order, a station at a time`() throws {
        let test = try smallLedger()
        for indicator in [Indicator.visits, .cases_active, .clients_served] {
            for share in [FigureShare.all, .field("elderly"), .worker("")] {
                let resolved = try test.ledger.read { try ResolvedShare(share, in: .everywhere, $0) }
                let plan = try test.plan(FoundLine.query(indicator, resolved))
                #expect(
                    plan[0].contains("USING PRIMARY KEY (indicator=? AND station=? AND day"), "\(plan)")
            }
        }
    }
}
