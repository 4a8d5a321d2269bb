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

    /// Gives the rows one by one; returns how many there were.
    func rows(_ progress: ProgressReport?, _ row: ([String]) throws -> Void) throws -> Int {
        switch choices.content {
        case .tally(let view):
            let rows = try tally(view)
            for cells in rows { try row(cells) }
            return rows.count
        case .figure: return try figure(progress, row)
        case .kind, .everything: return 0
        }
    }

    private func tally(_ view: MonthView) throws -> [[String]] {
        let ledger = desk.ledger
        let language = desk.language
        switch view {
        case .plain: return TallySheet.rows(try ledger.tally(period, in: choices.place), language)
        case .sealed:
            let month = period.first.month
            let (figures, sealed, _) = try ledger.sealedFigures(month, in: choices.place)
            return sealed == 0 ? [] : TallySheet.rows(figures, Period(month), choices.place, language)
        case .wholeYear: return try byMonth(period.calendarYear)
        case .weeks:
            return try period.weeks.flatMap { week in
                let values = try ledger.figures(Indicator.reported, week, in: choices.place)
                return zip(Indicator.reported, values).map { indicator, value in
                    TallySheet.row(period, choices.place, week.description, indicator, value, language)
                }
            }
        case .months: return try byMonth(period.twelveMonths)
        case .stations, .counties, .fields, .workers:
            guard let grouping = view.grouping else { return [] }
            return TallySheet.rows(try ledger.tally(period, in: choices.place, by: grouping), language)
        }
    }

    private func byMonth(_ months: [Month]) throws -> [[String]] {
        let span = Period.named(months[0].first, months[months.count - 1].last)
        return TallySheet.rows(
            try desk.ledger.tally(span, in: choices.place, by: .month), desk.language)
    }

    /// The figure whose records are exported; nil where it is something else.
    func figure() throws -> Figure? {
        guard case .figure(let indicator, let share) = choices.content else { return nil }
        return try desk.ledger.figure(
            indicator, period, in: choices.place, share: share, language: desk.language)
    }

    /// The rows of some of a figure's lines.
    func rows(_ figure: Figure, _ range: Range<Int>) throws -> [[String]] {
        try figure.lines(range).map { line in
            var cells = FigureSheet.row(line)
            if choices.isMasked { cells[4] = Desk.masked(line.title, of: line.kind) }
            return cells
        }
    }

    private func figure(_ progress: ProgressReport?, _ row: ([String]) throws -> Void) throws -> Int {
        guard let figure = try figure()?.complete(progress: progress) else { return 0 }
        var reported = desk.times.elapsed()
        for start in stride(from: 0, to: figure.count, by: Self.page) {
            for cells in try rows(figure, start..<start + Self.page) { try row(cells) }
            guard desk.times.elapsed() - reported > .milliseconds(50) else { continue }
            reported = desk.times.elapsed()
            try progress?(
                Progress(
                    work: Label("导出", "exporting"), done: min(start + Self.page, figure.count),
                    total: figure.count))
        }
        return figure.count
    }

    /// So many lines are read at once.
    private static let page = 200
}
