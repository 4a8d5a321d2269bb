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
}
