import Casework
import Ledger

extension MonthAct {
    /// The action that does it; nil for what only happens.
    var action: Action? {
        switch self {
        case .complete: .completeMonth
        case .review: .reviewMonth
        case .lock: .lockMonth
        case .unlock: .unlockMonth
        case .handBack: .handBackMonth
        case .late, .correct, .touch: nil
        }
    }

    /// What an action does.
    init?(_ action: Action) {
        guard let act = Self.allCases.first(where: { $0.action == action }) else { return nil }
        self = act
    }

    /// Who may do it, in words: 督导或管理员.
    var rolesLabel: Label {
        func listed(_ language: Language) -> String { roles.map(\.label).listed(in: language, "或", " or ") }
        return Label(listed(.chinese), listed(.english).lowercased())
    }
}

extension MonthState {
    /// The step that leads on from here.
    var next: MonthAct {
        switch self {
        case .open: .complete
        case .completed: .review
        case .reviewed, .unlocked: .lock
        case .locked: .unlock
        }
    }

    /// The way of a month, as it goes where nothing is given back.
    static let way: [MonthState] = [.open, .completed, .reviewed, .locked]
}

extension [Label] {
    /// Its labels, the last one behind a word.
    fileprivate func listed(in language: Language, _ chinese: String, _ english: String) -> String {
        let texts = map { $0[language] }
        let word = language == .chinese ? chinese : english
        let comma = language == .chinese ? "、" : ", "
        guard texts.count > 1 else { return texts.first ?? "" }
        return texts.dropLast().joined(separator: comma) + word + texts[texts.count - 1]
    }
}
