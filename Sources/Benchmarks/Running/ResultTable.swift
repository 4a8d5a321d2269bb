import Terminal

/// All that was measured at one size.
struct ResultTable {
    let title: String
    let rows: [ResultRow]

    private static let titles = [
        "work", "taizhang", "peak MB", "beside it", "takes", "ratio", "aim", "",
    ]

    private var cells: [[String]] {
        rows.map { [$0.work, $0.time, $0.memory, $0.beside, $0.theirs, $0.ratio, $0.aim, $0.verdict] }
    }

    /// Aligned for a terminal.
    var text: String {
        let columns = Self.titles.enumerated().map { index, title in
            TextTable.Column(title, alignment: [2, 5].contains(index) ? .right : .left)
        }
        return "\(title)\n\n\(TextTable(columns: columns, rows: cells).text)"
    }

    /// As a table in Markdown.
    var markdown: String {
        let marks = Self.titles.indices.map { [2, 5].contains($0) ? "---:" : "---" }
        return "**\(title)**\n\n"
            + ([Self.titles, marks] + cells).map { "| \($0.joined(separator: " | ")) |\n" }.joined()
    }
}
