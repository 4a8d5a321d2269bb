import Synchronization

/// A value for each kind, made when it is first asked for: what is done with few kinds does not wait for all of them.
public final class PerKind<Value: AnyObject & Sendable>: Sendable {
    private final class Place: Sendable {
        let value = AtomicLazyReference<Value>()
    }

    private let places: [Place]
    private let make: @Sendable (Kind) -> Value

    /// - parameter make: makes a kind's value; where two threads ask at once, one of two equal ones is kept.
    public init(_ make: @escaping @Sendable (Kind) -> Value) {
        self.make = make
        places = Kind.allCases.map { _ in Place() }
    }

    public subscript(kind: Kind) -> Value {
        let place = places[kind.rawValue - 1]
        return place.value.load() ?? place.value.storeIfNil(make(kind))
    }
}
