import Casework

/// Finds records by the numbers that people write.
final class NumberLookup {
    private let connection: Connection
    private var chains: [RecordID: [RecordID]] = [:]
    private var found: [Asked: RecordID] = [:]

    private struct Asked: Hashable {
        let kind: Kind
        let number: RecordNumber
        let station: RecordID?
    }

    init(_ connection: Connection) {
        self.connection = connection
    }

    /// The station with a code.
    func station(_ code: AreaCode) throws -> RecordID? { try station(code.key) }

    /// The station with a code's 14 digits.
    func station(_ key: Int) throws -> RecordID? {
        try connection(
            "SELECT id FROM record WHERE kind = 1 AND scope = 0 AND number = ? AND deleted = 0"
        ).bind(key).first { $0.record(0) }
    }

    /// The record of a kind with a number, looked up as DESIGN §4 says: at the station that is written before it, else at
    /// `station` and then at the stations above it, the nearest first.
    func find(_ kind: Kind, _ number: RecordNumber, from station: RecordID?) throws -> RecordID? {
        let asked = Asked(kind: kind, number: number, station: station)
        if let known = found[asked] { return known }
        let answer = try look(kind, number, from: station)
        if found.count > 20_000 { found.removeAll(keepingCapacity: true) }
        if let answer { found[asked] = answer }
        return answer
    }

    private func look(_ kind: Kind, _ number: RecordNumber, from station: RecordID?) throws -> RecordID? {
        if kind == .stations { return try AreaCode(number.description).flatMap(self.station) }
        if let code = number.station {
            if let at = try self.station(code) { return try exact(kind, at, number.number) }
            // No station has that code: the slash is part of a number such as 2023/001.
            return try station.flatMap { try nearest(kind, number.description, from: $0) }
        }
        return try station.flatMap { try nearest(kind, number.number, from: $0) }
    }

    /// The record of a kind with a number at exactly one station.
    func exact(_ kind: Kind, _ station: RecordID, _ number: String) throws -> RecordID? {
        try connection(
            "SELECT id FROM record WHERE kind = ? AND scope = ? AND number = ? AND deleted = 0"
        ).bind(kind, station, number).first { $0.record(0) }
    }

    private func nearest(_ kind: Kind, _ number: String, from station: RecordID) throws -> RecordID? {
        for place in try chain(from: station) {
            if let id = try exact(kind, place, number) { return id }
        }
        return nil
    }

    /// Whether a plain number finds just this record when it is looked up from a station.
    private func finds(_ spine: Spine, _ number: String, from station: RecordID) throws -> Bool {
        if spine.station == station { return true }
        return try chain(from: station).contains(spine.station)
            && nearest(spine.kind, number, from: station) == spine.id
    }

    /// A station and the stations above it, the nearest first.
    func chain(from station: RecordID) throws -> [RecordID] {
        if let chain = chains[station] { return chain }
        let key = try connection.key(ofStation: station)
        var chain = [station]
        for place in Place.above(key: key).reversed() where place.code > 0 {
            let upper = try connection(
                "SELECT id FROM record WHERE kind = 1 AND scope = 0 AND number = ? AND deleted = 0"
            ).bind(place.keys.lowerBound).first { $0.record(0) }
            if let upper, upper != station { chain.append(upper) }
        }
        chains[station] = chain
        return chain
    }

    /// Forgets everything, as a change of a station or a number asks for.
    func forget() {
        chains.removeAll(keepingCapacity: true)
        found.removeAll(keepingCapacity: true)
    }

    /// The number of a record as it must be written at `station` to find the record again: plain where that finds it,
    /// `STATION/NUMBER` where it would find another.
    func write(_ id: RecordID, at station: RecordID) throws -> String {
        guard let spine = try connection.spine(id) else { return "" }
        switch spine.kind {
        case .stations:
            return try connection.code(ofStation: id)
        case _ where spine.scope == nil || spine.kind == .group_sessions:
            return spine.uuid.description
        default:
            let number = String(stored: spine.number)
            if RecordNumber(number)?.station == nil, try finds(spine, number, from: station) { return number }
            return try "\(connection.code(ofStation: spine.station))/\(number)"
        }
    }
}

extension Connection {
    /// The 14-digit key of a station's code.
    func key(ofStation id: RecordID) throws -> Int {
        try self("SELECT number FROM record WHERE id = ?").bind(id).first { $0.integer(0) } ?? 0
    }

    /// A station's code as it is written.
    func code(ofStation id: RecordID) throws -> String {
        try self("SELECT code FROM stations WHERE id = ?").bind(id).first { $0.text(0) } ?? ""
    }
}
