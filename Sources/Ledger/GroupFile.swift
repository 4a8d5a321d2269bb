import Casework

/// A group with its sessions and whoever came to them.
public struct GroupFile: Sendable {
    /// A client as the group knows them.
    public struct Person: Sendable, Hashable {
        public let id: RecordUUID
        /// What to write in a field of a record of the group's station.
        public let number: String
        public let name: String
    }

    /// One session.
    public struct Session: Sendable {
        public let record: ShownRecord
        /// Who was present by name.
        public let present: [RecordUUID]
        /// How many came beside those.
        public let walkIns: Int
        public let isHeld: Bool
    }

    public let record: ShownRecord
    /// Its members in the order in which it names them.
    public let members: [Person]
    /// Its sessions by number.
    public let sessions: [Session]
    /// Those who were present in a session and are no members, in the order in which they came first.
    public let guests: [Person]
}

extension Ledger {
    /// A group with its sessions and whoever came to them.
    ///
    /// - throws: `LedgerFailure` where there is no such group.
    public func groupFile(_ id: RecordUUID, language: Language) throws -> GroupFile {
        try read { connection in
            let spine = try connection.spine(id, of: .groups)
            let group: Group = try connection.record(spine.id)
            let shower = Shower(connection, language)
            func person(_ id: RecordID) throws -> GroupFile.Person? {
                guard let client = try connection.spine(id) else { return nil }
                return GroupFile.Person(
                    id: client.uuid, number: try shower.lookup.write(id, at: spine.station),
                    name: try shower.titles.title(of: id))
            }
            var known = Set(group.members)
            var guests: [RecordID] = []
            let sessions = try connection(Self.sessionsOfGroup).bind(spine.id).all { $0.record(0) }.compactMap
            {
                id -> GroupFile.Session? in
                guard let own = try connection.spine(id) else { return nil }
                let session: GroupSession = try connection.record(id)
                guests += session.present.filter { known.insert($0).inserted }
                return GroupFile.Session(
                    record: try shower.show(own),
                    present: try session.present.compactMap { try connection.spine($0)?.uuid },
                    walkIns: session.walkIns, isHeld: session.held)
            }
            return GroupFile(
                record: try shower.show(spine), members: try group.members.compactMap(person),
                sessions: sessions, guests: try guests.compactMap(person))
        }
    }

    static let sessionsOfGroup = """
        SELECT t.id FROM group_sessions AS t JOIN record ON record.id = t.id
        WHERE "group" = ? AND deleted = 0 ORDER BY t.number
        """
}
