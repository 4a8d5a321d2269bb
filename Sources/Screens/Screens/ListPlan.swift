import Casework

/// Which fields of a kind its list shows, the most important first: on a narrow screen the last ones go.
struct ListPlan: Sendable {
    /// Keys in the order in which they stand.
    let columns: [String]
    /// The same in the order in which they are kept when room is short.
    let priorities: [String]
    /// The field whose total stands below the list, if any.
    let total: String?

    /// The plan of a kind's list.
    static func of(_ kind: Kind) -> ListPlan {
        switch kind {
        case .stations: plan("code name level status opened_on operator", keep: "name code level")
        case .workers: plan("worker_no name role certificate joined_on left_on", keep: "name worker_no role")
        case .clients:
            plan(
                "filed_on client_no name sex categories risk_level community worker closed_on",
                keep: "name client_no categories filed_on risk_level")
        case .volunteer_teams:
            plan("founded_on team_no name leader field cultivated_on", keep: "name team_no founded_on")
        case .volunteers:
            plan("registered_on volunteer_no name team left_on", keep: "name volunteer_no registered_on")
        case .community_orgs:
            plan("cultivated_on org_no name kind registration", keep: "name cultivated_on org_no")
        case .cases:
            plan(
                "opened_on case_no title clients stage risk field worker closed_on",
                keep: "title opened_on stage case_no clients")
        case .groups:
            plan(
                "opened_on group_no name kind field planned_sessions worker completed_on",
                keep: "name opened_on group_no planned_sessions", total: "planned_sessions")
        case .activities:
            plan(
                "date title field place minutes participants status worker",
                keep: "title date participants status minutes", total: "participants")
        case .case_contacts:
            plan(
                "date case method minutes reached people worker", keep: "case date method minutes",
                total: "minutes")
        case .group_sessions:
            plan(
                "date group number theme minutes walk_ins held worker", keep: "group date number theme",
                total: "minutes")
        case .visits:
            plan(
                "date client kind reached people action worker", keep: "client date reached kind",
                total: "people")
        case .consultations:
            plan(
                "date person topic channel people matters solved worker", keep: "person date topic people",
                total: "people")
        case .volunteer_services:
            plan(
                "date volunteer team people minutes kind activity verified",
                keep: "date people minutes volunteer team",
                total: "people")
        case .deliberations:
            plan(
                "date round_no topic community participants worker", keep: "topic date round_no",
                total: "participants")
        case .resources:
            plan(
                "received_on provider kind value_yuan recipients field",
                keep: "provider received_on value_yuan kind",
                total: "value_yuan")
        }
    }

    private static func plan(_ columns: String, keep: String, total: String? = nil) -> ListPlan {
        let columns = columns.split(separator: " ").map(String.init)
        let kept = keep.split(separator: " ").map(String.init)
        return ListPlan(
            columns: columns, priorities: kept + columns.filter { !kept.contains($0) }, total: total)
    }
}
