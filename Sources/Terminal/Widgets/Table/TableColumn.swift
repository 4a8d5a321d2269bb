extension Table {
    /// A column: its title, how wide it may be, and what happens to it when the window is narrow or wide.
    public struct Column: Sendable, Hashable {
        public var title: String
        /// The fewest and the most columns of the terminal that it takes. Between them it is as wide as its title and the
        /// widest cell that was shown so far.
        public var widths: ClosedRange<Int>
        /// When not all columns fit, the one of the lowest priority is left out first; of two, the right one.
        public var priority: Int
        /// Its share of what is still free when every column has the width that its cells need; 0 takes nothing.
        public var weight: Int
        public var alignment: Canvas.Alignment

        public init(
            _ title: String, widths: ClosedRange<Int> = 1...40, priority: Int = 0, weight: Int = 0,
            alignment: Canvas.Alignment = .left
        ) {
            self.title = title
            self.widths = max(1, widths.lowerBound)...max(1, widths.upperBound)
            self.priority = priority
            self.weight = max(0, weight)
            self.alignment = alignment
        }
    }

    /// What the rows are sorted by, as the header shows it.
    public struct Sort: Sendable, Hashable {
        /// The column's place in `columns`.
        public var column: Int
        public var isDescending: Bool

        public init(column: Int, isDescending: Bool = false) {
            self.column = column
            self.isDescending = isDescending
        }
    }

    /// What of a table lies at a point.
    public enum Hit: Sendable, Hashable {
        /// The title of a column.
        case header(column: Int)
        /// A row, and the column when the point is on one.
        case row(Int, column: Int?)
    }
}
