import Casework

extension Ledger {
    /// A report filled in for a place and a period, with the figures of now.
    ///
    /// - parameter isOwn: only what the station that stands for the place did itself, and nothing below it.
    /// - throws: `LedgerFailure` where the template names a version of the 困难群众 set that is not there, or no station
    ///   stands for the place.
    public func sheet(
        _ report: Report, _ period: Period, in place: Place = .everywhere, isOwn: Bool = false,
        progress: ProgressReport? = nil
    ) throws -> ReportSheet {
        try steadily {
            let (subject, now, own) = try page { connection in
                (
                    try SheetSubject(place, isOwn: isOwn, connection), try connection.rules(),
                    try connection.rules(of: report)
                )
            }
            let shifts = try shifts(
                from: now, to: own, SheetMaker.periods(period), subject.stations, progress)
            return try page { connection in
                try SheetMaker(
                    connection: connection, subject: subject, rules: own, shifts: shifts, today: today
                ).sheet(report, period)
            }
        }
    }
}

/// Of whom a sheet is: a place with all below it, or one station by itself.
struct SheetSubject {
    let place: Place
    let stations: [StationPlace]
    let isOwn: Bool
    let name: Label

    /// A place, or only the station that stands for it.
    init(_ place: Place, isOwn: Bool, _ connection: Connection) throws {
        let all = try connection.stations(in: place)
        let standing = all.first { Place(key: $0.key) == place }
        self.place = place
        self.isOwn = isOwn
        stations = isOwn ? standing.map { [$0] } ?? [] : all
        guard !stations.isEmpty else {
            throw LedgerFailure(
                .notFound, "没有代码正好是 \(place) 的站点", "there is no station with exactly the code \(place)")
        }
        name =
            place == .everywhere
            ? Label("整本台账", "The whole ledger")
            : (standing ?? (all.count == 1 ? all[0] : nil)).map { Label($0.name, $0.name) } ?? Label("", "")
    }

    /// One station by itself.
    init(_ station: StationPlace) {
        place = Place(key: station.key)
        stations = [station]
        isOwn = true
        name = Label(station.name, station.name)
    }

    var scope: Counting.Scope { isOwn ? .stations(stations) : .place(place, stations) }
}

/// Fills in a report.
struct SheetMaker {
    let connection: Connection
    let subject: SheetSubject
    /// What the report counts with.
    let rules: CountingRules
    /// What that adds to the ledger's own figures in each of the `periods`.
    let shifts: [[Indicator: Int]]
    let today: Day

    /// The periods of a sheet's columns: the one before, the one asked for, and the year to date.
    static func periods(_ period: Period) -> [Period] { [period.previous, period, period.yearToDate] }

    func sheet(_ report: Report, _ period: Period) throws -> ReportSheet {
        let figures = try figures(report, period)
        let late = try late(period)
        let targets = try targets(period)
        let months = period.months.lowerBound.distance(to: period.months.upperBound) + 1
        return ReportSheet(
            report: report.reportNo, version: report.version, title: report.label,
            place: subject.place.description, placeName: subject.name, period: period,
            hardshipVersion: rules.version,
            rows: report.figures.map { line in
                let measure = line.measure
                return ReportSheet.Row(
                    measure: measure, title: line.label, unit: measure.unitInReport,
                    previous: measure.value(figures[0]), value: measure.value(figures[1]),
                    toDate: measure.value(figures[2]), target: targets[measure],
                    late: late[measure] ?? 0, remark: remark(measure, figures[1]), rule: measure.rule)
            },
            signatures: try signatures(period), stations: subject.stations.count * months,
            sealed: try connection.sealedMonths(period.months, of: subject.stations).values.reduce(0, +),
            isSealed: false)
    }

    /// The figures of the sheet's periods by the report's set of categories.
    private func figures(_ report: Report, _ period: Period) throws -> [[Indicator: Int]] {
        let wanted = Set(report.figures.flatMap(\.measure.indicators) + [.people_of_unknown_category])
        let indicators = Indicator.allCases.filter(wanted.contains)
        let counting = Counting(connection: connection)
        return try Self.periods(period).enumerated().map { index, period in
            let figures = try counting.figures(indicators, subject.scope, period)[0] ?? [:]
            return figures.adding(shifts[index])
        }
    }

    /// What was corrected in earlier months and is handed in with the months of the period; nothing for odd days.
    private func late(_ period: Period) throws -> [Measure: Int] {
        guard period.isWholeMonths else { return [:] }
        let late = try LateFigures(connection).figures(
            reported: period.first.month...period.last.month, subject.stations.map(\.id))
        return Dictionary(uniqueKeysWithValues: late.map { (.indicator($0), $1) })
    }

    /// How far the figures have come with the targets that hold for the sheet's place and period. What a station did by
    /// itself is not held against the target of all below it.
    private func targets(_ period: Period) throws -> [Measure: SheetTarget] {
        if subject.isOwn, try connection.stations(in: subject.place).count > 1 { return [:] }
        let standings = try connection.standings(for: period, in: subject.place, nil, today: today)
        let targets = standings.map { standing in
            (
                standing.target.measure,
                SheetTarget(
                    value: standing.target.value, completion: standing.completion,
                    timeProgress: standing.timeProgress, gap: standing.gap)
            )
        }
        return Dictionary(uniqueKeysWithValues: targets)
    }

    /// Who filled in and reviewed one station's month.
    private func signatures(_ period: Period) throws -> ReportSheet.Signatures {
        guard subject.stations.count == 1, period.description == period.first.month.description else {
            return .none
        }
        return try MonthSigners(connection, subject.stations[0].id, period.first.month).signatures
    }

    private func remark(_ measure: Measure, _ figures: [Indicator: Int]) -> Label {
        guard case .indicator(let indicator) = measure else { return Label("", "") }
        let unknown = figures[.people_of_unknown_category] ?? 0
        if indicator == .people_in_hardship_served, unknown > 0 {
            return Label("另有类别不明 \(unknown) 人次", "\(unknown) more of unknown category")
        }
        return indicator.isAdditive ? Label("", "") : Label("去重", "distinct")
    }
}

/// Who answers for a station's month.
struct MonthSigners {
    let signatures: ReportSheet.Signatures

    /// Those who completed and reviewed it, as far as it was not given back since.
    init(_ connection: Connection, _ station: RecordID, _ month: Month) throws {
        let steps = try connection(
            "SELECT act, who, at FROM month_step WHERE station = ? AND month = ? ORDER BY id"
        ).bind(station, month.number).all { (act: $0.text(0), who: $0.text(1), at: $0.text(2)) }
        var (filler, reviewer): ((who: String, at: String)?, (who: String, at: String)?)
        for step in steps {
            switch MonthAct(rawValue: step.act) {
            case .complete: filler = (step.who, step.at)
            case .review: reviewer = (step.who, step.at)
            case .handBack: (filler, reviewer) = (nil, nil)
            default: break
            }
        }
        // Whoever has left since was there then.
        func name(_ step: (who: String, at: String)) throws -> String {
            let day = Day(utc: step.at) ?? month.last
            return try MonthPeople(connection, today: day).named(step.who, at: station).map {
                "\($0.name) \($0.number)"
            }
                ?? step.who
        }
        signatures = .init(filledBy: try filler.map(name), reviewedBy: try reviewer.map(name))
    }
}
