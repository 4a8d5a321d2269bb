import Casework
import Exchange
import Foundation
import Ledger
import Terminal
import Testing

@testable import Screens

/// Whole ways through the program by keys alone.
@Suite struct JourneyTests {
    @Test func `from an empty ledger to a contact in the month and in a file`() throws {
        let desk = try TestDesk(today: "2023-10-31")
        // The first step: the station. Its level follows from the code.
        desk.expect("从这里开始", "1 建站点").press(.enter)
        desk.type("411102001000").press(.enter).type("老街社工站").press(.enter, .function(10))
        desk.expect("✓ 建站点", "老街社工站")
        // The second: the worker, who is at once the one who works here.
        desk.press(.enter).type("李敏").press(.enter, .function(10))
        desk.expect("✓ 登记社工")
        // A client, with a category that begins today; then a case with her, found by first letters.
        desk.type("97").type("曾桂花").press(.enter).type("2").press(.function(10)).expect("已存 服务对象 曾桂花")
        desk.type("1zgh").press(.enter, .enter).type("居家照护支持").press(.enter).press(.tab).type("yl").press(
            .enter)
        desk.press(.function(10)).expect("已存 个案")
        // The case file, and a contact on the spot.
        desk.type("5").press(.enter).expect("[接案]").type("n")
        desk.press(.tab).type("mt").press(.tab).type("60").press(.tab).type("上门看望，血压稳定").press(.function(10))
        desk.expect("服务 1 次")
        // The month counts it, and opens it.
        desk.press(.function(8), .down, .down, .down).expect("个案服务")
        desk.press(.enter).expect("1 条", "与月报一致", "居家照护支持").press(.enter).expect("上门看望")
        desk.press(.escape, .escape).expect("月报 2023-10")
        // And the month leaves as a file.
        desk.type("x").press(.function(10)).expect("月报_2023-10.csv")
        let path = try #require(Self.files(below: desk.home).first { $0.hasSuffix("月报_2023-10.csv") })
        let reader = try CSVReader(path: path)
        var values: [String: String] = [:]
        while let row = try reader.next() { values[row.cells[3]] = row.cells[6] }
        #expect(values["case_contacts"] == "1")
        #expect(values["cases_opened"] == "1")
        #expect(values["people_served"] == "1")
        print("\(desk.keys) keys")
    }

    @Test func `a supervisor finds why June differs from May, and exports it`() throws {
        let desk = try TestDesk.luohe()
        desk.press(.function(8)).type("[[[[").expect("月报 2023-06")
        // Cases opened: 8 after 10. Enter on the change splits it.
        desk.press(.right, .right).press(.enter).expect("舞阳县", "-2 = 8 - 10 ✓")
        desk.press(.enter).expect("舞阳县")
        desk.press(.escape, .escape).expect("月报 2023-06")
        desk.type("x").press(.function(10)).expect("月报_2023-06.csv")
        #expect(Self.files(below: desk.home).contains { $0.hasSuffix("月报_2023-06.csv") })
    }

    @Test
    func `a supervisor sees who has not reported, why June is short of what was sealed, and by which record`()
        throws
    {
        let desk = try TestDesk.sealedCounty()
        // Who has not reported: the board has it for the last month that is due, and by name on its second page.
        desk.type("o").expect("2023-09  应报 3  已报 1（33%）", "没报 2", "缺")
        desk.type("2").expect("没有报的 2 站", "源汇区社工总站", "马路街社工站").type("1")
        // Why June is two short: its station's month lists what changed since the locking.
        desk.press(.down, .left, .left, .left, .enter).expect("核对 2023-06 老街", "[已锁定]", "-2  走访")
        desk.press(.enter).expect("锁定 5  现在 3  差 -2   2 条合计 -2 ✓", "李洁（S02） 删除")
        // Which record did it.
        desk.press(.enter).expect("走访", "张秀兰", "已删除")
        #expect(desk.keys < 20)
        print("\(desk.keys) keys")
    }

    private static func files(below folder: String) -> [String] {
        let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return all.map { "\(folder)/\($0)" }
    }
}
