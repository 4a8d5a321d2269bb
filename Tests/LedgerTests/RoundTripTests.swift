import Casework
import Exchange
import Foundation
import Testing

@testable import Ledger

/// What is exported comes back as it was, whatever people wrote.
@Suite struct RoundTripTests {
    /// An export's cells as a CSV file.
    private final class CSVSink: ExportSink {
        let writer: CSVWriter

        init(_ writer: CSVWriter) { self.writer = writer }

        func cell(_ bytes: UnsafeBufferPointer<UInt8>, isText: Bool) throws {
            try writer.append(bytes, as: isText ? .text : .plain)
        }

        func endRow() throws { try writer.endRow() }
    }

    /// The file of every kind, as `taizhang export` writes it.
    private func export(
        _ ledger: Ledger, in place: Place = .everywhere, _ period: Period? = nil, isMasked: Bool = false
    ) throws -> [(Kind, [UInt8])] {
        try Kind.allCases.map { kind in
            let bytes = MemorySink()
            let writer = CSVWriter(to: bytes, byteOrderMark: true)
            try writer.header(Ledger.exportHeader(kind))
            let count = try ledger.export(kind, in: place, period, isMasked: isMasked, to: CSVSink(writer))
            try writer.finish()
            let reader = try CSVReader(bytes: bytes.bytes)
            var rows = 0
            while try reader.next() != nil { rows += 1 }
            #expect(rows == count, "\(kind)")
            return (kind, bytes.bytes)
        }
    }

    private func imported(_ files: [(Kind, [UInt8])], today: String) throws -> TestLedger {
        let test = try TestLedger(today: today)
        let report = try test.ledger.importing(
            files.map { try TestLedger.file(CSVReader(bytes: $1), $0) })
        #expect(report.problems.isEmpty, "\(report.problems.prefix(3))")
        #expect(report.total.new == report.total.read)
        return test
    }

    @Test func `numbers that can't be are exported as they are`() throws {
        let test = try smallLedger()
        try test.visit("探访")
        try test.ledger.write { connection in
            try connection.run(
                "PRAGMA ignore_check_constraints = ON; UPDATE visits SET people = -3, minutes = -90, date = -5"
            )
        }
        let (_, bytes) = try #require(try export(test.ledger).first { $0.0 == .visits })
        let reader = try CSVReader(bytes: bytes)
        let cells = try #require(try reader.next()).cells
        func cell(_ key: String) throws -> String {
            cells[try #require(Ledger.exportHeader(.visits).firstIndex(of: key))]
        }
        #expect(try [cell("date"), cell("people"), cell("minutes")] == ["-5", "-3", "-90"])
    }

    private static let nasty = [
        "\n", "\r\n", "\r", "\"", "\"\"", ",", ";", "\t", "|", "=1+1", "+1", "-1", "@x", "＝1", "＋1", "－1",
        "＠x",
        "'", "''=1", "'x", "😀", "👨‍👩‍👧", "\u{202E}abc", "\u{200B}", "\u{FEFF}", "\u{1}", "\u{7F}", "\u{1B}[31m",
        "e\u{301}", "\u{F9D0}", "ཀ", "ئۇيغۇر", "NULL", "0", "1e5", "2023-06-01", "𠮷", "\\", "\\n", "%s", "--",
        "/*",
        "sep=;", "　", " ", "\u{85}", "\u{2028}",
    ]

    private static func text(_ random: inout Seeded) -> String {
        if random.oneIn(40) { return String(repeating: "长文,\n", count: 1_400) + "。" }
        let text = (0...random.below(4)).map { _ in random.pick(nasty) }.joined(
            separator: random.oneIn(2) ? "" : "字")
        let isBlank = text.unicodeScalars.allSatisfy {
            $0.properties.isWhitespace || "\u{200B}\u{FEFF}".unicodeScalars.contains($0)
        }
        return isBlank ? "字" + text : text
    }

    @Test(arguments: seeds)
    func `export, import and export again write the same bytes`(seed: UInt64) throws {
        announce(seed)
        var ledger = try RandomLedger(seed &+ 6, perKind: 2)
        for _ in 0..<20 { try ledger.step() }
        let test = ledger.test
        var random = Seeded(seed)
        for kind in Kind.allCases {
            for row in try test.rows(kind) {
                var texts: Row = [:]
                for field in kind.fields where field.type.isFreeText && !random.oneIn(4) {
                    texts[field.key] = Self.text(&random)
                }
                // Made of a rate's own words, and fixed once a target was issued.
                texts["unit_of"] = nil
                if row["status"] == "issued" { texts = texts.filter { $0.key == "note" } }
                _ = try test.ledger.edit(row["id"]!, texts)
                let after = try test.row(row["id"]!)
                for (key, text) in texts {
                    #expect(
                        Array((after[key] ?? "").utf8) == Array(text.utf8), "seed \(seed): \(kind) \(key)")
                }
            }
        }
        let first = try export(test.ledger)
        let other = try imported(first, today: RandomLedger.today)
        let second = try export(other.ledger)
        for (one, two) in zip(first, second) {
            #expect(one.1 == two.1, "seed \(seed): \(one.0)")
        }
        for kind in Kind.allCases {
            #expect(try test.rows(kind) == other.rows(kind), "seed \(seed): \(kind)")
        }
        #expect(try other.ledger.check().isGood)
        // And into the ledger that it came from: nothing new.
        let again = try test.ledger.importing(first.map { try TestLedger.file(CSVReader(bytes: $1), $0) })
        #expect(again.total.unchanged == again.total.read, "seed \(seed): \(again.problems.prefix(3))")
        for file in again.files where file.counts.changed > 0 {
            let kind = Kind(String(file.name.dropLast(4)))!
            for row in try test.rows(kind) {
                let entries = try test.ledger.history(row["id"]!, language: .english)
                if entries.last!.batch.act == .import {
                    Issue.record("seed \(seed): \(file.name) \(entries.last!.changes)")
                }
            }
        }
    }

