/// Why a file cannot be read as CSV: where, and the facts. The sentences are in `CSVProblem+Sentences.swift`.
public struct CSVProblem: Error, Equatable, Sendable {
    public enum Kind: Equatable, Sendable {
        /// There is no header: the file is empty or blank.
        case empty
        /// An Excel workbook (xlsx or xls), not CSV.
        case workbook
        /// The byte at a position of the file (the first being 1) belongs to no character of the encoding;
        /// nil: the file is neither UTF-8 nor GB18030.
        case undecodable(byte: Int, value: UInt8, as: TextEncoding?)
        /// This system cannot read the encoding.
        case noConverter(TextEncoding)
        /// The quote opened on this line is never closed. Columns count from 1.
        case unclosedQuote(column: Int)
        /// Something other than a separator or the line's end follows a closing quote.
        case textAfterQuote(column: Int, found: String)
        /// A cell that starts on this line is longer than a cell may be.
        case cellTooLong(column: Int, limit: Int)
        /// A row that starts on this line has more cells than a row may have.
        case tooManyCells(limit: Int)
    }

    /// The physical line, the first being 1; line breaks inside quotes count too.
    public var line: Int
    public var kind: Kind

    public init(line: Int, kind: Kind) {
        self.line = line
        self.kind = kind
    }
}
