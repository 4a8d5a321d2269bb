import Casework

/// Lets a batch through the lock of sealed months, or not.
struct MonthDoor {
    let connection: Connection
    let today: Day
    let who: String
    let at: String
    /// Why changes of locked months are handed in as late entries (补报); nil refuses them.
    let late: String?

    /// Refuses what moves a figure of a locked month; notes what is let through as corrections.
    ///
    /// - returns: the problems by their origins; none where all may pass.
    func pass(_ moves: MonthMoves, batch: Int) throws -> [(origin: Int, problem: Problem)] {
        let all = try moves.moves()
        var rows: [StationMonth: MonthRow] = [:]
        func row(_ place: StationMonth) throws -> MonthRow {
            if let row = rows[place] { return row }
            let row = try connection.month(RecordID(Int64(place.station)), place.month)
            rows[place] = row
            return row
        }
        if late == nil {
            let refused = try all.filter {
                try row(StationMonth(Int($0.station.key), $0.month)).state(on: today) == .locked
            }
            guard refused.isEmpty else { return try problems(refused) }
        }
        try note(all, batch)
        for place in moves.untouchedFigures(all) {
            try connection.add(
                .touch, RecordID(Int64(place.station)), place.month, who: who, at: at, batch: batch)
        }
        let lateMonths = try Set(all.map { StationMonth(Int($0.station.key), $0.month) })
            .filter { try row($0).state(on: today) == .locked }
        for place in lateMonths.sorted() {
            try connection.add(
                .late, RecordID(Int64(place.station)), place.month, who: who, at: at, reason: late,
                batch: batch)
        }
        return []
    }

    /// Notes what moved, each with the month that it is handed in with: the one after the newest sealed one.
    private func note(_ moves: [MonthMoves.Move], _ batch: Int) throws {
        guard !moves.isEmpty else { return }
        var reported: [RecordID: Int] = [:]
        let insert = try connection(
            """
            INSERT INTO correction (batch, station, month, indicator, record, quantity, reported)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        for move in moves {
            if reported[move.station] == nil {
                let last = try connection(
                    "SELECT MAX(month) FROM month WHERE station = ? AND state IN ('locked', 'unlocked')"
                ).bind(move.station).first { $0.integer(0) }
                reported[move.station] = Month(number: last ?? move.month.number).advanced(by: 1).number
            }
            try insert.bind(
                batch, move.station, move.month.number, move.indicator.number, move.record, move.quantity,
                reported[move.station]!
            ).run()
        }
    }

    // MARK: What is said

    private func problems(_ moves: [MonthMoves.Move]) throws -> [(origin: Int, problem: Problem)] {
        try Dictionary(grouping: moves, by: \.origin).sorted { $0.key < $1.key }.map { origin, moves in
            (origin, try problem(moves))
        }
    }

    private func problem(_ moves: [MonthMoves.Move]) throws -> Problem {
        let first = moves[0]
        let here = moves.filter { $0.station == first.station && $0.month == first.month }
        let station =
            try connection("SELECT name FROM stations WHERE id = ?").bind(first.station)
            .first { $0.text(0) } ?? ""
        let step = try connection(
            """
            SELECT who, at FROM month_step WHERE station = ? AND month = ? AND act = 'lock'
            ORDER BY id DESC LIMIT 1
            """
        ).bind(first.station, first.month.number).first { ($0.text(0), String($0.text(1).prefix(10))) }
        let openers = try MonthPeople(connection).who(.unlock, at: first.station).prefix(3)
        let months = Set(moves.map(\.month)).count
        func figures(_ language: Language) -> String {
            let sums = Dictionary(grouping: here, by: \.indicator).map { indicator, moves in
                (indicator, moves.reduce(0) { $0 + $1.quantity })
            }.sorted { $0.0.number < $1.0.number }
            let parts = sums.prefix(4).map { indicator, sum in
                "\(indicator.label[language]) \(sum > 0 ? "+" : "")\(sum == 0 ? "±" : indicator.show(sum))"
            }
            let more = sums.count > 4 ? (language == .chinese ? " 等" : " …") : ""
            return parts.joined(separator: language == .chinese ? "、" : ", ") + more
        }
        let by = step.map { ($0.0, $0.1) } ?? ("", "")
        let names = openers.map { "\($0.name)（\($0.number)）" }.joined(separator: "、")
        let englishNames = openers.map { "\($0.name) (\($0.number))" }.joined(separator: ", ")
        return Problem(
            lockedMonth: Label(
                "\(station) \(first.month) 已由 \(by.0) 于 \(by.1) 锁定，会改动 \(figures(.chinese))"
                    + (months > 1 ? "（另有 \(months - 1) 个锁定的月份）" : "")
                    + "。办法：\(names.isEmpty ? "请督导" : "请 \(names)")解锁，或写明原因作为补报上交"
                    + "；若是补登人群类别，请写起始日期（类别@起始日..）",
                "\(station) \(first.month) was locked by \(by.0) on \(by.1); this would move \(figures(.english))"
                    + (months > 1 ? " (and \(months - 1) more locked months)" : "")
                    + ". Ways out: have it unlocked by \(englishNames.isEmpty ? "a supervisor" : englishNames), hand the"
                    + " change in late with a reason, or, for a category, give the day it starts (code@from..)"
            ))
    }
}

/// The workers who may do something to a station's months: those of the station, and of the stations above it.
struct MonthPeople {
    private let connection: Connection

    init(_ connection: Connection) {
        self.connection = connection
    }

    struct Person {
        let number: String
        let name: String
        let role: WorkerRole
    }

    /// Those who may do an act at a station, the nearest first.
    func who(_ act: MonthAct, at station: RecordID) throws -> [Person] {
        let codes = act.roles.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return try NumberLookup(connection).chain(from: station).flatMap { place in
            try connection(
                """
                SELECT worker_no, name, role FROM workers JOIN record USING (id)
                WHERE record.kind = 2 AND record.station = ? AND deleted = 0 AND left_on IS NULL
                    AND role IN (\(codes)) ORDER BY worker_no
                """
            ).bind(place).all {
                Person(
                    number: $0.text(0), name: $0.text(1), role: WorkerRole(rawValue: $0.text(2)) ?? .worker)
            }
        }
    }

    /// The worker whom a name of `--as` means at a station.
    func named(_ who: String, at station: RecordID) throws -> Person? {
        guard let number = RecordNumber(who),
            let id = try NumberLookup(connection).find(.workers, number, from: station)
        else { return nil }
        let worker: Worker = try connection.record(id)
        return Person(number: worker.workerNo, name: worker.name, role: worker.role)
    }
}
