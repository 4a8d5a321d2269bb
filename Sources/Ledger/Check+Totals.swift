import Casework

extension Check {
    /// Every total is the sum of the postings: a station's own of its postings, a place's of its stations' totals.
    mutating func totals() throws {
        var pacer = Pacer(progress, "核对合计", "adding up")
        let stations = try connection.stations(in: .everywhere)
        var places: [Int: [Int]] = [:]
        for station in stations {
            try pacer.tick(report.totals)
            let expected = try sums(of: station.id).reduce(into: [Totals.Key: Int]()) { expected, sum in
                expected[sum.key(place: station.key, keepsWorker: true), default: 0] += sum.quantity
            }
            try compare(place: station.key, expected)
            for place in Totals.places(ofKey: station.key).dropFirst() {
                places[place, default: []].append(station.key)
            }
        }
        for (place, keys) in places.sorted(by: { $0.key < $1.key }) {
            var expected: [Totals.Key: Int] = [:]
            for key in keys {
                try pacer.tick(report.totals)
                try connection(
                    "SELECT stock, month, indicator, field, SUM(quantity) FROM total WHERE place = ? GROUP BY 1, 2, 3, 4"
                )
                .bind(key).each { row in
                    let total = Totals.Key(
                        place: place, stock: row.integer(0), month: row.integer(1), indicator: row.integer(2),
                        field: row.integer(3), worker: 0)
                    expected[total, default: 0] += try row.quantity(4)
                }
            }
            try compare(place: place, expected)
        }
        let known = Set(stations.map(\.key)).union(places.keys)
        let strays = try connection("SELECT DISTINCT place FROM total WHERE quantity <> 0").all {
            $0.integer(0)
        }
        for place in strays where !known.contains(place) {
            report.differ("合计属于没有站点的地方 \(place)", "totals of a place without stations, \(place)")
        }
    }

    /// What a station's postings of one month, field and worker add up to.
    private struct Sum {
        let indicator: Indicator
        let month: Int
        let field: Int
        let worker: Int
        let quantity: Int

        func key(place: Int, keepsWorker: Bool) -> Totals.Key {
            Totals.Key(
                place: place, stock: indicator.isStock ? 1 : 0, month: month, indicator: indicator.number,
                field: field, worker: keepsWorker ? worker : 0)
        }
    }

    private func sums(of station: RecordID) throws -> [Sum] {
        try Indicator.allCases.filter(\.isAdditive).flatMap { indicator in
            try connection(
                """
                SELECT day / 100, field, worker, SUM(quantity) FROM posting
                WHERE indicator = ? AND station = ? GROUP BY 1, 2, 3
                """
            ).bind(indicator.number, station).all {
                Sum(
                    indicator: indicator, month: $0.integer(0), field: $0.integer(1), worker: $0.integer(2),
                    quantity: try $0.quantity(3))
            }
        }
    }

    private mutating func compare(place: Int, _ expected: [Totals.Key: Int]) throws {
        var expected = expected
        var report = self.report
        try connection("SELECT stock, month, indicator, field, worker, quantity FROM total WHERE place = ?")
            .bind(place).each { row in
                report.totals += 1
                let numbers = (0..<5).map(row.integer)
                let key = Totals.Key(
                    place: place, stock: numbers[0], month: numbers[1], indicator: numbers[2],
                    field: numbers[3], worker: numbers[4])
                // A number that has no room in the key would be taken for another.
                guard [key.stock, key.month, key.indicator, key.field, key.worker] == numbers else {
                    let row = numbers.map { String($0) }.joined(separator: " ")
                    return report.differ(
                        "\(place) 的合计里有一行没有这样的指标、月份或领域：\(row)",
                        "a total at \(place) is of no indicator, month or field that there is: \(row)")
                }
                let wanted = expected.removeValue(forKey: key) ?? 0
                if wanted != row.integer(5) { report.differTotal(key, row.integer(5), wanted) }
            }
        for (key, wanted) in expected where wanted != 0 { report.differTotal(key, 0, wanted) }
        self.report = report
    }

    /// A record as people find it again: its kind, number and id.
}

extension CheckReport {
    fileprivate mutating func differTotal(_ key: Totals.Key, _ found: Int, _ wanted: Int) {
        let indicator = Indicator(rawValue: key.indicator)
        let month = Month(number: key.month)
        differ(
            "\(key.place) \(month) \(indicator?.label.chinese ?? "?") 的合计是 \(found)，应为 \(wanted)",
            "the total of \(indicator?.id ?? "?") at \(key.place) in \(month) is \(found), its postings sum to \(wanted)"
        )
    }
}
