import Casework

/// Holds what was read against the history: each entry's hash says what its record was. Where a second reading of a record
/// is the right one, it is taken.
final class Proof {
    /// Entries that are gone or prove nothing any more.
    private(set) var holes = NumberRanges()
    private let connection: Connection
    private let log: SalvageLog
    private let progress: ProgressReport?
    /// By batch, how many of its entries are proven and how many are not.
    private var batches: [Int: (proven: Int, unproven: Int)] = [:]

    init(_ connection: Connection, _ log: SalvageLog, _ progress: ProgressReport?) {
        self.connection = connection
        self.log = log
        self.progress = progress
    }

    func run() throws {
        try connection.run(
            """
            CREATE TEMP TABLE proof (id INTEGER PRIMARY KEY, batch INTEGER, isProven INTEGER);
            """)
        try HistoryWalk(connection).each(progress) { step in try self.look(step) }
        log.report.history = try connection("SELECT COUNT(*) FROM history").first { $0.integer(0) } ?? 0
        try noteRecords()
    }

    private func look(_ step: HistoryWalk.Step) throws {
        if !step.missing.isEmpty { holes.add(step.missing.lowerBound...step.missing.upperBound - 1) }
        let spine = try connection.spine(step.record)
        let isNewest = spine?.version == step.version
        let isProven = try step.isProven || isNewest && spine.map { try mend($0, step) } == true
        if isProven {
            batches[step.batch, default: (0, 0)].proven += 1
        } else {
            batches[step.batch, default: (0, 0)].unproven += 1
            holes.add(step.seq)
        }
        guard isNewest else { return }
        try connection("INSERT OR REPLACE INTO temp.proof VALUES (?, ?, ?)")
            .bind(step.record, step.batch, isProven ? 1 : 0).run()
    }

    /// Tries what else was read of a record, and the mark of deletion the other way round.
    private func mend(_ spine: Spine, _ step: HistoryWalk.Step) throws -> Bool {
        let values = try connection.values(spine.kind, spine.id)
        let turned = spine.with(version: spine.version, isDeleted: !spine.isDeleted, values: values)
        if step.proves(turned, values) {
            try connection.write(turned, isNew: false)
            return true
        }
        for other in try others(spine, values) {
            let mended = spine.with(version: spine.version, isDeleted: spine.isDeleted, values: other)
            guard step.proves(mended, other) else { continue }
            try connection.write(mended, isNew: false)
            try connection.write(spine.kind, spine.id, other, isNew: false)
            return true
        }
        return false
    }

    /// The second rows of a record that were kept, and the ids that the index knows it by.
    private func others(_ spine: Spine, _ values: [Value]) throws -> [[Value]] {
        let name = "other_\(spine.kind.stem)"
        let isThere = try connection("SELECT 1 FROM sqlite_temp_schema WHERE name = ?").bind(name).first {
            _ in true
        }
        guard isThere != nil else { return [] }
        let columns = KindTable[spine.kind].columns
        let names = columns.map { "\"\(spine.kind.fields[$0].column)\"" }.joined(separator: ", ")
        return try connection("SELECT \(names) FROM temp.\(name) WHERE id = ?").bind(spine.id).all { row in
            var other = values
            for (place, field) in columns.enumerated() { other[field] = row.value(place) }
            return other
        }
    }

    // MARK: What is said of it

    /// Counts what is read and proven. Where nothing of a batch can be proven, it was the batch that was damaged, and no
    /// record is said to differ.
    private func noteRecords() throws {
        for kind in Kind.allCases {
            let (read, verified) =
                try connection(
                    """
                    SELECT COUNT(*), SUM(IFNULL(p.isProven, 0)) FROM record AS r LEFT JOIN temp.proof AS p ON p.id = r.id
                    WHERE r.kind = ?
                    """
                ).bind(kind).first { ($0.integer(0), $0.integer(1)) } ?? (0, 0)
            log.count(kind) {
                $0.read = read
                $0.verified = verified
            }
        }
        let unproven = try connection(
            """
            SELECT r.id, r.uuid, r.kind, r.number, r.day, p.batch, (SELECT code FROM stations WHERE id = r.station) FROM record AS r
            LEFT JOIN temp.proof AS p ON p.id = r.id WHERE IFNULL(p.isProven, 0) = 0 ORDER BY r.id
            """)
        try unproven.each { row in
            let counts = row.isNull(5) ? nil : batches[row.integer(5)]
            let isOfBatch = counts.map { $0.proven == 0 && $0.unproven > 1 } ?? true
            try log.note(
                SalvageNote(
                    isOfBatch ? .unproven : .differs, Kind(rawValue: row.integer(2))?.stem ?? "record",
                    key: Int64(row.integer(0)), id: RecordUUID(bytes: row.bytes(1)),
                    station: row.text(6), number: String(stored: row.value(3)),
                    day: row.isNull(4) ? "" : Day(number: row.integer(4)).description))
        }
        for range in holes.ranges {
            try log.note(SalvageNote(.unproven, "history", number: "\(range.lowerBound)-\(range.upperBound)"))
        }
    }
}
