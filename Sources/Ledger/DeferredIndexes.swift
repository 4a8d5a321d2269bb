import Casework

/// The indexes that an import into an empty ledger does without until its rows are in: building them then is sorting
/// once, keeping them meanwhile would be a search for each row. All of it lies in the import's transaction.
struct DeferredIndexes {
    private let connection: Connection
    private var statements: [String] = []

    /// Not needed while new records come in: they serve lists, changes and what rests on a record.
    private static let names = [
        "record_order", "history_record", "posting_record", "link_target", "client_name", "contact_case",
        "visit_client", "consultation_client",
    ]

    /// Drops the indexes where that is wanted.
    init(_ connection: Connection, isWanted: Bool) throws {
        self.connection = connection
        guard isWanted else { return }
        for name in Self.names {
            let sql = try connection("SELECT sql FROM sqlite_schema WHERE type = 'index' AND name = ?").bind(
                name
            )
            .first { $0.text(0) }
            guard let sql else { continue }
            try connection.run("DROP INDEX \(name)")
            statements.append(sql)
        }
    }

    /// Builds them again.
    func rebuild(_ progress: ProgressReport?) throws {
        for (index, sql) in statements.enumerated() {
            try progress?(
                Progress(work: Label("建立索引", "building indexes"), done: index, total: statements.count))
            try connection.run(sql)
        }
    }
}
