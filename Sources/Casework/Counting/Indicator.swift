/// A figure of the month. The order of the cases is the order of every report.
///
/// To add one: 1. a case here where reports should list it, with a number that was never used, 2. its line in `define()`,
/// 3. the `add` in the `postings` of the kinds that it counts, 4. one more in `CountingRules.edition`, so that ledgers
/// post all records again when they are next opened, 5. a test that works it by hand, 6. its rule in
/// `sample-data/luohe-2023/expected/recount.py`.
public enum Indicator: Int, Sendable, CaseIterable {
    case cases_opened = 1
    case cases_served = 2
    case cases_closed = 3
    case cases_active = 4
    case case_contacts = 5
    case groups_started = 6
    case groups_completed = 7
    case group_sessions = 8
    case group_attendance = 9
    case group_members = 10
    case activities_held = 11
    case activity_attendance = 12
    case visits = 13
    case visits_missed = 14
    case clients_filed = 15
    case clients_on_file = 16
    case consultations = 17
    case matters_solved = 18
    case volunteer_teams_cultivated = 19
    case volunteer_teams = 20
    case volunteers_registered = 21
    case volunteers = 22
    case volunteers_active = 23
    case volunteer_attendances = 24
    case volunteer_minutes = 25
    case community_orgs_cultivated = 26
    case community_orgs = 27
    case deliberations = 28
    case resources_value = 29
    case people_served = 30
    case people_in_hardship_served = 31
    case people_of_unknown_category = 32
    case clients_served = 33
    case people_marked_same = 34
    // The register: staff, and the bases that rates are divided by.
    case workers = 35
    case workers_certified = 36
    case community_workers = 37
    case community_workers_certified = 38
    case urban_community_workers = 39
    case rural_community_workers = 40
    case elderly_workers = 41
    case children_workers = 42
    case townships_covered = 43
    case population = 44
    case urban_communities = 45
    case rural_communities = 46
    case townships = 47
    case agencies = 48
    case agencies_with_party = 49

    /// The figures of services, which reports list. `people_marked_same` is only shown beside the figure that leaves it
    /// out.
    public static let reported = allCases.filter { $0.rawValue < people_marked_same.rawValue }

    /// The figures of the register: staff and bases. They are aimed at and divided by, and listed where they are asked for.
    public static let register = allCases.filter { $0.rawValue > people_marked_same.rawValue }

    /// The number under which the ledger stores it; never changed, never used again.
    public var number: Int { rawValue }

    /// Its name in commands and files.
    public var id: String { Self.ids[rawValue - 1] }

    private static let ids = allCases.sorted { $0.rawValue < $1.rawValue }.map { "\($0)" }

    /// The indicator with an `id`, among those that are reported and those of the register.
    public init?(id: String) {
        guard let indicator = Self.byID[id] else { return nil }
        self = indicator
    }

    private static let byID = Dictionary(uniqueKeysWithValues: (reported + register).map { ($0.id, $0) })

    /// How it adds up.
    public enum Nature: Sendable, Hashable {
        /// Events of the period: months and stations add up.
        case flow
        /// What stands at the end of the period's last day: stations add up, months do not.
        case stock
        /// Different subjects whose quantities in the period reach a minimum: nothing adds up, it is counted anew for
        /// each period and place.
        case distinct(minimum: Int)
    }

    /// What one of it is in files.
    public enum BaseUnit: String, Sendable {
        case count, minutes, fen

        /// What it is called where a whole number of it is wanted.
        public var word: Label {
            switch self {
            case .count: Label("个", "units")
            case .minutes: Label("分钟", "minutes")
            case .fen: Label("分", "fen (1/100 yuan)")
            }
        }
    }

    /// What it is called and how it is counted.
    public struct Definition: Sendable {
        public let label: Label
        /// The measure word that people read: 个, 人次, 小时.
        public let measure: Label
        public let nature: Nature
        public let unit: BaseUnit
        /// The counting rule (口径), printed beside the figure.
        public let rule: Label
    }

    public var label: Label { definition.label }
    public var nature: Nature { definition.nature }
    public var unit: BaseUnit { definition.unit }

    /// Whether its running totals are kept: those of distinct subjects can't be.
    public var isAdditive: Bool {
        if case .distinct = nature { false } else { true }
    }

    public var isStock: Bool { nature == .stock }

    /// Its definition.
    public var definition: Definition { Self.definitions[rawValue - 1] }

    private static let definitions = (1...allCases.count).map { Indicator(rawValue: $0)!.define() }

    /// A figure in its base unit as people read it: minutes as hours, 分 as yuan.
    public func show(_ quantity: Int) -> String {
        switch unit {
        case .count: String(quantity)
        case .minutes: Self.hours(quantity)
        case .fen: (quantity < 0 ? "-" : "") + Money(fen: abs(quantity)).description
        }
    }

    /// Hours with one place, halves away from zero.
    private static func hours(_ minutes: Int) -> String {
        let tenths = (abs(minutes) * 10 + 30) / 60
        return "\(minutes < 0 && tenths > 0 ? "-" : "")\(tenths / 10).\(tenths % 10)"
    }
}
