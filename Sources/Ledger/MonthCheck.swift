import Casework

/// Verifies the life of every month: each step against its hash, what was sealed and noted with it, where the steps lead,
/// and sealed figures with their corrections against the postings of now.
struct MonthCheck {
    private let connection: Connection
    private let rules: CountingRules
    private var report: CheckReport
    private var states: [StationMonth: MonthRow] = [:]
    private var sealed: Set<StationMonth> = []
    private var noted: Set<Noted> = []

    /// The corrections that a batch noted in a month.
    private struct Noted: Hashable {
        let place: StationMonth
        let batch: Int
    }

    static func run(
        _ connection: Connection, _ rules: CountingRules, _ progress: ProgressReport?,
        _ report: inout CheckReport
    ) throws {
        var check = MonthCheck(connection: connection, rules: rules, report: report)
        try check.steps()
        try check.rows()
        try check.strays()
        var pacer = Pacer(progress, "核对锁定的月份", "checking sealed months")
        for (index, place) in check.sealed.sorted().enumerated() {
            try pacer.tick(index, of: check.sealed.count)
            try check.figures(of: place)
        }
        report = check.report
    }

    private init(connection: Connection, rules: CountingRules, report: CheckReport) {
        self.connection = connection
        self.rules = rules
        self.report = report
    }

    /// Each step hashes to what it says over the month's step before it.
    private mutating func steps() throws {
        var last: [StationMonth: [UInt8]] = [:]
        var expected = 1
        let holes = try SalvagedHoles(connection).steps
        let all = try connection("SELECT \(StoredStep.columns), hash FROM month_step ORDER BY id").all {
            (StoredStep($0), Array($0.bytes(10)))
        }
        for (step, hash) in all {
            for gap in holes.leftOut(of: min(expected, step.id)..<step.id) {
                report.differ(
                    "月份的经过缺少第 \(gap.lowerBound) 到 \(gap.upperBound - 1) 步",
                    "the steps of months lack \(gap.lowerBound) to \(gap.upperBound - 1)")
            }
            expected = step.id &+ 1
            let place = StationMonth(Int(step.station.key), step.month)
            let contents = try contents(of: step, place)
            if step.hash(after: last[place] ?? Chain.beginning, contents: contents) != hash {
                let name = try name(place)
                report.differ(
                    "\(name) 的第 \(step.id) 步（\(step.act)）与当时的内容不符：经过、锁定的数或更正被改动过",
                    "step \(step.id) (\(step.act)) of \(name) does not agree with what it was: the step, what was sealed or what was corrected was changed from outside"
                )
            }
            last[place] = hash
            let before = states[place] ?? .open
            let state = MonthAct(rawValue: step.act)?.to
            states[place] = MonthRow(
                state: state ?? before.state,
                until: state == nil ? before.until : step.until.map { Day(number: $0) }, step: step.id)
        }
    }

    /// The digest of what belongs to a step.
    private mutating func contents(of step: StoredStep, _ place: StationMonth) throws -> [UInt8] {
        switch MonthAct(rawValue: step.act) {
        case .lock where sealed.insert(place).inserted:
            return try connection.digestOfSealed(step.month, step.station)
                + SealedSheets(connection).digest(step.month, step.station)
        case .late, .correct:
            let batch = step.batch ?? 0
            noted.insert(Noted(place: place, batch: batch))
            return try connection.digestOfCorrections(step.month, step.station, batch: batch)
        default:
            return []
        }
    }

    /// Every month stands where its steps lead.
    private mutating func rows() throws {
        let rows = try connection("SELECT station, month, state, until, step FROM month").all { row in
            (
                StationMonth(row.integer(0), Month(number: row.integer(1))),
                MonthRow(
                    state: MonthState(rawValue: row.text(2)) ?? .open, until: row.day(3),
                    step: row.integer(4))
            )
        }
        var left = states
        for (place, row) in rows where left.removeValue(forKey: place) != row { try differ(state: place) }
        for place in left.keys.sorted() { try differ(state: place) }
    }

    private mutating func differ(state place: StationMonth) throws {
        let name = try name(place)
        report.differ("\(name) 的状态与它的经过不符", "the state of \(name) is not where its steps lead")
    }

