/// How far a long work is: its words, a bar, the share in per cent and what stops it, on one row.
public struct ProgressBar: Sendable, Hashable {
    /// What is going on, with its numbers.
    public var words: String
    /// How much is done.
    public var count: Int
    /// How much there is; nil where nobody knows, and then there is no bar.
    public var total: Int?
    /// How it is stopped.
    public var hint: String

    public init(_ words: String, count: Int, of total: Int?, hint: String = "") {
        self.words = words
        self.count = count
        self.total = total
        self.hint = hint
    }

    /// Whole per cent, rounded down; nil where nobody knows how much there is.
    public var percent: Int? {
        guard let total, total > 0 else { return nil }
        let part = min(max(0, Double(count) / Double(total)), 1)
        return min(Int(part * 100), count < total ? 99 : 100)
    }

    /// Draws it over a number of columns. Where they are few, the bar goes first, then the hint.
    public func draw(into canvas: inout Canvas, column: Int, row: Int, columns: Int, styles: WidgetStyles) {
        canvas.inside(Rect(column: column, row: row, columns: columns, rows: 1)) { canvas in
            canvas.fill(Rect(canvas.size), styles.plain)
            var free = canvas.columns
            let wordColumns = Glyph.columns(of: words)
            if !hint.isEmpty, wordColumns + Glyph.columns(of: hint) + 8 <= free {
                free -= Glyph.columns(of: hint)
                canvas.write(hint, column: free, row: 0, styles.faint)
                free -= 2
            }
            if let percent, let total, wordColumns + 6 <= free {
                free -= 4
                canvas.write("\(percent)%", column: free, row: 0, columns: 4, alignment: .right)
                let room = min(free - wordColumns - 5, Self.mostBarColumns)
                if room >= Self.leastBarColumns {
                    let bar = Bar.text(count, of: total, columns: room)
                    free -= room + 3
                    canvas.write("[\(bar)]", column: free, row: 0, styles.plain)
                }
                free -= 1
            }
            canvas.write(words, column: 0, row: 0, columns: free, styles.plain)
        }
    }

    private static let leastBarColumns = 5
    private static let mostBarColumns = 40
}
