import Casework

/// What a table of figures is split by.
public enum Grouping: String, Sendable, CaseIterable {
    case station, county, city, month, field, worker

    public var label: Label {
        switch self {
        case .station: Label("站点", "Station")
        case .county: Label("县（市、区）", "County")
        case .city: Label("市", "City")
        case .month: Label("月份", "Month")
        case .field: Label("服务领域", "Field")
        case .worker: Label("社工", "Worker")
        }
    }
}

/// The figures of a place in a period.
public struct Tally: Sendable {
    /// One figure beside those that it is compared with.
    public struct Row: Sendable, Hashable {
        public let indicator: Indicator
        /// In the indicator's base unit.
        public let value: Int
        /// The same of the period just before.
        public let previous: Int
        /// The same from 1 January, or the beginning of a named period, to the period's last day; of a stock, that day's.
        public let yearToDate: Int
        /// What was corrected in earlier months and is handed in with the period's (补报).
        public let late: Int
        /// How far the place has come with the target of the year, or of the named period; nil where there is none.
        public let standing: Standing?
        /// What that target asks of the period itself, in the base unit: all of it for its own year or period, what its
        /// split says for whole months; nil where nothing is said.
        public let target: Int?
    }

    public let period: Period
    public let place: Place
    public let rows: [Row]
    /// How much of it is as it was sealed; nil where all is as it is now.
    public let sealed: SealedShare?
}

/// The figures of a place in a period, split.
public struct GroupedTally: Sendable {
    /// One group with its figures.
    public struct Group: Sendable, Hashable {
        /// A station's code, six digits of a county or city, `2023-06`, a field's code, `STATION/worker_no`; empty where
        /// records have none.
        public let key: String
        /// What people call it; empty where the key says it.
        public let name: Label
        /// In the order of the indicators that were asked for.
        public let values: [Int]
    }

    public let period: Period
    public let place: Place
    public let grouping: Grouping
    public let indicators: [Indicator]
    public let groups: [Group]
    /// How much of it is as it was sealed; nil where all is as it is now.
    public let sealed: SealedShare?
}

extension Ledger {
    /// The figures of a place in a period, each beside the previous period's and the year's so far.
    ///
    /// - parameter asSealed: counts a station's month that was locked as it was sealed then, the others as they are now.
    /// - throws: `LedgerFailure` where sealed figures are asked for of less than whole months.
    public func tally(
        _ period: Period, in place: Place = .everywhere, _ indicators: [Indicator] = Indicator.reported,
        asSealed: Bool = false
    ) throws -> Tally {
        try read { connection in
            let stations = try connection.stations(in: place)
            let counter = try FigureCounter(connection, asSealed: asSealed ? period : nil)
            func count(_ period: Period) throws -> [Indicator: Int] {
                try counter.figures(indicators, .place(place, stations), period)
            }
            let value = try count(period)
            let previous = try count(period.previous)
            let yearToDate =
                period.yearToDate.first == period.first ? value : try count(period.yearToDate)
            let late = try period.wholeMonths.map {
                try LateFigures(connection).figures(reported: $0, stations.map(\.id))
            }
            let standings = Dictionary(
                uniqueKeysWithValues: try connection.standings(
                    for: period, in: place, Set(indicators.map { .indicator($0) }), today: today
                ).map { ($0.target.measure, $0) })
            return Tally(
                period: period, place: place,
                rows: indicators.map {
                    let standing = standings[.indicator($0)]
                    return .init(
                        indicator: $0, value: value[$0] ?? 0, previous: previous[$0] ?? 0,
                        yearToDate: yearToDate[$0] ?? 0, late: late?[$0] ?? 0, standing: standing,
                        target: standing?.target.share(of: period)?.whole)
                }, sealed: try asSealed ? SealedCounting(connection).share(stations, period) : nil)
        }
    }

    /// One figure, and nothing beside it.
    public func figure(_ indicator: Indicator, _ period: Period, in place: Place = .everywhere) throws -> Int
    {
        try read { connection in
            let scope = Counting.Scope.place(place, try connection.stations(in: place))
            return try Counting(connection: connection).figures([indicator], scope, period)[0]?[indicator]
                ?? 0
        }
    }

