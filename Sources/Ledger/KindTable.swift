import Casework

/// How one kind is stored, worked out once from its fields: the statements that read and write its own table, and the
/// places of the fields that every record is found by.
final class KindTable: Sendable {
    let kind: Kind
    /// The places, among the kind's fields, of those that have a column.
    let columns: [Int]
    /// The place of the list of records, which is kept in links.
    let links: Int?
    let insert: String
    let update: String
    let select: String
    /// The places of the station, the day and the number; a session's group.
    let station: Int?
    let day: Int
    let number: Int?
    let group: Int?
    let rests: [Rest]

    private static let all = PerKind { KindTable($0) }

    static subscript(kind: Kind) -> KindTable { all[kind] }

    private init(_ kind: Kind) {
        self.kind = kind
        let fields = kind.fields
        columns = fields.indices.filter { !fields[$0].type.isLinks }
        links = fields.indices.first { fields[$0].type.isLinks }
        let names = columns.map { "\"\(fields[$0].column)\"" }
        let marks = Array(repeating: "?", count: names.count + 1).joined(separator: ", ")
        insert = "INSERT INTO \(kind.stem) (id, \(names.joined(separator: ", "))) VALUES (\(marks))"
        let sets = names.map { "\($0) = ?" }.joined(separator: ", ")
        update = "UPDATE \(kind.stem) SET \(sets) WHERE id = ?"
        select = "SELECT \(names.joined(separator: ", ")) FROM \(kind.stem) WHERE id = ?"
        station = kind.index(of: "station")
        day = kind.index(of: kind.dayField)!
        number = (kind == .group_sessions ? "number" : kind.numberField).flatMap(kind.index)
        group = kind == .group_sessions ? kind.index(of: "group") : nil
        rests = kind.rests
    }
}
