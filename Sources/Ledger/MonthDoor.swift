import Casework

/// Lets a batch through the lock of sealed months, or not.
struct MonthDoor {
    let connection: Connection
    let today: Day
    let batch: Batch
    /// Why changes of locked months are handed in as late entries (补报); nil refuses them.
    let late: String?
    /// The origins of changes to files, which often are categories that are noted without the day they start.
    let filesChanged: Set<Int>

    /// Refuses what moves a figure of a locked month; notes what is let through as corrections, and each month that it
    /// changes.
    ///
    /// - returns: the problems by their origins; none where all may pass.
    func pass(_ moves: MonthMoves) throws -> [(origin: Int, problem: Problem)] {
        let all = try moves.moves()
        let moved = Set(all.map(\.place)).sorted()
        let locked = try Set(
            moved.filter { try connection.month($0.id, $0.month).state(on: today) == .locked })
        guard late != nil || locked.isEmpty else {
            let refused = Dictionary(grouping: all.filter { locked.contains($0.place) }, by: \.origin)
            return try refused.sorted { $0.key < $1.key }.map { ($0, try problem($1, of: $0)) }
        }
        try note(all)
        for place in moved {
            let digest = try connection.digestOfCorrections(place.month, place.id, batch: batch.id)
            try add(locked.contains(place) ? .late : .correct, place, reason: late, contents: digest)
        }
        for place in moves.untouchedFigures(all) { try add(.touch, place) }
        return []
    }

    private func add(
        _ act: MonthAct, _ place: StationMonth, reason: String? = nil, contents: [UInt8] = []
    ) throws {
        try connection.add(
            act, place.id, place.month, who: batch.who, at: batch.at, reason: reason, batch: batch.id,
            contents: contents)
    }

    /// Notes what moved, each with the month that it is handed in with: the one after the newest sealed one.
    private func note(_ moves: [MonthMoves.Move]) throws {
        var reported: [RecordID: Month] = [:]
        for move in moves {
            if reported[move.station] == nil {
                let newest = try connection.sealedMonths(of: move.station).last ?? move.month
                reported[move.station] = newest.advanced(by: 1)
            }
            try connection(
                """
                INSERT INTO correction (batch, station, month, indicator, record, quantity, reported)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """
            ).bind(
                batch.id, move.station, move.month.number, move.indicator.number, move.record, move.quantity,
                reported[move.station]!.number
            ).run()
        }
    }

    // MARK: What is said

    /// Which month, locked by whom and when, what would move, who can open it, and the ways out.
    private func problem(_ moves: [MonthMoves.Move], of origin: Int) throws -> Problem {
        let (station, month) = (moves[0].station, moves[0].month)
        let people = MonthPeople(connection, today: today)
        let name =
            try connection("SELECT name FROM stations WHERE id = ?").bind(station).first { $0.text(0) } ?? ""
        let (who, at) =
            try connection(
                """
                SELECT who, at FROM month_step WHERE station = ? AND month = ? AND act = 'lock'
                ORDER BY id DESC LIMIT 1
                """
            ).bind(station, month.number).first { ($0.text(0), Day(utc: $0.text(1))?.description ?? "") } ?? (
                "", ""
            )
        let locker = try people.named(who, at: station)?.label ?? Label(who, who)
        let openers = try people.label(.unlock, at: station)
        let others = Set(moves.map(\.place)).count - 1
        let figures = Self.figures(moves.filter { $0.place == moves[0].place })
        let isOfFile = filesChanged.contains(origin)
        return Problem(
            lockedMonth: Label(
                "\(name) \(month) 已由\(locker.chinese)于 \(at) 锁定，这样会改动 \(figures.chinese)"
                    + (others > 0 ? "，还会改动另外 \(others) 个锁定的月份" : "")
                    + "。办法：请\(openers.chinese.isEmpty ? "督导" : openers.chinese)解锁；或写明原因，作为补报上交"
                    + (isOfFile ? "；若是补记人群类别，写上起始日期（类别@起始日..）" : ""),
                "\(name) \(month) was locked by \(locker.english) on \(at); this would move \(figures.english)"
                    + (others > 0 ? ", and \(others) more locked month\(others == 1 ? "" : "s")" : "")
                    + ". Ways out: have it unlocked by \(openers.english.isEmpty ? "a supervisor" : openers.english);"
                    + " or hand it in late, with a reason"
                    + (isOfFile ? "; or give the category the day it starts (code@from..)" : "")))
    }

    /// The figures that move, the first four of them, with what they would gain or lose.
    private static func figures(_ moves: [MonthMoves.Move]) -> Label {
        let sums = Dictionary(grouping: moves, by: \.indicator).mapValues {
            $0.reduce(0) { $0 + $1.quantity }
        }.sorted { $0.key.number < $1.key.number }
        func text(_ language: Language) -> [String] {
            sums.prefix(4).map { indicator, sum in
                "\(indicator.label[language]) \(sum > 0 ? "+" : sum < 0 ? "" : "±")\(indicator.show(sum))"
            }
        }
        return Label(
            text(.chinese).joined(separator: "、") + (sums.count > 4 ? "等" : ""),
            text(.english).joined(separator: ", ") + (sums.count > 4 ? " and others" : ""))
    }
}
