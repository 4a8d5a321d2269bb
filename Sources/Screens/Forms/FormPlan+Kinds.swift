import Casework

extension FormPlan {
    /// The plan of a kind's form.
    static func of(_ kind: Kind) -> FormPlan { plans[kind]! }

    private static let plans: [Kind: FormPlan] = Dictionary(
        uniqueKeysWithValues: Kind.allCases.map { ($0, plan(of: $0)) })

    private static func plan(of kind: Kind) -> FormPlan {
        switch kind {
        case .stations:
            FormPlan(
                ["code", "name", "level", "status"], begin: "code", starts: ["status": .text("operating")])
        case .workers:
            FormPlan(
                ["name", "worker_no", "role", "certificate", "joined_on", "station"], begin: "name",
                starts: [
                    "station": .station, "role": .text("worker"), "certificate": .text("none"),
                    "joined_on": .today,
                ])
        case .clients:
            FormPlan(
                [
                    "name", "sex", "id_number", "phone", "address", "community", "categories", "risk_level",
                    "consent", "worker", "filed_on",
                ], begin: "name",
                starts: [
                    "station": .station, "worker": .worker, "filed_on": .today, "consent": .text("none"),
                ])
        case .volunteer_teams:
            FormPlan(
                ["name", "founded_on", "cultivated_on", "leader", "field"], begin: "name",
                starts: ["station": .station, "founded_on": .today])
        case .volunteers:
            FormPlan(
                ["name", "team", "phone", "registered_on"], begin: "name",
                starts: ["station": .station, "registered_on": .today])
        case .community_orgs:
            FormPlan(
                ["name", "kind", "cultivated_on", "registration"], begin: "name",
                starts: ["station": .station, "cultivated_on": .today, "registration": .text("none")])
        case .cases:
            FormPlan(
                [
                    "clients", "title", "source", "field", "risk", "needs", "goals", "opened_on", "stage",
                    "worker",
                ],
                begin: "clients",
                starts: [
                    "station": .station, "worker": .worker, "opened_on": .today, "stage": .text("intake"),
                ])
        case .groups:
            FormPlan(
                ["name", "kind", "field", "planned_sessions", "members", "opened_on", "worker"],
                begin: "name",
                starts: ["station": .station, "worker": .worker, "opened_on": .today])
        case .activities:
            FormPlan(
                [
                    "date", "title", "field", "place", "minutes", "participants", "participants_in_hardship",
                    "status", "worker",
                ], begin: "title",
                starts: [
                    "station": .station, "worker": .worker, "date": .today, "status": .text("held"),
                ], known: "title", varies: ["minutes", "participants", "volunteers"],
                fresh: [
                    "participants", "participants_in_hardship", "present", "spent_yuan", "summary", "note",
                ],
                extras: [.volunteers])
        case .case_contacts:
            FormPlan(
                ["case", "date", "method", "minutes", "reached", "content", "next_on", "worker"],
                begin: "case",
                starts: [
                    "station": .station, "worker": .worker, "date": .today, "reached": .text("yes"),
                    "people": .text("1"),
                ])
        case .group_sessions:
            FormPlan(
                ["group", "number", "date", "minutes", "theme", "place", "present", "walk_ins", "worker"],
                begin: "group",
                starts: [
                    "station": .station, "worker": .worker, "date": .today, "held": .text("yes"),
                    "walk_ins": .text("0"),
                ])
        case .visits:
            FormPlan(
                ["client", "date", "kind", "reached", "minutes", "findings", "action", "next_on", "worker"],
                begin: "client",
                starts: [
                    "station": .station, "worker": .worker, "date": .today, "kind": .text("routine"),
                    "reached": .text("yes"), "people": .text("1"), "urgent": .text("no"),
                    "action": .text("none"),
                ])
        case .consultations:
            FormPlan(
                [
                    "date", "person", "client", "channel", "topic", "people", "in_hardship", "matters",
                    "solved",
                    "content", "worker",
                ], begin: "person",
                starts: [
                    "station": .station, "worker": .worker, "date": .today, "people": .text("1"),
                    "in_hardship": .text("unknown"), "matters": .text("1"), "solved": .text("0"),
                ])
        case .volunteer_services:
            FormPlan(
                [
                    "date", "volunteer", "team", "people", "minutes", "kind", "activity", "content",
                    "verified",
                ],
                begin: "volunteer",
                starts: [
                    "station": .station, "worker": .worker, "date": .today, "people": .text("1"),
                    "kind": .text("service"), "verified": .text("yes"),
                ])
        case .deliberations:
            FormPlan(
                ["date", "round_no", "topic", "community", "participants", "outcome", "worker"],
                begin: "round_no",
                starts: ["station": .station, "worker": .worker, "date": .today])
        case .resources:
            FormPlan(
                ["received_on", "provider", "kind", "value_yuan", "recipients", "field", "worker"],
                begin: "provider",
                starts: ["station": .station, "worker": .worker, "received_on": .today], known: "provider",
                varies: ["value_yuan"], fresh: ["value_yuan", "recipients", "note"])
        case .periods:
            FormPlan(
                ["name", "first_on", "last_on", "station"], begin: "name", starts: ["station": .station])
        case .base_figures:
            FormPlan(
                ["base", "value", "from_on", "source", "station"], begin: "base",
                starts: ["station": .station, "from_on": .today])
        case .targets:
            FormPlan(
                ["indicator", "period", "value", "operator", "nature", "basis", "status", "station"],
                begin: "indicator",
                starts: ["station": .station, "operator": .text(">="), "status": .text("draft")])
        case .reports:
            FormPlan(
                ["report_no", "name", "version", "figures", "adopted_on", "station"], begin: "report_no",
                starts: ["station": .station, "version": .text("1")])
        case .category_sets:
            FormPlan(
                ["version", "categories", "adopted_on", "basis", "station"], begin: "version",
                starts: ["station": .station])
        }
    }
}
