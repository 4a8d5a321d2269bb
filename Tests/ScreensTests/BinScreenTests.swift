import Casework
import Ledger
import Terminal
import Testing

@testable import Screens

/// The bin, and the verification of the ledger.
@Suite struct BinScreenTests {
    private func deleted() throws -> TestDesk {
        let desk = try TestDesk.station()
        for service in try desk.records(.volunteer_services) {
            _ = try desk.ledger.delete(service.id.description, version: nil)
        }
        return desk
    }

    @Test func `an empty bin says what comes into it`() throws {
        let desk = try TestDesk.smallStation()
        desk.press(.function(9)).type("45").expect("回收站", "回收站是空的")
        desk.press(.function(4))
        #expect(desk.said == "回收站是空的。")
    }

    @Test func `a record is taken back, and u deletes it again`() throws {
        let desk = try deleted()
        let count = try desk.ledger.binCount()
        #expect(count > 0)
        desk.press(.function(9)).type("45").expect("\(count) 条", "志愿服务")
        desk.type("r")
        #expect(desk.said.contains("已取回"))
        #expect(try desk.ledger.binCount() == count - 1)
        #expect(try desk.records(.volunteer_services).count == 1)
        desk.type("u")
        #expect(try desk.ledger.binCount() == count)
    }

    @Test func `the bin is emptied only by typing how many records it holds`() throws {
        let desk = try deleted()
        let count = try desk.ledger.binCount()
        desk.press(.function(9)).type("45").press(.ctrl("k")).expect("清空回收站（不能取回）", "不能取回，也不能撤销")
        desk.press(.enter).expect("要打 \(count) 才清空")
        desk.type("\(count)").press(.enter).expect("回收站是空的")
        #expect(desk.said == "已清空：抹掉 \(count) 条记录的内容。")
        #expect(try desk.ledger.check().isGood)
    }

    @Test func `a verification says that all agrees, or what does not`() throws {
        let desk = try TestDesk.station()
        desk.press(.function(9)).type("46").expect("核对台账", "全部相符")
    }
}
