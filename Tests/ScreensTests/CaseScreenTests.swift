import Casework
import Ledger
import Terminal
import Testing

@testable import Screens

@Suite struct CaseScreenTests {
    // MARK: The file

    @Test func `the file says who, for how long, what was done and what is agreed`() throws {
        let (desk, _) = try SmallCase.open(texts: ["risk": "medium", "needs": "无人照料", "goals": "家属轮班"]) {
            ledger in
            try SmallCase.contact(ledger, ["date": "2023-10-02", "minutes": "30", "next_on": "2023-10-20"])
            try SmallCase.contact(
                ledger, ["date": "2023-10-09", "minutes": "45", "content": "陪同就医\n取药", "reached": "no"])
            try SmallCase.visit(ledger, ["date": "2023-10-05", "minutes": "60", "findings": "药放错了"])
            try SmallCase.visit(ledger, ["date": "2023-09-30", "findings": "开案以前"])
        }
        desk.expect(
            "GA1 张奶奶照护", "张秀兰 K1", "低保", "2023-10-01 开案，在案 30 天", "养老服务 · 风险中 · S01 王敏", "需求  无人照料",
            "目标  家属轮班", "服务 2 次，联系到 1 次，75 分钟", "约定 2023-10-20 已过 11 天", "2023-10-09  电话，未遇", "陪同就医",
            "走访", "药放错了")
        #expect(!desk.shows("取药"), "only the first line of a content stands in the timeline")
        #expect(!desk.shows("开案以前"), "a visit before the case was opened is no part of it")
        let rows = desk.text.split(separator: "\n").filter { $0.contains(" 2023-10-0") && $0.contains("  ") }
        let days = rows.compactMap { row in
            ["2023-10-09", "2023-10-05", "2023-10-02"].first(where: row.contains)
        }
        #expect(days.suffix(3) == ["2023-10-09", "2023-10-05", "2023-10-02"])
    }

    @Test func `an agreed day that was kept is not spoken of any more`() throws {
        let (desk, _) = try SmallCase.open { ledger in
            try SmallCase.contact(ledger, ["date": "2023-10-02", "next_on": "2023-10-09"])
            try SmallCase.contact(ledger, ["date": "2023-10-10"])
        }
        #expect(!desk.shows("约定") && !desk.shows("下次 2023"))
    }

    @Test func `Enter opens the chosen record, and Esc comes back to its row`() throws {
        let (desk, _) = try SmallCase.open { ledger in
            try SmallCase.contact(ledger, ["date": "2023-10-02", "content": "第一次"])
            try SmallCase.contact(ledger, ["date": "2023-10-09", "content": "第二次"])
        }
        desk.type("j").press(.enter)
        #expect(desk.screen is RecordScreen)
        desk.expect("第一次").press(.escape)
        let screen = try #require(desk.screen as? CaseScreen)
        #expect(screen.chosenRecord?.text("content") == "第一次")
    }

    @Test func `an empty file names the key that fills it`() throws {
        let (desk, _) = try SmallCase.open()
        desk.expect("还没有服务记录：按 n 或 Insert")
        desk.press(.enter).expect("按 n 记一次")
    }

    @Test func `the case can be read in every size and in both languages, with the line open too`() throws {
        for columns in [60, 80, 120] {
            for language in Language.allCases {
                let size = Size(columns: columns, rows: columns == 60 ? 16 : columns / 3)
                let (desk, _) = try SmallCase.open(size, language) { ledger in
                    for day in 1...9 {
                        try SmallCase.contact(ledger, ["date": "2023-10-0\(day)", "content": "家访记录"])
                    }
                }
                for key in [nil, Key.insert, .enter, .escape, .function(2), .escape, .ctrl("k")] {
                    if let key { desk.press(key) }
                    expectSound(try #require(desk.display.frame), "\(size) \(language)")
                    desk.expect("GA1")
                }
            }
        }
    }

    @Test func `names are unreadable where they are to be masked`() throws {
        let (desk, _) = try SmallCase.open()
        desk.desk.settings.masksNames = true
        desk.press(.function(6), .escape)
        desk.expect("张**")
        #expect(!desk.shows("张秀兰") && !desk.shows("张奶奶照护"))
    }

    @Test func `reached contacts of all cases of the sample are the figure`() throws {
        let desk = try TestDesk.luohe()
        let ledger = desk.ledger
        let list = try ledger.records(ListQuery(kind: .cases), language: .chinese)
        while try list.more(for: .seconds(1)) {}
        var (reached, minutes) = (0, 0)
        for case let id in try list.rows(0..<list.count).map(\.id) {
            let facts = CaseFacts(try ledger.caseFile(id, language: .chinese), today: desk.desk.today)
            reached += facts.reached
            minutes += facts.minutes
        }
        let period = try #require(Period.typed("2020-01..2023-12", today: desk.desk.today))
        #expect(try ledger.figure(.case_contacts, period) == reached)
        #expect(reached > 800 && minutes > 0)
    }

    // MARK: Stages

    @Test func `what is missing for the next stage is what the step asks for`() throws {
        func missing(_ texts: [String: String], consent: String = "none", reached: Bool = false) throws
            -> [String]
        {
            let (desk, id) = try SmallCase.open(texts: texts) { ledger in
                let client = try #require(
                    try ledger.candidate(
                        .clients, written: "K1", at: CaseworkStation.code, language: .chinese))
                _ = try ledger.edit(client.id.description, ["consent": consent])
                if reached { try SmallCase.contact(ledger, ["date": "2023-10-02"]) }
            }
            let facts = CaseFacts(
                try desk.ledger.caseFile(id, language: .chinese), today: desk.desk.today)
            return facts.nextStage.map(facts.missing)?.map(\.chinese) ?? []
        }
        #expect(try missing([:]) == ["需求", "服务对象的知情同意"])
        #expect(try missing(["needs": "有"], consent: "oral") == [])
        #expect(try missing(["stage": "assessment"]) == ["风险等级", "需求"])
        #expect(try missing(["stage": "assessment", "needs": "有", "risk": "low"]) == [])
        #expect(try missing(["stage": "planning"]) == ["目标"])
        #expect(try missing(["stage": "intervention"]) == ["至少一次联系到的服务"])
        #expect(try missing(["stage": "intervention"], reached: true) == [])
        #expect(try missing(["stage": "evaluation"]) == ["结案原因", "满意度"])
        #expect(try missing(["stage": "closed", "closed_on": "2023-10-30"]) == [])
        #expect(try missing(["stage": "closed"]) == ["结案日期"])
        #expect(try missing(["stage": "follow_up"]) == [])
    }

