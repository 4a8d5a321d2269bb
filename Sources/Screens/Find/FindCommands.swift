import Casework
import Ledger

/// What the search box finds without looking for records: commands, kinds, months, templates, and a line that is a
/// record by itself.
struct FindCommands {
    let desk: Desk
    /// The screen that the box lies over.
    let below: any Screen
    private let templates: [Template]
    private let titles: [String]

    init(_ desk: Desk, over below: any Screen) throws {
        self.desk = desk
        self.below = below
        templates = try desk.ledger.templates(in: desk.place, limit: 100, language: desk.language)
        let known = try desk.settings.station.map {
            try desk.ledger.titles(.activities, key: "title", station: $0, limit: 200)
        }
        titles = known?.map(\.text) ?? []
    }

    /// What can be done anywhere beside the screen's own actions.
    static let anywhere: [Action] =
        [
            .newActivity, .newCase, .newGroup, .newService, .newOther, .listCases, .listGroups,
            .listActivities, .listServices, .listOther, .export, .drafts, .person, .settings, .stations,
            .workers, .backup, .messages, .keyTest, .board, .compare,
        ] + Desk.everywhere

    /// The actions that the box offers, each once.
    var actions: [Action] {
        let own = below.actions
        return (own + Self.anywhere.filter { !own.contains($0) }).filter { $0 != .find }
    }

    /// What is most useful while nothing is typed.
    private static let frequent: [Action] = [
        .newActivity, .newCase, .newGroup, .newService, .newOther, .month, .listOther, .export, .menu, .help,
    ]

    func rows(_ query: FindQuery) -> [FindRow] {
        if query.isEmpty { return rowsForNothing(query.scope) }
        var rows: [FindRow] = []
        if query.scope == .all {
            if let quick = QuickEntry(query.text, known: titles) { rows.append(row(quick)) }
            if let month = month(query.text) { rows.append(month) }
        }
        if query.scope == .all || query.scope == .commands {
            rows += actions.compactMap { action in
                let definition = action.definition
                let score = query.score(
                    definition.label.chinese, definition.label.english, definition.short.chinese,
                    definition.short.english)
                return score.map { .command(action, desk.reason(against: action, on: below), score: $0) }
            }
        }
        if query.scope == .all || query.scope == .kinds { rows += kinds { query.score($0, $1) } }
        if query.scope == .all {
            rows += templates.compactMap { template in
                query.score(template.title).map { .template(template, score: $0) }
            }
        }
        return rows
    }

    private func rowsForNothing(_ scope: FindQuery.Scope) -> [FindRow] {
        switch scope {
        case .kinds: return kinds { _, _ in 0 }
        case .people: return []
        case .commands:
            return actions.map { .command($0, desk.reason(against: $0, on: below), score: 0) }
        case .all:
            return templates.prefix(4).map { .template($0, score: 0) }
                + Self.frequent.map { .command($0, desk.reason(against: $0, on: below), score: 0) }
        }
    }

    private func row(_ quick: QuickEntry) -> FindRow {
        let isWhole = quick.participants != nil && titles.contains(quick.title)
        return FindRow(
            meaning: isWhole ? .save(quick) : .begin(quick),
            sort: isWhole ? Label("存", "save") : Label("新增", "new"), title: quick.label,
            detail: isWhole ? Label("Enter 就存", "Enter saves it") : Label("打开表单", "opens the form"),
            score: 9)
    }

    /// A period, where the text can hardly be a word.
    private func month(_ text: String) -> FindRow? {
        let isWord = text.utf8.allSatisfy { $0 >= 0x41 && $0 < 0x80 }
        guard !isWord, let period = Period.typed(text, today: desk.today) else { return nil }
        return .month(period, score: 8)
    }

    private func kinds(_ score: (String, String) -> Int?) -> [FindRow] {
        Kind.allCases.flatMap { kind -> [FindRow] in
            guard let score = score(kind.label.chinese, kind.label.english) else { return [] }
            let name = kind.singularLabel
            return [
                FindRow(
                    meaning: .list(kind), sort: Label("台账", "list"),
                    title: Label("打开\(kind.label.chinese)台账", "List the \(kind.label.english.lowercased())"),
                    score: score),
                FindRow(
                    meaning: .new(kind), sort: Label("新增", "new"),
                    title: Label("新增\(name.chinese)", "New \(name.english)"), score: score),
            ]
        }
    }

    /// The record of a line, with what the last one of its title had.
    func record(of quick: QuickEntry) throws -> NewRecord {
        let last = try desk.ledger.last(
            .activities, titled: quick.title, station: desk.settings.station ?? "")
        return quick.record(last, on: desk)
    }
}
