import Casework
import Foundation
import Ledger
import Terminal
import Testing

@testable import Screens

/// Messages, the keyboard's test and drafts.
@Suite struct UpkeepTests {
    @Test func `messages are kept with their time and kind, the newest first`() throws {
        let desk = try TestDesk.smallStation()
        desk.press(.function(9)).type("43").expect("还没有消息。").press(.escape)
        desk.press(.alt("o"), .delete)
        desk.press(.function(9)).type("43")
        desk.expect("最近 2 条", "> 10:40  未成  首页只能删草稿。", "  10:40  办好  鼠标已关闭；可以拖动复制。")
    }

    @Test func `a message that is too long for its row stands below in full`() throws {
        let desk = try TestDesk.smallStation(Size(columns: 60, rows: 16))
        let end = "完。"
        desk.desk.say(String(repeating: "这是一句很长的话，", count: 6) + end, "long", .warning)
        desk.press(.function(9)).type("43").expect(end)
    }

    @Test func `every key is shown with what it does, and Esc twice leaves`() throws {
        let desk = try TestDesk.smallStation()
        desk.press(.function(9)).type("44").expect("12345678|", "““““““““|", "中中中中|")
        desk.press(.function(10)).expect("F10", "存、导出")
        desk.press(.ctrl("q"), .text("中"), .function(12)).expect("^Q", "退出", "文字", "F12", "没有用处")
        desk.press(.escape, .text("x"), .escape)
        #expect(desk.screen is KeyTestScreen)
        desk.press(.escape)
        #expect(desk.screen is HomeScreen)
    }

    @Test func `a draft is opened, dropped and brought back`() throws {
        let desk = try TestDesk.smallStation()
        desk.press(.function(9)).type("13").expect("没有草稿").press(.escape)
        desk.type("3").type("重阳敬老").press(.escape)
        desk.press(.function(9)).type("13").expect("新增 社区活动  重阳敬老", "S01")
        desk.press(.enter)
        #expect((desk.screen as? FormScreen)?["title"]?.text == "重阳敬老")
        desk.press(.escape, .delete).expect("没有草稿")
        #expect(try desk.ledger.drafts().isEmpty)
        desk.type("u").expect("新增 社区活动  重阳敬老")
        #expect(try desk.ledger.drafts().count == 1)
    }

    @Test func `a draft that was open when the program was cut off is asked about at the start`() throws {
        let first = try TestDesk.smallStation()
        first.type("3").type("重阳敬老")
        first.feed(.ended(.hangUp))
        #expect(try first.ledger.drafts().count == 1)
        try first.cutOff()
        let desk = try TestDesk(copying: first.ledger.path)
        desk.expect("上次没有正常退出", "新增社区活动“重阳敬", "现在接着填吗")
        desk.press(.function(10))
        #expect((desk.screen as? FormScreen)?["title"]?.text == "重阳敬老")
        desk.press(.escape)
        // It is asked once.
        let third = try TestDesk(copying: desk.ledger.path)
        third.expect("有 1 条没存完的草稿")
        #expect(third.screen is HomeScreen)
    }

    @Test func `a draft that is being filled at another terminal is not opened twice`() throws {
        let first = try TestDesk.smallStation()
        first.type("3").type("重阳敬老")
        first.wait(.seconds(3))
        try first.cutOff(asIfRunBy: getppid())
        let desk = try TestDesk(copying: first.ledger.path)
        desk.press(.function(9)).type("13").press(.enter)
        #expect(desk.said == "这条草稿正在另一个终端上填。")
        #expect(desk.screen is DraftsScreen)
    }
}
