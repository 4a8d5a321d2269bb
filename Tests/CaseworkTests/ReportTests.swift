import Testing

@testable import Casework

/// Templates of reports, and what becomes of their figures from one version to another.
@Suite struct ReportTests {
    @Test func `Luohe's report lists its nine figures in the order and words of the source`() throws {
        let report = try #require(Report.builtIn("luohe-9"))
        #expect(
            report.figures.map(\.label.chinese) == [
                "个案", "小组", "社区活动", "志愿服务队", "志愿者", "社区社会组织", "社区协商", "服务困难群众", "链接资源",
            ])
        #expect(
            report.figures.map(\.measure.id) == [
                "cases_opened", "groups_started", "activities_held", "volunteer_teams_cultivated",
                "volunteers", "community_orgs_cultivated", "deliberations", "people_in_hardship_served",
                "resources_value",
            ])
        #expect(report.version == 1)
        #expect(report.label == Label("千站暖万家九项", "The nine figures of Luohe"))
    }

    @Test func `the monthly sheet lists every figure that reports list`() throws {
        let report = try #require(Report.builtIn(Report.monthly))
        #expect(report.figures.count == 33)
        #expect(report.figures.map(\.measure) == Indicator.reported.map { .indicator($0) })
    }

    @Test func `a stored template with the number of a built-in one begins with version 2`() {
        var report = Report()
        report.reportNo = "monthly"
        #expect(report.problems(today: today).map(\.field) == ["version"])
        report.version = 2
        #expect(report.problems(today: today).isEmpty)
        report.reportNo = "ours"
        report.version = 1
        #expect(report.problems(today: today).isEmpty)
        report.adoptedOn = day("2023-11-01")
        #expect(report.problems(today: today).map(\.field) == ["adopted_on"])
    }

    @Test(arguments: [
        ("visits", "visits", "走访", "Visits"), ("visits=入户", "visits", "入户", "入户"),
        ("certified_rate = 持证", "certified_rate", "持证", "持证"), ("visits=", "visits", "走访", "Visits"),
    ])
    func `a line is a figure, perhaps with a name of the report's own`(
        text: String, id: String, chinese: String, english: String
    ) throws {
        let line = try #require(ReportLine(text))
        #expect(line.measure.id == id)
        #expect(line.label == Label(chinese, english))
        #expect(ReportLine(line.description) == line)
    }

    @Test func `a line of no figure is none`() {
        #expect(ReportLine("=入户") == nil && ReportLine("") == nil && ReportLine("no_such=1") == nil)
    }

    private func lines(_ text: String) -> [ReportLine] { ReportLine.list(from: .text(text)) }

    private func changes(_ old: String, _ new: String, sets: (Int, Int) = (1, 1)) -> [String] {
        ReportChange.all(from: lines(old), to: lines(new), sets: sets).map {
            "\($0.fate.rawValue) \($0.before?.measure.id ?? "-") \($0.after?.measure.id ?? "-")"
        }
    }

    @Test func `from one version to another figures stay, come, go, are renamed or change their basis`() {
        #expect(
            changes(
                "cases_opened=个案|groups_started|visits=走访|deliberations",
                "groups_started|cases_served=个案|visits=入户|volunteers")
                == [
                    "same groups_started groups_started", "other_basis cases_opened cases_served",
                    "renamed visits visits", "added - volunteers", "removed deliberations -",
                ])
    }

    @Test func `figures that another set of categories decides are on another basis`() {
        #expect(
            changes(
                "people_served|people_in_hardship_served", "people_in_hardship_served|people_served",
                sets: (1, 2))
                == [
                    "other_basis people_in_hardship_served people_in_hardship_served",
                    "same people_served people_served",
                ])
    }

    @Test func `a figure that is listed twice goes on twice`() {
        #expect(
            changes("visits=甲|visits=乙", "visits=乙|visits=丙|visits=丁")
                == ["same visits visits", "renamed visits visits", "added - visits"])
    }

    @Test func `nothing but the figures that the set decides is counted otherwise by another set`() {
        let other = CountingRules(version: 2, hardship: [.veteran])
        #expect(other.changedCategories(from: .version1).count == 20)
        let client = NamedClient.sample("veteran")
        for record in Sample.records {
            let (left, right) = (
                record.figures(.on(clients: [client])), record.figures(.on(clients: [client]), other)
            )
            for indicator in Indicator.allCases where !CountingRules.touched.contains(indicator) {
                #expect(left[indicator] == right[indicator], "\(indicator)")
            }
        }
        #expect(Visit.sample().figures(.on(clients: [client]), other)[.people_in_hardship_served] == 1)
        #expect(Visit.sample().figures(.on(clients: [client]))[.people_in_hardship_served] == nil)
    }
}
