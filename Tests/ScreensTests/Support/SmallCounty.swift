import Casework
import Ledger
import Terminal

@testable import Screens

/// A county with two stations below its own. The first has June locked with five visits, of which two were deleted later
/// as late entries; the second has handed in nothing.
enum SmallCounty {
    static let code = "411102"
    static let oldStreet = "411102001000"
    static let horseStreet = "411102002000"
    static let june = Month(2023, 6)

    static func make(_ ledger: Ledger) throws {
        for (code, name, level) in [
            (code, "源汇区社工总站", "county"), (oldStreet, "老街社工站", "township"),
            (horseStreet, "马路街社工站", "township"),
        ] {
            try ledger.put(
                .stations, ["code": code, "name": name, "level": level, "opened_on": "2023-04-01"])
        }
        for (number, station, name, role) in [
            ("D01", code, "袁爱华", "supervisor"), ("S01", oldStreet, "王敏", "worker"),
            ("S02", oldStreet, "李洁", "head"), ("S01", horseStreet, "赵强", "worker"),
        ] {
            try ledger.put(
                .workers,
                [
                    "worker_no": number, "station": station, "name": name, "role": role,
                    "joined_on": "2023-04-01",
                ])
        }
        for (number, station, name) in [("K1", oldStreet, "张秀兰"), ("K1", horseStreet, "李建国")] {
            try ledger.put(
                .clients,
                [
                    "client_no": number, "station": station, "name": name, "filed_on": "2023-04-05",
                    "categories": "low_income",
                ])
        }
        for day in 1...5 { try visit(ledger, oldStreet, "2023-06-0\(day)") }
        try visit(ledger, horseStreet, "2023-06-12")
        try visit(ledger, oldStreet, "2023-09-12")
    }

    @discardableResult
    static func visit(_ ledger: Ledger, _ station: String, _ day: String) throws -> RecordUUID {
        try ledger.put(
            .visits,
            [
                "station": station, "client": "K1", "worker": "S01", "date": day, "reached": "yes",
                "kind": "routine",
            ])
    }

    /// Takes June of the first station through all its steps.
    static func lockJune(_ ledger: Ledger) throws {
        try go(ledger, june, oldStreet, [.complete, .review, .lock], at: "2023-07-03T02:00:00Z")
    }

    /// Takes a month some steps on; its checklist is explained.
    static func go(
        _ ledger: Ledger, _ month: Month, _ code: String, _ acts: [MonthAct], at moment: String
    ) throws {
        let (who, now) = (ledger.who, ledger.now)
        defer { (ledger.who, ledger.now) = (who, now) }
        (ledger.who, ledger.now) = ("D01", { moment })
        let station = try ledger.station(code)
        for item in try ledger.checklist(month, of: station.id) where item.isBlocking {
            try ledger.explain(item.id, month, of: station.id, "第一个月用")
        }
        for act in acts { try ledger.step(act, month, of: station.id) }
    }

    /// Deletes two of June's visits after it was locked.
    static func deleteTwoLate(_ ledger: Ledger) throws {
        let visits = try Self.visits(ledger).filter { $0.text("station") == oldStreet }.prefix(2)
        let (who, now) = (ledger.who, ledger.now)
        defer { (ledger.who, ledger.now) = (who, now) }
        (ledger.who, ledger.now) = ("S02", { "2023-07-20T01:30:00Z" })
        ledger.late = "重复登记"
        defer { ledger.late = nil }
        for visit in visits { _ = try ledger.delete(visit.id.description) }
    }

    /// The visits of June, the oldest first.
    static func visits(_ ledger: Ledger) throws -> [ShownRecord] {
        var visits: [ShownRecord] = []
        try ledger.list(.visits, in: .everywhere, Period(june), language: .chinese) { visits.append($0) }
        return visits.filter { !$0.isDeleted }
    }
}

extension Ledger {
    /// The station with a code.
    func station(_ code: String) throws -> StationPlace {
        try stations().first { $0.code == code }!
    }

    /// A figure of June of the first station as it was sealed and as it is now.
    func sealedJune(_ indicator: Indicator) throws -> (sealed: Int, now: Int) {
        let place = AreaCode(SmallCounty.oldStreet)!.place
        let figure = try sealedFigures(SmallCounty.june, in: place).figures.first {
            $0.indicator == indicator
        }!
        return (figure.sealed, figure.now)
    }
}

extension TestDesk {
    /// A desk of the small county: of its supervisor, or of a station's worker.
    static func county(
        _ size: Size = Size(columns: 80, rows: 24), _ language: Language = .chinese,
        station: String = SmallCounty.code, worker: String = "D01",
        _ more: @escaping (Ledger) throws -> Void = { _ in }
    ) throws -> TestDesk {
        try TestDesk(
            size, language, settings: "station=\(station)\nworker=\(worker)\nchosen=yes\n",
            prepare: { ledger in
                try SmallCounty.make(ledger)
                try more(ledger)
            })
    }

    /// The same with June locked at the first station, and two of its visits deleted late.
    static func sealedCounty(
        _ size: Size = Size(columns: 80, rows: 24), _ language: Language = .chinese
    ) throws -> TestDesk {
        try county(size, language) { ledger in
            try SmallCounty.lockJune(ledger)
            try SmallCounty.deleteTwoLate(ledger)
            try SmallCounty.go(
                ledger, Month(2023, 9), SmallCounty.oldStreet, [.complete], at: "2023-10-09T02:00:00Z")
        }
    }
}
