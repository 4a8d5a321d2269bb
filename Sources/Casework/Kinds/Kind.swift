/// A kind of record: the sixteen of a station's work, and those that a supervisor plans and reports with.
///
/// To add a kind: 1. its struct in a file here, conforming to `CaseRecord`, 2. a case and its lines below, 3. its table in
/// a migration of `Ledger`, 4. a file of it in `sample-data/`.
public enum Kind: Int, Sendable, CaseIterable {
    // The numbers are stored. The order is the one in which files are read: what others refer to comes first.
    case stations = 1
    case workers, clients, volunteer_teams, volunteers, community_orgs, cases, groups, activities
    case case_contacts, group_sessions, visits, consultations, volunteer_services, deliberations, resources
    case periods, base_figures, targets, reports, category_sets

    /// The kinds of a station's daily work and its registers.
    public static let ofWork = allCases.filter { !$0.isOfPlanning }

    /// Whether a supervisor plans and reports with it.
    public var isOfPlanning: Bool { rawValue > Kind.resources.rawValue }

    /// The stem of its file, and its name in commands.
    public var stem: String { Self.stems[rawValue - 1] }

    /// The kind that `word` names: its stem, or the singular of it.
    public init?(_ word: String) {
        guard let kind = Self.allCases.first(where: { $0.stem == word || $0.singular == word }) else {
            return nil
        }
        self = kind
    }

    /// The stem for one record: `visit`, `community_org`.
    public var singular: String {
        switch self {
        case .activities: "activity"
        default: String(stem.dropLast())
        }
    }

    /// The struct of its records.
    public var type: any CaseRecord.Type {
        switch self {
        case .stations: Station.self
        case .workers: Worker.self
        case .clients: Client.self
        case .volunteer_teams: VolunteerTeam.self
        case .volunteers: Volunteer.self
        case .community_orgs: CommunityOrg.self
        case .cases: Case.self
        case .groups: Group.self
        case .activities: Activity.self
        case .case_contacts: CaseContact.self
        case .group_sessions: GroupSession.self
        case .visits: Visit.self
        case .consultations: Consultation.self
        case .volunteer_services: VolunteerService.self
        case .deliberations: Deliberation.self
        case .resources: Resource.self
        case .periods: NamedPeriod.self
        case .base_figures: BaseFigure.self
        case .targets: Target.self
        case .reports: Report.self
        case .category_sets: CategorySet.self
        }
    }

    public var label: Label {
        switch self {
        case .stations: Label("站点", "Stations")
        case .workers: Label("社工", "Workers")
        case .clients: Label("服务对象", "Clients")
        case .volunteer_teams: Label("志愿服务队", "Volunteer teams")
        case .volunteers: Label("志愿者", "Volunteers")
        case .community_orgs: Label("社区社会组织", "Community organisations")
        case .cases: Label("个案", "Cases")
        case .groups: Label("小组", "Groups")
        case .activities: Label("社区活动", "Community activities")
        case .case_contacts: Label("个案服务记录", "Case contacts")
        case .group_sessions: Label("小组节次", "Group sessions")
        case .visits: Label("走访", "Visits")
        case .consultations: Label("咨询", "Consultations")
        case .volunteer_services: Label("志愿服务", "Volunteer services")
        case .deliberations: Label("社区协商", "Deliberations")
        case .resources: Label("链接资源", "Resources")
        case .periods: Label("期间", "Periods")
        case .base_figures: Label("基数", "Base figures")
        case .targets: Label("指标任务", "Targets")
        case .reports: Label("报表", "Reports")
        case .category_sets: Label("困难群众类别", "Hardship sets")
        }
    }

    /// The key of the people-facing number by which its records are known; nil for kinds that have none.
    public var numberField: String? { type.numberField }

    /// The key of the day by which its records are listed.
    public var dayField: String { type.dayField }

    /// The keys whose values name a record to people.
    public var titleFields: [String] { type.titleFields }

    /// Its fields in their order, `note` last.
    public var fields: [FieldForm] { Self.shapes[self].fields }

    /// The place of the field with `key` among its fields.
    public func index(of key: String) -> Int? { Self.shapes[self].places[key] }

    /// The field with `key`.
    public func field(_ key: String) -> FieldForm? { index(of: key).map { fields[$0] } }

    /// The key of the field that a word names by its key or one of its labels, as headers do; `id` for the id.
    public func key(named word: String) -> String? {
        let word = word.folded.lowercased()
        if word == "id" || word == "标识" { return "id" }
        return fields.first {
            $0.key == word || $0.label.chinese.folded.lowercased() == word
                || $0.label.english.lowercased() == word
        }?.key
    }

    /// What its postings rest on.
    public var rests: [Rest] { type.rests }

    private static let stems = allCases.map { "\($0)" }
    private static let shapes = PerKind { Shape($0.type) }

    /// The fields of a kind, and where each key stands among them.
    private final class Shape: Sendable {
        let fields: [FieldForm]
        let places: [String: Int]

        init<Record: CaseRecord>(_: Record.Type) {
            fields = Record.fields.map(\.form)
            places = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1.key, $0) })
        }
    }
}
