import Casework
import Terminal
import Testing

@testable import Screens

/// Lists to choose from, in boxes and under fields.
@Suite struct ChoosingTests {
    /// The first row of the screen that holds a text.
    private func row(_ text: String, of desk: TestDesk) throws -> Int {
        let lines = desk.text.split(separator: "\n", omittingEmptySubsequences: false)
        return try #require(lines.firstIndex { $0.contains(text) })
    }

    private func press(at row: Int, of desk: TestDesk) {
        desk.feed(.mouse(Mouse(.press, at: Point(column: 30, row: row))))
    }

    @Test func `a press chooses the row it falls on, and another one takes it`() throws {
        let desk = try TestDesk.smallStation()
        desk.type("9").expect("> 1 个案服务记录", "  3 咨询")
        let row = try row("3 咨询", of: desk)
        press(at: row, of: desk)
        desk.expect("  1 个案服务记录", "> 3 咨询")
        press(at: row, of: desk)
        #expect((desk.screen as? FormScreen)?.kind == .consultations)
    }

    @Test func `a press in the search box chooses the row it falls on`() throws {
        let desk = try TestDesk.smallStation()
        desk.press(.function(7)).type("K")
        let row = try row("> ", of: desk) + 2
        press(at: row, of: desk)
        #expect(try self.row("> ", of: desk) == row)
    }

    @Test func `the best match is the first, and Enter takes it`() throws {
        let desk = try TestDesk.smallStation()
        desk.type("9").type("小组").expect(">   小组 ", "    小组节次").press(.enter)
        #expect((desk.screen as? FormScreen)?.kind == .groups)
    }

    @Test func `what is chosen of several has a mark beside its digit`() throws {
        let desk = try TestDesk.smallStation()
        desk.desk.openForm(.clients)
        desk.desk.settleAll()
        while (desk.screen as? FormScreen).map({ $0.fields[$0.active].key }) != "categories" {
            desk.press(.tab)
        }
        desk.expect("> 1 低保", "  3 特困").type("3").expect("  1 低保", ">✓3 特困")
        desk.type("3").expect("> 3 特困")
    }

    @Test func `long work shows how far it has come and what stops it`() throws {
        let desk = try TestDesk.smallStation()
        var shown = ""
        try desk.desk.working { report in
            desk.wait(.seconds(1))
            try desk.ledger.backUp(to: desk.home + "/copy.ledger") { progress in
                try report(progress)
                shown = desk.text
            }
        }
        #expect(shown.contains("封存备份") && shown.contains("100%  Esc 停止"), "\(shown)")
        desk.press(.left)
        #expect(!desk.shows("Esc 停止"))
    }
}
