import Casework

/// The ways from a record to the records whose postings rest on it, made from what the kinds declare.
enum Dependents {
    /// For each kind, the queries that list the dependents of a record of it.
    private static let queries: [Kind: [String]] = {
        var queries: [Kind: [String]] = [:]
        for kind in Kind.allCases {
            for rest in kind.rests {
                switch rest {
                case .owner(let key), .clients(let key):
                    let field = kind.field(key)!
                    queries[field.type.target!, default: []].append(
                        field.type.isLinks
                            ? """
                            SELECT record FROM link JOIN record ON record.id = link.record
                            WHERE target = ? AND kind = \(kind.rawValue)
                            """
                            : "SELECT id FROM \(kind.stem) WHERE \"\(field.column)\" = ?")
                case .clientsOf(let owner, let key):
                    let field = kind.field(owner)!
                    let target = field.type.target!.field(key)!.type.target!
                    queries[target, default: []].append(
                        """
                        SELECT \(kind.stem).id FROM link
                        JOIN \(kind.stem) ON \(kind.stem)."\(field.column)" = link.record WHERE target = ?
                        """)
                case .heldSessions(let sessions, let key):
                    queries[sessions, default: []].append(
                        "SELECT \"\(key)\" FROM \(sessions.stem) WHERE id = ?")
                }
            }
        }
        return queries
    }()

    /// The kinds of which a new record already has something resting on it: a session's group.
    static func canRestOnNew(_ kind: Kind) -> Bool { kind == .group_sessions }

    /// The records whose postings rest on a record.
    static func of(_ id: RecordID, _ kind: Kind, _ connection: Connection) throws -> [RecordID] {
        try (queries[kind] ?? []).flatMap { try connection($0).bind(id).all { $0.record(0) } }
    }
}
