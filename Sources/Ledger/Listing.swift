import Casework

/// A record as people read it.
public struct ShownRecord: Sendable {
    public let kind: Kind
    public let id: RecordUUID
    public let version: Int
    public let isDeleted: Bool
    /// The text of each field, in the kind's order: codes and numbers as files have them.
    public let texts: [String]
    /// The same with labels and names as people read them.
    public let shown: [String]
    /// The title that names it.
    public let title: String
}

/// One version of a record: what was done to it.
public struct HistoryEntry: Sendable {
    /// One field of a change as text.
    public struct Change: Sendable, Hashable {
        public let field: String
        public let old: String
        public let new: String
    }

    public let seq: Int
    public let version: Int
    public let batch: Batch
    public let changes: [Change]
}

extension Ledger {
    /// The record with an id, deleted or not.
    public func record(_ id: String, language: Language) throws -> ShownRecord {
        try read { connection in
            guard let uuid = RecordUUID(id), let spine = try connection.spine(uuid) else {
                throw LedgerFailure(.notFound, "没有 id 为 \(id) 的记录", "there is no record with the id \(id)")
            }
            return try Shower(connection, language).show(spine)
        }
    }

    /// The records of a kind in a place and period, by station, day, number and id.
    ///
    /// The ledger is held for a page at a time; inside `steadily`, all pages are of one moment.
    public func list(
        _ kind: Kind, in place: Place = .everywhere, _ period: Period? = nil, language: Language,
        _ body: (ShownRecord) throws -> Void
    ) throws {
        for station in try stations(in: place) {
            var after: Pages.Mark? = nil
            repeat {
                var records: [ShownRecord] = []
                after = try page { connection in
                    let shower = Shower(connection, language)
                    return try Pages.read(kind, station.id, period, after: after, connection) { spine in
                        records.append(try shower.show(spine))
                    }
                }
                for record in records { try body(record) }
            } while after != nil
        }
    }

    /// What ever happened to a record, the oldest first.
    public func history(_ id: String, language: Language) throws -> [HistoryEntry] {
        try read { connection in
            guard let uuid = RecordUUID(id), let spine = try connection.spine(uuid) else {
                throw LedgerFailure(.notFound, "没有 id 为 \(id) 的记录", "there is no record with the id \(id)")
            }
            let shower = Shower(connection, language)
            return try connection(
                """
                SELECT seq, version, changes, batch.id, act, who, at, undoes FROM history JOIN batch ON batch.id = batch
                WHERE record = ? ORDER BY seq
                """
            ).bind(spine.id).all { row in
                (
                    row.integer(0), row.integer(1), row.isNull(2) ? nil : row.text(2),
                    Batch(
                        id: row.integer(3), act: Batch.Act(rawValue: row.text(4)) ?? .edit, who: row.text(5),
                        at: row.text(6), undoes: row.isNull(7) ? nil : row.integer(7))
                )
            }.map { seq, version, text, batch in
                HistoryEntry(
                    seq: seq, version: version, batch: batch,
                    changes: try (text.flatMap(HistoryText.decode) ?? []).map { change in
                        try shower.show(change, of: spine)
                    })
            }
        }
    }
}

/// Reads a kind's records of one station in their order, a page at a time.
enum Pages {
    /// Where a page ended.
    struct Mark {
        let day: Value
        let number: Value
        let uuid: RecordUUID
    }

    static let size = 2000

    /// The records after a mark, in SQL; `bind` fills its parameters.
    static func condition(_ period: Period?, after mark: Mark?) -> String {
        var clauses = ["record.kind = ?1", "record.station = ?2", "record.deleted = 0"]
        if period != nil { clauses.append("record.day BETWEEN ?3 AND ?4") }
        if let mark {
            clauses.append(
                "(ifnull(record.day, 0), ifnull(record.number, ''), record.uuid) > (ifnull(?5, 0), ifnull(?6, ''), ?7)"
            )
            // Lets the search begin where the page ended.
            if !mark.day.isNone { clauses.append("record.day >= ?5") }
        }
        return clauses.joined(separator: " AND ")
    }

    static func bind(
        _ query: Statement, _ kind: Kind, _ station: RecordID, _ period: Period?, after mark: Mark?
    ) {
        query.bind(kind.rawValue, at: 1)
        query.bind(Int(station.key), at: 2)
        if let period {
            query.bind(period.first.number, at: 3)
            query.bind(period.last.number, at: 4)
        }
        if let mark {
            query.bind(mark.day, at: 5)
            query.bind(mark.number, at: 6)
            query.bind(mark.uuid.bytes, at: 7)
        }
    }

    /// Reads one page; nil when it was the last.
    static func read(
        _ kind: Kind, _ station: RecordID, _ period: Period?, after mark: Mark?, _ connection: Connection,
        _ body: (Spine) throws -> Void
    ) throws -> Mark? {
        let query = try connection(
            """
            SELECT \(Spine.columns) FROM record WHERE \(condition(period, after: mark))
            ORDER BY day, number, uuid LIMIT \(size)
            """)
        bind(query, kind, station, period, after: mark)
        let page = try query.all(Spine.init)
        for spine in page { try body(spine) }
        guard page.count == size, let last = page.last else { return nil }
        return Mark(day: last.day.map { .integer($0) } ?? .none, number: last.number, uuid: last.uuid)
    }
}

/// Prints records for people and files.
struct Shower {
    let connection: Connection
    let language: Language
    let lookup: NumberLookup
    let titles: Titles

    init(_ connection: Connection, _ language: Language) {
        self.connection = connection
        self.language = language
        lookup = NumberLookup(connection)
        titles = Titles(connection, language)
    }

    func show(_ spine: Spine) throws -> ShownRecord {
        let values = try connection.values(spine.kind, spine.id)
        let fields = spine.kind.fields
        return ShownRecord(
            kind: spine.kind, id: spine.uuid, version: spine.version, isDeleted: spine.isDeleted,
            texts: try fields.indices.map { try text(fields[$0].type, values[$0], at: spine.station) },
            shown: try fields.indices.map { try shown(fields[$0].type, values[$0], at: spine.station) },
            title: try titles.title(of: spine, values))
    }

    /// A value as files have it.
    func text(_ type: FieldType, _ value: Value, at station: RecordID) throws -> String {
        switch type {
        case .reference, .references:
            try Bookkeeping.records(value).map { try lookup.write($0, at: station) }.joined(separator: "|")
        case .event:
            try Bookkeeping.records(value).first.flatMap { try connection.spine($0)?.uuid.description } ?? ""
        default:
            type.print(value)
        }
    }

    /// A value as people read it: a reference by its number and its title.
    private func shown(_ type: FieldType, _ value: Value, at station: RecordID) throws -> String {
        switch type {
        case .reference, .references:
            try Bookkeeping.records(value).map { id in
                "\(try lookup.write(id, at: station)) \(try titles.title(of: id))"
            }.joined(separator: language == .chinese ? "、" : ", ")
        case .event:
            try text(type, value, at: station)
        default:
            type.show(value, in: language)
        }
    }

    func show(_ change: FieldChange, of spine: Spine) throws -> HistoryEntry.Change {
        guard let field = spine.kind.field(change.field) else {
            return .init(
                field: change.field, old: FieldType.yesNo.print(change.old.value),
                new: FieldType.yesNo.print(change.new.value))
        }
        return .init(
            field: field.key, old: try text(field.type, change.old.value, at: spine.station),
            new: try text(field.type, change.new.value, at: spine.station))
    }
}
