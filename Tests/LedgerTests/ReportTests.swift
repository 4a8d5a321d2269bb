import Casework
import GRDB
import Testing

@testable import Ledger

/// Reports filled in, sealed with the months, and held against other versions of their templates.
@Suite struct ReportTests {
    private func find(_ hard: HardshipLedger, _ number: String, _ version: Int? = nil) throws -> Report {
        let known = try hard.ledger.reports().last { known in
            let isIt = version.map { $0 == known.report.version } ?? known.isInForce
            return isIt && known.report.reportNo == number
        }
        return try #require(known).report
    }

    // MARK: Filled in

    @Test func `Luohe's nine figures for 千站暖万家 are those that Luohe published`() throws {
        let test = try TestLedger()
        try test.importing(directory: LuoheTests.sample)
        let period = Period(Day("2023-01-01")!, Day("2023-10-31")!, named: "千站暖万家2023")
        let report = try #require(Report.builtIn("luohe-9"))
        let sheet = try test.ledger.sheet(report, period, in: TestLedger.place("411100"))
        #expect(
            sheet.cells(in: .chinese).map { Array($0[0...2] + $0[4...4]) } == [
                ["1", "个案", "个", "82"], ["2", "小组", "个", "87"], ["3", "社区活动", "场", "136"],
                ["4", "志愿服务队", "支", "53"], ["5", "志愿者", "人", "730"], ["6", "社区社会组织", "个", "34"],
                ["7", "社区协商", "期", "56"], ["8", "服务困难群众", "人次", "10300"], ["9", "链接资源", "万元", "84.8369"],
            ])
        #expect(sheet.stations == 51 * 10 && sheet.sealed == 0)
        #expect(sheet.signatures == .none)
    }

    @Test func `a sheet has the month before, the month and the year so far`() throws {
        let hard = try HardshipLedger()
        let sheet = try hard.ledger.sheet(
            try #require(Report.builtIn(Report.monthly)), Period(hard.july), in: TestLedger.place(oldStreet))
        let rows = Dictionary(
            uniqueKeysWithValues: sheet.cells(in: .chinese).map { ($0[1], Array($0[3...5])) })
        // June: visits of five; contact 2; consultation 1. July: two visits of 4 people, an activity of 13.
        #expect(rows["走访"] == ["5", "2", "7"])
        #expect(rows["服务人次"] == ["9", "17", "26"])
        #expect(rows["服务困难群众"] == ["2", "6", "8"])
        #expect(rows["服务人数"] == ["4", "3", "4"])
        #expect(rows["在档"] == ["4", "4", "4"])
        #expect(sheet.placeName.chinese == "老街站" && sheet.place == "411102001")
    }

    @Test func `a template may count with another set than the ledger`() throws {
        let hard = try HardshipLedger()
        try hard.set(2, "low_income|veteran")
        try hard.report("ours", 1, "people_in_hardship_served=困难群众|visits", set: "2")
        let report = try find(hard, "ours", 1)
        let sheet = try hard.ledger.sheet(report, Period(hard.july))
        #expect(sheet.rows[0].previous == Amount(7))
        #expect(sheet.rows[0].value == Amount(10))
        #expect(sheet.rows[0].toDate == Amount(17))
        #expect(sheet.rows[1].value == Amount(2))
        #expect(sheet.hardshipVersion == 2)
        #expect(sheet.notes(in: .chinese).last == "困难群众类别用第 2 版。")
        #expect(try hard.served() == [2, 6])
    }

    @Test func `a template names only a version of the set that is there`() throws {
        let hard = try HardshipLedger()
        #expect(refusedFields { try hard.report("ours", 1, "visits", set: "7") } == ["hardship_version"])
        try hard.report("ours", 1, "visits", set: "1")
    }

    @Test func `a rate in a report is the sum of numerators over the sum of denominators`() throws {
        let hard = try HardshipLedger()
        try hard.test.add(
            .base_figures,
            ["station": oldStreet, "base": "agencies", "value": "19", "from_on": "2023-01-01"])
        try hard.test.add(
            .base_figures,
            ["station": oldStreet, "base": "agencies_with_party", "value": "17", "from_on": "2023-07-01"])
        try hard.report("ours", 1, "agencies_party_rate=党建")
        let row = try hard.ledger.sheet(find(hard, "ours", 1), Period(hard.july)).cells(in: .chinese)[0]
        // 17 ÷ 19 = 89.4737 %; in June 0 ÷ 19.
        #expect(row[1...5] == ["党建", "%", "0", "89.474", "89.474"])
    }

    @Test func `only the station itself is counted where that is asked`() throws {
        let test = try smallLedger()
        for (code, count) in [("411102", 1), (oldStreet, 2)] {
            for day in 1...count {
                try test.add(
                    .deliberations,
                    [
                        "station": code, "date": "2024-02-0\(day)", "round_no": "\(day)", "topic": "议题",
                        "outcome": "好",
                    ])
            }
        }
        var report = Report()
        report.figures = [ReportLine("deliberations")!]
        let (period, place) = (Period("2024-02")!, TestLedger.place("411102"))
        #expect(try test.ledger.sheet(report, period, in: place).rows[0].value == Amount(3))
        let own = try test.ledger.sheet(report, period, in: place, isOwn: true)
        #expect(own.rows[0].value == Amount(1))
        #expect(own.stations == 1)
        #expect(
            failure { _ = try test.ledger.sheet(report, period, in: TestLedger.place("4111"), isOwn: true) }?
                .cause == .notFound)
    }

    // MARK: Templates

    @Test func `the newest adopted version stands for its station and all below it`() throws {
        let test = try smallLedger()
        for (version, adopted) in [("2", "2024-01-01"), ("3", "")] {
            try test.add(
                .reports,
                [
                    "report_no": "monthly", "version": version, "station": "411102", "name": "区月报",
                    "figures": "visits", "adopted_on": adopted,
                ])
        }
        try test.add(
            .reports,
            [
                "report_no": "own", "station": ganhe, "name": "本站", "figures": "visits",
                "adopted_on": "2024-01-01",
            ])
        func known(_ code: String) throws -> [String] {
            try test.ledger.reports(in: TestLedger.place(code)).map {
                "\($0.report.reportNo)@\($0.report.version)\($0.isInForce ? "*" : "")"
            }
        }
        #expect(try known(oldStreet) == ["luohe-9@1*", "monthly@1", "monthly@2*", "monthly@3"])
        #expect(try known(ganhe) == ["luohe-9@1*", "monthly@1", "monthly@2*", "monthly@3", "own@1*"])
        #expect(try known("") == ["luohe-9@1*", "monthly@1", "monthly@2*", "monthly@3"])
        #expect(try known("4111") == ["luohe-9@1*", "monthly@1", "monthly@2*", "monthly@3"])
    }

    @Test func `an adopted template is not changed, and an older one not put in force again`() throws {
        let hard = try HardshipLedger()
        let two = try hard.report("monthly", 2, "visits")
        let three = try hard.report("monthly", 3, "visits|people_served")
        try hard.ledger.adopt(three, reason: "新表")
        #expect(failure { try hard.ledger.adopt(two, reason: "旧表") }?.cause == .refused)
        #expect(
            refusedFields { _ = try hard.ledger.edit(three.description, ["figures": "visits"]) } == [
                "figures"
            ])
        #expect(try find(hard, "monthly").version == 3)
    }

    @Test func `two versions of a template are filled in side by side, before one is adopted`() throws {
        let hard = try HardshipLedger()
        try hard.set(2, "low_income|veteran")
        try hard.report(
            "ours", 1, "cases_opened=个案|visits=走访|people_in_hardship_served|deliberations", set: "1")
        try hard.report(
            "ours", 2, "cases_served=个案|visits=入户|people_in_hardship_served|people_served", set: "2")
        let before = try hard.ledger.lastChange()
        let replay = try hard.ledger.replay(
            find(hard, "ours", 2), against: find(hard, "ours", 1), hard.june...hard.july)
        #expect(
            replay.changes.map(\.fate) == [.otherBasis, .renamed, .otherBasis, .added, .removed])
        func texts(_ month: ReportReplay.Month) -> [String] {
            month.values.map { "\($0.before?.description ?? "-") \($0.after?.description ?? "-")" }
        }
        // June: a case opened, and served; July: neither.
        #expect(texts(replay.months[0]) == ["1 1", "5 5", "2 7", "- 9", "0 -"])
        #expect(texts(replay.months[1]) == ["0 0", "2 2", "6 10", "- 17", "0 -"])
        #expect(replay.sets == .init(before: 1, after: 2))
        #expect(try hard.ledger.lastChange() == before)
    }

    // MARK: Sealed

    private func stored(_ hard: HardshipLedger) throws -> [String] {
        let queue = try DatabaseQueue(path: hard.ledger.path)
        defer { try? queue.close() }
        return try queue.read { database in
            try GRDB.Row.fetchAll(database, sql: "SELECT * FROM sealed_sheet ORDER BY station, month, report")
                .map {
                    $0.description
                }
        }
    }

    @Test func `a locked month's sheets stay byte for byte, whatever becomes of template, set and names`()
        throws
    {
        let hard = try HardshipLedger()
        #expect(try hard.ledger.sealedReports(hard.june, of: hard.station).isEmpty)
        try hard.lock(hard.june)
        let bytes = try stored(hard)
        #expect(bytes.count == 2)
        let sheet = try #require(try hard.ledger.sealedSheet("monthly", hard.june, of: hard.station))
        let place = TestLedger.place(oldStreet)
        let live = try hard.ledger.sheet(find(hard, "monthly"), Period(hard.june), in: place)
        #expect(sheet.rows == live.rows)
        #expect(sheet.signatures.filledBy == "王芳 W1" && sheet.signatures.reviewedBy == "赵站长 W2")
        #expect(sheet.signatures.lockedOn == "2023-08-05")
        #expect(sheet.signatures.lockNumber?.hasPrefix("3-") == true)
        #expect(sheet.signatures.lockNumber?.utf8.count == 10)
        #expect(live.signatures.lockNumber == nil && live.sealed == 1 && live.stations == 1)

        do {
            try hard.ledger.adopt(hard.set(2, "low_income|veteran"), reason: "新类别")
            try hard.ledger.adopt(
                hard.report("monthly", 2, "visits=入户|people_in_hardship_served"), reason: "新表")
            let worker = try #require(try hard.test.rows(.workers).first { $0["worker_no"] == "W1" })
            _ = try hard.ledger.edit(worker["id"]!, ["name": "王芳芳"])
            let station = try #require(try hard.test.rows(.stations).first)
            _ = try hard.ledger.edit(station["id"]!, ["name": "老街社工站"])
            hard.ledger.late = "漏登"
            try hard.visit("2023-06-29", "C2", "4")
            hard.ledger.late = nil
        }
        #expect(try stored(hard) == bytes)
        #expect(try hard.ledger.sealedSheet("monthly", hard.june, of: hard.station) == sheet)
        let now = try hard.ledger.sheet(find(hard, "monthly"), Period(hard.june), in: place)
        #expect(
            now.cells(in: .chinese).map { Array($0[1...4]) } == [
                ["入户", "户次", "0", "6"], ["服务困难群众", "人次", "0", "11"],
            ])
    }

    @Test func `a set that is adopted later leaves sealed figures, and writes no corrections`() throws {
        let hard = try HardshipLedger()
        try hard.lock(hard.june)
        try hard.ledger.adopt(hard.set(2, "low_income|veteran"), reason: "新类别")
        let june = try hard.ledger.sealedFigures(hard.june, in: TestLedger.place(oldStreet)).figures
        let figure = try #require(june.first { $0.indicator == .people_in_hardship_served })
        #expect(figure.sealed == 2 && figure.now == 7)
        #expect(june.filter { $0.difference != 0 }.count == 1)
        #expect(try hard.ledger.corrections(reported: hard.july...hard.july, in: .everywhere).isEmpty)
        let changes = try hard.ledger.sealedChanges(
            hard.june, in: .everywhere, [.people_in_hardship_served], language: .english)
        #expect(changes.reduce(0) { $0 + $1.quantity } == 5)
        #expect(changes.allSatisfy { $0.batch == nil })
    }

    @Test func `the next month is sealed by the template and set that are in force then`() throws {
        let hard = try HardshipLedger()
        try hard.lock(hard.june)
        try hard.ledger.adopt(hard.set(2, "low_income|veteran"), reason: "新类别")
        try hard.ledger.adopt(
            hard.report("ours", 1, "people_in_hardship_served=按旧类别", set: "1"), reason: "对照")
        hard.ledger.late = "漏登"
        try hard.visit("2023-06-29", "C2", "4")
        hard.ledger.late = nil
        try hard.lock(hard.july)
        #expect(try hard.ledger.sealedReports(hard.july, of: hard.station) == ["luohe-9", "monthly", "ours"])
        let general = try #require(try hard.ledger.sealedSheet("monthly", hard.july, of: hard.station))
        let row = try #require(general.rows.first { $0.measure.id == "people_in_hardship_served" })
        #expect(row.value == Amount(10) && row.previous == Amount(11) && row.late == 4)
        #expect(general.hardshipVersion == 2)
        let ours = try #require(try hard.ledger.sealedSheet("ours", hard.july, of: hard.station))
        #expect(ours.rows[0].value == Amount(6) && ours.hardshipVersion == 1)
        #expect(ours.rows[0].title.chinese == "按旧类别")
    }
}
