import Casework
import Ledger

/// What stands side by side in the month's table.
enum MonthView: Hashable, CaseIterable {
    /// The period, the one before and the year so far.
    case plain
    case weeks, months, stations, counties, fields, workers
    /// The figures as they were sealed beside those of now.
    case sealed
    /// The months of the calendar year, with the splits of the targets below.
    case wholeYear

    /// The views that split a figure into parts.
    static let splits: [MonthView] = [.weeks, .months, .stations, .counties, .fields, .workers]

    /// The action that leads to it.
    var action: Action {
        switch self {
        case .plain: .plainMonth
        case .weeks: .byWeek
        case .months: .byMonth
        case .stations: .byStation
        case .counties: .byCounty
        case .fields: .byField
        case .workers: .byWorker
        case .sealed: .bySealed
        case .wholeYear: .wholeYear
        }
    }

    /// The view that an action leads to.
    init?(_ action: Action) {
        guard let view = Self.allCases.first(where: { $0.action == action }) else { return nil }
        self = view
    }

    /// What a split table of the ledger calls it; nil where the ledger has none.
    var grouping: Grouping? {
        switch self {
        case .plain, .weeks, .sealed, .wholeYear: nil
        case .months: .month
        case .stations: .station
        case .counties: .county
        case .fields: .field
        case .workers: .worker
        }
    }

    /// Whether its columns follow each other in time.
    var isByTime: Bool { self == .weeks || self == .months || self == .wholeYear }

    /// Whether it shows how far the figures have come with their targets.
    var showsTargets: Bool { self == .plain || self == .wholeYear }

    /// Whether figures first stand in columns and groups in rows: where there may be many groups.
    var isTurned: Bool { self == .stations || self == .workers }

    /// What one of its groups is called, in as few columns as can be.
    var group: Label {
        switch self {
        case .plain: Label("期间", "Period")
        case .weeks: Label("周", "Week")
        case .months, .wholeYear: Label("月", "Month")
        case .stations: Label("站", "Station")
        case .counties: Label("县", "County")
        case .fields: Label("领域", "Field")
        case .workers: Label("社工", "Worker")
        case .sealed: Label("锁定", "Sealed")
        }
    }

    /// What its groups are called together: the sums of 各县 are checked against the whole.
    var groups: Label {
        switch self {
        case .plain: Label("各期", "periods")
        case .weeks: Label("各周", "weeks")
        case .months, .wholeYear: Label("各月", "months")
        case .stations: Label("各站", "stations")
        case .counties: Label("各县", "counties")
        case .fields: Label("各领域", "fields")
        case .workers: Label("各社工", "workers")
        case .sealed: Label("锁定/现在", "sealed and now")
        }
    }

    /// The longest period that is split by weeks.
    static let mostDaysByWeek = 366

    /// Keys of the plain view's columns.
    static let value = "value"
    static let previous = "previous"
    static let year = "year"
    /// Keys of the sealed view's columns.
    static let sealedValue = "sealed"
    static let now = "now"
    static let late = "late"

    /// The table of a place and period; it still has to be read.
    func table(
        _ period: Period, _ place: Place, _ stations: [StationPlace],
        _ indicators: [Indicator] = Indicator.reported
    ) -> FigureTable {
        let scope = FigureScope(place: place)
        let isMonth = period.isMonth
        func column(_ key: String, _ title: Label, _ period: Period) -> FigureTable.Column {
            FigureTable.Column(key: key, title: title, period: period, scope: scope)
        }
        func made(_ columns: [FigureTable.Column]) -> FigureTable {
            FigureTable(columns, indicators, stations: stations.count)
        }
        func groups(_ groups: [FigureGroup]) -> FigureTable {
            made(
                [column(Self.value, Label("合计", "Total"), period)]
                    + groups.map {
                        FigureTable.Column(key: $0.key, title: $0.name, period: period, scope: $0.scope)
                    })
        }
        let now = isMonth ? Label("本月", "Month") : Label("本期", "Period")
        switch self {
        case .plain:
            return made([
                column(Self.value, now, period),
                column(
                    Self.previous, isMonth ? Label("上月", "Last") : Label("上期", "Before"), period.before),
                column(
                    Self.year,
                    period.isNamed ? period.toDateLabel : Label("本年累计", "Year"),
                    period.isNamed ? period : .named(period.yearToDate.first, period.yearToDate.last)),
            ])
        case .weeks:
            return made(
                [column(Self.value, now, period)]
                    + period.weeks.enumerated().map { number, week in
                        let title =
                            isMonth
                            ? Label("第\(number + 1)周", "Week \(number + 1)")
                            : Label(week.first.shortText, week.first.shortText)
                        return column(week.description, title, week)
                    })
        case .months:
            let months = period.twelveMonths
            return made(
                [
                    column(
                        Self.value, Label("12个月", "12 months"),
                        .named(months[0].first, months[months.count - 1].last))
                ]
                    + months.map {
                        column($0.description, Label($0.description, $0.description), Period($0))
                    })
        case .wholeYear:
            let months = period.calendarYear
            return made(
                [
                    column(
                        Self.value, Label("全年", "Year"),
                        .named(months[0].first, months[months.count - 1].last))
                ]
                    + months.map {
                        column($0.description, Label("\($0.monthOfYear)月", $0.description), Period($0))
                    })
        case .stations: return groups(FigureGroup.stations(in: place, stations))
        case .counties: return groups(FigureGroup.counties(in: place, stations))
        case .sealed:
            return FigureTable(
                sealed: [
                    column(Self.sealedValue, Label("锁定", "Sealed"), period),
                    column(Self.now, Label("现在", "Now"), period),
                    column(Self.late, Label("补报", "Late"), period),
                ], period.first.month, place, indicators)
        case .fields, .workers:
            return FigureTable(
                column(Self.value, Label("合计", "Total"), period), by: self == .fields ? .field : .worker,
                indicators, stations: stations.count)
        }
    }
}

extension Day {
    /// Month and day, `06-05`.
    var shortText: String { String(description.dropFirst(5)) }
}
