import Casework

/// The records that go on with a new version after a salvage: what was changed in them, what their place is held for, and
/// those that the history can't prove any more.
final class Renewal {
    private let connection: Connection

    init(_ connection: Connection) throws {
        self.connection = connection
        try connection.run("CREATE TEMP TABLE renewed (id INTEGER PRIMARY KEY, before TEXT)")
    }

    /// A record is about to be changed: what it was is kept.
    func note(_ id: RecordID, _ kind: Kind) throws {
        let values = try connection.values(kind, id)
        let text = HistoryText.encode(
            kind.fields.enumerated().map { index, field in
                FieldChange(field: field.key, old: StoredValue(values[index]), new: .none)
            })
        try connection("INSERT OR IGNORE INTO temp.renewed VALUES (?, ?)").bind(id, text).run()
    }

    /// A record goes on as it is.
    func note(unchanged id: RecordID) throws {
        try connection("INSERT OR IGNORE INTO temp.renewed VALUES (?, NULL)").bind(id).run()
    }

    /// All records that nothing proves.
    func noteUnproven() throws {
        try connection.run(
            """
            INSERT OR IGNORE INTO temp.renewed
            SELECT r.id, NULL FROM record AS r LEFT JOIN temp.proof AS p ON p.id = r.id WHERE IFNULL(p.isProven, 0) = 0
            """)
    }

    var isEmpty: Bool {
        get throws { try connection("SELECT 1 FROM temp.renewed LIMIT 1").first { _ in true } == nil }
    }

    /// What was changed in a record since it was noted.
    private func changes(_ spine: Spine, _ before: String) throws -> [FieldChange] {
        let values = try connection.values(spine.kind, spine.id)
        let old = HistoryText.decode(before) ?? []
        return zip(old, values).compactMap { was, value in
            let new = StoredValue(value)
            let isSame = was.old == new || was.old.value.isNone && value.isNone
            return isSame ? nil : FieldChange(field: was.field, old: was.old, new: new)
        }
    }

    /// Writes the entries of all of them in one batch.
    ///
    /// - parameter after: the number of the last entry that ever was, there or not.
    /// - returns: how many there were.
    func write(_ batch: Batch, after last: Int, _ progress: ProgressReport?) throws -> Int {
        var hash =
            try connection("SELECT hash FROM history WHERE seq = ?").bind(last).first { Array($0.bytes(0)) }
            ?? Chain.beginning
        try connection("INSERT INTO batch VALUES (?, ?, ?, ?, ?, NULL)")
            .bind(batch.id, batch.act.rawValue, batch.who, batch.at, last + 1).run()
        let insert = try connection("INSERT INTO history VALUES (?, ?, ?, ?, ?, ?)")
        var (seq, count) = (last, 0)
        var pacer = Pacer(progress, "续写历史", "going on with the history")
        try connection("SELECT id, before FROM temp.renewed ORDER BY id").each { row in
            guard let old = try connection.spine(row.record(0)) else { return }
            let values = try connection.values(old.kind, old.id)
            let text = HistoryText.encode(row.isNull(1) ? [] : try changes(old, row.text(1)))
            let spine = old.with(version: old.version + 1, isDeleted: old.isDeleted, values: values)
            try connection.write(spine, isNew: false)
            (seq, count) = (seq + 1, count + 1)
            try pacer.tick(count)
            var entry = Chain.Entry(after: hash, seq: seq, batch: batch, changes: text)
            entry.add(spine, values)
            hash = entry.hash
            try insert.bind(seq, batch.id, spine.id, spine.version, text, hash).run()
        }
        return count
    }
}
