import Casework

/// The workers who may do something to a station's months: those of the station, and of the stations above it.
struct MonthPeople {
    private let connection: Connection
    private let today: Day

    init(_ connection: Connection, today: Day) {
        self.connection = connection
        self.today = today
    }

    struct Person {
        let number: String
        let name: String
        let role: WorkerRole

        /// What they are called and their number.
        var label: Label { Label("\(name)（\(number)）", "\(name) (\(number))") }
    }

    /// The first few who may do an act at a station, the nearest first; blank where there are none.
    func label(_ act: MonthAct, at station: RecordID) throws -> Label {
        let people = try who(act, at: station).prefix(3).map(\.label)
        return Label(
            people.map(\.chinese).joined(separator: "、"), people.map(\.english).joined(separator: ", "))
    }

    /// Those who may do an act at a station, the nearest first.
    func who(_ act: MonthAct, at station: RecordID) throws -> [Person] {
        let roles = act.roles.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return try NumberLookup(connection).chain(from: station).flatMap { place in
            try connection(
                """
                SELECT worker_no, name, role FROM record JOIN workers USING (id)
                WHERE record.kind = \(Kind.workers.rawValue) AND record.station = ? AND deleted = 0
                    AND (left_on IS NULL OR left_on > ?) AND role IN (\(roles)) ORDER BY worker_no
                """
            ).bind(place, today).all {
                Person(
                    number: $0.text(0), name: $0.text(1), role: WorkerRole(rawValue: $0.text(2)) ?? .worker)
            }
        }
    }

    /// The worker whom a name of `--as` means: of the station, or of one above it, and not gone.
    func named(_ who: String, at station: RecordID) throws -> Person? {
        let lookup = NumberLookup(connection)
        guard let number = RecordNumber(who), let id = try lookup.find(.workers, number, from: station),
            let spine = try connection.spine(id), try lookup.chain(from: station).contains(spine.station)
        else { return nil }
        let worker: Worker = try connection.record(id)
        if let left = worker.leftOn, left <= today { return nil }
        return Person(number: worker.workerNo, name: worker.name, role: worker.role)
    }
}
