import Casework
import Ledger
import Terminal
import Testing

@testable import Screens

@Suite struct HomeScreenTests {
    @Test func `look`() throws {
        let desk = try TestDesk()
        print(desk.text)
        desk.press(.enter)
        print(desk.text)
        let city = try TestDesk.luohe()
        print(city.text)
        city.type("3")
        print(city.text)
        city.type("7")
        print(city.text)
        city.press(.escape).type("7")
        print(city.text)
        city.press(.enter)
        print(city.text)
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
