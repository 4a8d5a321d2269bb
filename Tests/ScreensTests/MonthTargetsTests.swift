import Casework
import Ledger
import Terminal
import Testing

@testable import Screens

/// The year's targets in the month: 年度指标, 完成率, 时间进度, 差额 and a word.
@Suite struct MonthTargetsTests {
    /// The sample's October, which has its targets at the city and three counties.
    private func october(
        _ size: Size = Size(columns: 80, rows: 24), _ language: Language = .chinese, station: String? = nil
    ) throws -> (TestDesk, MonthScreen) {
        let desk = try TestDesk.luohe(size, language, station: station)
        desk.press(.function(8))
        return (desk, try #require(desk.screen as? MonthScreen))
    }

    private func row(_ desk: TestDesk, _ name: String) throws -> [String] {
        let line = try #require(
            desk.text.split(separator: "\n").first { $0.dropFirst(2).hasPrefix(name) })
        return line.split(separator: " ").map(String.init).filter { !"█│>[]".contains($0) }
    }

    @Test func `the line of a figure says how far it has come with its target`() throws {
        // Asked by the end of October: 5 + 6 + 9 + 9 + 10 + 9 + 8 + 8 + 10 + 10; 304 of 365 days have passed.
        let (desk, _) = try october(Size(columns: 120, rows: 40))
        desk.expect("年度指标 100，至今 82（82.0%），时间进度 83.3%，按分解应有 84，差额 -18，滞后")
        desk.press(.down).expect("没有年度指标")
    }

    @Test func `a month that is over is held against what was asked by its end`() throws {
        let (desk, _) = try october()
        desk.type("[[[[").expect("年度指标 100，到 06-30 为 54（54.0%）", "按分解应有 48，差额 -46，正常")
    }

    @Test func `a wide screen has all columns, blank where there is no target`() throws {
        let (desk, screen) = try october(Size(columns: 140, rows: 40))
        desk.expect("年度指标  完成率  时间进度", "差额", "进展")
        #expect(try row(desk, "新开个案").contains("82.0%"))
        let texts = StandingPart.allCases.map { part in
            screen.grid.text(.figure(.cases_opened), .standing(part))
        }
        #expect(texts == ["100", "82.0%", "83.3%", "-18", "滞后"])
        for part in StandingPart.allCases {
            #expect(screen.grid.text(.figure(.cases_closed), .standing(part)) == "")
        }
    }

    @Test func `at eighty columns what is asked and the word stay, the hundredths go`() throws {
        let (desk, screen) = try october()
        desk.expect("本年累计", "完成率", "进展", "增减")
        #expect(try row(desk, "新开个案").suffix(3) == ["82", "82.0%", "滞后"])
        #expect(screen.grid.columns.contains(.percent))
    }

    @Test func `a place without targets has the month as it was`() throws {
        let (desk, screen) = try october(Size(columns: 120, rows: 40), station: "411102001000")
        #expect(screen.grid.standings == nil)
        #expect(!desk.shows("年度指标"))
        #expect(!desk.shows("完成率"))
        desk.expect("%", "12个月")
    }

    @Test func `a year before the targets has none, and the cursor goes back to the month`() throws {
        let (desk, screen) = try october(Size(columns: 140, rows: 40))
        desk.press(.end)
        #expect(screen.chosenItem == .standing(.course))
        desk.press(.function(5)).press(.ctrl("a")).type("2022-12").press(.enter)
        #expect(screen.chosenItem == .column(MonthView.value))
        #expect(!desk.shows("年度指标"))
    }

    @Test func `what was reached opens the records since the year began`() throws {
        let (desk, _) = try october(Size(columns: 140, rows: 40))
        desk.press(.end).expect("新开个案 · 至今 2023-01..2023-10 = 82 个   82 条记录   与月报一致 ✓")
        desk.press(.enter).expect("82 条  合计 82 个  与月报一致 ✓")
        desk.press(.escape, .down, .enter)
        #expect(desk.said == "这个数没有指标。")
    }

