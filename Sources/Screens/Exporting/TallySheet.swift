import Casework
import Ledger

/// The columns of figures in CSV, in base units: a contract that scripts rely on.
public enum TallySheet {
    public static let header = [
        "period", "station", "group", "indicator", "label", "unit", "value", "previous", "year_to_date",
        "target",
    ]

    /// A row for each figure, with the previous period's and the year's.
    public static func rows(_ tally: Tally, _ language: Language) -> [[String]] {
        tally.rows.map { row in
            self.row(
                tally.period, tally.place, row.indicator, [row.value, row.previous, row.yearToDate],
                target: row.target, language)
        }
    }

    /// A row for each figure of each group.
    public static func rows(_ tally: GroupedTally, _ language: Language) -> [[String]] {
        tally.groups.flatMap { group in
            zip(tally.indicators, group.values).map { indicator, value in
                row(tally.period, tally.place, group.key, indicator, value, language)
            }
        }
    }

    /// A row for each figure as it was sealed, as it is now, and for what was handed in late with it.
    static func rows(
        _ figures: [SealedFigure], _ period: Period, _ place: Place, _ language: Language
    ) -> [[String]] {
        let columns: [(String, KeyPath<SealedFigure, Int>)] = [
            (MonthView.sealedValue, \.sealed), (MonthView.now, \.now), (MonthView.late, \.late),
        ]
        return columns.flatMap { group, value in
            figures.map { row(period, place, group, $0.indicator, $0[keyPath: value], language) }
        }
    }

    /// The row of a figure with the previous period's, the year's and what its target asks of the period.
    static func row(
        _ period: Period, _ place: Place, _ indicator: Indicator, _ values: [Int], target: Int? = nil,
        _ language: Language
    ) -> [String] {
        cells(period, place, "", indicator, language) + values.map { String($0) }
            + [target.map { String($0) } ?? ""]
    }

    /// The row of one figure of a group.
    static func row(
        _ period: Period, _ place: Place, _ group: String, _ indicator: Indicator, _ value: Int,
        _ language: Language
    ) -> [String] {
        cells(period, place, group, indicator, language) + [String(value), "", "", ""]
    }

    private static func cells(
        _ period: Period, _ place: Place, _ group: String, _ indicator: Indicator, _ language: Language
    ) -> [String] {
        [
            period.description, place.description, group, indicator.id, indicator.label[language],
            indicator.unit.rawValue,
        ]
    }
}
