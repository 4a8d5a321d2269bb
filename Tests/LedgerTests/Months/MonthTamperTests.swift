import Casework
import Foundation
import GRDB
import Testing

@testable import Ledger

/// Whatever of a month is changed past the program, the check names its station and the month.
@Suite struct MonthTamperTests {
    private static let tables = ["month", "month_step", "sealed_figure", "sealed_line", "correction"]

    /// Two sealed months of a station with late entries, an unlocking and a change that moved nothing, and the same month of
    /// another station.
    private func ledger() throws -> TestLedger {
        let test = try monthLedger()
        try test.add(
            .volunteers,
            ["volunteer_no": "V1", "station": oldStreet, "name": "志", "registered_on": "2024-01-10"])
        try test.add(.volunteer_services, service(["minutes": "70"]))
        let id = try test.add(.visits, visit(["people": "2"]))
        try test.add(.visits, visit(["station": ganhe, "date": "2024-02-07"]))
        try test.lock("2024-01")
        try test.lock("2024-02")
        try test.lock("2024-02", at: ganhe)
        try test.late { _ = try test.add(.visits, visit(["date": "2024-01-09", "client": "C2"])) }
        try test.take(.unlock, "2024-02", as: "D1", reason: "数错", until: "2024-03-31")
        _ = try test.ledger.edit(id, ["people": "5"])
        try test.take(.lock, "2024-02", as: "D1")
        try test.late { _ = try test.ledger.edit(id, ["people": "6", "worker": "W2"]) }
        _ = try test.ledger.edit(id, ["date": "2024-02-02"])
        try test.lock("2024-03")
        #expect(try test.ledger.check().differences.map(\.english) == [])
        return test
    }

    /// What the check of months says after a change, which is then taken back; nil where the schema refuses the change.
    private func differences(_ test: TestLedger, _ sql: String) throws -> [String]? {
        try test.ledger.use { connection in
            try connection.run("PRAGMA foreign_keys = OFF; BEGIN")
            defer { try? connection.run("ROLLBACK; PRAGMA foreign_keys = ON") }
            do { try connection.run(sql) } catch { return nil }
            guard try connection("SELECT changes()").first({ $0.integer(0) }) == 1 else { return nil }
            var report = CheckReport()
            try MonthCheck.run(connection, connection.rules(), nil, &report)
            return report.differences.map(\.english)
        }
    }

    /// The rows of a table: what finds each, and its station and month.
    private func rows(_ test: TestLedger, _ table: String) throws -> [(condition: String, name: String)] {
        let keys =
            switch table {
            case "month": ["station", "month"]
            case "sealed_figure": ["station", "month", "indicator"]
            case "sealed_line": ["station", "month", "indicator", "record", "day"]
            default: ["id"]
            }
        return try test.ledger.read { connection in
            try connection(
                """
                SELECT stations.name, month, \(keys.map { "\(table).\($0)" }.joined(separator: ", "))
                FROM \(table) JOIN stations ON stations.id = \(table).station
                """
            ).all { row in
                let condition = keys.enumerated().map { "\($1) = \(row.integer($0 + 2))" }
                return (
                    condition.joined(separator: " AND "),
                    "\(row.text(0)) \(Month(number: row.integer(1)))"
                )
            }
        }
    }

    private func columns(_ test: TestLedger, _ table: String) throws -> [(name: String, type: String)] {
        try test.ledger.read { connection in
            try connection("SELECT name, type FROM pragma_table_info('\(table)')").all {
                ($0.text(0), $0.text(1))
            }
        }
    }

    /// At most so many of a list, spread over it.
    private func some<T>(_ list: [T], _ count: Int) -> [T] {
        list.count <= count ? list : (0..<count).map { list[$0 * list.count / count] }
    }

