import Casework
import Ledger

/// How far the figures of a place have come with their targets by the end of a period, or by today while it runs; read
/// from the ledger a little at a time.
struct MonthStandings {
    private let targets: [Indicator: PlaceTarget]
    /// The last day that is counted.
    let day: Day
    /// What was reached since the targets' period began.
    private var figures: FigureTable?

    private static let reached = "reached"

    /// The targets that hold; what was reached still has to be read.
    init(_ ledger: Ledger, _ period: Period, _ place: Place, stations: Int) throws {
        day = min(ledger.today, period.last)
        var targets: [Indicator: PlaceTarget] = [:]
        for target in try ledger.targets(for: period, in: place) {
            guard case .indicator(let indicator) = target.measure, Indicator.reported.contains(indicator)
            else { continue }
            targets[indicator] = target
        }
        self.targets = targets
        guard let whole = targets.values.first?.period else { return }
        let column = FigureTable.Column(
            key: Self.reached, title: Label("至今", "So far"),
            period: day >= whole.first ? .named(whole.first, day) : Period(day, day),
            scope: FigureScope(place: place))
        figures = FigureTable([column], Indicator.reported.filter { targets[$0] != nil }, stations: stations)
    }

    /// Whether no figure of the month has a target.
    var isEmpty: Bool { targets.isEmpty }

    /// Whether the targets are those of a calendar year.
    var isOfYear: Bool { targets.values.first?.period.isYear ?? true }

    /// A figure's target; nil without one.
    func target(_ indicator: Indicator) -> PlaceTarget? { targets[indicator] }

    /// How far a figure has come with its target; nil without one, and while it has not been read.
    func standing(_ indicator: Indicator) -> Standing? {
        guard let target = targets[indicator], let value = figures?.value(indicator, Self.reached) else {
            return nil
        }
        // Before it begins nothing was done for it; what stands, stands.
        let counts = day >= target.period.first || indicator.isStock
        return Standing([indicator: counts ? value : 0], by: day, of: target)
    }

    /// What was reached, with what it is counted over; nil without a target, before it begins and while it has not been
    /// read.
    func cell(_ indicator: Indicator) -> MonthCell? {
        guard let target = targets[indicator], day >= target.period.first, let figures,
            let value = figures.value(indicator, Self.reached)
        else { return nil }
        let column = figures.columns[0]
        return MonthCell(indicator: indicator, period: column.period, scope: column.scope, value: value)
    }

    /// Reads on for about so long; true if there was something to read.
    mutating func readMore(_ ledger: Ledger, for budget: Duration) throws -> Bool {
        guard figures?.isComplete == false else { return false }
        try figures?.readMore(ledger, for: budget)
        return true
    }
}
