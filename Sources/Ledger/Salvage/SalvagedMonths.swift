import Casework

/// The months of the stations as they were read: those whose steps, seals and corrections hash to what they were stay as
/// they are, the others are open again.
struct SalvagedMonths {
    let connection: Connection
    let log: SalvageLog
    private var steps: [StationMonth: [StoredStep]] = [:]
    private var sealed: Set<StationMonth> = []
    private var unproven: Set<StationMonth> = []
    private var noted: Set<[Int]> = []

    init(_ connection: Connection, _ log: SalvageLog) {
        self.connection = connection
        self.log = log
    }

    /// Keeps what is proven and opens the rest.
    ///
    /// - returns: the numbers of steps that are gone.
    mutating func settle() throws -> NumberRanges {
        try readSteps()
        try compareRows()
        try compareLate()
        for place in unproven.sorted() { try reopen(place) }
        try dropStrayCorrections()
        try writeRows()
        log.report.sealedMonths = sealed.subtracting(unproven).count
        log.report.reopenedMonths = unproven.count
        return try holes()
    }

    // MARK: What is proven

    private mutating func readSteps() throws {
        var last: [StationMonth: [UInt8]] = [:]
        let all = try connection("SELECT \(StoredStep.columns), hash FROM month_step ORDER BY id").all {
            (StoredStep($0), Array($0.bytes(10)))
        }
        for (step, hash) in all {
            let place = StationMonth(Int(step.station.key), step.month)
            if try step.hash(after: last[place] ?? Chain.beginning, contents: contents(of: step, place))
                != hash
            {
                unproven.insert(place)
            }
            last[place] = hash
            steps[place, default: []].append(step)
        }
    }

    /// The digest of what belongs to a step.
    private mutating func contents(of step: StoredStep, _ place: StationMonth) throws -> [UInt8] {
        switch MonthAct(rawValue: step.act) {
        case .lock where sealed.insert(place).inserted:
            return try connection.digestOfSealed(step.month, step.station)
                + SealedSheets(connection).digest(step.month, step.station)
        case .late, .correct:
            noted.insert([place.station, place.month.number, step.batch ?? 0])
            return try connection.digestOfCorrections(step.month, step.station, batch: step.batch ?? 0)
        case nil:
            unproven.insert(place)
            return []
        default:
            return []
        }
    }

    /// A month names its newest step: where that is another, one is missing. What was sealed of a month without a lock is
    /// proven by nothing.
    private mutating func compareRows() throws {
        let rows = try connection("SELECT station, month, step FROM month").all {
            (StationMonth($0.integer(0), Month(number: $0.integer(1))), $0.integer(2))
        }
        for (place, newest) in rows where steps[place]?.last?.id != newest { unproven.insert(place) }
        for table in ["sealed_figure", "sealed_line", "sealed_sheet"] {
            let places = try connection("SELECT DISTINCT station, month FROM \(table)").all {
                StationMonth($0.integer(0), Month(number: $0.integer(1)))
            }
            unproven.formUnion(places.filter { !sealed.contains($0) })
        }
    }

    /// What was handed in late with a month has to be what was corrected in the months before it.
    private mutating func compareLate() throws {
        var count = -1
        while count != unproven.count {
            count = unproven.count
            for place in sealed.subtracting(unproven) {
                var late: [Int: Int] = [:]
                try connection(
                    "SELECT month, indicator, quantity, batch FROM correction WHERE station = ? AND reported = ?"
                ).bind(place.station, place.month.number).each { row in
                    let corrected = StationMonth(place.station, Month(number: row.integer(0)))
                    guard !unproven.contains(corrected),
                        noted.contains([place.station, row.integer(0), row.integer(3)])
                    else { return }
                    late[row.integer(1), default: 0] += row.integer(2)
                }
                let figures = try connection(
                    "SELECT indicator, late FROM sealed_figure WHERE station = ? AND month = ?"
                )
                .bind(place.station, place.month.number).all { ($0.integer(0), $0.integer(1)) }
                if figures.contains(where: { late[$0.0] ?? 0 != $0.1 }) { unproven.insert(place) }
            }
        }
    }

    // MARK: What becomes of them

    private static let tables = [
        "month_step", "month", "sealed_figure", "sealed_line", "sealed_sheet", "correction",
    ]

    private func reopen(_ place: StationMonth) throws {
        let name =
            try connection("SELECT name FROM stations WHERE id = ?").bind(place.station).first { $0.text(0) }
            ?? ""
        let acts = (steps[place] ?? []).map { "\($0.act) \($0.who) \($0.at) \($0.reason ?? "")" }
        let figures = try connection(
            "SELECT indicator, value FROM sealed_figure WHERE station = ? AND month = ? ORDER BY indicator"
        ).bind(place.station, place.month.number).all { row in
            "\(Indicator(rawValue: row.integer(0))?.id ?? "#\(row.integer(0))")=\(row.integer(1))"
        }
        try log.note(
            SalvageNote(
                .reopened, "month", key: Int64(place.station), number: name, day: place.month.description,
                text: (acts + figures).joined(separator: "; ")))
        for table in Self.tables {
            try connection("DELETE FROM \(table) WHERE station = ? AND month = ?")
                .bind(place.station, place.month.number).run()
        }
    }

