import Casework
import Exchange
import Foundation
import Testing

@testable import Ledger

/// Random ledgers, changed at random, against a recount that knows nothing of postings.
@Suite struct PropertyTests {
    @Test(arguments: seeds)
    func `after any sequence of changes every figure equals an independent recount`(seed: UInt64) throws {
        announce(seed)
        var ledger = try RandomLedger(seed, perKind: 6)
        for round in 0..<4 {
            for _ in 0..<40 { try ledger.step() }
            try compare(&ledger, "seed \(seed) round \(round)")
        }
        #expect(ledger.done["edit"] ?? 0 > 20 && ledger.done["undo"] ?? 0 > 5, "\(ledger.done)")
        print(ledger.done)
    }

    /// Every indicator in random periods and places, by every grouping.
    private func compare(_ ledger: inout RandomLedger, _ where: String) throws {
        let recount = Recount(try ledger.all())
        let check = try ledger.test.ledger.check()
        #expect(check.differences.map(\.english) == [], "\(`where`)")
        for number in 0..<5 {
            let (text, code) = (number == 0 ? "2022..2024" : ledger.period(), try ledger.place())
            let period = try #require(Period(text))
            let context = "\(`where`) \(text) at “\(code)”"
            try compareTotals(ledger.test, recount, period, code, context)
            for grouping in Grouping.allCases {
                try compareGroups(ledger.test, recount, period, code, grouping, context)
            }
            if number < 2 { try compareExplanations(ledger.test, period, code, context) }
        }
    }

    private func compareTotals(
        _ test: TestLedger, _ recount: Recount, _ period: Period, _ code: String, _ context: String
    ) throws {
        let (first, last) = Recount.days(of: period.description)
        let (before, year) = (period.previous, last / 10000 * 10000 + 101)
        #expect(try test.ledger.tally(period).rows.map(\.indicator) == Indicator.reported)
        let all = Indicator.reported + Indicator.register
        let tally = try test.ledger.tally(period, in: TestLedger.place(code), all)
        #expect(tally.rows.map(\.indicator) == all)
        var differences: [String] = []
        var values: [String: Int] = [:]
        for row in tally.rows {
            let id = row.indicator.id
            values[id] = row.value
            let wanted = [
                recount.figure(id, first, last, in: code),
                recount.figure(id, before.first.number, before.last.number, in: code),
                recount.figure(id, year, last, in: code),
            ]
            let found = [row.value, row.previous, row.yearToDate]
            if found != wanted { differences.append("\(id) is \(found), wanted \(wanted)") }
        }
        let eve = period.first.adding(days: -1).number
        let (opened, closed) = (values["cases_opened"]!, values["cases_closed"]!)
        if values["cases_active"]! != recount.figure("cases_active", 0, eve, in: code) + opened - closed {
            differences.append("期末在案 is not 期初在案 + 新开 − 结案")
        }
        #expect(differences == [], "\(context)")
    }

