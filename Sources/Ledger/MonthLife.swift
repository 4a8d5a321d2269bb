import Casework

/// A station's month: where it stands, and how it came there.
public struct MonthLife: Sendable {
    public let station: StationPlace
    public let month: Month
    /// As of the ledger's today: an unlocking that has run out is locked again.
    public let state: MonthState
    /// The last day of a timed unlocking.
    public let until: Day?
    /// The oldest first.
    public let steps: [MonthStep]

    /// The newest of its steps that was such an act.
    public func last(_ act: MonthAct) -> MonthStep? { steps.last { $0.act == act } }
}

extension Ledger {
    /// The months of the stations of a place, by station and then by month; those of which nothing was ever said are open.
    ///
    /// - parameter withSteps: whether their steps are read too.
    public func months(_ months: ClosedRange<Month>, in place: Place, withSteps: Bool = true) throws
        -> [MonthLife]
    {
        try read { connection in
            try connection.stations(in: place).flatMap { station in
                try connection.months(months, of: station, today, withSteps: withSteps)
            }
        }
    }

    /// One station's month.
    ///
    /// - throws: `LedgerFailure` where there is no such station.
    public func month(_ month: Month, of station: RecordID) throws -> MonthLife {
        try read { connection in
            try connection.months(
                month...month, of: connection.place(of: station), today, withSteps: true)[0]
        }
    }

    /// Takes a month one step on, or gives it back: complete, review, lock, unlock, return. Locking for the first time seals
    /// its figures.
    ///
    /// - parameter reason: why; an unlocking and a giving back need one.
    /// - parameter until: the last day of an unlocking, after which the month is locked again.
    /// - parameter explanations: how items of the checklist are explained, by their ids; kept with the step, or not at all.
    /// - throws: `LedgerFailure` with who may do it, what comes before it, or what of the checklist is still open.
    @discardableResult
    public func step(
        _ act: MonthAct, _ month: Month, of station: RecordID, reason: String? = nil, until: Day? = nil,
        explaining explanations: [String: String] = [:]
    ) throws -> MonthLife {
        try write { connection in
            let place = try connection.place(of: station)
            let row = try connection.month(station, month)
            try mayDo(act, row, month, station, connection)
            try judge(act, month, reason: reason, until: until)
            let at = now()
            try connection.explain(explanations, month, of: place, who: who, at: at)
            var digest: [UInt8] = []
            if !row.state.isSealed, act != .handBack {
                let open = try MonthChecklist(connection, place, month).items().filter(\.isBlocking)
                if let item = open.first { throw Self.checklistIsOpen(item, open.count) }
                if act == .lock {
                    digest = try MonthSeal(connection, connection.rules()).seal(month, station)
                    digest += try SealedSheets(connection).seal(month, station, today: today)
                }
            }
            try connection.add(
                act, station, month, who: who, at: at, reason: reason?.isBlank == false ? reason : nil,
                until: act == .unlock ? until : nil, contents: digest)
            return try connection.months(month...month, of: place, today, withSteps: true)[0]
        }
    }

    private func mayDo(
        _ act: MonthAct, _ row: MonthRow, _ month: Month, _ station: RecordID, _ connection: Connection
    ) throws {
        let people = MonthPeople(connection, today: today)
        let may = try people.label(act, at: station)
        let label = act.label
        guard !who.isBlank, let person = try people.named(who, at: station) else {
            throw LedgerFailure(
                .refused,
                "\(label.chinese)月份要写明是谁（--as 工号）\(who.isBlank ? "" : "：本站和上级站没有在职的 \(who)")；可以的有：\(may.chinese)",
                "who does this to a month must be said (--as WORKER_NO)"
                    + "\(who.isBlank ? "" : "; there is no \(who) at the station or above it")"
                    + "; these may: \(may.english)")
        }
        guard act.roles.contains(person.role) else {
            throw LedgerFailure(
                .refused,
                "\(person.name)是\(person.role.label.chinese)，不能\(label.chinese)月份；可以的有：\(may.chinese)",
                "\(person.name) is \(person.role.label.english.lowercased()) and can't \(act.rawValue) a month; these may: \(may.english)"
            )
        }
        let state = row.state(on: today)
        guard act.from.contains(state) else {
            let from = act.from.map(\.label)
            throw LedgerFailure(
                .refused,
                "\(month) 是“\(state.label.chinese)”，要是“\(from.map(\.chinese).joined(separator: "”或“"))”才能\(label.chinese)",
                "\(month) is \(state.label.english.lowercased()); to \(act.rawValue) it, it has to be \(from.map { $0.english.lowercased() }.joined(separator: " or "))"
            )
        }
    }

