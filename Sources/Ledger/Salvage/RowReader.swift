/// Reads rows out of pages, with what of them lies in further pages.
final class RowReader {
    private let file: DamagedFile
    /// Pages that are part of a tree and so never the rest of a row.
    private let isOfTree: (Int) -> Bool
    /// How many further pages may still be read: a file in which rows share their rests without end ends all the same.
    private var budget: Int

    init(_ file: DamagedFile, isOfTree: @escaping (Int) -> Bool) {
        self.file = file
        self.isOfTree = isOfTree
        budget = 4 * file.pageCount
    }

    /// The row in a cell; nil when it can't be one.
    func row(_ page: TreePage, at place: Int) throws -> FoundRow? {
        guard let cell = page.cell(at: place) else { return nil }
        var content = Array(page.bytes.bytes(from: cell.start, count: cell.local))
        var next = cell.overflow
        while content.count < cell.length, let number = next, budget > 0, number > 1, !isOfTree(number),
            let rest = try file.page(number)
        {
            budget -= 1
            let bytes = UntrustedBytes(rest)
            content += bytes.bytes(from: 4, count: min(rest.count - 4, cell.length - content.count))
            next = bytes.number(0, length: 4)
        }
        return FoundRow(rowid: cell.rowid, content: content, length: cell.length)
    }
}
