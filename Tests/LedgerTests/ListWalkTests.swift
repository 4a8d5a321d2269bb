import Casework
import Testing

@testable import Ledger

/// The walk along the days, in stretches of any length.
@Suite struct ListWalkTests {
    private struct Found: Equatable {
        let day: Int
        let id: Int
    }

    /// All records of a walk that goes `count` at a time.
    private func walked(_ walk: ListWalk, by count: Int, _ connection: Connection) throws -> [Found] {
        var walk = walk
        var found: [Found] = []
        while !walk.isAtEnd {
            found += try walk.next(count, connection).map { Found(day: $0.day, id: $0.id) }
        }
        return found
    }

    @Test(arguments: seeds)
    func `in stretches of any length each record comes once, by its day`(seed: UInt64) throws {
        announce(seed)
        var ledger = try RandomLedger(seed &+ 7, perKind: 6)
        for _ in 0..<30 { try ledger.step() }
        // Records without a day, and some on one day.
        for code in RandomLedger.codes.prefix(3) {
            for number in 0..<4 {
                var row: Row = ["worker_no": "N\(number)", "station": code, "name": "x"]
                if number > 1 { row["joined_on"] = "2023-05-05" }
                _ = try? ledger.test.add(.workers, row)
            }
        }
        for code in ["", "41", "411102", "411103", "410105"] {
            let place = TestLedger.place(code)
            for kind in [Kind.workers, .clients, .visits, .groups, .stations] {
                for text in ["", "2023", "2024-01..2024-02", "2023-05-05"] {
                    let period = Period(text)
                    for isDescending in [true, false] {
                        try compare(
                            ledger.test.ledger, kind, place, period, isDescending,
                            "seed \(seed) \(kind) “\(code)” \(text) \(isDescending)")
                    }
                }
            }
        }
    }

    private func compare(
        _ ledger: Ledger, _ kind: Kind, _ place: Place, _ period: Period?, _ isDescending: Bool,
        _ context: String
    ) throws {
        try ledger.read { connection in
            let stations = try connection.stations(in: place).map(\.id)
            let members = Set(stations.map { Int($0.key) })
            let all = try connection(
                "SELECT id, ifnull(day, 0), station FROM record WHERE kind = ? AND deleted = 0"
            ).bind(kind).all { (Found(day: $0.integer(1), id: $0.integer(0)), $0.integer(2)) }
            let wanted = all.filter { found, station in
                members.contains(station)
                    && (period.map { found.day > 0 && $0.contains(Day(number: found.day)) } ?? true)
            }.map(\.0).sorted { left, right in
                if (left.day == 0) != (right.day == 0) { return right.day == 0 }
                if left.day == 0 || isDescending { return (left.day, left.id) > (right.day, right.id) }
                return (left.day, left.id) < (right.day, right.id)
            }
            for count in [1, 2, 7, 1000] {
                for among in [stations, place == .everywhere ? nil : stations] {
                    let walk = ListWalk(kind, stations: among, period, isDescending: isDescending)
                    let found = try walked(walk, by: count, connection)
                    #expect(found == wanted, "\(context) by \(count)")
                }
            }
        }
    }

    @Test func `every stage of the walk goes along an index without sorting more than a day`() throws {
        let test = try smallLedger()
        for stage in ListWalk.Stage.allCases {
            for isDescending in [true, false] {
                let all = try test.plan(ListWalk.query(stage, isDescending, ofStation: false))
                #expect(all.count == 1 && all[0].contains("COVERING INDEX record_day"), "\(stage) \(all)")
                let one = try test.plan(ListWalk.query(stage, isDescending, ofStation: true))
                #expect(
                    one[0].contains("COVERING INDEX record_order (kind=? AND station=? AND day"), "\(one)")
            }
        }
    }
}