    private func compareGroups(
        _ test: TestLedger, _ recount: Recount, _ period: Period, _ code: String, _ grouping: Grouping,
        _ context: String
    ) throws {
        let (first, last) = Recount.days(of: period.description)
        let tally = try test.ledger.tally(
            period, in: TestLedger.place(code), by: grouping, Indicator.reported + Indicator.register)
        let keys = tally.groups.map(\.key)
        #expect(Set(keys).count == keys.count, "\(context) by \(grouping)")
        if [.station, .county, .city, .month].contains(grouping) { #expect(keys == keys.sorted()) }
        var listed: Set<String> = []
        var differences: [String] = []
        for (index, indicator) in tally.indicators.enumerated() {
            let wanted = recount.groups(indicator.id, first, last, in: code, by: grouping.rawValue)
            for (key, value) in wanted where value != 0 || ![.field, .worker].contains(grouping) {
                listed.insert(key)
            }
            for group in tally.groups where group.values[index] != wanted[group.key] ?? 0 {
                differences.append(
                    "\(group.key) \(indicator.id) \(group.values[index]), wanted \(wanted[group.key] ?? 0)")
            }
        }
        #expect(differences == [], "\(context) by \(grouping)")
        #expect(Set(keys) == listed, "\(context) by \(grouping)")
    }

    private func compareExplanations(
        _ test: TestLedger, _ period: Period, _ code: String, _ context: String
    ) throws {
        for indicator in Indicator.reported + Indicator.register {
            var value = 0
            var lines: [Explanation.Line] = []
            try test.ledger.explain(indicator, period, in: TestLedger.place(code), language: .chinese) {
                value = $0.value
            } line: {
                lines.append($0)
            }
            #expect(lines.reduce(0) { $0 + $1.quantity } == value, "\(context) \(indicator.id)")
            #expect(Set(lines.map(\.id)).count == lines.count, "\(context) \(indicator.id)")
            if indicator.nature != .flow, Base(rawValue: indicator.id) == nil {
                #expect(lines.allSatisfy { $0.quantity == 1 }, "\(context) \(indicator.id)")
            }
            if indicator.isStock { continue }
            #expect(lines.allSatisfy { period.contains($0.date) }, "\(context) \(indicator.id)")
        }
    }

    @Test(arguments: seeds)
    func `the recount in another language finds the same`(seed: UInt64) throws {
        announce(seed)
        var ledger = try RandomLedger(seed &+ 1, perKind: 5)
        for _ in 0..<30 { try ledger.step() }
        let folder = ledger.test.directory + "/csv"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let all = try ledger.all()
        for kind in Kind.allCases {
            try csv(kind, all[kind.stem]!).write(
                toFile: "\(folder)/\(kind.stem).csv", atomically: false, encoding: .utf8)
        }
        for grouping in [Grouping?.none] + Grouping.allCases.map(Optional.init) {
            let (text, code) = (ledger.period(), try ledger.place())
            let wanted = try python(folder, text, code, grouping)
            let period = try #require(Period(text))
            let place = TestLedger.place(code)
            var found: [String: Int] = [:]
            if let grouping {
                let tally = try ledger.test.ledger.tally(period, in: place, by: grouping)
                for group in tally.groups {
                    for (indicator, value) in zip(tally.indicators, group.values) {
                        found["\(group.key),\(indicator.id)"] = value
                    }
                }
            } else {
                for row in try ledger.test.ledger.tally(period, in: place).rows {
                    found[",\(row.indicator.id)"] = row.value
                }
            }
            let differing = found.keys.filter { found[$0] != wanted[$0] }.sorted()
            let context = "seed \(seed) \(text) at “\(code)” by \(grouping?.rawValue ?? "-")"
            #expect(differing == [], "\(context)")
            #expect(found.count == wanted.count, "\(context)")
        }
    }

    /// What `recount.py` says: values by `group,indicator`.
    private func python(_ folder: String, _ period: String, _ code: String, _ grouping: Grouping?) throws
        -> [String: Int]
    {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            ["python3", LuoheTests.sample + "/expected/recount.py", folder, "--period", period]
            + (code.isEmpty ? [] : ["--station", code]) + (grouping.map { ["--by", $0.rawValue] } ?? [])
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let text = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return Dictionary(
            uniqueKeysWithValues: text.split(separator: "\n").dropFirst().map { line in
                let comma = line.lastIndex(of: ",")!
                return (String(line[..<comma]), Int(line[line.index(after: comma)...])!)
            })
    }

    @Test(arguments: seeds)
    func `the same rows in any order of files and rows give the same figures`(seed: UInt64) throws {
        announce(seed)
        var ledger = try RandomLedger(seed &+ 2, perKind: 5)
        for _ in 0..<15 { try ledger.step() }
        let all = try ledger.all()
        let wanted = try figures(of: ledger.test)
        for _ in 0..<3 {
            let files = try Kind.allCases.shuffled(using: &ledger.random).map {
                ($0, try csv($0, all[$0.stem]!.shuffled(using: &ledger.random)))
            }
            let other = try TestLedger(today: RandomLedger.today)
            let report = try other.importing(files)
            #expect(report.problems.isEmpty, "seed \(seed): \(report.problems.prefix(3))")
            #expect(try figures(of: other) == wanted, "seed \(seed)")
            #expect(try other.ledger.check().isGood)
        }
        let one = try TestLedger(today: RandomLedger.today)
        let unmarked = Kind.allCases.flatMap { kind in all[kind.stem]!.map { (kind, $0) } }
        for isMarked in [false, true] {
            for (kind, row) in unmarked where (row["same_event_as"] != nil) == isMarked {
                try one.add(kind, row)
            }
        }
        #expect(try figures(of: one) == wanted, "seed \(seed)")
        #expect(try one.ledger.check().isGood)
    }

    private func figures(of test: TestLedger) throws -> [[Int]] {
        var figures: [[Int]] = []
        for text in ["2022..2024", "2023-02", "2023-11-17..2024-02-29"] {
            let period = Period(text)!
            figures.append(try test.ledger.tally(period).rows.map(\.value))
            for grouping in Grouping.allCases {
                figures += try test.ledger.tally(period, by: grouping).groups.map(\.values)
            }
        }
        return figures
    }
}
