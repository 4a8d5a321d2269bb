import Casework

/// A version of the set of categories that make 困难群众, and whether the ledger counts with it.
public struct KnownSet: Sendable, Hashable {
    public let rules: CountingRules
    /// The record that holds it; nil for version 1, which is the program's own.
    public let id: RecordUUID?
    /// The day on which it was adopted; nil for version 1, and for one that is not adopted.
    public let adoptedOn: Day?
    /// Whether the ledger counts with it: the newest that was adopted.
    public let isInForce: Bool
}

extension Ledger {
    /// What the ledger counts with: the newest set of categories that was adopted, whichever process adopted it.
    public var rules: CountingRules {
        get throws { try read { try $0.rules() } }
    }

    /// All versions of the set of categories, the oldest first.
    public func categorySets() throws -> [KnownSet] {
        try read { connection in
            let stored = try connection(
                """
                SELECT record.uuid, adopted_on, category_sets.id FROM category_sets CROSS JOIN record USING (id)
                WHERE deleted = 0 ORDER BY category_sets.version, category_sets.id
                """
            ).all { (id: RecordUUID(bytes: $0.bytes(0)), adoptedOn: $0.day(1), key: $0.record(2)) }
            let inForce = try connection.rules()
            let first = KnownSet(
                rules: .version1, id: nil, adoptedOn: nil, isInForce: inForce == .version1)
            return try [first]
                + stored.map { row in
                    let rules = (try connection.record(row.key) as CategorySet).rules
                    return KnownSet(
                        rules: rules, id: row.id, adoptedOn: row.adoptedOn,
                        isInForce: row.adoptedOn != nil && rules == inForce)
                }
        }
    }
}

extension Connection {
    /// What the ledger counts with.
    func rules() throws -> CountingRules {
        try self(
            """
            SELECT category_sets.version, categories FROM category_sets CROSS JOIN record USING (id)
            WHERE adopted_on IS NOT NULL AND deleted = 0 ORDER BY category_sets.version DESC LIMIT 1
            """
        ).first(Self.rules) ?? .version1
    }

    /// A version of the set of categories, adopted or not.
    ///
    /// - throws: `LedgerFailure` where there is no such version.
    func rules(version: Int) throws -> CountingRules {
        if version == 1 { return .version1 }
        let found = try self(
            """
            SELECT category_sets.version, categories FROM category_sets CROSS JOIN record USING (id)
            WHERE category_sets.version = ? AND deleted = 0
            """
        ).bind(version).first(Self.rules)
        guard let found else {
            throw LedgerFailure(
                .notFound, "没有第 \(version) 版困难群众类别", "there is no version \(version) of the hardship set")
        }
        return found
    }

    /// What a report counts with: the version of the set that its template names, else what the ledger counts with.
    func rules(of report: Report) throws -> CountingRules {
        try report.hardshipVersion.map(rules(version:)) ?? rules()
    }

    private static func rules(_ row: Statement) -> CountingRules {
        CountingRules(
            version: row.integer(0), hardship: Set(ClientCategory.list(from: row.value(1))))
    }
}
