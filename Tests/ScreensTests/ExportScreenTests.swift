import Casework
import Exchange
import Foundation
import Ledger
import Terminal
import Testing

@testable import Screens

/// 导出: files that another program reads, and where they went.
@Suite struct ExportScreenTests {
    private func open(_ content: ExportContent, _ period: String? = "2023-06") throws -> (
        TestDesk, ExportScreen
    ) {
        let desk = try TestDesk.luohe()
        let screen = ExportScreen(
            desk.desk, content, period: period.flatMap { Period($0) }, place: .everywhere)
        desk.desk.open(screen)
        desk.desk.settleAll()
        return (desk, screen)
    }

    private func read(_ path: String) throws -> (header: [String], rows: [[String]], encoding: TextEncoding) {
        let reader = try CSVReader(path: path)
        var rows: [[String]] = []
        while let row = try reader.next() { rows.append(row.cells) }
        return (reader.header, rows, reader.encoding)
    }

    /// Exports in an encoding; gives the file.
    private func exported(_ content: ExportContent, _ encoding: Int, masked: Bool) throws -> String {
        let (desk, screen) = try open(content)
        desk.press(.down, .down, .down).type(String(encoding)).press(.down).type(masked ? "1" : "2")
        desk.press(.function(10))
        if !masked, content.hasNames {
            desk.expect("请确认", "收不回来")
            desk.press(.function(10))
        }
        let path = try #require(screen.outcome?.path)
        // The desk takes its folder with it.
        let copy = FileManager.default.temporaryDirectory.path + "/export-\(UUID()).csv"
        try FileManager.default.copyItem(atPath: path, toPath: copy)
        return copy
    }

    @Test func `the month is the same in every encoding, and what the ledger says`() throws {
        let files = try (1...3).map { try exported(.tally(.plain), $0, masked: true) }
        defer { for file in files { try? FileManager.default.removeItem(atPath: file) } }
        let sheets = try files.map(read)
        #expect(sheets.map(\.encoding) == [.utf8, .utf8, .gb18030])
        #expect(try Data(contentsOf: URL(filePath: files[0])).starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(try !Data(contentsOf: URL(filePath: files[1])).starts(with: [0xEF, 0xBB, 0xBF]))
        let expected = try #require(try ExpectedFigures.of("2023-06")["411100"])
        for sheet in sheets {
            #expect(sheet.header == TallySheet.header)
            #expect(sheet.rows == sheets[0].rows)
        }
        #expect(sheets[0].rows.map { $0[3] } == Indicator.reported.map(\.id))
        #expect(sheets[0].rows.map { Int($0[6]) } == Indicator.reported.map { expected[$0] })
        #expect(sheets[2].rows[0][4] == "新开个案")
    }

    @Test func `activities are the same in UTF-8 and in GB18030`() throws {
        let files = [
            try exported(.kind(.activities), 1, masked: false),
            try exported(.kind(.activities), 3, masked: false),
        ]
        defer { for file in files { try? FileManager.default.removeItem(atPath: file) } }
        let sheets = try files.map(read)
        #expect(sheets[0].header == Ledger.exportHeader(.activities))
        #expect(sheets[0].rows.count == 15)
        #expect(sheets[0].rows == sheets[1].rows)
        #expect(sheets[1].encoding == .gb18030)
    }

    @Test func `names are masked unless somebody confirms`() throws {
        let masked = try exported(.kind(.clients), 1, masked: true)
        let plain = try exported(.kind(.clients), 1, masked: false)
        defer { for file in [masked, plain] { try? FileManager.default.removeItem(atPath: file) } }
        let name = try #require(Ledger.exportHeader(.clients).firstIndex(of: "name"))
        let names = try read(plain).rows.map { $0[name] }
        #expect(!names.isEmpty)
        let hidden = try read(masked).rows.map { $0[name] }
        #expect(hidden == names.map { "\($0.prefix(1))**" })
    }

    @Test func `declining to show names writes nothing`() throws {
        let (desk, screen) = try open(.kind(.clients))
        desk.press(.end, .up).type("2").press(.function(10), .escape)
        #expect(screen.outcome == nil)
        #expect(!FileManager.default.fileExists(atPath: desk.home + "/台账导出"))
    }

