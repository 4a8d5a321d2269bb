import Casework

/// A list of records that is found a little at a time and shown a screen at a time, however long it is. It holds a number
/// of 8 bytes for each record that it found, and nothing else of it.
///
/// By the day field it is in order from the beginning: the first screen is there at once. In other orders it is found by
/// day too, and put in order when it is complete; sorting takes its time then. Blank fields come last in every order, and
/// what is equal has the newest first.
///
/// It shows one moment: when somebody saves, `isOutdated` becomes true, and it should be opened again.
public final class RecordList {
    public let query: ListQuery
    /// How many records were found so far.
    public private(set) var count = 0
    /// Whether all were found, and put in order.
    public private(set) var isComplete = false
    /// Whether the ledger has changed since the list was opened, as far as the last `more` or `rows` saw. What was found
    /// is as it was then; what is found later may have moved.
    public private(set) var isOutdated = false

    private let ledger: Ledger
    private let language: Language
    private let edition: Int
    private var ids: [Int] = []
    private var walk: ListWalk
    private var steps: ArraySlice<ListWalk.Step> = []
    private var stretch = 256
    private var reader: ListReader
    private var shower: Shower?
    private var shownEdition = 0

    init(
        _ query: ListQuery, _ language: Language, _ matching: (@Sendable (String) -> Bool)?, _ ledger: Ledger,
        _ connection: Connection
    ) throws {
        self.query = query
        self.language = language
        self.ledger = ledger
        edition = try connection.edition()
        let stations =
            query.place == .everywhere ? nil : try connection.stations(in: query.place).map(\.id)
        let isByDay = query.order.key == query.kind.dayField
        walk = ListWalk(
            query.kind, stations: stations, query.period,
            isDescending: isByDay ? query.order.isDescending : true)
        guard let reader = ListReader(query, isByDay: isByDay, language, matching, connection) else {
            throw LedgerFailure(
                .notFound, "\(query.kind.label.chinese)没有字段 \(query.order.key)",
                "\(query.kind.stem) has no field \(query.order.key)")
        }
        self.reader = reader
    }

    /// How many records were looked at.
    var examined: Int { walk.examined - steps.count }

    /// The total of a field that is a count or an amount of money, over what was found so far, in minutes, people or 分;
    /// nil for other fields.
    public func sum(_ key: String) -> Int? { reader.sums[key] }

    /// Finds further records, for about as long as `budget` says.
    ///
    /// - returns: whether something was added; false also where nothing was found yet, so that only `isComplete` tells
    ///   the end.
    public func more(for budget: Duration) throws -> Bool {
        guard !isComplete else { return false }
        let end = ContinuousClock.now + budget
        let before = count
        try ledger.read { connection in
            try look(connection)
            repeat {
                try find(connection)
            } while !isComplete && ContinuousClock.now < end
        }
        return count > before
    }

    /// Looks at the next few records.
    private func find(_ connection: Connection) throws {
        if steps.isEmpty {
            steps = try walk.next(stretch, connection)[...]
            stretch = min(stretch * 2, 1024)
        }
        for step in steps.prefix(64) where try reader.take(step.id) { ids.append(step.id) }
        steps = steps.dropFirst(64)
        if steps.isEmpty, walk.isAtEnd {
            if let order = reader.order() { ids = order.map { ids[$0] } }
            isComplete = true
        }
        count = ids.count
    }

    /// The records at some places of the list; fewer where it is shorter. A record that was deleted meanwhile is marked
    /// so and shown as it was.
    public func rows(_ range: Range<Int>) throws -> [ShownRecord] {
        let range = range.clamped(to: 0..<ids.count)
        guard !range.isEmpty else { return [] }
        return try ledger.read { connection in
            try look(connection)
            let shower = shower ?? Shower(connection, language)
            self.shower = shower
            return try ids[range].compactMap { id in
                try connection.spine(RecordID(Int64(id))).map(shower.show)
            }
        }
    }

    /// The id of the record at a place; nil beyond the end.
    public func id(at place: Int) throws -> RecordUUID? {
        guard ids.indices.contains(place) else { return nil }
        return try ledger.read { try $0.spine(RecordID(Int64(ids[place])))?.uuid }
    }

    /// The place of a record; nil where it was not found, or not yet.
    public func index(of record: RecordUUID) throws -> Int? {
        guard let id = try ledger.read({ try $0.spine(record)?.id }) else { return nil }
        return ids.firstIndex(of: Int(id.key))
    }

    /// Notices that the ledger has changed: names that are remembered may be others now.
    private func look(_ connection: Connection) throws {
        let now = try connection.edition()
        if now != edition { isOutdated = true }
        guard now != shownEdition else { return }
        shownEdition = now
        shower = nil
        reader.forget()
    }
}

extension Ledger {
    /// Opens a list; `more` finds its records.
    ///
    /// - throws: `LedgerFailure` where the kind has no field that the order names.
    public func records(_ query: ListQuery, language: Language) throws -> RecordList {
        try records(query, language: language, matching: nil)
    }

    /// Opens a list of the records of which one of the texts that its fields show is accepted.
    ///
    /// - parameter matching: asked instead of looking for the query's filter in each text.
    /// - throws: `LedgerFailure` where the kind has no field that the order names.
    public func records(
        _ query: ListQuery, language: Language, matching: (@Sendable (String) -> Bool)?
    ) throws -> RecordList {
        try read { try RecordList(query, language, matching, self, $0) }
    }
}
