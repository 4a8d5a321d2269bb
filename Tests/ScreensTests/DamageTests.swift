import Casework
import Ledger
import Terminal
import Testing

@testable import Screens

/// What the screens do where a part of the ledger can't be read.
@Suite struct DamageTests {
    private let damage = LedgerFailure(.damaged, "有一页读不出来", "a page can't be read")

    @Test func `damage is asked about once, and leaving for it keeps what was being filled in`() throws {
        let desk = try TestDesk.station()
        desk.press(.text("3")).type("重阳节")
        desk.desk.attempt { throw damage }
        desk.settleAll().expect("台账文件有的地方读不出来了", "F10")
        desk.press(.escape)
        #expect(desk.screen is FormScreen && desk.desk.damage == nil)
        desk.desk.attempt { throw damage }
        #expect(desk.screen is FormScreen)
    }

    @Test func `who leaves for a way out has a draft, and the program knows why`() throws {
        let desk = try TestDesk.station()
        desk.press(.text("3")).type("重阳节")
        desk.desk.attempt { throw damage }
        desk.press(.function(10))
        #expect(desk.desk.isEnded && desk.desk.damage?.sentence == damage.sentence)
        #expect(try desk.ledger.drafts().first?.entry["title"] == "重阳节")
    }

    @Test func `what fails in the background is said once as long as it fails for one reason`() throws {
        let desk = try TestDesk.station()
        let busy = LedgerFailure(.busy, "台账正被占用", "the ledger is held")
        func said() -> Int { desk.desk.messages.all.count { $0.text == busy.sentence } }
        for isFailing in [true, true, true, false, true] {
            desk.desk.attemptUnasked(1) { if isFailing { throw busy } }
        }
        #expect(said() == 2)
        desk.desk.attemptUnasked(2) { throw busy }
        #expect(said() == 3)
    }
}
