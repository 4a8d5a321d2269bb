import Casework
import Foundation
import GRDB
import Testing

@testable import Ledger

/// A ledger of all kinds with a history, sealed months and drafts, to be damaged in copies.
final class DamageGround {
    let test: TestLedger
    /// The file as it is whole.
    let bytes: [UInt8]
    /// What lies on each page: the table or index, and how many of its rows.
    let pages: [Page]
    private let folder: String

    struct Page {
        let number: Int
        let table: String
        let isLeaf: Bool
        let rows: Int
    }

    static let pageSize = 4096
    private static let station = "411102009000"

    init(_ seed: UInt64, perKind: Int, visits: Int) throws {
        var random = try RandomLedger(seed, perKind: perKind)
        let test = random.test
        self.test = test
        folder = test.directory
        for _ in 0..<20 { try random.step() }
        // Random steps may have moved each of the others.
        let station = Self.station
        try test.add(.stations, ["code": station, "name": "自己的站", "level": "township"])
        for row in [
            ["worker_no": "D1", "station": station, "name": "钱督", "role": "supervisor"],
            ["worker_no": "W77", "station": station, "name": "李工"],
        ] { try test.add(.workers, row) }
        try test.add(
            .clients, ["client_no": "C77", "station": station, "name": "甲", "filed_on": "2023-01-01"])
        let rows = (0..<visits).map { number -> Row in
            [
                "station": station, "date": Day("2023-01-01")!.adding(days: number % 400).description,
                "client": "C77", "worker": "W77", "reached": "yes",
                "content": "第\(number)次走访"
                    + String(repeating: "问安。", count: number % 37 == 0 ? 900 : number % 9),
            ]
        }
        try test.importing([(.visits, csv(.visits, rows))])
        for text in ["2023-05", "2023-06", "2024-01"] { try test.lock(text, at: station) }
        _ = try test.late {
            try test.add(
                .visits,
                [
                    "station": station, "date": "2023-06-11", "client": "C77", "worker": "W77",
                    "reached": "yes",
                ])
        }
        _ = try test.ledger.keepDraft(form: "visit", TestLedger.entry(.visits, ["people": "3x"]))
        // Pages that are free again.
        var draft = TestLedger.entry(.visits, ["content": String(repeating: "草稿。", count: 9000)])
        draft["people"] = "2"
        let dropped = try test.ledger.keepDraft(form: "visit", draft)
        try test.ledger.dropDraft(dropped)
        bytes = Array(try #require(FileManager.default.contents(atPath: test.ledger.path)))
        pages = try Self.pages(test.ledger.path)
    }

    /// SQLite's own account of the pages.
    private static func pages(_ path: String) throws -> [Page] {
        let queue = try DatabaseQueue(path: path)
        defer { try? queue.close() }
        return try queue.read { database in
            try GRDB.Row.fetchAll(database, sql: "SELECT pageno, name, pagetype, ncell FROM dbstat").map {
                row in
                let type: String = row["pagetype"]
                return Page(
                    number: row["pageno"], table: row["name"], isLeaf: type != "internal",
                    rows: type == "overflow" ? 1 : row["ncell"])
            }
        }
    }

    /// Writes a damaged copy, salvages it, and hands both to the body.
    func salvage<T>(_ damaged: [UInt8], _ body: (String, SalvageReport, [SalvageNote]) throws -> T) throws
        -> T
    {
        let name = folder + "/" + UUID().uuidString
        let (from, to) = (name + ".damaged", name + ".new")
        defer { for path in [from, to] { try? FileManager.default.removeItem(atPath: path) } }
        try Data(damaged).write(to: URL(filePath: from))
        var notes: [SalvageNote] = []
        let report = try Salvage.run(from, to: to, today: test.ledger.today, note: { notes.append($0) })
        #expect(FileManager.default.contents(atPath: from).map(Array.init) == damaged)
        return try body(to, report, notes)
    }

    /// How many records of the whole ledger are not in another as they were, by their kinds.
    func missing(_ path: String) throws -> [Kind: Int] {
        let queue = try DatabaseQueue(path: path)
        defer { try? queue.close() }
        return try queue.inDatabase { database in
            try database.execute(sql: "ATTACH ? AS whole", arguments: [test.ledger.path])
            defer { try? database.execute(sql: "DETACH whole") }
            var missing: [Kind: Int] = [:]
            for kind in Kind.allCases {
                let lists = "(SELECT group_concat(position || ':' || target) FROM %.link WHERE record = t.id)"
                // That it is the same event as a record that is lost is nothing that it can keep.
                let columns = kind.fields.filter { !$0.type.isLinks && $0.key != "same_event_as" }
                    .map { "t.\"\($0.column)\"" }.joined(separator: ", ")
                let row = """
                    SELECT t.id, \(columns), r.uuid, r.kind, r.station, r.scope, r.number, r.day, r.deleted, \(lists)
                    FROM %.\(kind.stem) AS t JOIN %.record AS r ON r.id = t.id
                    """
                let (old, new) = (row.replacing("%", with: "whole"), row.replacing("%", with: "main"))
                let count = try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM (\(old) EXCEPT \(new))")!
                if count > 0 { missing[kind] = count }
            }
            return missing
        }
    }

    /// The bytes with a bit turned, of a page.
    func flipped(_ random: inout Seeded, page: Int) -> [UInt8] {
        var damaged = bytes
        let bit = random.below(Self.pageSize * 8)
        damaged[(page - 1) * Self.pageSize + bit / 8] ^= 1 << UInt8(bit % 8)
        return damaged
    }

    /// The bytes with a page written over.
    func overwritten(_ random: inout Seeded, page: Int) -> [UInt8] {
        var damaged = bytes
        let isNoise = random.oneIn(2)
        for place in 0..<Self.pageSize {
            damaged[(page - 1) * Self.pageSize + place] = isNoise ? UInt8(random.below(256)) : 0
        }
        return damaged
    }
}
