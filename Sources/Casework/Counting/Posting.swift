/// One line that a record adds to the month, as a transaction posts to an account.
public struct Posting: Sendable, Hashable {
    public let indicator: Indicator
    /// The station; 0 is the record itself, which then is one.
    public let station: RecordID
    public let day: Day
    public let field: ServiceField?
    public let worker: RecordID?
    /// In the indicator's base unit; negative where a stock loses.
    public let quantity: Int
    /// Whom a distinct figure counts once; nil is the record itself.
    public let subject: RecordID?

    /// Makes a posting.
    public init(
        _ indicator: Indicator, station: RecordID, day: Day, field: ServiceField? = nil,
        worker: RecordID? = nil, quantity: Int = 1, subject: RecordID? = nil
    ) {
        self.indicator = indicator
        self.station = station
        self.day = day
        self.field = field
        self.worker = worker
        self.quantity = quantity
        self.subject = subject
    }
}

/// A client by name, with the categories that say whether a service to them is one to people in hardship.
public struct NamedClient: Sendable, Hashable {
    public let id: RecordID
    public let categories: [CategorySpan]

    /// Makes a named client.
    public init(_ id: RecordID, _ categories: [CategorySpan] = []) {
        self.id = id
        self.categories = categories
    }
}

/// The other records that a record's postings rest on.
public struct Resting: Sendable, Hashable {
    /// The field of service of the case or group that a contact or session belongs to.
    public var field: ServiceField?
    /// The worker of that case or group.
    public var worker: RecordID?
    /// The clients whom the record names, itself or through its case.
    public var clients: [NamedClient] = []
    /// The days of the held sessions of a group.
    public var heldSessions: [Day] = []

    /// Nothing to rest on.
    public init() {}
}

/// What a kind's postings rest on, so that the ledger finds by index whom to post again when it changes.
public enum Rest: Sendable, Hashable {
    /// The record that a field points to: its field of service and its worker.
    case owner(String)
    /// The clients in a field of the record.
    case clients(String)
    /// The clients in a field of the record that another field points to.
    case clientsOf(owner: String, String)
    /// The records of a kind that point to the record through a field.
    case heldSessions(Kind, String)
}

/// The lines that one record posts. It fills in what all of them share.
struct Postings {
    private(set) var all: [Posting] = []
    let station: RecordID
    let field: ServiceField?
    let worker: RecordID?

    init(station: RecordID, field: ServiceField? = nil, worker: RecordID? = nil) {
        self.station = station
        self.field = field
        self.worker = worker
    }

    /// Adds a line, unless it would add nothing.
    mutating func add(_ indicator: Indicator, _ day: Day, _ quantity: Int = 1, subject: RecordID? = nil) {
        guard quantity != 0 else { return }
        all.append(
            Posting(
                indicator, station: station, day: day, field: field, worker: worker, quantity: quantity,
                subject: subject))
    }

    /// Adds what makes a stock: so many more from `start`, as many less on `end`, on which they no longer count.
    mutating func addStock(_ indicator: Indicator, from start: Day, until end: Day?, _ quantity: Int = 1) {
        add(indicator, start, quantity)
        if let end { add(indicator, end, -quantity) }
    }

    /// Adds the people whom an event served.
    mutating func addPeople(_ people: ServedPeople, on day: Day) {
        if people.isMarkedSame {
            add(.people_marked_same, day, people.total)
            return
        }
        add(.people_served, day, people.total)
        add(.people_in_hardship_served, day, people.inHardship)
        add(.people_of_unknown_category, day, people.ofUnknownCategory)
        guard people.total > 0 else { return }
        for client in people.clients {
            add(.clients_served, day, subject: client.id)
        }
    }
}

/// The people of one event, as DESIGN §5 counts them.
struct ServedPeople {
    var total: Int
    var inHardship: Int
    var ofUnknownCategory = 0
    var clients: [NamedClient]
    /// Whether another record already counts these people.
    var isMarkedSame = false

    /// People of a contact or a visit: all of them are in hardship when one of its clients is.
    init(household people: Int, of clients: [NamedClient], on day: Day, _ rules: CountingRules) {
        total = people
        inHardship = clients.contains { rules.isInHardship($0.categories, on: day) } ? people : 0
        self.clients = clients
    }

    /// People of a session or an activity: the named by their categories, the unnamed as far as `unnamedInHardship`
    /// says; where it says nothing, all unnamed are of unknown category.
    init(
        named clients: [NamedClient], unnamed: Int, unnamedInHardship: Int?, on day: Day,
        _ rules: CountingRules
    ) {
        total = clients.count + unnamed
        inHardship =
            clients.count { rules.isInHardship($0.categories, on: day) } + (unnamedInHardship ?? 0)
        ofUnknownCategory = unnamedInHardship == nil ? unnamed : 0
        self.clients = clients
    }

    /// People of a consultation: by the client where one is named, else by what was noted of them.
    init(
        consulting people: Int, client: NamedClient?, noted: KnownHardship, on day: Day,
        _ rules: CountingRules
    ) {
        total = people
        clients = client.map { [$0] } ?? []
        let isInHardship = client.map { rules.isInHardship($0.categories, on: day) } ?? (noted == .yes)
        inHardship = isInHardship ? people : 0
        ofUnknownCategory = client == nil && noted == .unknown ? people : 0
    }
}
