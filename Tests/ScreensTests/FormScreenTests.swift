import Casework
import Ledger
import Terminal
import Testing

@testable import Screens

@Suite struct FormScreenTests {
    @Test func `a known activity is logged with sixteen keys, its volunteers in the same save`() throws {
        let desk = try TestDesk.station()
        desk.type("3tjcl").press(.enter).type("90").press(.enter).type("40").press(.enter).type("3x2")
            .press(.function(10))
        print(desk.text)
        #expect(desk.keys == 16)
        let activities = try desk.records(.activities)
        #expect(activities.count == 5)
        let new = activities[0]
        #expect(new.text("title") == "太极晨练")
        #expect(new.text("date") == "2023-10-31")
        #expect(new.text("minutes") == "90")
        #expect(new.text("participants") == "40")
        #expect(new.text("place") == "大溪沟广场")
        #expect(new.text("field") == "elderly")
        let services = try desk.records(.volunteer_services)
        #expect(services.count == 5)
        #expect(services[0].text("people") == "3")
        #expect(services[0].text("minutes") == "120")
        #expect(services[0].text("activity") == new.text("activity_no"))
        desk.type("u")
        #expect(try desk.records(.activities).count == 4)
        #expect(try desk.records(.volunteer_services).count == 4)
    }

    @Test func `a template logs the same again with eight keys, and unchanged with two`() throws {
        let desk = try TestDesk.station()
        desk.type("a40").press(.enter).type("3x2").press(.function(10))
        print(desk.text)
        #expect(desk.keys == 8)
        #expect(try desk.records(.activities)[0].text("participants") == "40")
        #expect(try desk.records(.volunteer_services)[0].text("people") == "3")
        desk.type("a").press(.function(10))
        #expect(desk.keys == 10)
        #expect(try desk.records(.activities).count == 6)
    }

    @Test func `what is written short is saved as what it means, wherever the cursor stands`() throws {
        let desk = try TestDesk.station()
        desk.type("3重阳敬老").press(.enter).type("2").press(.up, .up, .up)
        desk.type("y").press(.enter, .enter, .enter, .enter).type("1.5h").press(.enter).type("２０+18")
            .press(.function(10)).expect("已存 社区活动 重阳敬老")
        let new = try desk.records(.activities)[0]
        #expect(new.text("date") == "2023-10-30")
        #expect(new.text("minutes") == "90")
        #expect(new.text("participants") == "38")
    }

    @Test func `a draft kept in the middle of a field is read as it was meant that day`() throws {
        let desk = try TestDesk.station()
        desk.type("3重阳敬老").press(.up).type("t")
        desk.wait(.seconds(3))
        #expect(try desk.ledger.drafts()[0].entry["date"] == "2023-10-31")
    }

    @Test func `what is wrong is said in the words of the form, not in those of a file`() throws {
        let desk = try TestDesk.station()
        desk.type("97赵六").press(.enter).type("1").type("11010519491231002X").press(.enter)
            .expect("填的是“男”，应为：身份证号中的性别“女”")
        desk.press(.function(10)).expect("没有存：性别要改。")
        desk.press(.escape).type("3重阳敬老").press(.enter).type("2").press(.enter).type("2230-0130")
            .press(.enter).expect("应为：时长，如 90、1.5h")
        desk.press(.up, .up, .up).type("没有的领域").press(.tab).expect("选单里没有“没有的领域”。")
        #expect(!desk.shows("social_assistance"))
    }

    @Test func `a day before the beginning is told by the beginning's label`() throws {
        let problem = Problem(
            "closed_on", found: "2023-10-01",
            wanted: Label("不早于 opened_on 2023-10-20 的日期", "a date not before opened_on, 2023-10-20"))
        #expect(problem.underField(of: .cases).chinese == "填的是“2023-10-01”，应为：不早于 开案日期 2023-10-20 的日期")
        #expect(
            problem.underField(of: .cases).english
                == "found “2023-10-01”, wanted a date not before Opened on, 2023-10-20")
    }

    @Test func `the title line does not say that a form is complete while something in it is wrong`() throws {
        let desk = try TestDesk.station()
        desk.type("97赵六").press(.enter).expect("必填已齐")
        desk.press(.tab, .tab).type("12345").press(.enter).expect("1 项要改")
        #expect(!desk.shows("必填已齐"))
    }

    @Test func `a category says since when it holds, once`() throws {
        let desk = try TestDesk.station()
        desk.type("97赵六").press(.tab, .tab, .tab, .tab, .tab, .tab).type("1")
            .expect("[低保(2023-10-31起)")
        #expect(desk.text.split(separator: "低保(2023-10-31起)", omittingEmptySubsequences: false).count == 2)
        #expect(!desk.shows("@"))
    }

    @Test func `help says that a station's code is not given when it is left blank`() throws {
        let desk = try TestDesk()
        desk.press(.enter, .function(1)).expect("两个站点不能用同一个代码。")
        #expect(!desk.shows("由程序编号"))
    }

    @Test func `a closing reason is proposed as what it is, no earlier record with values`() throws {
        let (desk, _) = try SmallCase.open()
        desk.type("f").press(.enter).expect("常用的：打首字母或 F2 选，也可自己写")
        desk.type("mb").expect("Enter = 目标达成；Tab = 照所打的")
    }

    @Test func `a record that is changed opens at the top of its form, not in its number`() throws {
        let desk = try TestDesk.station()
        desk.type("7").press(.enter).type("e").expect("> 日期", "修改社区活动")
        desk.type("y").press(.function(10))
        #expect(try desk.records(.activities)[0].text("activity_no") == "HD2023-04")
    }

    @Test func `a copy is a new record of today, without the number and the end of the old one`() throws {
        let (desk, _) = try SmallCase.open(texts: [
            "stage": "closed", "closed_on": "2023-10-20", "closing_reason": "目标达成",
        ])
        desk.press(.escape).type("5c").expect("新增个案", "阶段     * 接案")
        desk.press(.function(10)).expect("已存 个案 张奶奶照护")
        let copy = try #require(try desk.records(.cases).first { $0.text("case_no") != "GA1" })
        #expect(copy.text("opened_on") == "2023-10-31")
        #expect(copy.text("closed_on") == nil)
        #expect(copy.text("closing_reason") == nil)
    }

    @Test func `a record that is changed opens on its first field`() throws {
        let desk = try TestDesk.station()
        desk.type("7").press(.enter, .function(4)).expect("> 日期 ")
    }
}
