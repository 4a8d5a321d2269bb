import Casework

/// The stations of a place and how far each of their months has come: who has reported, on time or late.
public struct Board: Sendable {
    /// How a month was handed in.
    public enum Punctuality: Sendable, Hashable {
        /// Completed by the due day.
        case onTime
        /// Completed so many days after it.
        case late(days: Int)
        /// Not completed, and so many days overdue.
        case overdue(days: Int)
        /// Not completed, and not due yet.
        case notDue
        /// Not completed, and not asked for: the station was not open, or no reports were asked for yet.
        case notExpected
    }

    /// A station's month.
    public struct Cell: Sendable, Hashable {
        public let month: Month
        public let state: MonthState
        public let punctuality: Punctuality
        /// The day on which it was completed last.
        public let completedOn: Day?
        /// Whether figures of the sealed month have been corrected since.
        public let hasCorrections: Bool

        /// Whether it was handed in and not given back.
        public var isReported: Bool { state != .open }
        /// Whether a report is asked for, or came unasked.
        public var isExpected: Bool { punctuality != .notExpected }
    }

    /// A station with its months.
    public struct Row: Sendable {
        public let station: StationPlace
        /// Whether it is open today.
        public let isOperating: Bool
        /// In the order of the board's months.
        public let cells: [Cell]
        /// The day of the newest service, file or register entry, today's at most; nil where there is none.
        public let lastEntry: Day?
        /// Days since then; where there is no entry, since the station was opened. Nil where neither is known.
        public let idleDays: Int?
    }

    /// How many reports of a county's stations there are.
    public struct Rate: Sendable, Hashable {
        /// The first six digits of the stations' codes.
        public let county: String
        /// Nil where all months of the board are taken together.
        public let month: Month?
        /// How many reports there should be.
        public let expected: Int
        /// How many there are (actual).
        public let reported: Int
        /// How many of them came by the due day.
        public let onTime: Int

        /// 上报率: reported ÷ expected in tenths of a percent, halves up; nil where nothing is expected.
        public var rate: Int? { Self.permille(reported, of: expected) }
        /// 及时率: on time ÷ expected in tenths of a percent, halves up; nil where nothing is expected.
        public var timeliness: Int? { Self.permille(onTime, of: expected) }

        static func permille(_ part: Int, of all: Int) -> Int? {
            all == 0 ? nil : (part * 2000 + all) / (all * 2)
        }
    }

    /// In their order; at least one.
    public let months: [Month]
    public let reporting: Reporting
    /// In the order of the stations' codes.
    public let rows: [Row]

    /// By county and then by month; a month of which nothing is expected has none.
    public var rates: [Rate] { Rate.of(rows, byMonth: true) }

    /// By county, all months of the board together.
    public var ratesOfCounties: [Rate] { Rate.of(rows, byMonth: false) }

    /// The newest of its months whose due day has passed; the newest of all where none has.
    public func lastDue(on today: Day) -> Month {
        months.last { reporting.due($0) < today } ?? months[months.count - 1]
    }

    /// The open stations where nothing was logged for so many days or longer, the longest first.
    public func idle(days: Int) -> [Row] {
        rows.filter { $0.isOperating && ($0.idleDays ?? Int.max) >= days }
            .sorted { ($1.idleDays ?? Int.max, $0.station.key) < ($0.idleDays ?? Int.max, $1.station.key) }
    }
}

extension Board.Punctuality {
    /// How a month was handed in, as of a day.
    ///
    /// The first completing counts: what was given back to be mended had been handed in. While it is back, it is not.
    ///
    /// - parameter first: the day on which the month was first completed.
    init(
        _ month: Month, _ state: MonthState, first: Day?, isExpected: Bool, _ reporting: Reporting,
        today: Day
    ) {
        let due = reporting.due(month)
        if state != .open {
            let day = first ?? due
            self = day <= due ? .onTime : .late(days: day.ordinal - due.ordinal)
        } else if isExpected {
            self = today > due ? .overdue(days: today.ordinal - due.ordinal) : .notDue
        } else {
            self = .notExpected
        }
    }
}

extension Board.Rate {
    /// Counts the months of stations by county, and within it by month or all together.
    static func of(_ rows: [Board.Row], byMonth: Bool) -> [Board.Rate] {
        var cells: [County: [Board.Cell]] = [:]
        for row in rows {
            for cell in row.cells where cell.isExpected {
                cells[County(code: row.station.county, month: byMonth ? cell.month : nil), default: []]
                    .append(cell)
            }
        }
        return cells.map { key, cells in
            Board.Rate(
                county: key.code, month: key.month, expected: cells.count,
                reported: cells.count(where: \.isReported),
                onTime: cells.count { $0.punctuality == .onTime })
        }.sorted { ($0.county, $0.month?.number ?? 0) < ($1.county, $1.month?.number ?? 0) }
    }

    private struct County: Hashable {
        let code: String
        let month: Month?
    }
}

extension StationPlace {
    /// The first six digits of its code; of a city's own station, those of the city.
    public var county: String { String(key / 100_000_000) }
}
