import Casework
import Ledger
import Terminal
import Testing

@testable import Screens

/// What only a locked month refuses: nothing that was typed is lost, and with a reason it is handed in late.
@Suite struct LateEntryTests {
    /// A worker's desk at the station that has locked June.
    private func desk(
        _ size: Size = Size(columns: 80, rows: 24), _ language: Language = .chinese,
        _ more: @escaping (Ledger) throws -> Void = { _ in }
    ) throws -> TestDesk {
        try TestDesk.county(size, language, station: SmallCounty.oldStreet, worker: "S01") { ledger in
            try more(ledger)
            try SmallCounty.lockJune(ledger)
        }
    }

    private func visit(_ desk: TestDesk, of client: String = "K1") -> FormScreen {
        var entry = Entry(.visits)
        for (key, text) in [
            ("station", SmallCounty.oldStreet), ("client", client), ("worker", "S01"), ("date", "2023-06-15"),
            ("kind", "routine"), ("findings", "漏录的一次"),
        ] { entry[key] = text }
        let form = FormScreen(desk.desk, .begun(entry))
        desk.open(form)
        return form
    }

    /// What the question says, without its frame and the ends of its lines.
    private func question(_ desk: TestDesk) -> String {
        desk.text.filter { $0 != "│" && !$0.isWhitespace }
    }

    @Test func `a form asks before it moves a locked month, and keeps what was typed`() throws {
        let desk = try desk()
        let form = visit(desk)
        desk.press(.function(10)).expect("月份已锁定", "老街社工站 2023-06", "D01", "为什么补报")
        #expect(question(desk).contains("走访+1"))
        #expect(desk.screen is LateQuestion)
        desk.press(.enter)
        #expect(desk.said == "先写明为什么补报。")
        desk.press(.escape)
        #expect(desk.screen === form)
        desk.expect("漏录的一次")
        #expect(try desk.ledger.sealedJune(.visits) == (5, 5))
        desk.press(.function(10)).type("漏录").press(.enter)
        #expect(!(desk.screen is FormScreen))
        #expect(desk.said.hasPrefix("已存 走访"))
        #expect(try desk.ledger.sealedJune(.visits) == (5, 6))
        #expect(desk.ledger.late == nil)
        #expect(try desk.ledger.drafts().isEmpty)
        // The next save is an ordinary one again.
        _ = visit(desk)
        desk.press(.function(10))
        #expect(desk.screen is LateQuestion)
    }

    @Test func `another fault of the record is mended before the month is asked about`() throws {
        let desk = try desk()
        let form = visit(desk, of: "K99")
        desk.press(.function(10))
        #expect(desk.screen === form)
        #expect(desk.said.contains("没有存"))
    }

