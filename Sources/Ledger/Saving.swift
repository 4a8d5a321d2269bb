import Casework

/// What a save gives back, once it is on disk.
public struct Saved: Sendable {
    public let id: RecordUUID
    public let kind: Kind
    /// 1 for a new record.
    public let version: Int
    /// Whether anything was different.
    public let isChanged: Bool
    /// What is odd, and was kept all the same.
    public let warnings: [Warning]
}

extension Ledger {
    /// Adds a record. A people-facing number that is not given is the next one of the station.
    ///
    /// - parameter draft: the draft that the record was, which goes with the save.
    /// - throws: `Rejection` with all that is wrong; then nothing is stored.
    public func add(_ entry: Entry, draft: Int? = nil) throws -> Saved {
        try add(entry, draft: draft) { _ in [] }[0]
    }

    /// Adds a record and others that belong to it, all of them or none: one batch, which one undo takes back.
    ///
    /// - parameter draft: the draft that the record was, which goes with the save.
    /// - parameter companions: given the entry as it is saved, with its number and id, gives those that are saved after
    ///   it; they may refer to it.
    /// - returns: what was saved, in the order of the entries.
    /// - throws: `Rejection` with all that is wrong in the first entry that is refused; then nothing is stored.
    public func add(
        _ entry: Entry, draft: Int? = nil, with companions: (Entry) throws -> [Entry]
    ) throws -> [Saved] {
        try saving(.add, draft) { writing in
            var (puts, first) = ([SavedRecord](), entry)
            puts.append(try writing.add(&first, origin: 0))
            for (index, companion) in try companions(first).enumerated() {
                var entry = companion
                puts.append(try writing.add(&entry, origin: index + 1))
            }
            return puts
        }
    }

    /// Changes fields of a record.
    ///
    /// - parameter version: the version that was read; a record that has another by now is not touched.
    /// - parameter draft: the draft that the change was, which goes with the save.
    /// - parameter progress: called where the change has many records posted again.
    public func edit(
        _ id: String, version: Int? = nil, _ texts: [String: String], draft: Int? = nil,
        progress: ProgressReport? = nil
    ) throws -> Saved {
        try saving(.edit, draft, progress) { [try $0.edit(id, version: version, texts, origin: 0)] }[0]
    }

    /// Changes fields of several records, all of them or none: one batch, which one undo takes back.
    ///
    /// - throws: `Rejection` with all that is wrong in the first record that is refused, its place among the changes being
    ///   the rejection's entry.
    public func edit(_ changes: [(id: String, version: Int?, texts: [String: String])]) throws -> [Saved] {
        try saving(.edit, nil) { writing in
            try changes.enumerated().map { index, change in
                try writing.edit(change.id, version: change.version, change.texts, origin: index)
            }
        }
    }

    /// Marks a record as deleted. It stays in the file with its history; it counts nowhere.
    public func delete(_ id: String, version: Int? = nil) throws -> Saved {
        try delete([(id, version)])[0]
    }

    /// Marks several records as deleted, all of them or none: one batch, which one undo takes back. A record named twice
    /// is deleted once.
    ///
    /// - throws: `Rejection` where others still refer to one of them, its place among `ids` being the rejection's entry;
    ///   `LedgerFailure` where one is gone or has another version.
    public func delete(_ ids: [(id: String, version: Int?)]) throws -> [Saved] {
        try saving(.delete, nil) { writing in
            var done: Set<RecordUUID> = []
            var puts: [SavedRecord] = []
            for (index, (id, version)) in ids.enumerated() {
                if let uuid = RecordUUID(id), done.contains(uuid) { continue }
                let spine = try writing.connection.living(id, version: version)
                let values = try writing.connection.values(spine.kind, spine.id)
                _ = try writing.put(spine, values, values, isDeleted: true, origin: index)
                done.insert(spine.uuid)
                puts.append(
                    SavedRecord(id: spine.uuid, kind: spine.kind, version: spine.version + 1, isChanged: true)
                )
            }
            return puts
        }
    }

    func saving(
        _ act: Batch.Act, _ draft: Int?, _ progress: ProgressReport? = nil,
        _ body: (Writing) throws -> [SavedRecord]
    ) throws -> [Saved] {
        try write { connection in
            let isLong = progress != nil
            return try isLong
                ? waiting.whileHolding(act.rawValue) { try save(act, draft, connection, progress, body) }
                : save(act, draft, connection, progress, body)
        }
    }

