import Casework
import Ledger

/// What the month's screen has read, kept as long as no record changes: going back to a month shows it at once.
struct MonthReading {
    /// What a figure's records say about it.
    struct Check: Hashable {
        let records: Int
        let sum: Int
    }

    private struct Key: Hashable {
        let view: MonthView
        let period: Period
        let place: Place
    }

    private let ledger: Ledger
    private var tables: [Key: FigureTable] = [:]
    /// Of the plain view.
    private var standings: [Key: MonthStandings] = [:]
    private var standingsReadOn: Day?
    private var checks: [MonthCell: Check] = [:]
    /// The figure whose records are being gone through.
    private var checking: (cell: MonthCell, figure: Figure)?
    private var readAt: Int?
    /// The stations of the place.
    private(set) var stations: [StationPlace] = []
    private(set) var counties = 0
    private(set) var placeName = ""
    /// Where the month of each station stands; empty for a period that is no month.
    private(set) var states: [MonthState] = []
    /// Whether reading failed: it is not tried again before the next change.
    private var hasFailed = false

    /// How many tables are kept.
    private static let kept = 40
    /// How long a slice of the reading may take.
    private static let slice = Duration.milliseconds(4)

    init(_ ledger: Ledger) {
        self.ledger = ledger
    }

    /// Gets ready for a place and period; forgets everything if a record has changed.
    mutating func begin(_ period: Period, _ place: Place, _ desk: Desk) throws {
        let change = try ledger.lastChange()
        if change != readAt || tables.count > Self.kept {
            tables = [:]
            standings = [:]
            checks = [:]
            checking = nil
        }
        if ledger.today != standingsReadOn { standings = [:] }
        standingsReadOn = ledger.today
        // Locking a month changes no record.
        tables = tables.filter { $0.key.view != .sealed }
        let month = period.first.month
        states =
            period.isMonth
            ? try ledger.months(month...month, in: place, withSteps: false).map(\.state) : []
        readAt = change
        hasFailed = false
        stations = try ledger.stations(in: place)
        counties = Set(stations.map { $0.key / 100_000_000 }).count
        placeName = desk.name(of: place)
    }

    /// A table as far as it was read.
    func table(_ view: MonthView, _ period: Period, _ place: Place) -> FigureTable {
        tables[Key(view: view, period: period, place: place)] ?? view.table(period, place, stations)
    }

    /// How the figures stand with their targets, as far as it was read; nil while the targets have not been looked for.
    func standings(_ period: Period, _ place: Place) -> MonthStandings? {
        standings[Key(view: .plain, period: period, place: place)]
    }

    /// What is known of a figure's records.
    func check(_ cell: MonthCell) -> Check? { checks[cell] }

    /// Reads on in a table; true if there was something to read.
    @discardableResult
    mutating func read(_ view: MonthView, _ period: Period, _ place: Place, for budget: Duration) throws
        -> Bool
    {
        let key = Key(view: view, period: period, place: place)
        var table = tables[key] ?? view.table(period, place, stations)
        guard !table.isComplete else { return false }
        // Taken out, so that it is not copied while it grows.
        tables[key] = nil
        defer { tables[key] = table }
        try table.readMore(ledger, for: budget)
        return true
    }

    /// Reads what is missing, in the order in which it is looked at; true if there was something.
    mutating func readMore(
        _ view: MonthView, _ period: Period, _ place: Place, _ cell: MonthCell?, _ language: Language
    ) throws -> Bool {
        guard !hasFailed else { return false }
        do {
            if view.showsTargets, try findTargets(period, place) { return true }
            for wanted in [view, .plain] where try read(wanted, period, place, for: Self.slice) {
                return true
            }
            if view.showsTargets, try readStandings(period, place) { return true }
            if let cell, checks[cell] == nil, cell.isQuicklyOpened {
                try check(cell, language)
                return true
            }
            return try read(.months, period, place, for: Self.slice)
        } catch {
            hasFailed = true
            throw error
        }
    }

    /// Looks for the targets that hold; false if that was done before.
    private mutating func findTargets(_ period: Period, _ place: Place) throws -> Bool {
        let key = Key(view: .plain, period: period, place: place)
        guard standings[key] == nil else { return false }
        standings[key] = try MonthStandings(ledger, period, place, stations: stations.count)
        return true
    }

    /// Reads on in what was reached of the targets; true if there was something to read.
    private mutating func readStandings(_ period: Period, _ place: Place) throws -> Bool {
        let key = Key(view: .plain, period: period, place: place)
        return try standings[key]?.readMore(ledger, for: Self.slice) ?? false
    }

    /// Goes on through a figure's records.
    private mutating func check(_ cell: MonthCell, _ language: Language) throws {
        if checking?.cell != cell {
            checking = (
                cell,
                try ledger.figure(
                    cell.indicator, cell.period, in: cell.scope.place, share: cell.scope.share,
                    language: language)
            )
        }
        guard let figure = checking?.figure else { return }
        try figure.more(for: Self.slice)
        guard figure.isComplete else { return }
        checks[cell] = Check(records: figure.count, sum: figure.sum)
        checking = nil
    }
}

extension MonthCell {
    /// Whether its records are few enough to be gone through while one looks: an hour, or a hundred yuan, is taken to be
    /// one record at the most.
    var isQuicklyOpened: Bool {
        let share =
            switch indicator.unit {
            case .count: 1
            case .minutes: 60
            case .fen: 10_000
            }
        return abs(value) / share <= 5_000
    }
}
