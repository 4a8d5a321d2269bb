import Casework

/// A deleted record that rests in the bin.
public struct BinnedRecord: Sendable {
    public let id: RecordUUID
    public let kind: Kind
    public let station: RecordID
    /// Its day; nil where its kind has none or it was left blank.
    public let day: Day?
    /// Its people-facing number; empty where it has none.
    public let number: String
    public let title: String
    public let version: Int
    /// What deleted it: a deletion, or the undoing of what had made it.
    public let batch: Batch
}

extension Ledger {
    /// The deleted records whose content is still there, those deleted last first.
    ///
    /// - parameter limit: how many at the most.
    public func bin(limit: Int = .max, language: Language) throws -> [BinnedRecord] {
        try read { connection in
            let names = NameReader(connection, language)
            return try connection(
                """
                SELECT record.id, record.kind, record.version, batch.id, act, who, at, undoes
                FROM record JOIN history ON history.record = record.id AND history.version = record.version
                JOIN batch ON batch.id = history.batch
                WHERE deleted = 1 AND record.id NOT IN (SELECT record FROM erased)
                ORDER BY seq DESC LIMIT ?
                """
            ).bind(limit).all { row in
                (
                    row.record(0), row.integer(1), row.integer(2),
                    Batch(
                        id: row.integer(3), act: Batch.Act(rawValue: row.text(4)) ?? .delete,
                        who: row.text(5),
                        at: row.text(6), undoes: row.isNull(7) ? nil : row.integer(7))
                )
            }.compactMap { id, kind, version, batch in
                guard let kind = Kind(rawValue: kind), let record = try names.record(kind, id) else {
                    return nil
                }
                return BinnedRecord(
                    id: record.uuid, kind: kind, station: record.station,
                    day: record.day == 0 ? nil : Day(number: record.day), number: record.number,
                    title: record.title, version: version, batch: batch)
            }
        }
    }

    /// How many deleted records have their content still.
    public func binCount() throws -> Int {
        try read { connection in
            try connection(
                "SELECT COUNT(*) FROM record WHERE deleted = 1 AND id NOT IN (SELECT record FROM erased)"
            ).first { $0.integer(0) } ?? 0
        }
    }

    /// Takes records out of the bin as they were, all of them or none: one batch, which one undo takes back.
    ///
    /// - throws: `Rejection` where a number was given to another meanwhile, what one refers to is deleted, or a locked month
    ///   would move; its place among `ids` is the rejection's entry.
    public func recover(_ ids: [String]) throws -> [Saved] {
        try saving(.recover, nil) { writing in
            let found = try ids.map { try writing.connection.binned($0) }
            // What is referred to comes back before what refers to it.
            for origin in found.indices.sorted(by: { found[$0].0.kind.rawValue < found[$1].0.kind.rawValue })
            {
                let (spine, values) = found[origin]
                let problems =
                    try writing.resolver.problemsOfNumber(spine.kind, values, of: spine.id)
                    + writing.problemsOfTargets(spine, values)
                guard problems.isEmpty else {
                    throw Rejection(entry: origin, spine.kind, problems: problems)
                }
                _ = try writing.put(spine, values, values, isDeleted: false, origin: origin)
            }
            return found.map { spine, _ in
                SavedRecord(id: spine.uuid, kind: spine.kind, version: spine.version + 1, isChanged: true)
            }
        }
    }

    /// Takes the content of deleted records away for good: from the records, from their history and from drafts. That they
    /// were there, their numbers and days, and who deleted and who erased them stays; copies in backups stay too.
    ///
    /// - parameter before: only what was deleted before the beginning of this day.
    /// - returns: how many records were erased.
    public func emptyBin(before: Day? = nil, progress: ProgressReport? = nil) throws -> Int {
        try write { connection in
            try waiting.whileHolding("empty bin") {
                let ids = try connection(
                    """
                    SELECT record.id, at FROM record
                    JOIN history ON history.record = record.id AND history.version = record.version
                    JOIN batch ON batch.id = history.batch
                    WHERE deleted = 1 AND record.id NOT IN (SELECT record FROM erased) ORDER BY seq
                    """
                ).all { ($0.record(0), Day(utc: $0.text(1))) }.filter { _, day in
                    guard let before, let day else { return before == nil }
                    return day < before
                }
                guard !ids.isEmpty else { return 0 }
                let writing = try Writing(connection, act: .erase, who: who, at: now(), today: today)
                var pacer = Pacer(progress, "清空回收站", "emptying the bin")
                for (place, (id, _)) in ids.enumerated() {
                    try pacer.tick(place, of: ids.count)
                    try writing.erase(id)
                }
                _ = try writing.finish(progress: progress)
                return ids.count
            }
        }
    }
}

