import Casework
import Ledger
import Terminal
import Testing

@testable import Screens

@Suite struct HomeScreenTests {
    @Test func `a visit that met nobody is not shown with people`() throws {
        let desk = try TestDesk.station()
        desk.type("92wxm").press(.enter, .tab, .tab).type("2").press(.function(10))
            .expect("走访 王小明 · 日常  未见到")
    }

    @Test func `an activity is shown with those who signed in and those who did not`() throws {
        let desk = try TestDesk.station()
        var entry = Entry(.activities)
        for (key, text) in [
            "station": "411102001000", "title": "读书会", "field": "elderly", "date": "2023-10-31",
            "status": "held", "present": "K001|K002", "participants": "5", "worker": "S01",
        ] {
            entry[key] = text
        }
        _ = try desk.ledger.add(entry)
        desk.press(.ctrl("l"), .function(9), .escape).expect("社区活动 读书会  7人")
    }

    @Test func `a draft goes by the name of whom it is about, and comes back after it is deleted`() throws {
        let desk = try TestDesk.station()
        desk.type("92wxm").press(.enter, .escape).expect("草稿 走访 王小明 · 日常").type("d")
            .expect("要办的事 0", "草稿已删，按 u 拿回来。")
        desk.type("u").expect("要办的事 1", "草稿 走访 王小明")
        #expect(try desk.ledger.drafts().count == 1)
        #expect(try desk.records(.activities).count == 4)
    }

    @Test func `the smallest screen has the month and the names of its figures in whole`() throws {
        let desk = try TestDesk.station(Size(columns: 60, rows: 16))
        desk.expect("本月 2023-10", "个案服务 次", "活动人次 ")
    }

    @Test func `an English figure does not say twice what it counts`() throws {
        let desk = try TestDesk.station(Size(columns: 120, rows: 40), .english)
        desk.expect("Case contacts  ", "People in hardship served")
        #expect(!desk.shows("contacts contacts"))
    }

    @Test func `a draft that was thrown away comes back, before a save is undone`() throws {
        let desk = try TestDesk.station()
        desk.type("3tjcl").press(.escape).type("d").expect("草稿已删，按 u 拿回来。", "要办的事 0")
        desk.type("u").expect("草稿拿回来了。", "草稿 社区活动 tjcl")
        desk.type("d").type("a").press(.function(10)).type("u")
        desk.expect("已撤销").expect("要办的事 0")
    }

    @Test func `no figure's name is cut at eighty columns, nor in Chinese at sixty`() throws {
        for (size, language) in [
            (Size(columns: 80, rows: 24), Language.english), (Size(columns: 60, rows: 16), .chinese),
        ] {
            let desk = try TestDesk.luohe(size, language)
            for indicator in HomeFacts.indicators.prefix(7) { desk.expect(indicator.label[language] + " ") }
            desk.expect("2023-10  ")
        }
    }
}
