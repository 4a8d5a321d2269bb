import Foundation
import Testing

/// `taizhang report`, as scripts and people use it.
@Suite struct ReportTests {
    /// A desk with the sample, a second version of the set and one of Luohe's report.
    private static func desk(language: String = "en") throws -> Desk {
        let desk = try Desk.luohe(language: language)
        for record in [
            ["category_set", "version=2", "station=411100", "categories=low_income|extreme_poverty|veteran"],
            [
                "report", "report_no=luohe-9", "version=2", "station=411100", "name=九项（二）",
                "figures=cases_served=个案|groups_started=小组|visits=走访",
            ],
        ] {
            let outcome = desk.run(["add"] + record)
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
        return desk
    }

    @Test func `Luohe's nine figures are printed in its words, with the rules and the signatures`() {
        let outcome = Luohe.imported.run(
            "report", "show", "luohe-9", "2023-01..2023-10", "--station", "411100", "--language", "zh")
        #expect(outcome.status == 0)
        let lines = outcome.output.split(separator: "\n").map(String.init)
        #expect(lines[0] == "千站暖万家九项  第 1 版  luohe-9")
        #expect(lines[1].hasSuffix("2023-01..2023-10  已锁定 0 / 510 个站月"))
        let cells = lines[4..<13].map { $0.split(separator: " ").prefix(5).map(String.init) }
        #expect(
            cells.map { $0[1] } == ["个案", "小组", "社区活动", "志愿服务队", "志愿者", "社区社会组织", "社区协商", "服务困难群众", "链接资源"])
        #expect(cells.map { $0[4] } == ["82", "87", "136", "53", "730", "34", "56", "10300", "84.8369"])
        #expect(lines[13] == "1. 个案：开案日期在本期")
        #expect(lines.last == "填报人:   审核人:   日期:   锁定号:")
    }

