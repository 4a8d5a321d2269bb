import Casework
import Terminal

/// A figure through the months of a year: what the split of its target wants, what was done, and the sum so far, one
/// below the other.
struct MonthCourse {
    /// The months, the split, the actual figures and their sums, from the top.
    let lines: [String]

    /// - Parameters:
    ///   - months: The months of the year with the figure in each; nil for those to come and those not read yet.
    ///   - chosen: The place of the month that stays in sight where there is no room for all.
    ///   - columns: How many columns of the terminal a line has.
    init(
        _ indicator: Indicator, _ months: [(month: Month, value: Int?)], _ target: PlaceTarget?, chosen: Int,
        columns: Int, _ language: Language
    ) {
        let split = months.map { each -> String in
            guard let target, let split = target.split else { return "" }
            let place = target.period.first.month.distance(to: each.month)
            return split.indices.contains(place) ? target.measure.show(split[place]) : ""
        }
        var sum = 0
        let sums = months.map { each -> String in
            guard indicator.nature == .flow, let value = each.value else { return "" }
            sum += value
            return indicator.show(sum)
        }
        let rows: [(head: Label, cells: [String])] = [
            (Label("月份", "Month"), months.map { String($0.month.monthOfYear) }),
            (Label("分解", "Split"), split),
            (Label("实际", "Actual"), months.map { $0.value.map(indicator.show) ?? "" }),
            (Label("累计", "So far"), sums),
        ]
        let head = language == .chinese ? 4 : 6
        let width = max(3, rows.flatMap(\.cells).map(\.utf8.count).max() ?? 0) + 1
        let room = max(1, min(months.count, (columns - head) / width))
        let first = max(0, min(chosen - room + 1, months.count - room))
        lines = rows.map { row in
            let cells = row.cells[first..<first + room].map { Self.right($0, width) }.joined()
            let title = row.head[language]
            return title + String(repeating: " ", count: max(0, head - Glyph.columns(of: title))) + cells
        }
    }

    private static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.utf8.count)) + text
    }
}
