import Casework

/// What an import into an empty ledger does without until its rows are in: indexes, which it then builds by sorting once
/// instead of searching for each row, and the check of each reference, which it then does for all at once. All of it lies
/// in the import's transaction.
struct BulkLoading {
    private let connection: Connection
    private var statements: [String] = []

    /// Not needed while new records come in: they serve lists, changes and what rests on a record.
    private static let indexes = [
        "history_record", "posting_record", "link_target", "record_day", "contact_case", "visit_client",
        "consultation_client", "service_activity", "case_open", "group_open", "client_at_risk",
    ]

    /// Begins, where the ledger is empty.
    init(_ connection: Connection, isEmpty: Bool) throws {
        self.connection = connection
        guard isEmpty else { return }
        for name in Self.indexes {
            let sql = try connection("SELECT sql FROM sqlite_schema WHERE type = 'index' AND name = ?").bind(
                name
            )
            .first { $0.text(0) }
            guard let sql else { continue }
            try connection.run("DROP INDEX \(name)")
            statements.append(sql)
        }
    }

    /// Builds the indexes, and makes sure of the references where they were not checked one by one.
    func finish(_ progress: ProgressReport?) throws {
        for (index, sql) in statements.enumerated() {
            try progress?(
                Progress(work: Label("建立索引", "building indexes"), done: index, total: statements.count))
            try connection.run(sql)
        }
        guard try connection("PRAGMA foreign_keys").first({ $0.integer(0) }) == 0 else { return }
        let broken = try connection("PRAGMA foreign_key_check").first { "\($0.text(0)) \($0.integer(1))" }
        if let broken {
            throw LedgerFailure(
                .damaged, "导入后引用不一致（\(broken)），没有保存", "references did not hold (\(broken)); nothing was saved"
            )
        }
    }
}

extension Ledger {
    /// Runs `body` without a check of each reference where the ledger is empty; `BulkLoading.finish` makes up for it.
    func loading<T>(_ body: () throws -> T) throws -> T {
        let isEmpty = try read { try $0("SELECT 1 FROM record LIMIT 1").first { _ in true } == nil }
        guard isEmpty else { return try body() }
        try use { try $0.run("PRAGMA foreign_keys = OFF") }
        defer { try? use { try $0.run("PRAGMA foreign_keys = ON") } }
        return try body()
    }
}
