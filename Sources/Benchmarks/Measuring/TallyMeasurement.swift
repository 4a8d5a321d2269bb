import Casework
import Ledger

/// The tables of figures, each in a warm process.
enum TallyMeasurement {
    private static let additive = Indicator.reported.filter(\.isAdditive)
    private static let distinct = Indicator.reported.filter { !$0.isAdditive }

    static func run(_ bench: Bench) throws -> [Outcome] {
        let ours = try bench.child(.tallying)
        let program = SQLiteProgram(database: bench.ledger, bench: bench)
        let (city, year) = (Places.city, Places.year)
        return [
            Outcome(
                "city, 12 months, flows and stocks", ours["months"], kilobytes: ours.kilobytes, aim: 0.005
            )
            .beside("sqlite3 GROUP BY, postings", try program.seconds(TallyQueries.months(city, year)))
            .beside("sqlite3 GROUP BY, records", try program.seconds(TallyQueries.kinds(city, year))),
            Outcome("city, 12 months, all figures", ours["all"]),
            Outcome("whole ledger, year, flows and stocks", ours["everywhere"], aim: 0.005)
                .beside(
                    "sqlite3 GROUP BY, postings", try program.seconds(TallyQueries.months(.everywhere, year))),
            Outcome("station-year, distinct", ours["station"], aim: 0.005)
                .beside("sqlite3 COUNT", try program.seconds(TallyQueries.distinct(Places.station, year))),
            Outcome("county-month, distinct", ours["county"], aim: 0.020)
                .beside(
                    "sqlite3 COUNT", try program.seconds(TallyQueries.distinct(Places.county, Places.month))),
            Outcome("whole ledger, year, distinct", ours["place"], aim: 0.100)
                .beside("sqlite3 COUNT", try program.seconds(TallyQueries.distinct(.everywhere, year))),
            Outcome("county-year by worker, all figures", ours["workers"], aim: 0.020)
                .beside(
                    "sqlite3 GROUP BY, postings",
                    try program.seconds(TallyQueries.workers(Places.county, year))),
        ]
    }

    static func work(_ path: String) throws {
        let ledger = try Ledger(path, today: Sample.today)
        let (city, year) = (Places.city, Places.year)
        func tell(_ name: String, _ work: () throws -> Void) rethrows {
            Reply.tell(name, try Samples.repeating(work))
        }
        func figures(_ period: Period, _ place: Place) throws {
            for indicator in distinct { _ = try ledger.figure(indicator, period, in: place) }
        }
        try tell("months") { _ = try ledger.tally(year, in: city, by: .month, additive) }
        try tell("all") { _ = try ledger.tally(year, in: city, by: .month) }
        try tell("everywhere") { _ = try ledger.tally(year, in: .everywhere, additive) }
        try tell("station") { try figures(year, Places.station) }
        try tell("county") { try figures(Places.month, Places.county) }
        try tell("place") { try figures(year, .everywhere) }
        try tell("workers") { _ = try ledger.tally(year, in: Places.county, by: .worker) }
        try ledger.close()
    }
}
