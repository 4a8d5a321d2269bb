import Casework

/// What people know a record by.
struct NamedRecord {
    let id: RecordID
    let uuid: RecordUUID
    let kind: Kind
    let station: RecordID
    /// 0 where it has none.
    let day: Int
    /// Its people-facing number; empty where it has none.
    let number: String
    let title: String
    /// Whether it is closed, completed, dissolved, or has left.
    let isFinished: Bool
}

/// Reads what people know records by: where a kind keeps its title itself, with one search.
final class NameReader {
    let connection: Connection
    let titles: Titles
    private let lookup: NumberLookup
    private var stations: [RecordID: String] = [:]

    init(_ connection: Connection, _ language: Language) {
        self.connection = connection
        titles = Titles(connection, language)
        lookup = NumberLookup(connection)
    }

    /// The record of a kind with a key; nil where there is none.
    func record(_ kind: Kind, _ id: RecordID) throws -> NamedRecord? {
        try connection(Self.queries[kind.rawValue - 1]).bind(id).first { row in
            let number: String
            switch row.value(3) {
            case .integer where kind == .stations: number = try connection.code(ofStation: id)
            case .integer(let session): number = String(session)
            case let value: number = String(stored: value)
            }
            return NamedRecord(
                id: id, uuid: RecordUUID(bytes: row.bytes(0)), kind: kind, station: row.record(1),
                day: row.integer(2), number: number,
                title: row.isNull(4) ? try titles.title(of: id) : row.text(4), isFinished: row.integer(5) == 1
            )
        }
    }

    /// A record as a field of a record of `station` refers to it.
    func candidate(_ record: NamedRecord, at station: RecordID?) throws -> Candidate {
        let isElsewhere = record.station != station && record.kind != .stations
        return Candidate(
            id: record.uuid, reference: try reference(record, at: station), number: record.number,
            title: record.title, detail: try isElsewhere ? name(ofStation: record.station) : Self.day(record))
    }

    /// The day of a record as text; empty where it has none.
    static func day(_ record: NamedRecord) -> String {
        record.day == 0 ? "" : Day(number: record.day).description
    }

    func name(ofStation id: RecordID) throws -> String {
        if let name = stations[id] { return name }
        let name =
            try connection("SELECT name FROM stations WHERE id = ?").bind(id).first { $0.text(0) } ?? ""
        stations[id] = name
        return name
    }

    /// How a record is written: as it is found from a station, or wherever it is written.
    func reference(_ record: NamedRecord, at station: RecordID?) throws -> String {
        if let station { return try lookup.write(record.id, at: station) }
        if record.kind == .stations { return record.number }
        if record.kind.numberField == nil { return record.uuid.description }
        return try "\(connection.code(ofStation: record.station))/\(record.number)"
    }

    /// For each kind: uuid, station, day, number, title where the kind keeps it itself, whether it is finished.
    private static let queries = Kind.allCases.map { kind in
        var title = "NULL"
        if kind.titleFields.count == 1, let field = kind.field(kind.titleFields[0]), field.type.isFreeText {
            title = "t.\"\(field.column)\""
        }
        return """
            SELECT uuid, record.station, day, record.number, \(title), \(kind.isFinished)
            FROM record JOIN \(kind.stem) AS t ON t.id = record.id WHERE record.id = ?
            """
    }
}

extension Kind {
    /// Whether a record is closed, completed, dissolved, or has left, as an expression of SQL.
    fileprivate var isFinished: String {
        switch self {
        case .stations: "t.status = 'closed'"
        case .workers, .volunteers: "t.left_on IS NOT NULL"
        case .clients, .cases: "t.closed_on IS NOT NULL"
        case .volunteer_teams: "t.dissolved_on IS NOT NULL"
        case .community_orgs: "t.ended_on IS NOT NULL"
        case .groups: "t.completed_on IS NOT NULL"
        default: "0"
        }
    }
}
