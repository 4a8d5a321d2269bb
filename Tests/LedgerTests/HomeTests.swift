import Casework
import Testing

@testable import Ledger

/// What the first screen asks: the day's entries, what is recorded again and again, what an undo would take back.
@Suite struct HomeTests {
    private func activity(_ changes: Row = [:]) -> Row {
        [
            "station": oldStreet, "title": "太极晨练", "date": "2024-03-01", "field": "elderly", "status": "held",
            "worker": "W1", "participants": "40", "minutes": "90", "place": "广场",
        ].merging(changes) { $1 }
    }

    private func visit(_ changes: Row = [:]) -> Row {
        ["station": oldStreet, "date": "2024-03-01", "client": "C1", "reached": "yes", "worker": "W1"]
            .merging(changes) { $1 }
    }

    // MARK: The day

    @Test func `the entries of a day are those that were done on it, the last stored first`() throws {
        let test = try smallLedger()
        let first = try test.add(.visits, visit())
        let second = try test.add(.activities, activity())
        let third = try test.add(
            .resources,
            ["station": oldStreet, "received_on": "2024-03-01", "provider": "x", "kind": "cash"])
        try test.add(.visits, visit(["date": "2024-03-02"]))
        let elsewhere = try test.add(.visits, visit(["station": ganhe]))
        try test.add(
            .clients, ["client_no": "K1", "station": oldStreet, "name": "乙", "filed_on": "2024-03-01"])
        func entries(_ code: String, _ limit: Int = 9) throws -> (Int, [String]) {
            let found = try test.ledger.entries(
                on: Day("2024-03-01")!, in: TestLedger.place(code), limit: limit, language: .chinese)
            return (found.count, found.newest.map(\.id.description))
        }
        #expect(try entries(oldStreet) == (3, [third, second, first]))
        #expect(try entries("") == (4, [elsewhere, third, second, first]))
        #expect(try entries("", 1) == (4, [elsewhere]) && entries("", -1) == (4, []))
        _ = try test.ledger.delete(second)
        #expect(try entries(oldStreet) == (2, [third, first]))
    }

    // MARK: Again and again

