import Casework
import Ledger
import Terminal
import Testing

@testable import Screens

/// What the columns of lists say, and that no number in them is cut.
@Suite struct ListColumnsTests {
    private func list(
        _ kind: Kind, _ size: Size = Size(columns: 80, rows: 24), _ language: Language = .chinese,
        station: String? = nil
    ) throws -> TestDesk {
        let desk = try TestDesk.luohe(size, language, station: station)
        desk.desk.openList(kind)
        desk.desk.settleAll()
        return desk
    }

    @Test(arguments: [60, 80, 100, 120])
    func `a total is never cut`(columns: Int) throws {
        for kind in Kind.allCases {
            for language in Language.allCases {
                let desk = try list(kind, Size(columns: columns, rows: 24), language)
                let total = Label(" 合计 ", " Total ")[language]
                let line = desk.text.split(separator: "\n").first { $0.contains(total) } ?? ""
                #expect(!line.contains("…"), "\(kind) at \(columns): \(line)")
            }
        }
    }

    @Test func `each column that adds up has its own total`() throws {
        let desk = try list(.consultations, Size(columns: 120, rows: 40))
        let line = try #require(desk.text.split(separator: "\n").first { $0.contains("合计") })
        #expect(line.split(separator: " ") == ["合计", "915", "774", "298"], "\(line)")
    }

    @Test func `a list of a city says of which station a record is, that of a station does not`() throws {
        try list(.cases).expect("站点", "阴阳赵镇")
        #expect(!(try list(.cases, station: "411103001000").shows(" 站点 ")))
    }

    @Test func `the codes of stations are whole, in the order of the tree`() throws {
        let desk = try list(.stations)
        desk.expect("41110200100002", "411100  ")
        let rows = desk.text.split(separator: "\n").dropFirst(3)
        #expect(rows.first?.contains("漯河市社工指导中心") == true)
    }

    @Test func `people at a deliberation are not called unnamed`() throws {
        try list(.deliberations).expect("参加人数")
    }
}
