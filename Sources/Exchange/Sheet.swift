/// A header and a pull sequence of rows: what a CSV file, a tally or an export looks like on its way.
///
/// The rows are never all in memory; each call of `next` makes one, and `nil` is the end.
///
///     let sheet = try CSVReader(path: "visits.csv").sheet
///     while let row = try sheet.next() { print(row.line, row.cells) }
public struct Sheet {
    public var header: [String]

    /// Gives the next row, `nil` when there is none. A sheet can be gone through once.
    public let next: () throws -> SheetRow?

    public init(header: [String], next: @escaping () throws -> SheetRow?) {
        self.header = header
        self.next = next
    }

    /// A sheet of rows at hand; the header counts as line 1, so the first row is line 2.
    public init(header: [String], rows: [[String]]) {
        var iterator = rows.makeIterator()
        var line = 1
        self.init(header: header) {
            guard let cells = iterator.next() else { return nil }
            line += 1
            return SheetRow(cells: cells, line: line)
        }
    }
}
