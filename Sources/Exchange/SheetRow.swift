/// One row of a sheet: its cells as they are, and where it stands in its file.
///
/// A row may have fewer or more cells than the header; that is for the caller to judge.
public struct SheetRow: Equatable, Sendable {
    public var cells: [String]

    /// The physical line the row starts on, the first line of the file being 1.
    public var line: Int

    public init(cells: [String], line: Int) {
        self.cells = cells
        self.line = line
    }
}
