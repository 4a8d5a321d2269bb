import Casework
import Ledger

/// The rows of an export that are figures, or the records behind one.
struct ExportedSheet {
    private let desk: Desk
    private let choices: ExportChoices
    var period: Period { choices.period ?? Period(desk.today.month) }

    init(_ desk: Desk, _ choices: ExportChoices) {
        self.desk = desk
        self.choices = choices
    }

    var header: [String] {
        switch choices.content {
        case .tally: TallySheet.header
        case .figure: FigureSheet.header
        case .kind(let kind): Ledger.exportHeader(kind)
        case .everything: []
        }
    }

    /// Gives the rows one by one, until `row` says that it has had enough; returns how many there were.
    func rows(_ row: ([String]) throws -> Bool) throws -> Int {
        switch choices.content {
        case .tally(let view):
            let rows = try tally(view)
            for cells in rows where try !row(cells) { break }
            return rows.count
        case .figure(let indicator, let share): return try figure(indicator, share, row)
        case .kind, .everything: return 0
        }
    }

    private func tally(_ view: MonthView) throws -> [[String]] {
        let ledger = desk.ledger
        let language = desk.language
        switch view {
        case .plain:
            return TallySheet.rows(try ledger.tally(period, in: choices.place), language)
        case .weeks:
            return try period.weeks.flatMap { week in
                let values = try ledger.figures(Indicator.reported, week, in: choices.place)
                return zip(Indicator.reported, values).map { indicator, value in
                    TallySheet.row(period, choices.place, week.description, indicator, value, language)
                }
            }
        case .months:
            let months = period.twelveMonths
            let year = Period.named(months[0].first, months[months.count - 1].last)
            return TallySheet.rows(try ledger.tally(year, in: choices.place, by: .month), language)
        case .stations, .counties, .fields, .workers:
            guard let grouping = view.grouping else { return [] }
            return TallySheet.rows(try ledger.tally(period, in: choices.place, by: grouping), language)
        }
    }

    private func figure(
        _ indicator: Indicator, _ share: FigureShare, _ row: ([String]) throws -> Bool
    ) throws -> Int {
        let figure = try desk.ledger.figure(
            indicator, period, in: choices.place, share: share, language: desk.language)
        var start = 0
        while start < figure.count {
            for line in try figure.lines(start..<start + 500) {
                var cells = FigureSheet.row(line)
                if choices.isMasked { cells[4] = Desk.masked(line.title, of: line.kind) }
                guard try row(cells) else { return figure.count }
            }
            start += 500
        }
        return figure.count
    }
}