    @Test func `the next stage is proposed, and what is missing keeps nobody from it`() throws {
        let (desk, id) = try SmallCase.open()
        desk.expect("[接案]", "进入“预估”还缺：需求、服务对象的知情同意")
        desk.press(.function(2)).expect("缺需求").press(.enter)
        desk.expect("[预估]", "已进入“预估”，还缺：需求、服务对象的知情同意")
        #expect(try desk.ledger.text("stage", of: id) == "assessment")
        desk.type("u").expect("[接案]")
        #expect(try desk.ledger.text("stage", of: id) == "intake")
    }

    @Test func `a stage that was changed elsewhere meanwhile is said, and read again`() throws {
        let (desk, id) = try SmallCase.open()
        desk.press(.function(2))
        let other = try desk.otherTerminal()
        _ = try other.edit(id.description, ["needs": "别处填的"])
        try other.close()
        desk.press(.enter).expect("第 2 版", "别处填的", "[接案]")
        desk.press(.function(2), .enter).expect("[预估]")
    }

    @Test func `closing asks for the day, the reason and the satisfaction, and is one change`() throws {
        let (desk, id) = try SmallCase.open()
        desk.press(.ctrl("k")).expect("结案日期", "2023-10-31")
        desk.press(.enter).type("mbdc").press(.enter).type("4")
        desk.expect("已结案", "[结案]", "目标达成", "满意度：满意", "2023-10-31 结案（30 天）")
        #expect(try desk.ledger.text("closed_on", of: id) == "2023-10-31")
        #expect(try desk.ledger.text("satisfaction", of: id) == "4")
        #expect(try desk.ledger.october(.cases_closed) == 1)
        desk.press(.ctrl("k")).expect("2023-10-31 已结案")
        desk.type("u").expect("[接案]")
        #expect(try desk.ledger.text("closed_on", of: id) == nil)
        #expect(try desk.ledger.october(.cases_closed) == 0)
    }

    @Test func `a closing day before the opening is said at its field, and a free reason is kept`() throws {
        let (desk, id) = try SmallCase.open()
        desk.press(.ctrl("k")).type("0930").press(.enter).type("搬去外地").press(.enter, .function(10))
        #expect(desk.screen is FieldsPrompt)
        desk.expect("! 没有存：结案日期").type("1031").press(.function(10))
        #expect(desk.screen is CaseScreen)
        #expect(try desk.ledger.text("closing_reason", of: id) == "搬去外地")
    }

    @Test func `a closing that was put aside waits as a draft of the case`() throws {
        let (desk, id) = try SmallCase.open()
        desk.press(.ctrl("k"), .escape)
        #expect(try desk.ledger.drafts().isEmpty, "nothing was typed")
        desk.press(.ctrl("k"), .enter).type("转介").press(.escape)
        let draft = try #require(try desk.ledger.drafts().first)
        #expect(draft.record == id && draft.entry["closing_reason"] == "转介")
        #expect(draft.entry["title"] == "张奶奶照护" && draft.entry["stage"] == "closed")
    }

    @Test func `a case that changed while it was being closed keeps what was typed`() throws {
        let (desk, id) = try SmallCase.open()
        desk.press(.ctrl("k"), .enter).type("转介").press(.enter)
        let other = try desk.otherTerminal()
        _ = try other.edit(id.description, ["needs": "别处填的"])
        try other.close()
        desk.press(.function(10)).expect("别处也改了", "● 转介", "● 别处填的").press(.function(10))
        #expect(try desk.ledger.text("closing_reason", of: id) == "转介")
        #expect(try desk.ledger.text("needs", of: id) == "别处填的")
    }

    // MARK: Visits and deleting

    @Test func `a visit is begun with the client of the case`() throws {
        let (desk, _) = try SmallCase.open(texts: ["clients": "K1|K2"])
        desk.press(.function(5)).expect("走访谁", "李建国").type("2")
        let form = try #require(desk.screen as? FormScreen)
        #expect(form.kind == .visits && form["client"]?.text == "K2" && form["worker"]?.text == "S01")
    }

    @Test func `deleting the case says so and can be taken back`() throws {
        let (desk, id) = try SmallCase.open()
        desk.press(.delete).expect("已删 个案 张奶奶照护")
        #expect(try desk.ledger.record(id.description, language: .chinese).isDeleted)
        desk.type("u")
        #expect(try !desk.ledger.record(id.description, language: .chinese).isDeleted)
    }

    @Test func `a case with contacts is not deleted`() throws {
        let (desk, id) = try SmallCase.open { try SmallCase.contact($0, ["date": "2023-10-02"]) }
        desk.press(.delete)
        #expect(desk.screen is CaseScreen)
        #expect(try !desk.ledger.record(id.description, language: .chinese).isDeleted)
    }
}
