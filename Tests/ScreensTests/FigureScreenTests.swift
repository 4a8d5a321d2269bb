import Casework
import Ledger
import Terminal
import Testing

@testable import Screens

/// 明细: the records behind a figure.
@Suite struct FigureScreenTests {
    private func open(
        _ indicator: Indicator, _ period: String = "2023-06", place: String = "411100",
        share: FigureShare = .all, size: Size = Size(columns: 80, rows: 24),
        language: Language = .chinese,
        settings: String = ""
    ) throws -> (TestDesk, FigureScreen) {
        let desk = try TestDesk(size, language, copying: LuoheLedger.path, settings: settings)
        let screen = FigureScreen(
            desk.desk, indicator, Period(period)!, AreaCode(place)!.place, share: share)
        desk.desk.open(screen)
        desk.desk.settleAll()
        return (desk, screen)
    }

    @Test(arguments: Indicator.reported)
    func `the records sum to the figure`(indicator: Indicator) throws {
        let (desk, screen) = try open(indicator)
        let expected = try #require(try ExpectedFigures.of("2023-06")["411100"]?[indicator])
        let list = try #require(screen.list)
        #expect(list.sum == expected)
        let lines = try list.lines(0..<list.count)
        #expect(lines.reduce(0) { $0 + $1.quantity } == expected)
        desk.expect("\(list.count) 条  合计 \(indicator.show(expected))", "与月报一致 ✓")
    }

    @Test func `a list that is still being found does not say that it agrees`() throws {
        let (desk, screen) = try open(.visits)
        var list = try FigureList(desk.ledger, .visits, screen.period, screen.scope, .chinese)
        #expect(!list.isComplete && !list.agrees && list.count == 0 && list.explanation == nil)
        while try list.findMore(for: .zero) {}
        #expect(list.isComplete && list.agrees && list.count == 333)
    }

    @Test func `what was left out stands below the records`() throws {
        let (desk, _) = try open(.people_in_hardship_served)
        desk.expect("未计入：类别不明 196 人次", "未计入：同次未计")
    }

    @Test(.enabled(if: Tampering.isPossible))
    func `a figure that its records do not come to is shouted about`() throws {
        let (desk, screen) = try open(.visits)
        desk.press(.escape)
        try Tampering.run(
            "UPDATE total SET quantity = quantity + 1 WHERE indicator = 13 AND month = 202306",
            on: desk.ledger.path)
        desk.desk.open(FigureScreen(desk.desk, .visits, screen.period, screen.scope.place))
        desk.desk.settleAll()
        desk.expect("! 333 条  合计 333 户次  与月报", "不一致！")
        #expect(!desk.shows("✓"))
    }

    @Test func `a filter finds titles by the first letters of their pinyin`() throws {
        let (desk, screen) = try open(.activities_held)
        let line = try #require(screen.list?.line(at: 3))
        desk.type("/")
        let word = String(
            line.title.unicodeScalars.filter { $0.properties.isIdeographic }.prefix(3).map(Character.init))
        desk.type(word).press(.enter)
        desk.expect("筛选：\(word)", "（筛选自 15 条）")
        #expect(try #require(screen.list).count < 15)
        #expect(try #require(try screen.list?.lines(0..<15)).allSatisfy { $0.title.contains(word.prefix(1)) })
        desk.type("/").press(.escape)
        #expect(screen.list?.count == 15)
        desk.expect("与月报一致 ✓")
    }

    @Test func `a record is seen below the list, or beside it where the window is wide`() throws {
        let (desk, screen) = try open(.activities_held)
        desk.expect("预览 社区活动", "服务领域")
        desk.press(.function(6))
        #expect(!desk.shows("预览 社区活动"))
        let (wide, _) = try open(.activities_held, size: Size(columns: 120, rows: 40))
        wide.expect("│ 站点", "│ 活动编号")
        #expect(screen.showsPreview == false)
    }

