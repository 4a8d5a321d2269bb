/// Reads a CSV file row by row: RFC 4180, in the encodings and with the separators that spreadsheets write.
///
/// Making one goes through the whole file once to recognise its encoding (UTF-8, else GB18030; UTF-16 by its
/// byte order mark) and reads the header, so what is not text is refused before the first row.
///
///     let reader = try CSVReader(path: "visits.csv")
///     while let row = try reader.next() { print(row.line, row.cells) }
///
/// - Line breaks inside quotes stay exactly as they are; blank lines and rows of blank cells are skipped.
/// - Rows are given as they are, with fewer or more cells than the header.
/// - An apostrophe that guards against formulas is left on: whoever knows the column takes it off with
///   `FormulaGuard.imported(_:)`.
/// - Throws `CSVProblem` where the file is not right, `FileFailure` where the system refuses. After an error
///   there are no more rows.
public final class CSVReader {
    /// The names of the columns, as they are in the file.
    public let header: [String]

    /// The physical line of the header: 1, but for blank lines or a `sep=` line before it.
    public let headerLine: Int

    public let encoding: TextEncoding

    /// A comma, semicolon or tab, or what a line `sep=` said.
    public let separator: UInt8

    /// The size of the file.
    public let totalBytes: Int

    private var records: CSVRecords
    private var isFinished = false

    /// - Parameter whileExamining: called about every 256 kB of the first pass with the bytes examined and all
    ///   bytes; what it throws ends the reading.
    public convenience init(
        path: String, whileExamining: ((_ bytes: Int, _ total: Int) throws -> Void)? = nil
    ) throws {
        try self.init(RawInput(path: path), whileExamining)
    }

    /// Reads bytes at hand in place of a file.
    public convenience init(bytes: [UInt8]) throws {
        try self.init(RawInput(bytes: bytes), nil)
    }

    private init(_ raw: RawInput, _ progress: ((Int, Int) throws -> Void)?) throws {
        let probe = try EncodingProbe(raw, progress: progress)
        let input = try DecodedInput(raw, encoding: probe.encoding, from: probe.start)
        var records = CSVRecords(input)
        guard let first = try records.header() else { throw CSVProblem(line: 1, kind: .empty) }
        header = first.cells
        headerLine = first.line
        encoding = probe.encoding
        separator = records.separator
        totalBytes = raw.totalBytes
        self.records = records
    }

    /// How much of the file was taken in so far.
    public var bytesRead: Int { records.bytesRead }

    /// The next row, nil after the last.
    public func next() throws -> SheetRow? {
        if isFinished { return nil }
        do {
            let row = try records.next()
            isFinished = row == nil
            return row
        } catch {
            isFinished = true
            throw error
        }
    }

    /// The same as a sheet; its rows and those of `next()` are one sequence.
    public var sheet: Sheet { Sheet(header: header) { try self.next() } }
}
