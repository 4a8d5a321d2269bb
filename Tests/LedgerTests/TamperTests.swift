import Casework
import Foundation
import GRDB
import Testing

@testable import Ledger

/// Whatever is changed past the program, the check names it.
@Suite struct TamperTests {
    /// A ledger with every kind, a deletion, edits, an import and an undo, to be damaged in copies.
    private func ledger(_ seed: UInt64) throws -> RandomLedger {
        var ledger = try RandomLedger(seed, perKind: 2)
        for _ in 0..<25 { try ledger.step() }
        let test = ledger.test
        let gone = try test.add(
            .deliberations,
            [
                "station": try test.rows(.stations)[0]["code"]!, "date": "2024-01-02", "round_no": "2",
                "topic": "w", "outcome": "x",
            ])
        _ = try test.ledger.edit(gone, ["topic": "z"])
        _ = try test.ledger.delete(gone)
        #expect(try test.ledger.emptyBin() > 0)
        let id = try test.add(
            .deliberations,
            // Any station: random steps may have moved each of them.
            [
                "station": try test.rows(.stations)[0]["code"]!, "date": "2024-01-01", "round_no": "1",
                "topic": "t", "outcome": "x",
            ])
        _ = try test.ledger.edit(id, ["topic": "u", "note": "n"])
        _ = try test.ledger.delete(id)
        #expect(try test.ledger.check().isGood)
        return ledger
    }

