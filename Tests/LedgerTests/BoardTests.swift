import Casework
import Testing

@testable import Ledger

/// A county of stations in all conditions, another with two, and the months that they reported, looked at on 10 March 2024.
private struct County {
    let test: TestLedger
    let today: Day

    static let head = "411102"
    static let first = "411102001000"
    static let young = "411102002000"
    static let building = "411102003000"
    static let closed = "411102004000"
    static let other = "411103"
    static let second = "411103001000"

    init(today: String = "2024-03-10") throws {
        self.today = Day(today)!
        test = try TestLedger(today: today)
        for (code, name, level, status, opened) in [
            (Self.head, "源汇总站", "county", "operating", "2021-01-01"),
            (Self.first, "老街站", "township", "operating", "2022-01-01"),
            (Self.young, "马路街站", "township", "operating", "2024-02-15"),
            (Self.building, "顺河街站", "township", "building", ""),
            (Self.closed, "干河陈站", "township", "operating", "2022-01-01"),
            (Self.other, "郾城总站", "county", "operating", ""),
            (Self.second, "沙北站", "township", "operating", ""),
        ] {
            try test.add(
                .stations,
                ["code": code, "name": name, "level": level, "status": status, "opened_on": opened])
            guard status == "operating" else { continue }
            try test.add(
                .workers, ["worker_no": "W1", "station": code, "name": "工", "joined_on": "2024-03-01"])
            try test.add(.workers, ["worker_no": "H1", "station": code, "name": "站长", "role": "head"])
            if level == "county" {
                try test.add(
                    .workers, ["worker_no": "V1", "station": code, "name": "督导", "role": "supervisor"])
            }
        }
    }

    func id(_ code: String) throws -> RecordID {
        try #require(try test.ledger.stations(in: AreaCode(code)!.place).first { $0.code == code }).id
    }

    /// Does something to a month at a moment, as UTC.
    func step(
        _ act: MonthAct, _ code: String, _ month: String, _ at: String, reason: String? = nil,
        until: String? = nil
    ) throws {
        let ledger = test.ledger
        ledger.who = act == .complete ? "W1" : act == .review || act == .handBack ? "H1" : "V1"
        (ledger.today, ledger.now) = (Day(utc: at)!, { at })
        defer { ledger.today = today }
        try ledger.step(
            act, Period(month)!.first.month, of: id(code), reason: reason, until: until.flatMap { Day($0) })
    }

    /// Reports as worked by hand in the tests.
    func report() throws {
        // The last second of the due day in China, and the first of the day after it.
        try step(.complete, Self.first, "2024-01", "2024-02-05T15:59:59Z")
        try step(.complete, Self.first, "2024-02", "2024-03-05T16:00:00Z")
        try step(.complete, Self.closed, "2024-01", "2024-02-01T03:00:00Z")
        let id = try #require(test.rows(.stations).first { $0["code"] == Self.closed }?["id"])
        test.ledger.now = { "2024-02-01T04:00:00Z" }
        _ = try test.ledger.edit(id, ["status": "closed"])
        try step(.complete, Self.second, "2024-01", "2024-02-03T03:00:00Z")
        try step(.handBack, Self.second, "2024-01", "2024-02-04T03:00:00Z", reason: "漏了一场活动")
        try step(.complete, Self.second, "2024-01", "2024-02-20T03:00:00Z")
        try step(.complete, Self.second, "2024-02", "2024-03-01T03:00:00Z")
        try step(.handBack, Self.second, "2024-02", "2024-03-02T03:00:00Z", reason: "走访没有录")
    }

    func board(_ period: String = "2024-01..2024-03", in code: String = "") throws -> Board {
        try test.ledger.board(Period(period)!.months, in: TestLedger.place(code))
    }

    func cells(_ code: String, _ period: String = "2024-01..2024-03") throws -> [Board.Cell] {
        try #require(try board(period).rows.first { $0.station.code == code }).cells
    }

    func idle(_ code: String) throws -> Int? {
        try #require(try board().rows.first { $0.station.code == code }).idleDays
    }
}

@Suite struct BoardTests {
    // MARK: Who has reported

    @Test func `a month is on time up to the end of the due day in China, and late from the day after`()
        throws
    {
        let county = try County()
        try county.report()
        let cells = try county.cells(County.first)
        #expect(cells.map(\.state) == [.completed, .completed, .open])
        #expect(cells.map(\.punctuality) == [.onTime, .late(days: 1), .notDue])
        #expect(cells.map(\.completedOn?.description) == ["2024-02-05", "2024-03-06", nil])
        #expect(cells.map(\.month.description) == ["2024-01", "2024-02", "2024-03"])
    }

