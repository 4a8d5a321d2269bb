import Casework
import Ledger
import Terminal
import Testing

@testable import Screens

/// What a form does when the record that it changes is changed elsewhere first.
@Suite struct TwoDesksTests {
    /// A form that changes the newest activity, with another place typed into it.
    private func begun() throws -> (desk: TestDesk, id: RecordUUID) {
        let desk = try TestDesk.station()
        let id = try desk.records(.activities)[0].id
        desk.desk.open(
            FormScreen(desk.desk, .edit(try desk.ledger.record(id.description, language: .chinese))))
        let form = try #require(desk.screen as? FormScreen)
        form.move(to: try #require(form.fields.firstIndex { $0.key == "place" }))
        desk.settleAll().press(.ctrl("u")).type("社区礼堂")
        return (desk, id)
    }

    @Test func `what was changed elsewhere is taken over, and the next save keeps both`() throws {
        let (desk, id) = try begun()
        _ = try desk.ledger.edit(id.description, version: 1, ["minutes": "75"])
        desk.press(.function(10)).expect("没有存：记录刚在别处改过", "社区礼堂", "75")
        #expect(try desk.records(.activities)[0].text("place") == "大溪沟广场")
        desk.press(.function(10))
        let saved = try desk.records(.activities)[0]
        #expect(saved.text("place") == "社区礼堂")
        #expect(saved.text("minutes") == "75")
        #expect(saved.version == 3)
    }

    @Test func `a field that both changed is named with what it is elsewhere`() throws {
        let (desk, id) = try begun()
        _ = try desk.ledger.edit(id.description, version: 1, ["place": "河堤"])
        desk.press(.function(10)).expect("没有存：别处也改了地点“河堤”")
        desk.press(.function(10))
        #expect(try desk.records(.activities)[0].text("place") == "社区礼堂")
    }

    @Test func `a draft of an older version can still be saved`() throws {
        let (desk, id) = try begun()
        desk.press(.escape)
        _ = try desk.ledger.edit(id.description, version: 1, ["minutes": "75"])
        let draft = try #require(try desk.ledger.drafts().first)
        desk.desk.open(FormScreen(desk.desk, .draft(draft)))
        desk.settleAll().press(.function(10), .function(10))
        let saved = try desk.records(.activities)[0]
        #expect(saved.text("place") == "社区礼堂")
        #expect(saved.text("minutes") == "75")
        #expect(try desk.ledger.drafts().isEmpty)
    }

    @Test func `what is typed for a record that was deleted elsewhere stays a draft`() throws {
        let (desk, id) = try begun()
        for service in try desk.records(.volunteer_services) {
            _ = try desk.ledger.delete(service.id.description, version: nil)
        }
        _ = try desk.ledger.delete(id.description, version: nil)
        desk.press(.function(10)).expect("记录刚在别处删掉了")
        #expect(try desk.ledger.drafts().count == 1)
    }
}
