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
    /// - throws: `Rejection` with all that is wrong; then nothing is stored.
    public func add(_ entry: Entry) throws -> Saved {
        try saving(.add) { writing in
            var entry = entry
            try writing.resolver.proposeNumber(for: &entry)
            var read = ReadEntry(entry, isNew: true)
            let place = try writing.resolver.resolve(&read, entry.kind, existing: nil)
            var problems = read.problems + place.problems
            if let id = read.id, let other = try writing.connection.spine(id) {
                problems.append(.taken("id", id.description, other))
            }
            problems += try writing.resolver.problemsOfNumber(entry.kind, read.values, of: nil)
            // A number would have been proposed, had the station or group been known.
            if problems.contains(where: { $0.field == "station" || $0.field == "group" }) {
                let number = entry.kind == .group_sessions ? "number" : entry.kind.numberField
                problems.removeAll { $0.field == number && $0.found == nil }
            }
            guard problems.isEmpty else { throw Rejection(problems: problems) }
            let uuid = read.id ?? .new()
            _ = try writing.put(new: entry.kind, uuid, read.values)
            return (uuid, 1, true)
        }
    }

    /// Changes fields of a record.
    ///
    /// - parameter version: the version that was read; a record that has another by now is not touched.
    public func edit(_ id: String, version: Int? = nil, _ texts: [String: String]) throws -> Saved {
        try saving(.edit) { writing in
            let spine = try writing.connection.living(id, version: version)
            var entry = Entry(spine.kind)
            for (key, text) in texts {
                guard spine.kind.index(of: key) != nil else {
                    throw Rejection(problems: [.unknownField(key, of: spine.kind)])
                }
                entry[key] = text
            }
            let before = try writing.connection.values(spine.kind, spine.id)
            var read = ReadEntry(entry, isNew: false)
            let place = try writing.resolver.resolve(&read, spine.kind, existing: before)
            let problems =
                try read.problems + place.problems
                + writing.resolver.problemsOfNumber(spine.kind, read.values, of: spine.id)
            guard problems.isEmpty else { throw Rejection(problems: problems) }
            let outcome = try writing.put(spine, before, read.values)
            return (spine.uuid, spine.version + (outcome == .changed ? 1 : 0), outcome == .changed)
        }
    }

    /// Marks a record as deleted. It stays in the file with its history; it counts nowhere.
    public func delete(_ id: String, version: Int? = nil) throws -> Saved {
        try saving(.delete) { writing in
            let spine = try writing.connection.living(id, version: version)
            let values = try writing.connection.values(spine.kind, spine.id)
            _ = try writing.put(spine, values, values, isDeleted: true)
            return (spine.uuid, spine.version + 1, true)
        }
    }

    private func saving(
        _ act: Batch.Act, _ body: (Writing) throws -> (RecordUUID, version: Int, isChanged: Bool)
    ) throws -> Saved {
        try write { connection in
            let writing = try Writing(
                connection, act: act, who: who, at: Self.now, today: today, rules: rules)
            let (uuid, version, isChanged) = try body(writing)
            let findings = try writing.finish()
            guard findings.problems.isEmpty else {
                throw Rejection(problems: findings.problems.map(\.what))
            }
            return Saved(
                id: uuid, kind: try connection.spine(uuid)!.kind, version: version, isChanged: isChanged,
                warnings: findings.warnings.map(\.what))
        }
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
