import Casework

/// What people call records: numbers and titles, remembered while a list is made.
final class Titles {
    private let connection: Connection
    private let language: Language
    private var known: [RecordID: String] = [:]

    init(_ connection: Connection, _ language: Language) {
        self.connection = connection
        self.language = language
    }

    /// The title of a record: what its kind's title fields say, the referenced by their own titles.
    func title(of id: RecordID) throws -> String {
        if let title = known[id] { return title }
        guard let spine = try connection.spine(id) else { return "" }
        let title = try title(of: spine, connection.values(spine.kind, id))
        if known.count > 10_000 { known.removeAll(keepingCapacity: true) }
        known[id] = title
        return title
    }

    func title(of spine: Spine, _ values: [Value]) throws -> String {
        try spine.kind.titleFields.compactMap { key -> String? in
            let index = spine.kind.index(of: key)!
            let field = spine.kind.fields[index]
            if field.type.target != nil {
                return try Bookkeeping.records(values[index]).first.map { try self.title(of: $0) }
            }
            let text = field.type.show(values[index], in: language)
            return text.isEmpty ? nil : text
        }.joined(separator: " · ")
    }

    /// The people-facing number of a record; empty where it has none.
    static func number(of spine: Spine, _ connection: Connection) throws -> String {
        switch spine.number {
        case .integer(let number) where spine.kind == .group_sessions: String(number)
        case .integer: try connection.code(ofStation: spine.id)
        case .text(let text): text
        default: ""
        }
    }
}
