import Casework

/// The part of a figure that is opened: a cell of a split table, named by its group's key.
public enum FigureShare: Sendable, Hashable {
    case all
    /// A field of service by its code; empty for what has none.
    case field(String)
    /// A worker as `STATION/worker_no` of the station where they are registered; empty for what has none.
    case worker(String)
    /// A station by its code: its own records, without those of the stations below it.
    case station(String)
    /// The stations whose codes begin with these six digits; a city's own station has a county's group of its own.
    case county(String)
    /// The stations whose codes begin with the first four of these digits.
    case city(String)
}

/// A share with its names found: the stations that it is counted over, and which of the lines there.
struct ResolvedShare {
    let scope: Counting.Scope
    let split: Counting.Split
    /// The number of the field, or the key of the worker; 0 for none.
    let group: Int

    /// - throws: `LedgerFailure` where there is no such field, worker or station.
    init(_ share: FigureShare, in place: Place, _ connection: Connection) throws {
        let all = try connection.stations(in: place)
        switch share {
        case .all:
            self.init(.place(place, all))
        case .field(let code):
            guard code.isEmpty || ServiceField(rawValue: code) != nil else { throw Self.unknown(code) }
            self.init(.place(place, all), .field, ServiceField(rawValue: code)?.number ?? 0)
        case .worker(let key):
            self.init(
                .place(place, all), .worker, key.isEmpty ? 0 : try Self.worker(key, connection))
        case .station(let code):
            guard let key = AreaCode(code)?.key else { throw Self.unknown(code) }
            self.init(.stations(all.filter { $0.key == key }))
        case .county(let code):
            self.init(.stations(try Self.division(code, unit: 100_000_000, all)))
        case .city(let code):
            self.init(.stations(try Self.division(code, unit: 10_000_000_000, all)))
        }
    }

    private init(_ scope: Counting.Scope, _ split: Counting.Split = .none, _ group: Int = 0) {
        self.scope = scope
        self.split = split
        self.group = group
    }

    private static func division(_ code: String, unit: Int, _ stations: [StationPlace]) throws
        -> [StationPlace]
    {
        guard let key = AreaCode(code)?.key else { throw unknown(code) }
        return stations.filter { $0.key / unit == key / unit }
    }

    private static func worker(_ key: String, _ connection: Connection) throws -> Int {
        let lookup = NumberLookup(connection)
        guard let number = RecordNumber(key), let station = try number.station.flatMap(lookup.station),
            let id = try lookup.exact(.workers, station, number.number)
        else { throw unknown(key) }
        return Int(id.key)
    }

    private static func unknown(_ key: String) -> LedgerFailure {
        LedgerFailure(.notFound, "没有这个分组：\(key)", "there is no such group: \(key)")
    }

    /// The column that lines are chosen by, as a condition of SQL; the group is bound to `?5`.
    var condition: String {
        switch split {
        case .none: ""
        case .field: " AND field = ?5"
        case .worker: " AND worker = ?5"
        }
    }
}
