import Casework

/// What a batch moves in months that were sealed: a flow its month, a stock every month until gain and loss cancel, a
/// distinct figure every month where a subject came or went. It costs nothing where no month is sealed.
final class MonthMoves {
    /// A sealed figure that a record moves.
    struct Move {
        let station: RecordID
        let month: Month
        let indicator: Indicator
        /// The record, or the subject of a distinct figure.
        let record: RecordID
        let quantity: Int
        let origin: Int

        var place: StationMonth { StationMonth(Int(station.key), month) }
    }

    private struct Key: Hashable {
        let station: Int
        let indicator: Int
        /// The record; of a distinct figure the subject.
        let record: Int
    }

    private let connection: Connection
    private var sealed: [Int: [Month]] = [:]
    /// The net of each record's lines, by month.
    private var net: [Key: [Int: Int]] = [:]
    private var origins: [Key: Int] = [:]
    /// The station-months of which lines went or came.
    private var touched: Set<StationMonth> = []
    /// Where the record being posted came from, as the writing calls it.
    var origin = 0

    init(_ connection: Connection) {
        self.connection = connection
    }

    /// Notes the lines that a record posted and those that it posts now.
    func note(_ record: RecordID, old: [StoredPosting], new: [StoredPosting]) throws {
        for (lines, sign) in [(old, -1), (new, 1)] {
            for line in lines {
                let months = try sealedMonths(of: line.station)
                guard let last = months.last, let indicator = Indicator(rawValue: line.indicator),
                    indicator.isSealed
                else { continue }
                let month = Month(number: line.day / 100)
                guard indicator.isStock ? month <= last : months.contains(month) else { continue }
                let subject = indicator.isAdditive ? Int(record.key) : line.subject
                let key = Key(station: line.station, indicator: line.indicator, record: subject)
                net[key, default: [:]][month.number, default: 0] += sign * line.quantity
                if origins[key] == nil { origins[key] = origin }
                if months.contains(month) { touched.insert(StationMonth(line.station, month)) }
            }
        }
    }

    /// The sealed figures that were moved, once all postings are written.
    func moves() throws -> [Move] {
        var moves: [Move] = []
        // An import moves many subjects of one figure and month.
        var known: [Key: [Int: [Int: Int]]] = [:]
        for (key, quantities) in net {
            guard let indicator = Indicator(rawValue: key.indicator) else { continue }
            func add(_ month: Month, _ quantity: Int) {
                guard quantity != 0 else { return }
                moves.append(
                    Move(
                        station: RecordID(Int64(key.station)), month: month, indicator: indicator,
                        record: RecordID(Int64(key.record)), quantity: quantity, origin: origins[key] ?? 0))
            }
            switch indicator.nature {
            case .flow:
                for (month, quantity) in quantities { add(Month(number: month), quantity) }
            case .stock:
                for month in try sealedMonths(of: key.station) {
                    add(month, quantities.reduce(0) { $1.key <= month.number ? $0 + $1.value : $0 })
                }
            case .distinct:
                let figure = Key(station: key.station, indicator: key.indicator, record: 0)
                for (month, quantity) in quantities where quantity != 0 {
                    let sums = try known[figure]?[month] ?? sums(key, Month(number: month))
                    known[figure, default: [:]][month] = sums
                    let now = sums[key.record] ?? 0
                    add(Month(number: month), indicator.counted(now) - indicator.counted(now - quantity))
                }
            }
        }
        return moves.sorted {
            ($0.origin, $0.station, $0.month.number, $0.indicator.number, $0.record)
                < ($1.origin, $1.station, $1.month.number, $1.indicator.number, $1.record)
        }
    }

    /// The sealed months in which something changed, but no figure moved.
    func untouchedFigures(_ moves: [Move]) -> [StationMonth] {
        touched.subtracting(moves.map(\.place)).sorted()
    }

    static let sumsOfSubjects = """
        SELECT subject, SUM(quantity) FROM posting
        WHERE indicator = ? AND station = ? AND day BETWEEN ? AND ? GROUP BY subject
        """

    /// What each subject's lines of a month come to now.
    private func sums(_ key: Key, _ month: Month) throws -> [Int: Int] {
        let rows = try connection(Self.sumsOfSubjects)
            .bind(key.indicator, key.station, month.first, month.last).all { ($0.integer(0), $0.integer(1)) }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    private func sealedMonths(of station: Int) throws -> [Month] {
        if let known = sealed[station] { return known }
        let months = try connection.sealedMonths(of: RecordID(Int64(station)))
        sealed[station] = months
        return months
    }
}

/// A month of a station.
struct StationMonth: Hashable, Comparable {
    let station: Int
    let month: Month

    var id: RecordID { RecordID(Int64(station)) }

    init(_ station: Int, _ month: Month) {
        self.station = station
        self.month = month
    }

    static func < (left: StationMonth, right: StationMonth) -> Bool {
        (left.station, left.month) < (right.station, right.month)
    }
}

extension Indicator {
    /// Whether locking a month seals it: the figures that reports list. Those of the register are no month's.
    public var isSealed: Bool { number < Indicator.people_marked_same.number }
}
