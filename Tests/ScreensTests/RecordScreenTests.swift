import Casework
import Terminal
import Testing

@testable import Screens

@Suite struct RecordScreenTests {
    @Test func `what is typed to find a text in a record is no letter of an action`() throws {
        let desk = try TestDesk.smallStation()
        desk.type("7").press(.enter)
        #expect(desk.screen is RecordScreen)
        desk.type("/eq").expect("/eq").press(.escape)
        #expect(desk.screen is RecordScreen && !desk.shows("/eq"))
        desk.type("/").feed(.paste("广场"))
        desk.press(.enter)
        #expect(desk.screen is RecordScreen)
        let row = try #require(desk.display.frame?.cursor?.row)
        #expect(desk.text.split(separator: "\n", omittingEmptySubsequences: false)[row].contains("沙河广场"))
        desk.type("/").press(.ctrl("a")).type("没有的").press(.enter)
        #expect(desk.said == "没有找到“没有的”。")
        desk.press(.escape)
        #expect(desk.screen is ListScreen)
    }
}
