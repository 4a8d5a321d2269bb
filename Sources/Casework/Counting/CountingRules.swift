/// What counting takes from outside: the set of categories that make 困难群众, with its version.
public struct CountingRules: Sendable, Hashable {
    /// The version of the set, printed beside the figures that rest on it.
    public let version: Int
    /// The categories whose clients are 困难群众.
    public let hardship: Set<ClientCategory>

    /// The edition of the counting rules in this program. One more whenever a rule or an indicator changes: a ledger
    /// whose postings are of another edition posts all its records again when it is opened.
    public static let edition = 2

    /// Makes rules of a set of categories.
    public init(version: Int, hardship: Set<ClientCategory>) {
        self.version = version
        self.hardship = hardship
    }

    /// Version 1: the poor, the disabled, children and elders without care, and the homeless.
    public static let version1 = CountingRules(
        version: 1,
        hardship: Set(ClientCategory.allCases.prefix { $0 != .migrant_child }))

    /// Whether a client with `categories` is 困难群众 on `day`.
    public func isInHardship(_ categories: [CategorySpan], on day: Day) -> Bool {
        categories.contains { hardship.contains($0.category) && $0.covers(day) }
    }

    /// The categories that are in one of two sets only: nothing counts otherwise but what rests on a client of these.
    public func changedCategories(from other: CountingRules) -> Set<ClientCategory> {
        hardship.symmetricDifference(other.hardship)
    }

    /// The figures that the set decides. All others are the same whatever it is.
    public static let touched: [Indicator] = [.people_in_hardship_served]
}
