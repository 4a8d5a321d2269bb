import Casework
import Ledger

/// What the first screen shows, read in two steps: what is seen first, then what takes longer.
struct HomeFacts {
    /// Whether each of the first three steps is done; nil once all are.
    private(set) var steps: [Bool]?
    private(set) var hasStation = false
    private(set) var placeName: String?
    private(set) var entries: [ShownRecord] = []
    private(set) var entryCount = 0
    private(set) var drafts: [Draft] = []
    private(set) var figures: [Tally.Row] = []
    private(set) var lastAct: LastAct?
    private(set) var toDo: [ToDo] = []
    private(set) var toDoCount = 0
    private(set) var isToDoComplete = true
    private(set) var templates: [Template] = []
    private(set) var isRead = false
    private var hasService = false

    /// The figures of the month so far.
    static let indicators: [Indicator] = [
        .case_contacts, .group_sessions, .activities_held, .activity_attendance, .visits, .consultations,
        .volunteer_minutes, .people_served, .people_in_hardship_served,
    ]

    /// Reads what is seen first.
    mutating func read(_ desk: Desk) throws {
        let ledger = desk.ledger
        let stations = try ledger.stations()
        hasStation = !stations.isEmpty
        chooseStation(desk, stations)
        placeName = stations.first { $0.code == desk.settings.station }?.name
        if placeName == nil, hasStation { placeName = Label("全部站点", "all stations")[desk.language] }
        drafts = try ledger.drafts()
        lastAct = try ledger.lastAct(language: desk.language)
        (entryCount, entries) = try ledger.entries(
            on: desk.today, in: desk.place, limit: 6, language: desk.language)
        figures = try ledger.tally(Period(desk.today.month), in: desk.place, Self.indicators).rows
        steps = try firstSteps(desk)
        isRead = false
    }

    /// A ledger with one station is that station's.
    private func chooseStation(_ desk: Desk, _ stations: [StationPlace]) {
        if let code = desk.settings.station, !stations.contains(where: { $0.code == code }) {
            desk.settings.station = nil
        }
        if desk.settings.station == nil, stations.count == 1 { desk.settings.station = stations[0].code }
    }

    private mutating func firstSteps(_ desk: Desk) throws -> [Bool]? {
        let worker = try desk.ledger.candidates(
            .workers, at: desk.settings.station, limit: 1, language: desk.language, where: { _, _ in true }
        ).first
        if let worker, desk.settings.worker == nil, hasStation, !desk.isDemo, desk.settings.station != nil {
            desk.settings.worker = worker.reference
        }
        if !hasService { hasService = try Self.events.contains { try Self.has($0, desk) } }
        let steps = [hasStation, worker != nil, hasService]
        return steps.contains(false) ? steps : nil
    }

    /// Whether there is a record of the kind.
    private static func has(_ kind: Kind, _ desk: Desk) throws -> Bool {
        let list = try desk.ledger.records(ListQuery(kind: kind), language: desk.language)
        return try list.more(for: .zero)
    }

    /// The kinds of what stations do.
    private static let events: [Kind] = [
        .activities, .case_contacts, .visits, .group_sessions, .consultations, .volunteer_services,
        .deliberations,
        .resources,
    ]

    /// Reads what takes longer; true while there is more.
    mutating func readMore(_ desk: Desk) throws -> Bool {
        guard !isRead, steps == nil else { return false }
        // What was held once may not come again.
        templates = try desk.ledger.templates(in: desk.place, limit: 6, language: desk.language).filter {
            $0.count > 1
        }
        let found = try desk.ledger.toDo(
            in: desk.place, limit: 20, budget: desk.patience, language: desk.language)
        toDo = found.first
        toDoCount = found.count
        isToDoComplete = found.isComplete
        isRead = true
        return true
    }
}
