import Casework
import Ledger
import Terminal
import Testing

@testable import Screens

/// Where names are to be masked, no screen that lists or tells shows one.
@Suite struct MaskingTests {
    private func masked(station: String = "") throws -> TestDesk {
        try TestDesk(
            copying: LuoheLedger.path, settings: "station=\(station)\nmask=yes\nchosen=yes\n")
    }

    @Test func `a reference keeps its number, and its name only the first character`() throws {
        let desk = try masked(station: "411102001000")
        desk.type("5").expect("吴**").press(.enter)
        #expect(!desk.shows("K**"))
        desk.press(.escape, .escape)
        desk.desk.openList(.visits)
        desk.settleAll()
        let visit = try #require(try desk.records(.visits).first)
        let shown = desk.desk.shown(visit)[try #require(Kind.visits.index(of: "client"))]
        #expect(shown.hasPrefix("K0"))
        #expect(shown.hasSuffix("**"))
    }

    @Test func `several references are masked one by one`() throws {
        let desk = try masked()
        let found = try desk.records(.cases).first { $0.text("clients")?.contains("|") == true }
        let shown = desk.desk.shown(try #require(found))[try #require(Kind.cases.index(of: "clients"))]
        let parts = shown.split(separator: "、")
        #expect(parts.count == 2)
        #expect(parts.allSatisfy { $0.contains("K0") && $0.hasSuffix("**") }, "\(shown)")
    }

    @Test func `a list of contacts names the case by its number alone`() throws {
        let desk = try masked()
        desk.desk.openList(.case_contacts)
        desk.settleAll().expect("GA2023-")
        #expect(!desk.shows("孙奶奶"))
    }

    @Test func `drafts, messages and the last act on the first screen are masked`() throws {
        let desk = try masked(station: "411102001000")
        desk.type("97").type("欧阳修远").press(.escape).expect("草稿 服务对象 欧**")
        #expect(!desk.shows("欧阳修远"))
        desk.type("97").type("诸葛孔明").press(.function(10)).expect("已存 服务对象 诸**")
            .expect("上次：新增 服务对象 诸**")
        desk.type("u").expect("已撤销：新增 服务对象 诸**")
        #expect(!desk.desk.messages.all.contains { $0.text.chinese.contains("孔明") })
    }
}
