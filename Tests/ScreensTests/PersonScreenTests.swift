import Casework
import Terminal
import Testing

@testable import Screens

@Suite struct PersonScreenTests {
    private func empty(_ language: Language = .chinese) throws -> TestDesk {
        try TestDesk(
            Size(columns: 80, rows: 24), language, prepare: TestDesk.fillSmallStation)
    }

    @Test func `the station and then the worker are chosen, and the history names the worker`() throws {
        let desk = try empty()
        #expect(desk.ledger.who == "")
        desk.press(.function(9)).type("33").expect("第 1 步：站点", "全部站点", "老街社工站", "马路街社工站")
        desk.type("lj").press(.enter).expect("第 2 步：老街社工站的社工", "李敏", "王洁")
        desk.type("wj").press(.enter)
        #expect(desk.screen is HomeScreen)
        #expect(desk.said == "这里是老街社工站，社工 王洁。")
        #expect(desk.desk.settings.station == TestDesk.oldStreet && desk.desk.settings.worker == "S02")
        #expect(desk.ledger.who == "S02")
        #expect(desk.desk.settings.hasChosenPerson)
    }

    @Test func `who supervises chooses all stations and may stay unnamed`() throws {
        let desk = try TestDesk.smallStation()
        #expect(desk.ledger.who == "S01")
        desk.press(.function(9)).type("33").press(.enter).expect("全部站点的社工")
        desk.press(.end, .up, .enter)
        #expect(desk.desk.settings.station == nil && desk.desk.settings.worker == nil)
        #expect(desk.desk.place == .everywhere && desk.ledger.who == "")
    }

    @Test func `a new worker is made in place and chosen`() throws {
        let desk = try empty()
        desk.press(.function(9)).type("33").type("lj").press(.enter)
        desk.type("赵云").expect("＋ 新建社工 赵云").press(.enter)
        let form = try #require(desk.screen as? FormScreen)
        #expect(form["name"]?.text == "赵云")
        desk.press(.function(10))
        #expect(desk.screen is HomeScreen)
        #expect(desk.desk.workerName == "赵云")
    }

    @Test func `the worker's row of the settings goes to the second step`() throws {
        let desk = try TestDesk.smallStation()
        desk.press(.function(9)).type("342").expect("第 2 步：老街社工站的社工")
        desk.press(.escape)
        #expect(desk.screen is SettingsScreen)
    }
}
