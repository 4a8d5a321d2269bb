import Casework
import Testing

@testable import Ledger

/// `smallLedger` with those who take a month through its life: the workers W1 and W2 and the head H1 at the first station,
/// the supervisor D1 at the county, and a second client C2.
func monthLedger(today: String = "2024-03-31") throws -> TestLedger {
    let test = try smallLedger(today: today)
    for row in [
        ["worker_no": "W2", "station": oldStreet, "name": "周工"],
        ["worker_no": "H1", "station": oldStreet, "name": "赵站", "role": "head"],
        ["worker_no": "H1", "station": ganhe, "name": "孙站", "role": "head"],
        ["worker_no": "D1", "station": county, "name": "钱督", "role": "supervisor"],
    ] { try test.add(.workers, row) }
    try test.add(
        .clients, ["client_no": "C2", "station": oldStreet, "name": "乙", "filed_on": "2023-01-01"])
    return test
}

/// The county's own station of `smallLedger`.
let county = "411102"

/// A visit to C1 at the first station in February 2024.
func visit(_ changes: Row = [:]) -> Row {
    ["station": oldStreet, "date": "2024-02-01", "client": "C1", "reached": "yes", "worker": "W1"]
        .merging(changes) { $1 }
}

/// A service of V1 there.
func service(_ changes: Row = [:]) -> Row {
    ["station": oldStreet, "date": "2024-02-01", "volunteer": "V1", "minutes": "30", "kind": "service"]
        .merging(changes) { $1 }
}

func month(_ text: String) -> Month { Period(text)!.first.month }

extension TestLedger {
    func station(_ code: String) throws -> RecordID {
        let key = AreaCode(code)!.key
        return try ledger.stations().first { $0.key == key }!.id
    }

    /// Takes a month one step on as somebody.
    ///
    /// - parameter explains: whether what the checklist asks is explained.
    @discardableResult
    func take(
        _ act: MonthAct, _ text: String, at code: String = oldStreet, as who: String, reason: String? = nil,
        until: String? = nil, explains: Bool = true
    ) throws -> MonthLife {
        let before = ledger.who
        defer { ledger.who = before }
        ledger.who = who
        var explanations: [String: String] = [:]
        if explains, try !state(text, at: code).isSealed {
            for item in try ledger.checklist(month(text), of: station(code)) {
                explanations[item.id] = "看过"
            }
        }
        return try ledger.step(
            act, month(text), of: station(code), reason: reason, until: until.flatMap { Day($0) },
            explaining: explanations)
    }

    /// Takes a month from open to locked, all of its checklist explained.
    func lock(_ text: String, at code: String = oldStreet) throws {
        for act in [MonthAct.complete, .review, .lock] { try take(act, text, at: code, as: "D1") }
    }

    func state(_ text: String, at code: String = oldStreet) throws -> MonthState {
        try ledger.month(month(text), of: station(code)).state
    }

    /// The acts of a month's steps.
    func acts(_ text: String, at code: String = oldStreet) throws -> [MonthAct] {
        try ledger.month(month(text), of: station(code)).steps.map(\.act)
    }

    /// The figures of a sealed month that differ: as sealed, and now.
    func differing(_ text: String, in code: String = oldStreet) throws -> [String: [Int]] {
        let figures = try ledger.sealedFigures(month(text), in: Self.place(code)).figures
        return Dictionary(
            uniqueKeysWithValues: figures.filter { $0.difference != 0 }.map {
                ($0.indicator.id, [$0.sealed, $0.now])
            })
    }

    /// A sealed figure.
    func sealed(_ indicator: Indicator, _ text: String, in code: String = oldStreet) throws -> Int {
        try ledger.sealedFigures(month(text), in: Self.place(code)).figures
            .first { $0.indicator == indicator }!.sealed
    }

    /// What the records that make a month differ add to its figures.
    func changes(_ text: String, in code: String = oldStreet) throws -> [String: [Int]] {
        let changes = try ledger.sealedChanges(month(text), in: Self.place(code), language: .english)
        return Dictionary(grouping: changes, by: \.indicator.id).mapValues { $0.map(\.quantity) }
    }

    /// What was corrected: the month, the figure, how much, and the month that it is handed in with.
    func corrections() throws -> [String] {
        try ledger.read { connection in
            try connection("SELECT month, indicator, quantity, reported FROM correction ORDER BY id").all {
                let indicator = Indicator(rawValue: $0.integer(1))!
                let quantity = $0.integer(2)
                return
                    "\(Month(number: $0.integer(0))) \(indicator.id) \(quantity > 0 ? "+" : "")\(quantity)"
                    + " in \(Month(number: $0.integer(3)))"
            }
        }
    }

    /// Runs a body with a reason for late entries.
    func late<T>(_ reason: String = "漏报", _ body: () throws -> T) throws -> T {
        ledger.late = reason
        defer { ledger.late = nil }
        return try body()
    }

    /// What is sealed, cell by cell.
    func sealedCells() throws -> [[Int]] {
        try ledger.read { connection in
            try connection("SELECT * FROM sealed_figure").all { row in (0..<7).map(row.integer) }
                + connection("SELECT * FROM sealed_line").all { row in (0..<6).map(row.integer) }
        }
    }
}

/// Runs a body that only a lock is to refuse; gives back what is said.
func lockedSentence(
    _ body: () throws -> Void, _ location: SourceLocation = #_sourceLocation
) -> (chinese: String, english: String) {
    do {
        try body()
        Issue.record("not refused", sourceLocation: location)
    } catch let rejection as Rejection {
        #expect(rejection.problems.allSatisfy { $0.isOfLockedMonth }, sourceLocation: location)
        return (
            rejection.problems.map { $0.sentence(in: .chinese) }.joined(separator: "\n"),
            rejection.problems.map { $0.sentence(in: .english) }.joined(separator: "\n")
        )
    } catch {
        Issue.record("\(error)", sourceLocation: location)
    }
    return ("", "")
}

/// Whether only a lock refuses a body.
func isLocked(_ body: () throws -> Void, _ location: SourceLocation = #_sourceLocation) -> Bool {
    !lockedSentence(body, location).english.isEmpty
}
