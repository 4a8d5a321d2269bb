import Casework
import Ledger
import Terminal

/// The columns of a figure's records: which ones say something depends on the figure.
struct FigureColumns {
    private enum Column {
        case date, number, title, kind, station, quantity
    }

    private let indicator: Indicator
    private let shown: [Column]

    init(_ indicator: Indicator, hasStations: Bool) {
        self.indicator = indicator
        var shown: [Column] = [.date]
        if Self.numbered.contains(indicator) { shown.append(.number) }
        if Self.mixed.contains(indicator) { shown.append(.kind) }
        shown.append(.title)
        if hasStations { shown.append(.station) }
        self.shown = shown + [.quantity]
    }

    /// Figures whose records are of several kinds.
    private static let mixed: Set<Indicator> = [
        .people_served, .people_in_hardship_served, .people_of_unknown_category, .people_marked_same,
    ]

    /// Figures whose records have numbers that people know.
    private static let numbered: Set<Indicator> = [
        .cases_opened, .cases_served, .cases_closed, .cases_active, .groups_started, .groups_completed,
        .group_members, .activities_held, .activity_attendance, .clients_filed, .clients_on_file,
        .volunteer_teams_cultivated, .volunteer_teams, .volunteers_registered, .volunteers,
        .volunteers_active, .community_orgs_cultivated, .community_orgs, .clients_served,
    ]

    func columns(_ language: Language) -> [Table.Column] {
        shown.map { column in
            switch column {
            case .date: .init(dateTitle[language], widths: 10...10, priority: 5)
            case .number: .init(Label("编号", "Number")[language], widths: 6...16, priority: 1)
            case .title: .init(Label("名称", "Title")[language], widths: 12...60, priority: 6, weight: 3)
            case .kind: .init(Label("种类", "Kind")[language], widths: 8...16, priority: 3)
            case .station: .init(Label("站点", "Station")[language], widths: 8...24, priority: 2, weight: 1)
            case .quantity:
                .init(indicator.definition.measure[language], widths: 4...14, priority: 7, alignment: .right)
            }
        }
    }

    /// What the day of a row is: of a stock since when it stands, of a distinct figure when it first counted.
    private var dateTitle: Label {
        if indicator.isStock { return Label("起始日", "Since") }
        return indicator.isAdditive ? Label("日期", "Date") : Label("首次", "First on")
    }

    func cells(_ line: Explanation.Line, _ record: ShownRecord?, _ desk: Desk) -> [String] {
        shown.map { column in
            switch column {
            case .date: line.date.description
            case .number: printable(line.number)
            case .title: printable(desk.title(line.title, of: line.kind))
            case .kind: line.kind.singularLabel[desk.language]
            case .station: printable(record.map { Self.station($0, desk) } ?? "")
            case .quantity: indicator.show(line.quantity)
            }
        }
    }

    private static func station(_ record: ShownRecord, _ desk: Desk) -> String {
        guard let index = record.kind.index(of: "station") else { return record.title }
        // A code and the name.
        let name = record.shown[index].split(separator: " ", maxSplits: 1).last.map { String($0) } ?? ""
        return FigureGroup.shortName(name)[desk.language]
    }
}