    @Test func `a record that is saved counts towards its target at once`() throws {
        let (desk, screen) = try october()
        func reached() -> Amount? { screen.grid.standings?.standing(.deliberations)?.value }
        let before = try #require(reached())
        var entry = Entry(.deliberations)
        for (key, text) in [
            ("station", "411102001000"), ("date", "2023-10-30"), ("round_no", "901"), ("community", "受降路"),
            ("topic", "停车"), ("outcome", "划线"),
        ] { entry[key] = text }
        _ = try desk.ledger.add(entry)
        desk.press(.function(1), .escape)
        #expect(reached() == before + Amount(1))
    }

    @Test func `the month shows the same standings as the ledger`() throws {
        let (desk, screen) = try october()
        let standings = try #require(screen.grid.standings)
        let all = try desk.ledger.standings(for: screen.period, in: screen.place)
        #expect(all.count == 12)
        for standing in all {
            guard case .indicator(let indicator) = standing.target.measure else { continue }
            guard Indicator.reported.contains(indicator) else { continue }
            #expect(standings.standing(indicator) == standing)
        }
    }

    @Test func `the whole year shows split, actual and sum below each other, and no month to come`() throws {
        let (desk, screen) = try october()
        desk.type("t").expect("全年", "年度指标 100，至今 82")
        #expect(screen.chosenItem == .column("2023-10"))
        #expect(try line(desk, "月份") == (1...12).map(String.init))
        #expect(try line(desk, "分解") == "5 6 9 9 10 9 8 8 10 10 9 7".split(separator: " ").map(String.init))
        // As the year behind October has them, and their sums.
        #expect(try line(desk, "实际") == "5 8 12 11 10 8 8 7 8 5".split(separator: " ").map(String.init))
        #expect(try line(desk, "累计") == "5 13 25 36 46 54 62 69 77 82".split(separator: " ").map(String.init))
        #expect(screen.grid.text(.figure(.cases_active), .column("2023-11")) == "")
        desk.press(.end, .enter)
        #expect(desk.said == "这个月还没有到。")
    }

    /// What stands behind a word at the beginning of a line.
    private func line(_ desk: TestDesk, _ head: String) throws -> [String] {
        let line = try #require(
            desk.text.split(separator: "\n").first { $0.dropFirst().hasPrefix(head) })
        return line.split(separator: " ").dropFirst().map(String.init)
    }

    @Test(arguments: [Size(columns: 60, rows: 16), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)])
    func `the whole year is sound in every size and both languages`(size: Size) throws {
        for language in Language.allCases {
            let (desk, _) = try october(size, language)
            desk.type("t").expect(language == .chinese ? "分解" : "Split")
            for key in [Key.down, .end, .tab, .down, .home, .tab, .control(.end)] {
                desk.press(key)
                expectSound(try #require(desk.display.frame), "\(size) \(language) \(key)")
            }
        }
    }

    @Test func `a word is told by its look too, and by its look alone never`() throws {
        let (_, screen) = try october()
        let course = MonthGrid.Item.standing(.course)
        #expect(screen.grid.role(.figure(.cases_opened), course) == .warning)
        #expect(screen.grid.text(.figure(.cases_opened), course) == "滞后")
        #expect(screen.grid.role(.figure(.cases_closed), course) == nil)
    }

    @Test(arguments: [Size(columns: 60, rows: 16), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)])
    func `it is sound in every size and both languages, and says the word`(size: Size) throws {
        for language in Language.allCases {
            let (desk, _) = try october(size, language)
            desk.expect(language == .chinese ? "差额 -18，滞后" : "gap -18, behind")
            // English names leave a narrow screen no room for the column.
            if language == .chinese || size.columns > 60 {
                desk.expect(language == .chinese ? "进展" : "Course")
            }
            for key in [Key.end, .down, .tab, .down, .end, .tab] {
                desk.press(key)
                expectSound(try #require(desk.display.frame), "\(size) \(language) \(key)")
            }
        }
    }
}
