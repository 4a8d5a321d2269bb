import Casework

/// Walks the living records of a kind by their days along an index, a stretch at a time: each begins where the last one
/// ended, so that nothing is passed over twice and nothing is held between them.
///
/// Within a day the last that was stored comes first, or last where the days ascend. Records without a day end the walk.
struct ListWalk {
    /// A record on the way; its day is 0 where it has none.
    struct Step {
        let id: Int
        let day: Int
    }

    private let kind: Kind
    private let isDescending: Bool
    /// The stations to walk one beside the other; nil walks all records of the kind.
    private let stations: [Int]?
    /// The stations whose records count, where all records are walked.
    private let among: Set<Int>?
    private let days: ClosedRange<Int>
    private let isWithoutDays: Bool
    private var stage = Stage.days
    /// Where the last stretch ended.
    private var mark: Step
    /// How many records were looked at.
    private(set) var examined = 0

    /// What comes next: the rest of the mark's day, the days beyond it, or the records without a day.
    enum Stage: CaseIterable {
        case restOfDay, days, undated, end
    }

    /// So many stations are walked one beside the other; with more of them it costs less to walk all records.
    static let fewStations = 4

    /// - parameter stations: those whose records count; nil for all of the ledger.
    init(_ kind: Kind, stations: [RecordID]?, _ period: Period? = nil, isDescending: Bool = true) {
        self.kind = kind
        self.isDescending = isDescending
        let keys = stations?.map { Int($0.key) }
        let isFew = keys.map { $0.count <= Self.fewStations } ?? false
        self.stations = isFew ? keys : nil
        among = isFew ? nil : keys.map(Set.init)
        days = (period?.first.number ?? 0)...(period?.last.number ?? 99_999_999)
        isWithoutDays = period == nil
        mark = Step(id: 0, day: isDescending ? days.upperBound + 1 : days.lowerBound - 1)
        if keys?.isEmpty == true { stage = .end }
    }

    /// Whether all was walked.
    var isAtEnd: Bool { stage == .end }

    /// The records among the next `count` ones of the walk. None of them may count; only `isAtEnd` tells the end.
    mutating func next(_ count: Int, _ connection: Connection) throws -> [Step] {
        var steps: [Step] = []
        var left = count
        while left > 0, stage != .end {
            let stretch = try stations.map { try beside($0, left, connection) } ?? along(left, connection)
            steps += stretch.steps
            left -= stretch.seen
            examined += stretch.seen
            if let last = stretch.last { mark = last }
            if left > 0 {
                advance()
            } else if stage == .days {
                stage = .restOfDay
            }
        }
        return steps
    }

    private mutating func advance() {
        switch stage {
        case .restOfDay: stage = .days
        case .days:
            stage = isWithoutDays ? .undated : .end
            mark = Step(id: .max, day: 0)
        case .undated, .end: stage = .end
        }
    }

    private struct Stretch {
        var steps: [Step] = []
        var last: Step?
        var seen = 0
    }

    /// All records of the kind, of which those of other stations are left out.
    private func along(_ count: Int, _ connection: Connection) throws -> Stretch {
        let query = try connection(Self.query(stage, isDescending, ofStation: false))
        bind(query, count)
        var stretch = Stretch()
        try query.each { row in
            let step = Step(id: row.integer(0), day: row.integer(1))
            stretch.seen += 1
            stretch.last = step
            if among?.contains(row.integer(2)) ?? true { stretch.steps.append(step) }
        }
        return stretch
    }

    /// The stations one beside the other: of each as many as may be wanted, of which the first are taken.
    private func beside(_ stations: [Int], _ count: Int, _ connection: Connection) throws -> Stretch {
        let query = try connection(Self.query(stage, isDescending, ofStation: true))
        var steps: [Step] = []
        for station in stations {
            bind(query, count)
            query.bind(station, at: 5)
            steps += try query.all { Step(id: $0.integer(0), day: $0.integer(1)) }
        }
        if stations.count > 1 {
            let isDescending = isDescending || stage == .undated
            steps.sort { left, right in
                isDescending
                    ? (left.day, left.id) > (right.day, right.id)
                    : (left.day, left.id) < (right.day, right.id)
            }
            steps.removeLast(max(0, steps.count - count))
        }
        return Stretch(steps: steps, last: steps.last, seen: steps.count)
    }

    private func bind(_ query: Statement, _ count: Int) {
        query.bind(kind.rawValue, at: 1)
        query.bind(count, at: 2)
        if stage == .days {
            query.bind(isDescending ? days.lowerBound : mark.day + 1, at: 3)
            query.bind(isDescending ? mark.day - 1 : days.upperBound, at: 4)
        } else {
            query.bind(mark.day, at: 3)
            query.bind(mark.id, at: 4)
        }
    }

    /// The statement of a stage. One station's records lie together in the index of all lists, everybody's in that of
    /// the days.
    static func query(_ stage: Stage, _ isDescending: Bool, ofStation: Bool) -> String {
        let down = isDescending ? " DESC" : ""
        let condition =
            switch stage {
            case .restOfDay: "day = ?3 AND id \(isDescending ? "<" : ">") ?4 ORDER BY id\(down)"
            case .days: "day BETWEEN ?3 AND ?4 ORDER BY day\(down), id\(down)"
            case .undated, .end: "day IS NULL AND id < ?4 ORDER BY id DESC"
            }
        let records = ofStation ? "station = ?5 AND +deleted = 0" : "deleted = 0"
        return "SELECT id, day, station FROM record WHERE kind = ?1 AND \(records) AND \(condition) LIMIT ?2"
    }
}
