import Foundation
import Testing

/// The supervisor's board of the sample, on the last day of October 2023.
@Suite struct BoardTests {
    let desk = Luohe.played

    private func rows(_ arguments: String...) -> [[String]] {
        let outcome = desk.run(["board"] + arguments + ["--format", "csv"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        return outcome.output.split(separator: "\r\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }

    // MARK: Stations and months

    @Test func `eight months of every open station are locked, and one station is late with each`() {
        let months = rows("2023-01..2023-08")
        #expect(
            months[0] == [
                "station", "name", "month", "state", "punctuality", "days", "completed_on", "corrected",
            ])
        let asked = months.dropFirst().filter { $0[4] != "not_expected" }
        #expect(asked.count == 48 * 8 && asked.allSatisfy { $0[3] == "locked" })
        #expect(Set(asked.filter { $0[4] == "late" }.map { $0[0] }) == ["411121103000"])
        #expect(asked.count { $0[4] == "late" } == 8)
        // June of one station and May of another were corrected after they were sealed.
        #expect(
            asked.filter { $0[7] == "yes" }.map { "\($0[0]) \($0[2])" }
                == ["411102001000 2023-06", "411103001000 2023-05"])
    }

    @Test func `September is overdue at the late station and at the one to which it was given back`() {
        let september = rows("2023-09").dropFirst().filter { $0[4] == "overdue" }
        // From 5 to 31 October.
        #expect(
            september.map { "\($0[0]) \($0[3]) \($0[5])" } == [
                "411121103000 open 26", "411122104000 open 26",
            ])
    }

    @Test func `without a period the board shows the twelve months that end with the last one over`() {
        #expect(Set(rows("--station", "411100").dropFirst().map { $0[2] }).count == 12)
        func ends(_ today: String) -> [String] {
            let outcome = desk.run(
                "board", "--format", "json", "--station", "41110200100002", "--part", "idle",
                with: ["TAIZHANG_TODAY": today])
            return (outcome.object["period"] as! String).components(separatedBy: "..")
        }
        #expect(ends("2023-10-31") == ["2022-11", "2023-10"])
        #expect(ends("2023-10-30") == ["2022-10", "2023-09"])
        #expect(ends("2024-01-15") == ["2023-01", "2023-12"])
    }

    @Test func `rates of a county are counted by month`() {
        let rates = rows("2023-08..2023-09", "--part", "rates", "--station", "411121")
        #expect(
            rates == [
                ["county", "month", "expected", "reported", "on_time"], ["411121", "2023-08", "9", "9", "8"],
                ["411121", "2023-09", "9", "8", "8"],
            ])
    }

    @Test func `what blocks a month is said with its state, the next step and what is open`() {
        let outcome = desk.run(
            "board", "2023-09", "--part", "blocking", "--station", "411121103000", "--format", "json")
        let month = (outcome.object["blocking"] as! [[String: Any]])[0]
        #expect(month["state"] as? String == "open" && month["next"] as? String == "complete")
        #expect(month["station"] as? String == "411121103000" && month["month"] as? String == "2023-09")
        let items = month["items"] as! [[String: String]]
        #expect(items.count <= 3 && items.count <= month["open_items"] as! Int)
        // By default it is of September: October is not due yet.
        let blocking = rows("--part", "blocking").dropFirst()
        #expect(Set(blocking.map { $0[2] }) == ["2023-09"] && Set(blocking.map { $0[0] }).count == 48)
        #expect(Set(blocking.map { $0[4] }) == ["complete", "review", "lock"])
        // What is locked does not block.
        #expect(rows("2023-08", "--part", "blocking").count == 1)
    }

    @Test func `untouched cases and idle stations have parts of their own`() {
        let cases = rows("--part", "cases")
        #expect(cases[0] == ["station", "name", "id", "number", "title", "since", "days"])
        let days = cases.dropFirst().compactMap { Int($0[6]) }
        #expect(days.count == 10 && days == days.sorted(by: >))
        #expect(rows("--part", "idle", "--idle", "400").count == 1)
        #expect(rows("--part", "idle", "--idle", "0").count == 49)
    }

    @Test func `the table shows all parts, in either language`() {
        let chinese = desk.run("board", "--language", "zh", "--station", "411121")
        #expect(chinese.lines[0] == "2022-11..2023-10  411121  次月 5 日截止，2023-01 起要报")
        #expect(chinese.lines.contains { $0.hasPrefix("莲花镇社工站") && $0.contains("锁+8") && $0.contains("缺") })
        #expect(chinese.lines.contains { $0.hasPrefix("孟寨镇社工站") && !$0.contains("锁") })
        #expect(chinese.output.contains("上报率") && chinese.output.contains("久未联系的个案"))
        let english = desk.run("board", "--station", "411121")
        #expect(english.lines[0].contains("due on day 5 of the next month, asked for since 2023-01"))
        #expect(english.lines.contains { $0.hasPrefix("莲花镇社工站") && $0.contains("L+8") && $0.contains("!") })
        #expect(english.output.contains("Timeliness") && english.output.contains("Untouched cases"))
    }

