import Casework
import Ledger
import Terminal

/// A page of the board that is a list: what stands in its rows and what Enter opens.
struct BoardList {
    /// What a row opens.
    enum Meaning {
        case month(StationPlace, Month)
        case record(Kind, RecordUUID)
        case station(StationPlace)
    }

    private(set) var rows: [RowList.Row] = []
    /// By row; nil for headings and sentences.
    private(set) var meanings: [Meaning?] = []
    private let language: Language

    private init(_ language: Language) {
        self.language = language
    }

    private mutating func add(_ row: RowList.Row, _ meaning: Meaning? = nil) {
        rows.append(row)
        meanings.append(meaning)
    }

    /// The stations that have not reported a month, the longest overdue first, then those that were late.
    static func late(_ board: Board, _ month: Month, _ language: Language) -> BoardList {
        var list = BoardList(language)
        guard let index = board.months.firstIndex(of: month) else { return list }
        func days(_ row: Board.Row) -> Int {
            switch row.cells[index].punctuality {
            case .overdue(let days), .late(let days): days
            default: 0
            }
        }
        func sorted(_ rows: [Board.Row]) -> [Board.Row] {
            rows.sorted { (days($1), $0.station.key) < (days($0), $1.station.key) }
        }
        let parts: [(Label, Label, [Board.Row])] = [
            (
                Label("\(month) 没有报的", "\(month): not reported"),
                Label("✓ 都报了，或还没到期。", "✓ All have, or it is not due yet."),
                board.rows.filter { $0.cells[index].isMissing }
            ),
            (
                Label("报了，但迟了", "Reported late"), Label("没有。", "None."),
                board.rows.filter { $0.cells[index].isLate }
            ),
        ]
        for (title, empty, rows) in parts {
            list.add(
                .heading(
                    Label("\(title.chinese) \(rows.count) 站", "\(title.english): \(rows.count)")[language]))
            if rows.isEmpty { list.add(.sentence(empty[language])) }
            for row in sorted(rows) {
                list.add(
                    RowList.Row(
                        title: row.station.name, detail: row.cells[index].sentence[language]),
                    .month(row.station, month))
            }
        }
        return list
    }

    /// The open cases of which nobody was reached for longest.
    static func untouched(_ cases: [UntouchedCase], _ desk: Desk) -> BoardList {
        let language = desk.language
        var list = BoardList(language)
        list.add(
            .heading(
                Label("在案个案，最久没有联系到的在前", "Open cases, untouched for longest first")[language]))
        if cases.isEmpty { list.add(.sentence(Label("没有在案的个案。", "There are no open cases.")[language])) }
        for each in cases {
            let title = desk.title(each.title, of: .cases)
            let station = FigureGroup.shortName(each.station.name)[language]
            list.add(
                RowList.Row(
                    lead: Label("\(each.days) 天", "\(each.days) days")[language],
                    title: printable("\(each.number) \(title)"), detail: "\(each.since)  \(station)"),
                .record(.cases, each.id))
        }
        return list
    }

    /// How many stations of each level meet each condition, and below which do not.
    static func coverage(_ coverage: [Coverage], _ language: Language) -> BoardList {
        var list = BoardList(language)
        for each in coverage {
            let percent = each.permille.map { "\($0 / 10).\($0 % 10)%" } ?? ""
            let mark = each.missing.isEmpty ? " ✓" : ""
            let (condition, level) = (each.condition.label, each.level.label)
            list.add(
                .heading(
                    Label(
                        "\(condition.chinese)  \(level.chinese)  \(each.met.count)/\(each.all)  \(percent)\(mark)",
                        "\(condition.english)  \(level.english)  \(each.met.count)/\(each.all)  \(percent)\(mark)"
                    )[
                        language]))
            for station in each.missing {
                list.add(
                    RowList.Row(
                        lead: Label("没有", "not")[language], title: station.name, detail: station.code),
                    .station(station))
            }
        }
        if coverage.isEmpty { list.add(.sentence(Label("还没有站点。", "There is no station yet.")[language])) }
        return list
    }
}
