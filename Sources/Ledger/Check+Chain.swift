import Casework

extension Check {
    /// Each entry follows the one before it, and hashes to what it says over its record as it was then.
    ///
    /// - parameter first: the entry to begin with; from the first one on, it is also looked whether any is missing.
    mutating func chain(from first: Int = 1) throws {
        let holes = try SalvagedHoles(connection).entries
        var unvouched = Set(try connection.erasures().keys)
        var differing: [(seq: Int, record: RecordID)] = []
        var gaps: [Range<Int>] = []
        var (count, left) = (0, 0)
        try HistoryWalk(connection).each(from: first, progress) { step in
            count += 1
            if !step.missing.isEmpty { gaps += holes.leftOut(of: step.missing) }
            if step.isErasure { unvouched.remove(step.record) }
            guard !step.isProven, !holes.contains(step.seq) else { return }
            if differing.count < CheckReport.listed {
                differing.append((step.seq, step.record))
            } else {
                left += 1
            }
        }
        report.history = count
        for gap in gaps {
            report.differ(
                "历史缺少第 \(gap.lowerBound) 到 \(gap.upperBound - 1) 条",
                "the history lacks entries \(gap.lowerBound) to \(gap.upperBound - 1)")
        }
        for (seq, record) in differing {
            let name = try name(record)
            report.differ(
                "历史第 \(seq) 条与记录 \(name) 的内容不符：记录或历史被改动过",
                "history entry \(seq) does not agree with \(name): the record or the history was changed from outside"
            )
        }
        report.differencesLeftOut += left
        if !holes.isEmpty, first == 1 {
            report.find(
                "打捞时历史有 \(holes.count) 条缺失或不能证实：第 \(holes) 条",
                "\(holes.count) entries of the history were gone or unproven when the ledger was salvaged: \(holes)"
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
}
