import Casework

/// What was typed into the search box: in which of its parts to look, and for what.
struct FindQuery: Equatable {
    enum Scope {
        case all, commands, people, kinds
    }

    let scope: Scope
    let text: String
    let search: NameSearch

    /// A `>`, `@` or `#` before the text keeps to commands, people or kinds.
    init(_ typed: String) {
        let first = typed.folded.first
        let scopes: [Character: Scope] = [">": .commands, "》": .commands, "@": .people, "#": .kinds]
        scope = first.flatMap { scopes[$0] } ?? .all
        text = String(scope == .all ? typed[...] : typed.drop { $0.isWhitespace }.dropFirst())
        search = NameSearch(text)
    }

    var isEmpty: Bool { search.isEmpty }

    /// How well one of some texts matches; nil when none does.
    func score(_ texts: String...) -> Int? { texts.compactMap { search.score($0) }.max() }

    /// The kinds whose records are looked through.
    var recordKinds: [Kind] {
        switch scope {
        case .all: Kind.allCases
        case .people: [.clients, .workers, .volunteers]
        case .commands, .kinds: []
        }
    }
}
