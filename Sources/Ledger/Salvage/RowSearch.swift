/// Finds the rows of a damaged file: those that their table's tree leads to, and those in pages that nothing leads to.
final class RowSearch {
    let map: PageMap
    private let file: DamagedFile
    private let reader: RowReader

    init(_ file: DamagedFile, _ map: PageMap) {
        self.file = file
        self.map = map
        reader = RowReader(file, isOfTree: map.isOfTree)
    }

    /// What the tree of a table or index leads to, page by page in its order; nil stands for what can't be read.
    ///
    /// - parameter body: tells whether any of a page's rows was of the table. Where none was, the page may be another's.
    func rows(of name: String, _ body: ([FoundRow?]) throws -> Bool) throws {
        let pages = map.trees[name]?.pages ?? []
        for page in pages {
            let rows = try rows(in: page)
            // Only a tree of one page can be empty.
            if rows.isEmpty, pages.count > 1 { map.distrust(name) }
            if try !rows.isEmpty && !body(rows) { map.disown(page, of: name) }
        }
    }

    /// What stands in pages that nothing leads to, page by page.
    func orphans(_ body: ([FoundRow]) throws -> Void) throws {
        for page in map.orphans { try body(rows(in: page).compactMap(\.self)) }
    }

    private func rows(in number: Int) throws -> [FoundRow?] {
        guard let bytes = try file.page(number), let page = TreePage(bytes, number: number) else { return [] }
        return try page.places.map { try reader.row(page, at: $0) }
    }
}
