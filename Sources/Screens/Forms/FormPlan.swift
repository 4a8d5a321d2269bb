import Casework

/// How the form of a kind is laid out and begun: the fields themselves come from the kind's declaration.
struct FormPlan: Sendable {
    /// What a new record's field holds before anybody typed.
    enum Start: Sendable {
        case today
        /// The station of this terminal.
        case station
        /// The worker who works here.
        case worker
        /// A text of the field's own type.
        case text(String)

        func text(on desk: Desk) -> String {
            switch self {
            case .today: desk.today.description
            case .station: desk.settings.station ?? ""
            case .worker: desk.settings.worker ?? ""
            case .text(let text): text
            }
        }
    }

    /// The fields that are filled in every time, in the order of the day's work. The others follow below.
    let first: [String]
    /// Where the cursor lands in a new record.
    let begin: String
    let starts: [String: Start]
    /// The free text whose earlier values are proposed; one that is picked brings the rest of its last record along.
    let known: String?
    /// What varies each time although the rest is brought along; the cursor goes to the first of them.
    let varies: [String]
    /// Fields that are not brought along, nor copied.
    let fresh: Set<String>
    /// What the form asks for beside the kind's fields.
    let extras: [FormExtra]

    init(
        _ first: [String], begin: String, starts: [String: Start] = [:], known: String? = nil,
        varies: [String] = [], fresh: Set<String> = [], extras: [FormExtra] = []
    ) {
        self.first = first
        self.begin = begin
        self.starts = starts
        self.known = known
        self.varies = varies
        self.fresh = fresh
        self.extras = extras
    }

    /// All keys of a kind, in the form's order, and how many of them come before the others.
    static func order(of kind: Kind) -> (keys: [String], first: Int) {
        let plan = of(kind)
        let rest = kind.fields.map(\.key).filter { !plan.first.contains($0) }
        return (plan.first + rest, plan.first.count)
    }
}

/// Something that a form asks for beside the fields of its kind, saved with the record as records of its own.
struct FormExtra: Sendable {
    let key: String
    let label: Label
    /// How it is written.
    let wanted: Label
    /// The field that it stands behind.
    let after: String
    /// What a text of it means; nil when it means nothing.
    let meaning: @Sendable (String) -> Label?

    /// The volunteers of an activity: `3x2` is three people with two hours each.
    static let volunteers = FormExtra(
        key: "volunteers", label: Label("志愿者", "Volunteers"),
        wanted: Label(
            "3x2 = 3人每人2时；3人6 = 3人共6时；张三2 李四1.5；空 = 没有",
            "3x2 = 3 people, 2 h each; 3人6 = 3 people, 6 h in all; blank = none"),
        after: "participants",
        meaning: { VolunteerShorthand($0)?.meaning })
}
