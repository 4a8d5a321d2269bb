import Casework

/// The half-filled forms of a ledger that a backup is about to replace. They go on in the restored one: nobody has saved
/// them anywhere, and the terminals where they are open know them by their ids.
struct CarriedDrafts {
    private let drafts: [Draft]
    /// The newest id that was ever given to a draft.
    private let last: Int

    init(_ connection: Connection) throws {
        drafts = try connection.drafts()
        last = try Self.lastID(connection)
    }

    /// Puts them among the drafts of a backup's copy, in the place of what they were then. Another draft that has the id
    /// of one of them gets a new one.
    func write(to connection: Connection) throws {
        let then = Dictionary(uniqueKeysWithValues: try connection.drafts().map { ($0.id, $0) })
        var last = max(last, try Self.lastID(connection))
        for draft in drafts {
            guard let other = then[draft.id] else { continue }
            if other.fills(draft) {
                try connection.dropDraft(other.id)
            } else {
                last += 1
                try connection("UPDATE draft SET id = ? WHERE id = ?").bind(last, other.id).run()
            }
        }
        for draft in drafts { try connection.put(draft) }
        try connection("DELETE FROM sqlite_sequence WHERE name = 'draft'").run()
        try connection("INSERT INTO sqlite_sequence VALUES ('draft', ?)").bind(last).run()
    }

    private static func lastID(_ connection: Connection) throws -> Int {
        try connection("SELECT seq FROM sqlite_sequence WHERE name = 'draft'").first { $0.integer(0) } ?? 0
    }
}

extension Draft {
    /// Whether another draft is what became of this one.
    fileprivate func fills(_ other: Draft) -> Bool {
        entry.kind == other.entry.kind && form == other.form && record == other.record
    }
}
