import Casework

/// A case with all that was done in it.
public struct CaseFile: Sendable {
    public let record: ShownRecord
    /// Its clients in the order in which it names them.
    public let clients: [ShownRecord]
    /// Its contacts, the newest first.
    public let contacts: [ShownRecord]
    /// The visits to its clients from the day on which it was opened to the day on which it was closed, both included,
    /// the newest first.
    public let visits: [ShownRecord]
}

extension Ledger {
    /// A case with all that was done in it.
    ///
    /// - parameter limit: how many contacts, and how many visits, are shown at most: the newest.
    /// - throws: `LedgerFailure` where there is no such case.
    public func caseFile(_ id: RecordUUID, limit: Int = 500, language: Language) throws -> CaseFile {
        try read { connection in
            let spine = try connection.spine(id, of: .cases)
            let file: Case = try connection.record(spine.id)
            let shower = Shower(connection, language)
            func show(_ ids: some Sequence<RecordID>) throws -> [ShownRecord] {
                try ids.compactMap { try connection.spine($0).map(shower.show) }
            }
            let contacts = try connection(Self.contactsOfCase).bind(spine.id, max(0, limit)).all {
                $0.record(0)
            }
            let visits = try file.clients.flatMap { client in
                try connection(Self.visitsOfClient)
                    .bind(client, file.openedOn, file.closedOn?.number ?? .max, max(0, limit))
                    .all { (day: $0.integer(1), id: $0.record(0)) }
            }.sorted { ($0.day, $0.id) > ($1.day, $1.id) }
            return CaseFile(
                record: try shower.show(spine), clients: try show(file.clients), contacts: try show(contacts),
                visits: try show(visits.prefix(max(0, limit)).map(\.id)))
        }
    }

    static let contactsOfCase = """
        SELECT t.id FROM case_contacts AS t JOIN record ON record.id = t.id
        WHERE "case" = ? AND deleted = 0 ORDER BY date DESC, t.id DESC LIMIT ?
        """
    static let visitsOfClient = """
        SELECT t.id, date FROM visits AS t JOIN record ON record.id = t.id
        WHERE client = ? AND date BETWEEN ? AND ? AND deleted = 0 ORDER BY date DESC, t.id DESC LIMIT ?
        """
}

extension Connection {
    /// The record of a kind with an id, deleted or not.
    func spine(_ id: RecordUUID, of kind: Kind) throws -> Spine {
        guard let spine = try spine(id), spine.kind == kind else {
            throw LedgerFailure(
                .notFound, "\(kind.label.chinese)中没有 id 为 \(id) 的记录",
                "there is no record with the id \(id) among the \(kind.stem)")
        }
        return spine
    }
}
