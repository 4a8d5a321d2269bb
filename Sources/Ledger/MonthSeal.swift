import Casework

/// Seals a station's month: its figures as they are handed in, and the lines behind them. Written once; nothing changes
/// them afterwards.
struct MonthSeal {
    private let connection: Connection
    private let rules: CountingRules

    init(_ connection: Connection, _ rules: CountingRules) {
        self.connection = connection
        self.rules = rules
    }

    /// Seals and returns the digest of what was sealed.
    func seal(_ month: Month, _ station: RecordID) throws -> [UInt8] {
        var bytes: [UInt8] = []
        func add(_ numbers: Int...) {
            for number in numbers {
                withUnsafeBytes(of: Int64(number).littleEndian) { bytes.append(contentsOf: $0) }
            }
        }
        let figure = try connection("INSERT INTO sealed_figure VALUES (?, ?, ?, ?, ?, ?, ?)")
        let line = try connection("INSERT INTO sealed_line VALUES (?, ?, ?, ?, ?, ?)")
        let late = try connection.corrections(reported: month, station)
        for indicator in Indicator.allCases where indicator.isSealed {
            let lines = try SealedLine.now(indicator, month, station, connection)
            let value = SealedLine.value(indicator, lines)
            try figure.bind(
                station, month.number, indicator.number, value, late[indicator] ?? 0, CountingRules.edition,
                rules.version
            ).run()
            add(indicator.number, value, late[indicator] ?? 0, CountingRules.edition, rules.version)
            for each in lines {
                try line.bind(
                    station, month.number, indicator.number, each.record, each.day, each.quantity
                ).run()
                add(Int(each.record.key), each.day.number, each.quantity)
            }
        }
        return Chain.digest(bytes)
    }
}

/// A line behind a sealed figure: a record with its quantity; of a distinct figure a subject with the sum of its own.
struct SealedLine: Hashable {
    let record: RecordID
    let day: Day
    let quantity: Int

    /// The lines of a figure as they are now.
    static func now(_ indicator: Indicator, _ month: Month, _ station: RecordID, _ connection: Connection)
        throws
        -> [SealedLine]
    {
        let here = "FROM posting WHERE indicator = ? AND station = ?"
        let query =
            switch indicator.nature {
            case .flow:
                "SELECT record, day, SUM(quantity) \(here) AND day BETWEEN ? AND ? GROUP BY record, day"
            case .stock:
                """
                SELECT record, MIN(day), SUM(quantity) \(here) AND day BETWEEN ? AND ?
                GROUP BY record HAVING SUM(quantity) <> 0
                """
            case .distinct:
                "SELECT subject, MIN(day), SUM(quantity) \(here) AND day BETWEEN ? AND ? GROUP BY subject"
            }
        let first = indicator.isStock ? 0 : month.first.number
        return try connection(query).bind(indicator.number, station, first, month.last).all(read)
    }

    /// The lines that were sealed.
    static func sealed(
        _ indicator: Indicator, _ month: Month, _ station: RecordID, _ connection: Connection
    ) throws -> [SealedLine] {
        try connection(
            "SELECT record, day, quantity FROM sealed_line WHERE station = ? AND month = ? AND indicator = ?"
        ).bind(station, month.number, indicator.number).all(read)
    }

    private static func read(_ row: Statement) -> SealedLine {
        SealedLine(record: row.record(0), day: Day(number: row.integer(1)), quantity: row.integer(2))
    }

    /// What the lines of a figure come to.
    static func value(_ indicator: Indicator, _ lines: [SealedLine]) -> Int {
        guard case .distinct(let minimum) = indicator.nature else {
            return lines.reduce(0) { $0 + $1.quantity }
        }
        return lines.count { $0.quantity >= minimum }
    }
}

extension Connection {
    /// What was corrected in earlier months of a station and is handed in with a month, by figure.
    func corrections(reported month: Month, _ station: RecordID) throws -> [Indicator: Int] {
        var sums: [Indicator: Int] = [:]
        try self(
            "SELECT indicator, SUM(quantity) FROM correction WHERE station = ? AND reported = ? GROUP BY 1"
        ).bind(station, month.number).each { row in
            if let indicator = Indicator(rawValue: row.integer(0)) { sums[indicator] = row.integer(1) }
        }
        return sums
    }
}
