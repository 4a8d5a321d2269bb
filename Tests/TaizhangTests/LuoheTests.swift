import Foundation
import Testing

/// The sample through the program: the figures that Luohe published.
@Suite struct LuoheTests {
    let desk = Luohe.imported

    @Test func `the nine published totals come out of import and tally`() throws {
        let outcome = desk.run("tally", "2023-01..2023-10", "--station", "411100", "--format", "json")
        #expect(outcome.status == 0)
        let rows = outcome.object["rows"] as! [[String: Any]]
        let values = Dictionary(
            uniqueKeysWithValues: rows.map { ($0["indicator"] as! String, $0["value"] as! Int) })
        let published = [
            "cases_opened": 82, "groups_started": 87, "activities_held": 136, "volunteer_teams": 53,
            "volunteers": 730, "community_orgs_cultivated": 34, "deliberations": 56,
            "people_in_hardship_served": 10_300, "resources_value": 84_836_900,
        ]
        for (indicator, value) in published { #expect(values[indicator] == value, "\(indicator)") }
    }

    @Test(arguments: ["2023-01", "2023-06", "2023-10", "2023-01..2023-10"])
    func `every figure is that of the independent recount`(period: String) throws {
        for station in ["411100", "411102", "411121"] {
            let outcome = desk.run("tally", period, "--station", station, "--format", "csv")
            let rows = outcome.output.split(separator: "\r\n").dropFirst().map {
                $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            }
            let values = Dictionary(uniqueKeysWithValues: rows.map { ($0[3], Int($0[6])!) })
            #expect(try values == Luohe.expected(period, at: station), "\(station)")
        }
    }

    @Test(arguments: [
        "cases_active", "visits", "volunteers_active", "clients_served", "people_in_hardship_served",
        "resources_value", "volunteer_minutes",
    ])
    func `a figure opens into records that sum to it`(indicator: String) throws {
        let explained = desk.run(
            "explain", indicator, "2023-06", "--station", "411102", "--format", "json"
        ).object
        let value = try Luohe.expected("2023-06", at: "411102")[indicator]
        #expect(explained["value"] as? Int == value)
        let records = explained["records"] as! [[String: Any]]
        #expect(records.map { $0["quantity"] as! Int }.reduce(0, +) == value)
    }

    @Test func `the demo prints the sample's figures and leaves nothing behind`() throws {
        let own = Desk()
        own.environment["TMPDIR"] = own.folder
        let outcome = own.run("demo")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("84.8369 万元"))
        #expect(outcome.lines.contains { $0.hasPrefix("Cases opened") && $0.contains("82") })
        let left = try FileManager.default.contentsOfDirectory(atPath: own.folder)
        #expect(left.allSatisfy { $0.hasPrefix("output-") || $0.hasPrefix("errors-") }, "\(left)")
    }

    @Test func `large sums are shown in 万元 beside 元, and distinct figures carry a star`() {
        let outcome = desk.run(
            "tally", "2023-01..2023-10", "--station", "4111", "--language", "zh", "--rules")
        #expect(
            outcome.lines.contains {
                $0.hasPrefix("链接资源") && $0.contains("848369.00") && $0.hasSuffix("84.8369 万元")
            })
        #expect(outcome.lines.contains { $0.hasPrefix("服务人数 *") })
        #expect(outcome.output.contains("不能相加"))
        #expect(outcome.output.contains("第 1 版"))
        #expect(outcome.output.contains("新开个案：开案日期在本期"))
    }
}
