import Casework

/// Where a station's month stands, as the file has it.
struct MonthRow: Equatable {
    let state: MonthState
    /// The last day of a timed unlocking.
    let until: Day?
    /// The newest of its steps.
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

    static let sealedMonths = "SELECT month FROM month WHERE station = ? AND state IN ('locked', 'unlocked')"

    /// The months of a station whose figures are sealed, the oldest first.
    func sealedMonths(of station: RecordID) throws -> [Month] {
        try self(Self.sealedMonths + " ORDER BY month").bind(station).all { Month(number: $0.integer(0)) }
    }
}
