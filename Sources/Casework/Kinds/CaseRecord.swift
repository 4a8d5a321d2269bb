/// A record of one of the kinds: its properties, the fields that name them, its rules and what it posts to the month.
public protocol CaseRecord: Sendable, Hashable {
    /// A record with nothing in it yet, which its fields fill.
    init()
    /// The record that stored values make, in the order of the fields. Nobody writes this: it is a requirement so that the
    /// compiler makes one for each kind, where the fields' types are known.
    init(values: [Value])

    static var kind: Kind { get }
    /// Its fields in the order of its file's columns.
    static var fields: [Field<Self>] { get }
    /// The key of its people-facing number; nil where it has none.
    static var numberField: String? { get }
    /// The key of the day by which it is listed.
    static var dayField: String { get }
    /// The keys that name it to people.
    static var titleFields: [String] { get }
    /// What its postings rest on.
    static var rests: [Rest] { get }

    /// The station that the record belongs to; a station has none.
    var station: RecordID { get }

    /// What keeps it from being saved beyond what its fields tell, all at once.
    func problems(today: Day) -> [Problem]
    /// What is odd in it by itself.
    func warnings(today: Day) -> [Warning]
    /// The lines that it posts to the month. Pure: the same record, resting and rules give the same lines.
    func postings(resting: Resting, rules: CountingRules) -> [Posting]
    /// The event that it is, for kinds that others can be marked the same as.
    var event: Event? { get }
}

extension CaseRecord {
    public static var numberField: String? { nil }
    public static var rests: [Rest] { [] }
    public func problems(today: Day) -> [Problem] { [] }
    public func warnings(today: Day) -> [Warning] { [] }
    public func postings(resting: Resting, rules: CountingRules) -> [Posting] { [] }
    public var event: Event? { nil }

    public init(values: [Value]) {
        self.init()
        let fields = Self.fields
        for index in fields.indices {
            fields[index].set(&self, values[index])
        }
    }

    /// Its stored values in the order of the fields.
    public var values: [Value] { Self.fields.map { $0.value(self) } }
}

/// A service on a day that another record can be marked the same as (同次).
public struct Event: Sendable, Hashable {
    public let station: RecordID
    public let day: Day
    /// Whether it was held, or reached somebody.
    public let isCounted: Bool
    /// The event that it is itself marked the same as.
    public let sameAs: RecordID?

    /// Makes an event.
    public init(station: RecordID, day: Day, isCounted: Bool, sameAs: RecordID? = nil) {
        self.station = station
        self.day = day
        self.isCounted = isCounted
        self.sameAs = sameAs
    }

    /// Whether a record that is `self` can be marked the same as `other`.
    public func canBeSame(as other: Event) -> Bool {
        station == other.station && day == other.day && other.isCounted && other.sameAs == nil
    }
}
