import Casework
import Ledger

/// Asks for a period: one of the calendar, or a named one by its name, a part of it, or its pinyin.
enum PeriodPrompt {
    /// Makes the prompt; below the ways of writing it lists the named periods that are good for the place.
    ///
    /// - parameter accept: takes the period; nil for a blank text.
    static func make(
        _ desk: Desk, at place: Place, hint: Label, text: String, accept: @escaping (Period?) throws -> Label?
    ) -> Prompt {
        let known = (try? desk.ledger.periods(in: place)) ?? []
        let named = known.prefix(6).map { "\($0.period)（\($0.period.first)..\($0.period.last)）" }
        let hint =
            named.isEmpty
            ? hint
            : Label(
                "\(hint.chinese)  \(named.joined(separator: "  "))",
                "\(hint.english)  \(named.joined(separator: "  "))")
        return Prompt(desk, title: Label("期间", "Period"), hint: hint, text: text) { text in
            if text.isBlank { return try accept(nil) }
            if let period = Period.typed(text, today: desk.today) { return try accept(period) }
            switch try found(text, in: known, desk, place) {
            case .one(let period): return try accept(period)
            case .several(let names):
                let list = names.prefix(4)
                return Label(
                    "不止一个：\(list.joined(separator: "、"))", "more than one: \(list.joined(separator: ", "))")
            case .none: return Label("“\(text)”不是期间。", "“\(text)” is no period.")
            }
        }
    }

    private enum Found {
        case none
        case one(Period)
        case several([String])
    }

    /// The named period that a text means: the one of that name, else the one that it fits best.
    private static func found(
        _ text: String, in known: [KnownPeriod], _ desk: Desk, _ place: Place
    ) throws -> Found {
        let exact = try desk.ledger.periods(named: text, in: place)
        if exact.count == 1 { return .one(exact[0].period) }
        if exact.count > 1 { return .several(exact.map(\.fullName)) }
        let search = NameSearch(text)
        let scored = known.compactMap { period in
            search.score(period.period.description).map { (score: $0, period: period.period) }
        }
        guard let best = scored.map(\.score).max() else { return .none }
        let fitting = Set(scored.filter { $0.score == best }.map(\.period))
        guard fitting.count == 1, let period = fitting.first else {
            return .several(fitting.map(\.description).sorted())
        }
        return .one(period)
    }
}
