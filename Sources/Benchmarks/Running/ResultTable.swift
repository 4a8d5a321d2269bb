import Terminal

/// One line of the printed table: some work beside something to compare it with.
struct ResultRow {
    var work: String
    var time = ""
    /// Megabytes at the most.
    var memory = ""
    var beside = ""
    var theirs = ""
    var ratio = ""
    var aim = ""
    var verdict = ""
}

/// The rows of some work: first the work itself, then each thing it is compared with.
struct Outcome {
    private(set) var rows: [ResultRow]
    private let time: Double

    /// The most memory that a command may hold, in kilobytes.
    static let memoryAim = 60 * 1024

    /// - parameter aim: the most seconds that the work should take.
    init(_ work: String, _ samples: Samples, kilobytes: Int = 0, aim: Double? = nil) {
        time = samples.median
        var row = ResultRow(work: work, time: samples.description)
        if kilobytes > 0 { row.memory = Self.megabytes(kilobytes) }
        var verdicts: [String] = []
        if let aim {
            row.aim = "≤ \(Samples.show(aim))"
            verdicts.append(time <= aim ? "ok" : "over")
        }
        if kilobytes > Self.memoryAim { verdicts.append("over 60 MB") }
        row.verdict = verdicts.joined(separator: ", ")
        rows = [row]
    }

    /// - parameter aim: how many times theirs ours should take at the most.
    func beside(_ name: String, _ theirs: Samples, kilobytes: Int = 0, aim: Double? = nil) -> Outcome {
        let ratio = time / theirs.median
        var row = ResultRow(work: "", beside: name, theirs: theirs.description)
        if kilobytes > 0 { row.theirs += ", \(Self.megabytes(kilobytes)) MB" }
        row.ratio = theirs.median > 0 ? "\(Samples.digits(ratio))×" : "–"
        if let aim {
            row.aim = "≤ \(Samples.digits(aim))×"
            row.verdict = ratio <= aim ? "ok" : "over"
        }
        var outcome = self
        if outcome.rows.count == 1, outcome.rows[0].beside.isEmpty, aim == nil || outcome.rows[0].aim.isEmpty
        {
            outcome.rows[0].beside = row.beside
            outcome.rows[0].theirs = row.theirs
            outcome.rows[0].ratio = row.ratio
            if aim != nil {
                outcome.rows[0].aim = row.aim
                outcome.rows[0].verdict =
                    [row.verdict, outcome.rows[0].verdict].filter { !$0.isEmpty }.joined(separator: ", ")
            }
        } else {
            outcome.rows.append(row)
        }
        return outcome
    }

    private static func megabytes(_ kilobytes: Int) -> String {
        Samples.digits(Double(kilobytes) / 1024)
    }
}

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
