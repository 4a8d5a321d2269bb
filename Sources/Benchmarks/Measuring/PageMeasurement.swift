import Casework
import Ledger

/// A figure opened: the first fifty of its records.
enum PageMeasurement {
    private struct Enough: Error {}

    static func run(_ bench: Bench) throws -> [Outcome] {
        let ours = try bench.child(.paging)
        let program = SQLiteProgram(database: bench.ledger, bench: bench)
        let query = """
            SELECT visits.date, hex(uuid), clients.name, visits.kind, quantity FROM posting
            JOIN record ON record.id = posting.record JOIN visits ON visits.id = record.id
            JOIN clients ON clients.id = visits.client
            WHERE indicator = \(Indicator.visits.number) AND posting.station IN \(Places.stations(Places.city))
            AND posting.day BETWEEN \(Places.month.first.number) AND \(Places.month.last.number)
            ORDER BY posting.station, posting.day LIMIT 50;
            """
        return [
            Outcome("city-month opened, 50 lines", ours["page"], kilobytes: ours.kilobytes)
                .beside("sqlite3 SELECT … LIMIT 50", try program.seconds(query)),
            Outcome("city-month distinct opened, 50 lines", ours["distinct"]),
        ]
    }

    static func work(_ path: String) throws {
        let ledger = try Ledger(path, today: Sample.today)
        for (name, indicator) in [("page", Indicator.visits), ("distinct", .clients_served)] {
            Reply.tell(
                name,
                try Samples.repeating {
                    var lines = 0
                    do {
                        try ledger.explain(
                            indicator, Places.month, in: Places.city, language: .chinese, open: { _ in }
                        ) { _ in
                            lines += 1
                            if lines == 50 { throw Enough() }
                        }
                    } catch is Enough {}
                })
        }
        try ledger.close()
    }
}
