import Casework
import Foundation
import Terminal
import Testing

@testable import Screens

@Suite struct SettingsScreenTests {
    private func file(_ desk: TestDesk) throws -> String {
        try String(contentsOfFile: desk.home + "/settings", encoding: .utf8)
    }

    @Test func `each change holds at once and is in the file`() throws {
        let desk = try TestDesk.smallStation()
        desk.press(.function(9)).type("34").expect("颜色", "彩色", "保存在 ~/settings")
        desk.type("4")
        #expect(desk.desk.theme == .mono)
        #expect(try file(desk).contains("theme=mono\n"))
        desk.press(.right)
        #expect(desk.desk.theme == .contrast)
        desk.press(.left, .left).expect("彩色")
        desk.press(.down, .enter).expect("一格", "下次启动生效")
        #expect(try file(desk).contains("ambiguous=narrow\n"))
        desk.press(.down, .text(" "))
        #expect(!desk.display.hasMouse)
        desk.type("78")
        #expect(try file(desk).contains("week=sunday\nmask=yes\n"))
    }

    @Test func `the language changes on the screen and on those below`() throws {
        let desk = try TestDesk.smallStation()
        desk.type("7").expect("社区活动", "日期", "名称")
        desk.press(.function(9)).type("34").type("3").expect(
            "Home › Community activities › Settings", "Colours")
        desk.press(.escape).expect("Community activities", "Date", "Title")
        desk.press(.alt("l")).expect("首页 › 社区活动", "日期")
        #expect(try file(desk).contains("language=zh\n"))
    }

    @Test func `a form that is open changes its language with what is typed in it`() throws {
        let desk = try TestDesk.smallStation()
        desk.type("3").type("重阳").press(.alt("l"))
        desk.expect("New activity", "重阳", "Held")
        desk.press(.alt("l")).expect("新增社区活动", "重阳", "已开展")
    }

    @Test func `it fits the smallest screen in both languages`() throws {
        for language in Language.allCases {
            let desk = try TestDesk.smallStation(Size(columns: 60, rows: 16), language)
            desk.press(.function(9)).type("34")
            for row in SettingsRow.allCases { desk.expect(row.label[language]) }
        }
    }
}
