import Casework

/// The pages of the supervisor's board.
enum BoardView: CaseIterable {
    case months, late, untouched, coverage

    /// The action that leads to it.
    var action: Action {
        switch self {
        case .months: .boardMonths
        case .late: .boardLate
        case .untouched: .boardUntouched
        case .coverage: .boardCoverage
        }
    }

    init?(_ action: Action) {
        guard let view = Self.allCases.first(where: { $0.action == action }) else { return nil }
        self = view
    }

    /// The page after it; the first after the last.
    var next: BoardView {
        let all = Self.allCases
        let place = all.firstIndex(of: self) ?? 0
        return all[(place + 1) % all.count]
    }
}
