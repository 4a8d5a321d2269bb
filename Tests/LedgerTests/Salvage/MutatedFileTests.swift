import Casework
import Foundation
import GRDB
import Testing

@testable import Ledger

/// A ledger from a stranger, or from a failing disk: whatever is in it, nothing crashes, hangs or is run.
@Suite(.serialized) struct MutatedFileTests {
    /// TAIZHANG_MUTATIONS=10000 for the long run.
    private static let count =
        ProcessInfo.processInfo.environment["TAIZHANG_MUTATIONS"].flatMap { Int($0) } ?? 100

    @Test(arguments: seeds)
    func `mutated files are opened, listed, tallied, checked and salvaged without a crash`(seed: UInt64)
        throws
    {
        announce(seed)
        let ground = try DamageGround(seed, perKind: 1, visits: 30)
        var random = Seeded(seed)
        let folder = ground.test.directory
        var answers: [String: Int] = [:]
        for round in 0..<Self.count {
            let path = "\(folder)/mutated-\(round)"
            defer {
                for suffix in ["", ".lock", "-journal", ".new"] {
                    try? FileManager.default.removeItem(atPath: path + suffix)
                }
            }
            try Data(Self.mutated(ground.bytes, &random)).write(to: URL(filePath: path))
            let began = ContinuousClock.now
            answers[Self.use(path), default: 0] += 1
            if round % 10 == 0 {
                do {
                    _ = try Salvage.run(path, to: path + ".new", today: ground.test.ledger.today)
                } catch let failure as LedgerFailure {
                    answers["salvage: \(failure.cause)", default: 0] += 1
                }
            }
            #expect(ContinuousClock.now - began < .seconds(30), "seed \(seed), round \(round)")
        }
        print(answers.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }.joined(separator: " "))
    }

    /// Opens a file and asks it what commands ask.
    private static func use(_ path: String) -> String {
        do {
            let ledger = try Ledger(path, today: Day(RandomLedger.today)!)
            defer { try? ledger.close() }
            for kind in Kind.allCases { try ledger.list(kind, language: .english) { _ in } }
            _ = try ledger.tally(Period("2022..2024")!)
            return try ledger.check().isGood ? "good" : "differs"
        } catch let failure as LedgerFailure {
            return "\(failure.cause)"
        } catch {
            return "\(error)"
        }
    }

    private static func mutated(_ bytes: [UInt8], _ random: inout Seeded) -> [UInt8] {
        var bytes = bytes
        for _ in 0...random.below(3) {
            guard bytes.count > 200 else { return bytes }
            let page = random.below(max(1, bytes.count / 4096)) * 4096
            switch random.below(9) {
            case 0, 1: bytes[random.below(bytes.count)] ^= 1 << UInt8(random.below(8))
            case 2: bytes[random.below(min(bytes.count, 4096))] = UInt8(random.below(256))
            // The head of a page, where trees are told.
            case 3: bytes[min(bytes.count - 1, page + random.below(16))] = UInt8(random.below(256))
            case 4:
                for _ in 0..<random.below(200) { bytes[random.below(bytes.count)] = UInt8(random.below(256)) }
            case 5: bytes.removeLast(random.below(bytes.count))
            case 6: bytes += (0..<random.below(9000)).map { _ in UInt8(random.below(256)) }
            case 7:
                // One page in the place of another.
                let other = random.below(max(1, bytes.count / 4096)) * 4096
                let count = min(4096, bytes.count - max(page, other))
                bytes.replaceSubrange(page..<page + count, with: Array(bytes[other..<other + count]))
            default:
                let count = min(4096, bytes.count - page)
                for place in page..<page + count { bytes[place] = UInt8(random.below(256)) }
            }
        }
        return bytes
    }

    @Test(arguments: [
        "CREATE VIEW bomb AS WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT n FROM c",
        "CREATE TRIGGER bomb AFTER INSERT ON record BEGIN DELETE FROM visits; END",
        "ALTER TABLE draft ADD COLUMN more TEXT GENERATED ALWAYS AS (form || form) VIRTUAL",
        "CREATE TABLE more (id INTEGER)", "DROP INDEX visit_client",
        """
        ALTER TABLE grdb_migrations RENAME TO marks; CREATE VIEW grdb_migrations AS
        WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT n AS identifier FROM c
        """,
        "DROP TABLE draft; CREATE VIEW draft AS SELECT 1 AS id",
    ])
    func `a ledger whose tables were altered is refused, and salvaged`(sql: String) throws {
        let test = try smallLedger()
        try test.ledger.close()
        let queue = try DatabaseQueue(path: test.ledger.path)
        try queue.inDatabase { try $0.execute(sql: sql) }
        try queue.close()
        let before = FileManager.default.contents(atPath: test.ledger.path)
        let refused = try #require(failure { _ = try Ledger(test.ledger.path, today: test.ledger.today) })
        #expect(refused.cause == .notALedger)
        #expect(refused.sentence.chinese.contains("taizhang salvage"))
        #expect(refused.sentence.english.contains("taizhang salvage"))
        #expect(FileManager.default.contents(atPath: test.ledger.path) == before)
        let new = test.directory + "/new"
        let report = try Salvage.run(test.ledger.path, to: new, today: test.ledger.today)
        #expect(report.check.isGood)
        #expect(report.records[.stations]?.verified == 3 && report.records[.clients]?.verified == 2)
        let ledger = try Ledger(new, today: test.ledger.today)
        defer { try? ledger.close() }
        #expect(try ledger.rows(.clients).count == 2)
    }
}
