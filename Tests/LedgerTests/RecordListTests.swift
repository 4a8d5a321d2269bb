import Casework
import Testing

@testable import Ledger

/// Lists that are found a little at a time.
@Suite struct RecordListTests {
    private func visits(_ test: TestLedger) throws -> [String] {
        // Stored in an order that is not that of their days.
        try [
            ["date": "2024-02-01", "people": "3", "minutes": "30", "findings": "漏水"],
            ["date": "2024-03-01", "people": "1", "station": ganhe, "kind": "phone"],
            ["date": "2024-01-01", "people": "2", "minutes": "20", "content": "On the PHONE"],
            ["date": "2024-03-01", "people": "5", "action": "report"],
        ].map { row in
            try test.add(
                .visits,
                row.merging(["station": oldStreet, "client": "C1", "reached": "yes", "worker": "W1"]) {
                    own, _ in
                    own
                })
        }
    }

    /// The places, among `ids`, of what a list shows.
    private func shown(_ test: TestLedger, _ query: ListQuery, _ ids: [String]) throws -> [Int] {
        let list = try test.ledger.records(query, language: .chinese)
        while !list.isComplete { _ = try list.more(for: .zero) }
        return try list.rows(0..<100).map { row in ids.firstIndex(of: row.id.description)! }
    }