    @Test func `what nobody completed is overdue from the day after it was due`() throws {
        let county = try County()
        // 5 February to 10 March 2024, a leap year: 24 + 10 days.
        #expect(
            try county.cells(County.head).map(\.punctuality)
                == [.overdue(days: 34), .overdue(days: 5), .notDue])
        county.test.ledger.today = Day("2024-02-05")!
        #expect(try county.cells(County.head)[0].punctuality == .notDue)
        county.test.ledger.today = Day("2024-02-06")!
        #expect(try county.cells(County.head)[0].punctuality == .overdue(days: 1))
    }

    @Test func `closing a station leaves what was asked of it before`() throws {
        let county = try County()
        let id = try #require(county.test.rows(.stations).first { $0["code"] == County.closed }?["id"])
        county.test.ledger.now = { "2024-03-01T04:00:00Z" }
        _ = try county.test.ledger.edit(id, ["status": "closed"])
        // January and February ended before the first of March, on which it was closed.
        let cells = try county.cells(County.closed)
        #expect(cells.map(\.isExpected) == [true, true, false])
    }

    @Test func `nothing is expected of a station that opened later, is being built or closed`() throws {
        let county = try County()
        try county.report()
        #expect(
            try county.cells(County.young).map(\.punctuality)
                == [.notExpected, .overdue(days: 5), .notDue])
        #expect(
            try county.cells(County.building).map(\.punctuality)
                == [.notExpected, .notExpected, .notExpected])
        // What it reported before it was closed stays reported.
        #expect(
            try county.cells(County.closed).map(\.punctuality) == [.onTime, .notExpected, .notExpected])
        // A station of which nobody knows since when it is open always was.
        #expect(try county.cells(County.other)[0].punctuality == .overdue(days: 34))
    }

    @Test func `a month that was given back counts by its first completing, and not while it is back`() throws
    {
        let county = try County()
        try county.report()
        let cells = try county.cells(County.second)
        #expect(cells.map(\.state) == [.completed, .open, .open])
        #expect(cells.map(\.punctuality) == [.onTime, .overdue(days: 5), .notDue])
        #expect(cells.map(\.completedOn?.description) == ["2024-02-20", "2024-03-01", nil])
    }

    @Test func `rates by county are reported and on time of what is expected`() throws {
        let county = try County()
        try county.report()
        let rates = try county.board().rates
        // January: the county's own, the first and the closed station; later the young one instead of the closed.
        #expect(
            rates.map { "\($0.county) \($0.month!) \($0.expected) \($0.reported) \($0.onTime)" } == [
                "411102 2024-01 3 2 2", "411102 2024-02 3 1 0", "411102 2024-03 3 0 0",
                "411103 2024-01 2 1 1", "411103 2024-02 2 0 0", "411103 2024-03 2 0 0",
            ])
        #expect(rates.map(\.rate) == [667, 333, 0, 500, 0, 0])
        #expect(rates.map(\.timeliness) == [667, 0, 0, 500, 0, 0])
        // Sums over sums: 3 of 9 and 1 of 6.
        #expect(
            try county.board().ratesOfCounties.map { [$0.expected, $0.reported, $0.onTime] } == [
                [9, 3, 2], [6, 1, 1],
            ])
        #expect(try county.board().ratesOfCounties.map(\.rate) == [333, 167])
        #expect(
            Board.Rate(county: "4", month: Month(2024, 1), expected: 0, reported: 0, onTime: 0).rate == nil)
        // A month of which nothing is expected has no rate.
        #expect(
            try county.board("2021-12..2022-01", in: County.first).rates.map(\.month!.description) == [
                "2022-01"
            ])
        #expect(try county.board(in: County.building).rates.isEmpty)
    }

    @Test func `the due day can be set from 1 to 28`() throws {
        let county = try County()
        try county.report()
        #expect(try county.test.ledger.reporting() == Reporting(dueDay: 5, since: nil))
        try county.test.ledger.setReporting(Reporting(dueDay: 6))
        #expect(try county.cells(County.first)[1].punctuality == .onTime)
        #expect(try county.cells(County.head)[0].punctuality == .overdue(days: 33))
        #expect(try county.board().reporting.dueDay == 6)
        for day in [0, 29, -1] {
            #expect(
                failure { try county.test.ledger.setReporting(Reporting(dueDay: day)) }?.cause == .refused)
        }
        #expect(try county.test.ledger.reporting().dueDay == 6)
        try county.test.ledger.setReporting(Reporting(dueDay: 28))
        #expect(try county.cells(County.head)[1].punctuality == .notDue)
    }

    @Test func `nothing is asked for before the month since which reports are`() throws {
        let county = try County()
        try county.report()
        try county.test.ledger.setReporting(Reporting(since: Month(2024, 2)))
        #expect(
            try county.cells(County.head).map(\.punctuality)
                == [.notExpected, .overdue(days: 5), .notDue])
        #expect(try county.cells(County.first)[0].punctuality == .onTime)
        #expect(try county.board().rates.first.map { [$0.expected, $0.reported] } == [2, 2])
        try county.test.ledger.setReporting(Reporting())
        #expect(try county.cells(County.head)[0].punctuality == .overdue(days: 34))
    }

    @Test func `a lock, a timed unlocking and what was corrected show in the cell`() throws {
        let county = try County()
        try county.report()
        let ledger = county.test.ledger
        func january() throws -> Board.Cell { try county.cells(County.first)[0] }
        try county.step(.review, County.first, "2024-01", "2024-02-06T03:00:00Z")
        #expect(try january().state == .reviewed)
        try county.step(.lock, County.first, "2024-01", "2024-02-08T03:00:00Z")
        #expect(try january().state == .locked && january().punctuality == .onTime)
        #expect(try !january().hasCorrections)
        ledger.late = "票据后到"
        try county.test.add(
            .resources,
            [
                "station": County.first, "received_on": "2024-01-10", "provider": "某企业", "kind": "cash",
                "value_yuan": "500",
            ])
        #expect(try january().hasCorrections && !county.cells(County.second)[0].hasCorrections)
        _ = try ledger.undo()
        #expect(try !january().hasCorrections)
        try county.step(
            .unlock, County.first, "2024-01", "2024-03-10T03:00:00Z", reason: "补票据", until: "2024-03-12")
        #expect(try january().state == .unlocked)
        ledger.today = Day("2024-03-13")!
        #expect(try january().state == .locked)
    }

    // MARK: Who logs nothing

    @Test func `a station is idle since its newest entry, or since it opened`() throws {
        let county = try County()
        let test = county.test
        let gift: Row = ["station": County.first, "provider": "某企业", "kind": "cash"]
        try test.add(.resources, gift.merging(["received_on": "2024-01-10"]) { $1 })
        let deleted = try test.add(.resources, gift.merging(["received_on": "2024-02-10"]) { $1 })
        _ = try test.ledger.delete(deleted)
        // What is only planned was not done, and staff is no service.
        try test.add(
            .activities,
            [
                "station": County.first, "title": "义诊", "field": "health", "date": "2024-03-20",
                "status": "planned", "worker": "W1",
            ])
        let row = try #require(try county.board().rows.first { $0.station.code == County.first })
        #expect(row.lastEntry == Day("2024-01-10")! && row.idleDays == 60)
        #expect(try county.idle(County.young) == 24 && county.idle(County.second) == nil)
        let board = try county.board()
        #expect(
            board.idle(days: 24).map(\.station.code) == [
                County.other, County.second, County.head, County.closed, County.first, County.young,
            ])
        #expect(!board.idle(days: 25).map(\.station.code).contains(County.young))
        try test.add(
            .deliberations, ["station": County.first, "date": "2024-03-10", "topic": "停车", "round_no": "1"])
        #expect(try county.idle(County.first) == 0)
        // A closed station is not idle.
        try county.report()
        #expect(try !county.board().idle(days: 0).map(\.station.code).contains(County.closed))
    }

    // MARK: What blocks a month

    @Test func `each month that is not locked says its state, the next step and the first open items`() throws
    {
        let county = try County()
        try county.report()
        let test = county.test
        try county.step(.review, County.first, "2024-01", "2024-02-06T03:00:00Z")
        try test.add(
            .clients,
            ["client_no": "C1", "station": County.head, "name": "甲", "filed_on": "2023-12-01"])
        try test.add(
            .activities,
            [
                "station": County.head, "title": "义诊", "field": "health", "date": "2024-01-20",
                "status": "planned", "worker": "W1",
            ])
        func blocked(_ limit: Int = 3, in code: String = "") throws -> [String] {
            try test.ledger.blocking(Month(2024, 1), in: TestLedger.place(code), items: limit).months.map {
                "\($0.station.code) \($0.state) \($0.next) \($0.items.map(\.id)) \($0.itemCount)"
            }
        }
        let head = "411102 open complete [\"month_before\", \"planned_activities\"] 2"
        #expect(
            try blocked() == [
                head, "411102001000 reviewed lock [] 0", "411102004000 completed review [] 0",
                "411103 open complete [] 0", "411103001000 completed review [] 0",
            ])
        #expect(try blocked(1, in: County.head)[0] == "411102 open complete [\"month_before\"] 2")
        try test.ledger.explain("month_before", Month(2024, 1), of: county.id(County.head), "之前在纸上")
        #expect(try blocked()[0] == "411102 open complete [\"planned_activities\"] 1")
        try county.step(.lock, County.first, "2024-01", "2024-02-08T03:00:00Z")
        #expect(try blocked().count == 4)
        // Some stations are always looked at, and it says when not all were.
        let hasty = try test.ledger.blocking(Month(2024, 1), in: .everywhere, budget: .zero)
        #expect(hasty.months.count == 1 && !hasty.isComplete)
        #expect(try test.ledger.blocking(Month(2024, 1), in: .everywhere, budget: .seconds(60)).isComplete)
    }

    @Test func `the month that is looked after is the newest whose due day has passed`() throws {
        let county = try County()
        let board = try county.board()
        for (today, month) in [
            ("2024-03-05", "2024-01"), ("2024-03-06", "2024-02"), ("2024-04-06", "2024-03"),
            ("2024-02-05", "2024-03"),
        ] {
            #expect(board.lastDue(on: Day(today)!).description == month)
        }
        #expect(try county.board("2024-03").lastDue(on: county.today).description == "2024-03")
    }

    // MARK: Cases that nobody touches

    @Test func `open cases wait since somebody was last reached, the oldest first`() throws {
        let county = try County()
        let test = county.test
        for code in [County.first, County.second] {
            try test.add(
                .clients, ["client_no": "C1", "station": code, "name": "甲", "filed_on": "2023-01-01"])
        }
        func open(_ number: String, _ code: String, _ day: String, _ more: Row = [:]) throws {
            try test.add(
                .cases,
                [
                    "case_no": number, "station": code, "clients": "C1", "title": "案\(number)",
                    "field": "elderly", "worker": "W1", "opened_on": day, "stage": "intervention",
                ].merging(more) { $1 })
        }
        func contact(_ number: String, _ code: String, _ day: String, _ more: Row = [:]) throws -> String {
            try test.add(
                .case_contacts,
                ["station": code, "case": number, "date": day, "method": "home"].merging(more) { $1 })
        }
        try open("1", County.first, "2023-06-01")
        try open("2", County.first, "2023-08-01")
        try open("3", County.second, "2023-07-01")
        try open("4", County.second, "2023-01-01", ["stage": "closed", "closed_on": "2023-02-01"])
        _ = try contact("1", County.first, "2024-03-01")
        _ = try contact("1", County.first, "2024-02-01")
        _ = try contact("2", County.first, "2024-01-01", ["reached": "no"])
        let gone = try contact("3", County.second, "2024-03-09")
        func untouched(_ limit: Int = 9, in code: String = "") throws -> [String] {
            try test.ledger.untouchedCases(
                in: TestLedger.place(code), limit: limit, language: .chinese
            ).map { "\($0.station.code) \($0.number) \($0.title) \($0.since) \($0.days)" }
        }
        #expect(
            try untouched() == [
                "411102001000 2 案2 2023-08-01 222", "411102001000 1 案1 2024-03-01 9",
                "411103001000 3 案3 2024-03-09 1",
            ])
        _ = try test.ledger.delete(gone)
        #expect(try untouched(1) == ["411103001000 3 案3 2023-07-01 253"])
        #expect(try untouched(in: County.head).count == 2 && untouched(0).isEmpty && untouched(-1).isEmpty)
    }

    // MARK: Cost

    @Test func `the board is read along indexes, from the stations to what is theirs`() throws {
        let test = try smallLedger()
        for (sql, index) in [
            (Connection.statesOfMonths, "month USING PRIMARY KEY (station=? AND month>? AND month<?)"),
            (Connection.completionsOfMonths, "month_step_of (station=? AND month>? AND month<?)"),
            (Connection.correctionsOfMonths, "correction_of (station=? AND month>? AND month<?)"),
            (Connection.newestEntries, "record_order (kind=? AND station=? AND day<?)"),
            (Connection.untouched, "case_open (station=?)"),
            (Connection.untouched, "contact_case (case=?)"),
        ] {
            let plan = try test.plan(sql)
            #expect(plan.contains { $0.contains(index) }, "\(plan)")
            #expect(
                plan.contains { $0.contains("record_number (kind=? AND scope=? AND number>? AND number<?)") })
        }
    }
}
