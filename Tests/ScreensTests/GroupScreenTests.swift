import Casework
import Ledger
import Terminal
import Testing

@testable import Screens

@Suite struct GroupScreenTests {
    private func row(_ name: String, of desk: TestDesk) -> String {
        desk.text.split(separator: "\n").first { $0.contains(name) }.map(String.init) ?? ""
    }

    // MARK: Presence

    @Test func `the cursor begins at the last session, and Space marks and unmarks`() throws {
        let (desk, id) = try SmallGroup.open()
        desk.expect("XZ1 太极互助小组", "计划 6 节，已开 2 节", "10-01 10-02", "组员 3 人")
        desk.type(" ").expect("*2", "1 人 1 人次")
        #expect(row("张秀兰", of: desk).contains("[ ✓ ]"))
        #expect(try SmallGroup.file(desk, id).sessions[1].present.isEmpty, "not saved yet")
        desk.type(" ")
        #expect(!desk.shows("*2") && row("张秀兰", of: desk).contains("[ · ]"))
        desk.type("j k").press(.function(10)).expect("已存第 2 节到场 1 人")
        #expect(!desk.shows("*2"))
        #expect(try SmallGroup.file(desk, id).sessions[1].present.count == 1)
        #expect(try desk.ledger.october(.group_attendance) == 1)
        desk.type("u")
        #expect(try desk.ledger.october(.group_attendance) == 0)
    }

