import Casework

/// What a ledger's copy is compared with the ledger by: the records of each kind, the end of the history, and the figures
/// of the whole ledger year by year. It is read by statements that every released schema answers.
struct LedgerFacts: Sendable, Hashable {
    /// The records that are not deleted.
    private(set) var records = 0
    /// The last entry of the history.
    let saves: Int
    /// What the ledger held, in 32 bytes.
    let state: [UInt8]
    /// Everything that was counted, one line a count.
    private let counts: [[Int]]

    /// Reads them. Each statement is short; whoever wants them from one moment sees to it that nothing changes.
    init(_ connection: Connection) throws {
        let tables = try Self.tables(connection)
        saves = try connection.edition()
        state = try Self.state(connection, tables)
        var counts: [[Int]] = []
        let kinds = try connection("SELECT kind, deleted, COUNT(*) FROM record GROUP BY 1, 2")
        records = try kinds.all { row in
            counts.append([1] + (0..<3).map(row.integer))
            return row.integer(1) == 0 ? row.integer(2) : 0
        }.reduce(0, +)
        counts += try connection(
            """
            SELECT month / 100, stock, indicator, SUM(quantity) FROM total WHERE place = 0 GROUP BY 1, 2, 3
            """
        ).all { row in [2] + (0..<4).map(row.integer) }
        for indicator in Indicator.allCases where !indicator.isAdditive {
            counts += try connection(
                """
                SELECT day / 10000, indicator, COUNT(DISTINCT subject), SUM(quantity) FROM posting
                WHERE indicator = ? GROUP BY 1
                """
            ).bind(indicator.number).all { row in [3] + (0..<4).map(row.integer) }
        }
        for (place, table) in Self.small.enumerated() where tables.contains(table) {
            counts.append([
                4, place, try connection("SELECT COUNT(*) FROM \(table)").first { $0.integer(0) } ?? 0,
            ])
        }
        self.counts = counts
    }

    /// The tables beside the records and their books.
    private static let small = ["batch", "draft", "month", "month_step", "month_note", "correction"]

    private static func tables(_ connection: Connection) throws -> Set<String> {
        Set(try connection("SELECT name FROM sqlite_schema WHERE type = 'table'").all { $0.text(0) })
    }

    /// What tells two states of a ledger apart in no time: the last link of the chain that goes over every version of
    /// every record, and the last step of a month.
    static func state(_ connection: Connection) throws -> [UInt8] {
        try state(connection, tables(connection))
    }

    private static func state(_ connection: Connection, _ tables: Set<String>) throws -> [UInt8] {
        let digest = ByteDigest()
        let last = try connection("SELECT seq, hash FROM history ORDER BY seq DESC LIMIT 1").first {
            ($0.integer(0), Array($0.bytes(1)))
        }
        digest.add(Array("history \(last?.0 ?? 0)\n".utf8) + (last?.1 ?? []))
        if tables.contains("month_step") {
            let step = try connection("SELECT id, hash FROM month_step ORDER BY id DESC LIMIT 1").first {
                ($0.integer(0), Array($0.bytes(1)))
            }
            digest.add(Array("months \(step?.0 ?? 0)\n".utf8) + (step?.1 ?? []))
        }
        return digest.finish()
    }
}
