import Casework

/// The same tables as queries over what the ledger holds, for the `sqlite3` program.
enum TallyQueries {
    private static let flows = numbers(Indicator.reported.filter { $0.nature == .flow })
    private static let stocks = numbers(Indicator.reported.filter(\.isStock))

    private static func numbers(_ indicators: [Indicator]) -> String {
        indicators.map { String($0.number) }.joined(separator: ", ")
    }

    /// A place's flows by month, and its stocks, from the postings.
    static func months(_ place: Place, _ period: Period) -> String {
        let stations = Places.stations(place)
        return """
            SELECT indicator, day / 100, SUM(quantity) FROM posting
            WHERE indicator IN (\(flows)) AND station IN \(stations)
            AND day BETWEEN \(period.first.number) AND \(period.last.number) GROUP BY 1, 2;
            SELECT indicator, SUM(quantity) FROM posting
            WHERE indicator IN (\(stocks)) AND station IN \(stations)
            AND day <= \(period.last.number) GROUP BY 1;

            """
    }

    /// A place's numbers of records by month, from the kinds' own tables as somebody would write it by hand.
    static func kinds(_ place: Place, _ period: Period) -> String {
        let stations = Places.stations(place)
        let events: [Kind] = [
            .visits, .case_contacts, .group_sessions, .consultations, .volunteer_services, .activities,
            .deliberations, .resources, .clients, .cases, .volunteers,
        ]
        return events.map { kind in
            let day = "\"\(kind.dayField)\""
            return """
                SELECT \(day) / 100, COUNT(*) FROM \(kind.stem) WHERE station IN \(stations)
                AND \(day) BETWEEN \(period.first.number) AND \(period.last.number) GROUP BY 1;

                """
        }.joined()
    }

    /// All distinct figures of a place in a period, split by a column or not.
    static func distinct(_ place: Place, _ period: Period, by column: String = "0") -> String {
        Indicator.reported.map { indicator in
            guard case .distinct(let minimum) = indicator.nature else { return "" }
            return """
                SELECT grp, COUNT(*) FROM (
                    SELECT \(column) AS grp, subject FROM posting
                    WHERE indicator = \(indicator.number) AND station IN \(Places.stations(place))
                    AND day BETWEEN \(period.first.number) AND \(period.last.number)
                    GROUP BY 1, 2 HAVING SUM(quantity) >= \(minimum)) GROUP BY 1;

                """
        }.joined()
    }

    /// All figures of a place in a period by worker.
    static func workers(_ place: Place, _ period: Period) -> String {
        let stations = Places.stations(place)
        return """
            SELECT worker, indicator, SUM(quantity) FROM posting
            WHERE indicator IN (\(flows)) AND station IN \(stations)
            AND day BETWEEN \(period.first.number) AND \(period.last.number) GROUP BY 1, 2;
            SELECT worker, indicator, SUM(quantity) FROM posting
            WHERE indicator IN (\(stocks)) AND station IN \(stations)
            AND day <= \(period.last.number) GROUP BY 1, 2;

            """ + distinct(place, period, by: "worker")
    }
}