    /// Changes a copy of a ledger and says what the check of it finds; nil where the change did nothing.
    private func differences(_ test: TestLedger, _ change: (Database) throws -> Bool) throws -> [String]? {
        let copy = test.directory + "/copy-\(UUID().uuidString).ledger"
        try FileManager.default.copyItem(atPath: test.ledger.path, toPath: copy)
        defer { try? FileManager.default.removeItem(atPath: copy) }
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: copy, configuration: configuration)
        let isChanged = try queue.write { database in
            try change(database)
        }
        try queue.close()
        guard isChanged else { return nil }
        do {
            let ledger = try Ledger(copy, today: Day(RandomLedger.today)!)
            defer { try? ledger.close() }
            return try ledger.check().differences.map(\.english)
        } catch let failure as LedgerFailure where failure.cause == .damaged {
            return [failure.sentence.english]
        }
    }

    @Test(arguments: seeds)
    func `a cell that is changed in any table is named`(seed: UInt64) throws {
        announce(seed)
        let ledger = try ledger(seed &+ 4)
        var random = Seeded(seed)
        let tables =
            Kind.allCases.map(\.stem) + ["record", "link", "posting", "total", "batch", "history", "erased"]
        var done = 0
        for table in tables {
            for _ in 0..<4 {
                var what = ""
                let found = try differences(ledger.test) { database in
                    let columns = try database.columns(in: table).map(\.name)
                    let column = random.pick(columns)
                    let hasRowID = !["link", "posting", "total"].contains(table)
                    let rows = try GRDB.Row.fetchAll(
                        database,
                        sql: "SELECT *, rowid AS r FROM \(table)".replacing(
                            hasRowID ? "" : ", rowid AS r", with: ""))
                    // A total of nothing says nothing, wherever it stands; of a list only the order counts.
                    let counting = rows.filter { table != "total" || $0["quantity"] != 0 }
                    guard let row = counting.randomElement(using: &random), column != "position" else {
                        return false
                    }
                    let old: DatabaseValue = row[column]
                    guard let new = Self.other(old, column, &random), new != old else { return false }
                    let keys = hasRowID ? ["rowid"] : columns
                    let condition = keys.map { "\"\($0)\" IS ?" }.joined(separator: " AND ")
                    let values =
                        hasRowID ? [row["r"] as DatabaseValue] : columns.map { row[$0] as DatabaseValue }
                    what = "\(table).\(column) \(old) → \(new) at \(values)"
                    do {
                        try database.execute(
                            sql: "UPDATE \(table) SET \"\(column)\" = ? WHERE \(condition)",
                            arguments: StatementArguments([new] + values))
                    } catch is DatabaseError {
                        // The schema itself says no.
                        return false
                    }
                    return database.changesCount == 1
                }
                guard let found else { continue }
                done += 1
                #expect(!found.isEmpty, "seed \(seed): \(what)")
            }
        }
        #expect(done >= 30)
        print("tampers:", done)
    }

    @Test func `a total whose field is one bit larger than fields can be is told`() throws {
        let test = try smallLedger()
        try test.visit("探访")
        let found = try differences(test) { database in
            // 16 is the lowest bit that the check's key has no room for.
            try database.execute(
                sql: "UPDATE total SET field = field + 16 WHERE indicator % 2 = 1 AND quantity <> 0")
            return database.changesCount > 0
        }
        #expect(try #require(found).contains { $0.contains("is of no indicator, month or field") })
    }

    @Test(arguments: ["client", "station"])
    func `a record that refers to what is not there is named`(field: String) throws {
        let test = try smallLedger()
        let id = try test.visit("探访")
        let found = try #require(
            try differences(test) { database in
                try database.execute(sql: "UPDATE visits SET \(field) = 999999")
                return database.changesCount == 1
            })
        #expect(found.contains { $0.contains(id) && $0.contains("that is not there") }, "\(found)")
    }

    /// Another value of the same sort.
    private static func other(_ old: DatabaseValue, _ column: String, _ random: inout Seeded)
        -> DatabaseValue?
    {
        switch old.storage {
        case .null:
            column == "changes" ? nil : (random.oneIn(2) ? "x".databaseValue : 20_230_101.databaseValue)
        case .int64(let number): (number + Int64(random.pick([1, -1, 100]))).databaseValue
        case .double: nil
        case .string(let text):
            random.pick([text + "x", String(text.dropLast()), "other", text + " "]).databaseValue
        case .blob(let data):
            Data(data.enumerated().map { $0 == 3 ? $1 ^ 0x10 : $1 }).databaseValue
        }
    }

    @Test(arguments: seeds)
    func `a row that is taken out, put in, swapped or brought back is named`(seed: UInt64) throws {
        announce(seed)
        let ledger = try ledger(seed &+ 5)
        let changes: [String] = [
            "UPDATE record SET deleted = 1 - deleted WHERE id = (SELECT id FROM record WHERE deleted = 1 LIMIT 1)",
            "UPDATE record SET deleted = 1 WHERE id = (SELECT id FROM record WHERE deleted = 0 AND kind = 12 LIMIT 1)",
            "UPDATE record SET version = version + 1 WHERE id = 5",
            "UPDATE history SET hash = randomblob(32) WHERE seq = 7",
            "UPDATE history SET hash = randomblob(32) WHERE seq = (SELECT MAX(seq) FROM history)",
            "DELETE FROM history WHERE seq = 9",
            "DELETE FROM history WHERE seq = 1",
            "DELETE FROM history WHERE seq = (SELECT MAX(seq) FROM history)",
            "UPDATE history SET seq = CASE seq WHEN 6 THEN -7 ELSE -6 END WHERE seq IN (6, 7); UPDATE history SET seq = -seq WHERE seq < 0",
            "UPDATE history SET seq = seq + 1000 WHERE seq = (SELECT MAX(seq) FROM history)",
            "UPDATE history SET changes = replace(changes, '\"u\"', '\"v\"') WHERE changes LIKE '%\"u\"%'",
            "UPDATE history SET changes = '[]' WHERE changes LIKE '%\"u\"%'",
            "UPDATE history SET changes = NULL WHERE changes LIKE '%\"u\"%'",
            "UPDATE history SET changes = 'not JSON' WHERE changes LIKE '%\"u\"%'",
            "UPDATE history SET changes = changes || ' ' WHERE changes LIKE '%\"u\"%'",
            "UPDATE history SET batch = batch - 1 WHERE seq = 8",
            "UPDATE batch SET who = 'somebody' WHERE id = 3",
            "UPDATE batch SET at = '2020-01-01T00:00:00Z' WHERE id = 3",
            "UPDATE batch SET act = 'edit' WHERE id = 3",
            "UPDATE batch SET undoes = 1 WHERE id = 3",
            "INSERT INTO batch SELECT 100000, act, who, at, 1 + (SELECT MAX(seq) FROM history), NULL FROM batch LIMIT 1",
            "DELETE FROM posting WHERE record = (SELECT record FROM posting LIMIT 1)",
            "UPDATE posting SET quantity = quantity + 1 WHERE record = (SELECT record FROM posting LIMIT 1)",
            "INSERT INTO posting SELECT indicator, station, 20220101, record, subject, quantity, field, worker FROM posting LIMIT 1",
            "INSERT INTO posting VALUES (1, 1, 20220101, 99999, 99999, 1, 0, 0)",
            "DELETE FROM total WHERE place = 0 AND quantity <> 0",
            "UPDATE total SET quantity = quantity + 1 WHERE place = 4111",
            "INSERT INTO total VALUES (0, 0, 199901, 1, 0, 0, 5)",
            "DELETE FROM link WHERE record = (SELECT record FROM link LIMIT 1)",
            "INSERT INTO link SELECT record, 99, target FROM link LIMIT 1",
            "INSERT INTO link SELECT record.id, 0, (SELECT MIN(id) FROM clients) FROM record WHERE kind = 12 LIMIT 1",
            "DELETE FROM resources WHERE id = (SELECT MIN(id) FROM resources)",
            "DELETE FROM record WHERE id = (SELECT MIN(id) FROM resources)",
            "DELETE FROM visits; DELETE FROM record WHERE kind = 12; DELETE FROM posting WHERE record NOT IN (SELECT id FROM record)",
            "INSERT INTO deliberations SELECT (SELECT MIN(id) FROM resources), station, date, round_no, community, topic, participants, outcome, worker, note FROM deliberations LIMIT 1",
            "INSERT INTO record SELECT 99999, randomblob(16), kind, station, NULL, NULL, day, 1, 0 FROM record WHERE kind = 16 LIMIT 1; INSERT INTO resources SELECT 99999, station, received_on, provider, kind, value_fen, recipients, field, worker, note FROM resources LIMIT 1",
            "UPDATE resources SET provider = provider || '!' WHERE id = (SELECT MIN(id) FROM resources)",
            "UPDATE record SET uuid = randomblob(16) WHERE id = 12",
            "UPDATE record SET number = 'Z9' WHERE id = (SELECT MIN(id) FROM record WHERE kind = 3)",
            "UPDATE record SET day = day + 1 WHERE kind = 16",
            "DELETE FROM erased",
            "UPDATE history SET changes = '[]' WHERE changes = ''",
            "UPDATE deliberations SET outcome = 'z' WHERE id IN (SELECT record FROM erased)",
            "DELETE FROM history; DELETE FROM batch",
        ]
        for change in changes {
            let found = try differences(ledger.test) { database in
                try database.execute(sql: change)
                return true
            }
            #expect(found?.isEmpty == false, "seed \(seed): \(change)")
        }
    }
}
