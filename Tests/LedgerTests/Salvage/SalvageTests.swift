import Casework
import Foundation
import GRDB
import Testing

@testable import Ledger

/// A damaged file is not the end: what can be read of it is read, and what is lost is named.
@Suite(.serialized) struct SalvageTests {
    /// Made once: the tests only read it, one after the other.
    private nonisolated(unsafe) static let shared = Result { try DamageGround(5, perKind: 1, visits: 100) }

    private func ground() throws -> DamageGround { try Self.shared.get() }

    @Test func `a whole ledger is salvaged whole`() throws {
        let ground = try ground()
        try ground.salvage(ground.bytes) { path, report, notes in
            #expect(notes.map { $0.sentence(in: .english) } == [])
            #expect(report.isWhole && report.check.isGood)
            #expect(report.records.values.allSatisfy { $0.read == $0.verified && $0.lost == 0 })
            let missing = try ground.missing(path)
            #expect(missing == [:])
            #expect(report.sealedMonths == 3)
            #expect(report.drafts == 1)
        }
    }

    @Test(arguments: seeds)
    func `a damaged page loses no more than the rows on it`(seed: UInt64) throws {
        announce(seed)
        let ground = try ground()
        var random = Seeded(seed)
        for round in 0..<Self.rounds { try damageOnce(ground, &random, "seed \(seed), round \(round)") }
    }

    private static let rounds =
        ProcessInfo.processInfo.environment["TAIZHANG_DAMAGES"].flatMap { Int($0) } ?? 22

    private func damageOnce(_ ground: DamageGround, _ random: inout Seeded, _ context: String) throws {
        let number = random.oneIn(12) ? 1 : 1 + random.below(ground.bytes.count / DamageGround.pageSize)
        let isFlip = random.oneIn(2)
        let damaged =
            isFlip ? ground.flipped(&random, page: number) : ground.overwritten(&random, page: number)
        let page = ground.pages.first { $0.number == number }
        let context =
            "\(context): page \(number) of \(page?.table ?? "nothing") \(isFlip ? "flipped" : "overwritten")"
        try ground.salvage(damaged) { path, report, notes in
            let differences = report.check.differences.map(\.english)
            #expect(differences == [], "\(context)")
            let missing = try ground.missing(path)
            let count = missing.values.reduce(0, +)
            let allowed =
                Kind(page?.table ?? "") != nil && page!.isLeaf
                ? page!.rows : isFlip && page?.isLeaf == true ? 1 : 0
            #expect(count <= allowed, "\(context): \(missing) beyond \(allowed)")
            #expect(count == 0 || !notes.isEmpty, "\(context)")
        }
    }

    // MARK: What is done with what is lost

    /// The page of a table that holds a row, by a text in it.
    private func page(
        _ ground: DamageGround, _ table: String, where isRight: (DamageGround.Page) -> Bool = { _ in true }
    )
        throws -> Int
    {
        try #require(ground.pages.first { $0.table == table && $0.isLeaf && $0.rows > 0 && isRight($0) })
            .number
    }

    private func zeroed(_ ground: DamageGround, _ pages: Set<Int>) -> [UInt8] {
        var bytes = ground.bytes
        for page in pages {
            for place in 0..<DamageGround.pageSize { bytes[(page - 1) * DamageGround.pageSize + place] = 0 }
        }
        return bytes
    }

    @Test func `where the clients are lost, their visits stay, at places that are held for them`() throws {
        let ground = try ground()
        let lost = Set(ground.pages.filter { $0.table == "clients" }.map(\.number))
        try ground.salvage(zeroed(ground, lost)) { path, report, notes in
            #expect(report.check.differences.map(\.english) == [])
            let (clients, visits) = (report.records[.clients]!, report.records[.visits]!)
            #expect(clients.lost > 0 && clients.read == 0 && clients.remade > 0)
            #expect(visits.lost == 0 && visits.verified == visits.read)
            let missing = try ground.missing(path)
            #expect(missing.keys.allSatisfy { $0 == .clients })
            let ledger = try Ledger(path, today: ground.test.ledger.today)
            defer { try? ledger.close() }
            let held = try #require(try ledger.rows(.clients).first { $0["client_no"] == "C77" })
            #expect(held["name"] == "（打捞时缺失）" && held["filed_on"] == "2023-01-01")
            #expect(notes.contains { $0.matter == .lost && $0.number == "C77" && $0.day == "2023-01-01" })
            #expect(notes.contains { $0.matter == .remade && $0.number == "C77" })
            // What was sealed stays; what the loss moves is noted as late.
            #expect(report.sealedMonths == 3 && report.reopenedMonths == 0)
        }
    }

