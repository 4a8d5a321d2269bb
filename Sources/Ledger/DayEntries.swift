import Casework

extension Ledger {
    /// What was recorded for a day in a place: contacts, sessions, activities, visits, consultations, services,
    /// deliberations and resources.
    ///
    /// - returns: how many there are, and those that were stored last, the latest first.
    public func entries(
        on day: Day, in place: Place, limit: Int, language: Language
    ) throws -> (count: Int, newest: [ShownRecord]) {
        try read { connection in
            let stations = place == .everywhere ? nil : try connection.stations(in: place).map(\.id)
            var ids: [Int] = []
            for kind in Kind.allCases where kind.isOfOneDay {
                var walk = ListWalk(kind, stations: stations, Period(day, day))
                while !walk.isAtEnd { ids += try walk.next(1024, connection).map(\.id) }
            }
            ids.sort(by: >)
            let shower = Shower(connection, language)
            let newest = try ids.prefix(max(0, limit)).compactMap { id in
                try connection.spine(RecordID(Int64(id))).map(shower.show)
            }
            return (ids.count, newest)
        }
    }
}

extension Kind {
    /// Whether its records are things done on one day.
    fileprivate var isOfOneDay: Bool {
        switch self {
        case .deliberations, .resources, .volunteer_services: true
        default: isEvent
        }
    }
}
