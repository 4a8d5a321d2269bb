import Casework
import Testing

@testable import Ledger

/// What a field may refer to, as people pick it.
@Suite struct CandidateTests {
    /// Clients at both stations and at the county's, one of them closed.
    private func ledger() throws -> TestLedger {
        let test = try smallLedger()
        let rows: [Row] = [
            ["client_no": "C2", "station": oldStreet, "name": "乙", "filed_on": "2024-01-01"],
            [
                "client_no": "C3", "station": oldStreet, "name": "丙", "filed_on": "2024-03-01",
                "closed_on": "2024-03-02",
            ],
            ["client_no": "C1", "station": "411102", "name": "县", "filed_on": "2024-02-01"],
            ["client_no": "C9", "station": "411102", "name": "上", "filed_on": "2024-02-02"],
            ["client_no": "C8", "station": ganhe, "name": "邻", "filed_on": "2024-02-03"],
        ]
        for row in rows { try test.add(.clients, row) }
        return test
    }

    private func clients(
        _ test: TestLedger, at station: String?, limit: Int = 9,
        where matches: (String, String) -> Bool = { _, _ in true }
    ) throws -> [Candidate] {
        try test.ledger.candidates(
            .clients, at: station, limit: limit, language: .chinese, where: matches)
    }

    @Test func `the station's own come first, then those above, then others, the closed at the end`() throws {
        let test = try ledger()
        let found = try clients(test, at: oldStreet)
        #expect(found.map(\.title) == ["乙", "甲1", "上", "县", "邻", "甲2", "丙"])
        // The county's C1 would be taken for the station's own.
        #expect(
            found.map(\.reference) == ["C2", "C1", "C9", "411102/C1", "\(ganhe)/C8", "\(ganhe)/C1", "C3"])
        #expect(
            found.map(\.detail) == [
                "2024-01-01", "2023-01-01", "源汇区总站", "源汇区总站", "干河陈站", "干河陈站", "2024-03-01",
            ])
        #expect(found.map(\.number) == ["C2", "C1", "C9", "C1", "C8", "C1", "C3"])
        #expect(try clients(test, at: oldStreet, limit: 3).map(\.title) == ["乙", "甲1", "上"])
        #expect(
            try clients(test, at: oldStreet, limit: 0).isEmpty && clients(test, at: nil, limit: -1).isEmpty)
    }

    @Test func `what is written in a field finds the very record that was picked`() throws {
        let test = try ledger()
        for station in [oldStreet, ganhe, "411102", "nonsense"] {
            for candidate in try clients(test, at: station) {
                let id = try test.add(
                    .visits,
                    [
                        "station": station == "nonsense" ? ganhe : station, "date": "2024-03-05",
                        "client": candidate.reference, "reached": "yes", "worker": "\(oldStreet)/W1",
                    ])
                let visit = try test.ledger.record(id, language: .chinese)
                #expect(visit.title == candidate.title, "\(station) \(candidate.reference)")
            }
        }
    }

    @Test func `only what matches by number or title is offered`() throws {
        let test = try ledger()
        #expect(
            try clients(test, at: oldStreet) { number, _ in number == "C1" }.map(\.title) == [
                "甲1", "县", "甲2",
            ])
        #expect(
            try clients(test, at: nil) { _, title in title == "丙" }.map(\.reference) == ["\(oldStreet)/C3"])
        #expect(try clients(test, at: oldStreet) { _, _ in false }.isEmpty)
    }

    @Test func `what is deleted is not offered`() throws {
        let test = try ledger()
        let id = try clients(test, at: oldStreet)[0].id
        _ = try test.ledger.delete(id.description)
        #expect(try !clients(test, at: oldStreet).contains { $0.id == id })
    }

    @Test func `every kind that a field refers to has candidates that the field accepts`() throws {
        let test = try ledger()
        try test.add(
            .volunteer_teams,
            ["team_no": "T1", "station": oldStreet, "name": "队", "founded_on": "2024-01-01"])
        try test.add(
            .volunteers,
            ["volunteer_no": "V1", "station": oldStreet, "name": "志", "registered_on": "2024-01-01"])
        try test.add(
            .cases,
            [
                "case_no": "A1", "station": oldStreet, "clients": "C1", "title": "案", "field": "elderly",
                "worker": "W1", "opened_on": "2024-01-01", "stage": "intake",
            ])
        try test.add(
            .groups,
            [
                "group_no": "G1", "station": oldStreet, "name": "组", "kind": "growth", "field": "elderly",
                "worker": "W1", "planned_sessions": "3",
            ])
        try test.add(
            .activities,
            [
                "activity_no": "E1", "station": oldStreet, "title": "活", "field": "elderly",
                "date": "2024-01-01", "status": "held", "worker": "W1",
            ])
        let targets = Set(Kind.allCases.flatMap { $0.fields.compactMap(\.type.target) })
        #expect(targets.count == 8)
        for kind in targets {
            let found = try test.ledger.candidates(kind, at: oldStreet, limit: 1, language: .english) {
                _, _ in true
            }
            let candidate = try #require(found.first)
            let wanted: [Kind: String] = [
                .stations: oldStreet, .workers: "W1", .clients: "C2", .cases: "A1", .groups: "G1",
                .activities: "E1", .volunteers: "V1", .volunteer_teams: "T1",
            ]
            #expect(candidate.reference == wanted[kind], "\(kind)")
            #expect(try test.ledger.record(candidate.id.description, language: .english).kind == kind)
        }
    }

    @Test func `a completed group and a worker who left come last`() throws {
        let test = try ledger()
        let rows: [Row] = [["completed_on": "2024-02-01", "opened_on": "2024-01-01"], [:]]
        for (index, row) in rows.enumerated() {
            try test.add(
                .groups,
                row.merging([
                    "station": oldStreet, "name": "组\(index)", "kind": "growth", "field": "elderly",
                    "worker": "W1",
                    "planned_sessions": "3",
                ]) { own, _ in own })
        }
        let groups = try test.ledger.candidates(.groups, at: oldStreet, limit: 9, language: .chinese) {
            _, _ in true
        }
        #expect(groups.map(\.title) == ["组1", "组0"])
        try test.add(
            .workers,
            [
                "worker_no": "W0", "station": oldStreet, "name": "走", "joined_on": "2024-01-01",
                "left_on": "2024-03-01",
            ])
        let workers = try test.ledger.candidates(.workers, at: oldStreet, limit: 9, language: .chinese) {
            _, _ in true
        }
        #expect(workers.map(\.reference) == ["W1", "\(ganhe)/W1", "W0"])
    }

    // MARK: Events

    @Test func `a contact can be marked the same as what was counted at its station on its day`() throws {
        let test = try ledger()
        let visit: Row = [
            "station": oldStreet, "date": "2024-03-05", "client": "C2", "reached": "yes", "worker": "W1",
        ]
        let first = try test.add(.visits, visit)
        try test.add(.visits, visit.merging(["reached": "no"]) { $1 })
        try test.add(.visits, visit.merging(["date": "2024-03-06"]) { $1 })
        try test.add(.visits, visit.merging(["station": ganhe, "client": "C8"]) { $1 })
        try test.add(.visits, visit.merging(["same_event_as": first]) { $1 })
        let talk = try test.add(
            .consultations, ["station": oldStreet, "date": "2024-03-05", "person": "某", "worker": "W1"])
        let activity: Row = [
            "station": oldStreet, "title": "活", "field": "elderly", "date": "2024-03-05", "status": "held",
            "worker": "W1",
        ]
        let held = try test.add(.activities, activity)
        try test.add(.activities, activity.merging(["status": "cancelled", "title": "未"]) { $1 })
        let found = try test.ledger.eventCandidates(
            station: oldStreet, day: Day("2024-03-05")!, language: .chinese)
        #expect(found.map(\.reference) == [held, first, talk])
        #expect(found.map(\.detail) == ["社区活动", "走访", "咨询"])
        #expect(found.map(\.title) == ["活", "乙", "某"] && found[0].number == "0001")
        #expect(
            try test.ledger.eventCandidates(station: "x", day: Day("2024-03-05")!, language: .chinese).isEmpty
        )
        let plan = try test.plan(Ledger.eventsOfDay)
        #expect(plan[0].contains("record_order (kind=? AND station=? AND day=?)"), "\(plan)")
    }

    // MARK: Search

    @Test func `a search finds names first and what was done for them after, the newest first`() throws {
        let test = try ledger()
        try test.add(
            .visits,
            ["station": oldStreet, "date": "2024-03-05", "client": "C2", "reached": "yes", "worker": "W1"])
        try test.add(
            .visits,
            ["station": oldStreet, "date": "2024-03-07", "client": "C2", "reached": "yes", "worker": "W1"])
        func search(_ text: String, limit: Int = 9, _ code: String = "") throws -> [String] {
            try test.ledger.search(
                limit: limit, budget: .seconds(9), language: .chinese, in: TestLedger.place(code)
            ) { _, number, title in
                number == text || title.contains(text)
            }.map { "\($0.kind.stem) \($0.1.title) \($0.1.detail)" }
        }
        #expect(
            try search("乙") == [
                "clients 乙 2024-01-01 老街站", "visits 乙 2024-03-07 老街站", "visits 乙 2024-03-05 老街站",
            ])
        #expect(try search("乙", limit: 2).count == 2)
        #expect(try search("C8") == ["clients 邻 2024-02-03 干河陈站"])
        #expect(try search("C8", oldStreet) == [])
        #expect(try search("乙", limit: 1, oldStreet) == ["clients 乙 2024-01-01"])
        #expect(try search("站") == ["stations 干河陈站 ", "stations 老街站 ", "stations 源汇区总站 "])
        let found = try test.ledger.search(limit: 9, budget: .zero, language: .chinese) { kind, _, title in
            kind == .clients && title == "邻"
        }
        #expect(found.map(\.1.reference) == ["\(ganhe)/C8"])
    }
    @Test func `a search goes on where it stopped, in the kinds that are asked for`() throws {
        let test = try smallLedger()
        for number in 1...100 {
            try test.add(
                .clients, ["station": oldStreet, "name": "客\(number)", "filed_on": "2024-01-01"])
        }
        let search = try test.ledger.searching([.clients], limit: 200, language: .chinese) { _, _, title in
            title.hasSuffix("7")
        }
        // The newest 32 of a hundred: 客97, 客87, 客77.
        try search.more(for: .zero)
        #expect(search.found.map(\.candidate.title) == ["客97", "客87", "客77"])
        #expect(!search.isComplete)
        while !search.isComplete { try search.more(for: .zero) }
        #expect(search.found.count == 10)
        let none = try test.ledger.searching([.workers], limit: 9, language: .chinese) { _, _, _ in true }
        try none.more(for: .seconds(9))
        #expect(none.found.allSatisfy { $0.kind == .workers } && none.isComplete)
    }
}