    @Test func `where the records' own table is lost, their indexes bring it back`() throws {
        let ground = try ground()
        let lost = Set(ground.pages.filter { $0.table == "record" }.map(\.number))
        try ground.salvage(zeroed(ground, lost)) { path, report, _ in
            #expect(report.check.differences.map(\.english) == [])
            let missing = try ground.missing(path)
            #expect(missing == [:])
            #expect(report.records.values.allSatisfy { $0.read == $0.verified })
        }
    }

    @Test func `lists of people come back from their index`() throws {
        let ground = try ground()
        let lost = Set(ground.pages.filter { $0.table == "link" }.map(\.number))
        try ground.salvage(zeroed(ground, lost)) { path, report, _ in
            #expect(report.check.isGood)
            let missing = try ground.missing(path)
            #expect(missing == [:])
        }
    }

    @Test func `where the file's list of tables is lost, every row finds its table again`() throws {
        let ground = try ground()
        let lost = Set(ground.pages.filter { $0.table == "sqlite_schema" }.map(\.number) + [1])
        try ground.salvage(zeroed(ground, lost)) { path, report, _ in
            #expect(report.check.differences.map(\.english) == [])
            let missing = try ground.missing(path)
            #expect(missing == [:])
        }
    }

    @Test func `where the history is lost, records go on with a new one, and nothing before can be undone`()
        throws
    {
        let ground = try ground()
        let lost = Set(ground.pages.filter { $0.table == "history" || $0.table == "batch" }.map(\.number))
        try ground.salvage(zeroed(ground, lost)) { path, report, notes in
            #expect(report.check.differences.map(\.english) == [])
            let missing = try ground.missing(path)
            #expect(missing == [:])
            #expect(report.records.values.allSatisfy { $0.verified == 0 })
            #expect(notes.contains { $0.matter == .unproven })
            let ledger = try Ledger(path, today: ground.test.ledger.today)
            defer { try? ledger.close() }
            let last = try ledger.lastAct(language: .english)
            #expect(last == nil)
            #expect(failure { _ = try ledger.undo() }?.cause == .refused)
            // What is saved from now on can be taken back, and is proven.
            let id = try ledger.add(
                TestLedger.entry(.stations, ["code": "411199", "name": "x", "level": "county"])
            ).id
            _ = try ledger.undo()
            let stations = try ledger.rows(.stations)
            #expect(stations.allSatisfy { $0["id"] != id.description })
            let after = try ledger.check()
            #expect(after.isGood)
        }
    }

    @Test func `after a salvage a change past the program is still named`() throws {
        let ground = try ground()
        let lost = try page(ground, "visits")
        try ground.salvage(zeroed(ground, [lost])) { path, report, _ in
            #expect(report.check.isGood && report.records[.visits]!.lost > 0)
            let queue = try DatabaseQueue(path: path)
            try queue.write { try $0.execute(sql: "UPDATE clients SET name = '改' WHERE client_no = 'C77'") }
            try queue.close()
            let ledger = try Ledger(path, today: ground.test.ledger.today)
            defer { try? ledger.close() }
            let differences = try ledger.check().differences
            #expect(differences.contains { $0.english.contains("C77") })
        }
    }

