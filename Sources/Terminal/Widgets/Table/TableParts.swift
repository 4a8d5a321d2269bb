/// Which rows of the terminal a table's header, rows and totals take. What is least needed goes first when there are few.
struct TableParts: Sendable, Hashable {
    let header: Int?
    let rows: Range<Int>
    let rule: Int?
    let totals: Int?

    init(_ size: Size, hasTotals: Bool) {
        let hasHeader = size.rows >= 2
        let hasTotals = hasTotals && size.rows >= 3
        let hasRule = hasTotals && size.rows >= 6
        let bottom = size.rows - (hasTotals ? 1 : 0) - (hasRule ? 1 : 0)
        header = hasHeader ? 0 : nil
        rows = (hasHeader ? 1 : 0)..<bottom
        rule = hasRule ? bottom : nil
        totals = hasTotals ? size.rows - 1 : nil
    }
}
