import Casework
import Terminal

/// The month's table as it stands on the screen: what its rows and columns are, and what their cells say. Turned, the
/// groups are its rows and the figures its columns.
struct MonthGrid {
    /// What a row or a column is.
    enum Item: Hashable {
        case figure(Indicator)
        /// A column of the table that was read, by its key.
        case column(String)
        case unit, change, percent, sparks
        /// What is said of the figures' targets.
        case standing(StandingPart)
    }

    let table: FigureTable
    let view: MonthView
    let isTurned: Bool
    let language: Language
    /// The twelve months that end with the period, for the lines of marks; nil while they are not wanted.
    let months: FigureTable?
    /// How the figures stand with their targets; nil where none has one.
    let standings: MonthStandings?
    /// The last day that columns begin on that are filled in; nil for all.
    let today: Day?
    let rows: [Item]
    /// The columns after the one with the names.
    let columns: [Item]

    /// - Parameter indicators: The figures that are listed.
    init(
        _ table: FigureTable, _ view: MonthView, isTurned: Bool, _ indicators: [Indicator],
        months: FigureTable?, standings: MonthStandings? = nil, until today: Day? = nil, _ language: Language
    ) {
        self.table = table
        self.view = view
        self.isTurned = isTurned
        self.language = language
        self.months = months
        self.today = today
        self.standings = view == .plain && standings?.isEmpty == false ? standings : nil
        let figures = indicators.map { Item.figure($0) }
        var others = table.columns.map { Item.column($0.key) }
        switch view {
        case .plain: others.insert(contentsOf: [.change, .percent], at: 2)
        case .sealed: others.insert(.change, at: 2)
        default: break
        }
        if self.standings != nil { others += StandingPart.allCases.map { .standing($0) } }
        if isTurned {
            rows = others
            columns = figures
        } else {
            rows = figures
            columns = [.unit] + others + (months == nil ? [] : [.sparks])
        }
    }

    /// Whether the cell cursor can stand on it.
    static func isChoosable(_ item: Item) -> Bool { item != .unit && item != .sparks }

    /// The column of names.
    var corner: String {
        if !isTurned { return Label("指标", "Figure")[language] }
        return view.group[language]
    }

    /// What a row or a column is called.
    func title(_ item: Item) -> String {
        switch item {
        case .figure(let indicator): indicator.marked(language)
        case .column(let key): table.index(of: key).map { table.columns[$0].title[language] } ?? key
        case .unit: Label("单位", "Unit")[language]
        case .change: view == .sealed ? "±" : Label("增减", "Change")[language]
        case .percent: "%"
        case .sparks: Label("近12个月", "12 months")[language]
        case .standing(let part): part.title(isOfYear: standings?.isOfYear ?? true)[language]
        }
    }

    /// What a cell says.
    func text(_ row: Item, _ column: Item) -> String {
        switch (row, column) {
        case (.figure(let indicator), let other), (let other, .figure(let indicator)):
            text(indicator, other)
        default: ""
        }
    }

    private func text(_ indicator: Indicator, _ item: Item) -> String {
        switch item {
        case .figure: return ""
        case .unit: return indicator.definition.measure[language]
        case .column(let key):
            if isToCome(key) { return "" }
            return table.value(indicator, key).map(indicator.show) ?? "…"
        case .change, .percent:
            let keys =
                view == .sealed
                ? (MonthView.now, MonthView.sealedValue) : (MonthView.value, MonthView.previous)
            guard let value = table.value(indicator, keys.0), let previous = table.value(indicator, keys.1)
            else { return "…" }
            return item == .change
                ? indicator.showSigned(value - previous) : Indicator.percent(value, before: previous)
        case .standing(let part): return text(indicator, part)
        case .sparks:
            guard let months else { return "" }
            let values = months.columns.indices.dropFirst().compactMap { months.value(indicator, $0) }
            return values.count + 1 == months.columns.count ? Sparkline.text(values) : ""
        }
    }

    /// Whether a column's period has not begun.
    func isToCome(_ key: String) -> Bool {
        guard let today, let index = table.index(of: key) else { return false }
        return table.columns[index].period.first > today
    }

    private func text(_ indicator: Indicator, _ part: StandingPart) -> String {
        guard standings?.target(indicator) != nil else { return "" }
        return standings?.standing(indicator).map { part.text($0, language) } ?? "…"
    }

    /// How a cell looks; nil for as its row does.
    func role(_ row: Item, _ column: Item) -> Theme.Role? {
        switch (row, column) {
        case (.figure(let indicator), .standing(.course)), (.standing(.course), .figure(let indicator)):
            standings?.standing(indicator)?.course?.role
        default: nil
        }
    }

    /// What a figure has gained since it was sealed; nil while it has not been read.
    func change(_ indicator: Indicator) -> Int? {
        guard let sealed = table.value(indicator, MonthView.sealedValue),
            let now = table.value(indicator, MonthView.now)
        else { return nil }
        return now - sealed
    }

    /// How wide a column must be for its title and its cells.
    func width(_ column: Item) -> Int {
        let most: Int
        switch column {
        case .sparks: most = 12
        case .figure(let indicator):
            // Only the least and the greatest can be the widest: there may be hundreds of rows.
            let values = table.columns.indices.compactMap { table.value(indicator, $0) }
            let shown = [values.min(), values.max()].compactMap(\.self).map(indicator.show)
            most = max(shown.map(\.utf8.count).max() ?? 0, 4)
            return min(max(most, Glyph.columns(of: title(column))), max(most, Self.widestTitle))
        default:
            most = rows.map { Glyph.columns(of: text($0, column)) }.max() ?? 0
        }
        return max(most, min(Glyph.columns(of: title(column)), Self.widestTitle))
    }

    /// The widest that a column becomes for the sake of its title.
    static let widestTitle = 12

    /// How wide the column of names is on a screen of so many columns.
    func nameWidth(_ screen: Int) -> Int {
        let most = rows.prefix(200).map { Glyph.columns(of: title($0)) }.max() ?? 0
        // Room for the corner with the numbers of hidden columns.
        return max(
            view == .plain || view == .sealed ? 12 : 14,
            min(max(most, Glyph.columns(of: corner)), screen >= 100 ? 36 : screen * 3 / 10))
    }
}