    @Test func `a figure of a place splits by county and station, down to a part that does not`() throws {
        let (desk, _) = try open(.visits)
        desk.type("c")
        desk.expect("走访", "分开看", "源汇区", "各县")
        desk.press(.enter)
        let county = try #require(desk.screen as? FigureScreen)
        #expect(county.list?.sum == 100)
        #expect(county.reason(against: .byCounty) != nil)
        desk.type("s").press(.enter)
        let station = try #require(desk.screen as? FigureScreen)
        #expect(station.reason(against: .byStation) != nil)
        #expect(try #require(station.list).agrees)
        desk.press(.escape, .escape)
        #expect(desk.screen === county)
    }

    @Test func `a part by field or worker is not split again`() throws {
        let (desk, screen) = try open(.case_contacts, share: .field("elderly"))
        desk.expect("个案服务 养老服务", "与月报一致 ✓")
        desk.type("c")
        #expect(desk.screen === screen)
        desk.expect("这已经是分开后的一份")
    }

    @Test func `the cursor stays on its record when another is saved before it`() throws {
        let (desk, screen) = try open(.deliberations, place: "411102001000")
        var entry = Entry(.deliberations)
        func add(_ date: String, _ number: String) throws {
            for (key, text) in [
                ("station", "411102001000"), ("date", date), ("round_no", number), ("community", "受降路"),
                ("topic", "停车 \(number)"), ("outcome", "划线"),
            ] { entry[key] = text }
            _ = try desk.ledger.add(entry)
        }
        try add("2023-06-20", "902")
        desk.press(.function(1), .escape)
        desk.press(.control(.end))
        let chosen = try #require(screen.list?.line(at: screen.table.chosenRow))
        #expect(chosen.title.contains("902"))
        try add("2023-06-10", "903")
        desk.press(.function(1), .escape)
        #expect(screen.list?.line(at: screen.table.chosenRow)?.id == chosen.id)
        #expect(try #require(screen.list).agrees)
    }

    @Test func `names are unreadable where the settings mask them`() throws {
        let (plain, _) = try open(.visits)
        let (masked, screen) = try open(.visits, settings: "mask=yes\n")
        let title = try #require(screen.list?.line(at: 0)?.title)
        let name = try #require(title.split(separator: " ").first)
        plain.expect(String(name))
        #expect(!masked.shows(String(name)))
        masked.expect("\(name.prefix(1))**")
    }

    @Test func `a station with others below it counts its own records only`() throws {
        let (desk, screen) = try open(.visits, place: "411102", share: .station("411102"))
        let tally = try desk.ledger.tally(
            Period("2023-06")!, in: AreaCode("411102")!.place, by: .station, [.visits])
        #expect(screen.list?.sum == tally.groups.first { $0.key == "411102" }?.values.first)
        desk.expect("走访 源汇区")
    }

    @Test func `frames are sound in every size and both languages`() throws {
        for size in [Size(columns: 60, rows: 16), Size(columns: 80, rows: 24), Size(columns: 140, rows: 50)] {
            for language in Language.allCases {
                let (desk, _) = try open(.people_in_hardship_served, size: size, language: language)
                for _ in 0..<30 { desk.press(.down) }
                desk.type("/a")
                expectSound(try #require(desk.display.frame), "\(size) \(language)")
                desk.press(.escape).type("c")
                expectSound(try #require(desk.display.frame), "split \(size) \(language)")
            }
        }
    }

    @Test(arguments: [Language.chinese, .english])
    func `a long rule is whole, below the sum`(language: Language) throws {
        let (desk, _) = try open(.people_in_hardship_served, language: language)
        let rule = Indicator.people_in_hardship_served.definition.rule[language]
        let top = desk.text.split(separator: "\n").prefix(5).joined().filter { $0 != " " }
        #expect(top.contains(rule.filter { $0 != " " }), "\(desk.text)")
    }

    @Test func `the days of a stock and of a distinct figure are called what they are`() throws {
        try open(.cases_active).0.expect("起始日")
        try open(.clients_served).0.expect("首次")
        try open(.visits).0.expect("日期")
    }

    @Test func `a place of several stations is named after the highest, with how many they are`() throws {
        try open(.visits, place: "411103").0.expect("走访 郾城区 11 站")
        try open(.visits, place: "411103001000").0.expect("走访 沙北街道社工站")
    }
}
