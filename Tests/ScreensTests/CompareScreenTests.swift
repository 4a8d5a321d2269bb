import Casework
import Ledger
import Terminal
import Testing

@testable import Screens

/// 对比: two periods or two places side by side.
@Suite struct CompareScreenTests {
    private func june(_ desk: TestDesk) throws -> CompareScreen {
        desk.press(.function(8)).type("[[[[").press(.function(6))
        return try #require(desk.screen as? CompareScreen)
    }

    @Test func `two months stand side by side, what differs most first`() throws {
        let desk = try TestDesk.luohe()
        let screen = try june(desk)
        desk.expect("2023-05", "2023-06", "差")
        let ranks = try #require(screen.comparison).rows.map(\.rank)
        #expect(ranks == ranks.sorted(by: >))
    }

    @Test func `a difference opens into the counties, and the figure of a side into its records`() throws {
        let desk = try TestDesk.luohe()
        let screen = try june(desk)
        while screen.chosen?.indicator != .cases_opened { desk.press(.down) }
        desk.press(.enter).expect("新开个案增减", "2023-05", "2023-06", "各县增减之和 -2 = 8 - 10 ✓")
        desk.press(.escape, .left, .left, .enter).expect("10 条  合计 10 个  与月报一致 ✓")
        desk.press(.escape, .right, .enter).expect("8 条  合计 8 个  与月报一致 ✓")
    }

    @Test func `the period under the cursor changes, by a month or as it is typed`() throws {
        let desk = try TestDesk.luohe()
        let screen = try june(desk)
        desk.press(.left, .left).type("[")
        #expect(screen.left.period.description == "2023-04")
        #expect(screen.right.period.description == "2023-06")
        desk.press(.right, .function(5)).press(.ctrl("a")).type("2023Q1").press(.enter)
        #expect(screen.right.period.description == "2023Q1")
        desk.expect("2023-04", "2023Q1")
    }

    @Test func `two places are compared, and their difference opens by field`() throws {
        let desk = try TestDesk.sealedCounty()
        desk.press(.function(8)).type("[[[[").press(.function(6))
        let screen = try #require(desk.screen as? CompareScreen)
        desk.press(.left, .left).type("]")
        desk.press(.ctrl("r")).type("老街").press(.enter)
        desk.press(.right, .ctrl("r")).type("马路街").press(.enter)
        #expect(screen.left.place.description == "411102001")
        desk.expect("老街", "马路街", "2023-06")
        while screen.chosen?.indicator != .visits { desk.press(.down) }
        desk.press(.right, .enter).expect("走访增减", "按领域", "各领域增减之和 -2 = 1 - 3 ✓")
        desk.type("c")
        #expect(desk.said == "两个地方的县和站不一样，没有可比的。")
    }

    @Test(arguments: [Size(columns: 60, rows: 16), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)])
    func `it is sound in every size and both languages`(size: Size) throws {
        for language in Language.allCases {
            let desk = try TestDesk.luohe(size, language)
            _ = try june(desk)
            for key: Key in [.left, .down, .pageDown, .control(.end), .home] {
                desk.press(key)
                expectSound(try #require(desk.display.frame), "\(size) \(language)")
            }
            desk.press(.end, .enter)
            expectSound(try #require(desk.display.frame), "difference \(size) \(language)")
        }
    }
}
