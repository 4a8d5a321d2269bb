import Casework

/// Goes through the history from its first entry, and tells of each whether it hashes to what it says over its record as it
/// was then and the entry before it.
struct HistoryWalk {
    /// One entry.
    struct Step {
        let seq: Int
        let record: RecordID
        let version: Int
        let batch: Int
        /// The entries that should stand before it and are not there.
        let missing: Range<Int>
        let isProven: Bool
        /// Whether it took the record's content away.
        let isErasure: Bool
        fileprivate let entry: Chain.Entry?
        fileprivate let hash: [UInt8]

        /// Whether the entry was made of a record that was so.
        func proves(_ spine: Spine, _ values: [Value]) -> Bool {
            guard var entry else { return false }
            entry.add(spine, values)
            return entry.hash == hash
        }
    }

    private let connection: Connection
    private let erasures: [RecordID: Int]

    init(_ connection: Connection) throws {
        self.connection = connection
        erasures = try connection.erasures()
    }

    /// Calls `body` for each entry, beginning with one of them.
    func each(from first: Int = 1, _ progress: ProgressReport?, _ body: (Step) throws -> Void) throws {
        var pacer = Pacer(progress, "核对历史", "checking the history")
        let total = try connection("SELECT COUNT(*) FROM history").first { $0.integer(0) } ?? 0
        let entries = try connection(
            """
            SELECT seq, history.record, version, changes, hash, history.batch, batch.id, act, who, at, undoes
            FROM history LEFT JOIN batch ON batch.id = history.batch WHERE seq >= ? ORDER BY seq
            """
        ).bind(first)
        let before = try connection("SELECT hash FROM history WHERE seq = ?").bind(first &- 1)
        var (previous, expected, count) = (
            try before.first { Array($0.bytes(0)) } ?? Chain.beginning, first, 0
        )
        try entries.each { row in
            count += 1
            try pacer.tick(count, of: total)
            let (seq, hash) = (row.integer(0), Array(row.bytes(4)))
            // What a salvage writes behind entries that are gone begins anew.
            if seq != expected { previous = Chain.beginning }
            var entry: Chain.Entry?
            var act: Batch.Act?
            if !row.isNull(6) {
                act = Batch.Act(rawValue: row.text(7))
                let batch = Batch(
                    id: row.integer(6), act: Batch.Act(rawValue: row.text(7)) ?? .edit, who: row.text(8),
                    at: row.text(9), undoes: row.isNull(10) ? nil : row.integer(10))
                entry = Chain.Entry(
                    after: previous, seq: seq, batch: batch, changes: row.isNull(3) ? nil : row.text(3))
            }
            var step = Step(
                seq: seq, record: row.record(1), version: row.integer(2), batch: row.integer(5),
                missing: min(expected, seq)..<seq, isProven: false, isErasure: act == .erase, entry: entry,
                hash: hash)
            let changes = row.isNull(3) ? nil : row.text(3)
            switch erasures[step.record] {
            case let erasure? where seq < erasure:
                // What it was made of is gone; the entry that erased it vouches for the rest.
                if entry != nil, act != .erase { step = step.proven }
            case let erasure?:
                if erasure == seq, act == .erase,
                    try connection.residue(of: step.record, before: seq) == changes,
                    try isProven(step)
                {
                    step = step.proven
                }
            case nil:
                if act != .erase, try isProven(step) { step = step.proven }
            }
            try body(step)
            previous = hash
            expected = seq == .max ? seq : seq + 1
        }
    }

    private func isProven(_ step: Step) throws -> Bool {
        guard let (spine, values) = try version(step.version, of: step.record) else { return false }
        return step.proves(spine, values)
    }

    /// A record as it was at a version: as it is now, with the changes since taken back.
    private func version(_ version: Int, of id: RecordID) throws -> (Spine, [Value])? {
        guard let now = try connection.spine(id) else { return nil }
        var values = try connection.values(now.kind, id)
        guard now.version != version else { return (now, values) }
        var isDeleted = now.isDeleted
        let later = try connection(
            "SELECT changes FROM history WHERE record = ? AND version > ? ORDER BY version DESC"
        ).bind(id, version).all { $0.isNull(0) ? "" : $0.text(0) }
        for text in later {
            guard let changes = HistoryText.decode(text) else { return nil }
            for change in changes {
                if change.field == "deleted" {
                    isDeleted = change.old == .integer(1)
                } else if let index = now.kind.index(of: change.field) {
                    values[index] = change.old.value
                }
            }
        }
        return (now.with(version: version, isDeleted: isDeleted, values: values), values)
    }
}

extension HistoryWalk.Step {
    fileprivate var proven: Self {
        Self(
            seq: seq, record: record, version: version, batch: batch, missing: missing, isProven: true,
            isErasure: isErasure, entry: entry, hash: hash)
    }
}
