import Casework
import Ledger
import Terminal
import Testing

@testable import Screens

@Suite struct FindScreenTests {
    @Test func `one line saves a whole activity with its volunteers in 18 keys`() throws {
        let desk = try TestDesk.smallStation()
        let before = desk.keys
        desk.type(":3 tjcl 90 40 3x2").expect("> 存", "活动 太极晨练 90分 40人  3x2", "Enter 就存")
        desk.press(.enter)
        #expect(desk.keys - before == 18)
        #expect(desk.screen is HomeScreen)
        #expect(desk.said == "已存 社区活动 太极晨练，志愿 3人 6时；按 u 撤销。")
        let saved = try #require(try desk.records(.activities).first)
        #expect(saved.text("date") == "2023-10-31")
        #expect(saved.text("minutes") == "90")
        #expect(saved.text("participants") == "40")
        // What the last one of the title had is brought along.
        #expect(saved.text("field") == "elderly")
        #expect(saved.text("place") == "沙河广场")
        #expect(saved.text("worker") == "S01")
        let shares = try desk.ledger.volunteers(of: saved.id)
        #expect(shares.map(\.people) == [3] && shares.map(\.minutes) == [120])
        // One act: one undo takes the activity and the services back.
        desk.type("u")
        #expect(try desk.records(.activities).count == 3)
    }

    @Test func `a line that is not whole, or of a new title, goes on in the form`() throws {
        let desk = try TestDesk.smallStation()
        desk.type(":3 tjcl 90").expect("> 新增", "活动 太极晨练 90分", "打开表单").press(.enter)
        var form = try #require(desk.screen as? FormScreen)
        #expect(form["title"]?.text == "太极晨练" && form["minutes"]?.text == "90")
        desk.press(.escape)
        desk.type(":3 重阳敬老 1.5h 20+5 2x1").press(.enter)
        form = try #require(desk.screen as? FormScreen)
        #expect(form["title"]?.text == "重阳敬老" && form["minutes"]?.text == "90")
        #expect(form["participants"]?.text == "25" && form["volunteers"]?.text == "2x1")
        #expect(try desk.records(.activities).count == 3)
    }

    @Test func `a line that the ledger refuses goes on in the form with its reason`() throws {
        let desk = try TestDesk.smallStation()
        desk.type(":3 tjcl 90 40 赵四2").press(.enter)
        let form = try #require(desk.screen as? FormScreen)
        #expect(form["volunteers"]?.text == "赵四2")
        #expect(desk.said.contains("volunteer"))
        #expect(try desk.records(.activities).count == 3)
    }

    @Test func `people are found by first letters and number, and open`() throws {
        let desk = try TestDesk.smallStation()
        desk.press(.function(7)).type("wxm").expect("> 服务对象", "王小明 K1").press(.enter)
        let record = try #require(desk.screen as? RecordScreen)
        #expect(record.kind == .clients)
        desk.press(.escape, .ctrl("p")).type("@K3").expect("吴梦 K3")
        // What was opened is offered before anything is typed.
        desk.press(.escape).type(":").expect("> 服务对象  王小明 K1")
    }

    @Test func `an at sign keeps to people, a hash to kinds, an angle to commands`() throws {
        let desk = try TestDesk.smallStation()
        desk.type(":@w").expect("王小明", "吴梦", "王洁")
        #expect(!desk.shows("  命令"))
        desk.press(.ctrl("u")).type("#zf").expect("> 台账", "打开走访台账", "新增走访").press(.enter)
        #expect((desk.screen as? ListScreen)?.query.kind == .visits)
        desk.press(.escape).type(":>sz").expect("> 命令", "设置").press(.enter)
        #expect(desk.screen is SettingsScreen)
    }

    @Test func `a month in digits or words opens its figures`() throws {
        let desk = try TestDesk.smallStation()
        for text in ["2023-06", "6月"] {
            desk.type(":\(text)").expect("> 月报", "2023-06 的月报").press(.enter)
            #expect(desk.screen is MonthScreen, "\(text)")
            desk.desk.goHome()
        }
        desk.type(":上月").expect("> 月报", "2023-09 的月报")
    }

    @Test func `commands show their keys, and run on the screen below`() throws {
        let desk = try TestDesk.smallStation()
        desk.type("7").press(.function(7)).type("筛选").expect("> 命令", "^F /").press(.enter)
        #expect(desk.screen is ListScreen && desk.screen.takesText)
    }

    @Test func `a template begins a record, F3 another like a record`() throws {
        let desk = try TestDesk.smallStation()
        desk.type(":照").press(.ctrl("u")).type("taiji").expect("新增社区活动：照 太极晨练", "3 次")
        desk.press(.end, .function(3))
        let form = try #require(desk.screen as? FormScreen)
        #expect(form["title"]?.text == "太极晨练" && form.record == nil)
    }

    @Test func `of what is typed in one burst the last is found`() throws {
        let desk = try TestDesk.smallStation()
        desk.type(":wxm").expect("王小明")
        desk.display.feed("wxm".map { .key(.text($0)) } + [.key(.ctrl("u"))] + "zg".map { .key(.text($0)) })
        desk.type("l").expect("张桂兰")
        #expect(!desk.shows("王小明"))
    }

    @Test func `masked names stay masked`() throws {
        let desk = try TestDesk.smallStation(settings: "mask=yes\n")
        desk.type(":wxm").expect("王** K1")
    }
}