    /// What was sealed belongs to a locking, what was corrected to a step.
    private mutating func strays() throws {
        for table in ["sealed_figure", "sealed_line"] {
            let places = try connection("SELECT DISTINCT station, month FROM \(table)").all {
                StationMonth($0.integer(0), Month(number: $0.integer(1)))
            }
            for place in places where !sealed.contains(place) {
                let name = try name(place)
                report.differ("\(name) 没有锁定过，却有锁定的数", "figures are sealed of \(name), which was never locked")
            }
        }
        let batches = try connection("SELECT DISTINCT station, month, batch FROM correction").all {
            Noted(
                place: StationMonth($0.integer(0), Month(number: $0.integer(1))), batch: $0.integer(2))
        }
        for each in batches where !noted.contains(each) {
            let name = try name(each.place)
            report.differ(
                "\(name) 有更正不属于它的任何一步（第 \(each.batch) 批）",
                "\(name) has corrections that belong to none of its steps (batch \(each.batch))")
        }
    }

    /// Sealed lines sum to their figure; where the counting is still the same, they and what was corrected since make what
    /// is counted now.
    private mutating func figures(of place: StationMonth) throws {
        let late = try LateFigures(connection).figures(
            reported: place.month...place.month, [place.id])
        let corrected = try corrections(of: place)
        let rows = try connection(
            "SELECT indicator, value, late, edition, rules FROM sealed_figure WHERE station = ? AND month = ?"
        ).bind(place.station, place.month.number).all { row in (0..<5).map(row.integer) }
        for row in rows {
            guard let indicator = Indicator(rawValue: row[0]) else {
                try differ(place, "有不认识的指标 \(row[0])", "has a figure of no indicator, \(row[0])")
                continue
            }
            let lines = try SealedLine.sealed(indicator, place.month, place.id, connection)
            let sum = SealedLine.value(indicator, lines)
            if sum != row[1] {
                try differ(
                    place, "锁定的\(indicator.label.chinese)是 \(row[1])，明细合计 \(sum)",
                    "was sealed with \(indicator.id) \(row[1]), but its lines sum to \(sum)")
            }
            if row[2] != late[indicator] ?? 0 {
                try differ(
                    place, "锁定的\(indicator.label.chinese)补报是 \(row[2])，更正合计 \(late[indicator] ?? 0)",
                    "was sealed with \(row[2]) late of \(indicator.id), but the corrections sum to \(late[indicator] ?? 0)"
                )
            }
            guard row[3] == CountingRules.edition, row[4] == rules.version else { continue }
            let now = try SealedLine.now(indicator, Period(place.month), place.id, connection)
            var wanted = SealedLine.counts(indicator, lines)
            wanted.merge(corrected[indicator] ?? [:], uniquingKeysWith: +)
            if wanted.filter({ $0.value != 0 }) != SealedLine.counts(indicator, now) {
                try differ(
                    place, "锁定的\(indicator.label.chinese)加上更正，与现在的计数不符",
                    "was sealed with a \(indicator.id) that, with what was corrected since, is not what is counted now"
                )
            }
        }
    }

    /// What was corrected in a month since, by record or subject.
    private func corrections(of place: StationMonth) throws -> [Indicator: [RecordID: Int]] {
        var corrected: [Indicator: [RecordID: Int]] = [:]
        try connection(
            """
            SELECT indicator, record, SUM(quantity) FROM correction WHERE station = ? AND month = ?
            GROUP BY 1, 2
            """
        ).bind(place.station, place.month.number).each { row in
            guard let indicator = Indicator(rawValue: row.integer(0)) else { return }
            corrected[indicator, default: [:]][row.record(1)] = row.integer(2)
        }
        return corrected
    }

    private mutating func differ(_ place: StationMonth, _ chinese: String, _ english: String) throws {
        let name = try name(place)
        report.differ("\(name) \(chinese)", "\(name) \(english)")
    }

    /// A month of a station as people know it.
    private func name(_ place: StationMonth) throws -> String {
        let station =
            try connection("SELECT name FROM stations WHERE id = ?").bind(place.station).first { $0.text(0) }
            ?? "#\(place.station)"
        return "\(station) \(place.month)"
    }
}
