import Casework
import Ledger
import Terminal
import Testing

@testable import Screens

@Suite struct GroupPeopleTests {
    @Test func `a member is added by first letters`() throws {
        let (desk, id) = try SmallGroup.open(members: "", sessions: 0)
        desk.expect("还没有组员：按 + 或 F2").type("+").expect("加谁").type("ljg").press(.enter)
        desk.expect("已加组员 李建国", "还没有开过：按 n 或 Insert")
        #expect(try SmallGroup.file(desk, id).members.map(\.name) == ["李建国"])
        desk.press(.function(2)).type("ljg").press(.enter).expect("已经是组员")
        desk.type("u").expect("还没有组员")
    }

    @Test func `somebody can come to one session without being a member`() throws {
        let (desk, id) = try SmallGroup.open()
        desk.type("+").type("cxh").press(.enter).expect("陈小华：怎么加").type("2")
        desk.expect("+陈小华 K4", "1 人 1 人次")
        #expect(try SmallGroup.file(desk, id).members.count == 3)
        #expect(try SmallGroup.file(desk, id).guests.map(\.name) == ["陈小华"])
        desk.type(" ").press(.function(10))
        #expect(!desk.shows("陈小华"), "a guest who came to no session is none")
    }

    @Test func `a new member can be marked as present at once`() throws {
        let (desk, id) = try SmallGroup.open()
        desk.type("+").type("K4").press(.enter).type("1")
        let file = try SmallGroup.file(desk, id)
        try #require(file.members.map(\.name) == ["张秀兰", "李建国", "赵玉梅", "陈小华"])
        #expect(file.sessions[1].present == [file.members[3].id] && file.sessions[0].present.isEmpty)
    }

    @Test func `a client who is not on file yet is made in place`() throws {
        let (desk, id) = try SmallGroup.open(sessions: 0)
        desk.type("+").type("孙大山").press(.enter)
        let form = try #require(desk.screen as? FormScreen)
        #expect(form.kind == .clients && form["name"]?.text == "孙大山")
        desk.press(.function(10))
        #expect(desk.screen is GroupScreen)
        #expect(try SmallGroup.file(desk, id).members.last?.name == "孙大山")
        desk.expect("孙大山")
    }

    @Test func `Enter opens the session of a cell, and the client of a name`() throws {
        let (desk, _) = try SmallGroup.open()
        desk.press(.enter)
        #expect((desk.screen as? RecordScreen)?.kind == .group_sessions)
        desk.press(.escape, .home, .enter)
        #expect((desk.screen as? RecordScreen)?.kind == .clients)
    }

    // MARK: Sessions and the end

    @Test func `the next session asks for the day and the theme, the rest is the last one's`() throws {
        let (desk, id) = try SmallGroup.open()
        desk.press(.insert).expect("开第 3 节", "2023-10-31").press(.enter)
        desk.expect("上次：第2讲").type("智能手机").press(.enter, .enter, .enter)
        desk.expect("第 3 节已存", "10-31", "已开 3 节").type("a").press(.function(10))
        let session = try #require(try SmallGroup.file(desk, id).sessions.last)
        #expect(session.record.text("theme") == "智能手机" && session.record.text("number") == "3")
        #expect(session.record.text("minutes") == "90" && session.record.text("place") == "二楼")
        #expect(session.record.text("worker") == "S01" && session.present.count == 3)
        #expect(try desk.ledger.october(.group_sessions) == 3)
    }

    @Test func `F4 goes from the next session to the whole form and comes back to its column`() throws {
        let (desk, id) = try SmallGroup.open()
        desk.type("n").press(.enter).type("太极").press(.function(4))
        let form = try #require(desk.screen as? FormScreen)
        #expect(form["theme"]?.text == "太极" && form["number"]?.text == "3" && form["group"]?.text == "XZ1")
        desk.press(.function(10))
        #expect(desk.screen is GroupScreen)
        desk.type("a").press(.function(10))
        #expect(try SmallGroup.file(desk, id).sessions[2].present.count == 3)
        #expect(try desk.ledger.drafts().isEmpty)
    }

    @Test func `completing asks for the day and the summary`() throws {
        let (desk, id) = try SmallGroup.open()
        desk.press(.ctrl("k")).expect("完成小组", "计划 6 节，已开 2 节").press(.enter).type("出勤稳定")
            .press(.function(10))
        desk.expect("小组已完成", "2023-10-31 完成")
        #expect(try desk.ledger.text("summary", of: id) == "出勤稳定")
        #expect(try desk.ledger.october(.groups_completed) == 1)
        desk.press(.ctrl("k")).expect("2023-10-31 已完成").type("u")
        #expect(try desk.ledger.october(.groups_completed) == 0)
    }
}
