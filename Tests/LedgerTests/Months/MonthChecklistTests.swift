import Casework
import Testing

@testable import Ledger

/// What is looked at before a month is handed in.
@Suite struct MonthChecklistTests {
    private func items(_ test: TestLedger, _ text: String = "2024-02", at code: String = oldStreet) throws
        -> [String]
    {
        try test.ledger.checklist(month(text), of: test.station(code)).map(\.id)
    }

    @Test func `a month in which nothing is odd has an empty checklist`() throws {
        let test = try monthLedger()
        // The clients on file are of 2023, so that January is asked for; it is locked.
        try test.lock("2024-01")
        try test.add(.visits, visit())
        #expect(try items(test).isEmpty)
        #expect(try items(test, at: county).isEmpty)
    }

    @Test func `the month before is to be locked where there was anything`() throws {
        let test = try monthLedger()
        #expect(try items(test) == ["month_before"])
        #expect(try items(test, "2023-01").isEmpty)
    }

    @Test func `an open item stops the month until it is mended or explained`() throws {
        let test = try monthLedger()
        try test.lock("2024-01")
        try test.add(
            .activities,
            [
                "activity_no": "A1", "station": oldStreet, "title": "t", "field": "elderly",
                "date": "2024-02-01", "status": "held", "worker": "W1", "participants": "7",
            ])
        #expect(try items(test) == ["unknown_category"])
        let refused = try #require(failure { try test.take(.complete, "2024-02", as: "W1", explains: false) })
        #expect(refused.cause == .refused && refused.sentence.english.contains("unknown_category"))
        #expect(refused.sentence.chinese.contains("7 人次"))
        let station = try test.station(oldStreet)
        #expect(failure { try test.ledger.explain("drafts", month("2024-02"), of: station, "x") } != nil)
        try test.ledger.explain("unknown_category", month("2024-02"), of: station, "广场活动，没有登记")
        let item = try #require(try test.ledger.checklist(month("2024-02"), of: station).first)
        #expect(item.explanation == "广场活动，没有登记" && !item.isBlocking && item.records.count == 1)
        try test.ledger.explain("unknown_category", month("2024-02"), of: station, " ")
        #expect(failure { try test.take(.complete, "2024-02", as: "W1", explains: false) } != nil)
        // Explained with the step itself; what is not kept explains nothing.
        test.ledger.who = "W1"
        #expect(
            failure {
                try test.ledger.step(
                    .complete, month("2024-02"), of: station,
                    explaining: ["unknown_category": "x", "no_such": "y"])
            } != nil)
        #expect(try test.ledger.checklist(month("2024-02"), of: station).first?.explanation == nil)
        try test.ledger.step(
            .complete, month("2024-02"), of: station, explaining: ["unknown_category": "没有登记"])
        try test.take(.review, "2024-02", as: "H1", explains: false)
        // What has come since is asked about again.
        _ = try test.ledger.keepDraft(form: "visits", TestLedger.entry(.visits, visit()))
        #expect(failure { try test.take(.lock, "2024-02", as: "D1", explains: false) } != nil)
        _ = try test.ledger.dropDraft(try test.ledger.drafts()[0].id)
        try test.take(.lock, "2024-02", as: "D1", explains: false)
        #expect(
            failure { try test.ledger.explain("unknown_category", month("2024-02"), of: station, "z") } != nil
        )
    }

    @Test func `a case without a reached contact, a planned activity and overlapping hours are listed`()
        throws
    {
        let test = try monthLedger()
        try test.lock("2024-01")
        try test.add(
            .cases,
            [
                "case_no": "A1", "station": oldStreet, "clients": "C1", "title": "t", "field": "elderly",
                "worker": "W1", "opened_on": "2024-02-05", "stage": "intake",
            ])
        #expect(try items(test).isEmpty, "opened within the month")
        let contact: Row = ["station": oldStreet, "case": "A1", "date": "2024-03-02", "method": "home"]
        let missed = try test.add(.case_contacts, contact.merging(["reached": "no", "people": "0"]) { $1 })
        #expect(try items(test, "2024-03").contains("cases_without_contact"))
        _ = try test.ledger.edit(missed, ["reached": "yes", "people": "1"])
        #expect(try !items(test, "2024-03").contains("cases_without_contact"))
        let activity = try test.add(
            .activities,
            [
                "activity_no": "A1", "station": oldStreet, "title": "t", "field": "elderly",
                "date": "2024-02-01", "status": "planned", "worker": "W1",
            ])
        let timed = contact.merging([
            "date": "2024-02-06", "worker": "W1", "start": "09:00", "minutes": "60",
        ]) { $1 }
        try test.add(.case_contacts, timed)
        let second = try test.add(.case_contacts, timed.merging(["start": "09:59"]) { $1 })
        let found = try test.ledger.checklist(month("2024-02"), of: test.station(oldStreet))
        try #require(found.map(\.id) == ["planned_activities", "overlaps"])
        #expect(found[0].records.map(\.description) == [activity])
        #expect(found[1].records.map(\.description) == [second])
        _ = try test.ledger.edit(second, ["start": "10:00"])
        #expect(try items(test) == ["planned_activities"])
    }

    @Test func `a draft of another station or another month is not this month's`() throws {
        let test = try monthLedger()
        try test.lock("2024-01")
        func keep(_ row: Row) throws -> Int {
            try test.ledger.keepDraft(form: "visits", TestLedger.entry(.visits, row))
        }
        for row in [visit(["station": ganhe]), visit(["date": "2024-03-01"])] {
            _ = try keep(row)
            #expect(try items(test).isEmpty)
        }
        for row in [visit(), visit(["station": ""]), visit(["date": "2月"])] {
            let id = try keep(row)
            #expect(try items(test) == ["drafts"])
            try test.ledger.dropDraft(id)
        }
    }

    @Test func `more clients than people served is said`() throws {
        let test = try monthLedger()
        try test.lock("2024-01")
        try test.add(
            .cases,
            [
                "case_no": "A1", "station": oldStreet, "clients": "C1|C2", "title": "t", "field": "elderly",
                "worker": "W1", "opened_on": "2024-02-05", "stage": "intake",
            ])
        let id = try test.add(
            .case_contacts, ["station": oldStreet, "case": "A1", "date": "2024-02-06", "method": "home"])
        #expect(try items(test) == ["people_identity"])
        _ = try test.ledger.edit(id, ["people": "2"])
        #expect(try items(test).isEmpty)
    }

    @Test func `a figure far from the last twelve months is an outlier, with the reason shown`() throws {
        // Median 10; the distances from it are 1, 2, 0, 1, 1, 2, 0, 1, 1, 0, 1, 2, their lower middle 1: far is more
        // than 3.5 ÷ 0.6745 = 5.19 away.
        let past = [11, 12, 10, 9, 9, 8, 10, 11, 11, 10, 9, 12]
        #expect(MonthOutlier.median(past) == 10)
        for (value, isFar) in [(10, false), (15, false), (16, true), (5, false), (4, true), (0, true)] {
            #expect(MonthOutlier.isFar(value, from: past) == isFar, "\(value)")
        }
        // All but one the same: the mean distance, 12 ÷ 12 = 1, times 1.2533 stands in: far is more than 4.39 away.
        let steady = Array(repeating: 10, count: 11) + [22]
        for (value, isFar) in [(14, false), (15, true), (6, false), (5, true)] {
            #expect(MonthOutlier.isFar(value, from: steady) == isFar, "\(value)")
        }
        let same = Array(repeating: 10, count: 12)
        #expect(!MonthOutlier.isFar(13, from: same) && MonthOutlier.isFar(14, from: same))

    }

    @Test
    func `six months are wanted before a figure can be an outlier, counted from the first that had any`()
        throws
    {
        let test = try monthLedger()
        try test.lock("2024-01")
        for number in 9...12 { try test.add(.visits, visit(["date": Month(2023, number).first.description])) }
        for _ in 0..<30 { try test.add(.visits, visit()) }
        #expect(try items(test).isEmpty)
        try test.add(.visits, visit(["date": "2023-08-01"]))
        #expect(try items(test) == ["outlier_visits", "outlier_people_served"])
    }

    @Test func `an outlier is listed with the months that it is far from`() throws {
        let test = try monthLedger()
        try test.lock("2024-01")
        for number in 2...12 {
            let date = Month(2023, number).first.description
            for _ in 0..<(10 + number % 2) { try test.add(.visits, visit(["date": date])) }
        }
        for _ in 0..<30 { try test.add(.visits, visit()) }
        let found = try test.ledger.checklist(month("2024-02"), of: test.station(oldStreet))
        try #require(found.map(\.id) == ["outlier_visits", "outlier_people_served"])
        #expect(found[0].text.english.contains("Visits is 30; the last 12 months were 0–11, median 10"))
        #expect(found.allSatisfy { $0.canBeExplained })
    }
}
