import Casework

/// The indexes of the new ledger: they are built when the rows are there, each before it is needed.
final class SalvageIndexes {
    private let connection: Connection
    private var waiting: [(name: String, sql: String)]

    /// Takes them away.
    init(_ connection: Connection) throws {
        self.connection = connection
        waiting = try connection(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY rowid"
        ).all { ($0.text(0), $0.text(1)) }
        for index in waiting { try connection.run("DROP INDEX \(index.name)") }
    }

    /// Builds one.
    func build(_ name: String) throws {
        for index in waiting where index.name == name { try connection.run(index.sql) }
        waiting.removeAll { $0.name == name }
    }

    /// Builds what finds records by their ids, and numbers that two have.
    func buildForMending(_ progress: ProgressReport?) throws {
        try build("record_uuid")
        try connection.run(
            "CREATE INDEX salvage_number ON record(kind, scope, number) WHERE number IS NOT NULL AND deleted = 0"
        )
    }

    /// Builds all others but that of the postings, which are not there yet.
    func buildRest(_ progress: ProgressReport?) throws {
        try connection.run("DROP INDEX salvage_number")
        let rest = waiting.filter { $0.name != "posting_record" }
        for (index, each) in rest.enumerated() {
            try progress?(Progress(work: Label("建立索引", "building indexes"), done: index, total: rest.count))
            try build(each.name)
        }
    }
}
