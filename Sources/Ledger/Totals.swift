import Casework

/// The running totals of places and months, and what a batch adds to them.
///
/// Every posting of an additive figure goes to all places that its station lies in, and to the station's own place,
/// where it is kept apart by worker.
final class Totals {
    private let connection: Connection
    private var pending: [Key: Int] = [:]
    private var places: [RecordID: [Int]] = [:]

    /// What identifies a total, in two words: an import has many of them in memory.
    struct Key: Hashable, Comparable {
        /// The place and whether it is of stocks.
        private let wide: Int
        /// The month, indicator, field and worker.
        private let narrow: Int

        init(place: Int, stock: Int, month: Int, indicator: Int, field: Int, worker: Int) {
            wide = place << 1 | stock
            narrow = month << 43 | indicator << 35 | field << 31 | worker
        }

        var place: Int { wide >> 1 }
        var stock: Int { wide & 1 }
        var month: Int { narrow >> 43 }
        var indicator: Int { narrow >> 35 & 0xFF }
        var field: Int { narrow >> 31 & 0xF }
        var worker: Int { narrow & 0x7FFF_FFFF }

        /// The order of the table's rows.
        static func < (left: Key, right: Key) -> Bool {
            left.wide == right.wide ? left.narrow < right.narrow : left.wide < right.wide
        }
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
        if pending.count > 64_000 { try flush() }
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
        for indicator in Indicator.allCases where indicator.isAdditive {
            let sums = try connection(
                """
                SELECT day / 100, field, worker, SUM(quantity) FROM posting
                WHERE indicator = ? AND station = ? GROUP BY 1, 2, 3
                """
            ).bind(indicator.number, station).all { row in (0..<4).map(row.integer) }
            for sum in sums {
                for (key, sign) in [(old, -1), (new, 1)] {
                    add(
                        indicator.number, isStock: indicator.isStock, places: Self.places(ofKey: key),
                        month: sum[0],
                        field: sum[1], worker: sum[2], quantity: sign * sum[3])
                }
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
        for (key, quantity) in pending.sorted(by: { $0.key < $1.key }) where quantity != 0 {
            try statement.bind(
                key.place, key.stock, key.month, key.indicator, key.field, key.worker, quantity
            ).run()
        }
        pending.removeAll(keepingCapacity: true)
    }
}
