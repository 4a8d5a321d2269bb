import Casework
import GRDB
import Testing

@testable import Ledger

/// What is corrected after a month was sealed stands beside it, in the open.
@Suite struct MonthCorrectionTests {
    private func late(_ indicator: Indicator, _ text: String, in code: String = oldStreet, _ test: TestLedger)
        throws -> Int
    {
        try test.ledger.tally(Period(text)!, in: TestLedger.place(code), [indicator]).rows[0].late
    }

    @Test func `a late entry leaves what was sealed and is handed in with the next month`() throws {
        let test = try monthLedger()
        try test.add(.visits, visit(["people": "2"]))
        try test.lock("2024-02")
        let cells = try test.sealedCells()
        test.ledger.who = "W1"
        test.ledger.now = { "2024-03-09T08:00:00Z" }
        let id = try test.late("台风后补") { try test.add(.visits, visit(["people": "3", "client": "C2"])) }
        #expect(try test.sealedCells() == cells)
        #expect(
            try test.differing("2024-02") == [
                "visits": [1, 2], "people_served": [2, 5], "clients_served": [1, 2],
            ])
        let changes = try test.ledger.sealedChanges(
            month("2024-02"), in: TestLedger.place(oldStreet), language: .english)
        #expect(changes.map(\.indicator) == [.visits, .people_served, .clients_served])
        #expect(changes.map(\.quantity) == [1, 3, 1])
        #expect(changes.map(\.kind) == [.visits, .visits, .clients])
        #expect(changes[0].id.description == id && changes[2].number == "C2")
        for change in changes {
            #expect(change.batch?.who == "W1" && change.batch?.at == "2024-03-09T08:00:00Z")
            #expect(change.batch?.act == .add && change.reason == "台风后补")
        }
        let step = try #require(
            try test.ledger.month(month("2024-02"), of: test.station(oldStreet)).steps.last)
        #expect(step.act == .late && step.reason == "台风后补" && step.who == "W1")
        #expect(try late(.people_served, "2024-03", test) == 3)
        #expect(try late(.people_served, "2024Q1", test) == 3)
        #expect(try late(.people_served, "2024-01..2024-02", test) == 0)
        #expect(try late(.people_served, "2024-03-02..2024-03-31", test) == 0)
        #expect(try late(.visits, "2024-03", in: ganhe, test) == 0)
        #expect(try late(.visits, "2024-03", in: county, test) == 1)
        #expect(try test.ledger.check().isGood)
    }

    @Test func `what is corrected later is handed in later, and a sealed month keeps what was handed in`()
        throws
    {
        let test = try monthLedger()
        try test.lock("2024-02")
        try test.late { _ = try test.add(.visits, visit()) }
        try test.lock("2024-03")
        let march = try test.ledger.sealedFigures(month("2024-03"), in: TestLedger.place(oldStreet)).figures
        #expect(march.first { $0.indicator == .visits }?.late == 1)
        #expect(march.first { $0.indicator == .visits }?.sealed == 0)
        try test.late { _ = try test.add(.visits, visit(["date": "2024-02-02"])) }
        try test.late { _ = try test.add(.visits, visit(["date": "2024-03-02"])) }
        #expect(
            try test.corrections().filter { $0.contains(" visits") } == [
                "2024-02 visits +1 in 2024-03", "2024-02 visits +1 in 2024-04",
                "2024-03 visits +1 in 2024-04",
            ])
        #expect(try late(.visits, "2024-03", test) == 1)
        #expect(try late(.visits, "2024-04", test) == 2)
        #expect(
            try test.ledger.corrections(
                reported: month("2024-04")...month("2024-04"), in: TestLedger.place(oldStreet))[.visits] == 2)
        #expect(try test.ledger.check().isGood)
    }

    @Test func `a late entry that is undone, late too, leaves nothing but the steps`() throws {
        let test = try monthLedger()
        try test.lock("2024-02")
        try test.late { _ = try test.add(.visits, visit()) }
        #expect(failure { _ = try test.ledger.undo() }?.cause == .refused)
        _ = try test.late("录错站") { try test.ledger.undo() }
        #expect(try test.differing("2024-02").isEmpty)
        #expect(try test.changes("2024-02").isEmpty)
        #expect(try late(.visits, "2024-03", test) == 0)
        #expect(
            try test.corrections() == [
                "2024-02 visits +1 in 2024-03", "2024-02 people_served +1 in 2024-03",
                "2024-02 clients_served +1 in 2024-03", "2024-02 visits -1 in 2024-03",
                "2024-02 people_served -1 in 2024-03", "2024-02 clients_served -1 in 2024-03",
            ])
        #expect(try test.acts("2024-02").suffix(2) == [.late, .late])
        #expect(try test.ledger.check().isGood)
    }

    @Test func `a reason of blanks is none`() throws {
        let test = try monthLedger()
        try test.lock("2024-02")
        test.ledger.late = " \n"
        #expect(isLocked { try test.add(.visits, visit()) })
    }

    @Test func `what is edited in an unlocked month is a correction too`() throws {
        let test = try monthLedger()
        let id = try test.add(.visits, visit())
        try test.lock("2024-02")
        try test.take(.unlock, "2024-02", as: "D1", reason: "数错", until: "2024-03-31")
        _ = try test.ledger.edit(id, ["people": "4"])
        #expect(try test.corrections() == ["2024-02 people_served +3 in 2024-03"])
        #expect(try late(.people_served, "2024-03", test) == 3)
        let change = try #require(
            try test.ledger.sealedChanges(month("2024-02"), in: .everywhere, language: .english).first)
        #expect(change.quantity == 3 && change.batch?.act == .edit && change.reason == nil)
    }

    @Test func `a record deleted late is still opened from what was sealed`() throws {
        let test = try monthLedger()
        let id = try test.add(.visits, visit(["people": "2"]))
        try test.lock("2024-02")
        _ = try test.late { try test.ledger.delete(id) }
        #expect(
            try test.differing("2024-02") == [
                "visits": [1, 0], "people_served": [2, 0], "clients_served": [1, 0],
            ])
        let changes = try test.ledger.sealedChanges(month("2024-02"), in: .everywhere, language: .english)
        #expect(changes.map(\.quantity) == [-1, -2, -1])
        #expect(changes[0].id.description == id && changes[0].batch?.act == .delete)
    }

    @Test func `each station has its own months`() throws {
        let test = try monthLedger()
        let id = try test.add(.visits, visit())
        try test.add(.visits, visit(["station": ganhe, "client": "\(oldStreet)/C1"]))
        try test.lock("2024-02")
        try test.add(.visits, visit(["station": ganhe]))
        try test.lock("2024-02", at: ganhe)
        try test.lock("2024-01", at: ganhe)
        // From one to the other: both move, each with its own next month.
        let move: Row = ["station": ganhe, "client": "\(oldStreet)/C1", "date": "2024-01-15"]
        #expect(isLocked { _ = try test.ledger.edit(id, move) })
        _ = try test.late { try test.ledger.edit(id, move) }
        #expect(
            try test.corrections().filter { $0.contains(" visits") } == [
                "2024-02 visits -1 in 2024-03", "2024-01 visits +1 in 2024-03",
            ])
        let (figures, sealed, stations) = try test.ledger.sealedFigures(
            month("2024-02"), in: TestLedger.place(county))
        #expect(sealed == 2 && stations == 3)
        // Three visits to two people over both stations, of which one is left out now.
        let visits = try #require(figures.first { $0.indicator == .visits })
        #expect(visits.sealed == 3 && visits.now == 2)
        let clients = try #require(figures.first { $0.indicator == .clients_served })
        #expect(clients.sealed == 2 && clients.now == 2)
        #expect(try test.sealed(.clients_served, "2024-02", in: oldStreet) == 1)
        #expect(try test.sealed(.clients_served, "2024-02", in: ganhe) == 2)
        #expect(try test.ledger.check().isGood)
    }

    @Test func `who was handed in late by two stations is one person of their county's sealed month`() throws
    {
        let test = try monthLedger()
        for station in [oldStreet, ganhe] { try test.lock("2024-02", at: station) }
        try test.late { _ = try test.add(.visits, visit()) }
        try test.late { _ = try test.add(.visits, visit(["station": ganhe, "client": "\(oldStreet)/C1"])) }
        for station in [oldStreet, ganhe] { try test.lock("2024-03", at: station) }
        func lates(_ code: String) throws -> [Int?] {
            let figures = try test.ledger.sealedFigures(month("2024-03"), in: TestLedger.place(code)).figures
            return [Indicator.visits, .clients_served].map { indicator in
                figures.first { $0.indicator == indicator }?.late
            }
        }
        #expect(try lates(oldStreet) == [1, 1] && lates(ganhe) == [1, 1])
        #expect(try lates(county) == [2, 1])
    }

    @Test func `other counting rules move what is now, never what was sealed`() throws {
        let test = try monthLedger()
        try test.add(.visits, visit(["people": "3"]))
        // As rules would have sealed it that count a visit as one person.
        let station = try test.station(oldStreet)
        try test.ledger.write { connection in
            try connection(
                "UPDATE posting SET quantity = 1 WHERE indicator = \(Indicator.people_served.number)"
            ).run()
            let rules = CountingRules(version: 0, hardship: [])
            for act in [MonthAct.complete, .review] {
                try connection.add(act, station, month("2024-02"), who: "D1", at: "2024-03-01T08:00:00Z")
            }
            let digest =
                try MonthSeal(connection, rules).seal(month("2024-02"), station)
                + SealedSheets(connection).digest(month("2024-02"), station)
            try connection.add(
                .lock, station, month("2024-02"), who: "D1", at: "2024-03-01T08:00:00Z", contents: digest)
            try connection("UPDATE setting SET value = 0 WHERE name = 'counting'").run()
        }
        let cells = try test.sealedCells()
        let again = try Ledger(test.ledger.path, today: Day("2024-03-31")!)
        try again.close()
        #expect(try test.sealedCells() == cells)
        #expect(try test.differing("2024-02") == ["people_served": [1, 3]])
        let changes = try test.ledger.sealedChanges(month("2024-02"), in: .everywhere, language: .english)
        #expect(changes.map(\.quantity) == [2] && changes[0].batch == nil)
        #expect(try test.corrections().isEmpty)
        #expect(try test.ledger.check().isGood)
    }

    // MARK: What is handed in late

    @Test func `of a stock one record is handed in late once, however many locked months it stands in`()
        throws
    {
        let test = try monthLedger()
        for text in ["2024-01", "2024-02"] { try test.lock(text) }
        _ = try test.late {
            try test.add(
                .cases,
                [
                    "station": oldStreet, "clients": "C1", "title": "漏报的个案", "field": "elderly",
                    "worker": "W1",
                    "opened_on": "2024-01-09", "stage": "intake",
                ])
        }
        let late = try test.ledger.corrections(
            reported: month("2024-03")...month("2024-03"), in: .everywhere)
        #expect(late[.cases_active] == 1)
        #expect(try test.differing("2024-01")["cases_active"] != nil)
        #expect(try test.differing("2024-02")["cases_active"] != nil)
    }

    @Test func `of a distinct figure somebody who came at two stations and in two months is one`() throws {
        let test = try monthLedger()
        for code in [oldStreet, county] {
            for text in ["2024-01", "2024-02"] { try test.lock(text, at: code) }
        }
        let client = "\(oldStreet)/C1"
        try test.late {
            for (code, day, worker) in [
                (oldStreet, "2024-01-10", "W1"), (oldStreet, "2024-02-10", "W1"),
                (county, "2024-01-11", "D1"),
            ] {
                try test.add(
                    .visits, visit(["station": code, "date": day, "client": client, "worker": worker]))
            }
        }
        let months = month("2024-03")...month("2024-03")
        let late = try test.ledger.corrections(reported: months, in: .everywhere)
        #expect(late[.clients_served] == 1 && late[.visits] == 3)
    }

    @Test func `somebody who was counted at another station already is nobody more`() throws {
        let test = try monthLedger()
        try test.add(.visits, visit(["date": "2024-02-10"]))
        for code in [oldStreet, county] { try test.lock("2024-02", at: code) }
        _ = try test.late {
            try test.add(
                .visits,
                visit([
                    "station": county, "date": "2024-02-11", "client": "\(oldStreet)/C1", "worker": "D1",
                ]))
        }
        let months = month("2024-03")...month("2024-03")
        #expect(try test.ledger.corrections(reported: months, in: .everywhere)[.clients_served] == nil)
        let own = try test.ledger.corrections(reported: months, in: TestLedger.place(county))
        #expect(own[.visits] == 1)
    }

    @Test func `a station with locked months keeps its code`() throws {
        let test = try monthLedger()
        let id = try #require(try test.rows(.stations).first { $0["code"] == oldStreet })["id"]!
        _ = try test.ledger.edit(id, ["code": "411102009000"])
        _ = try test.ledger.undo()
        try test.lock("2024-02")
        #expect(refusedFields { _ = try test.ledger.edit(id, ["code": "411102009000"]) } == ["code"])
        #expect(try test.ledger.edit(id, ["name": "新名"]).isChanged)
    }
}
