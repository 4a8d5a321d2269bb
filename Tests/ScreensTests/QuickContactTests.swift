import Casework
import Ledger
import Terminal
import Testing

@testable import Screens

@Suite struct QuickContactTests {
    @Test func `a contact is logged in one line`() throws {
        let (desk, _) = try SmallCase.open()
        desk.type("n").expect("日期", "方式", "下次")
        let before = desk.keys
        desk.type("y").press(.enter).type("240").press(.enter).type("送药上门").press(.enter).type("+7")
            .press(.enter)
        #expect(desk.keys - before == 14)
        desk.expect("已存 2023-10-30 的服务", "服务 1 次，联系到 1 次，40 分钟", "下次 2023-11-07 周二，7 天后", "家访", "送药上门")
        #expect(try desk.ledger.october(.case_contacts) == 1)
        #expect(try desk.ledger.october(.people_in_hardship_served) == 1)
        let screen = try #require(desk.screen as? CaseScreen)
        let record = try #require(screen.chosenRecord)
        #expect(
            record.text("worker") == "S01" && record.text("case") == "GA1" && record.text("people") == "1")
        desk.type("u").expect("服务 0 次")
        #expect(try desk.ledger.october(.case_contacts) == 0)
    }

    @Test func `Ctrl-N saves the line and begins the next one`() throws {
        let (desk, _) = try SmallCase.open()
        desk.press(.insert).press(.ctrl("n")).expect("服务 1 次", "方式")
        #expect((desk.screen as? CaseScreen)?.quick != nil)
    }

    @Test func `a text that is no day is refused at its field, and nothing is saved`() throws {
        let (desk, _) = try SmallCase.open()
        desk.type("n").type("下雨天").press(.function(10))
        desk.expect("! 日期").press(.enter, .enter, .enter, .enter, .enter)
        #expect(try desk.ledger.october(.case_contacts) == 0)
        desk.press(.ctrl("u")).type("t").press(.function(10)).expect("已存 2023-10-31 的服务")
    }

    @Test func `a day to come is refused by the ledger and said at the field`() throws {
        let (desk, _) = try SmallCase.open()
        desk.type("n").type("+1").press(.function(10)).expect("! 日期")
        #expect(try desk.ledger.october(.case_contacts) == 0)
    }

    @Test func `Esc puts the line aside, n goes on with it, and saving takes the draft away`() throws {
        let (desk, _) = try SmallCase.open()
        desk.type("n").press(.tab, .tab).type("50").press(.tab).type("谈到一半").press(.escape)
        desk.expect("已放下")
        #expect(try desk.ledger.drafts().count == 1)
        desk.type("n").expect("谈到一半", "50").press(.function(10))
        #expect(try desk.ledger.drafts().isEmpty)
        desk.expect("已存 2023-10-31 的服务", "谈到一半")
    }

    @Test func `a line is kept as a draft after two seconds`() throws {
        let (desk, _) = try SmallCase.open()
        desk.type("n").type("y")
        desk.wait(.seconds(3))
        #expect(try desk.ledger.drafts().first?.entry["date"] == "y")
        #expect(try desk.ledger.drafts().first?.entry["case"] == "GA1")
    }

    @Test func `F4 goes on in the whole form with what was typed`() throws {
        let (desk, _) = try SmallCase.open()
        desk.type("n").type("y").press(.tab).type("3").type("20").press(.function(4))
        let form = try #require(desk.screen as? FormScreen)
        #expect(form["date"]?.text == "2023-10-30" && form["method"]?.text == "phone")
        #expect(form["minutes"]?.text == "20" && form["case"]?.text == "GA1" && form["worker"]?.text == "S01")
        desk.press(.function(10)).expect("服务 1 次，联系到 1 次，20 分钟")
        #expect(desk.screen is CaseScreen)
        #expect(try desk.ledger.drafts().isEmpty)
    }

    @Test func `a contact on the day of a visit can be the same event, and its people count once`() throws {
        let (desk, _) = try SmallCase.open { ledger in
            try SmallCase.visit(ledger, ["date": "2023-10-31", "kind": "routine"])
            try SmallCase.visit(ledger, ["date": "2023-10-30", "reached": "no"])
        }
        desk.type("n").expect("当天有走访（日常）").press(.function(3)).expect("是同一次，人次只算一次")
        desk.press(.function(10))
        #expect(try desk.ledger.october(.case_contacts) == 1)
        #expect(try desk.ledger.october(.people_served) == 1, "the visit's own")
        desk.expect("面谈，同次")
        desk.type("n").type("y").press(.tab)
        #expect(!desk.shows("当天有走访"), "nobody was met on the 30th")
    }

    @Test func `a mark of the same event goes when the day is changed`() throws {
        let (desk, _) = try SmallCase.open { try SmallCase.visit($0, ["date": "2023-10-31"]) }
        desk.type("n").press(.function(3)).type("y").press(.function(10))
        #expect(try desk.ledger.october(.people_served) == 2)
    }
}
