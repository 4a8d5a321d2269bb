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
        let figure = try connection("INSERT INTO sealed_figure VALUES (?, ?, ?, ?, ?, ?, ?)")
        let line = try connection("INSERT INTO sealed_line VALUES (?, ?, ?, ?, ?, ?)")
        let late = try LateFigures(connection).figures(reported: month...month, [station])
        for indicator in Indicator.allCases where indicator.isSealed {
            let lines = try SealedLine.now(indicator, Period(month), station, connection)
            try figure.bind(
                station, month.number, indicator.number, SealedLine.value(indicator, lines),
                late[indicator] ?? 0, CountingRules.edition, rules.version
            ).run()
            for each in lines {
                try line.bind(
                    station, month.number, indicator.number, each.record, each.day, each.quantity
                ).run()
            }
        }
        return try connection.digestOfSealed(month, station)
    }
}

/// A line behind a sealed figure: a record with its quantity; of a distinct figure a subject with the sum of its own.
struct SealedLine: Hashable {
    let record: RecordID
    let day: Day
    let quantity: Int

    /// The lines of a figure of whole months as they are now.
    static func now(
        _ indicator: Indicator, _ period: Period, _ station: RecordID, _ connection: Connection
    ) throws -> [SealedLine] {
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
        let first = indicator.isStock ? 0 : period.first.number
        return try connection(query).bind(indicator.number, station, first, period.last).all(read)
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

    /// What the lines of a figure come to, each record or subject being there once.
    static func value(_ indicator: Indicator, _ lines: [SealedLine]) -> Int {
        lines.reduce(0) { $0 + indicator.counted($1.quantity) }
    }

    /// What each record, or subject, adds to a figure.
    static func counts(_ indicator: Indicator, _ lines: [SealedLine]) -> [RecordID: Int] {
        var sums: [RecordID: Int] = [:]
        for line in lines { sums[line.record, default: 0] += line.quantity }
        return sums.compactMapValues { sum in
            let count = indicator.counted(sum)
            return count == 0 ? nil : count
        }
    }
}

extension Indicator {
    /// What a record or subject adds to it whose quantities come to a sum.
    func counted(_ sum: Int) -> Int {
        guard case .distinct(let minimum) = nature else { return sum }
        return sum >= minimum ? 1 : 0
    }
}

extension Connection {
    /// The digest of all that was sealed of a station's month.
    func digestOfSealed(_ month: Month, _ station: RecordID) throws -> [UInt8] {
        var contents = Digested()
        for (table, columns, order) in [
            ("sealed_figure", "indicator, value, late, edition, rules", "indicator"),
            ("sealed_line", "indicator, record, day, quantity", "indicator, record, day"),
        ] {
            let count = columns.count { $0 == "," } + 1
            let rows = try self(
                "SELECT \(columns) FROM \(table) WHERE station = ? AND month = ? ORDER BY \(order)"
            ).bind(station, month.number).all { row in (0..<count).map(row.integer) }
            contents.add(rows.count)
            for row in rows { contents.add(row) }
        }
        return Chain.digest(contents.bytes)
    }

    /// The digest of the corrections that a batch noted in a station's month.
    func digestOfCorrections(_ month: Month, _ station: RecordID, batch: Int) throws -> [UInt8] {
        var contents = Digested()
        try self(
            """
            SELECT id, indicator, record, quantity, reported FROM correction
            WHERE station = ? AND month = ? AND batch = ? ORDER BY id
            """
        ).bind(station, month.number, batch).each { row in contents.add((0..<5).map(row.integer)) }
        return Chain.digest(contents.bytes)
    }
}
