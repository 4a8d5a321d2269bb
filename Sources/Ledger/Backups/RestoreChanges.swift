import Casework

/// What restoring a backup would change, kind by kind.
public struct RestoreChanges: Sendable {
    /// The records of one kind.
    public struct Line: Sendable, Hashable {
        public let kind: Kind
        /// Those that are in the ledger and not in the backup: they would go.
        public var onlyNow = 0
        /// Those that are in the backup and not in the ledger: they would come back.
        public var onlyThen = 0
        /// Those that are in both and differ: they would be as they were.
        public var differing = 0
    }

    /// The kinds of which something would change, in their order.
    public let lines: [Line]
    /// The last change of the ledger, and of the backup; nil where nothing was ever saved.
    public let lastNow: Batch?
    public let lastThen: Batch?

    /// Whether every record would stay as it is.
    public var isEmpty: Bool { lines.isEmpty }

    /// All kinds together.
    public var total: (onlyNow: Int, onlyThen: Int, differing: Int) {
        lines.reduce((0, 0, 0)) { ($0.0 + $1.onlyNow, $0.1 + $1.onlyThen, $0.2 + $1.differing) }
    }
}

/// Compares two ledgers record by record, from where their histories part.
struct RestoreComparison {
    let now: Connection
    let then: Connection
    let progress: ProgressReport?

    func changes() throws -> RestoreChanges {
        let common = try lastCommon()
        var touched = try Self.touched(now, after: common)
        touched.formUnion(try Self.touched(then, after: common))
        var lines: [Kind: RestoreChanges.Line] = [:]
        var pacer = Pacer(progress, "比较记录", "comparing records")
        for (count, uuid) in touched.enumerated() {
            try pacer.tick(count, of: touched.count)
            let (one, other) = (try Self.living(uuid, now), try Self.living(uuid, then))
            guard let kind = (one ?? other)?.kind else { continue }
            var line = lines[kind] ?? RestoreChanges.Line(kind: kind)
            switch (one, other) {
            case (.some, nil): line.onlyNow += 1
            case (nil, .some): line.onlyThen += 1
            case (.some(let one), .some(let other)):
                guard try Self.content(one, now) != Self.content(other, then) else { continue }
                line.differing += 1
            case (nil, nil): continue
            }
            lines[kind] = line
        }
        return RestoreChanges(
            lines: Kind.allCases.compactMap { lines[$0] }, lastNow: try Self.last(now),
            lastThen: try Self.last(then))
    }

    /// The last entry that both histories share: each hash covers all before it, so that one comparison answers for all of
    /// them.
    private func lastCommon() throws -> Int {
        var (low, high) = (0, min(try now.edition(), try then.edition()))
        while low < high {
            let middle = (low + high + 1) / 2
            let hash = try Self.hash(now, middle)
            if hash != nil, hash == (try Self.hash(then, middle)) { low = middle } else { high = middle - 1 }
        }
        return low
    }

    private static func hash(_ connection: Connection, _ seq: Int) throws -> [UInt8]? {
        try connection("SELECT hash FROM history WHERE seq = ?").bind(seq).first { Array($0.bytes(0)) }
    }

    /// The records that were saved after an entry of the history.
    private static func touched(_ connection: Connection, after seq: Int) throws -> Set<RecordUUID> {
        var found: Set<RecordUUID> = []
        let rows = try connection(
            "SELECT uuid FROM record WHERE id IN (SELECT record FROM history WHERE seq > ?)"
        ).bind(seq)
        try rows.each { found.insert(RecordUUID(bytes: $0.bytes(0))) }
        return found
    }

    private static func living(_ uuid: RecordUUID, _ connection: Connection) throws -> Spine? {
        try connection.spine(uuid).flatMap { $0.isDeleted ? nil : $0 }
    }

    /// What a record says, other records being named by their ids.
    private static func content(_ spine: Spine, _ connection: Connection) throws -> [String] {
        let values = try connection.values(spine.kind, spine.id)
        return try zip(spine.kind.fields, values).map { field, value in
            switch value {
            case .none: return ""
            case .text(let text): return "t" + text
            case .records(let list): return try list.map { try name($0, connection) }.joined(separator: "|")
            case .integer(let number):
                let isReference = field.type.target != nil || field.key == "same_event_as"
                return isReference ? try name(RecordID(Int64(number)), connection) : "n\(number)"
            }
        }
    }

    private static func name(_ id: RecordID, _ connection: Connection) throws -> String {
        try connection.spine(id)?.uuid.description ?? "#\(id.key)"
    }

    private static func last(_ connection: Connection) throws -> Batch? {
        try connection("SELECT id, act, who, at, undoes FROM batch ORDER BY id DESC LIMIT 1").first { row in
            Batch(
                id: row.integer(0), act: Batch.Act(rawValue: row.text(1)) ?? .edit, who: row.text(2),
                at: row.text(3),
                undoes: row.isNull(4) ? nil : row.integer(4))
        }
    }
}
