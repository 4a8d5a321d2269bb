import Casework
import Ledger
import Terminal
import Testing

@testable import Screens

/// 看板: who has reported, and what waits.
@Suite struct BoardScreenTests {
    private func board(_ desk: TestDesk) throws -> BoardScreen {
        desk.type("o")
        return try #require(desk.screen as? BoardScreen)
    }

    @Test func `stations stand beside their months, the newest at the right under the cursor`() throws {
        let desk = try TestDesk.sealedCounty()
        let screen = try board(desk)
        // The newest month that is due.
        #expect(screen.month == Month(2023, 9))
        desk.expect("2023-09  应报 3  已报 1（33%）  按时 0（0%）  没报 2")
        let rows = desk.text.split(separator: "\n").map(String.init)
        let own = try #require(rows.first { $0.contains(" 老街") })
        #expect(own.contains("锁*"))
        #expect(own.contains("迟"))
        desk.press(.down).expect("老街 2023-09：已完成，迟报 4 天，2023-10-09 完成")
        desk.press(.down).expect("马路街 2023-09：没有报，过期 26 天")
    }

    @Test func `a month that was completed and given back is not reported, and says so`() throws {
        let desk = try TestDesk.sealedCounty()
        let station = try desk.ledger.station(SmallCounty.oldStreet)
        try desk.ledger.step(.handBack, Month(2023, 9), of: station.id, reason: "签到表不全")
        _ = try board(desk)
        desk.press(.down).expect("老街 2023-09：没有报，过期 26 天，2023-10-09 完成过，又退回了")
    }

    @Test func `Enter goes to the station's month, and Esc comes back to the same cell`() throws {
        let desk = try TestDesk.sealedCounty()
        let screen = try board(desk)
        desk.press(.down, .left, .left, .left, .enter).expect("核对 2023-06 老街", "[已锁定]")
        desk.press(.escape)
        #expect(desk.screen === screen)
        #expect(screen.month == SmallCounty.june)
        #expect(screen.grid.chosenStation?.code == SmallCounty.oldStreet)
    }

    @Test
    func `the second page lists who has not reported, the third waiting cases, the fourth the coverage`()
        throws
    {
        let desk = try TestDesk.sealedCounty()
        desk.ledger.today = Day("2023-10-31")!
        try desk.ledger.put(
            .cases,
            [
                "case_no": "GA1", "station": SmallCounty.oldStreet, "clients": "K1", "title": "照护",
                "field": "elderly", "worker": "S01", "opened_on": "2023-08-01", "stage": "intake",
            ])
        let screen = try board(desk)
        desk.type("2").expect("2023-09 没有报的 2 站", "马路街社工站", "报了，但迟了 1 站", "老街社工站")
        desk.press(.down, .enter).expect("核对 2023-09 马路街").press(.escape)
        desk.press(.tab).expect("91 天", "GA1", "2023-08-01").press(.enter)
        #expect(desk.screen is CaseScreen)
        desk.press(.escape, .tab).expect("有社工  乡镇（街道）  2/2  100.0% ✓", "没有")
        #expect(screen.view == .coverage)
        desk.press(.enter)
        #expect(desk.screen is RecordScreen)
    }

    @Test func `a county's rates stand above its stations where there are several`() throws {
        let desk = try TestDesk.luohe()
        let screen = try board(desk)
        let counties = screen.grid.rows.filter { if case .county = $0 { true } else { false } }
        #expect(counties.count == 6)
        desk.press(.control(.home)).expect("漯河市", "0%")
        desk.press(.down).expect("漯河市 2023-09：没有报").press(.down).expect("源汇区 2023-09：应报")
        desk.press(.enter)
        #expect(desk.screen is MonthScreen)
        desk.expect("源汇区")
    }

    @Test func `the month opens the board of a place of many stations, at its month`() throws {
        let desk = try TestDesk.sealedCounty()
        desk.press(.function(8)).type("[[[[").press(.function(2))
        let screen = try #require(desk.screen as? BoardScreen)
        #expect(screen.month == SmallCounty.june)
        desk.press(.function(6)).expect("对比", "2023-05", "2023-06")
    }

    @Test func `earlier months come a year at a time, and later ones stop at the present`() throws {
        let desk = try TestDesk.sealedCounty()
        let screen = try board(desk)
        desk.type("[")
        #expect(screen.month == Month(2022, 9))
        desk.type("]")
        #expect(screen.month == Month(2023, 9))
        desk.type("]")
        #expect(desk.said == "后面的月份还没有到。")
    }

    @Test func `an empty ledger says how to begin`() throws {
        let desk = try TestDesk()
        desk.type("o")
        #expect(desk.said.contains("先建站点"))
        desk.press(.function(8), .function(4)).expect("还没有站点").press(.enter)
        #expect(desk.said == "这里没有可以打开的。")
        desk.type("234").expect("还没有站点")
    }

    @Test(arguments: [Size(columns: 60, rows: 16), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)])
    func `every page is sound in every size and both languages`(size: Size) throws {
        for language in Language.allCases {
            for desk in [try TestDesk.sealedCounty(size, language), try TestDesk.luohe(size, language)] {
                desk.type("o")
                let keys: [Key] = [.left, .down, .pageDown, .control(.end), .home, .control(.home), .end]
                for key in keys {
                    desk.press(key)
                    expectSound(try #require(desk.display.frame), "\(key) \(size) \(language)")
                    #expect(desk.text.split(separator: "\n").contains { $0.hasPrefix(">") })
                }
                for page in "234" {
                    desk.type(String(page))
                    expectSound(try #require(desk.display.frame), "page \(page) \(size) \(language)")
                }
            }
        }
    }
}
