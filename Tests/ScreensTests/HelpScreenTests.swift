import Casework
import Terminal
import Testing

@testable import Screens

@Suite struct HelpScreenTests {
    @Test func `F1 and the question mark show what can be done here with all keys`() throws {
        let desk = try TestDesk.smallStation()
        desk.press(.function(1)).expect("首页 › 帮助", "这里能做的：首页", "Ins ^N 9 +", "登记任何一类记录")
        desk.press(.escape).type("?").expect("首页 › 帮助")
        desk.press(.function(1))
        #expect(desk.screen is HomeScreen)
    }

    @Test func `what can't be done now says why`() throws {
        let desk = try TestDesk.smallStation()
        desk.press(.function(1)).type("删除").expect("Del d", "首页只能删草稿。")
        desk.press(.enter)
        #expect(desk.screen is HomeScreen)
        #expect(desk.said == "首页只能删草稿。")
    }

    @Test func `words, pinyin and names of keys narrow it`() throws {
        let desk = try TestDesk.smallStation()
        desk.press(.function(1)).type("月报").expect("> F8 m")
        #expect(!desk.shows("新增个案"))
        desk.press(.ctrl("u")).type("xzga").expect("> 1  新增个案")
        desk.press(.ctrl("u")).type("ctrl-l").expect("> ^L  重画屏幕")
        desk.press(.ctrl("u")).type("qqqq").press(.enter)
        #expect(desk.said == "没有符合的，请改筛选。")
    }

    @Test func `Enter does what the row says on the screen below`() throws {
        let desk = try TestDesk.smallStation()
        desk.press(.function(1)).type("个案列表").press(.enter)
        desk.expect("首页 › 个案")
        #expect(desk.screen is ListScreen)
    }

    @Test func `in a form the active field is explained first`() throws {
        let desk = try TestDesk.smallStation()
        desk.type("3").press(.tab, .function(1))
        desk.expect("这一项：服务领域", "单选，必填", "> 1", "社会救助", "social_assistance")
        desk.press(.escape, .backTab, .backTab, .function(1))
        desk.expect("这一项：日期", "日期，必填", "y 昨天", "不能晚于今天，除非状态是“计划”。")
        desk.type("全部选中").expect("打字时", "^A  全部选中")
    }

    @Test func `keys that a form's actions take are not told of as editing keys`() throws {
        let desk = try TestDesk.smallStation(Size(columns: 80, rows: 24), .english)
        desk.type("3").press(.function(1)).type("erase to the start")
        // Ctrl-U undoes on every screen, so that it erases nothing here.
        #expect(!desk.shows("erase to the start or end"))
    }

    @Test func `all rows come into sight on the smallest screen`() throws {
        let desk = try TestDesk.smallStation(Size(columns: 60, rows: 16))
        desk.press(.function(1), .end).expect("Home End", "到头、到底")
        desk.press(.home).expect("这里能做的：首页", "> Enter")
    }
}
