import Casework
import Ledger
import Terminal
import Testing

@testable import Screens

/// 月报: figures side by side, each of which opens.
@Suite struct MonthScreenTests {
    /// The sample's June.
    private func june(
        _ size: Size = Size(columns: 80, rows: 24), _ language: Language = .chinese, station: String? = nil
    ) throws -> (TestDesk, MonthScreen) {
        let desk = try TestDesk.luohe(size, language, station: station)
        desk.press(.function(8))
        for _ in 0..<4 { desk.type("[") }
        return (desk, try #require(desk.screen as? MonthScreen))
    }

    private func table(_ screen: MonthScreen) -> FigureTable {
        screen.reading.table(screen.view, screen.period, screen.place)
    }

    @Test func `June of the city shows what another program counted, and the records come to it`() throws {
        let (desk, _) = try june()
        let expected = try #require(try ExpectedFigures.of("2023-06")["411100"])
        desk.expect("月报 2023-06", "全部站点")
        for indicator in Indicator.reported {
            let value = try #require(expected[indicator])
            let measure = indicator.definition.measure.chinese
            desk.expect("\(indicator.label.chinese) · 本月", "= \(indicator.show(value)) \(measure)")
            desk.expect("条记录   与月报一致 ✓")
            desk.press(.down)
        }
    }

    @Test func `the month stands beside the one before and the year, with the change`() throws {
        let (desk, _) = try june()
        let line = try #require(desk.text.split(separator: "\n").first { $0.contains("活动人次") })
        #expect(
            line.split(separator: " ").map(String.init).dropLast() == [
                "活动人次", "人次", "887", "787", "+100", "4819",
            ])
        desk.expect("期末在案 41 = 期初 40 + 新开 8 - 结案 7 ✓")
    }

    @Test(arguments: ["千站暖万家2023", "暖万家", "qznwj", "qianzhan"])
    func `a named period is found by its name or pinyin, and its year begins with it`(word: String) throws {
        let (desk, screen) = try june()
        desk.press(.function(5))
        desk.expect("千站暖万家2023（2023-01-01..2023-10-31）")
        desk.type(word)
        desk.press(.enter)
        #expect(screen.period.description == "千站暖万家2023")
        desk.expect("月报 千站暖万家2023", "起始以来")
        #expect(!desk.text.contains("本年累计"))
        #expect(table(screen).value(.visits, MonthView.year) == 3299)
    }

    @Test func `a text that is no period's name keeps the prompt open`() throws {
        let (desk, screen) = try june()
        desk.press(.function(5))
        desk.type("春暖")
        desk.press(.enter)
        desk.expect("“春暖”不是期间。")
        #expect(screen.period.description == "2023-06")
    }

    @Test func `the rule of the figure under the cursor is on the screen`() throws {
        let (desk, _) = try june()
        desk.expect("口径：开案日期在本期")
        desk.press(.down)
        desk.expect("口径：本期至少有一次联系到的个案服务，每案一次")
    }

