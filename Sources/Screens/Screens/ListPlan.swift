import Casework

/// Which fields of a kind its list shows, the most important first: on a narrow screen the last ones go.
struct ListPlan: Sendable {
    /// Keys in the order in which they stand.
    let columns: [String]
    /// The same in the order in which they are kept when room is short.
    let priorities: [String]
    /// The fields whose totals stand below the list.
    let totals: [String]

    /// The plan of a kind's list.
    ///
    /// - parameter isOfSeveralStations: whether it says of each record where it belongs.
    static func of(_ kind: Kind, isOfSeveralStations: Bool = false) -> ListPlan {
        let plan = plan(of: kind)
        guard isOfSeveralStations, kind != .stations, !plan.columns.contains("station"),
            let name = plan.priorities.first,
            let place = plan.columns.firstIndex(of: name)
        else { return plan }
        var columns = plan.columns
        columns.insert("station", at: place + 1)
        var priorities = plan.priorities
        priorities.insert("station", at: min(4, priorities.count))
        return ListPlan(columns: columns, priorities: priorities, totals: plan.totals)
    }

    private static func plan(of kind: Kind) -> ListPlan {
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
                keep: "name opened_on group_no planned_sessions")
        case .activities:
            plan(
                "date title field place minutes participants status worker",
                keep: "title date participants status minutes", totals: "participants")
        case .case_contacts:
            plan(
                "date case method minutes reached people worker", keep: "case date method minutes",
                totals: "minutes people")
        case .group_sessions:
            plan(
                "date group number theme minutes walk_ins held worker", keep: "group date number theme",
                totals: "minutes walk_ins")
        case .visits:
            plan(
                "date client kind reached people action worker", keep: "client date reached kind",
                totals: "people")
        case .consultations:
            plan(
                "date person topic channel people matters solved worker", keep: "person date topic people",
                totals: "people matters solved")
        case .volunteer_services:
            plan(
                "date volunteer team people minutes kind activity verified",
                keep: "date people minutes volunteer team",
                totals: "people")
        case .deliberations:
            plan(
                "date round_no topic community participants worker", keep: "topic date participants round_no",
                totals: "participants")
        case .resources:
            plan(
                "received_on provider kind value_yuan recipients field",
                keep: "provider received_on value_yuan kind",
                totals: "value_yuan")
        case .periods: plan("name first_on last_on station", keep: "name first_on last_on")
        case .base_figures:
            plan("base value from_on until_on source station", keep: "base value from_on station")
        case .targets:
            plan(
                "indicator period value operator status version nature station basis",
                keep: "indicator value period status station")
        case .reports: plan("report_no name version adopted_on station", keep: "name version adopted_on")
        case .category_sets:
            plan("version categories adopted_on basis", keep: "version categories adopted_on")
        }
    }

    private static func plan(_ columns: String, keep: String, totals: String = "") -> ListPlan {
        let columns = columns.split(separator: " ").map(String.init)
        let kept = keep.split(separator: " ").map(String.init)
        return ListPlan(
            columns: columns, priorities: kept + columns.filter { !kept.contains($0) },
            totals: totals.split(separator: " ").map(String.init))
    }
}
