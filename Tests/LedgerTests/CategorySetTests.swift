import Casework
import Testing

@testable import Ledger

/// What the ledger counts with: the newest set of categories that was adopted.
@Suite struct CategorySetTests {
    private func replay(_ hard: HardshipLedger, _ version: Int) throws -> [[Int]] {
        let rules = try #require(try hard.ledger.categorySets().first { $0.rules.version == version }).rules
        return try hard.ledger.replay(rules, hard.june...hard.july).months.map { month in
            month.figures.flatMap { [$0.before, $0.after] }
        }
    }

    @Test func `a replay counts each month under another set, and changes nothing`() throws {
        let hard = try HardshipLedger()
        #expect(try hard.served() == [2, 6])
        try hard.set(2, "low_income|veteran")
        try hard.set(3, "veteran")
        let before = try hard.ledger.lastChange()
        #expect(try replay(hard, 2) == [[2, 7], [6, 10]])
        #expect(try replay(hard, 3) == [[2, 5], [6, 8]])
        #expect(try replay(hard, 1) == [[2, 2], [6, 6]])
        #expect(try hard.served() == [2, 6])
        #expect(try hard.ledger.lastChange() == before)
        #expect(try hard.ledger.check().isGood)
    }

    @Test func `a replay is of the place that is asked for`() throws {
        let hard = try HardshipLedger()
        try hard.test.add(.stations, ["code": ganhe, "name": "干河陈站", "level": "township"])
        let rules = CountingRules(version: 2, hardship: [.veteran])
        func june(_ code: String) throws -> [Int] {
            let replay = try hard.ledger.replay(rules, hard.june...hard.june, in: TestLedger.place(code))
            return replay.months[0].figures.flatMap { [$0.before, $0.after] }
        }
        #expect(try june(oldStreet) == [2, 5])
        #expect(try june(ganhe) == [0, 0])
        #expect(try june("411102") == [2, 5])
    }

    @Test func `adopting a set has the ledger counted by it at once, and an undo takes it back`() throws {
        let hard = try HardshipLedger()
        let id = try hard.set(2, "low_income|veteran")
        #expect(try hard.served() == [2, 6])
        try hard.ledger.adopt(id, reason: "民发〔2023〕1号")
        #expect(try hard.served() == [7, 10])
        #expect(try hard.ledger.rules.version == 2)
        let row = try hard.test.row(id.description)
        #expect(row["adopted_on"] == "2023-08-05" && row["basis"] == "民发〔2023〕1号")
        #expect(try hard.ledger.check().isGood)
        try hard.visit("2023-07-20", "C1", "1")
        #expect(try hard.served() == [7, 11])
        _ = try hard.ledger.undo()
        _ = try hard.ledger.undo()
        #expect(try hard.served() == [2, 6])
        #expect(try hard.ledger.rules == .version1)
        #expect(try hard.ledger.check().isGood)
    }

    @Test func `a set that comes adopted in a file, with what it counts, counts them all`() throws {
        let hard = try HardshipLedger()
        try hard.test.importing([
            (
                .category_sets,
                "version,station,categories,adopted_on\n2,\(oldStreet),low_income|veteran,2023-08-01\n"
            ),
            (
                .visits,
                "station,date,client,reached,worker\n\(oldStreet),2023-06-30,C1,yes,W1\n"
            ),
        ])
        #expect(try hard.served() == [8, 10])
        #expect(try hard.ledger.check().isGood)
    }

    @Test func `the newest adopted set counts, whatever older ones are adopted later`() throws {
        let hard = try HardshipLedger()
        try hard.set(3, "veteran", adoptedOn: "2023-08-01")
        #expect(try hard.served() == [5, 8])
        let two = try hard.set(2, "low_income|veteran")
        #expect(failure { try hard.ledger.adopt(two, reason: "x") }?.cause == .refused)
        _ = try hard.ledger.edit(two.description, ["adopted_on": "2023-08-02"])
        #expect(try hard.served() == [5, 8])
        #expect(try hard.ledger.categorySets().map(\.isInForce) == [false, false, true])
    }

