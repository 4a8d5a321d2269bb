import Casework
import Exchange
import Foundation
import Testing

@testable import Ledger

/// A record or a CSV row as text by key; `id` is its UUID.
typealias Row = [String: String]

/// A generator of the same numbers for the same seed (SplitMix64).
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

    mutating func oneIn(_ count: Int) -> Bool { below(count) == 0 }

    mutating func pick<T>(_ list: [T]) -> T { list[below(list.count)] }
}

/// Two seeds that stay and one that is new each time. TAIZHANG_TEST_SEED=n runs that seed alone.
let seeds: [UInt64] = {
    if let text = ProcessInfo.processInfo.environment["TAIZHANG_TEST_SEED"], let seed = UInt64(text) {
        return [seed]
    }
    return [1, 848_369, .random(in: 0...0xFFFF_FFFF)]
}()

/// Prints a seed, so that a run that crashes can be repeated too.
func announce(_ seed: UInt64, _ test: String = #function) {
    print("TAIZHANG_TEST_SEED=\(seed)  # \(test)")
}

extension TestLedger {
    /// Adds a record; gives its id back.
    @discardableResult
    func add(_ kind: Kind, _ row: Row) throws -> String {
        try ledger.add(Self.entry(kind, row)).id.description
    }

    static func entry(_ kind: Kind, _ row: Row) -> Entry {
        var entry = Entry(kind)
        for (key, text) in row {
            if key == "id" { entry.id = text } else { entry[key] = text }
        }
        return entry
    }

    /// The records of a kind that are not deleted.
    func rows(_ kind: Kind) throws -> [Row] { try ledger.rows(kind) }

    /// A record as it is now.
    func row(_ id: String) throws -> Row { Row(try ledger.record(id, language: .english)) }

    /// The value of one indicator.
    func figure(_ indicator: String, _ period: String, at code: String = "") throws -> Int {
        try ledger.figure(Indicator(id: indicator)!, Period(period)!, in: Self.place(code))
    }

    static func place(_ code: String) -> Place {
        code.isEmpty ? .everywhere : Place(key: AreaCode(code)!.key)
    }

    /// The warnings of a save, by the fields they are about.
    func warnings(_ kind: Kind, _ row: Row) throws -> [String] {
        try ledger.add(Self.entry(kind, row)).warnings.map(\.field)
    }
}

extension Ledger {
    func rows(_ kind: Kind) throws -> [Row] {
        var rows: [Row] = []
        try list(kind, language: .english) { rows.append(Row($0)) }
        return rows
    }
}

extension Row {
    init(_ record: ShownRecord) {
        self.init(
            uniqueKeysWithValues: zip(record.kind.fields.map(\.key), record.texts).filter { !$1.isEmpty })
        self["id"] = record.id.description
    }
}

/// Runs a body that is to be refused and gives back the fields that kept it, in their order.
func refusedFields(_ body: () throws -> Void) -> [String] {
    do {
        try body()
        return ["(not refused)"]
    } catch let rejection as Rejection {
        for problem in rejection.problems {
            #expect(!problem.sentence(in: .chinese).isEmpty && !problem.sentence(in: .english).isEmpty)
        }
        return rejection.problems.map(\.field)
    } catch {
        return ["(\(error))"]
    }
}

/// Runs a body that is to fail and gives back why.
func failure(_ body: () throws -> Void) -> LedgerFailure? {
    do {
        try body()
        return nil
    } catch {
        let failure = error as? LedgerFailure
        #expect(failure != nil, "\(error)")
        #expect(failure?.sentence.chinese.isEmpty == false && failure?.sentence.english.isEmpty == false)
        return failure
    }
}

/// A CSV file of rows: all columns of the kind and `id`, or those of `columns`.
func csv(_ kind: Kind, _ rows: [Row], columns: [String]? = nil) throws -> String {
    let keys = columns ?? kind.fields.map(\.key) + ["id"]
    let sink = MemorySink()
    let writer = CSVWriter(to: sink, byteOrderMark: false)
    try writer.header(keys)
    for row in rows {
        for key in keys {
            try writer.append(row[key] ?? "", as: kind.field(key)?.type.isFreeText == true ? .text : .plain)
        }
        try writer.endRow()
    }
    try writer.finish()
    return sink.text
}

/// A ledger with two stations under one county, a worker and a client at each, ready for rules to be tried on.
func smallLedger(today: String = "2024-03-31") throws -> TestLedger {
    let test = try TestLedger(today: today)
    try test.add(.stations, ["code": "411102", "name": "源汇区总站", "level": "county"])
    try test.add(.stations, ["code": "411102001000", "name": "老街站", "level": "township"])
    try test.add(.stations, ["code": "411102002000", "name": "干河陈站", "level": "township"])
    for code in ["411102001000", "411102002000"] {
        try test.add(.workers, ["worker_no": "W1", "station": code, "name": "李工"])
        try test.add(
            .clients,
            [
                "client_no": "C1", "station": code, "name": "甲\(code.dropLast(3).suffix(1))",
                "filed_on": "2023-01-01",
            ])
    }
    return test
}

/// The first station of `smallLedger`.
let oldStreet = "411102001000"
/// The second.
let ganhe = "411102002000"
