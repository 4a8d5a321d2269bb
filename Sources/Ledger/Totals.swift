import Casework

/// The running totals of places and months, and what a batch adds to them.
///
/// Every posting of an additive figure goes to all places that its station lies in, and to the station's own place,
/// where it is kept apart by worker.
final class Totals {
    private let connection: Connection
    private var pending: [Key: Int] = [:]
    private var places: [RecordID: [Int]] = [:]

    struct Key: Hashable {
        let place: Int
        let stock: Int
        let month: Int
        let indicator: Int
        let field: Int
        let worker: Int
    }

    init(_ connection: Connection) {
        self.connection = connection
    }

    /// Adds a quantity to every place of a station.
    func add(
        _ indicator: Indicator, station: RecordID, month: Int, field: Int, worker: Int, quantity: Int
    ) throws {
        guard indicator.isAdditive else { return }
        try add(
            indicator.number, isStock: indicator.isStock, places: places(of: station), month: month,
            field: field,
            worker: worker, quantity: quantity)
        if pending.count > 150_000 { try flush() }
    }

    private func add(
        _ indicator: Int, isStock: Bool, places: [Int], month: Int, field: Int, worker: Int, quantity: Int
    ) {
        for (index, place) in places.enumerated() {
            let key = Key(
                place: place, stock: isStock ? 1 : 0, month: month, indicator: indicator, field: field,
                worker: index == 0 ? worker : 0)
            pending[key, default: 0] += quantity
        }
    }

    /// The station's own place first, then those that it lies in.
    private func places(of station: RecordID) throws -> [Int] {
        if let known = places[station] { return known }
        let list = Self.places(ofKey: try connection.key(ofStation: station))
        places[station] = list
        return list
    }

    static func places(ofKey key: Int) -> [Int] {
        [key] + Place.above(key: key).map(\.code).filter { $0 != key }
    }

    /// Moves all that a station's records posted from the places of its old code to those of its new one.
    func move(_ station: RecordID, from old: Int, to new: Int) throws {
        let sums = try connection(
            """
            SELECT indicator, day / 100, field, worker, SUM(quantity) FROM posting
            WHERE station = ? GROUP BY 1, 2, 3, 4
            """
        ).bind(station).all { row in (0..<5).map(row.integer) }
        for sum in sums {
            guard let indicator = Indicator(rawValue: sum[0]), indicator.isAdditive else { continue }
            for (key, sign) in [(old, -1), (new, 1)] {
                add(
                    sum[0], isStock: indicator.isStock, places: Self.places(ofKey: key), month: sum[1],
                    field: sum[2], worker: sum[3], quantity: sign * sum[4])
            }
        }
        places[station] = nil
    }

    /// Writes what is pending, each total once.
    func flush() throws {
        let statement = try connection(
            """
            INSERT INTO total VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET quantity = quantity + excluded.quantity
            """)
        for (key, quantity) in pending.sorted(by: { Self.comes($0.key, before: $1.key) }) where quantity != 0
        {
            try statement.bind(
                key.place, key.stock, key.month, key.indicator, key.field, key.worker, quantity
            ).run()
        }
        pending.removeAll(keepingCapacity: true)
    }

    private static func comes(_ left: Key, before right: Key) -> Bool {
        (left.place, left.stock, left.month, left.indicator, left.field, left.worker)
            < (right.place, right.stock, right.month, right.indicator, right.field, right.worker)
    }
}
