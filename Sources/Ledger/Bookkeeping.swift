import Casework

/// Posts records to the month: finds what a record rests on, asks its kind for its lines, and keeps postings and totals
/// in step.
final class Bookkeeping {
    private let connection: Connection
    private let rules: CountingRules
    private let totals: Totals
    /// Told of every change of lines; nil where nothing is changed for good.
    private let moves: MonthMoves?
    /// Postings that are not written yet.
    private var pending: [(record: Int, line: StoredPosting)] = []
    private var owners: [RecordID: Owner] = [:]
    private var clients: [RecordID: ClientFile] = [:]

    /// What a contact or session takes from its case or group.
    struct Owner {
        let field: ServiceField?
        let worker: RecordID?
        let clients: [RecordID]
    }

    /// What events need to know of a client.
    struct ClientFile {
        let categories: [CategorySpan]
        let filedOn: Int
        let closedOn: Int?
    }

    init(_ connection: Connection, _ rules: CountingRules, moves: MonthMoves? = nil) {
        self.connection = connection
        self.rules = rules
        self.moves = moves
        totals = Totals(connection)
    }

    /// Posts one record again: its old lines go, its new ones come, the totals follow.
    ///
    /// - parameter isNew: whether it can't have lines yet.
    func post(_ spine: Spine, _ record: any CaseRecord, _ values: [Value], isNew: Bool) throws {
        let new = try spine.isDeleted ? [] : lines(spine, record, values)
        if isNew {
            try moves?.note(spine.id, old: [], new: new)
            for line in new { try put(line, spine.id) }
            return
        }
        if !pending.isEmpty { try flushPostings() }
        let old = try connection.postings(of: spine.id)
        guard Set(old) != Set(new) else { return }
        try moves?.note(spine.id, old: old, new: new)
        try connection("DELETE FROM posting WHERE record = ?").bind(spine.id).run()
        for line in old { try add(line, times: -1) }
        for line in new { try put(line, spine.id) }
    }

    private func put(_ line: StoredPosting, _ record: RecordID) throws {
        pending.append((Int(record.key), line))
        try add(line, times: 1)
        if pending.count >= 20_000 { try flushPostings() }
    }

    /// Writes the postings that are waiting, in the order of their table: an import touches each page of it once.
    private func flushPostings() throws {
        pending.sort { left, right in
            (left.line.indicator, left.line.station, left.line.day, left.record, left.line.subject)
                < (right.line.indicator, right.line.station, right.line.day, right.record, right.line.subject)
        }
        let statement = try connection("INSERT INTO posting VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        for (record, line) in pending {
            statement.bind(line.indicator, at: 1)
            statement.bind(line.station, at: 2)
            statement.bind(line.day, at: 3)
            statement.bind(record, at: 4)
            statement.bind(line.subject, at: 5)
            statement.bind(line.quantity, at: 6)
            statement.bind(line.field, at: 7)
            statement.bind(line.worker, at: 8)
            try statement.run()
        }
        pending.removeAll(keepingCapacity: true)
    }

    private func add(_ line: StoredPosting, times sign: Int) throws {
        guard let indicator = Indicator(rawValue: line.indicator) else { return }
        try totals.add(
            indicator, station: RecordID(Int64(line.station)), month: line.day / 100, field: line.field,
            worker: line.worker, quantity: sign * line.quantity)
    }

    /// A station's code has changed: what its records posted moves to its new places.
    func move(_ station: RecordID, from old: Int, to new: Int) throws {
        try totals.move(station, from: old, to: new)
    }

    /// Writes what is waiting.
    func flush() throws {
        try flushPostings()
        try totals.flush()
    }

    /// A record is another now: what was remembered of it no longer holds.
    func forget(_ id: RecordID) {
        owners[id] = nil
        clients[id] = nil
    }

    /// The lines that a record posts.
    func lines(_ spine: Spine, _ record: any CaseRecord, _ values: [Value]) throws -> [StoredPosting] {
        StoredPosting.lines(record.postings(resting: try resting(spine, values), rules: rules), of: spine.id)
    }

    /// The lines that a record as it is in the ledger would post under each of several rules.
    func lines(_ spine: Spine, under rules: [CountingRules]) throws -> [[StoredPosting]] {
        let values = try connection.values(spine.kind, spine.id)
        let record = spine.kind.type.init(values: values)
        let resting = try resting(spine, values)
        return rules.map { StoredPosting.lines(record.postings(resting: resting, rules: $0), of: spine.id) }
    }

    /// Posts a record as it is in the ledger.
    func post(_ spine: Spine, isNew: Bool) throws {
        let values = try connection.values(spine.kind, spine.id)
        try post(spine, spine.kind.type.init(values: values), values, isNew: isNew)
    }

    /// What a record rests on, as it is now.
    private func resting(_ spine: Spine, _ values: [Value]) throws -> Resting {
        var resting = Resting()
        for rest in KindTable[spine.kind].rests {
            switch rest {
            case .owner(let key):
                let owner = try owner(spine.kind, key, values)
                resting.field = owner?.field
                resting.worker = owner?.worker
            case .clients(let key):
                resting.clients = try named(Self.records(values[spine.kind.index(of: key)!]))
            case .clientsOf(let key, _):
                resting.clients = try named(owner(spine.kind, key, values)?.clients ?? [])
            case .heldSessions:
                resting.heldSessions = try connection(
                    """
                    SELECT date FROM group_sessions JOIN record USING (id)
                    WHERE "group" = ? AND held = 1 AND deleted = 0
                    """
                ).bind(spine.id).all { Day(number: $0.integer(0)) }
            }
        }
        return resting
    }

    static func records(_ value: Value) -> [RecordID] {
        switch value {
        case .records(let list): list
        case .integer(let key): [RecordID(Int64(key))]
        default: []
        }
    }

    private func owner(_ kind: Kind, _ key: String, _ values: [Value]) throws -> Owner? {
        let index = kind.index(of: key)!
        guard let id = Self.records(values[index]).first, let ownerKind = kind.fields[index].type.target
        else { return nil }
        if let owner = owners[id] { return owner }
        let theirs = try connection.values(ownerKind, id)
        let owner = Owner(
            field: ServiceField?(stored: theirs[ownerKind.index(of: "field")!]),
            worker: RecordID?(stored: theirs[ownerKind.index(of: "worker")!]),
            clients: ownerKind == .cases ? Self.records(theirs[ownerKind.index(of: "clients")!]) : [])
        if owners.count > 5000 { owners.removeAll(keepingCapacity: true) }
        owners[id] = owner
        return owner
    }

    private func named(_ ids: [RecordID]) throws -> [NamedClient] {
        try ids.map { NamedClient($0, try client($0).categories) }
    }

    /// What events need to know of a client.
    func client(_ id: RecordID) throws -> ClientFile {
        if let file = clients[id] { return file }
        let file =
            try connection("SELECT categories, filed_on, closed_on FROM clients WHERE id = ?").bind(id).first
        {
            ClientFile(
                categories: CategorySpan.list(from: $0.value(0)), filedOn: $0.integer(1),
                closedOn: $0.isNull(2) ? nil : $0.integer(2))
        } ?? ClientFile(categories: [], filedOn: 0, closedOn: nil)
        if clients.count > 20_000 { clients.removeAll(keepingCapacity: true) }
        clients[id] = file
        return file
    }
}
