import Casework

/// A record that makes part of a figure.
struct FoundLine {
    private let key: Int64
    private let number: Int32
    var quantity: Int

    var record: RecordID { RecordID(key) }
    /// The day on which it counts.
    var day: Day { Day(number: Int(number)) }

    init(record: Int, day: Int, quantity: Int) {
        key = Int64(record)
        number = Int32(clamping: day)
        self.quantity = quantity
    }

    static func isBefore(_ one: FoundLine, _ other: FoundLine) -> Bool {
        (one.number, one.key) < (other.number, other.key)
    }
}

/// Finds the lines of a figure along its postings, a stretch at a time: by station and then by day; of a distinct figure,
/// by each subject's first day, all at the end.
struct LineFinder {
    private(set) var lines: [FoundLine] = []
    private(set) var sum = 0
    private let nature: Indicator.Nature
    private var walk: PostingWalk
    private let stations: Int
    /// Records of a stock's station, or subjects of all stations, by their first days and what they sum to.
    private var gathered: [Int: (first: Int, sum: Int)] = [:]

    init(_ indicator: Indicator, _ period: Period, _ share: ResolvedShare) {
        nature = indicator.nature
        walk = PostingWalk(
            indicator, share, from: indicator.isStock ? nil : period.first, to: period.last)
        stations = share.scope.stations.count
    }

    var isComplete: Bool { walk.isAtEnd }
    /// How far it has come, in hundredths.
    var percent: Int { stations == 0 ? 100 : walk.stationsDone * 100 / stations }

    /// Finds the next few.
    mutating func step(_ connection: Connection) throws {
        switch nature {
        case .flow:
            for step in try walk.stretch(connection) { add(step) }
        case .stock:
            let station = walk.stationsDone
            for step in try walk.next(PostingWalk.stretch, connection).steps { gather(step.record, step) }
            if walk.stationsDone > station {
                take {
                    $0 != 0
                } quantity: {
                    $0
                }
            }
        case .distinct(let minimum):
            for step in try walk.stretch(connection) { gather(step.subject, step) }
            if walk.isAtEnd {
                take {
                    $0 >= minimum
                } quantity: { _ in
                    1
                }
            }
        }
    }

    /// A record's postings of a day come one after the other.
    private mutating func add(_ step: PostingWalk.Step) {
        sum += step.quantity
        if let last = lines.last, last.record.key == step.record, last.day.number == step.day {
            lines[lines.count - 1].quantity += step.quantity
        } else {
            lines.append(FoundLine(record: step.record, day: step.day, quantity: step.quantity))
        }
    }

    private mutating func gather(_ key: Int, _ step: PostingWalk.Step) {
        let known = gathered[key] ?? (step.day, 0)
        gathered[key] = (min(known.first, step.day), known.sum + step.quantity)
    }

    /// Lists what was gathered.
    private mutating func take(_ isListed: (Int) -> Bool, quantity: (Int) -> Int) {
        let taken = gathered.filter { isListed($0.value.sum) }.map {
            FoundLine(record: $0.key, day: $0.value.first, quantity: quantity($0.value.sum))
        }
        gathered.removeAll(keepingCapacity: taken.count < 10_000)
        lines += taken.sorted(by: FoundLine.isBefore)
        sum += taken.reduce(0) { $0 + $1.quantity }
    }
}
