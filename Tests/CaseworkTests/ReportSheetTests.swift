import Testing

@testable import Casework

/// A filled-in report as people read it.
@Suite struct ReportSheetTests {
    @Test(arguments: [
        (84_836_900, "84.8369"), (84_500_000, "84.5000"), (0, "0.0000"), (1, "0.000001"), (50, "0.00005"),
        (-12_345_600, "-12.3456"), (100, "0.0001"), (1_000_000, "1.0000"), (8_483_695, "8.483695"),
    ])
    func `money is in 万元 with four places, and more where there is more to say`(fen: Int, text: String) {
        let measure = Measure.indicator(.resources_value)
        #expect(measure.inReport(Amount(fen)) == text)
        #expect(measure.unitInReport.chinese == "万元")
    }

    @Test func `hours, counts and rates are shown in their own measures`() throws {
        #expect(Measure.indicator(.volunteer_minutes).inReport(Amount(90)) == "1.5")
        #expect(Measure.indicator(.visits).inReport(Amount(12)) == "12")
        let rate = try #require(Measure(id: "workers_of_population"))
        #expect(rate.inReport(Amount(thousandths: 1_700)) == "1.7")
        #expect(rate.unitInReport.chinese == "‰")
    }

    private func sheet(_ period: String, target: SheetTarget? = nil, late: Int = 0) -> ReportSheet {
        func row(_ id: String, _ target: SheetTarget?, _ late: Int) -> ReportSheet.Row {
            let measure = Measure(id: id)!
            return ReportSheet.Row(
                measure: measure, title: measure.label, unit: measure.unitInReport, previous: Amount(10),
                value: Amount(8), toDate: Amount(54), target: target, late: late, remark: Label("注", "note"),
                rule: measure.rule)
        }
        return ReportSheet(
            report: "r", version: 1, title: Label("表", "Sheet"), place: "411100",
            placeName: Label("漯河", "Luohe"), period: Period(period)!, hardshipVersion: 3,
            rows: [
                row("cases_opened", target, late), row("clients_served", nil, 0),
                row("people_in_hardship_served", nil, 0),
            ], signatures: .none, stations: 1, sealed: 0, isSealed: false)
    }

    @Test func `a row goes from its number to the remarks, blank where there is no target`() {
        let target = SheetTarget(
            value: Amount(100), completion: 540, timeProgress: 496, gap: Amount(-46))
        #expect(
            sheet("2023-06", target: target, late: -2).cells(in: .chinese)[0]
                == ["1", "新开个案", "个", "10", "8", "54", "100", "54.0%", "49.6%", "-46", "-2", "注"])
        #expect(
            sheet("2023-06").cells(in: .english)[1]
                == ["2", "Clients served", "people", "10", "8", "54", "", "", "", "", "", "note"])
    }

    @Test func `the headings speak of months where it is one`() {
        #expect(
            sheet("2023-06").headings.map(\.chinese) == [
                "序号", "指标", "单位", "上月", "本月", "本年累计", "年度指标", "完成率", "时间进度", "差额", "补报", "备注",
            ])
        #expect(sheet("2023Q2").headings[3...4].map(\.chinese) == ["上期", "本期"])
    }

    @Test func `the notes are the rules, numbered as the rows, and what goes for several of them`() {
        let notes = sheet("2023-06").notes(in: .chinese)
        #expect(notes.count == 5)
        #expect(notes[0] == "1. 新开个案：开案日期在本期")
        #expect(notes[3].hasPrefix("去重的数"))
        #expect(notes[4] == "困难群众类别用第 3 版。")
    }
}
