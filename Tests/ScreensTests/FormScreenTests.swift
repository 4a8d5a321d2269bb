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

    @Test func `look`() throws {
        let desk = try TestDesk.station()
        print(desk.text)
        desk.type("3tjcl")
        print(desk.text)
        desk.press(.enter)
        print(desk.text)
        desk.press(.escape).type("9")
        print(desk.text)
        desk.type("2")
        desk.type("wxm")
        print(desk.text)
        desk.press(.enter).press(.function(10))
        print(desk.text)
    }

    @Test func `a record that is changed opens on its first field`() throws {
        let desk = try TestDesk.station()
        desk.type("7").press(.enter, .function(4)).expect("> 日期 ")
    }
}