    @Test func `the newest day comes first, of a day the last that was stored`() throws {
        let test = try smallLedger()
        let ids = try visits(test)
        #expect(try shown(test, ListQuery(kind: .visits), ids) == [3, 1, 0, 2])
        let oldest = ListOrder(key: "date")
        #expect(try shown(test, ListQuery(kind: .visits, order: oldest), ids) == [2, 0, 1, 3])
        #expect(try shown(test, ListQuery(kind: .visits, place: TestLedger.place(ganhe)), ids) == [1])
        #expect(
            try shown(test, ListQuery(kind: .visits, period: Period("2024-02..2024-03")), ids) == [3, 1, 0])
        #expect(try shown(test, ListQuery(kind: .visits, place: TestLedger.place("4102")), ids) == [])
    }

    @Test func `other orders go by value, by the order of choices and by names, blanks last`() throws {
        let test = try smallLedger()
        let ids = try visits(test)
        func ordered(_ key: String, _ isDescending: Bool = false) throws -> [Int] {
            try shown(
                test, ListQuery(kind: .visits, order: ListOrder(key: key, isDescending: isDescending)), ids)
        }
        #expect(try ordered("people") == [1, 2, 0, 3])
        #expect(try ordered("people", true) == [3, 0, 2, 1])
        #expect(try ordered("minutes") == [2, 0, 3, 1])
        #expect(try ordered("minutes", true) == [0, 2, 3, 1])
        // none 无 is offered first, report 上报 fifth.
        #expect(try ordered("action", true) == [3, 1, 0, 2])
        // 甲1 is the client of the first station, 甲2 of the second.
        #expect(try ordered("client", true) == [1, 3, 0, 2])
        #expect(try ordered("findings") == [0, 3, 1, 2])
        #expect(failure { _ = try ordered("colour") }?.cause == .notFound)
    }

    @Test func `records without a day come last in both directions`() throws {
        let test = try smallLedger()
        let ids = try [nil, "2023-05-01", nil, "2024-01-01"].enumerated().map { index, day in
            var row: Row = [
                "station": oldStreet, "name": "组\(index)", "kind": "growth", "field": "health",
                "worker": "W1",
                "planned_sessions": "4",
            ]
            row["opened_on"] = day
            return try test.add(.groups, row)
        }
        #expect(try shown(test, ListQuery(kind: .groups), ids) == [3, 1, 2, 0])
        #expect(
            try shown(test, ListQuery(kind: .groups, order: ListOrder(key: "opened_on")), ids) == [
                1, 3, 2, 0,
            ])
        #expect(try shown(test, ListQuery(kind: .groups, period: Period("2023")), ids) == [1])
    }

    @Test func `a filter finds what any field shows, the names of others too`() throws {
        let test = try smallLedger()
        let ids = try visits(test)
        func found(_ filter: String) throws -> [Int] {
            try shown(test, ListQuery(kind: .visits, filter: filter), ids)
        }
        #expect(try found("漏水") == [0])
        #expect(try found("甲2") == [1])
        #expect(try found("干河陈") == [1])
        #expect(try found("电话") == [1])
        #expect(try found("上报") == [3])
        #expect(try found("on the phone") == [2])
        #expect(try found("2024-03") == [3, 1])
        #expect(try found("没有的") == [])
        #expect(try found("") == [3, 1, 0, 2])
    }

    @Test func `a test of one's own stands for the filter`() throws {
        let test = try smallLedger()
        _ = try visits(test)
        let list = try test.ledger.records(
            ListQuery(kind: .visits, filter: "is not looked for"), language: .english
        ) { $0 == "Phone" }
        #expect(try list.more(for: .seconds(9)))
        #expect(list.isComplete && list.count == 1)
        #expect(try list.rows(0..<1)[0].shown[0].hasPrefix(ganhe))
    }

    @Test func `counts and money add up, other fields don't`() throws {
        let test = try smallLedger()
        _ = try visits(test)
        let list = try test.ledger.records(ListQuery(kind: .visits), language: .chinese)
        #expect(list.sum("people") == 0 && list.count == 0)
        while !list.isComplete { _ = try list.more(for: .zero) }
        #expect(list.sum("people") == 11 && list.sum("minutes") == 50)
        #expect(list.sum("worker") == nil && list.sum("date") == nil && list.sum("colour") == nil)
        for yuan in ["0.05", "848369.00", ""] {
            try test.add(
                .resources,
                [
                    "station": oldStreet, "received_on": "2024-01-01", "provider": "x", "kind": "cash",
                    "value_yuan": yuan,
                ])
        }
        let money = try test.ledger.records(ListQuery(kind: .resources), language: .chinese)
        _ = try money.more(for: .seconds(9))
        #expect(money.sum("value_yuan") == 84_836_905)
    }

    @Test func `places and ids are found both ways, and what is out of range is cut off`() throws {
        let test = try smallLedger()
        let ids = try visits(test)
        let list = try test.ledger.records(ListQuery(kind: .visits), language: .chinese)
        _ = try list.more(for: .seconds(9))
        #expect(try list.id(at: 1)?.description == ids[1] && list.index(of: RecordUUID(ids[2])!) == 3)
        #expect(try list.id(at: 4) == nil && list.id(at: -1) == nil)
        #expect(try list.index(of: RecordUUID(test.rows(.clients)[0]["id"]!)!) == nil)
        #expect(try list.rows(2..<9).count == 2 && list.rows(-3..<1).count == 1 && list.rows(7..<9).isEmpty)
        #expect(try !list.more(for: .seconds(9)))
    }

    @Test func `a record that is deleted meanwhile is shown as such, and the list says that it is old`()
        throws
    {
        let test = try smallLedger()
        let ids = try visits(test)
        let list = try test.ledger.records(ListQuery(kind: .visits), language: .chinese)
        _ = try list.more(for: .seconds(9))
        #expect(try list.rows(0..<4).map(\.isDeleted) == [false, false, false, false] && !list.isOutdated)
        _ = try test.ledger.delete(ids[1])
        let client = try test.rows(.clients)[0]
        _ = try test.ledger.edit(client["id"]!, ["name": "丙"])
        let rows = try list.rows(0..<4)
        #expect(rows.map(\.isDeleted) == [false, true, false, false] && list.isOutdated)
        // Names are not remembered from before.
        #expect(rows[0].title == "丙")
        let again = try test.ledger.records(ListQuery(kind: .visits), language: .chinese)
        _ = try again.more(for: .seconds(9))
        #expect(again.count == 3 && !again.isOutdated)
    }

    @Test func `the first screen of a long list looks at no more than a stretch of it`() throws {
        let test = try smallLedger()
        let rows = (0..<3000).map { number -> Row in
            [
                "station": number % 2 == 0 ? oldStreet : ganhe, "client": "C1", "worker": "W1",
                "reached": "yes", "people": "1",
                "date": Day("2015-01-01")!.adding(days: number).description,
            ]
        }
        #expect(try test.importing([(.visits, csv(.visits, rows))]).problems.isEmpty)
        for code in ["", "411102", oldStreet] {
            let query = ListQuery(kind: .visits, place: TestLedger.place(code))
            let list = try test.ledger.records(query, language: .chinese)
            #expect(try list.more(for: .zero))
            #expect(list.count == 64 && list.examined == 64 && !list.isComplete)
            #expect(try list.rows(0..<24).count == 24)
            while try list.more(for: .milliseconds(1)) {}
            #expect(list.isComplete && list.count == (code == oldStreet ? 1500 : 3000))
            #expect(list.sum("people") == list.count)
            let shown = try list.rows(0..<3000)
            #expect(zip(shown, shown.dropFirst()).allSatisfy { $0.texts[1] > $1.texts[1] })
        }
    }
}