    @Test func `the records behind a figure leave with their quantities`() throws {
        let (desk, screen) = try open(.figure(.visits, .all))
        desk.expect("预览  333 行 × 6 列")
        desk.press(.function(10))
        let sheet = try read(try #require(screen.outcome?.path))
        #expect(sheet.header == FigureSheet.header)
        #expect(sheet.rows.count == 333)
        #expect(sheet.rows.reduce(0) { $0 + (Int($1[5]) ?? 0) } == 333)
        #expect(sheet.rows.allSatisfy { $0[4].contains("**") })
    }

    @Test func `records behind a figure that are stopped on their way leave no file`() throws {
        let (desk, screen) = try open(.figure(.visits, .all))
        let run = ExportRun(desk: desk.desk, choices: screen.choices)
        let path = run.path
        #expect(throws: Cancelled.self) { try run.run { _ in throw Cancelled() } }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `the sealed view exports what it shows: as it was sealed, as it is now, and what came late`()
        throws
    {
        let desk = try TestDesk(
            settings: "station=411102\nworker=D01\nchosen=yes\n",
            prepare: { ledger in
                try SmallCounty.make(ledger)
                try SmallCounty.lockJune(ledger)
                try SmallCounty.deleteTwoLate(ledger)
            })
        let choices = ExportChoices(
            content: .tally(.sealed), period: Period(SmallCounty.june),
            place: AreaCode(SmallCounty.code)!.place, encoding: .utf8, isMasked: true)
        var visits: [[String]] = []
        _ = try ExportedSheet(desk.desk, choices).rows(nil) { if $0[3] == "visits" { visits.append($0) } }
        // Five visits were sealed, two of them went; the other station's one is not of a sealed month.
        #expect(visits.map { [$0[2], $0[6]] } == [["sealed", "5"], ["now", "3"], ["late", "0"]])
        #expect(!choices.content.name(choices.period, today: desk.desk.today, .chinese).contains("/"))
    }

    @Test(arguments: MonthView.allCases.filter { $0 != .sealed })
    func `the preview counts the rows that the file will have, and shows the first`(view: MonthView) throws {
        let (desk, screen) = try open(.tally(view))
        let preview = try #require(screen.preview)
        #expect(preview.isComplete)
        desk.press(.function(10))
        let sheet = try read(try #require(screen.outcome?.path))
        #expect(sheet.rows.count == preview.count)
        #expect(Array(sheet.rows.prefix(preview.rows.count)) == preview.rows)
        #expect(sheet.rows.count == screen.outcome?.rows)
    }

    @Test func `all records go to a folder, one file a kind`() throws {
        let (desk, screen) = try open(.everything, nil)
        desk.expect("预览  21 个文件", "visits.csv")
        desk.press(.function(10))
        let outcome = try #require(screen.outcome)
        #expect(outcome.files == 21)
        let names = try FileManager.default.contentsOfDirectory(atPath: outcome.path)
        #expect(Set(names) == Set(Kind.allCases.map { "\($0.stem).csv" }))
        desk.expect("已导出  21 个文件", String(outcome.path.suffix(18)))
    }

    @Test func `no file is written over`() throws {
        let (desk, screen) = try open(.tally(.plain))
        desk.press(.function(10))
        let first = try #require(screen.outcome?.path)
        #expect(first.hasSuffix("/台账导出/月报_2023-06.csv"))
        desk.press(.function(10))
        #expect(screen.outcome?.path.hasSuffix("/台账导出/月报_2023-06_2.csv") == true)
        #expect(FileManager.default.fileExists(atPath: first))
    }

    @Test func `another name or folder is typed, and a folder that is not there is refused`() throws {
        let (desk, screen) = try open(.tally(.plain))
        desk.press(.end, .enter, .ctrl("a")).type("六月").press(.enter, .function(10))
        #expect(screen.outcome?.path.hasSuffix("/台账导出/六月") == true)
        let path = screen.path
        desk.press(.enter, .ctrl("a")).type("~/没有/报.csv").press(.enter).expect("! 没有目录 ~/没有")
        desk.press(.escape)
        #expect(screen.path == path)
        #expect(!FileManager.default.fileExists(atPath: desk.home + "/没有"))
    }

    @Test func `choices are remembered until the program ends`() throws {
        let (desk, _) = try open(.tally(.plain))
        desk.press(.down, .down, .down).type("3").press(.escape)
        desk.type("x")
        let screen = try #require(desk.screen as? ExportScreen)
        #expect(screen.choices.encoding == .gb18030)
        #expect(screen.choices.isMasked)
    }

    @Test func `a century by weeks is refused with a sentence`() throws {
        let (desk, screen) = try open(.tally(.weeks), "1900..2023")
        desk.press(.function(10))
        #expect(screen.outcome == nil)
        desk.expect("按周最长一年")
    }

    @Test func `from the first screen to a file: month, county, cell, record, back, export`() throws {
        let desk = try TestDesk.luohe()
        desk.press(.function(8)).type("[[[[c").press(.right, .right)
        let screen = try #require(desk.screen as? MonthScreen)
        let cell = try #require(screen.cell)
        desk.expect("新开个案 · 源汇区 = 3 个")
        desk.press(.enter, .enter, .escape, .escape)
        #expect(desk.screen === screen)
        #expect(screen.cell == cell)
        desk.type("x").press(.function(10))
        let export = try #require(desk.screen as? ExportScreen)
        let path = try #require(export.outcome?.path)
        #expect(path.hasSuffix("/月报_2023-06_按县.csv"))
        let sheet = try read(path)
        let row = try #require(sheet.rows.first { $0[2] == "411102" && $0[3] == "cases_opened" })
        #expect(row[6] == "3")
        #expect(FileManager.default.fileExists(atPath: path))
        print("\(desk.keys) keys")
    }

    @Test func `frames are sound in every size and both languages`() throws {
        for size in [Size(columns: 60, rows: 16), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)] {
            for language in Language.allCases {
                let desk = try TestDesk.luohe(size, language)
                desk.type("x").press(.function(10))
                expectSound(try #require(desk.display.frame), "\(size) \(language)")
                desk.press(.enter)
                expectSound(try #require(desk.display.frame), "contents \(size) \(language)")
            }
        }
    }

    @Test func `into a folder goes a file of the proposed name`() throws {
        let (desk, screen) = try open(.tally(.plain))
        let folder = desk.home + "/送 审"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for typed in [folder, folder + "/", "~/送 审"] {
            desk.press(.end, .enter).press(.ctrl("u")).type(typed).press(.enter)
            #expect(screen.path == folder + "/月报_2023-06.csv")
        }
        desk.press(.function(10)).expect("~/送 审/月报_2023-06.csv")
        #expect(FileManager.default.fileExists(atPath: folder + "/月报_2023-06.csv"))
    }

    @Test func `all kinds of a month are named after the month`() throws {
        let (_, screen) = try open(.everything)
        #expect(screen.path.hasSuffix("/台账_2023-06"))
    }
}