    private func judge(_ act: MonthAct, _ month: Month, reason: String?, until: Day?) throws {
        if act.needsReason, reason?.isBlank ?? true {
            throw LedgerFailure(
                .refused, "\(act.label.chinese)要写明原因", "to \(act.rawValue) a month, a reason is wanted")
        }
        if act == .unlock, until.map({ $0 < today }) ?? true {
            throw LedgerFailure(
                .refused, "解锁要写明到哪一天为止（不早于今天 \(today)）",
                "the last day of the unlocking is wanted, not before today, \(today)")
        }
        if act == .complete || act == .review || act == .lock, month.last > today {
            throw LedgerFailure(
                .refused, "\(month) 还没有过完（今天 \(today)）", "\(month) is not over yet; today is \(today)")
        }
    }

    private static func checklistIsOpen(_ item: MonthItem, _ count: Int) -> LedgerFailure {
        let more = count > 1 ? count - 1 : 0
        return LedgerFailure(
            .refused,
            "核对清单还有 \(count) 项没有处理或说明：\(item.text.chinese)（\(item.id)）\(more > 0 ? "，另 \(more) 项" : "")",
            "\(count) items of the checklist are neither clean nor explained: \(item.text.english) (\(item.id))"
                + (more > 0 ? ", and \(more) more" : ""))
    }
}

extension Connection {
    /// The station that a record is.
    func place(of station: RecordID) throws -> StationPlace {
        guard let place = try stations(in: .everywhere).first(where: { $0.id == station }) else {
            throw LedgerFailure(.notFound, "没有这个站点", "there is no such station")
        }
        return place
    }

    fileprivate func months(
        _ months: ClosedRange<Month>, of station: StationPlace, _ today: Day, withSteps: Bool
    ) throws -> [MonthLife] {
        let rows = try self(
            "SELECT month, state, until, step FROM month WHERE station = ? AND month BETWEEN ? AND ?"
        )
        .bind(station.id, months.lowerBound.number, months.upperBound.number).all { row in
            (
                row.integer(0),
                MonthRow(
                    state: MonthState(rawValue: row.text(1)) ?? .open, until: row.day(2),
                    step: row.integer(3))
            )
        }
        let known = Dictionary(uniqueKeysWithValues: rows)
        var steps: [Int: [MonthStep]] = [:]
        if withSteps {
            try self(
                """
                SELECT month, act, who, at, reason, until FROM month_step
                WHERE station = ? AND month BETWEEN ? AND ? ORDER BY id
                """
            ).bind(station.id, months.lowerBound.number, months.upperBound.number).each { row in
                guard let act = MonthAct(rawValue: row.text(1)) else { return }
                steps[row.integer(0), default: []].append(
                    MonthStep(
                        act: act, who: row.text(2), at: row.text(3),
                        reason: row.isNull(4) ? nil : row.text(4), until: row.day(5)))
            }
        }
        return months.map { month in
            let row = known[month.number] ?? .open
            let state = row.state(on: today)
            return MonthLife(
                station: station, month: month, state: state, until: state == .unlocked ? row.until : nil,
                steps: steps[month.number] ?? [])
        }
    }
}
