import Casework
import Ledger
import Terminal
import Testing

@testable import Screens

/// 本月核对: a station's month from the worker to the supervisor.
@Suite struct MonthLifeScreenTests {
    private func june(_ desk: TestDesk) throws -> MonthLifeScreen {
        let screen = MonthLifeScreen(
            desk.desk, try desk.ledger.station(SmallCounty.oldStreet), SmallCounty.june)
        desk.open(screen)
        return screen
    }

    @Test func `a worker explains what is open and completes the month, and gets no further`() throws {
        let desk = try TestDesk.county(station: SmallCounty.oldStreet, worker: "S01")
        desk.press(.function(8)).type("[[[[").press(.function(2))
        desk.expect("核对 2023-06", "[填报中] › 已完成 › 已审核 › 已锁定", "核对清单 1 项，1 项要处理或说明", "上月 2023-05 还没有锁定")
        desk.press(.function(2))
        #expect(desk.said == "清单上还有 1 项没有处理，也没有说明。")
        desk.type("e").type("本站四月才开").press(.enter).expect("已说明：本站四月才开", "下一步：F2 完成")
        desk.press(.function(2)).expect("填报中 › [已完成]", "完成  王敏（S01）")
        desk.press(.function(2))
        #expect(desk.said == "要站长、督导或管理员才能审核，您是社工。")
        #expect(try june(desk).state == .completed)
    }

    @Test func `a head reviews or gives back, with a reason`() throws {
        let desk = try TestDesk.county(station: SmallCounty.oldStreet, worker: "S02") { ledger in
            try SmallCounty.go(
                ledger, SmallCounty.june, SmallCounty.oldStreet, [.complete], at: "2023-07-03T02:00:00Z")
        }
        let screen = try june(desk)
        desk.press(.function(5)).press(.enter).expect("要写明原因").type("走访漏了一户").press(.enter)
        #expect(screen.state == .open)
        desk.expect("退回  李洁（S02）  走访漏了一户")
        desk.press(.function(2), .function(2))
        #expect(screen.state == .reviewed)
        desk.press(.function(2))
        #expect(desk.said == "要督导或管理员才能锁定，您是站长。")
    }

    @Test func `a supervisor locks, and unlocks until a day`() throws {
        let desk = try TestDesk.county { ledger in
            try SmallCounty.go(
                ledger, SmallCounty.june, SmallCounty.oldStreet, [.complete, .review],
                at: "2023-07-03T02:00:00Z")
        }
        let screen = try june(desk)
        desk.press(.function(2)).expect("锁定 2023-06？").press(.enter)
        #expect(screen.state == .reviewed)
        desk.press(.function(2), .function(10)).expect("[已锁定]", "✓ 现在的数和锁定时一样。", "锁定  袁爱华（D01）")
        #expect(try desk.ledger.sealedJune(.visits) == (5, 5))
        desk.press(.function(2)).type("漏报两户").press(.enter).expect("解锁到哪一天")
        desk.press(.ctrl("a")).type("y").press(.enter).expect("不早于今天")
        desk.press(.ctrl("a")).type("+2").press(.enter)
        desk.expect("[已解锁]", "到 2023-11-02 为止", "漏报两户")
        #expect(screen.state == .unlocked)
        desk.press(.function(2), .function(10))
        #expect(screen.state == .locked)
    }

    @Test func `a month that is not over is not completed`() throws {
        let desk = try TestDesk.county(station: SmallCounty.oldStreet, worker: "S01")
        let screen = try june(desk)
        for _ in 0..<4 { desk.type("]") }
        #expect(screen.month == Month(2023, 10))
        desk.type("]")
        #expect(desk.said == "2023-11 还没有到。")
    }

    @Test func `an item opens its records, or what it is about`() throws {
        let desk = try TestDesk.county(station: SmallCounty.oldStreet, worker: "S01") { ledger in
            try ledger.put(
                .activities,
                [
                    "title": "端午联欢", "station": SmallCounty.oldStreet, "field": "elderly",
                    "date": "2023-06-20", "minutes": "90", "place": "广场", "status": "planned",
                    "participants": "30", "worker": "S01",
                ])
        }
        let screen = try june(desk)
        desk.press(.enter).expect("核对 2023-05", "[填报中]").press(.escape)
        desk.press(.down)
        #expect(screen.chosenItem?.id == "planned_activities")
        desk.press(.enter).expect("1 场活动", "端午联欢", "2023-06-20").press(.enter)
        #expect(desk.screen is RecordScreen)
    }

    @Test func `a sealed month lists what changed since, down to the record`() throws {
        let desk = try TestDesk.sealedCounty()
        _ = try june(desk)
        desk.expect("-2  走访", "2 条记录").press(.enter)
        desk.expect("锁定 5  现在 3  差 -2   2 条合计 -2 ✓", "S02", "2023-07-20 09:30", "李洁（S02） 删除")
        desk.press(.enter)
        #expect(desk.screen is RecordScreen)
        desk.expect("已删除")
    }

    @Test(arguments: [Size(columns: 60, rows: 16), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)])
    func `every state is sound in every size and both languages`(size: Size) throws {
        for language in Language.allCases {
            let desk = try TestDesk.sealedCounty(size, language)
            let screen = try june(desk)
            expectSound(try #require(desk.display.frame), "locked \(size) \(language)")
            desk.press(.enter)
            expectSound(try #require(desk.display.frame), "changes \(size) \(language)")
            desk.press(.escape).type("]")
            #expect(screen.month == Month(2023, 7))
            expectSound(try #require(desk.display.frame), "open \(size) \(language)")
        }
    }
}
