/// Cells side by side that are to be drawn anew.
public struct FrameChange: Sendable, Hashable {
    public let column: Int
    public let row: Int
    public let cells: [Cell]

    /// What differs between two screens of one size; of two sizes, all of the new one. A wide character is drawn whole or
    /// not at all.
    public static func changes(from old: Frame?, to new: Frame) -> [FrameChange] {
        guard let old, old.size == new.size else {
            return (0..<new.size.rows).map { FrameChange(column: 0, row: $0, cells: Array(new.grid.row($0))) }
        }
        var changes: [FrameChange] = []
        for row in 0..<new.size.rows {
            let before = old.grid.row(row)
            let after = new.grid.row(row)
            if before == after { continue }
            var column = 0
            while column < new.size.columns {
                guard before[before.startIndex + column] != after[after.startIndex + column] else {
                    column += 1
                    continue
                }
                var start = column
                while start > 0, after[after.startIndex + start].isTrailing { start -= 1 }
                var end = column + 1
                while end < new.size.columns,
                    before[before.startIndex + end] != after[after.startIndex + end]
                        || after[after.startIndex + end].isTrailing
                {
                    end += 1
                }
                changes.append(
                    FrameChange(
                        column: start, row: row,
                        cells: Array(after[after.startIndex + start..<after.startIndex + end])))
                column = end
            }
        }
        return changes
    }
}