    @Test func `a cell that is changed is named`() throws {
        let test = try ledger()
        var tried: [String: Int] = [:]
        for table in Self.tables {
            let rows = try some(rows(test, table), 6)
            #expect(!rows.isEmpty)
            for (column, type) in try columns(test, table) {
                let values =
                    switch type {
                    case "INTEGER": ["\(column) + 1", "\(column) - 100", "7", "NULL"]
                    case "BLOB": ["randomblob(32)"]
                    default: ["\(column) || 'x'", "''", "NULL", "'lock'", "'unlocked'", "'open'"]
                    }
                for (condition, name) in rows {
                    for value in values {
                        let sql = """
                            UPDATE \(table) SET \(column) = \(value)
                            WHERE \(condition) AND \(column) IS NOT \(value)
                            """
                        guard let found = try differences(test, sql) else { continue }
                        tried["\(table).\(column)", default: 0] += 1
                        #expect(found.contains { $0.contains(name) }, "\(sql): \(found)")
                    }
                }
            }
        }
        // Every column was tried, each in some of its rows.
        for table in Self.tables {
            for (column, _) in try columns(test, table) { #expect(tried["\(table).\(column)"] ?? 0 > 0) }
        }
    }

    @Test func `a row that is taken out or put in is named`() throws {
        let test = try ledger()
        for table in Self.tables {
            for (condition, name) in try rows(test, table) {
                let found = try #require(
                    try differences(test, "DELETE FROM \(table) WHERE \(condition)"))
                #expect(found.contains { $0.contains(name) }, "\(table) \(condition): \(found)")
            }
        }
        let station = try test.station(oldStreet).key
        let (name, open) = ("老街站 2024-01", "老街站 2023-12")
        for (sql, wanted) in [
            ("INSERT INTO month VALUES (\(station), 202312, 'locked', NULL, 1)", open),
            ("INSERT INTO sealed_figure VALUES (\(station), 202312, 13, 1, 0, 2, 1)", open),
            ("INSERT INTO sealed_line VALUES (\(station), 202312, 13, 1, 20231201, 1)", open),
            ("INSERT INTO sealed_line VALUES (\(station), 202401, 13, 1, 20240101, 1)", name),
            (
                "INSERT INTO month_step SELECT 1 + MAX(id), station, 202401, 'touch', who, at, NULL, NULL, NULL, seen, hash FROM month_step",
                name
            ),
            ("INSERT INTO correction VALUES (900, 1, \(station), 202401, 13, 1, 1, 202404)", name),
            (
                "INSERT INTO correction SELECT 900, batch, station, month, indicator, record, 1, reported FROM correction WHERE id = 1",
                name
            ),
        ] {
            let found = try #require(try differences(test, sql), "\(sql)")
            #expect(found.contains { $0.contains(wanted) }, "\(sql): \(found)")
        }
    }

    @Test func `a posting or a record that is changed behind a lock is named with the month`() throws {
        let test = try ledger()
        for indicator in [Indicator.visits, .clients_served, .clients_on_file, .volunteers_active] {
            let found = try #require(
                try differences(
                    test,
                    """
                    DELETE FROM posting WHERE (indicator, station, day, record, subject) IN
                        (SELECT indicator, station, day, record, subject FROM posting
                        WHERE indicator = \(indicator.number) AND station = \(try test.station(oldStreet).key) LIMIT 1)
                    """))
            #expect(found.contains { $0.contains("老街站 2024-0") && $0.contains(indicator.id) }, "\(found)")
        }
    }

    @Test func `the whole check reports it too, and fails`() throws {
        let test = try ledger()
        for sql in [
            "UPDATE sealed_figure SET value = value + 1 WHERE month = 202402 AND indicator = 13",
            "UPDATE correction SET quantity = -quantity", "DELETE FROM month_step WHERE act = 'touch'",
            "UPDATE month SET station = 9999 WHERE month = 202401", "DELETE FROM month",
            "DELETE FROM month_step",
        ] {
            let copy = test.directory + "/copy.ledger"
            try? FileManager.default.removeItem(atPath: copy)
            try FileManager.default.copyItem(atPath: test.ledger.path, toPath: copy)
            var configuration = Configuration()
            configuration.foreignKeysEnabled = false
            let queue = try DatabaseQueue(path: copy, configuration: configuration)
            try queue.write { try $0.execute(sql: sql) }
            try queue.close()
            let ledger = try Ledger(copy, today: Day("2024-03-31")!)
            let report = try ledger.check()
            try ledger.close()
            #expect(!report.isGood)
            #expect(report.differences.contains { $0.english.contains("老街站 2024-0") }, "\(sql)")
            #expect(report.differences.allSatisfy { !$0.chinese.isEmpty })
        }
    }
}
