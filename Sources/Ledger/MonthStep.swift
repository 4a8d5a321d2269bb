import Casework

/// One step in the life of a month: who did what, when and why.
public struct MonthStep: Sendable, Hashable {
    public let act: MonthAct
    /// Who did it, as `--as` said.
    public let who: String
    /// When, as UTC: `2023-07-05T08:30:00Z`.
    public let at: String
    public let reason: String?
    /// The last day of a timed unlocking.
    public let until: Day?
}

/// A step as the file has it. Its hash covers all that it says, what was sealed or noted with it, and the step before it in
/// the life of the same month.
struct StoredStep {
    let id: Int
    let station: RecordID
    let month: Month
    /// A `MonthAct`, as it is written.
    let act: String
    let who: String
    let at: String
    let reason: String?
    let until: Int?
    /// The batch that changed something in the sealed month.
    let batch: Int?
    /// The last entry of the history when it was made.
    let seen: Int

    static let newestHash =
        "SELECT hash FROM month_step WHERE station = ? AND month = ? ORDER BY id DESC LIMIT 1"
    static let columns = "id, station, month, act, who, at, reason, until, batch, seen"

    /// Its hash.
    ///
    /// - parameter before: the hash of the month's step before it.
    /// - parameter contents: the digest of what was sealed or noted with it; empty for nothing.
    func hash(after before: [UInt8], contents: [UInt8]) -> [UInt8] {
        var bytes = Digested()
        bytes.bytes += before
        for number in [id, Int(station.key), month.number, seen] { bytes.add(number) }
        for number in [until, batch] { bytes.add(number.map { [1, $0] } ?? [0]) }
        for text in [act, who, at] { bytes.add(text) }
        bytes.add(reason.map { [$0] } ?? [])
        bytes.bytes += contents
        return Chain.digest(bytes.bytes)
    }
}

extension StoredStep {
    /// Reads `columns`.
    init(_ row: Statement) {
        func number(_ column: Int) -> Int? { row.isNull(column) ? nil : row.integer(column) }
        self.init(
            id: row.integer(0), station: row.record(1), month: Month(number: row.integer(2)),
            act: row.text(3), who: row.text(4), at: row.text(5), reason: row.isNull(6) ? nil : row.text(6),
            until: number(7), batch: number(8), seen: row.integer(9))
    }
}

/// Bytes to be hashed, in which no two different contents look the same.
struct Digested {
    var bytes: [UInt8] = []

    mutating func add(_ number: Int) {
        withUnsafeBytes(of: Int64(number).littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func add(_ numbers: [Int]) {
        add(numbers.count)
        for number in numbers { add(number) }
    }

    mutating func add(_ text: String) {
        add(text.utf8.count)
        bytes += text.utf8
    }

    mutating func add(_ texts: [String]) {
        add(texts.count)
        for text in texts { add(text) }
    }
}

extension Connection {
    /// Writes a step of a month and what it leads to.
    ///
    /// - parameter contents: the digest of what was sealed or noted with it; empty for nothing.
    func add(
        _ act: MonthAct, _ station: RecordID, _ month: Month, who: String, at: String, reason: String? = nil,
        until: Day? = nil, batch: Int? = nil, contents: [UInt8] = []
    ) throws {
        let step = StoredStep(
            id: try next("month_step", "id"), station: station, month: month, act: act.rawValue, who: who,
            at: at, reason: reason, until: until?.number, batch: batch, seen: try edition())
        let before =
            try self(StoredStep.newestHash).bind(station, month.number).first { Array($0.bytes(0)) }
            ?? Chain.beginning
        try self("INSERT INTO month_step VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .bind(
                step.id, station, month.number, step.act, who, at, reason, step.until, batch, step.seen,
                step.hash(after: before, contents: contents)
            ).run()
        if let state = act.to {
            try self("INSERT OR REPLACE INTO month VALUES (?, ?, ?, ?, ?)")
                .bind(station, month.number, state.rawValue, step.until, step.id).run()
        } else {
            try self("UPDATE month SET step = ? WHERE station = ? AND month = ?")
                .bind(step.id, station, month.number).run()
        }
    }
}
