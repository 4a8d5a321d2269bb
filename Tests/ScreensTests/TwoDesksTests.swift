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

    @Test func `what both changed stands side by side, and one save keeps what was chosen of each`() throws {
        let (desk, id) = try begun()
        _ = try desk.ledger.edit(id.description, version: 1, ["minutes": "75", "place": "河堤"])
        desk.press(.function(10))
        #expect(desk.screen is ConflictScreen)
        desk.expect("别处也改了", "● 社区礼堂", "○ 河堤", "● 75", "大溪沟广场")
        #expect(try desk.records(.activities)[0].text("place") == "河堤")
        desk.press(.function(10))
        let saved = try desk.records(.activities)[0]
        #expect(saved.text("place") == "社区礼堂")
        #expect(saved.text("minutes") == "75")
        #expect(saved.version == 3)
        #expect(try desk.ledger.drafts().isEmpty)
    }

    @Test func `arrows and the space choose the side, and the other side's text can be saved`() throws {
        let (desk, id) = try begun()
        _ = try desk.ledger.edit(id.description, version: 1, ["place": "河堤", "summary": "别处写的总结"])
        desk.press(.function(10), .right).expect("● 河堤", "○ 社区礼堂")
        desk.press(.text(" ")).expect("● 社区礼堂").press(.right, .function(10))
        #expect(try desk.records(.activities)[0].text("place") == "河堤")
        #expect(try desk.records(.activities)[0].text("summary") == "别处写的总结")
    }

    @Test func `the form goes on with what was chosen, and Esc goes back to it with all that was typed`()
        throws
    {
        let (desk, id) = try begun()
        _ = try desk.ledger.edit(id.description, version: 1, ["minutes": "75", "place": "河堤"])
        desk.press(.function(10), .escape).expect("社区礼堂")
        #expect(desk.screen is FormScreen)
        desk.press(.function(10), .function(4)).expect("社区礼堂", "75")
        #expect(desk.screen is FormScreen)
        #expect(try desk.records(.activities)[0].version == 2)
        desk.press(.function(10))
        #expect(try desk.records(.activities)[0].text("place") == "社区礼堂")
    }

    @Test func `who changed it and when stands above, in both languages`() throws {
        let (desk, id) = try begun()
        desk.ledger.who = "S02"
        _ = try desk.ledger.edit(id.description, version: 1, ["place": "河堤"])
        desk.ledger.who = "S01"
        desk.press(.function(10)).expect("S02", "2023-10-31 10:40 改了这条记录")
        desk.press(.alt("l")).expect("Changed elsewhere", "saved this record at 2023-10-31 10:40")
    }

    @Test func `a draft of an older version can still be saved`() throws {
        let (desk, id) = try begun()
        desk.press(.escape)
        _ = try desk.ledger.edit(id.description, version: 1, ["minutes": "75"])
        let draft = try #require(try desk.ledger.drafts().first)
        try desk.desk.open(draft)
        desk.settleAll().press(.function(10), .function(10))
        let saved = try desk.records(.activities)[0]
        #expect(saved.text("place") == "社区礼堂")
        #expect(saved.text("minutes") == "75")
        #expect(try desk.ledger.drafts().isEmpty)
    }

    /// Deletes the activity and what refers to it.
    private func delete(_ id: RecordUUID, _ desk: TestDesk) throws {
        for service in try desk.records(.volunteer_services) {
            _ = try desk.ledger.delete(service.id.description, version: nil)
        }
        _ = try desk.ledger.delete(id.description, version: nil)
    }

    @Test func `what is typed for a record that was deleted elsewhere stays a draft`() throws {
        let (desk, id) = try begun()
        try delete(id, desk)
        desk.press(.function(10)).expect("别处已删除", "删了这条记录", "● 社区礼堂")
        desk.press(.escape)
        #expect((desk.screen as? FormScreen)?["place"]?.text == "社区礼堂")
        #expect(try desk.ledger.drafts().count == 1)
        #expect(try desk.ledger.record(id.description, language: .chinese).isDeleted)
    }

    @Test func `a record that was deleted elsewhere can be brought back with what was typed`() throws {
        let (desk, id) = try begun()
        try delete(id, desk)
        desk.press(.function(10), .function(10))
        let saved = try desk.ledger.record(id.description, language: .chinese)
        #expect(!saved.isDeleted && saved.text("place") == "社区礼堂")
        #expect(try desk.ledger.drafts().isEmpty)
    }

    @Test func `what is typed for a record that a restored backup does not have is saved as a new one`()
        throws
    {
        let desk = try TestDesk.station()
        let backup = try desk.ledger.backUp(for: .asked)
        let texts = try desk.records(.activities)[0]
        var entry = Entry(.activities)
        for key in ["station", "title", "field", "date", "minutes", "status", "worker"] {
            entry[key] = texts.text(key)
        }
        let id = try desk.ledger.add(entry).id
        desk.desk.open(
            FormScreen(desk.desk, .edit(try desk.ledger.record(id.description, language: .chinese))))
        let form = try #require(desk.screen as? FormScreen)
        form.move(to: try #require(form.fields.firstIndex { $0.key == "place" }))
        desk.settleAll().press(.ctrl("u")).type("社区礼堂").press(.tab)
        _ = try desk.ledger.restore(from: backup)
        let before = try desk.records(.activities).count
        desk.press(.function(10)).expect("这条记录已不在台账里", "作为新记录存吗")
        #expect(try desk.ledger.drafts().first?.entry["place"] == "社区礼堂")
        desk.press(.function(10))
        #expect(try desk.records(.activities).count == before + 1)
        #expect(try desk.records(.activities).contains { $0.text("place") == "社区礼堂" })
        #expect(try desk.ledger.drafts().isEmpty)
    }

    @Test func `what is typed for a record whose content went with the bin is saved as a new one`() throws {
        let (desk, id) = try begun()
        try delete(id, desk)
        _ = try desk.ledger.emptyBin()
        desk.press(.function(10)).expect("这条记录已不在台账里").press(.function(10))
        #expect(try desk.records(.activities).contains { $0.text("place") == "社区礼堂" && $0.id != id })
    }

    @Test func `a change elsewhere is on the screen within two seconds without a key`() throws {
        let desk = try TestDesk.station()
        let id = try desk.records(.activities)[0].id
        desk.type("7").expect("2023")
        let other = try Ledger(desk.ledger.path, who: "S02", today: Day("2023-10-31")!)
        defer { try? other.close() }
        _ = try other.edit(id.description, version: 1, ["title": "别处改的题目"])
        #expect(!desk.shows("别处改的题目"))
        desk.wait(.seconds(2))
        desk.expect("别处改的题目")
    }
}
