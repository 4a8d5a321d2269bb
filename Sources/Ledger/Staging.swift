import Casework

/// The rows of an import between file and ledger: read, parsed, and laid down in a temporary table, so that memory does
/// not grow with them and the ledger is not held while files are read.
final class Staging {
    let files: [ImportFile]
    var report = ImportReport()
    private(set) var rows = 0

    /// Beyond so many, findings are only counted.
    static let listed = 10_000

    init(files: [ImportFile]) {
        self.files = files
        report.files = files.map { ($0.name, ImportReport.Counts()) }
    }

    func make(_ connection: Connection) throws {
        try connection.run(
            """
            DROP TABLE IF EXISTS temp.staged;
            CREATE TEMP TABLE staged (id INTEGER PRIMARY KEY, file INTEGER, line INTEGER, marked INTEGER, row BLOB);
            """)
    }

    func drop(_ connection: Connection) throws {
        try connection.run("DROP TABLE IF EXISTS temp.staged")
    }

    func note(_ problem: Problem, file: Int, line: Int) {
        if problem.isOfLockedMonth { report.problemsOfLocks += 1 }
        if report.problems.count < Self.listed {
            report.problems.append(.init(file: files[file].name, line: line, what: problem))
        } else {
            report.problemsLeftOut += 1
        }
    }

    func note(_ warning: Warning, file: Int, line: Int) {
        if report.warnings.count < Self.listed {
            report.warnings.append(.init(file: files[file].name, line: line, what: warning))
        } else {
            report.warningsLeftOut += 1
        }
    }

    /// Reads a file to its end.
    func read(_ index: Int, _ connection: Connection, _ progress: ProgressReport?) throws {
        let file = files[index]
        guard let columns = columns(of: index) else { return }
        var pacer = Pacer(progress, "读取 \(file.name)", "reading \(file.name)")
        try connection.run("SAVEPOINT staging")
        defer { try? connection.run("RELEASE staging") }
        let insert = try connection("INSERT INTO temp.staged VALUES (?, ?, ?, ?, ?)")
        while true {
            let row: (line: Int, cells: [String])?
            do {
                row = try file.next()
            } catch let unreadable as UnreadableFile {
                note(
                    Problem(because: unreadable.reason), file: index,
                    line: unreadable.line)
                return
            }
            guard let row else { return }
            report.files[index].counts.read += 1
            rows += 1
            try pacer.tick(rows)
            guard row.cells.count <= columns.count || row.cells[columns.count...].allSatisfy(\.isEmpty) else {
                report.files[index].counts.rejected += 1
                note(.columns(row.cells.count, of: columns.count), file: index, line: row.line)
                continue
            }
            var entry = Entry(file.kind)
            for (cell, column) in zip(row.cells, columns) {
                switch column {
                case .field(let field): entry.texts[field] = cell
                case .id: entry.id = cell
                case .none: continue
                }
            }
            if row.cells.count < columns.count {
                for case .field(let field) in columns[row.cells.count...] { entry.texts[field] = "" }
            }
            let read = ReadEntry(entry, isNew: true)
            for problem in read.problems { note(problem, file: index, line: row.line) }
            insert.bind(rows, at: 1)
            insert.bind(index, at: 2)
            insert.bind(row.line, at: 3)
            insert.bind(read.sameAs == nil ? 0 : 1, at: 4)
            insert.bind(StagedRow.encode(read), at: 5)
            try insert.run()
        }
    }

    /// What a column of a file holds.
    private enum Column {
        case field(Int), id
        case none
    }

    /// The columns of a file; nil, with the problems noted, when its header is not one of its kind.
    private func columns(of index: Int) -> [Column]? {
        let file = files[index]
        var seen: Set<String> = []
        var columns: [Column] = []
        var isGood = true
        for name in file.header {
            let folded = name.folded
            if folded.isEmpty {
                columns.append(.none)
                continue
            }
            let key = file.kind.key(named: folded)
            guard let key else {
                note(.unknownColumn(name, of: file.kind), file: index, line: file.headerLine)
                isGood = false
                continue
            }
            if !seen.insert(key).inserted {
                note(.columnTwice(name), file: index, line: file.headerLine)
                isGood = false
            }
            columns.append(key == "id" ? .id : .field(file.kind.index(of: key)!))
        }
        for field in file.kind.fields where field.isRequired && !seen.contains(field.key) {
            note(.columnMissing(field), file: index, line: file.headerLine)
            isGood = false
        }
        return isGood ? columns : nil
    }
}

extension Problem {
    static func columns(_ count: Int, of wanted: Int) -> Problem {
        Problem(
            "row", found: "\(count)",
            wanted: Label("\(wanted) 个单元格，与表头一致", "\(wanted) cells, as many as the header has"))
    }

    static func unknownColumn(_ name: String, of kind: Kind) -> Problem {
        let keys = (kind.fields.map(\.key) + ["id"]).joined(separator: ", ")
        return Problem(
            "header", found: name,
            wanted: Label("\(kind.stem) 的列：\(keys)", "a column of \(kind.stem): \(keys)"))
    }

    static func columnTwice(_ name: String) -> Problem {
        Problem("header", found: name, wanted: Label("每列只出现一次", "each column once"))
    }

    static func columnMissing(_ field: FieldForm) -> Problem {
        Problem(
            "header", found: nil,
            wanted: Label("必填的列 \(field.key)（\(field.label.chinese)）", "the required column \(field.key)"))
    }
}
