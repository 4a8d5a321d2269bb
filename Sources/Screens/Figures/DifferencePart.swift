import Casework

/// One part of a split figure beside the same of the period before.
struct DifferencePart: Hashable {
    let column: FigureTable.Column
    /// In base units; nil while they have not been read.
    let now: Int?
    let before: Int?

    var change: Int? { now.flatMap { now in before.map { now - $0 } } }

    /// The parts of two tables that were split in the same way, the greatest first. A field or worker may be in one only.
    static func parts(
        _ now: FigureTable, _ before: FigureTable, _ indicator: Indicator, by order: DifferenceScreen.Order
    ) -> [DifferencePart] {
        let present = now.columns.dropFirst()
        let known = Set(present.map(\.key))
        let gone = before.columns.dropFirst().filter { !known.contains($0.key) }
        let parts = (Array(present) + gone).map { column in
            DifferencePart(
                column: column, now: value(now, indicator, column.key),
                before: value(before, indicator, column.key))
        }
        return parts.enumerated().sorted { left, right in
            let sizes = [left.element, right.element].map { part in
                order == .change ? part.change?.magnitude ?? 0 : part.now?.magnitude ?? 0
            }
            return sizes[0] == sizes[1] ? left.offset < right.offset : sizes[0] > sizes[1]
        }.map(\.element)
    }

    private static func value(_ table: FigureTable, _ indicator: Indicator, _ key: String) -> Int? {
        // What a complete table does not list has nothing.
        table.index(of: key) == nil ? (table.isComplete ? 0 : nil) : table.value(indicator, key)
    }
}
