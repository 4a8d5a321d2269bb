import Casework

/// What a record is ordered by: a number, or a text by its characters.
enum ListKey: Comparable {
    case number(Int)
    case text(String)
    /// Nothing is there; comes last in either direction.
    case none
}

/// Reads the values that records of a kind are ordered by, and sorts by them.
struct ListKeys {
    private let kind: Kind
    /// The place of the field among the kind's.
    let index: Int
    private let language: Language
    private let isDescending: Bool

    /// Nil where the kind has no such field.
    init?(_ kind: Kind, _ order: ListOrder, _ language: Language) {
        guard let index = kind.index(of: order.key) else { return nil }
        self.kind = kind
        self.index = index
        self.language = language
        isDescending = order.isDescending
    }

    /// Choices go in the order in which they are offered, references by their titles.
    func key(_ values: [Value], _ titles: Titles) throws -> ListKey {
        let type = kind.fields[index].type
        switch (type, values[index]) {
        case (_, .none): return .none
        case (.choice(let choices), .text(let code)):
            return choices.all.firstIndex { $0.code == code }.map(ListKey.number) ?? .text(code)
        case (.reference, let value), (.references, let value):
            let title = try Bookkeeping.records(value).first.map(titles.title(of:)) ?? ""
            return title.isEmpty ? .none : .text(title)
        case (_, .integer(let number)): return .number(number)
        case (_, .text(let text)): return .text(text)
        case (_, .records): return .none
        }
    }

    /// The places of keys in their order; what is equal stays as it was found.
    func order(_ keys: [ListKey]) -> [Int] {
        keys.indices.sorted { left, right in
            let (one, other) = (keys[left], keys[right])
            if one == other { return left < right }
            if one == .none || other == .none { return other == .none }
            return isDescending ? one > other : one < other
        }
    }
}
