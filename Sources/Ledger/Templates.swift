import Casework

/// Something that is recorded again and again, as a new record of it begins.
public struct Template: Sendable, Hashable {
    public let kind: Kind
    public let title: String
    /// The texts of the last one, without its id, number and day.
    public let entry: Entry
    /// How often it was recorded lately.
    public let count: Int
    /// When it was recorded last.
    public let last: Day
    /// The last one.
    public let record: RecordUUID
}

extension Ledger {
    /// How many days back templates are looked for, and at how many of the newest records.
    private static let templateDays = 92
    private static let templateRecords = 500
    /// How many of a station's newest records are looked at for what was written before.
    static let lately = 2000

    /// The activities that were held most often in the last 92 days, by their titles, as far as the 500 newest tell; of
    /// equally many the newest first.
    public func templates(in place: Place, limit: Int, language: Language) throws -> [Template] {
        struct Use {
            var count: Int
            let last: ListWalk.Step
        }
        return try read { connection in
            let stations = place == .everywhere ? nil : try connection.stations(in: place).map(\.id)
            let period = Period(today.adding(days: -Self.templateDays), today)
            var walk = ListWalk(.activities, stations: stations, period)
            let query = try connection("SELECT title FROM activities WHERE id = ? AND status = 'held'")
            var uses: [String: Use] = [:]
            var looked = 0
            while !walk.isAtEnd, looked < Self.templateRecords {
                for step in try walk.next(Self.templateRecords - looked, connection) {
                    looked += 1
                    guard let title = try query.bind(step.id).first({ $0.text(0) }) else { continue }
                    uses[title, default: Use(count: 0, last: step)].count += 1
                }
            }
            let shower = Shower(connection, language)
            let most = uses.sorted { left, right in
                (left.value.count, left.value.last.day, left.value.last.id)
                    > (right.value.count, right.value.last.day, right.value.last.id)
            }
            return try most.prefix(max(0, limit)).compactMap { title, use in
                guard let spine = try connection.spine(RecordID(Int64(use.last.id))) else { return nil }
                return Template(
                    kind: .activities, title: title, entry: Entry(again: try shower.show(spine)),
                    count: use.count, last: Day(number: use.last.day), record: spine.uuid)
            }
        }
    }

    /// What a new record of the same title begins with: the texts of a station's last one, without its id, number and
    /// day. Nil where none of its 2000 newest has the title.
    ///
    /// - parameter station: the station's code.
    public func last(_ kind: Kind, titled title: String, station: String) throws -> Entry? {
        try read { connection in
            let reader = NameReader(connection, .chinese)
            var entry: Entry?
            try connection.lately(kind, station) { step in
                let id = RecordID(Int64(step.id))
                guard try reader.record(kind, id)?.title == title, let spine = try connection.spine(id) else {
                    return true
                }
                entry = Entry(again: try Shower(connection, .chinese).show(spine))
                return false
            }
            return entry
        }
    }

    /// The different texts that were written in a text field of a station's 2000 newest records, the last used first,
    /// with how often and when. None where the field is no text. Records without a day are left out.
    ///
    /// - parameter station: the station's code.
    public func titles(
        _ kind: Kind, key: String, station: String, limit: Int
    ) throws -> [(text: String, count: Int, last: Day)] {
        guard let field = kind.field(key), field.type.isFreeText else { return [] }
        return try read { connection in
            let query = try connection("SELECT \"\(field.column)\" FROM \(kind.stem) WHERE id = ?")
            var order: [(text: String, count: Int, last: Day)] = []
            var places: [String: Int] = [:]
            try connection.lately(kind, station) { step in
                guard let text = try query.bind(step.id).first({ $0.text(0) }), !text.isBlank else {
                    return true
                }
                if let place = places[text] {
                    order[place].count += 1
                } else {
                    places[text] = order.count
                    order.append((text, 1, Day(number: step.day)))
                }
                return true
            }
            return Array(order.prefix(max(0, limit)))
        }
    }

    /// What the volunteers of an activity gave who are not named: for each service that refers to it, how many people and
    /// how many minutes each.
    public func volunteers(of activity: RecordUUID) throws -> [(people: Int, minutes: Int)] {
        try read { connection in
            guard let spine = try connection.spine(activity) else { return [] }
            return try connection(Self.servicesOfActivity).bind(spine.id).all {
                ($0.integer(0), $0.integer(1))
            }
        }
    }

    static let servicesOfActivity = """
        SELECT people, minutes FROM volunteer_services AS t JOIN record ON record.id = t.id
        WHERE activity = ? AND volunteer IS NULL AND deleted = 0 ORDER BY t.id
        """
}

extension Connection {
    /// Goes through a station's newest records of a kind that have a day, as long as `body` says.
    fileprivate func lately(
        _ kind: Kind, _ station: String, _ body: (ListWalk.Step) throws -> Bool
    ) throws {
        guard let id = try AreaCode(station).flatMap(NumberLookup(self).station) else { return }
        let always = Period(Day(number: 10_000_101), Day(number: 99_991_231))
        var walk = ListWalk(kind, stations: [id], always)
        while !walk.isAtEnd, walk.examined < Ledger.lately {
            for step in try walk.next(250, self) {
                guard try body(step) else { return }
            }
        }
    }
}

extension Entry {
    /// What a new record like another begins with: its texts without what is its own.
    init(again record: ShownRecord) {
        self.init(record.kind)
        let own = [record.kind.proposedField, record.kind.dayField, "same_event_as"]
        for (index, field) in record.kind.fields.enumerated() where !own.contains(field.key) {
            texts[index] = record.texts[index].isEmpty ? nil : record.texts[index]
        }
    }
}