    private func dropStrayCorrections() throws {
        let places = try connection("SELECT DISTINCT station, month, batch FROM correction").all { row in
            (0..<3).map(row.integer)
        }
        for place in places where !noted.contains(place) {
            try connection("DELETE FROM correction WHERE station = ? AND month = ? AND batch = ?")
                .bind(place[0], place[1], place[2]).run()
        }
    }

    /// Every month stands where its steps lead.
    private func writeRows() throws {
        try connection.run("DELETE FROM month")
        let insert = try connection("INSERT INTO month VALUES (?, ?, ?, ?, ?)")
        for (place, steps) in steps where !unproven.contains(place) {
            var (state, until) = (MonthState.open, Int?.none)
            for step in steps {
                guard let to = MonthAct(rawValue: step.act)?.to else { continue }
                (state, until) = (to, step.until)
            }
            try insert.bind(place.station, place.month.number, state.rawValue, until, steps.last?.id).run()
        }
    }

    private func holes() throws -> NumberRanges {
        var (holes, expected) = (NumberRanges(), 1)
        try connection("SELECT id FROM month_step ORDER BY id").each { row in
            if row.integer(0) > expected { holes.add(expected...row.integer(0) - 1) }
            expected = row.integer(0) + 1
        }
        return holes
    }

    // MARK: Figures that moved

    /// Whether a sealed figure, with what was corrected since, is not what is counted now.
    func haveMoved(_ rules: CountingRules, _ progress: ProgressReport?) throws -> Bool {
        var pacer = Pacer(progress, "核对锁定的月份", "checking sealed months")
        let places = sealed.subtracting(unproven).sorted()
        return try places.enumerated().contains { index, place in
            try pacer.tick(index, of: places.count)
            return try !differences(place, rules).isEmpty
        }
    }

    /// Notes what became of sealed figures by what is lost, as late entries are noted: the seals stay as they are.
    func correct(_ batch: Batch, _ rules: CountingRules, _ progress: ProgressReport?) throws {
        var pacer = Pacer(progress, "核对锁定的月份", "checking sealed months")
        let places = sealed.subtracting(unproven).sorted()
        for (index, place) in places.enumerated() {
            try pacer.tick(index, of: places.count)
            let newest = try connection.sealedMonths(of: place.id).last ?? place.month
            var isMoved = false
            for (indicator, record, quantity) in try differences(place, rules) {
                isMoved = true
                try connection(
                    """
                    INSERT INTO correction (batch, station, month, indicator, record, quantity, reported)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """
                ).bind(
                    batch.id, place.station, place.month.number, indicator.number, record, quantity,
                    newest.advanced(by: 1).number
                ).run()
            }
            guard isMoved else { continue }
            let state = try connection.month(place.id, place.month).state
            try connection.add(
                state == .locked ? .late : .correct, place.id, place.month, who: batch.who, at: batch.at,
                reason: "打捞", batch: batch.id,
                contents: connection.digestOfCorrections(place.month, place.id, batch: batch.id))
        }
    }

    /// What is counted now beyond what was sealed and corrected, by figure and record.
    private func differences(_ place: StationMonth, _ rules: CountingRules) throws -> [(
        Indicator, RecordID, Int
    )] {
        let figures = try connection(
            "SELECT indicator, edition, rules FROM sealed_figure WHERE station = ? AND month = ?"
        ).bind(place.station, place.month.number).all { row in (0..<3).map(row.integer) }
        return try figures.flatMap { figure -> [(Indicator, RecordID, Int)] in
            guard let indicator = Indicator(rawValue: figure[0]), figure[1] == CountingRules.edition,
                figure[2] == rules.version
            else { return [] }
            let lines = try SealedLine.sealed(indicator, place.month, place.id, connection)
            var moved = SealedLine.counts(indicator, lines).mapValues { -$0 }
            let now = try SealedLine.now(indicator, Period(place.month), place.id, connection)
            moved.merge(SealedLine.counts(indicator, now), uniquingKeysWith: +)
            try connection(
                "SELECT record, SUM(quantity) FROM correction WHERE station = ? AND month = ? AND indicator = ? GROUP BY 1"
            ).bind(place.station, place.month.number, indicator.number).each { row in
                moved[row.record(0), default: 0] -= row.integer(1)
            }
            return moved.filter { $0.value != 0 }.sorted { $0.key < $1.key }.map {
                (indicator, $0.key, $0.value)
            }
        }
    }
}
