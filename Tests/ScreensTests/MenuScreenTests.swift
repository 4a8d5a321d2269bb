import Casework
import Terminal
import Testing

@testable import Screens

@Suite struct MenuScreenTests {
    @Test func `a digit chooses the group and another one in it`() throws {
        let desk = try TestDesk.smallStation()
        desk.press(.function(9)).expect("1  记录", "5  退出", "登记任何一类记录")
        desk.type("3").expect("> 1  站点", "4  设置")
        desk.type("4").expect("首页 › 设置")
        #expect(desk.screen is SettingsScreen)
    }

    @Test func `full-width digits of an input method choose too`() throws {
        let desk = try TestDesk.smallStation()
        desk.press(.function(9)).type("４３")
        #expect(desk.screen is MessagesScreen)
    }

    @Test func `arrows go into a group and back, Esc goes one step back`() throws {
        let desk = try TestDesk.smallStation()
        desk.press(.function(9), .down, .down, .right, .down).expect("> 2  社工")
        desk.press(.left, .escape)
        #expect(desk.screen is HomeScreen)
        desk.press(.function(9), .enter, .escape)
        #expect(desk.screen is MenuScreen)
        desk.press(.enter, .down, .down, .enter)
        #expect(desk.screen is DraftsScreen)
    }

    @Test func `what can't be done on the screen below says why`() throws {
        let desk = try TestDesk.smallStation()
        desk.type("3").press(.function(9)).type("4").expect("先离开输入项再撤销。")
        desk.type("1")
        #expect(desk.screen is FormScreen)
        #expect(desk.said == "先离开输入项再撤销。")
    }

    @Test func `a press enters a group, and another one starts what it falls on`() throws {
        let desk = try TestDesk.smallStation()
        desk.press(.function(9))
        func press(_ text: String) throws {
            let lines = desk.text.split(separator: "\n", omittingEmptySubsequences: false)
            let row = try #require(lines.firstIndex { $0.contains(text) })
            let before = try #require(lines[row].range(of: text)).lowerBound
            let column = lines[row][..<before].reduce(0) { $0 + ($1.isASCII || $1 == "│" ? 1 : 2) }
            desk.feed(.mouse(Mouse(.press, at: Point(column: column, row: row))))
        }
        try press("3  本机")
        desk.expect("> 1  站点")
        try press("4  设置")
        #expect(desk.screen is SettingsScreen)
    }

    @Test func `it fits the smallest screen`() throws {
        let desk = try TestDesk.smallStation(Size(columns: 60, rows: 16), .english)
        desk.press(.function(9)).type("4").expect("5  Leave", "7  Draw the screen anew")
    }

    @Test func `the language changes in the menu and in lists of choices too`() throws {
        let desk = try TestDesk.station()
        desk.press(.function(9), .alt("l")).expect("Records", "Upkeep").press(.alt("l")).expect("维护")
        desk.press(.escape).type("9").press(.alt("l")).expect("What to log")
    }
}