    @Test func `a month whose seal can't be proven is open again, the others stay locked`() throws {
        let ground = try ground()
        let value = Array("漏报".utf8)
        var bytes = ground.bytes
        // The reason of the late entry of June is part of its steps.
        let pages = ground.pages.filter { $0.table == "month_step" }.map(\.number)
        let found = pages.compactMap { page -> Int? in
            let whole = (page - 1) * DamageGround.pageSize..<page * DamageGround.pageSize - value.count
            return whole.first { Array(bytes[$0..<$0 + value.count]) == value }
        }
        let place = try #require(found.first)
        bytes[place] ^= 1
        try ground.salvage(bytes) { path, report, notes in
            #expect(report.check.differences.map(\.english) == [])
            #expect(report.sealedMonths == 2 && report.reopenedMonths == 1)
            #expect(
                notes.contains {
                    $0.matter == .reopened && $0.day == "2023-06" && $0.text.contains("visits=")
                })
            let missing = try ground.missing(path)
            #expect(missing == [:])
        }
    }

    /// A small ledger as a power cut leaves it in the middle of a save, with its journal: its path.
    private func cutOff(_ test: TestLedger) throws -> String {
        try test.ledger.close()
        let (path, torn) = (test.ledger.path, test.directory + "/torn")
        let queue = try DatabaseQueue(path: path)
        try queue.inDatabase { database in
            try database.execute(
                sql: """
                    PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN; PRAGMA user_version = 1; -- is on the first page
                    UPDATE clients SET name = '半'
                    """)
            for number in 0..<400 {
                try database.execute(
                    sql:
                        "INSERT INTO draft (kind, form, texts, extras, who, at) VALUES (1, ?, ?, '', '', '')",
                    arguments: ["\(number)", String(repeating: "x", count: 2000)])
            }
            for suffix in ["", "-journal"] {
                try FileManager.default.copyItem(atPath: path + suffix, toPath: torn + suffix)
            }
            try database.execute(sql: "ROLLBACK")
        }
        try queue.close()
        return torn
    }

    @Test func `a save that never ended is taken back before anything is read`() throws {
        let test = try smallLedger()
        let torn = try cutOff(test)
        let files = ["", "-journal"].map { FileManager.default.contents(atPath: torn + $0) }
        let report = try Salvage.run(torn, to: torn + ".new", today: test.ledger.today)
        #expect(report.isWhole && report.check.isGood && report.drafts == 0)
        #expect(["", "-journal"].map { FileManager.default.contents(atPath: torn + $0) } == files)
        let ledger = try Ledger(torn + ".new", today: test.ledger.today)
        defer { try? ledger.close() }
        let clients = try ledger.rows(.clients)
        #expect(clients.allSatisfy { $0["name"] != "半" })
    }

    @Test(arguments: [Data(count: 512), Data((0..<512).map { UInt8(truncatingIfNeeded: $0 * 7 + 3) })])
    func `a ledger whose first sector was torn by a power cut is what it was before the save`(sector: Data)
        throws
    {
        let test = try smallLedger()
        let torn = try cutOff(test)
        let file = try #require(FileHandle(forUpdatingAtPath: torn))
        try file.write(contentsOf: sector)
        try file.close()
        let ledger = try Ledger(torn, today: test.ledger.today)
        defer { try? ledger.close() }
        #expect(try ledger.check().isGood && ledger.drafts().isEmpty)
        #expect(try ledger.rows(.clients).allSatisfy { $0["name"] != "半" })
    }

    @Test func `a journal of ours beside what is no ledger is not rolled back into it`() throws {
        let test = try smallLedger()
        let torn = try cutOff(test)
        let text = Data("日记：今天的事。\n".utf8)
        try text.write(to: URL(filePath: torn))
        #expect(failure { _ = try Ledger(torn, today: test.ledger.today) }?.cause == .notALedger)
        #expect(FileManager.default.contents(atPath: torn) == text)
    }

    @Test func `there is no new ledger where the list of what it lacks can't be kept`() throws {
        let test = try smallLedger()
        let new = test.directory + "/new"
        let full = LedgerFailure(.cannotWrite, "磁盘已满", "the disk is full")
        let failed = failure {
            _ = try Salvage.run(
                test.ledger.path, to: new, today: test.ledger.today,
                whenRead: { _ in
                    #expect(!FileManager.default.fileExists(atPath: new))
                    throw full
                })
        }
        #expect(failed?.sentence == full.sentence)
        let names = try FileManager.default.contentsOfDirectory(atPath: test.directory)
        #expect(!names.contains { $0.hasPrefix("new") }, "\(names)")
    }

    @Test func `a salvage never writes over a file, and what is no ledger is told`() throws {
        let test = try smallLedger()
        let path = test.ledger.path
        let before = FileManager.default.contents(atPath: path)
        #expect(
            failure { _ = try Salvage.run(path, to: path, today: test.ledger.today) }?.cause == .cannotWrite)
        let text = test.directory + "/text"
        try Data(String(repeating: "这不是台账。", count: 3000).utf8).write(to: URL(filePath: text))
        let nothing = try #require(
            failure { _ = try Salvage.run(text, to: text + ".new", today: test.ledger.today) })
        #expect(nothing.cause == .notALedger)
        for wrong in [test.directory, test.directory + "/none"] {
            #expect(
                failure { _ = try Salvage.run(wrong, to: text + ".new", today: test.ledger.today) } != nil)
        }
        #expect(FileManager.default.contents(atPath: path) == before)
        let names = try FileManager.default.contentsOfDirectory(atPath: test.directory)
        #expect(Set(names) == ["test.ledger", "test.ledger.lock", "text"])
    }
}
