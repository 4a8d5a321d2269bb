/// Which columns of a table are shown, and where: a function of the columns, what their cells need, and the width.
struct TableLayout: Sendable, Hashable {
    struct Place: Sendable, Hashable {
        /// The column's place in the table's list.
        let index: Int
        /// The first column of the terminal that it takes.
        let column: Int
        /// How many it takes.
        let columns: Int
    }

    let places: [Place]

    /// - Parameters:
    ///   - needs: How wide the cells of each column are.
    ///   - width: How many columns of the terminal there are for all.
    ///   - gap: How many stay free between two columns.
    init(_ columns: [Table.Column], needs: [Int], width: Int, gap: Int) {
        var shown = Array(columns.indices)
        func least() -> Int { shown.reduce(gap * (shown.count - 1)) { $0 + columns[$1].widths.lowerBound } }
        while shown.count > 1, least() > width {
            let lowest = shown.map { columns[$0].priority }.min() ?? 0
            if let index = shown.lastIndex(where: { columns[$0].priority == lowest }) {
                shown.remove(at: index)
            }
        }
        var widths = columns.map(\.widths.lowerBound)
        if let only = shown.first, shown.count == 1 { widths[only] = max(0, min(widths[only], width)) }
        var free = shown.isEmpty ? 0 : max(0, width - least())
        let wanted = columns.indices.map { index in
            min(max(index < needs.count ? needs[index] : 0, widths[index]), columns[index].widths.upperBound)
        }
        Self.share(&free, among: shown, widths: &widths, upTo: wanted, weights: columns.map { _ in 1 })
        Self.share(
            &free, among: shown, widths: &widths, upTo: columns.map(\.widths.upperBound),
            weights: columns.map(\.weight))
        var column = 0
        places = shown.map { index in
            defer { column += widths[index] + gap }
            return Place(index: index, column: column, columns: widths[index])
        }
    }

    /// Gives what is free to the columns that want more, by their weights, from the left where it does not come out even.
    private static func share(
        _ free: inout Int, among shown: [Int], widths: inout [Int], upTo wanted: [Int], weights: [Int]
    ) {
        var wanting = shown.filter { weights[$0] > 0 && widths[$0] < wanted[$0] }
        while free > 0, !wanting.isEmpty {
            let total = wanting.reduce(0) { $0 + weights[$1] }
            let round = free
            for index in wanting {
                let part = max(1, round * weights[index] / total)
                let given = min(part, wanted[index] - widths[index], free)
                widths[index] += given
                free -= given
            }
            wanting.removeAll { widths[$0] >= wanted[$0] }
        }
    }
}
