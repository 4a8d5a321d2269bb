import Ledger

/// The columns of the records behind a figure in CSV: a contract that scripts rely on.
public enum FigureSheet {
    public static let header = ["kind", "id", "number", "date", "title", "quantity"]

    /// The row of one record.
    public static func row(_ line: Explanation.Line) -> [String] {
        [
            line.kind.stem, line.id.description, line.number, line.date.description, line.title,
            String(line.quantity),
        ]
    }
}
