/// Rows as an aligned plain-text table for a terminal: two spaces between columns, a rule under the header.
///
///     街道    人次
///     ──────  ────
///     老街      12
///     沙北街道   7
///
/// Columns are as wide on the screen as their widest cell (`displayWidth`), at most `maximumWidth`; what is
/// longer is cut between characters and ends in `…`. Every cell passes through `printable`.
public struct TextTable: Sendable {
    public enum Alignment: Sendable {
        case left, right
    }

    public struct Column: Sendable {
        public var title: String
        public var alignment: Alignment
        public var maximumWidth: Int?

        public init(_ title: String, alignment: Alignment = .left, maximumWidth: Int? = nil) {
            self.title = title
            self.alignment = alignment
            self.maximumWidth = maximumWidth
        }
    }

    public var columns: [Column]

    /// A row with fewer cells than columns has blanks at its end; cells beyond the last column are left out.
    public var rows: [[String]]

    public init(columns: [Column], rows: [[String]]) {
        self.columns = columns
        self.rows = rows
    }

    /// The header, the rule and the rows, without spaces at their ends.
    public var lines: [String] {
        let cut = ([columns.map(\.title)] + rows).map { cells in
            columns.indices.map { index in
                shortened(
                    printable(index < cells.count ? cells[index] : ""), to: columns[index].maximumWidth)
            }
        }
        let widths = columns.indices.map { index in
            cut.lazy.map { displayWidth($0[index]) }.max() ?? 0
        }
        var lines = cut.map { line(of: $0, widths: widths) }
        lines.insert(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "), at: 1)
        return lines
    }

    /// The lines, each with its newline.
    public var text: String { lines.map { $0 + "\n" }.joined() }

    private func line(of cells: [String], widths: [Int]) -> String {
        var line = ""
        for (index, cell) in cells.enumerated() {
            let padding = String(repeating: " ", count: widths[index] - displayWidth(cell))
            if index > 0 { line += "  " }
            line += columns[index].alignment == .right ? padding + cell : cell + padding
        }
        while line.last == " " { line.removeLast() }
        return line
    }
}

/// A text that takes at most `width` columns of a terminal: as it is, or cut between characters with `…`.
public func shortened(_ text: String, to width: Int?) -> String {
    guard let width, displayWidth(text) > width else { return text }
    var kept = ""
    var used = 0
    for character in text {
        let next = displayWidth(String(character))
        if used + next > width - 1 { break }
        kept.append(character)
        used += next
    }
    return width < 1 ? "" : kept + "…"
}
