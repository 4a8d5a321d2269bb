import Casework

/// The history of a salvaged ledger: all of it that could be read, the holes in it, and one batch with which records that
/// nothing proves any more go on.
struct SalvagedHistory {
    /// Who the history says did it.
    static let who = "salvage"

    let connection: Connection
    let log: SalvageLog
    var holes: SalvagedHoles

    init(_ connection: Connection, _ log: SalvageLog, _ entries: NumberRanges) {
        self.connection = connection
        self.log = log
        // What an earlier salvage said stays.
        holes = (try? SalvagedHoles(connection)) ?? SalvagedHoles()
        holes.entries.add(entries)
        log.report.historyUnproven = holes.entries.count
    }

    /// Mends the batches and writes the new one, if anything is lost or changed.
    ///
    /// - parameter isNeeded: asked where nothing is, whether there is something else to tell.
    mutating func goOn(
        _ renewal: Renewal, at: String, _ progress: ProgressReport?, orWhere isNeeded: () throws -> Bool
    ) throws -> Batch? {
        let last = try lastKnown()
        let present = try connection("SELECT MAX(seq) FROM history").first { $0.integer(0) } ?? 0
        if last > present { holes.entries.add(present + 1...last) }
        try mendBatches()
        let isWhole =
            try renewal.isEmpty && log.report.records.allSatisfy { $0.value.lost == 0 }
            && log.report.unknown == 0
        if try isWhole && !isNeeded() { return nil }
        if try renewal.isEmpty {
            // The batch that tells of what is lost needs an entry to stand in the chain.
            guard
                let anchor = try connection("SELECT id FROM record ORDER BY id LIMIT 1").first({
                    $0.record(0)
                })
            else { return nil }
            try renewal.note(unchanged: anchor)
        }
        let greatest = try [
            "SELECT MAX(id) FROM batch", "SELECT MAX(batch) FROM history",
            "SELECT MAX(batch) FROM month_step",
            "SELECT MAX(batch) FROM correction",
        ].map { try connection($0).first { $0.integer(0) } ?? 0 }
        let batch = Batch(id: (greatest.max() ?? 0) + 1, act: .edit, who: Self.who, at: at, undoes: nil)
        _ = try renewal.write(batch, after: last, progress)
        holes.batch = batch.id
        return batch
    }

    /// The number of the last entry that ever was, as far as anything tells.
    private func lastKnown() throws -> Int {
        try [
            "SELECT MAX(seq) FROM history", "SELECT MAX(first) FROM batch",
            "SELECT MAX(seen) FROM month_step",
        ].map {
            try connection($0).first { $0.integer(0) } ?? 0
        }.max() ?? 0
    }

    /// Every batch has its first entry; those of which none is left go.
    private func mendBatches() throws {
        try connection.run(
            """
            CREATE TEMP TABLE begun AS SELECT batch AS id, MIN(seq) AS first FROM history GROUP BY batch;
            DELETE FROM batch WHERE id NOT IN (SELECT id FROM temp.begun);
            UPDATE batch SET first = (SELECT b.first FROM temp.begun AS b WHERE b.id = batch.id);
            UPDATE batch SET undoes = NULL WHERE undoes NOT IN (SELECT id FROM batch);
            """)
        let missing = try connection(
            "SELECT id, first FROM temp.begun WHERE id NOT IN (SELECT id FROM batch)"
        ).all {
            ($0.integer(0), $0.integer(1))
        }
        for (id, first) in missing {
            try connection("INSERT INTO batch VALUES (?, 'edit', ?, '', ?, NULL)").bind(
                id, Placeholder.mark, first
            ).run()
            try log.note(SalvageNote(.lost, "batch", key: Int64(id)))
        }
    }
}
