import Casework

/// Brings the rows of a damaged ledger into the new one as they are, each into its own table. What refers to what is looked
/// at later.
final class Gathering {
    let connection: Connection
    let search: RowSearch
    let log: SalvageLog
    let spines: SpineStore
    private let progress: ProgressReport?
    private let kinds: [Kind: SalvageTable]
    private let books: [BookTable]

    init(
        _ connection: Connection, _ search: RowSearch, _ log: SalvageLog, _ progress: ProgressReport?
    ) throws {
        self.connection = connection
        self.search = search
        self.log = log
        self.progress = progress
        try connection.run("CREATE TEMP TABLE fragment (kind INTEGER, id INTEGER, text TEXT)")
        spines = try SpineStore(connection)
        kinds = try Dictionary(
            uniqueKeysWithValues: Kind.allCases.map {
                ($0, try SalvageTable(connection, $0.stem, $0))
            })
        books = try BookTable.names.map { try BookTable(connection, $0) }
    }

    func run() throws {
        try takeSpines()
        for (index, kind) in Kind.allCases.enumerated() {
            try progress?(Progress(work: Self.work, done: index, total: Kind.allCases.count))
            try takeTree(kind.stem) { try self.take($0, into: self.kinds[kind]!, kind) }
        }
        for book in books { try takeTree(book.name) { try self.take($0, into: book) } }
        if try search.map.mayBeElsewhere("record") || spines.someAreMissing() { try takeSpinesFromIndexes() }
        try search.orphans { rows in for row in rows { _ = try self.takeOrphan(row) } }
        if search.map.trees["link"]?.isWhole != true { try takeLinksFromIndex() }
    }

    private static let work = Label("读取各表", "reading the tables")

    // MARK: Trees

    private func takeTree(_ name: String, _ take: (FoundRow) throws -> Bool) throws {
        var pacer = Pacer(progress, "读取 \(name)", "reading \(name)")
        var count = 0
        try search.rows(of: name) { rows in
            var unread: [FoundRow] = []
            var isRight = false
            for row in rows {
                count += 1
                try pacer.tick(count)
                if let row, try take(row) { isRight = true } else { unread += row.map { [$0] } ?? [] }
                if row == nil { search.map.distrust(name) }
            }
            guard isRight else { return false }
            if !unread.isEmpty { search.map.distrust(name) }
            for row in unread { try keepFragment(row, of: name) }
            return true
        }
    }

    /// Keeps what can be read of a row that can't be kept.
    private func keepFragment(_ row: FoundRow, of name: String) throws {
        guard !row.readable.isEmpty || row.rowid != nil else { return }
        guard let kind = Kind(name) else {
            guard !BookTable.countedAgain.contains(name) else { return }
            return try log.note(SalvageNote(.lost, name, key: row.rowid, text: row.readable))
        }
        try connection("INSERT INTO temp.fragment VALUES (?, ?, ?)")
            .bind(kind, row.rowid.map { Int($0) }, row.readable).run()
    }

    private func takeSpines() throws {
        try takeTree("record") { try self.spines.take($0) }
        try search.orphans { rows in
            guard search.map.mayBeElsewhere("record") else { return }
            for row in rows { _ = try spines.take(row) }
        }
    }

    private func takeSpinesFromIndexes() throws {
        for index in SpineStore.indexes {
            try search.rows(of: index.name) { rows in
                try rows.reduce(false) { try $1.map { try spines.take(indexed: $0, index) } ?? false || $0 }
            }
        }
    }

    // MARK: Rows

    /// Puts a row into the table of its kind, if it is one of it.
    private func take(_ row: FoundRow, into table: SalvageTable, _ kind: Kind) throws -> Bool {
        guard var cells = table.shape.values(of: row), row.rowid.map(FoundRow.keys.contains) == true else {
            return false
        }
        let places = KindTable[kind].columns
        var isMended = row.isCut
        for (index, field) in places.map({ kind.fields[$0] }).enumerated() {
            let kept = field.kept(cells[index + 1])
            if kept == nil, field.isStored { return false }
            if kept != cells[index + 1] { isMended = true }
            cells[index + 1] = kept ?? .null
        }
        switch try table.put(cells) {
        case .taken:
            if isMended, let id = row.rowid {
                try log.note(SalvageNote(.mended, kind.stem, key: id, text: row.readable))
            }
            return true
        case .takenBefore:
            try spines.keepOther(kind, cells)
            return true
        case .refused:
            return false
        }
    }

    private func take(_ row: FoundRow, into book: BookTable) throws -> Bool {
        guard let cells = book.cells(of: row) else { return false }
        return try book.isMark(cells) || book.table.put(cells) != .refused
    }

    /// Puts a row that nothing leads to into the table that it must have been in.
    private func takeOrphan(_ row: FoundRow) throws -> Bool {
        let kind = try row.rowid.flatMap { try spines.kind(of: $0) }
        let candidates =
            (kind.map { [$0] } ?? []) + Kind.allCases.filter { kind == nil && $0 != .stations }
            + (kind == nil ? [.stations] : [])
        for kind in candidates where search.map.mayBeElsewhere(kind.stem) {
            let table = kinds[kind]!
            let count = table.shape.columns.count
            guard row.cells.count == count || kind == .workers && row.cells.count == count - 2 else {
                continue
            }
            if try take(row, into: table, kind) { return true }
        }
        for book in books where search.map.mayBeElsewhere(book.name) {
            guard row.cells.count == book.table.shape.columns.count, try isPlausible(row, in: book.name)
            else {
                continue
            }
            if try take(row, into: book) { return true }
        }
        return false
    }

    /// Whether a row that could be of several tables says what one of this table says.
    private func isPlausible(_ row: FoundRow, in book: String) throws -> Bool {
        switch book {
        case "link":
            let ids = row.cells.compactMap { if case .integer(let id) = $0 { id } else { nil } }
            guard ids.count == 3, let owner = try spines.kind(of: ids[0]) else { return false }
            return try owner.fields.contains { $0.type.isLinks } && spines.kind(of: ids[2]) == .clients
        case "sealed_figure", "sealed_line", "sealed_sheet", "month", "month_note":
            guard case .integer(let id) = row.cells[0] else { return false }
            return try spines.kind(of: id) == .stations
        case "setting":
            // The names of migrations stand in an index that looks the same.
            guard case .text(let name) = row.cells[0] else { return false }
            return name.allSatisfy { $0 == UInt8(ascii: "_") || (97...122).contains($0) }
        default:
            return true
        }
    }

    /// The index by target has all that a list has.
    private func takeLinksFromIndex() throws {
        guard let book = books.first(where: { $0.name == "link" }) else { return }
        try search.rows(of: "link_target") { rows in
            try rows.reduce(false) { isRight, row in
                guard let row, row.cells.count == 3 else { return isRight }
                let turned = row.turned([1, 2, 0])
                return try self.isPlausible(turned, in: "link") && self.take(turned, into: book) || isRight
            }
        }
    }
}

extension FoundRow {
    /// The row with its values in another order.
    fileprivate func turned(_ order: [Int]) -> FoundRow {
        var turned = self
        turned.cells = order.map { cells[$0] }
        return turned
    }
}
