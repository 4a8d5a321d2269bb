import Casework

/// What an undo took back.
public struct Undone: Sendable {
    /// The batch that was undone.
    public let batch: Batch
    /// How many records it had changed.
    public let records: Int
}

extension Ledger {
    /// Takes back the last save, deletion or import that was not undone yet. Called again, it goes one further.
    ///
    /// - throws: `LedgerFailure` when there is nothing to undo, or something was built on it since.
    public func undo(progress: ProgressReport? = nil) throws -> Undone {
        try write { connection in
            try waiting.whileHolding("undo") {
                guard let (batch, first) = try connection.lastBatch() else {
                    throw LedgerFailure(.refused, "没有可以撤销的操作", "there is nothing to undo")
                }
                return try undo(batch, from: first, connection, progress)
            }
        }
    }

    private func undo(
        _ last: Batch, from first: Int, _ connection: Connection, _ progress: ProgressReport?
    ) throws -> Undone {
        let writing = try Writing(
            connection, act: .undo, who: who, at: now(), today: today, undoes: last.id, late: late)
        let entries = try connection(
            "SELECT record, changes FROM history WHERE seq >= ? AND batch = ? ORDER BY seq DESC"
        ).bind(first, last.id)
        var pacer = Pacer(progress, "撤销", "undoing")
        var count = 0
        try entries.each { row in
            guard let spine = try connection.spine(row.record(0)) else {
                throw LedgerFailure(
                    .damaged, "历史里的一条记录不在了", "a record that the history tells of is not there")
            }
            // What was erased from the bin stays away.
            guard try !connection.isErased(spine.id) else { return }
            let values = try connection.values(spine.kind, spine.id)
            count += 1
            try pacer.tick(count)
            guard !row.isNull(1) else {
                _ = try writing.put(spine, values, values, isDeleted: true)
                return
            }
            guard let changes = HistoryText.decode(row.text(1)) else {
                throw LedgerFailure(
                    .damaged, "记录 \(spine.uuid) 的历史已损坏", "the history of \(spine.uuid) is damaged")
            }
            var before = values
            var isDeleted = spine.isDeleted
            for change in changes {
                if change.field == "deleted" {
                    isDeleted = change.old == .integer(1)
                } else if let index = spine.kind.index(of: change.field) {
                    before[index] = change.old.value
                }
            }
            let clashes =
                try isDeleted ? [] : writing.resolver.problemsOfNumber(spine.kind, before, of: spine.id)
            guard clashes.isEmpty else { throw Self.cannotUndo(last, clashes[0]) }
            _ = try writing.put(spine, values, before, isDeleted: isDeleted)
        }
        let findings = try writing.finish(progress: progress)
        let problems = findings.problems.map(\.what)
        if let problem = problems.first {
            throw Self.cannotUndo(
                last, problem, isOfLockedMonth: problems.allSatisfy(\.isOfLockedMonth))
        }
        return Undone(batch: last, records: count)
    }

    private static func cannotUndo(
        _ batch: Batch, _ problem: Problem, isOfLockedMonth: Bool = false
    ) -> LedgerFailure {
        let at = Moment.local(batch.at)
        return LedgerFailure(
            .refused, "不能撤销 \(at) 的\(batch.act.label.chinese)：\(problem.sentence(in: .chinese))",
            "can't undo what was \(batch.act.label.english) at \(at): \(problem.sentence(in: .english))",
            isOfLockedMonth: isOfLockedMonth)
    }
}
