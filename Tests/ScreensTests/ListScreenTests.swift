import Casework
import Ledger
import Terminal
import Testing

@testable import Screens

/// Lists of thousands, of which most are found after the first screen is shown.
@Suite struct ListScreenTests {
    /// The city's list of visits: the second of the lists that 0 offers.
    private func visits() throws -> TestDesk {
        let desk = try TestDesk.luohe()
        return desk.type("02").expect("走访", "1/3481 条")
    }

    @Test func `what is found in the background is not drawn slice by slice`() throws {
        let desk = try TestDesk.luohe()
        desk.type("0")
        let before = desk.display.frames
        desk.type("2").expect("1/3481 条")
        // Its first screen, and the whole of it: the clock of the test stands still.
        #expect(desk.display.frames - before <= 3)
    }

    @Test func `the end that is wanted before all is found is reached`() throws {
        let desk = try TestDesk.luohe()
        desk.type("0")
        desk.display.feed([.key(.text("2")), .key(.end)])
        desk.desk.settleAll()
        desk.expect("3481/3481 条")
    }

    @Test func `another key stays where it goes while more is found`() throws {
        let desk = try TestDesk.luohe()
        desk.type("0")
        desk.display.feed([.key(.text("2")), .key(.end), .key(.home), .key(.down)])
        desk.desk.settleAll()
        desk.expect("2/3481 条")
    }

    @Test func `coming back from a record, the cursor stands on it`() throws {
        let desk = try visits()
        desk.press(.end, .up, .enter, .escape).expect("3480/3481 条")
    }

    @Test func `coming back, the list knows what was deleted meanwhile`() throws {
        let desk = try visits()
        desk.press(.down, .down, .enter)
        let list = try desk.ledger.records(ListQuery(kind: .visits), language: .chinese)
        while !list.isComplete { _ = try list.more(for: .milliseconds(50)) }
        let last = try #require(try list.id(at: 3480))
        _ = try desk.ledger.delete([(last.description, nil)])
        desk.press(.escape).expect("3/3480 条")
    }

    @Test func `a filter that nothing matches says so when all was looked at`() throws {
        let desk = try visits()
        desk.type("/").type("犇").expect("没有符合“犇”的记录")
    }

    @Test func `records of several stations say whose they are, those of one do not`() throws {
        let city = try TestDesk.luohe()
        city.type("5").expect("站点")
        let station = try TestDesk.station()
        station.type("7").expect("日期▼")
        #expect(!station.shows("站点"))
    }

    @Test func `the cursor stands on the sentence of an empty list`() throws {
        let desk = try TestDesk.station()
        desk.type("5").expect("还没有个案。")
        #expect(desk.display.frame?.cursor == Point(column: 2, row: 3))
    }
}