    /// The figures of a place in a period, split by stations, counties, cities, months, fields or workers. Figures of
    /// distinct subjects are counted anew for each group; they do not add up.
    ///
    /// - parameter asSealed: counts a station's month that was locked as it was sealed then, the others as they are now.
    /// - throws: `LedgerFailure` where sealed figures are asked for of less than whole months, or by field or worker.
    public func tally(
        _ period: Period, in place: Place = .everywhere, by grouping: Grouping,
        _ indicators: [Indicator] = Indicator.reported, asSealed: Bool = false
    ) throws -> GroupedTally {
        try read { connection in
            if asSealed, !grouping.isSealed { throw SealedCounting.notSealed(by: grouping) }
            let counter = try FigureCounter(connection, asSealed: asSealed ? period : nil)
            let grouper = Grouper(
                connection: connection, counter: counter, period: period, place: place,
                indicators: indicators)
            let stations = try connection.stations(in: place)
            return GroupedTally(
                period: period, place: place, grouping: grouping, indicators: indicators,
                groups: try grouper.groups(grouping),
                sealed: try asSealed ? SealedCounting(connection).share(stations, period) : nil)
        }
    }
}

/// Makes the groups of a split table.
private struct Grouper {
    let connection: Connection
    let counter: FigureCounter
    let period: Period
    let place: Place
    let indicators: [Indicator]

    private var counting: Counting { Counting(connection: connection) }

    func groups(_ grouping: Grouping) throws -> [GroupedTally.Group] {
        let stations = try connection.stations(in: place)
        switch grouping {
        case .station:
            return try stations.map { try group($0.code, Label($0.name, $0.name), .stations([$0]), period) }
        case .county:
            return try divisions(stations, digits: 6)
        case .city:
            return try divisions(stations, digits: 4)
        case .month:
            return try period.months.map { month in
                try group(
                    month.description, Label("", ""), .place(place, stations), period.clipped(to: month)!)
            }
        case .field:
            let figures = try counting.figures(indicators, .place(place, stations), period, by: .field)
            return figures.filter(hasAnything).sorted { order($0.key) < order($1.key) }.map {
                number, values in
                let field = ServiceField(number: number)
                return made(field?.rawValue ?? "", field?.label ?? Label("未填", "none"), values)
            }
        case .worker:
            let figures = try counting.figures(indicators, .place(place, stations), period, by: .worker)
            return try figures.filter(hasAnything).map { key, values in
                let (name, title) = try worker(key)
                return made(name, title, values)
            }.sorted { ($0.key.isEmpty ? 1 : 0, $0.key) < ($1.key.isEmpty ? 1 : 0, $1.key) }
        }
    }

    private func order(_ number: Int) -> Int { number == 0 ? Int.max : number }

    private func hasAnything(_ figures: (key: Int, value: [Indicator: Int])) -> Bool {
        figures.value.contains { $0.value != 0 }
    }

    private func made(_ key: String, _ name: Label, _ values: [Indicator: Int]) -> GroupedTally.Group {
        .init(key: key, name: name, values: indicators.map { values[$0] ?? 0 })
    }

    private func group(_ key: String, _ name: Label, _ scope: Counting.Scope, _ period: Period) throws
        -> GroupedTally.Group
    {
        made(key, name, try counter.figures(indicators, scope, period))
    }

    /// Counties are the first six digits of the stations' codes, cities the first four and 00.
    private func divisions(_ stations: [StationPlace], digits: Int) throws -> [GroupedTally.Group] {
        let unit = (digits..<14).reduce(1) { product, _ in product * 10 }
        let byDivision = Dictionary(grouping: stations) { $0.key / unit }
        return try byDivision.sorted { $0.key < $1.key }.map { division, members in
            let key = digits == 4 ? division * 100 : division
            let own = members.first { $0.key == division * unit }
            return try group(
                String(key), own.map { Label($0.name, $0.name) } ?? Label("", ""), .stations(members), period)
        }
    }

    private func worker(_ key: Int) throws -> (String, Label) {
        guard key != 0, let spine = try connection.spine(RecordID(Int64(key))) else {
            return ("", Label("未填", "none"))
        }
        let name =
            try connection("SELECT name FROM workers WHERE id = ?").bind(key).first { $0.text(0) } ?? ""
        return (
            "\(try connection.code(ofStation: spine.station))/\(String(stored: spine.number))",
            Label(name, name)
        )
    }
}
