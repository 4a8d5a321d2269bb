import Foundation
import Testing

/// `taizhang period`, `taizhang target`, and what they change in the other commands.
@Suite struct PlanningTests {
    private let station = ["--station", "411102001000"]

    /// A small desk with three visits in October 2023.
    private func desk(language: String = "en") -> Desk {
        let desk = Desk.small(language: language)
        for date in ["2023-10-02", "2023-10-09", "2023-10-16"] {
            let outcome = desk.run(
                "add", "visit", "station=411102001000", "date=\(date)", "client=K0001", "worker=S01",
                "reached=yes")
            precondition(outcome.status == 0, outcome.errors)
        }
        return desk
    }

    private func record(_ id: String, _ desk: Desk) -> [String: Any] {
        desk.run("show", id, "--format", "json").object["record"] as? [String: Any] ?? [:]
    }

    @Test func `a named period is good wherever a period is asked for`() {
        let desk = Luohe.imported
        // A figure without a target: a year's target is no named period's.
        let figure = ["--station", "411100", "--indicator", "visits_missed,cases_closed", "--format", "csv"]
        let named = desk.run(["tally", "千站暖万家2023"] + figure)
        let months = desk.run(["tally", "2023-01..2023-10"] + figure)
        #expect(named.status == 0, "\(named.errors)")
        #expect(
            named.output.replacingOccurrences(of: "千站暖万家2023", with: "2023-01..2023-10") == months.output)
        #expect(
            desk.run("tally", "411100/千站暖万家2023", "--indicator", "visits", "--format", "json").output
                == """
                {"period":"千站暖万家2023","station":"","rows":[{"indicator":"visits","unit":"count","value":3299,\
                "previous":9,"year_to_date":3299,"target":null,"late":0}]}

                """)
        let table = desk.run("tally", "千站暖万家2023", "--language", "zh")
        #expect(table.output.contains("起始以来") && !table.output.contains("本年累计"))
        let explained = desk.run("explain", "cases_opened", "千站暖万家2023", "--format", "csv")
        #expect(explained.output.split(separator: "\r\n").count == 83)
        let listed = desk.run("list", "cases", "--period", "千站暖万家2023", "--format", "csv")
        #expect(listed.output.split(separator: "\r\n").count == 83)
        let exported = desk.run("export", "-", "--kind", "cases", "--period", "千站暖万家2023")
        #expect(exported.output == listed.output)
    }

    @Test func `periods are added and listed`() {
        let desk = desk()
        #expect(desk.run("period").complaints.count == 1)
        let added = desk.run("period", "add", "Winter", "2023-09-15..2023-10-31")
        #expect(added.status == 0 && added.lines.count == 1)
        #expect(
            desk.run("period", "--format", "csv").output.hasPrefix(
                "name,first_on,last_on,station,note,id\r\nWinter,2023-09-15,2023-10-31,411102001000,,"))
        #expect(desk.run("period", "list").output.contains("Winter"))
        let list = desk.run("period", "list", "--format", "json").json as! [[String: Any]]
        #expect(list.map { $0["name"] as? String } == ["Winter"])
        #expect(
            desk.run("tally", "Winter", "--indicator", "visits", "--format", "csv").output.contains(",3,0,3,")
        )
        #expect(desk.run("period", "add", "Autumn", "yesterday").status == 64)
        #expect(desk.run("period", "add", "2023-10", "2023-10").status == 65)
        #expect(desk.run("tally", "Summer").errors.contains("named ones: Winter"))
    }

    @Test func `a name that two stations have is to be written with its station`() {
        let desk = desk()
        for code in ["411102", "411102002000"] {
            #expect(desk.run("add", "station", "code=\(code)", "name=站", "level=township").status == 0)
        }
        _ = desk.run(["period", "add", "Winter", "2023-10"] + station)
        _ = desk.run("period", "add", "Winter", "2023-11", "--station", "411102002000")
        let outcome = desk.run("tally", "Winter")
        #expect(outcome.status == 64 && outcome.errors.contains("411102001000/Winter 2023-10-01..2023-10-31"))
        #expect(
            desk.run("tally", "411102001000/Winter", "--indicator", "visits", "--format", "csv").output
                .contains("Winter,,,visits,Visits,count,3,"))
        #expect(desk.run(["tally", "Winter"] + station).status == 0)
    }

    @Test func `a target is proposed, issued, held against the figures, and revised`() throws {
        let desk = desk()
        let proposed = desk.run("target", "propose", "visits", "2023", "100", "--split", "even")
        #expect(proposed.status == 0, "\(proposed.errors)")
        let id = try #require(proposed.lines.first)
        #expect(desk.run("show", id).output.contains("9"))
        let none = desk.run("target", "list", "2023")
        #expect(none.output.contains(id) && none.complaints.count == 1)
        let issued = desk.run("target", "issue", id)
        #expect(issued.status == 0 && issued.output.contains("version=2"), "\(issued.errors)")
        let list = desk.run("target", "2023-10", "--format", "csv")
        // 3 of 100; 84 are due by the end of October: 4 × 9 + 6 × 8; 304 of 365 days.
        #expect(
            list.output == """
                period,station,indicator,label,unit,operator,target,nature,to_date,expected,completion,time_progress,gap,standing\r
                2023-10,,visits,Visits,count,>=,100,,3,84,3.0,83.3,-97,behind\r

                """)
        let tally = desk.run("tally", "2023-10", "--indicator", "visits", "--format", "json")
        #expect(
            tally.output == """
                {"period":"2023-10","station":"","rows":[{"indicator":"visits","unit":"count","value":3,"previous":0,\
                "year_to_date":3,"target":8,"late":0,"annual_target":100,"to_date":3,"expected":84,"completion":3,\
                "time_progress":83.3,"gap":-97,"standing":"behind"}]}

                """)
        #expect(
            desk.run("tally", "2023-10", "--format", "csv").output.contains("visits,Visits,count,3,0,3,8\r\n")
        )
        #expect(desk.run("tally", "2023-10", "--language", "zh").output.contains("滞后"))

        #expect(desk.run("edit", id, "value=90").status == 65)
        #expect(desk.run("delete", id).status == 65)
        #expect(desk.run("target", "issue", id).status == 1)
        #expect(desk.run("target", "revise", id, "50").status == 64)
        let revised = desk.run("target", "revise", id, "50", "--reason", "fewer workers")
        let next = try #require(revised.lines.first)
        #expect(revised.status == 0, "\(revised.errors)")
        #expect(desk.run("target", "revise", next, "40", "--reason", "x").status == 1)
        #expect(desk.run("target", "2023", "--format", "json").output.contains(#""annual_target":100"#))
        #expect(desk.run("target", "issue", next).status == 0)
        let after = desk.run("target", "2023", "--format", "json")
        #expect(after.output.contains(#""annual_target":50,"to_date":3,"#), "\(after.output)")
        #expect(desk.run("undo").status == 0)
        #expect(desk.run("target", "2023", "--format", "json").output.contains(#""annual_target":100"#))
    }

    @Test func `several targets are issued together or not at all`() throws {
        let desk = desk()
        let ids = ["visits", "consultations"].map {
            desk.run("target", "propose", $0, "2023", "120").lines[0]
        }
        #expect(desk.run(["target", "issue", ids[0], "01890000-0000-7000-8000-000000000009"]).status == 1)
        #expect(desk.run("target", "2023", "--format", "csv").lines.count < 3)
        let both = desk.run(["target", "issue"] + ids + ["--format", "json"])
        #expect((both.json as? [[String: Any]])?.count == 2)
        #expect(desk.run("undo").status == 0)
        #expect(desk.run("target", "2023").complaints.count == 1)
    }

    @Test func `a target can be split like last year`() throws {
        let desk = desk()
        let id = desk.run(
            "target", "propose", "visits", "2024", "300", "--split", "last-year",
            with: ["TAIZHANG_TODAY": "2023-12-31"]
        ).lines[0]
        let row = record(id, desk)
        #expect(row["m10"] as? String == "300" && row["m01"] as? String == "0")
        let rate = desk.run("target", "propose", "certified_rate", "2024", "35%")
        #expect(record(rate.lines[0], desk)["value"] as? String == "35")
    }

    @Test func `what is not asked for rightly is usage, what can't be saved is data`() {
        let desk = desk()
        #expect(desk.run("target", "propose", "visitors", "2023", "100").status == 64)
        #expect(desk.run("target", "propose", "visits", "soon", "100").status == 64)
        #expect(desk.run("target", "propose", "visits", "2023", "100", "--split", "odd").status == 64)
        #expect(desk.run("target", "propose", "visits", "2023-10", "100").status == 65)
        #expect(desk.run("target", "propose", "visits", "2023", "many").status == 65)
        #expect(desk.run("target", "propose", "visits", "2023", "1.5").status == 65)
        #expect(desk.run("target", "list", "2023-13").status == 64)
        #expect(desk.run("target", "list").status == 64)
        #expect(desk.run("target", "issue", "nothing").status == 1)
    }

    @Test func `the register's figures are asked for by their names`() {
        let outcome = Luohe.imported.run(
            "tally", "2023-10", "--station", "411102", "--indicator", "population,townships_covered,visits",
            "--format", "csv")
        let rows = outcome.output.split(separator: "\r\n").dropFirst()
        #expect(rows.map { $0.split(separator: ",")[2] } == ["visits", "townships_covered", "population"])
        #expect(rows.last?.contains(",count,322000,322000,322000,") == true)
    }
}
