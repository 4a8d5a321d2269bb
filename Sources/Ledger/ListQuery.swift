import Casework

/// By what a list is ordered.
public struct ListOrder: Sendable, Hashable {
    /// A field's key.
    public let key: String
    public let isDescending: Bool

    /// An order by the field with `key`.
    public init(key: String, isDescending: Bool = false) {
        self.key = key
        self.isDescending = isDescending
    }

    /// By the day of a kind's records, the newest first.
    public static func newest(of kind: Kind) -> ListOrder {
        ListOrder(key: kind.dayField, isDescending: true)
    }
}

/// Which records a list shows, and in which order.
public struct ListQuery: Sendable, Hashable {
    public var kind: Kind
    public var place: Place
    /// The days that its records lie in; nil for all, those without a day too.
    public var period: Period?
    public var order: ListOrder
    /// A text that is found in what any field shows, the titles of what it refers to included; empty for all records.
    public var filter: String

    /// A list; the newest come first unless another order is given.
    public init(
        kind: Kind, place: Place = .everywhere, period: Period? = nil, order: ListOrder? = nil,
        filter: String = ""
    ) {
        self.kind = kind
        self.place = place
        self.period = period
        self.order = order ?? .newest(of: kind)
        self.filter = filter
    }
}
