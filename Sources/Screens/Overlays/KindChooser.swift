import Casework

/// Chooses one of the kinds: those of the day's work first, those of planning last.
enum KindChooser {
    private static let order: [Kind] = [
        .case_contacts, .visits, .consultations, .group_sessions, .activities, .volunteer_services, .clients,
        .cases,
        .groups, .deliberations, .resources, .volunteers, .volunteer_teams, .community_orgs, .workers,
        .stations, .targets, .periods, .base_figures, .reports, .category_sets,
    ]

    /// Chooses what to log.
    static func forNew(_ desk: Desk) -> Chooser {
        chooser(desk, Label("登记什么", "What to log")) { desk.openForm($0) }
    }

    /// Chooses which list to open.
    static func forLists(_ desk: Desk) -> Chooser {
        chooser(desk, Label("打开哪一类台账", "Which list to open")) { desk.openList($0) }
    }

    private static func chooser(_ desk: Desk, _ title: Label, _ chosen: @escaping (Kind) -> Void) -> Chooser {
        Chooser(desk, title: title, items: order.map { Chooser.Item(id: $0.stem, title: $0.label) }) { stem in
            if let kind = Kind(stem) { chosen(kind) }
        }
    }
}
