import Casework
import Ledger
import Terminal
import Testing

@testable import Screens

/// 锁定/现在 in the month: the figures as they were sealed beside those of now.
@Suite struct SealedViewTests {
    @Test func `the month says how many of its stations have locked it`() throws {
        let desk = try TestDesk.sealedCounty()
        desk.press(.function(8)).expect("填报中 3 站").type("[[[[").expect("已锁定 1/3 站")
    }

    @Test func `one key shows the sealed figures, with the cursor on the first that changed`() throws {
        let desk = try TestDesk.sealedCounty()
        desk.press(.function(8)).type("[[[[d").expect("锁定", "现在", "±", "补报", "走访  锁定 5  现在 3  差 -2")
        desk.expect("3 站中 1 站已锁定，两栏只算这 1 站")
        let screen = try #require(desk.screen as? MonthScreen)
        #expect(screen.chosenIndicator == .visits)
        desk.press(.enter).expect("走访：锁定后的改动", "2 条合计 -2 ✓").press(.enter)
        #expect(desk.screen is RecordScreen)
        desk.press(.escape, .escape)
        #expect(desk.screen === screen)
        #expect(screen.view == .sealed)
    }

    @Test func `a figure that did not change opens nothing, and says so`() throws {
        let desk = try TestDesk.sealedCounty()
        desk.press(.function(8)).type("[[[[d").press(.control(.home)).press(.enter)
        #expect(desk.said == "这个数和锁定时一样，没有改动。")
    }

    @Test func `a month that nobody has locked has no such view`() throws {
        let desk = try TestDesk.sealedCounty()
        desk.press(.function(8)).type("d")
        #expect(desk.said == "2023-10 还没有站点锁定。")
        let screen = try #require(desk.screen as? MonthScreen)
        desk.type("[[[[d")
        #expect(screen.view == .sealed)
        desk.type("]")
        #expect(screen.view == .plain)
        desk.press(.function(5)).press(.ctrl("a")).type("2023Q2").press(.enter).type("d")
        #expect(desk.said == "请先选一个月。")
    }

    @Test func `a locking elsewhere shows when the month is looked at again`() throws {
        let desk = try TestDesk.county()
        desk.press(.function(8)).type("[[[[").expect("填报中 3 站")
        try SmallCounty.lockJune(desk.ledger)
        desk.press(.function(1), .escape).expect("已锁定 1/3 站").type("d").expect("现在")
        try SmallCounty.deleteTwoLate(desk.ledger)
        desk.press(.function(1), .escape).expect("锁定 0  现在 0").press(.down)
        let screen = try #require(desk.screen as? MonthScreen)
        #expect(screen.grid.change(.visits) == -2)
    }

    @Test(arguments: [Size(columns: 60, rows: 16), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)])
    func `it is sound in every size and both languages, with all four columns`(size: Size) throws {
        for language in Language.allCases {
            let desk = try TestDesk.sealedCounty(size, language)
            desk.press(.function(8)).type("[[[[d")
            let screen = try #require(desk.screen as? MonthScreen)
            #expect(screen.view == .sealed)
            desk.expect(language == .chinese ? "补报" : "Late", "±")
            expectSound(try #require(desk.display.frame), "\(size) \(language)")
        }
    }
}