    @Test func `marks are saved when the cursor leaves the session`() throws {
        let (desk, id) = try SmallGroup.open()
        desk.type(" ").press(.down).type(" ").press(.left)
        desk.expect("已存第 2 节到场 2 人")
        #expect(try SmallGroup.file(desk, id).sessions[1].present.count == 2)
        #expect(
            try desk.ledger.history(
                SmallGroup.file(desk, id).sessions[1].record.id.description, language: .chinese
            )
            .count == 2)
    }

    @Test func `marks are saved after two seconds, by Esc and before another screen opens`() throws {
        let (desk, id) = try SmallGroup.open()
        desk.type(" ")
        desk.wait(.seconds(3))
        #expect(try SmallGroup.file(desk, id).sessions[1].present.count == 1)
        desk.press(.down).type(" ").press(.enter)
        #expect(desk.screen is RecordScreen)
        #expect(try SmallGroup.file(desk, id).sessions[1].present.count == 2)
        desk.press(.escape).press(.down).type(" ").press(.escape)
        #expect(desk.screen is HomeScreen)
        #expect(try SmallGroup.file(desk, id).sessions[1].present.count == 3)
    }

    @Test func `marks are saved when the terminal is cut off`() throws {
        let (desk, id) = try SmallGroup.open()
        desk.type(" ")
        desk.feed(.ended(.hangUp))
        #expect(try SmallGroup.file(desk, id).sessions[1].present.count == 1)
    }

    @Test func `all members are marked at once`() throws {
        let (desk, id) = try SmallGroup.open()
        desk.press(.ctrl("a"), .function(10)).expect("已存第 2 节到场 3 人", "3 人 3 人次")
        #expect(try SmallGroup.file(desk, id).sessions[1].present.count == 3)
        desk.press(.left).type("a").press(.function(10)).expect("3 人 6 人次")
        #expect(try desk.ledger.october(.group_attendance) == 6)
        #expect(try desk.ledger.october(.group_members) == 3)
    }

    @Test func `marks stay when another terminal has changed the session, and join what it saved`() throws {
        let (desk, id) = try SmallGroup.open()
        desk.type(" ")
        let other = try desk.otherTerminal()
        let session = try SmallGroup.file(desk, id).sessions[1].record
        _ = try other.edit(session.id.description, ["present": "K3"])
        try other.close()
        desk.press(.function(10)).expect("第 2 节刚在别处改过", "*2", "2 人 2 人次")
        #expect(try SmallGroup.file(desk, id).sessions[1].present.count == 1)
        desk.press(.function(10)).expect("已存第 2 节到场 2 人")
        #expect(try desk.ledger.text("present", of: session.id) == "K3|K1")
    }

    @Test func `Esc does not leave with marks that could not be saved`() throws {
        let (desk, id) = try SmallGroup.open()
        desk.type(" ")
        let other = try desk.otherTerminal()
        let session = try SmallGroup.file(desk, id).sessions[1].record
        _ = try other.edit(session.id.description, ["theme": "换了题"])
        try other.close()
        desk.press(.escape)
        #expect(desk.screen is GroupScreen)
        desk.expect("第 2 节刚在别处改过", "*2").press(.escape)
        #expect(desk.screen is HomeScreen)
        #expect(try desk.ledger.text("present", of: session.id) == "K1")
    }

    @Test func `marks of a session that was deleted elsewhere are given up with a word`() throws {
        let (desk, id) = try SmallGroup.open()
        desk.type(" ")
        let other = try desk.otherTerminal()
        _ = try other.delete(try SmallGroup.file(desk, id).sessions[1].record.id.description)
        try other.close()
        desk.press(.function(10)).expect("有一节已在别处删除", "已开 1 节")
        desk.press(.escape)
        #expect(desk.screen is HomeScreen)
    }

    @Test func `what another terminal saved is shown without losing marks`() throws {
        let (desk, id) = try SmallGroup.open()
        desk.type(" ")
        let other = try desk.otherTerminal()
        _ = try other.edit(
            try SmallGroup.file(desk, id).sessions[0].record.id.description, ["present": "K2|K3"])
        try other.close()
        desk.wait(.milliseconds(1500))
        desk.expect("*2", "3 人 3 人次")
        #expect(try desk.ledger.october(.group_attendance) == 2, "the mark is not saved yet")
    }

    @Test func `a session that was not held has no marks and counts nowhere`() throws {
        let (desk, _) = try SmallGroup.open(sessions: 1) {
            try SmallGroup.session($0, ["number": "2", "held": "no", "walk_ins": "9"])
        }
        desk.type(" ").expect("这一节没有开展", "未开", "0 人 0 人次", "已开 1 节")
    }

    // MARK: Figures

    @Test func `attendance of every group of the sample is what the ledger counts`() throws {
        let desk = try TestDesk.luohe()
        let ledger = desk.ledger
        let period = try #require(Period.typed("2022-01..2023-12", today: desk.desk.today))
        var counted: [RecordUUID: Int] = [:]
        try ledger.explain(.group_attendance, period, language: .chinese, open: { _ in }) {
            counted[$0.id, default: 0] += $0.quantity
        }
        let list = try ledger.records(ListQuery(kind: .groups), language: .chinese)
        while try list.more(for: .seconds(1)) {}
        var (all, distinct) = (0, 0)
        for id in try list.rows(0..<list.count).map(\.id) {
            let attendance = Attendance(try ledger.groupFile(id, language: .chinese))
            let expected = attendance.sessions.reduce(0) { $0 + (counted[$1.record.id] ?? 0) }
            #expect(attendance.attendance == expected)
            all += attendance.attendance
            distinct += attendance.distinct
        }
        #expect(try ledger.figure(.group_attendance, period) == all)
        #expect(all > 1000 && distinct > 100)
    }

    @Test func `walk-ins are typed as a sum, with those in hardship behind a stroke`() throws {
        let (desk, id) = try SmallGroup.open()
        desk.press(.ctrl("a")).type("w").expect("第 2 节未实名人数").type("8+4").press(.enter)
        desk.expect("已存第 2 节未实名 12 人", "3 人 15 人次")
        #expect(try desk.ledger.october(.group_attendance) == 15)
        let session = try SmallGroup.file(desk, id).sessions[1].record.id
        desk.press(.function(5)).type("12/5").press(.enter)
        #expect(try desk.ledger.text("walk_ins_in_hardship", of: session) == "5")
        desk.press(.function(5)).type("4").press(.enter)
        #expect(desk.screen is Prompt, "5 of 4 is refused")
        #expect(try desk.ledger.text("walk_ins", of: session) == "12")
        desk.press(.ctrl("u")).type("很多").press(.enter).expect("不是人数")
        desk.press(.escape)
        #expect(desk.screen is GroupScreen)
    }

    // MARK: Sizes

    @Test func `many sessions and many members scroll, and the cursor stays in sight`() throws {
        let numbers = (1...40).map { "M\($0)" }
        for size in [Size(columns: 60, rows: 16), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)] {
            for language in Language.allCases {
                let (desk, _) = try SmallGroup.open(size, language, members: "", sessions: 0) { ledger in
                    for number in numbers {
                        try ledger.put(
                            .clients,
                            [
                                "client_no": number, "station": CaseworkStation.code, "name": "组员\(number)",
                                "filed_on": "2023-01-05",
                            ])
                    }
                    let group = try #require(
                        try ledger.candidate(
                            .groups, written: "XZ1", at: CaseworkStation.code, language: .chinese))
                    _ = try ledger.edit(
                        group.id.description, ["members": numbers.joined(separator: "|")])
                    for number in 1...30 { try SmallGroup.session(ledger, ["number": String(number)]) }
                }
                desk.expect("组员M1 ", "10-30", "<")
                #expect(!desk.shows("10-01"))
                desk.press(.control(.end)).expect("组员M40")
                for key in [Key.home, .right, .pageUp, .control(.home), .right, .down] {
                    desk.press(key)
                    expectSound(try #require(desk.display.frame), "\(size) \(language) \(key)")
                }
                desk.expect("10-01", ">", "[ · ]")
            }
        }
    }

    @Test func `every state can be drawn in every size and in both languages`() throws {
        for size in [Size(columns: 60, rows: 16), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)] {
            for language in Language.allCases {
                for (members, sessions) in [("", 0), ("", 2), ("K1|K2", 0), ("K1|K2", 2)] {
                    let (desk, _) = try SmallGroup.open(size, language, members: members, sessions: sessions)
                    for key in [
                        nil, Key.text(" "), .function(5), .escape, .insert, .escape, .function(2), .escape,
                    ] {
                        if let key { desk.press(key) }
                        expectSound(
                            try #require(desk.display.frame), "\(size) \(language) \(members) \(sessions)")
                    }
                }
            }
        }
    }

    @Test func `the mouse chooses a cell and marks it with a second press`() throws {
        let (desk, id) = try SmallGroup.open()
        let line = try #require(
            desk.text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
                $0.contains("李建国")
            })
        let header = try #require(desk.text.split(separator: "\n").first { $0.contains("10-01") })
        let column = Glyph.columns(
            of: String(header.prefix(upTo: try #require(header.firstRange(of: "10-01")).lowerBound)))
        for _ in 1...2 { desk.feed(.mouse(Mouse(.press, at: Point(column: column + 2, row: line)))) }
        desk.press(.function(10))
        let file = try SmallGroup.file(desk, id)
        #expect(file.sessions[0].present == [file.members[1].id])
    }
}