    @Test func `the due day and the first month are kept in the ledger`() throws {
        let own = try Desk.played()
        let station = ["--station", "411121103000", "--format", "csv"]
        func august() -> String { own.run(["board", "2023-08"] + station).output }
        #expect(august().contains("late,9"))
        #expect(own.run(["board", "2023-08", "--due-day", "14"] + station).status == 0)
        #expect(august().contains("on_time"))
        #expect(own.run(["board", "--since", "2023-09"] + station).status == 0)
        #expect(own.run(["board", "2023-08", "--station", "411121105000", "--format", "csv"]).status == 0)
        let json = own.run("board", "--format", "json", "--part", "idle").object
        #expect(json["due_day"] as? Int == 14 && json["since"] as? String == "2023-09")
    }

    // MARK: Coverage

    @Test func `coverage counts the stations of each level and lists those that are missing`() {
        let outcome = desk.run(
            "board", "coverage", "2023-10", "--station", "411121", "--condition", "operating", "--format",
            "json")
        let rows = outcome.object["rows"] as! [[String: Any]]
        #expect(rows.map { $0["level"] as! String } == ["county", "township", "village"])
        #expect(rows.map { $0["met"] as! Int } == [1, 7, 1] && rows.map { $0["all"] as! Int } == [1, 8, 1])
        #expect((rows[1]["missing"] as! [[String: String]]).map { $0["station"]! } == ["411121105000"])
        let table = desk.run("board", "coverage", "2023-10", "--station", "4111", "--language", "zh")
        #expect(table.lines.contains { $0.hasPrefix("已运营") && $0.contains("乡镇") })
        #expect(table.output.contains("没达到 · 已运营"))
    }

    @Test func `a condition may be named in both languages, several with commas`() {
        let csv = desk.run(
            "board", "coverage", "2023-09", "--condition", "有志愿队,reported", "--station", "411121103000",
            "--format", "csv")
        let rows = csv.output.split(separator: "\r\n").map { $0.split(separator: ",") }.dropFirst()
        #expect(rows.map { $0[0] } == ["team", "reported"] && rows.map { $0[4] } == ["yes", "no"])
    }

    // MARK: Comparison

    @Test func `two months of a place are compared, the greatest difference first`() throws {
        let outcome = desk.run(
            "board", "compare", "2023-05", "2023-06", "--station", "411102", "--indicator",
            "visits,cases_opened,clients_on_file", "--format", "json")
        let rows = outcome.object["rows"] as! [[String: Any]]
        let (may, june) = (
            try Luohe.expected("2023-05", at: "411102"), try Luohe.expected("2023-06", at: "411102")
        )
        for row in rows {
            let id = row["indicator"] as! String
            // Two visits of June came late.
            let wanted = june[id]! + (id == "visits" ? 2 : 0)
            #expect(row["left"] as? Int == may[id] && row["right"] as? Int == wanted)
            #expect(row["difference"] as? Int == wanted - may[id]!)
        }
        let ranks = rows.map { row in
            let (left, right) = (Double(row["left"] as! Int), Double(row["right"] as! Int))
            return abs(right - left) / max(left, right, 1)
        }
        #expect(rows.count == 3 && ranks == ranks.sorted(by: >))
    }

    @Test func `two places are compared in one month, and the table says how to open a figure`() throws {
        let outcome = desk.run("board", "compare", "2023-06", "--station", "411102", "--with", "411103")
        #expect(outcome.status == 0 && outcome.lines[0] == "2023-06")
        #expect(outcome.lines.contains { $0.contains("411102") && $0.contains("411103") })
        #expect(outcome.lines.suffix(2).allSatisfy { $0.hasPrefix("taizhang explain ") })
        let csv = desk.run(
            "board", "compare", "2023-06", "--station", "411102", "--with", "411103", "--format", "csv")
        #expect(
            csv.output.split(separator: "\r\n").count == 34
                && csv.output.hasPrefix("indicator,label,unit,left,right,difference\r\n"))
    }

    // MARK: What is refused

    @Test(arguments: [
        ["board", "2023-13"], ["board", "--due-day", "0"], ["board", "--due-day", "29"],
        ["board", "--since", "2023"], ["board", "--since", "x"], ["board", "1990..2023"],
        ["board", "--idle", "-1"], ["board", "--part", "x"], ["board", "--station", "9999"],
        ["board", "coverage", "--condition", "x"], ["board", "coverage", "--condition", ""],
        ["board", "compare", "2023-06"], ["board", "compare"],
        ["board", "compare", "2023-05", "2023-06", "--with", "411103"],
        ["board", "compare", "2023-06", "--with", "9999"],
    ])
    func `what is no period, place, day or condition is bad usage`(arguments: [String]) {
        let outcome = desk.run(arguments)
        #expect(outcome.status == 64 && outcome.output.isEmpty && !outcome.errors.isEmpty)
    }

    @Test func `a board of no ledger says how to make one`() {
        let outcome = Desk().run("board")
        #expect(outcome.status == 66 && outcome.errors.contains("init"))
    }
}
