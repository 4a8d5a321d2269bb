import Casework

/// What other records say about a record: fetches them and lets the rules of `Casework` judge.
final class Neighbours {
    let connection: Connection
    let books: Bookkeeping

    init(_ connection: Connection, _ books: Bookkeeping) {
        self.connection = connection
        self.books = books
    }

    /// What keeps a record from being saved, seen beside the others.
    func problems(_ spine: Spine, _ record: any CaseRecord, isNew: Bool) throws -> [Problem] {
        var problems: [Problem] = []
        if let own = record.event {
            if let mark = own.sameAs { problems += try problemsOfMark(spine, own, mark) }
            if !isNew { problems += try problemsOfBeingMarked(spine, own) }
        }
        if let report = record as? Report { problems += try problemsOfSet(report) }
        if spine.kind == .volunteer_services {
            problems += try problemsOfVolunteerDay(spine, record as! VolunteerService)
        }
        if spine.kind.isOfPlanning { problems += try problemsOfPlanning(spine, record) }
        return problems
    }

    private func problemsOfMark(_ spine: Spine, _ own: Event, _ mark: RecordID) throws -> [Problem] {
        guard let other = try event(mark), own.canBeSame(as: other.event), mark != spine.id,
            !other.spine.isDeleted
        else {
            let uuid = try connection.spine(mark)?.uuid.description
            return [Problem("same_event_as", found: uuid, wanted: FieldType.event.wanted)]
        }
        return []
    }

    /// A record that others are marked the same as stays what they may be marked as.
    private func problemsOfBeingMarked(_ spine: Spine, _ own: Event) throws -> [Problem] {
        for marked in try marks(on: spine.id) {
            guard let (other, event) = try event(marked), !event.canBeSame(as: own) else { continue }
            return [Problem.markedBy(try written(other.kind, marked))]
        }
        return []
    }

    /// What tells a record from the others of its kind without naming a person: its number, or its day and its id.
    private func written(_ kind: Kind, _ id: RecordID) throws -> String {
        guard let record = try NameReader(connection, .chinese).record(kind, id) else { return "" }
        if !record.number.isEmpty { return record.number }
        return "\(NameReader.day(record)) (\(record.uuid))"
    }

    /// The records that are marked the same as a record.
    private func marks(on id: RecordID) throws -> [RecordID] {
        try connection(
            """
            SELECT id FROM case_contacts JOIN record USING (id) WHERE same_event_as = ?1 AND deleted = 0
            UNION ALL SELECT id FROM visits JOIN record USING (id) WHERE same_event_as = ?1 AND deleted = 0
            """
        ).bind(id).all { $0.record(0) }
    }

    private func event(_ id: RecordID) throws -> (spine: Spine, event: Event)? {
        guard let spine = try connection.spine(id), let event = try connection.anyRecord(spine).event else {
            return nil
        }
        return (spine, event)
    }

    private func problemsOfVolunteerDay(_ spine: Spine, _ service: VolunteerService) throws -> [Problem] {
        guard let volunteer = service.volunteer else { return [] }
        let others =
            try connection(
                """
                SELECT SUM(minutes) FROM volunteer_services JOIN record USING (id)
                WHERE volunteer = ? AND date = ? AND deleted = 0 AND id <> ?
                """
            ).bind(volunteer, service.date, spine.id).first { $0.integer(0) } ?? 0
        return VolunteerDay(minutes: others + service.minutes).problems
    }

    /// What still refers to a record that is to be deleted.
    func problemsOfDeleting(_ spine: Spine) throws -> [Problem] {
        for kind in Kind.allCases {
            for field in kind.fields {
                let query: String
                switch field.type {
                case .reference(spine.kind):
                    query =
                        "\(kind.stem) AS t JOIN record ON record.id = t.id WHERE t.\"\(field.column)\" = ?1"
                case .references(spine.kind):
                    query =
                        "link AS t JOIN record ON record.id = t.record WHERE t.target = ?1 AND kind = \(kind.rawValue)"
                case .event:
                    query =
                        "\(kind.stem) AS t JOIN record ON record.id = t.id WHERE t.\"\(field.column)\" = ?1"
                default:
                    continue
                }
                let other = try connection(
                    "SELECT record.id FROM \(query) AND deleted = 0 AND record.id <> ?1 LIMIT 1"
                )
                .bind(spine.id).first { $0.record(0) }
                if let other { return [Problem.referred(by: kind, try written(kind, other))] }
            }
        }
        return []
    }
}

extension Problem {
    static func markedBy(_ record: String) -> Problem {
        Problem(
            "same_event_as",
            because: Label(
                "记录 \(record) 标记为与它同次，请先去掉那条记录的标记",
                "\(record) is marked the same as this record; take that mark off first"))
    }

    static func referred(by kind: Kind, _ record: String) -> Problem {
        Problem(
            "id",
            because: Label(
                "不能删除：\(kind.label.chinese) \(record) 引用了它，请先修改或删除那一条",
                "it can't be deleted: \(record) of \(kind.stem) refers to it; change or delete that first"))
    }
}