    @Test func `another process that has the ledger open counts its next save with the new set`() throws {
        let hard = try HardshipLedger()
        let other = try Ledger(hard.ledger.path, who: "other", today: Day("2023-08-05")!)
        defer { try? other.close() }
        let id = try hard.set(2, "low_income|veteran")
        #expect(try other.rules == .version1)
        try hard.ledger.adopt(id, reason: "x")
        _ = try other.add(
            TestLedger.entry(
                .visits,
                [
                    "station": oldStreet, "date": "2023-07-21", "client": "C1", "reached": "yes",
                    "worker": "W1",
                ]))
        #expect(try other.rules.version == 2)
        #expect(try hard.served() == [7, 11])
        #expect(try other.check().isGood)
    }

    @Test func `an adopted set is not changed or deleted; its basis may be written later`() throws {
        let hard = try HardshipLedger()
        let id = try hard.set(2, "veteran", adoptedOn: "2023-08-01").description
        #expect(refusedFields { _ = try hard.ledger.edit(id, ["categories": "orphan"]) } == ["categories"])
        #expect(refusedFields { _ = try hard.ledger.edit(id, ["adopted_on": ""]) } == ["adopted_on"])
        #expect(refusedFields { _ = try hard.ledger.delete(id) } == ["id"])
        _ = try hard.ledger.edit(id, ["basis": "民发〔2023〕1号"])
        #expect(try hard.served() == [5, 8])
    }

    @Test func `adopting wants a reason, and is done once`() throws {
        let hard = try HardshipLedger()
        let id = try hard.set(2, "veteran")
        #expect(failure { try hard.ledger.adopt(id, reason: " ") }?.cause == .refused)
        try hard.ledger.adopt(id, reason: "x")
        #expect(failure { try hard.ledger.adopt(id, reason: "x") }?.cause == .refused)
        let client = try #require(try hard.test.rows(.clients).first?["id"].flatMap(RecordUUID.init))
        #expect(failure { try hard.ledger.adopt(client, reason: "x") }?.cause == .notFound)
    }

    @Test func `an adoption and a replay that are stopped change nothing`() throws {
        let hard = try HardshipLedger()
        let id = try hard.set(2, "veteran")
        let rules = CountingRules(version: 2, hardship: [.veteran])
        #expect(throws: Cancelled.self) {
            try hard.ledger.replay(rules, hard.june...hard.july) { _ in throw Cancelled() }
        }
        var steps = 0
        #expect(throws: Cancelled.self) {
            try hard.ledger.adopt(id, reason: "x") { _ in
                steps += 1
                throw Cancelled()
            }
        }
        #expect(steps == 1)
        #expect(try hard.ledger.rules == .version1)
        #expect(try hard.ledger.check().isGood)
    }

    @Test(arguments: seeds)
    func `what a replay tells is what the ledger counts once the set is adopted`(seed: UInt64) throws {
        announce(seed)
        var random = Seeded(seed)
        let hard = try HardshipLedger()
        let codes = ClientCategory.allCases.map(\.rawValue)
        for number in 5..<25 {
            let spans = Set((0..<random.below(4)).map { _ in random.pick(codes) }).sorted().map {
                random.oneIn(2) ? $0 : "\($0)@2023-06-\(10 + random.below(20)).."
            }
            try hard.test.add(
                .clients,
                [
                    "client_no": "C\(number)", "station": oldStreet, "name": "名\(number)",
                    "categories": spans.joined(separator: "|"), "filed_on": "2023-06-01",
                ])
        }
        for _ in 0..<60 {
            let day = "2023-0\(6 + random.below(2))-\(10 + random.below(20))"
            try hard.visit(day, "C\(1 + random.below(24))", String(1 + random.below(4)))
        }
        for version in 2...4 {
            let list = codes.filter { _ in random.oneIn(3) }
            guard !list.isEmpty else { continue }
            let id = try hard.set(version, list.joined(separator: "|"))
            let told = try replay(hard, version)
            try hard.ledger.adopt(id, reason: "x")
            #expect(try hard.served() == told.map { $0[1] }, "seed \(seed) \(list)")
            #expect(try hard.ledger.check().isGood, "seed \(seed)")
        }
    }
}
