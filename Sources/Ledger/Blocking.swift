import Casework

/// What a station's month waits for before it is locked.
public struct BlockedMonth: Sendable {
    public let station: StationPlace
    public let month: Month
    public let state: MonthState
    /// The step that comes next.
    public let next: MonthAct
    /// The first items of its checklist that are neither clean nor explained.
    public let items: [MonthItem]
    /// How many of them there are.
    public let itemCount: Int
}

extension Ledger {
    /// What blocks each station of a place of which a month is asked for and not locked yet: its state, the step that comes
    /// next, and what is open in its checklist.
    ///
    /// A checklist takes some milliseconds. A place of many stations is looked at for about as long as `budget`.
    ///
    /// - parameter items: how many items of each checklist are given.
    /// - returns: the months in the order of the stations' codes, and whether all stations were looked at.
    public func blocking(
        _ month: Month, in place: Place, items limit: Int = 3, budget: Duration? = nil
    ) throws -> (months: [BlockedMonth], isComplete: Bool) {
        let end = budget.map { ContinuousClock.now + $0 }
        let waiting = try read { connection in
            let reporting = try connection.reporting()
            let openings = try connection.openings(in: place)
            let states = try connection.states(of: month...month, in: place)
            return try connection.stations(in: place).compactMap {
                station -> (station: StationPlace, state: MonthState, next: MonthAct)? in
                let state = (states[StationMonth(Int(station.id.key), month)] ?? .open).state(on: today)
                let isExpected = openings[station.id]?.isExpected(month, reporting) ?? false
                guard let next = state.next, state != .open || isExpected else { return nil }
                return (station, state, next)
            }
        }
        var blocked: [BlockedMonth] = []
        for (station, state, next) in waiting {
            if !blocked.isEmpty, let end, ContinuousClock.now > end { return (blocked, false) }
            // One reading each: all of them together would keep others from saving.
            let open = try read { try MonthChecklist($0, station, month).items().filter(\.isBlocking) }
            blocked.append(
                BlockedMonth(
                    station: station, month: month, state: state, next: next,
                    items: Array(open.prefix(max(0, limit))), itemCount: open.count))
        }
        return (blocked, true)
    }
}

extension MonthState {
    /// The step that leads on to locking; nil once a month was locked.
    fileprivate var next: MonthAct? {
        switch self {
        case .open: .complete
        case .completed: .review
        case .reviewed: .lock
        case .locked, .unlocked: nil
        }
    }
}