    @Test func `the sample comes back as it was`() throws {
        let test = try TestLedger()
        try test.importing(directory: LuoheTests.sample)
        let first = try export(test.ledger)
        let other = try imported(first, today: "2023-10-31")
        let second = try export(other.ledger)
        for (one, two) in zip(first, second) { #expect(one.1 == two.1, "\(one.0)") }
    }

    @Test(arguments: [
        "=1", "-5", "+1", "@x", "2023/001", "A 1", "中文-1", "0012", "1,2", "\"q\"", "a;b", "41/7", "20/7",
    ])
    func `a number with odd characters is found again`(number: String) throws {
        let test = try smallLedger()
        try test.add(.workers, ["worker_no": number, "station": oldStreet, "name": "x"])
        try test.add(
            .clients, ["client_no": number, "station": oldStreet, "name": "x", "filed_on": "2024-01-01"])
        let quoted = "\(oldStreet)/\(number)"
        try test.add(
            .visits,
            [
                "station": oldStreet, "date": "2024-02-01", "client": quoted, "reached": "yes",
                "worker": quoted,
            ])
        try test.add(
            .visits,
            ["station": ganhe, "date": "2024-02-01", "client": quoted, "reached": "yes", "worker": quoted])
        let first = try export(test.ledger)
        let other = try imported(first, today: "2024-03-31")
        for (one, two) in zip(first, try export(other.ledger)) { #expect(one.1 == two.1, "\(one.0)") }
        #expect(try other.rows(.workers).contains { $0["worker_no"] == number })
    }

    @Test(
        .disabled(
            "numbers with | or a / at the end can't be written in references, and one ' is lost of ''5"),
        arguments: ["a|b", "''5", "41/", "'5"])
    func `a number that references can't write is refused or comes back`(number: String) throws {
        let test = try smallLedger()
        let fields = refusedFields {
            try test.add(
                .clients, ["client_no": number, "station": oldStreet, "name": "x", "filed_on": "2024-01-01"])
        }
        if fields == ["client_no"] { return }
        let stored = try #require(try test.rows(.clients).first { $0["filed_on"] == "2024-01-01" })[
            "client_no"]!
        try test.ledger.write { (connection: Connection) throws in
            let id = try connection("SELECT id FROM clients WHERE client_no = ?").bind(stored).first {
                $0.integer(0)
            }
            #expect(id != nil)
        }
        try test.add(
            .activities,
            [
                "activity_no": "A1", "station": oldStreet, "title": "t", "field": "elderly",
                "date": "2024-02-01", "status": "held", "worker": "W1", "present": "\(oldStreet)/\(stored)",
            ])
        let first = try export(test.ledger)
        let other = try imported(first, today: "2024-03-31")
        for (one, two) in zip(first, try export(other.ledger)) {
            #expect(one.1 == two.1, "\(one.0)")
        }
    }

    @Test(arguments: seeds)
    func `rows come by station, day, number and id, and only those asked for`(seed: UInt64) throws {
        announce(seed)
        var ledger = try RandomLedger(seed &+ 7, perKind: 4)
        let all = try ledger.all()
        let period = Period("2023-06..2024-01-15")!
        for (place, wanted) in [("", nil), ("411102", period)] as [(String, Period?)] {
            for (kind, bytes) in try export(ledger.test.ledger, in: TestLedger.place(place), wanted) {
                let reader = try CSVReader(bytes: bytes)
                var found: [String] = []
                while let row = try reader.next() { found.append(row.cells.last!) }
                let rows = all[kind.stem]!.filter { row in
                    guard (row["station"] ?? row["code"]!).hasPrefix(place) else { return false }
                    guard let wanted else { return true }
                    return row[kind.dayField].map { wanted.contains(Day($0)!) } ?? false
                }
                let keys = rows.map { row -> [String] in
                    let code = row["station"] ?? row["code"]!
                    let number =
                        kind == .group_sessions
                        ? String(format: "%09d", Int(row["number"]!)!)
                        : kind == .stations ? "" : kind.numberField.flatMap { row[$0] } ?? ""
                    return [
                        code + String(repeating: "0", count: 14 - code.count), row[kind.dayField] ?? "",
                        number,
                        row["id"]!,
                    ]
                }
                let sorted = keys.sorted { $0.lexicographicallyPrecedes($1) }.map { $0[3] }
                #expect(found == sorted, "seed \(seed): \(kind) at “\(place)”")
            }
        }
    }

    @Test func `a masked export names nobody`() throws {
        let test = try smallLedger()
        try test.add(
            .clients,
            [
                "client_no": "K1", "station": oldStreet, "name": "欧阳明月", "second_name": "ئايگۈل",
                "phone": "13812345678", "address": "人民路八十八号", "guardian": "司马相如",
                "id_number": "11010519491231002X", "filed_on": "2024-01-01", "categories": "low_income",
                "note": "欧阳明月的邻居",
            ])
        let files = try export(test.ledger, isMasked: true)
        let text = String(decoding: files.first { $0.0 == .clients }!.1, as: UTF8.self)
        for secret in ["欧阳明月", "ئايگۈل", "13812345678", "人民路八十八号", "司马相如", "11010519491231002X", "19491231"] {
            #expect(!text.contains(secret), "\(secret)")
        }
        #expect(text.contains("K1") && text.contains("low_income") && text.contains("2024-01-01"))
    }
}