    @Test func `templates are the activities held most often lately, as the last of them was`() throws {
        let test = try smallLedger()
        try test.add(.activities, activity(["date": "2024-03-01", "participants": "38"]))
        try test.add(.activities, activity(["date": "2024-03-20", "participants": "41", "note": "好"]))
        try test.add(.activities, activity(["date": "2024-03-11", "participants": "39"]))
        try test.add(.activities, activity(["date": "2024-03-25", "title": "手工坊"]))
        try test.add(.activities, activity(["date": "2024-03-26", "title": "读书会"]))
        for (day, status) in [("2023-12-29", "held"), ("2024-03-27", "cancelled"), ("2024-04-02", "planned")]
        {
            for _ in 0..<4 {
                try test.add(.activities, activity(["date": day, "status": status, "title": "无"]))
            }
        }
        let found = try test.ledger.templates(in: TestLedger.place(oldStreet), limit: 9, language: .chinese)
        #expect(found.map(\.title) == ["太极晨练", "读书会", "手工坊"])
        #expect(found.map(\.count) == [3, 1, 1] && found[0].last == Day("2024-03-20")!)
        #expect(found[0].kind == .activities)
        var entry = TestLedger.entry(.activities, activity(["participants": "41", "note": "好"]))
        entry["date"] = nil
        #expect(found[0].entry == entry)
        #expect(
            try test.ledger.templates(in: TestLedger.place(oldStreet), limit: 1, language: .chinese).count
                == 1)
        #expect(try test.ledger.templates(in: TestLedger.place(ganhe), limit: 9, language: .chinese).isEmpty)
        // What was 92 days ago counts, what was 93 days ago does not.
        try test.add(.activities, activity(["date": "2023-12-30", "title": "老"]))
        #expect(try test.ledger.templates(in: .everywhere, limit: 9, language: .chinese).last?.title == "老")
        // A template can be saved as it is, with a day.
        entry = found[0].entry
        entry["date"] = "2024-03-31"
        #expect(try test.ledger.review(entry).isGood)
    }

    @Test func `the last of a title gives what a new one begins with`() throws {
        let test = try smallLedger()
        try test.add(.activities, activity(["date": "2024-03-20", "participants": "41"]))
        try test.add(.activities, activity(["date": "2024-03-11", "participants": "39"]))
        let last = try #require(try test.ledger.last(.activities, titled: "太极晨练", station: oldStreet))
        #expect(last["participants"] == "41" && last["place"] == "广场" && last["station"] == oldStreet)
        #expect(last["activity_no"] == nil && last["date"] == nil && last.id == nil && last["note"] == nil)
        #expect(try test.ledger.last(.activities, titled: "太极", station: oldStreet) == nil)
        #expect(try test.ledger.last(.activities, titled: "太极晨练", station: ganhe) == nil)
        #expect(try test.ledger.last(.activities, titled: "太极晨练", station: "x") == nil)
        let first = try test.add(.visits, visit())
        try test.add(.visits, visit(["same_event_as": first, "kind": "phone", "people": "2"]))
        let again = try #require(try test.ledger.last(.visits, titled: "甲1 · 电话", station: oldStreet))
        #expect(again["people"] == "2" && again["client"] == "C1" && again["same_event_as"] == nil)
    }

    @Test func `texts that were used lately are listed with how often and when`() throws {
        let test = try smallLedger()
        for (day, place) in [("01", "广场"), ("05", "活动室"), ("03", "广场"), ("04", ""), ("02", "公园")] {
            try test.add(.activities, activity(["date": "2024-03-\(day)", "place": place]))
        }
        func places(_ limit: Int = 9, _ station: String = oldStreet, _ key: String = "place") throws
            -> [String]
        {
            try test.ledger.titles(.activities, key: key, station: station, limit: limit).map {
                "\($0.text) \($0.count) \($0.last)"
            }
        }
        #expect(try places() == ["活动室 1 2024-03-05", "广场 2 2024-03-03", "公园 1 2024-03-02"])
        #expect(try places(1) == ["活动室 1 2024-03-05"])
        #expect(
            try places(9, ganhe).isEmpty && places(9, oldStreet, "worker").isEmpty
                && places(9, "", "x").isEmpty)
    }

    @Test func `volunteers of an activity who are not named are known by number and minutes`() throws {
        let test = try smallLedger()
        let id = try test.add(.activities, activity(["activity_no": "E1"]))
        try test.add(
            .volunteers,
            ["volunteer_no": "V1", "station": oldStreet, "name": "志", "registered_on": "2024-01-01"])
        func service(_ row: Row) throws -> String {
            try test.add(
                .volunteer_services,
                row.merging(["station": oldStreet, "date": "2024-03-01", "kind": "service", "activity": "E1"])
                {
                    own, _ in own
                })
        }
        _ = try service(["people": "3", "minutes": "120"])
        _ = try service(["volunteer": "V1", "minutes": "60"])
        let gone = try service(["people": "9", "minutes": "9"])
        _ = try service(["people": "1", "minutes": "240"])
        _ = try test.ledger.delete(gone)
        let found = try test.ledger.volunteers(of: RecordUUID(id)!)
        #expect(found.map(\.people) == [3, 1] && found.map(\.minutes) == [120, 240])
        #expect(try test.ledger.volunteers(of: RecordUUID(gone)!).isEmpty)
        let plan = try test.plan(Ledger.servicesOfActivity)
        #expect(plan[0].contains("SEARCH t USING INDEX service_activity"), "\(plan)")
    }

    // MARK: What an undo would take back

    @Test func `the last act is the one that undo takes back, again and again`() throws {
        let test = try TestLedger(today: "2024-03-31")
        func last() throws -> String {
            guard let act = try test.ledger.lastAct(language: .chinese) else { return "none" }
            return "\(act.batch.act.rawValue) \(act.records) \(act.kind?.stem ?? "mixed") \(act.title)"
        }
        #expect(try last() == "none")
        try test.add(.stations, ["code": oldStreet, "name": "老街站", "level": "township"])
        try test.importing([
            (.workers, "worker_no,station,name\nW1,\(oldStreet),李\n"),
            (
                .clients,
                "client_no,station,name,filed_on\nC1,\(oldStreet),甲,2024-01-01\nC2,\(oldStreet),乙,2024-01-01\n"
            ),
        ])
        #expect(try last() == "import 3 mixed ")
        try test.importing([(.workers, "worker_no,station,name\nW2,\(oldStreet),王\n")])
        #expect(try last() == "import 1 workers 王")
        let saved = try test.ledger.add(TestLedger.entry(.activities, activity(["activity_no": "E1"]))) { _ in
            [
                TestLedger.entry(
                    .volunteer_services,
                    [
                        "station": oldStreet, "date": "2024-03-01", "kind": "service", "minutes": "60",
                        "activity": "E1",
                    ])
            ]
        }
        #expect(try last() == "add 2 activities 太极晨练")
        _ = try test.ledger.edit(saved[0].id.description, ["title": "太极"])
        let wanted = [
            "edit 1 activities 太极", "add 2 activities 太极晨练", "import 1 workers 王", "import 3 mixed ",
            "add 1 stations 老街站",
        ]
        for want in wanted {
            #expect(try last() == want)
            let act = try test.ledger.lastAct(language: .chinese)
            let undone = try test.ledger.undo()
            #expect(undone.batch == act?.batch && undone.records == act?.records)
        }
        #expect(try last() == "none")
        let plan = try test.plan(Connection.lastBatch)
        #expect(plan.contains { $0.contains("batch_undone (undoes=?)") }, "\(plan)")
    }
}
