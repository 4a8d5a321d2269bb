import Casework
import Foundation
import GRDB
import Testing

@testable import Ledger

/// A ledger whose tables are right and whose rows say what nobody could have typed.
@Suite(.serialized) struct HostileValueTests {
    private static let count =
        ProcessInfo.processInfo.environment["TAIZHANG_HOSTILE"].flatMap { Int($0) } ?? 40

    @Test(arguments: seeds)
    func `values that can't be crash nothing, and what can be is salvaged`(seed: UInt64) throws {
        announce(seed)
        let ground = try DamageGround(seed, perKind: 1, visits: 20)
        var random = Seeded(seed)
        var answers: [String: Int] = [:]
        for round in 0..<Self.count {
            let path = "\(ground.test.directory)/hostile-\(round)"
            defer {
                for suffix in ["", ".lock", ".new"] {
                    try? FileManager.default.removeItem(atPath: path + suffix)
                }
            }
            try Data(ground.bytes).write(to: URL(filePath: path))
            let what = try Self.poison(path, &random)
            print("round \(round): \(what.joined(separator: "; "))")
            let began = ContinuousClock.now
            for answer in Self.use(path) { answers[answer, default: 0] += 1 }
            if round % 4 == 0 {
                let report = try Salvage.run(path, to: path + ".new", today: ground.test.ledger.today)
                #expect(
                    report.check.differences.map(\.english) == [], "seed \(seed), round \(round): \(what)")
            }
            #expect(ContinuousClock.now - began < .seconds(30), "seed \(seed), round \(round): \(what)")
        }
        print(answers.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }.joined(separator: " "))
    }

    private static let integers: [Int64] = [
        .max, .min, -1, 0, 1, 99, 20_239_999, 99_999_999, 1 << 33, 1 << 53, 999_999_999_999_999, 202_313,
        4_000_000_000,
    ]
    private static let texts = [
        "", "\0", "|", "x@..", "low_income@2023-99-99..", "[",
        "[{\"field\":\"people\",\"old\":1e300,\"new\":[9]}]",
        "99999999999999999999", "00", "411102", String(repeating: "长", count: 5000), "\u{1B}]0;x\u{7}",
        "visits=|=", "2023-13",
        "lock", "unlocked",
    ]

    /// Writes such values over some of a file's; says what it did.
    private static func poison(_ path: String, _ random: inout Seeded) throws -> [String] {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        defer { try? queue.close() }
        return try queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
            let tables = try String.fetchAll(
                database,
                sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
            return try (0...random.below(4)).map { _ in
                let table = random.pick(tables)
                let columns = try GRDB.Row.fetchAll(
                    database, sql: "SELECT name, type FROM pragma_table_info('\(table)')")
                let column = random.pick(columns)
                let (name, type): (String, String) = (column["name"], column["type"])
                let value: DatabaseValue =
                    switch type {
                    case "INTEGER": random.pick(integers).databaseValue
                    case "BLOB":
                        Data((0..<random.below(40)).map { _ in UInt8(random.below(256)) }).databaseValue
                    case "TEXT": random.pick(texts).databaseValue
                    default:
                        random.oneIn(2)
                            ? random.pick(integers).databaseValue : random.pick(texts).databaseValue
                    }
                let condition =
                    random.oneIn(3)
                    ? "" : "WHERE \"\(name)\" = (SELECT \"\(name)\" FROM \"\(table)\" LIMIT 1)"
                do {
                    try database.execute(
                        sql: "UPDATE OR IGNORE \"\(table)\" SET \"\(name)\" = ? \(condition)",
                        arguments: [value])
                } catch is DatabaseError {}
                return "\(table).\(name)=\(value.description.prefix(40)) \(condition)"
            }
        }
    }

    /// Asks a file all that screens and commands ask.
    private static func use(_ path: String) -> [String] {
        let today = Day(RandomLedger.today)!
        let ledger: Ledger
        do { ledger = try Ledger(path, today: today) } catch {
            return ["open: \((error as? LedgerFailure).map { "\($0.cause)" } ?? "\(error)")"]
        }
        defer { try? ledger.close() }
        let period = Period("2022..2024")!
        var questions: [(String, () throws -> Void)] = Kind.allCases.map { kind in
            ("list", { try ledger.list(kind, language: .english) { _ in } })
        }
        questions += Kind.allCases.map { kind in
            ("export", { _ = try ledger.export(kind, to: NowhereSink()) })
        }
        questions += [
            ("tally", { _ = try ledger.tally(period) }),
            ("sealed", { _ = try ledger.tally(period, asSealed: true) }),
            ("drafts", { _ = try ledger.drafts() }), ("last", { _ = try ledger.lastAct(language: .english) }),
            ("months", { _ = try ledger.months(month("2023-01")...month("2024-03"), in: .everywhere) }),
            ("periods", { _ = try ledger.periods(in: .everywhere) }),
            ("blocking", { _ = try ledger.blocking(month("2024-02"), in: .everywhere) }),
            ("differences", { _ = try ledger.sealedFigures(month("2023-06"), in: .everywhere) }),
            (
                "changes",
                { _ = try ledger.sealedChanges(month("2023-06"), in: .everywhere, language: .english) }
            ),
            ("worker", { _ = try ledger.tally(period, by: .worker) }),
            ("month", { _ = try ledger.tally(period, by: .month) }), ("check", { _ = try ledger.check() }),
            ("undo", { _ = try ledger.undo() }), ("check", { _ = try ledger.check() }),
        ]
        return questions.map { name, question in
            do {
                try question()
                return "\(name): done"
            } catch let failure as LedgerFailure {
                return "\(name): \(failure.cause)"
            } catch {
                return "\(name): \(type(of: error))"
            }
        }
    }
}

/// Takes an export and keeps nothing of it.
private struct NowhereSink: ExportSink {
    func cell(_ bytes: UnsafeBufferPointer<UInt8>, isText: Bool) throws {}
    func endRow() throws {}
}
