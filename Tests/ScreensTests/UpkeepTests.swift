import Casework
import Foundation
import Ledger
import Terminal
import Testing

@testable import Screens

/// Messages, the keyboard's test, drafts and the backup.
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

    @Test func `a backup goes beside the ledger and is a ledger`() throws {
        let desk = try TestDesk.smallStation()
        desk.press(.function(9)).type("42").expect("备份台账", "station-2023-10-31.ledger")
        desk.press(.enter)
        let path = desk.home + "/backups/station-2023-10-31.ledger"
        #expect(desk.said.contains("已备份并检查无误") && desk.said.hasSuffix(path))
        let copy = try Ledger(path, today: Day("2023-10-31")!)
        #expect(try copy.stations().map(\.name) == ["老街社工站", "马路街社工站"])
        try copy.close()
        // The next one of the day does not replace it.
        desk.press(.function(9)).type("42").expect("station-2023-10-31_2.ledger")
    }

    @Test func `a backup that can't be written says why, and asks again`() throws {
        let desk = try TestDesk.smallStation()
        desk.press(.function(9)).type("42")
        desk.type("\(desk.home)/settings").press(.enter)
        #expect(desk.said.contains("不会覆盖"))
        #expect(desk.screen is Prompt)
        desk.press(.ctrl("a")).type("/proc/none/x.ledger").press(.enter)
        #expect(desk.said.contains("不能写入"))
        desk.press(.escape)
        #expect(desk.screen is HomeScreen)
    }

    @Test func `why a backup can't be written is said in the screen's language`() throws {
        let desk = try TestDesk.smallStation()
        desk.press(.function(9)).type("42").press(.ctrl("u")).type("/proc/none/a.ledger").press(.enter)
        desk.expect("不能写入 /proc/none/a.ledger（没有这个文件或目录）")
    }
}
