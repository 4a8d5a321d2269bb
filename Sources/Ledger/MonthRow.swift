import Casework

/// Where a station's month stands, as the file has it.
struct MonthRow {
    let state: MonthState
    /// The last day of a timed unlocking.
    let until: Day?
    let step: Int?

    static let open = MonthRow(state: .open, until: nil, step: nil)

    /// Its state on a day: an unlocking that has run out is none.
    func state(on today: Day) -> MonthState {
        if state == .unlocked, let until, today > until { return .locked }
        return state
    }
}

extension Connection {
    /// Where a month stands.
    func month(_ station: RecordID, _ month: Month) throws -> MonthRow {
        try self("SELECT state, until, step FROM month WHERE station = ? AND month = ?")
            .bind(station, month.number).first { row in
                MonthRow(
                    state: MonthState(rawValue: row.text(0)) ?? .open, until: row.day(1),
                    step: row.integer(2))
            } ?? .open
    }

    /// Writes a step of a month and what it leads to; each step's hash covers the one before it.
    ///
    /// - parameter sealing: the digest of what the step sealed.
    func add(
        _ act: MonthAct, _ station: RecordID, _ month: Month, who: String, at: String, reason: String? = nil,
        until: Day? = nil, batch: Int? = nil, sealing: [UInt8] = []
    ) throws {
        let id = try next("month_step", "id")
        let seen = try edition()
        let before =
            try self("SELECT hash FROM month_step WHERE id = ?").bind(id - 1).first { Array($0.bytes(0)) }
            ?? Chain.beginning
        let hash = MonthStep.hash(
            after: before, id: id, station: station, month: month, act: act.rawValue, who: who, at: at,
            reason: reason, until: until, batch: batch, seen: seen, sealing: sealing)
        try self("INSERT INTO month_step VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .bind(
                id, station, month.number, act.rawValue, who, at, reason, until?.number, batch, seen, hash
            ).run()
        guard let state = act.to else { return }
        try self("INSERT OR REPLACE INTO month VALUES (?, ?, ?, ?, ?)")
            .bind(station, month.number, state.rawValue, until?.number, id).run()
    }
}

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

    /// The hash of a step over everything that it says and the step before it.
    static func hash(
        after before: [UInt8], id: Int, station: RecordID, month: Month, act: String, who: String, at: String,
        reason: String?, until: Day?, batch: Int?, seen: Int, sealing: [UInt8]
    ) -> [UInt8] {
        var bytes = before
        for number in [id, Int(station.key), month.number, until?.number ?? 0, batch ?? 0, seen] {
            withUnsafeBytes(of: Int64(number).littleEndian) { bytes.append(contentsOf: $0) }
        }
        for text in [act, who, at, reason ?? ""] {
            withUnsafeBytes(of: Int64(text.utf8.count).littleEndian) { bytes.append(contentsOf: $0) }
            bytes += text.utf8
        }
        return Chain.digest(bytes + sealing)
    }
}
