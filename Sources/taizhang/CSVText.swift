import Exchange
import Terminal

/// CSV on standard output: as files have it, but with harmless cells where a person looks at it.
struct CSVText {
    private let writer: CSVWriter
    private let isTerminal: Bool

    init(_ output: Output, header: [String]) throws {
        writer = CSVWriter(to: output, byteOrderMark: false)
        isTerminal = output.isTerminal
        try writer.header(header)
    }

    /// A row of texts, in which words that people typed are guarded against spreadsheets. A number is none: guarded, a
    /// loss would be no number any more.
    func row(_ cells: [String]) throws {
        for cell in cells {
            try writer.append(isTerminal ? printable(cell) : cell, as: Self.isNumber(cell) ? .plain : .text)
        }
        try writer.endRow()
    }

    private static func isNumber(_ cell: String) -> Bool {
        let parts = cell.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        return (cell.prefix { $0 == "-" }).count <= 1 && (1...2).contains(parts.count)
            && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
    }

    /// A row of words that people typed and, behind them, codes and numbers, which no spreadsheet can run.
    func row(_ words: [String], codes: [String]) throws {
        for cell in words { try writer.append(isTerminal ? printable(cell) : cell, as: .text) }
        for cell in codes { try writer.append(cell, as: .plain) }
        try writer.endRow()
    }

    /// Prints it all.
    func finish() throws { try writer.finish() }
}
