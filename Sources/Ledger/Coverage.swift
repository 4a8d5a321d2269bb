import Casework

/// How many of the stations of each level meet a condition, and which do not.
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
            case .reported: Label("本期已报", "Has reported the period")
            }
        }
    }

    public let condition: Condition
    public let level: AreaLevel
    public let met: [StationPlace]
    public let missing: [StationPlace]
    public var all: Int { met.count + missing.count }
    /// In tenths of a percent, halves up; nil where there is no station of the level.
    public var permille: Int? { all == 0 ? nil : (met.count * 1000 * 2 + all) / (all * 2) }
}

extension Ledger {
    /// The coverage of every level in a place, under each of some conditions, on the last day of a period.
    public func coverage(
        _ period: Period, in place: Place, _ conditions: [Coverage.Condition] = Coverage.Condition.allCases
    ) throws -> [Coverage] {
        let months = period.months
        let lives = try conditions.contains(.reported) ? self.months(months, in: place, withSteps: false) : []
        let open = Set(lives.filter { $0.state == .open }.map(\.station.id))
        return try read { connection in
            let stations = try connection.stations(in: place)
            let files = try stations.map { station -> (StationPlace, Station, [Indicator: Int]) in
                let figures = try Counting(connection: connection).figures(
                    [
                        .workers, .workers_certified, .volunteer_teams, .volunteers, .community_orgs,
                        .people_served,
                    ],
                    .stations([station]), period)[0]
                return (station, try connection.record(station.id), figures ?? [:])
            }
            return conditions.flatMap { condition in
                AreaLevel.allCases.compactMap { level -> Coverage? in
                    let of = files.filter { $0.1.level == level }
                    guard !of.isEmpty else { return nil }
                    func meets(_ file: (StationPlace, Station, [Indicator: Int])) -> Bool {
                        func has(_ indicator: Indicator) -> Bool { (file.2[indicator] ?? 0) > 0 }
                        return switch condition {
                        case .operating:
                            file.1.status == .operating && (file.1.openedOn.map { $0 <= period.last } ?? true)
                        case .staffed: has(.workers)
                        case .certified: has(.workers_certified)
                        case .team: has(.volunteer_teams)
                        case .volunteers: has(.volunteers)
                        case .organisation: has(.community_orgs)
                        case .logged: has(.people_served)
                        case .reported: !open.contains(file.0.id)
                        }
                    }
                    return Coverage(
                        condition: condition, level: level, met: of.filter(meets).map(\.0),
                        missing: of.filter { !meets($0) }.map(\.0))
                }
            }
        }
    }
}
