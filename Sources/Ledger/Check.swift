import Casework

/// One run of the check.
struct Check {
    let connection: Connection
    let rules: CountingRules
    let today: Day
    let progress: ProgressReport?
    var report = CheckReport()

    mutating func run() throws {
        try structure()
        guard report.isGood else { return nameDamaged() }
        try references()
        let holdsTogether = report.isGood
        try MonthCheck.run(connection, rules, progress, &report)
        guard holdsTogether else { return nameDamaged() }
        try chain()
        try records()
        try totals()
    }

    private mutating func structure() throws {
        for verdict in try connection("PRAGMA integrity_check(100)").all({ $0.text(0) }) where verdict != "ok"
        {
            let name = (try? nameIn(verdict)).flatMap { $0 }.map { " (\($0))" } ?? ""
            report.differ("文件结构：\(verdict)\(name)", "file structure: \(verdict)\(name)")
        }
    }

    /// The record whose row the library misses in an index of records.
    private func nameIn(_ verdict: String) throws -> String? {
        guard let found = verdict.wholeMatch(of: /row (\d+) missing from index (\w+)/),
            let row = Int64(found.1)
        else {
            return nil
        }
        let table = try connection("SELECT tbl_name FROM sqlite_schema WHERE name = ?").bind(String(found.2))
            .first { $0.text(0) }
        return try isOfRecords(table ?? "") ? name(RecordID(row)) : nil
    }

    /// Whether the rows of a table have the keys of records.
    private func isOfRecords(_ table: String) -> Bool {
        table == "record" || Kind.allCases.contains { $0.stem == table }
    }

    /// Of a file whose structure is damaged, or whose rows refer to what is not there, the history and the postings still
    /// name the records that say something else, as far as they can be read.
    private mutating func nameDamaged() {
        try? chain()
        try? records()
    }

    private mutating func references() throws {
        let broken = try connection("PRAGMA foreign_key_check").all {
            ($0.text(0), $0.integer(1), $0.text(2))
        }
        for (table, row, parent) in broken {
            let name = isOfRecords(table) ? try? self.name(RecordID(Int64(row))) : nil
            report.differ(
                "\(name ?? "\(table) 第 \(row) 行")引用的 \(parent) 不存在",
                "\(name ?? "row \(row) of \(table)") refers to one of \(parent) that is not there")
        }
        try strays()
    }

    /// Rows of a kind's table, and lists, that belong to a record of another kind: no record shows them.
    private mutating func strays() throws {
        let withLists = Kind.allCases.filter { $0.fields.contains(where: \.type.isLinks) }
        let numbers = withLists.map { String($0.rawValue) }.joined(separator: ", ")
        let tables =
            Kind.allCases.map { ($0.stem, "id", "record.kind <> \($0.rawValue)") }
            + [("link", "record", "record.kind NOT IN (\(numbers))")]
        for (table, key, isWrong) in tables {
            let ids = try connection(
                "SELECT DISTINCT t.\(key) FROM \(table) AS t JOIN record ON record.id = t.\(key) WHERE \(isWrong)"
            ).all { $0.record(0) }
            for id in ids {
                let name = try name(id)
                report.differ("\(table) 中有一行属于 \(name)", "\(table) has a row that belongs to \(name)")
            }
        }
    }

    func name(_ id: RecordID) throws -> String {
        guard let spine = try connection.spine(id) else { return "#\(id.key)" }
        let number = try Titles.number(of: spine, connection)
        return "\(spine.kind.stem) \(number.isEmpty ? "" : number + " ")\(spine.uuid)"
    }
}
