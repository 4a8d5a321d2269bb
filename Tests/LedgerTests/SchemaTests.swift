import Casework
import Foundation
import GRDB
import Testing

@testable import Ledger

/// The schema is a promise to files that exist: what was released is kept here and opened again.
@Suite(.serialized) struct SchemaTests {
    private static let folder = repository + "/Tests/LedgerTests/Released"
    private static let newest = 4

    private func schema(_ ledger: Ledger) throws -> String {
        try ledger.use { connection in
            try connection("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name").all {
                $0.text(0)
            }
        }.joined(separator: ";\n\n") + ";\n"
    }

    private func released(_ number: Int) throws -> String {
        try String(contentsOfFile: "\(Self.folder)/schema-\(number).sql", encoding: .utf8)
    }

    @Test func `a new ledger has the released schema`() throws {
        let test = try TestLedger()
        let found = try schema(test.ledger)
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try FileManager.default.createDirectory(atPath: Self.folder, withIntermediateDirectories: true)
            try found.write(
                toFile: "\(Self.folder)/schema-\(Self.newest).sql", atomically: true, encoding: .utf8)
        }
        #expect(try found == released(Self.newest), "RECORD=1 writes it again")
    }

    @Test func `a migration that was released is as it was`() throws {
        for number in 1...Self.newest {
            let queue = try DatabaseQueue()
            try Migrations.migrator.migrate(queue, upTo: Migrations.migrator.migrations[number - 1])
            let found = try queue.read {
                try String.fetchAll(
                    $0, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
            }.joined(separator: ";\n\n")
            #expect(try found + ";\n" == released(number), "schema \(number)")
        }
        #expect(Migrations.migrator.migrations.count == Self.newest)
        #expect(SchemaSeal.released.count == Self.newest, "a migration adds the digest of its schema")
    }

    @Test func `every field has its column, and no table another`() throws {
        let test = try TestLedger()
        try test.ledger.use { (connection: Connection) throws in
            for kind in Kind.allCases {
                let columns = try connection("SELECT name FROM pragma_table_info('\(kind.stem)')").all {
                    $0.text(0)
                }
                let fields = kind.fields.filter { !$0.type.isLinks }.map(\.column)
                #expect(columns == ["id"] + fields, "\(kind)")
                #expect(kind.fields.count { $0.type.isLinks } <= 1, "links know one list in a record")
            }
        }
    }

    @Test func `a choice that is no field's is refused by the file itself`() throws {
        let test = try smallLedger()
        try test.ledger.use { (connection: Connection) throws in
            for kind in Kind.allCases {
                let sql =
                    try connection("SELECT sql FROM sqlite_schema WHERE name = ?").bind(kind.stem).first {
                        $0.text(0)
                    } ?? ""
                for field in kind.fields {
                    guard case .choice(let choices) = field.type else { continue }
                    for choice in choices.all {
                        #expect(sql.contains("'\(choice.code)'"), "\(kind) \(field.key)")
                    }
                }
            }
        }
    }

    // MARK: A ledger of schema 1

    /// What June 2023 counts in the saved ledger, added up by hand from `released`.
    private static let june: [String: Int] = [
        "cases_opened": 1, "cases_served": 2, "cases_closed": 1, "cases_active": 1, "case_contacts": 2,
        "groups_started": 1, "groups_completed": 0, "group_sessions": 1, "group_attendance": 5,
        "group_members": 2, "activities_held": 1, "activity_attendance": 21, "visits": 2, "visits_missed": 1,
        "clients_filed": 1, "clients_on_file": 3, "consultations": 3, "matters_solved": 1,
        "volunteer_teams_cultivated": 1, "volunteer_teams": 1, "volunteers_registered": 2, "volunteers": 1,
        "volunteers_active": 1, "volunteer_attendances": 12, "volunteer_minutes": 360,
        "community_orgs_cultivated": 1, "community_orgs": 1, "deliberations": 1,
        "resources_value": 84_836_900, "people_served": 33, "people_in_hardship_served": 8,
        "people_of_unknown_category": 20, "clients_served": 3,
    ]

    /// The records of the saved ledger.
    private static func fill(_ ledger: Ledger) throws {
        let (first, second) = (oldStreet, ganhe)
        func add(_ kind: Kind, _ row: Row) throws {
            var row = row
            if kind != .stations, row["station"] == nil { row["station"] = first }
            _ = try ledger.add(TestLedger.entry(kind, row))
        }
        let contact = "01890000-0000-7000-8000-000000000001"
        try add(.stations, ["code": "411102", "name": "源汇区总站", "level": "county"])
        try add(.stations, ["code": first, "name": "老街站", "level": "township"])
        try add(.stations, ["code": second, "name": "干河陈站", "level": "township"])
        try add(.workers, ["worker_no": "W1", "name": "李工"])
        try add(.workers, ["worker_no": "W1", "name": "王工", "station": second])
        try add(
            .clients, ["client_no": "K1", "name": "甲", "filed_on": "2023-01-05", "categories": "low_income"])
        try add(
            .clients, ["client_no": "K2", "name": "乙", "filed_on": "2023-02-10", "categories": "resident"])
        try add(
            .clients,
            ["client_no": "K3", "name": "丙", "filed_on": "2023-06-01", "categories": "disabled@2023-06-15.."])
        try add(
            .clients,
            [
                "client_no": "K4", "name": "丁", "filed_on": "2023-03-01", "closed_on": "2023-06-20",
                "station": second,
            ])
        try add(
            .cases,
            [
                "case_no": "A1", "clients": "K1", "title": "t", "field": "elderly", "worker": "W1",
                "opened_on": "2023-05-10", "stage": "intervention",
            ])
        try add(
            .cases,
            [
                "case_no": "A2", "clients": "K2|K3", "title": "t", "field": "children", "worker": "W1",
                "opened_on": "2023-06-05", "stage": "closed", "closed_on": "2023-06-25",
            ])
        try add(
            .case_contacts,
            ["id": contact, "case": "A1", "date": "2023-06-02", "method": "home", "people": "2"])
        try add(.case_contacts, ["case": "A1", "date": "2023-06-09", "method": "phone", "reached": "no"])
        try add(.case_contacts, ["case": "A2", "date": "2023-06-20", "method": "home"])
        try add(
            .groups,
            [
                "group_no": "G1", "name": "组", "kind": "growth", "field": "health", "worker": "W1",
                "planned_sessions": "4", "members": "K1|K2",
            ])
        try add(
            .group_sessions,
            [
                "group": "G1", "number": "1", "date": "2023-06-03", "present": "K1|K2", "walk_ins": "3",
                "walk_ins_in_hardship": "1",
            ])
        try add(.group_sessions, ["group": "G1", "number": "2", "date": "2023-06-10", "held": "no"])
        try add(
            .activities,
            [
                "activity_no": "E1", "title": "t", "field": "elderly", "date": "2023-06-07", "status": "held",
                "worker": "W1", "present": "K3", "participants": "20",
            ])
        try add(
            .activities,
            [
                "activity_no": "E2", "title": "t", "field": "elderly", "date": "2023-06-30",
                "status": "planned", "worker": "W1",
            ])
        try add(.visits, ["date": "2023-06-12", "client": "K1", "reached": "yes", "worker": "W1"])
        try add(
            .visits,
            ["date": "2023-06-13", "client": "K4", "reached": "no", "worker": "W1", "station": second])
        try add(
            .visits,
            [
                "date": "2023-06-02", "client": "K1", "reached": "yes", "worker": "W1", "people": "2",
                "same_event_as": contact,
            ])
        try add(
            .consultations,
            [
                "date": "2023-06-15", "people": "2", "in_hardship": "yes", "matters": "2", "solved": "1",
                "worker": "W1",
            ])
        try add(.consultations, ["date": "2023-06-16", "client": "K2", "worker": "W1"])
        try add(
            .volunteer_teams,
            ["team_no": "T1", "name": "队", "founded_on": "2023-06-01", "cultivated_on": "2023-06-10"])
        try add(
            .volunteers, ["volunteer_no": "V1", "name": "志", "registered_on": "2023-06-01", "team": "T1"])
        try add(
            .volunteers,
            ["volunteer_no": "V2", "name": "愿", "registered_on": "2023-06-02", "left_on": "2023-06-30"])
        try add(
            .volunteer_services,
            ["date": "2023-06-05", "volunteer": "V1", "minutes": "40", "kind": "service"])
        try add(
            .volunteer_services,
            ["date": "2023-06-06", "volunteer": "V1", "minutes": "20", "kind": "service"])
        try add(
            .volunteer_services,
            ["date": "2023-06-08", "team": "T1", "people": "10", "minutes": "30", "kind": "service"])
        try add(.community_orgs, ["org_no": "O1", "name": "舞蹈队", "cultivated_on": "2023-06-11"])
        try add(.deliberations, ["date": "2023-06-18", "round_no": "1", "topic": "停车", "outcome": "划线"])
        try add(
            .resources,
            ["received_on": "2023-06-19", "provider": "慈善会", "kind": "goods", "value_yuan": "848369.00"])
    }

    /// Writes the saved ledger of the newest schema.
    private func record() throws {
        let saved = "\(Self.folder)/schema-\(Self.newest).sqlite"
        try? FileManager.default.removeItem(atPath: saved)
        let ledger = try Ledger(saved, creates: true, who: "W1", today: Day("2023-10-31")!)
        try Self.fill(ledger)
        _ = try ledger.keepDraft(form: "visit", TestLedger.entry(.visits, ["people": "3x"]))
        try ledger.close()
        try? FileManager.default.removeItem(atPath: saved + ".lock")
    }

    @Test(arguments: 1...newest)
    func `a saved ledger of every schema opens and counts what it counted`(number: Int) throws {
        if number == Self.newest, ProcessInfo.processInfo.environment["RECORD"] == "1" { try record() }
        let folder = FileManager.default.temporaryDirectory.path + "/taizhang-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let copy = folder + "/copy"
        try FileManager.default.copyItem(atPath: "\(Self.folder)/schema-\(number).sqlite", toPath: copy)
        var told: Set<String> = []
        let ledger = try Ledger(copy, today: Day("2023-10-31")!, progress: { told.insert($0.work.chinese) })
        defer { try? ledger.close() }
        #expect(told.contains("升级台账文件") == (number < Self.newest))
        for row in try ledger.tally(Period("2023-06")!).rows {
            #expect(row.value == Self.june[row.indicator.id], "\(row.indicator.id)")
        }
        #expect(try ledger.figure(.people_marked_same, Period("2023-06")!) == 2)
        #expect(try ledger.check().isGood)
        #expect(try ledger.drafts().map { $0.entry["people"] } == (number == 1 ? [] : ["3x"]))
        // It can still be written, and taken back.
        let id = try ledger.rows(.visits)[0]["id"]!
        #expect(try ledger.edit(id, version: 1, ["note": "x"]).version == 2)
        _ = try ledger.undo()
        #expect(try ledger.check().isGood)
    }

    /// Looks into a file without opening it as a ledger.
    private func rows(_ path: String, _ sql: String) throws -> [String] {
        let queue = try DatabaseQueue(path: path)
        defer { try? queue.close() }
        return try queue.read { try String.fetchAll($0, sql: sql) }
    }

    /// The tables of the first schema and their columns.
    private func tables(_ path: String) throws -> [(table: String, columns: [String])] {
        let names =
            Kind.ofWork.map(\.stem) + ["record", "link", "posting", "total", "batch", "history", "setting"]
        return try names.map { ($0, try rows(path, "SELECT name FROM pragma_table_info('\($0)')")) }
    }

    /// All rows of some tables, but for what the ledger was counted with, which is the program's.
    private func content(_ path: String, _ tables: [(table: String, columns: [String])]) throws -> [[String]]
    {
        try tables.map { table, columns in
            let list = columns.map { "quote(\"\($0)\")" }.joined(separator: " || ',' || ")
            let condition =
                switch table {
                case "setting": "WHERE name NOT IN ('counting', 'hardship')"
                // What comes and goes leaves a total of nothing, until all is posted again.
                case "total": "WHERE quantity <> 0"
                default: ""
                }
            return try rows(path, "SELECT \(list) FROM \"\(table)\" \(condition) ORDER BY 1")
        }
    }

    @Test(arguments: 1..<newest)
    func `a ledger of an older schema migrates, keeps everything, and is kept beside itself as it was`(
        number: Int
    ) throws {
        let folder = FileManager.default.temporaryDirectory.path + "/taizhang-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let copy = folder + "/copy"
        try FileManager.default.copyItem(atPath: Self.folder + "/schema-\(number).sqlite", toPath: copy)
        let tables = try tables(copy)
        let before = try content(copy, tables)
        #expect(before.dropLast().allSatisfy { !$0.isEmpty })
        let drafts = number == 1 ? [] : try rows(copy, "SELECT quote(id) || form || texts FROM draft")
        let ledger = try Ledger(copy, today: Day("2023-10-31")!)
        #expect(try schema(ledger) == released(Self.newest))
        try ledger.close()
        #expect(try content(copy, tables) == before)
        #expect(try rows(copy, "SELECT name FROM workers WHERE post IS NULL AND field IS NULL").count == 2)
        #expect(try rows(copy, "SELECT quote(id) || form || texts FROM draft") == drafts)
        let kept = try #require(Ledger.backups(of: copy).first { $0.reason == .migration }).path
        #expect(try content(kept, tables) == before)
        #expect(
            try rows(kept, "SELECT identifier FROM grdb_migrations ORDER BY rowid")
                == Array(Migrations.migrator.migrations.prefix(number)))
        #expect(try rows(kept, "PRAGMA integrity_check") == ["ok"])
        #expect(try rows(copy, "PRAGMA foreign_key_check") == [])
    }

    @Test func `the number of a draft that is gone is not given again after migrating`() throws {
        let folder = FileManager.default.temporaryDirectory.path + "/taizhang-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let copy = folder + "/copy"
        try FileManager.default.copyItem(atPath: Self.folder + "/schema-2.sqlite", toPath: copy)
        let queue = try DatabaseQueue(path: copy)
        try queue.write { try $0.execute(sql: "UPDATE sqlite_sequence SET seq = 41; DELETE FROM draft") }
        try queue.close()
        let ledger = try Ledger(copy, today: Day("2023-10-31")!)
        defer { try? ledger.close() }
        #expect(try ledger.keepDraft(form: "visit", TestLedger.entry(.visits, ["people": "3x"])) == 42)
    }

    @Test func `a backup of schema 1 is restored, and leaves nothing but what it replaced`() throws {
        let test = try smallLedger()
        let replaced = try test.ledger.restore(from: Self.folder + "/schema-1.sqlite")
        #expect(
            try test.ledger.tally(Period("2023-06")!).rows.allSatisfy {
                $0.value == Self.june[$0.indicator.id]
            })
        #expect(try test.ledger.check().isGood)
        let files = try FileManager.default.contentsOfDirectory(atPath: test.directory)
        #expect(Set(files) == ["test.ledger", "test.ledger.lock", "backups"])
        #expect(Ledger.backups(of: test.ledger.path).map(\.path) == [replaced])
    }

    @Test func `an import into an empty ledger leaves all indexes as they were`() throws {
        let test = try TestLedger()
        let before = try schema(test.ledger)
        try test.importing([(.stations, "code,name,level\n\(oldStreet),老街站,township\n")])
        #expect(try test.ledger.stations().count == 1)
        #expect(try schema(test.ledger) == before)
    }
}
