import Casework

extension Check {
    /// Each entry follows the one before it, and hashes to what it says over its record as it was then.
    ///
    /// - parameter first: the entry to begin with; from the first one on, it is also looked whether any is missing.
    mutating func chain(from first: Int = 1) throws {
        var pacer = Pacer(progress, "核对历史", "checking the history")
        let total = try connection("SELECT COUNT(*) FROM history").first { $0.integer(0) } ?? 0
        let entries = try connection(
            """
            SELECT seq, history.record, version, changes, hash, batch.id, act, who, at, undoes
            FROM history JOIN batch ON batch.id = history.batch WHERE seq >= ? ORDER BY seq
            """
        ).bind(first)
        var previous =
            try first == 1
            ? Chain.beginning
            : connection("SELECT hash FROM history WHERE seq = ?").bind(first - 1).first {
                Array($0.bytes(0))
            } ?? []
        var expected = first
        var differing: [(seq: Int, record: RecordID)] = []
        let erased = try connection.erasures()
        var unvouched = Set(erased.keys)
        var gaps: [(Int, Int)] = []
        try entries.each { row in
            try pacer.tick(expected, of: total)
            let seq = row.integer(0)
            if seq != expected { gaps.append((expected, seq)) }
            let batch = Batch(
                id: row.integer(5), act: Batch.Act(rawValue: row.text(6)) ?? .edit, who: row.text(7),
                at: row.text(8), undoes: row.isNull(9) ? nil : row.integer(9))
            var entry = Chain.Entry(
                after: previous, seq: seq, batch: batch, changes: row.isNull(3) ? nil : row.text(3))
            let hash = Array(row.bytes(4))
            let erasure = erased[row.record(1)]
            let isErased = erasure.map { seq < $0 } ?? false
            // Nothing comes after an erasure, and nothing else erases.
            if let erasure, seq > erasure || (seq == erasure) != (batch.act == .erase) {
                differing.append((seq, row.record(1)))
            } else if erasure == seq {
                unvouched.remove(row.record(1))
                let residue = try connection.residue(of: row.record(1), before: seq)
                if row.isNull(3) || row.text(3) != residue { differing.append((seq, row.record(1))) }
            }
            if isErased {
                // What it was made of is gone; the next entry vouches for its hash.
            } else if let (spine, values) = try version(row.integer(2), of: row.record(1)) {
                entry.add(spine, values)
                if entry.hash != hash { differing.append((seq, row.record(1))) }
            } else {
                differing.append((seq, row.record(1)))
            }
            previous = hash
            expected = seq + 1
            report.history += 1
        }
        for (wanted, found) in gaps {
            report.differ(
                "历史缺少第 \(wanted) 到 \(found - 1) 条", "the history lacks entries \(wanted) to \(found - 1)")
        }
        for (seq, record) in differing {
            let name = try name(record)
            report.differ(
                "历史第 \(seq) 条与记录 \(name) 的内容不符：记录或历史被改动过",
                "history entry \(seq) does not agree with \(name): the record or the history was changed from outside"
            )
        }
        guard first == 1 else { return }
        for record in unvouched.sorted() {
            let name = try name(record)
            report.differ(
                "记录 \(name) 标为已清空，历史里却没有", "\(name) is marked as erased, which the history does not say")
        }
        let lone = try connection(
            "SELECT seq, record FROM history WHERE NOT EXISTS (SELECT 1 FROM batch WHERE id = history.batch)"
        ).all { (seq: $0.integer(0), record: $0.record(1)) }
        for (seq, record) in lone {
            let name = try name(record)
            report.differ(
                "历史第 \(seq) 条（\(name)）不属于任何一批操作", "history entry \(seq), of \(name), belongs to no batch")
        }
        let orphans = try connection(
            """
            SELECT id FROM record WHERE version <> (SELECT IFNULL(MAX(version), 0) FROM history WHERE record = record.id)
            """
        ).all { $0.record(0) }
        for id in orphans {
            let name = try name(id)
            report.differ("记录 \(name) 的版本不在历史中", "the version of \(name) is not in the history")
        }
        let empty = try connection(
            "SELECT id FROM batch WHERE NOT EXISTS (SELECT 1 FROM history WHERE seq = first AND batch = batch.id)"
        ).all { $0.integer(0) }
        for id in empty {
            report.differ("第 \(id) 批操作没有历史", "batch \(id) has no history")
        }
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
