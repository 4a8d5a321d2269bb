import Casework

/// Walks the records that two sets of categories may count otherwise: those with an event of stations and days that names
/// a client of one of the categories that only one of the sets has. It can be left after any row and taken up again.
struct TouchedWalk {
    static let allDays = 0...99_999_999

    private let changed: Set<ClientCategory>
    private let stations: [StationPlace]
    private let days: ClosedRange<Int>
    private var clients = Bits()
    private var seen = Bits()
    private var lastClient: RecordID?
    private var station = 0
    private var mark: (day: Int, record: Int, subject: Int)
    private var knowsClients = false
    /// How many rows were looked at.
    private(set) var examined = 0

    init(_ changed: Set<ClientCategory>, _ stations: [StationPlace], _ days: ClosedRange<Int>) {
        self.changed = changed
        self.stations = stations
        self.days = days
        mark = (days.lowerBound, 0, 0)
        if changed.isEmpty { station = stations.count }
    }

    /// Whether all was walked.
    var isAtEnd: Bool { station == stations.count }

    /// Walks on to the end, or as long as `goesOn` says so; each record is given once.
    mutating func go(
        _ connection: Connection, while goesOn: () -> Bool = { true }, _ body: (RecordID) throws -> Void
    ) throws {
        if !isAtEnd, !knowsClients { try findClients(connection, goesOn) }
        while knowsClients, !isAtEnd, goesOn() { try walk(connection, goesOn, body) }
    }

    private mutating func findClients(_ connection: Connection, _ goesOn: () -> Bool) throws {
        var isCut = false
        let query = try connection(
            "SELECT id, categories FROM clients WHERE id > ? AND categories IS NOT NULL ORDER BY id"
        ).bind(lastClient ?? RecordID(0))
        try query.each(while: {
            isCut = !goesOn(); return !isCut
        }) { row in
            examined += 1
            lastClient = row.record(0)
            if CategorySpan.list(from: row.value(1)).contains(where: { changed.contains($0.category) }) {
                clients.insert(row.integer(0))
            }
        }
        knowsClients = !isCut
        if knowsClients, clients.count == 0 { station = stations.count }
    }

    /// Every named client to whom an event adds people has a line of `clients_served` on its day.
    private mutating func walk(
        _ connection: Connection, _ goesOn: () -> Bool, _ body: (RecordID) throws -> Void
    ) throws {
        var isCut = false
        let query = try connection(
            """
            SELECT day, record, subject FROM posting
            WHERE indicator = ? AND station = ? AND (day, record, subject) > (?, ?, ?) AND day <= ?
            ORDER BY day, record, subject
            """
        ).bind(
            Indicator.clients_served.number, stations[station].id, mark.day, mark.record, mark.subject,
            days.upperBound)
        try query.each(while: {
            isCut = !goesOn(); return !isCut
        }) { row in
            examined += 1
            mark = (row.integer(0), row.integer(1), row.integer(2))
            if clients.contains(mark.subject), seen.insert(mark.record) {
                try body(RecordID(Int64(mark.record)))
            }
        }
        guard !isCut else { return }
        station += 1
        mark = (days.lowerBound, 0, 0)
    }
}
