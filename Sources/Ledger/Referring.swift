import Casework

extension Ledger {
    /// How many records are looked at for references that no index leads to.
    private static let lookedAtForReferences = 20_000

    /// The records of a kind that refer to a record, the newest first: a client's visits, a case's contacts.
    ///
    /// Clients, cases, groups, volunteers, activities, stations and events lead to what refers to them. What refers to a
    /// worker or a team is looked for among the 20,000 newest records of its station and those below it.
    ///
    /// - throws: `LedgerFailure` where there is no record with that id.
    public func referring(
        to id: RecordUUID, kind: Kind, limit: Int = 50, language: Language
    ) throws -> [ShownRecord] {
        try read { connection in
            guard let spine = try connection.spine(id) else {
                throw LedgerFailure(.notFound, "没有 id 为 \(id) 的记录", "there is no record with the id \(id)")
            }
            var found: [ListWalk.Step] = []
            for field in kind.fields where field.refers(to: spine.kind) {
                if let query = References.query(kind, field) {
                    found += try connection(query).bind(spine.id, max(0, limit)).all {
                        ListWalk.Step(id: $0.integer(0), day: $0.integer(1))
                    }
                } else {
                    found += try references(kind, field, to: spine, limit, connection)
                }
            }
            found.sort { ($0.day, $0.id) > ($1.day, $1.id) }
            let shower = Shower(connection, language)
            var shown: Set<Int> = []
            return try found.filter { shown.insert($0.id).inserted }.prefix(max(0, limit)).compactMap {
                step in
                try connection.spine(RecordID(Int64(step.id))).map(shower.show)
            }
        }
    }

    /// Looks for references that no index leads to.
    private func references(
        _ kind: Kind, _ field: FieldForm, to spine: Spine, _ limit: Int, _ connection: Connection
    ) throws -> [ListWalk.Step] {
        let isStation = field.type.target == .stations
        let stations =
            try isStation
            ? [spine.id]
            : connection.stations(in: Place(key: connection.key(ofStation: spine.station))).map(\.id)
        var walk = ListWalk(kind, stations: stations)
        let query = try connection("SELECT \"\(field.column)\" FROM \(kind.stem) WHERE id = ?")
        var found: [ListWalk.Step] = []
        while !walk.isAtEnd, walk.examined < Self.lookedAtForReferences {
            for step in try walk.next(256, connection) {
                guard found.count < limit else { return found }
                let target = try query.bind(step.id).first { $0.integer(0) }
                if target == Int(spine.id.key) { found.append(step) }
            }
        }
        return found
    }
}

extension FieldForm {
    /// Whether it may hold a reference to a record of a kind.
    fileprivate func refers(to kind: Kind) -> Bool {
        if case .event = type { return kind.isEvent }
        return type.target == kind
    }
}

/// The statements that go along an index from a record to those that refer to it.
enum References {
    /// The fields that have an index.
    private static let indexed: [Kind: Set<String>] = [
        .case_contacts: ["case", "same_event_as"], .group_sessions: ["group"],
        .visits: ["client", "same_event_as"], .consultations: ["client"],
        .volunteer_services: ["volunteer", "activity"],
    ]

    /// The newest records of a kind that refer to a record through a field; nil where no index leads to them.
    static func query(_ kind: Kind, _ field: FieldForm) -> String? {
        if field.type.isLinks {
            return """
                SELECT record.id, ifnull(day, 0) FROM link JOIN record ON record.id = link.record
                WHERE target = ? AND record.kind = \(kind.rawValue) AND deleted = 0
                ORDER BY day DESC, record.id DESC LIMIT ?
                """
        }
        guard indexed[kind]?.contains(field.key) == true else { return nil }
        return """
            SELECT t.id, ifnull(day, 0) FROM \(kind.stem) AS t JOIN record ON record.id = t.id
            WHERE t."\(field.column)" = ? AND deleted = 0
            ORDER BY t."\(kind.field(kind.dayField)?.column ?? "id")" DESC, t.id DESC LIMIT ?
            """
    }
}