    @Test func `a deletion and its undo are handed in late`() throws {
        let desk = try desk()
        let visit = try #require(
            try SmallCounty.visits(desk.ledger).first { $0.text("date") == "2023-06-01" })
        desk.open(RecordScreen(desk.desk, .visits, visit.id))
        desk.press(.delete)
        #expect(question(desk).contains("走访-1"))
        desk.press(.escape)
        #expect(desk.screen is RecordScreen)
        desk.press(.delete).type("重复").press(.function(10))
        #expect(desk.screen is HomeScreen)
        #expect(try desk.ledger.sealedJune(.visits) == (5, 4))
        desk.press(.ctrl("u")).expect("月份已锁定")
        #expect(question(desk).contains("走访+1"))
        desk.type("删错了").press(.enter)
        #expect(desk.said.hasPrefix("已撤销"))
        #expect(try desk.ledger.sealedJune(.visits) == (5, 5))
    }

    @Test func `a list's marked records are deleted late together`() throws {
        let desk = try desk()
        desk.open(ListScreen(desk.desk, .visits, period: Period(SmallCounty.june)))
        desk.press(.ctrl("a"), .delete).expect("月份已锁定").press(.escape)
        #expect(try desk.ledger.sealedJune(.visits) == (5, 5))
        desk.press(.delete).type("重复").press(.enter)
        #expect(try desk.ledger.sealedJune(.visits) == (5, 0))
    }

    @Test func `the line of a case keeps its contact`() throws {
        let desk = try desk { ledger in
            try ledger.put(
                .cases,
                [
                    "case_no": "GA1", "station": SmallCounty.oldStreet, "clients": "K1", "title": "照护",
                    "field": "elderly", "worker": "S01", "opened_on": "2023-05-01", "stage": "intake",
                ])
        }
        let id = try #require(try desk.records(.cases).first).id
        let screen = CaseScreen(desk.desk, id)
        desk.open(screen)
        desk.type("n")
        screen.quick?.form.put("2023-06-15")
        desk.press(.tab, .tab).type("30").press(.tab).type("电话问候").press(.function(10))
        desk.expect("月份已锁定").press(.escape).expect("电话问候")
        desk.press(.function(10)).type("漏录").press(.enter).expect("服务 1 次")
        #expect(screen.quick == nil)
        #expect(try desk.ledger.sealedJune(.case_contacts) == (0, 1))
    }

    @Test func `head-counts and presence of a group's session are handed in late`() throws {
        let desk = try desk { ledger in
            try ledger.put(
                .groups,
                [
                    "group_no": "XZ1", "station": SmallCounty.oldStreet, "name": "太极小组", "kind": "support",
                    "field": "elderly", "worker": "S01", "planned_sessions": "6", "members": "K1",
                    "opened_on": "2023-05-20",
                ])
            try ledger.put(
                .group_sessions,
                [
                    "station": SmallCounty.oldStreet, "group": "XZ1", "number": "1", "date": "2023-06-10",
                    "minutes": "90", "place": "二楼", "theme": "开组",
                ])
        }
        let id = try #require(try desk.records(.groups).first).id
        let screen = GroupScreen(desk.desk, id)
        desk.open(screen)
        // The prompt waits below the question, with what was typed.
        desk.press(.right, .function(5)).type("8").press(.enter).expect("月份已锁定").press(.escape)
        #expect(desk.screen is Prompt)
        desk.expect("8").press(.enter).type("补登").press(.enter)
        #expect(desk.screen === screen)
        #expect(try desk.ledger.sealedJune(.group_attendance) == (0, 8))
        desk.press(.home, .right).type(" ").press(.function(10)).expect("月份已锁定").press(.escape)
        #expect(screen.attendance?.unsaved.count == 1)
        desk.press(.function(10)).type("补登").press(.enter)
        #expect(screen.attendance?.unsaved.isEmpty == true)
        #expect(try desk.ledger.sealedJune(.group_attendance) == (0, 9))
    }

    @Test func `marks that nobody hands in late can be left`() throws {
        let desk = try desk { ledger in
            try ledger.put(
                .groups,
                [
                    "group_no": "XZ1", "station": SmallCounty.oldStreet, "name": "太极小组", "kind": "support",
                    "field": "elderly", "worker": "S01", "members": "K1", "planned_sessions": "6",
                    "opened_on": "2023-05-20",
                ])
            try ledger.put(
                .group_sessions,
                [
                    "station": SmallCounty.oldStreet, "group": "XZ1", "number": "1", "date": "2023-06-10",
                    "minutes": "90", "place": "二楼", "theme": "开组",
                ])
        }
        let id = try #require(try desk.records(.groups).first).id
        desk.open(GroupScreen(desk.desk, id))
        desk.press(.home, .right).type(" ").press(.escape).expect("月份已锁定").press(.escape)
        #expect(desk.screen is GroupScreen)
        desk.press(.escape).expect("要丢掉这些勾选").press(.function(10))
        #expect(desk.screen is HomeScreen)
    }

    @Test(arguments: [Size(columns: 60, rows: 16), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)])
    func `the question shows its reason and its keys in every size`(size: Size) throws {
        for language in Language.allCases {
            let desk = try desk(size, language)
            _ = visit(desk)
            desk.press(.function(10)).type("abc")
            desk.expect(language == .chinese ? "为什么补报：abc" : "Why late: abc", "2023-06", "Esc")
            expectSound(try #require(desk.display.frame), "\(size) \(language)")
        }
    }
}