    private func save(
        _ act: Batch.Act, _ draft: Int?, _ connection: Connection, _ progress: ProgressReport?,
        _ body: (Writing) throws -> [SavedRecord]
    ) throws -> [Saved] {
        let writing = try Writing(
            connection, act: act, who: who, at: now(), today: today, late: late)
        let puts = try body(writing)
        let findings = try writing.finish(progress: progress)
        if let refused = findings.problems.map(\.origin).min() {
            throw Rejection(
                entry: refused, puts.indices.contains(refused) ? puts[refused].kind : nil,
                problems: findings.problems.filter { $0.origin == refused }.map(\.what))
        }
        if let draft { try connection.dropDraft(draft) }
        return puts.enumerated().map { index, put in
            Saved(
                id: put.id, kind: put.kind, version: put.version, isChanged: put.isChanged,
                warnings: findings.warnings.filter { $0.origin == index }.map(\.what))
        }
    }
}

/// A record that was put, before it is known what is odd in it.
struct SavedRecord {
    let id: RecordUUID
    let kind: Kind
    let version: Int
    let isChanged: Bool
}

extension Writing {
    /// Changes fields of a record.
    fileprivate func edit(_ id: String, version: Int?, _ texts: [String: String], origin: Int) throws
        -> SavedRecord
    {
        let spine = try connection.living(id, version: version)
        var entry = Entry(spine.kind)
        for (key, text) in texts {
            guard spine.kind.index(of: key) != nil else {
                throw Rejection(entry: origin, spine.kind, problems: [.unknownField(key, of: spine.kind)])
            }
            entry[key] = text
        }
        let before = try connection.values(spine.kind, spine.id)
        let checked = try resolver.check(entry, of: spine, before: before)
        guard checked.problems.isEmpty else {
            throw Rejection(entry: origin, spine.kind, problems: checked.problems)
        }
        let isChanged = try put(spine, before, checked.read.values, origin: origin) == .changed
        return SavedRecord(
            id: spine.uuid, kind: spine.kind, version: spine.version + (isChanged ? 1 : 0),
            isChanged: isChanged)
    }

    /// Adds a record; the entry has its number and id afterwards.
    fileprivate func add(_ entry: inout Entry, origin: Int) throws -> SavedRecord {
        try resolver.proposeNumber(for: &entry)
        let checked = try resolver.check(new: entry)
        guard checked.problems.isEmpty else {
            throw Rejection(entry: origin, entry.kind, problems: checked.problems)
        }
        let uuid = checked.read.id ?? .new()
        entry.id = uuid.description
        _ = try put(new: entry.kind, uuid, checked.read.values, origin: origin)
        // What was looked up before may be nearer now.
        resolver.lookup.forget()
        return SavedRecord(id: uuid, kind: entry.kind, version: 1, isChanged: true)
    }
}

extension Connection {
    /// The record with an id, which is not deleted and has the version that is asked for.
    func living(_ id: String, version: Int? = nil) throws -> Spine {
        guard let uuid = RecordUUID(id), let spine = try spine(uuid) else {
            throw LedgerFailure(.notFound, "没有 id 为 \(id) 的记录", "there is no record with the id \(id)")
        }
        if let version, version != spine.version {
            throw LedgerFailure(
                .stale, "记录已改到第 \(spine.version) 版，您看到的是第 \(version) 版；请重新打开后再改",
                "the record is now at version \(spine.version), you have version \(version); open it again")
        }
        if spine.isDeleted {
            throw LedgerFailure(
                .refused, "记录 \(id) 已删除（第 \(spine.version) 版）",
                "the record \(id) is deleted (version \(spine.version))")
        }
        return spine
    }
}

extension Problem {
    static func taken(_ field: String, _ found: String, _ other: Spine) -> Problem {
        Problem(
            field, found: found,
            wanted: Label(
                "未被使用的编号（已属于记录 \(other.uuid)）", "one that is free; it belongs to the record \(other.uuid)"))
    }

    static func unknownField(_ key: String, of kind: Kind) -> Problem {
        if key == "id" { return Problem("id", because: Label("id 不能修改", "the id can't be changed")) }
        let keys = kind.fields.map(\.key).joined(separator: ", ")
        return Problem(
            key, found: key, wanted: Label("\(kind.stem) 的字段：\(keys)", "a field of \(kind.stem): \(keys)"))
    }
}