extension Ledger {
    /// Whether the content of a record was taken away for good, when the bin was emptied.
    public func isErased(_ id: RecordUUID) throws -> Bool {
        try read { connection in try connection.spine(id).map { try connection.isErased($0.id) } ?? false }
    }
}

extension Connection {
    /// A record in the bin, and what it says.
    fileprivate func binned(_ id: String) throws -> (Spine, [Value]) {
        guard let uuid = RecordUUID(id), let spine = try spine(uuid) else {
            throw LedgerFailure(.notFound, "没有 id 为 \(id) 的记录", "there is no record with the id \(id)")
        }
        guard spine.isDeleted else {
            throw LedgerFailure(.refused, "记录 \(id) 没有删除，不在回收站", "the record \(id) is not deleted")
        }
        guard try !isErased(spine.id) else { throw LedgerFailure.erased(uuid) }
        return (spine, try values(spine.kind, spine.id))
    }

    /// The records whose content was taken away, with the entry of the history that says so.
    func erasures() throws -> [RecordID: Int] {
        var erasures: [RecordID: Int] = [:]
        try self("SELECT record, seq FROM erased").each { erasures[$0.record(0)] = $0.integer(1) }
        return erasures
    }

    /// A digest of what is left of a record's history once its content is gone: who did what, when, in which version. The
    /// entry that erased it holds the digest, so that none of it can be changed unseen.
    func residue(of id: RecordID, before seq: Int) throws -> String {
        var bytes: [UInt8] = []
        try self(
            """
            SELECT seq, version, changes, hash, batch.id, act, who, at, undoes
            FROM history JOIN batch ON batch.id = history.batch WHERE record = ? AND seq < ? ORDER BY seq
            """
        ).bind(id, seq).each { row in
            let words = [0, 1, 2, 4, 5, 6, 7, 8].map {
                row.isNull($0) ? "-" : "\(row.text($0).utf8.count):\(row.text($0))"
            }
            bytes += Array(words.joined(separator: " ").utf8) + row.bytes(3)
        }
        return "erased " + Chain.digest(bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// Whether a record's content was taken away for good.
    func isErased(_ id: RecordID) throws -> Bool {
        try self("SELECT 1 FROM erased WHERE record = ?").bind(id).first { _ in true } ?? false
    }
}

extension LedgerFailure {
    static func erased(_ id: RecordUUID) -> LedgerFailure {
        LedgerFailure(
            .refused, "记录 \(id) 已从回收站清空，内容没有了",
            "the record \(id) was erased from the bin; its content is gone")
    }
}

extension Writing {
    /// What a record that comes back refers to and is itself deleted.
    fileprivate func problemsOfTargets(_ spine: Spine, _ values: [Value]) throws -> [Problem] {
        let names = NameReader(connection, .chinese)
        return try zip(spine.kind.fields, values).flatMap { field, value -> [Problem] in
            guard field.type.refers else { return [] }
            return try Bookkeeping.records(value).compactMap { id in
                guard id != spine.id, let target = try connection.spine(id), target.isDeleted else {
                    return nil
                }
                let number = try names.record(target.kind, id)?.number ?? ""
                let found = number.isEmpty ? target.uuid.description : number
                return Problem(
                    field.key, found: found,
                    wanted: Label(
                        "没有删除的\(target.kind.label.chinese)；请先从回收站取回它",
                        "one of \(target.kind.stem) that is not deleted; take it out of the bin first"))
            }
        }
    }
}

extension FieldType {
    /// Whether it names other records.
    fileprivate var refers: Bool { if case .event = self { true } else { target != nil } }
}