    @Test func `show JSON and CSV are in base units`() throws {
        let desk = Luohe.imported
        let arguments = ["report", "show", "luohe-9", "2023-06", "--station", "411100", "--format"]
        let object = desk.run(arguments + ["json"]).object
        #expect(object["report"] as? String == "luohe-9")
        #expect(object["lock_number"] is NSNull && object["stations_months"] as? Int == 51)
        let rows = try #require(object["rows"] as? [[String: Any]])
        #expect(rows.map { $0["indicator"] as? String }.last == "resources_value")
        #expect(rows[0]["value"] as? Int == 8 && rows[0]["previous"] as? Int == 10)
        #expect(rows[8]["value"] as? Int == 13_998_050 && rows[8]["unit"] as? String == "fen")
        let csv = desk.run(arguments + ["csv"]).output.components(separatedBy: "\r\n")
        #expect(
            csv[0]
                == "number,indicator,title,unit,previous,value,year_to_date,target,completion,time_progress,gap,late,note"
        )
        #expect(csv[1] == "1,cases_opened,Cases,count,10,8,54,100,54,49.6,-46,0,")
    }

    @Test func `list has every version and where it stands`() throws {
        let csv = try Self.desk().run("report", "list", "--format", "csv").output
        let rows = csv.components(separatedBy: "\r\n").dropFirst().map { $0.split(separator: ",").prefix(4) }
        #expect(
            rows.filter { !$0.isEmpty }.map { $0.joined(separator: " ") } == [
                "luohe-9 1 The nine figures of Luohe in_force", "luohe-9 2 九项（二） draft",
                "monthly 1 Monthly sheet in_force", "hardship 1 Categories of people in hardship in_force",
                "hardship 2 Categories of people in hardship draft",
            ])
    }

    @Test func `a replay shows months under both versions and changes nothing`() throws {
        let desk = try Self.desk()
        let before = desk.run("tally", "2023", "--format", "csv").output
        let replay = desk.run("report", "replay", "luohe-9@2", "2023-05..2023-06", "--format", "csv").output
            .components(separatedBy: "\r\n")
        #expect(
            replay[0]
                == "month,change,before_indicator,before_title,before,after_indicator,after_title,after,sealed,stations"
        )
        #expect(replay[1] == "2023-05,other_basis,cases_opened,Cases,10,cases_served,个案,45,0,51")
        #expect(replay.count == 2 * 10 + 2)
        let set = desk.run("report", "replay", "hardship@2", "2023-06", "--format", "json").object
        #expect(set["added"] as? [String] == ["veteran"])
        let month = try #require((set["months"] as? [[String: Any]])?.first)
        let figure = try #require((month["figures"] as? [[String: Any]])?.first)
        #expect(
            figure["before"] as? Int
                == (try Luohe.expected("2023-06", at: "411100"))["people_in_hardship_served"])
        #expect(desk.run("tally", "2023", "--format", "csv").output == before)
    }

    @Test func `an adoption says what past months become, and then holds`() throws {
        let desk = try Self.desk()
        func served() -> Int? {
            let rows =
                desk.run(
                    "tally", "2023-06", "--indicator", "people_in_hardship_served", "--format", "json"
                ).object["rows"] as? [[String: Any]]
            return rows?.first?["value"] as? Int
        }
        let replay = desk.run("report", "replay", "hardship@2", "2023-06", "--format", "csv").output
        let told = replay.components(separatedBy: "\r\n")[1].split(separator: ",")[5]
        let dry = desk.run("report", "adopt", "hardship@2", "--dry-run")
        #expect(dry.status == 0 && dry.output.hasSuffix("Not adopted (--dry-run).\n"))
        #expect(served() == 1031)
        let outcome = desk.run("report", "adopt", "hardship@2", "--reason", "民发 1 号", "--language", "zh")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("加入：退役军人"))
        #expect(outcome.output.contains("服务困难群众合计 10356 → "))
        #expect(outcome.output.hasSuffix("已启用 hardship@2。\n"))
        #expect(served() == Int(told))
        #expect(desk.run("tally", "2023-06").output.contains("version 2 of the categories"))
        #expect(desk.run("check").status == 0)
        #expect(desk.run("report", "adopt", "luohe-9@2", "--reason", "x").status == 0)
        #expect(desk.run("report", "show", "luohe-9", "2023-06").output.contains("九项（二）  version 2"))
        #expect(desk.run("undo").status == 0 && desk.run("undo").status == 0)
        #expect(served() == 1031)
    }

    /// A desk that no test changes.
    nonisolated(unsafe) private static let untouched = try! desk()

    static let refused: [([String], Int32)] = [
        (["show", "nothing", "2023"], 64), (["show", "luohe-9", "2023-13"], 64),
        (["show", "luohe-9@7", "2023"], 64), (["show", "luohe-9", "2023", "--station", "99"], 64),
        (["show", "luohe-9", "2023", "--as-sealed", "--station", "411102001"], 64),
        (["show", "luohe-9", "2023-06", "--as-sealed"], 64),
        (["show", "luohe-9", "2023-06", "--as-sealed", "--station", "411102002"], 1),
        (["show", "luohe-9", "2023-06", "--as-sealed", "--own", "--station", "411102"], 1),
        (["replay", "luohe-9", "2023"], 64), (["replay", "luohe-9@2", "2023-06-05"], 64),
        (["replay", "hardship@9", "2023"], 64), (["replay", "monthly@1", "2023"], 64),
        (["replay", "hardship@1", "2023"], 64), (["adopt", "hardship@2"], 64),
        (["adopt", "monthly@1", "--reason", "x"], 1), (["adopt", "hardship@1", "--reason", "x"], 1),
    ]

    @Test(arguments: refused)
    func `what can't be done is said in one sentence, with its exit code`(
        arguments: [String], status: Int32
    ) throws {
        for language in ["en", "zh"] {
            let outcome = Self.untouched.run(["report"] + arguments + ["--language", language])
            #expect(outcome.status == status, "\(arguments) \(outcome.output)")
            #expect(outcome.output.isEmpty)
            let lines = outcome.errors.split(separator: "\n")
            #expect(lines.count == 1 && lines[0].hasPrefix("taizhang: "), "\(outcome.errors)")
            let chinese = outcome.errors.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
            if language == "zh" { #expect(chinese) }
        }
    }
}
