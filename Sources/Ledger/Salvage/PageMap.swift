import Casework

/// Which page of a damaged file belongs to what: the trees as far as they can be walked from their roots, the free pages,
/// and the pages that nothing leads to any more.
final class PageMap {
    /// A table or index that can be reached.
    struct Tree {
        /// The pages that hold its rows, in the order of their keys.
        var pages: [Int] = []
        /// Whether all that leads from its root was what it should be.
        var isWhole = true
    }

    /// A table or index as the file's own list of them names it.
    private struct Listed {
        let name: String
        let root: Int
        /// What is counted again anyway, and indexes, come last: a wrong way in them takes nothing from the others.
        let isLast: Bool
    }

    private let file: DamagedFile
    /// What each page begins with.
    private var forms: [UInt8]
    /// 0 for nothing, 1 for free, else 2 and the place of the tree among the names.
    private var owners: [UInt16]
    private var names: [String] = []
    private(set) var trees: [String: Tree] = [:]
    /// Whether the list of free pages was read to its end.
    private(set) var knowsFree = false

    static let schema = "sqlite_schema"

    init(_ file: DamagedFile, _ progress: ProgressReport?) throws {
        self.file = file
        forms = [UInt8](repeating: 0, count: file.pageCount + 1)
        owners = [UInt16](repeating: 0, count: file.pageCount + 1)
        var pacer = Pacer(progress, "看每一页", "looking at every page")
        for number in 0..<file.pageCount {
            try pacer.tick(number, of: file.pageCount)
            guard let page = try file.page(number + 1) else { break }
            forms[number + 1] = page[TreePage.start(of: number + 1)]
        }
        try walk(Self.schema, from: 1)
        let all = try listed()
        for isLast in [false, true] {
            for listed in all where listed.isLast == isLast { try walk(listed.name, from: listed.root) }
        }
        try walkFree()
    }

    /// Whether a page is part of a tree.
    func isOfTree(_ number: Int) -> Bool { number < owners.count && owners[number] > 1 }

    /// The pages with rows that nothing leads to.
    var orphans: [Int] {
        owners.indices.dropFirst().filter { number in
            owners[number] == 0 && [2, 10, 13].contains(forms[number])
        }
    }

    /// A tree turned out to be not what it should be.
    func distrust(_ name: String) { trees[name]?.isWhole = false }

    /// A page to which a tree leads holds nothing of what it should: it may be another's.
    func disown(_ number: Int, of name: String) {
        distrust(name)
        owners[number] = 0
    }

    /// Whether rows of a table may lie in pages that nothing leads to.
    func mayBeElsewhere(_ name: String) -> Bool { knowsFree || trees[name]?.isWhole != true }

    // MARK: Walking

    private func walk(_ name: String, from root: Int) throws {
        guard trees[name] == nil, names.count < 1000 else { return }
        names.append(name)
        let owner = UInt16(names.count + 1)
        var tree = Tree()
        var waiting = [root]
        let isOfTable = form(root)?.isOfTable
        while let number = waiting.popLast() {
            guard let form = form(number), form.isOfTable == isOfTable, owners[number] == 0 else {
                tree.isWhole = false
                if number > 0, number < owners.count, owners[number] > 1 {
                    distrust(names[Int(owners[number]) - 2])
                }
                continue
            }
            owners[number] = owner
            if form != .tableInterior { tree.pages.append(number) }
            if form.isInterior, let bytes = try file.page(number),
                let page = TreePage(bytes, number: number)
            {
                waiting += page.children.reversed()
            }
        }
        trees[name] = tree
    }

    private func form(_ number: Int) -> TreePage.Form? {
        number > 0 && number < forms.count ? TreePage.Form(rawValue: forms[number]) : nil
    }

    /// The tables and indexes that the file lists, those from pages that nothing leads to last.
    private func listed() throws -> [Listed] {
        let reader = RowReader(file, isOfTree: isOfTree)
        var found: [Listed] = []
        for number in trees[Self.schema]?.pages ?? [] {
            let more = try listed(in: number, reader)
            if more.isEmpty { disown(number, of: Self.schema) }
            found += more
        }
        guard trees[Self.schema]?.isWhole != true else { return found }
        for number in forms.indices where forms[number] == 13 && owners[number] == 0 {
            let more = try listed(in: number, reader)
            if !more.isEmpty {
                owners[number] = 2
                found += more
            }
        }
        return found
    }

    private func listed(in number: Int, _ reader: RowReader) throws -> [Listed] {
        guard let bytes = try file.page(number), let page = TreePage(bytes, number: number) else { return [] }
        return try page.places.compactMap { place in
            guard let cells = try reader.row(page, at: place)?.cells, cells.count == 5,
                case .text(let type) = cells[0], type == Array("table".utf8) || type == Array("index".utf8),
                case .text(let name) = cells[1], case .text = cells[2], case .integer(let root) = cells[3]
            else { return nil }
            let text = String(decoding: name, as: UTF8.self)
            return Listed(
                name: text, root: Int(clamping: root),
                isLast: type == Array("index".utf8) || text == "posting" || text == "total")
        }
    }

    /// Marks the pages that hold nothing any more: what stands in them is old.
    private func walkFree() throws {
        guard let header = try file.page(1).map(UntrustedBytes.init),
            Array(header.bytes.prefix(16)) == Array("SQLite format 3\0".utf8),
            var trunk = header.number(32, length: 4), let wanted = header.number(36, length: 4)
        else { return }
        var count = 0
        while trunk > 0, trunk < owners.count, owners[trunk] == 0,
            let page = try file.page(trunk).map(UntrustedBytes.init), let leaves = page.number(4, length: 4)
        {
            owners[trunk] = 1
            count += 1
            for index in 0..<min(leaves, page.count / 4 - 2) {
                guard let leaf = page.number(8 + 4 * index, length: 4), leaf > 0, leaf < owners.count,
                    owners[leaf] == 0
                else { continue }
                owners[leaf] = 1
                count += 1
            }
            trunk = page.number(0, length: 4) ?? 0
        }
        knowsFree = count == wanted && trunk == 0
    }
}
