import Casework

/// What a save would say of an entry that is still being filled in.
public struct Review: Sendable {
    /// What a save would refuse, blank fields that are required included.
    public let problems: [Problem]
    /// What a save would keep, but warn of.
    public let warnings: [Warning]

    /// Whether it could be saved.
    public var isGood: Bool { problems.isEmpty }
}

extension Ledger {
    /// Looks at a half-filled entry as a save would, without writing anything or keeping anybody waiting.
    ///
    /// A number that would be proposed is not missed. Fields that are blank or wrong keep quiet the rules that need them.
    ///
    /// - parameter record: the record that the entry changes; nil for a new one.
    /// - throws: `LedgerFailure` where there is no such record of the entry's kind, or it is deleted.
    public func review(_ entry: Entry, of record: RecordUUID? = nil) throws -> Review {
        try read { connection in
            let resolver = Resolver(connection, today: today)
            let spine = try record.map { try connection.living($0.description) }
            if let spine, spine.kind != entry.kind {
                throw LedgerFailure(
                    .notFound, "记录 \(spine.uuid) 不是\(entry.kind.label.chinese)",
                    "the record \(spine.uuid) is none of the \(entry.kind.stem)")
            }
            let checked: CheckedEntry
            if let spine {
                checked = try resolver.check(
                    entry, of: spine, before: connection.values(spine.kind, spine.id))
            } else {
                checked = try resolver.review(new: entry)
            }
            return try review(checked, of: spine, entry.kind, connection)
        }
    }

    /// Adds what other records say to what was found in an entry.
    private func review(
        _ checked: CheckedEntry, of spine: Spine?, _ kind: Kind, _ connection: Connection
    ) throws -> Review {
        let values = checked.read.values
        let own = Spine(
            id: spine?.id ?? RecordID(0), uuid: spine?.uuid ?? RecordUUID(bytes: []), kind: kind,
            values: values, version: 1, isDeleted: false)
        let record = kind.type.init(values: values)
        let neighbours = try Neighbours(connection, Bookkeeping(connection, connection.rules()))
        let known = Set(checked.problems.map(\.field))
        let beside = try neighbours.problems(own, record, isNew: spine == nil)
        let problems = checked.problems + beside.filter { !known.contains($0.field) }
        let faults = Set(problems.map(\.field))
        return Review(
            problems: problems,
            warnings: try neighbours.warnings(own, record, today: today).filter { !faults.contains($0.field) }
        )
    }
}

extension Resolver {
    /// Reads a new record that is not complete yet: a number that a save would propose is not missed. A session's is
    /// proposed, since its day goes with it.
    fileprivate func review(new entry: Entry) throws -> CheckedEntry {
        var entry = entry
        if entry.kind == .group_sessions { try proposeNumber(for: &entry) }
        let checked = try check(new: entry)
        guard let field = entry.kind.proposedField, entry[field]?.isBlank ?? true else { return checked }
        return CheckedEntry(read: checked.read, problems: checked.problems.filter { $0.field != field })
    }
}