    @Test(arguments: [MonthView.stations, .counties, .fields, .workers, .months])
    func `a split table has the groups and figures of the ledger's own`(view: MonthView) throws {
        let (desk, screen) = try june()
        desk.type(String(try #require(view.action.definition.letters.first)))
        #expect(screen.view == view)
        let year = Period("2022-07..2023-06")!
        let tally = try desk.ledger.tally(
            view == .months ? year : screen.period, by: try #require(view.grouping))
        let table = table(screen)
        #expect(table.isComplete)
        #expect(table.columns.dropFirst().map(\.key) == tally.groups.map(\.key))
        for (index, group) in tally.groups.enumerated() {
            let values = Indicator.reported.map { table.value($0, index + 1) }
            #expect(values == group.values, "\(group.key)")
        }
    }

    @Test(arguments: MonthView.splits)
    func `the parts of what adds up come to the whole, on the screen too`(view: MonthView) throws {
        let (desk, screen) = try june()
        desk.type(String(try #require(view.action.definition.letters.first)))
        let table = table(screen)
        for indicator in Indicator.reported where indicator.isAdditive {
            let parts = table.columns.indices.dropFirst().compactMap { table.value(indicator, $0) }
            let isLast = indicator.isStock && view.isByTime
            #expect(
                (isLast ? parts.last : parts.reduce(0, +)) == table.value(indicator, 0),
                "\(indicator) by \(view)")
        }
        desk.expect("✓")
        #expect(!desk.shows("!"))
    }

    @Test func `weeks run from Monday to Sunday and are cut to the month`() throws {
        let (desk, screen) = try june(Size(columns: 120, rows: 30))
        desk.type("w")
        desk.expect("第1周", "第5周", "本月")
        let weeks = table(screen).columns.dropFirst().map {
            "\($0.period.first.shortText) \($0.period.last.shortText)"
        }
        #expect(weeks == ["06-01 06-04", "06-05 06-11", "06-12 06-18", "06-19 06-25", "06-26 06-30"])
        desk.press(.right)
        desk.expect("第1周 06-01..06-04")
    }

    @Test func `from a county down to a record, and Esc comes back to the same cell`() throws {
        let (desk, screen) = try june()
        desk.type("c").press(.down, .down, .right, .right, .right)
        let cell = try #require(screen.cell)
        #expect(cell.indicator == .cases_closed)
        desk.expect("结案 · 郾城区 = 2 个")
        desk.press(.enter)
        desk.expect("2 条  合计 2 个  与月报一致 ✓")
        desk.press(.enter)
        #expect(!(desk.screen is FigureScreen))
        desk.press(.escape, .escape)
        #expect(desk.screen === screen)
        #expect(screen.cell == cell)
        desk.expect("结案 · 郾城区 = 2 个")
    }

    @Test func `every column opens the period that it shows`() throws {
        let (desk, _) = try june()
        desk.press(.right, .enter)
        desk.expect("新开个案", "2023-05", "10 条  合计 10 个  与月报一致 ✓")
        desk.press(.escape, .end, .enter)
        desk.expect("2023-01..2023-06", "54 条  合计 54 个  与月报一致 ✓")
    }

    @Test func `a change opens into the counties where it lies, the greatest first, and further down`() throws
    {
        let (desk, _) = try june()
        desk.press(.down, .down, .right, .right)
        desk.expect("结案  7 - 5 = +2")
        desk.press(.enter)
        let screen = try #require(desk.screen as? DifferenceScreen)
        #expect(screen.parts.map { $0.change ?? 0 } == [2, -1, -1, 1, 1, 0])
        desk.expect("结案增减", "各县增减之和 +2 = 7 - 5 ✓")
        desk.press(.enter)
        desk.expect("按站", "各站增减之和 +2 = 2 - 0 ✓", "干河陈街道")
        desk.press(.enter)
        desk.expect("1 条  合计 1 个  与月报一致 ✓")
        desk.press(.escape, .escape)
        #expect(desk.screen === screen)
        desk.type("f")
        desk.expect("按领域", "各领域增减之和 +2 = 7 - 5 ✓")
    }

    @Test func `what does not add up says so`() throws {
        let (desk, _) = try june()
        desk.press(.down).type("c")
        desk.expect("服务个案 *", "* 去重的数：每格重新数，各县不能相加")
        desk.type("b").press(.right, .right, .enter)
        desk.expect("* 去重的数")
    }

    @Test func `a period is typed, and one to come is refused`() throws {
        let (desk, screen) = try june()
        desk.type("g")
        desk.press(.ctrl("a")).type("二季度").press(.enter)
        #expect(screen.period == Period("2023Q2"))
        desk.expect("月报 2023Q2", "本期", "上期")
        desk.type("[")
        #expect(screen.period.description == "2023Q1")
        desk.type("]]")
        #expect(screen.period.description == "2023Q3")
        desk.press(.function(8))
        #expect(screen.period.description == "2023-10")
        desk.type("]")
        #expect(screen.period.description == "2023-10")
        desk.expect("2023-11 还没有到")
    }

    @Test func `a table turns, and rows of zeros go away`() throws {
        let (desk, screen) = try june(station: "411102001000")
        let full = screen.grid.rows.count
        #expect(full == 33)
        desk.type("z")
        #expect(screen.grid.rows.count < full)
        desk.type("z").press(.tab)
        #expect(screen.isTurned)
        #expect(screen.grid.columns.count == 33)
        desk.expect("上月", "新开个案")
    }

    @Test func `the cursor walks through columns that do not fit`() throws {
        let (desk, screen) = try june()
        desk.type("r")
        for _ in 0..<40 { desk.press(.right) }
        #expect(screen.chosenIndicator == .clients_served)
        desk.expect("服务人数 *", "合计")
        desk.press(.home)
        #expect(screen.chosenIndicator == .cases_opened)
        desk.press(.control(.end))
        let row = try #require(desk.text.split(separator: "\n").first { $0.hasPrefix(">") })
        #expect(row.contains("["))
    }

    @Test func `a record that is saved shows at once in the month that was left open`() throws {
        let desk = try TestDesk.luohe(station: "411102001000")
        desk.press(.function(8))
        let screen = try #require(desk.screen as? MonthScreen)
        let before = try #require(table(screen).value(.deliberations, MonthView.value))
        var entry = Entry(.deliberations)
        for (key, text) in [
            ("station", "411102001000"), ("date", "2023-10-30"), ("round_no", "901"), ("community", "受降路"),
            ("topic", "停车"), ("outcome", "划线"),
        ] { entry[key] = text }
        _ = try desk.ledger.add(entry)
        desk.press(.function(1), .escape)
        #expect(table(screen).value(.deliberations, MonthView.value) == before + 1)
    }

    @Test func `the month of an empty ledger has zeros that open`() throws {
        let desk = try TestDesk()
        desk.press(.function(8))
        desk.expect("新开个案 · 本月 2023-10 = 0 个")
        desk.press(.enter)
        desk.expect("没有记录：这个数是 0", "与月报一致 ✓")
        desk.press(.escape).type("frwy")
        desk.expect("月报 2023-10")
    }

    @Test(arguments: [Size(columns: 60, rows: 16), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)])
    func `every view is sound in every size and both languages`(size: Size) throws {
        for language in Language.allCases {
            let (desk, screen) = try june(size, language)
            for view in [.plain] + MonthView.splits {
                desk.type(String(try #require(view.action.definition.letters.first)))
                for _ in 0..<2 {
                    desk.press(.right, .down, .end, .tab)
                    expectSound(try #require(desk.display.frame), "\(view) \(language)")
                    #expect(desk.text.split(separator: "\n").contains { $0.hasPrefix(">") })
                }
                #expect(screen.view == view)
            }
            desk.press(.alt("b"))
            expectSound(try #require(desk.display.frame), "marks \(language)")
        }
    }

    @Test func `keys of any kind keep the cursor on a cell in sight`() throws {
        let seed = UInt64.random(in: 0...0xFFFF_FFFF)
        print("TAIZHANG_TEST_SEED=\(seed)")
        var random = SplitMix(seed)
        let (desk, screen) = try june()
        let keys: [Key] =
            [
                .left, .right, .up, .down, .home, .end, .pageUp, .pageDown, .control(.end), .control(.home),
                .tab,
            ]
            + "wycsfrbz[]hjkl".map { .text($0) } + [.alt("b")]
        for step in 0..<300 {
            let key = try #require(keys.randomElement(using: &random))
            desk.press(key)
            #expect(desk.screen === screen)
            let row = desk.text.split(separator: "\n").first { $0.hasPrefix(">") }
            #expect(
                row?.contains("[") == true || row?.contains("]") == true,
                "seed \(seed), step \(step), \(key):\n\(desk.text)")
            expectSound(try #require(desk.display.frame), "seed \(seed), step \(step)")
        }
    }

    @Test func `a key waits for a slice only: of many columns, those in sight are measured`() throws {
        let columns = (0..<3000).map { number in
            FigureTable.Column(
                key: "\(number)", title: Label("站\(number)", "s\(number)"), period: Period("2023-06")!,
                scope: FigureScope(place: .everywhere))
        }
        let table = FigureTable(columns, [.visits], stations: 3000)
        let grid = MonthGrid(
            table, .stations, isTurned: false, [.visits], months: nil, .chinese)
        let window = MonthWindow(
            grid, room: 60, chosen: .column("2999"), first: 0, wantsSparks: false)
        #expect(window.shown.contains { $0.item == .column("2999") })
        #expect(window.measured < 60)
        #expect(window.hidden.right == 0)
    }

    @Test func `a part that is gone opens into the records of the month before`() throws {
        let (desk, _) = try june()
        desk.press(.right, .right, .enter).expect("新开个案增减", "> 舞阳县")
        desk.press(.enter).expect("舞阳县 10 站", "> 舞泉镇").press(.enter)
        desk.expect("› 舞阳县 10 站 › 新开个案 舞泉镇社工站 ", "2023-05  1/1", "合计 1 个")
    }

    @Test func `the month's key goes back to the month that led here, on the same cell`() throws {
        let (desk, month) = try june()
        desk.press(.down, .enter, .enter).press(.function(8))
        #expect(desk.screen === month)
        desk.expect("首页 › 月报 2023-06  ", "> 服务个案 *")
        desk.press(.escape)
        #expect(desk.screen is HomeScreen)
    }

    @Test func `from a form that the month led to it is only looked at`() throws {
        let (desk, _) = try june()
        desk.press(.enter, .enter, .function(4), .function(8)).expect("› 修改个案 › 月报 2023-10")
        desk.press(.escape).expect("修改个案")
    }

    @Test func `rows of zeros that are hidden are told of`() throws {
        let desk = try TestDesk.station()
        desk.press(.function(8)).type("z").expect("全零的行已收起").type("z")
        #expect(!desk.shows("全零的行已收起"))
    }

    @Test func `at eighty columns English rows have what fits beside their names`() throws {
        let desk = try TestDesk.luohe(Size(columns: 80, rows: 24), .english)
        desk.press(.function(8)).expect("Change")
    }

    @Test func `each place is offered once`() throws {
        let (desk, _) = try june()
        desk.type("p").type("yc").expect("郾城区社工总站 全部 11 站")
        #expect(desk.text.components(separatedBy: "411103 ").count == 2)
    }

    @Test func `the language of a place changes in the names of the screens below too`() throws {
        let (desk, _) = try june()
        desk.press(.enter).type("c").press(.alt("l"))
        desk.expect("all stations")
        #expect(!desk.shows("全部站点"))
    }
}

@Suite struct PeriodNeighbourTests {
    @Test(arguments: [
        ("2023-06", "2023-05", "2023-07"), ("2023-01", "2022-12", "2023-02"),
        ("2023Q1", "2022Q4", "2023Q2"), ("2023", "2022", "2024"),
        ("2023-01..2023-06", "2022-07..2022-12", "2023-07..2023-12"),
        ("2023-06-05..2023-06-11", "2023-05-29..2023-06-04", "2023-06-12..2023-06-18"),
    ])
    func `periods go on under their shortest names`(period: String, before: String, after: String) throws {
        let period = try #require(Period(period))
        #expect(period.before.description == before)
        #expect(period.after.description == after)
    }

    @Test func `weeks leave no day out and take none twice`() throws {
        let weeks = try #require(Period("2023-10")).weeks
        #expect(
            weeks.map(\.description) == [
                "2023-10-01..2023-10-01", "2023-10-02..2023-10-08", "2023-10-09..2023-10-15",
                "2023-10-16..2023-10-22", "2023-10-23..2023-10-29", "2023-10-30..2023-10-31",
            ])
    }
}
