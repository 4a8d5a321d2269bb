import Casework

/// How many of the stations of a level meet a condition, and which do not.
public struct Coverage: Sendable {
    /// What is asked of a station.
    public enum Condition: String, Sendable, CaseIterable {
        case operating, staffed, certified, team, volunteers, organisation, logged, reported

        public var label: Label {
            switch self {
            case .operating: Label("已运营", "Operating")
            case .staffed: Label("有社工", "Has a worker")
            case .certified: Label("有持证社工", "Has a certified worker")
            case .team: Label("有志愿队", "Has a volunteer team")
            case .volunteers: Label("有志愿者", "Has volunteers")
            case .organisation: Label("有社会组织", "Has a community organisation")
            case .logged: Label("本期有服务", "Served anybody in the period")
            case .reported: Label("本期各月已报", "Has reported every month of the period")
            }
        }

        /// The figure that is to be above zero, on the last day or over the period; nil where it goes by something else.
        fileprivate var indicator: Indicator? {
            switch self {
            case .operating, .reported: nil
            case .staffed: .workers
            case .certified: .workers_certified
            case .team: .volunteer_teams
            case .volunteers: .volunteers
            case .organisation: .community_orgs
            case .logged: .people_served
            }
        }
    }

    public let condition: Condition
    public let level: AreaLevel
    /// In the order of their codes.
    public let met: [StationPlace]
    /// In the order of their codes.
    public let missing: [StationPlace]
    public var all: Int { met.count + missing.count }
    /// In tenths of a percent, halves up; nil where there is no station of the level.
    public var permille: Int? { Board.Rate.permille(met.count, of: all) }
}

extension Ledger {
    /// The coverage of every level in a place under each of some conditions, of a period or on its last day. Every station
    /// that is on file counts, also one that is being built or closed.
    ///
    /// - returns: by condition, and then by level from the province down; levels without a station are left out.
    public func coverage(
        _ period: Period, in place: Place, _ conditions: [Coverage.Condition] = Coverage.Condition.allCases
    ) throws -> [Coverage] {
        try read { connection in
            let stations = try connection.stations(in: place)
            let levels = try connection.levels(in: place)
            let openings = try connection.openings(in: place)
            let states =
                try conditions.contains(.reported)
                ? connection.states(of: period.months, in: place) : [:]
            let indicators = conditions.compactMap(\.indicator)
            let counting = Counting(connection: connection)
            let figures =
                try indicators.isEmpty
                ? []
                : stations.map { try counting.figures(indicators, .stations([$0]), period)[0] ?? [:] }
            func meets(_ condition: Coverage.Condition, _ index: Int) -> Bool {
                if let indicator = condition.indicator { return (figures[index][indicator] ?? 0) > 0 }
                let id = stations[index].id
                if condition == .operating { return openings[id]?.isOpen(on: period.last) ?? false }
                return period.months.allSatisfy { month in
                    (states[StationMonth(Int(id.key), month)]?.state ?? .open) != .open
                }
            }
            return conditions.flatMap { condition in
                AreaLevel.allCases.compactMap { level -> Coverage? in
                    let members = stations.indices.filter { levels[stations[$0].id] == level }
                    guard !members.isEmpty else { return nil }
                    let met = members.filter { meets(condition, $0) }
                    let missing = Set(members).subtracting(met).sorted()
                    return Coverage(
                        condition: condition, level: level, met: met.map { stations[$0] },
                        missing: missing.map { stations[$0] })
                }
            }
        }
    }
}

extension Connection {
    /// The levels that the stations of a place are registered at.
    fileprivate func levels(in place: Place) throws -> [RecordID: AreaLevel] {
        let rows = try self(
            "SELECT id, level FROM \(Self.stationsOfPlace) CROSS JOIN stations ON stations.id = place"
        ).bind(place.keys.lowerBound, place.keys.upperBound).all { row in
            (row.record(0), AreaLevel(rawValue: row.text(1)) ?? .township)
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }
}
