import Casework
import Foundation
import Testing

@testable import Ledger

/// The rules between periods, targets, reports and sets of categories.
@Suite struct PlanningRuleTests {
    private let county = "411102"

    private func target(
        _ value: String = "1200", _ more: Row = [:], in period: String = "2024"
    ) -> Row {
        ["station": oldStreet, "indicator": "visits", "period": period, "value": value].merging(more) { $1 }
    }

    private func target(_ more: Row, in period: String = "2024") -> Row { target("1200", more, in: period) }

    private func period(_ name: String, _ first: String, _ last: String, at station: String) -> Row {
        ["name": name, "station": station, "first_on": first, "last_on": last]
    }

    @Test func `a target is one of its station, figure, period and version`() throws {
        let test = try smallLedger()
        try test.add(.targets, target())
        #expect(refusedFields { try test.add(.targets, target("9")) } == ["version"])
        try test.add(.targets, target(["station": ganhe]))
        try test.add(.targets, target(["indicator": "volunteers"]))
        try test.add(.targets, target(in: "2025"))
    }

    @Test func `a version follows one that was issued`() throws {
        let test = try smallLedger()
        let first = try test.add(.targets, target())
        let second = target(["version": "2", "reason": "年中调整"])
        #expect(refusedFields { try test.add(.targets, second) } == ["version"])
        _ = try test.ledger.edit(first, ["status": "issued", "issued_on": "2024-01-05"])
        #expect(
            refusedFields { try test.add(.targets, target(["version": "3", "reason": "x"])) } == ["version"])
        try test.add(.targets, second)
    }

    @Test func `an issued target keeps everything but its note, and the way out is named`() throws {
        let test = try smallLedger()
        let id = try test.add(.targets, target(["status": "issued"]))
        for change in [
            ["value": "1300"], ["m01": "1200"], ["status": "draft"], ["station": ganhe], ["basis": "x"],
            ["period": "2025"],
        ] as [Row] {
            #expect(refusedFields { _ = try test.ledger.edit(id, change) } == Array(change.keys), "\(change)")
        }
        #expect(refusedFields { _ = try test.ledger.delete(id) } == ["id"])
        do {
            _ = try test.ledger.edit(id, ["value": "1300"])
        } catch let rejection as Rejection {
            #expect(rejection.problems[0].sentence(in: .chinese).contains("第 2 版"))
            #expect(rejection.problems[0].sentence(in: .english).contains("taizhang target revise"))
        }
        #expect(try test.ledger.edit(id, ["note": "会议纪要见附件"]).isChanged)
        #expect(try test.row(id)["value"] == "1200")
        let changed = try test.importing([
            (
                .targets,
                "id,station,indicator,period,value,status\n\(id),\(oldStreet),visits,2024,1300,issued\n"
            )
        ])
        #expect(changed.problems.map { $0.what.field } == ["value"])
        #expect(changed.total.rejected == 1)
    }

    @Test func `an undo takes the issuing back, and only what was done last`() throws {
        let test = try smallLedger()
        let id = try test.add(.targets, target())
        _ = try test.ledger.edit(id, ["status": "issued"])
        try test.add(.targets, target("1300", ["version": "2", "reason": "年中调整"]))
        _ = try test.ledger.undo()
        _ = try test.ledger.undo()
        #expect(try test.row(id)["status"] == "draft")
        _ = try test.ledger.undo()
        #expect(try test.rows(.targets).isEmpty)
    }

    @Test func `versions are imported in any order`() throws {
        let test = try smallLedger()
        let report = try test.importing([
            (
                .targets,
                """
                station,indicator,period,value,version,status,reason
                \(oldStreet),visits,2024,1300,2,issued,年中调整
                \(oldStreet),visits,2024,1200,1,issued,
                """
            )
        ])
        #expect(report.problems.isEmpty && report.total.new == 2)
    }

    @Test func `a period of a target is a year, or a named one of its station or above`() throws {
        let test = try smallLedger()
        try test.add(.periods, period("冬暖", "2023-11-01", "2024-02-29", at: county))
        try test.add(.periods, period("他站", "2023-11-01", "2024-02-29", at: ganhe))
        try test.add(.targets, target(in: "冬暖"))
        for name in ["2024-06", "2024Q1", "他站", "春暖"] {
            #expect(refusedFields { try test.add(.targets, target(in: name)) } == ["period"], "\(name)")
        }
        do {
            try test.add(.targets, target(in: "春暖"))
        } catch let rejection as Rejection {
            #expect(rejection.problems[0].sentence(in: .chinese).contains("本站和上级的期间：冬暖"))
        }
    }

    @Test func `a split has no months beyond its period's`() throws {
        let test = try smallLedger()
        try test.add(.periods, period("冬暖", "2023-11-01", "2024-02-29", at: county))
        try test.add(.periods, period("三年", "2022-01-01", "2024-12-31", at: county))
        let split = ["m01": "300", "m02": "300", "m03": "300", "m04": "300"]
        try test.add(.targets, target(split, in: "冬暖"))
        let long = ["m01": "300", "m02": "300", "m03": "300", "m05": "300", "indicator": "consultations"]
        #expect(refusedFields { try test.add(.targets, target(long, in: "冬暖")) } == ["m05"])
        #expect(refusedFields { try test.add(.targets, target(split, in: "三年")) } == ["m01"])
        try test.add(.targets, target(in: "三年"))
    }

    @Test func `a period that targets use stays, and its days are fixed once one was issued`() throws {
        let test = try smallLedger()
        let id = try test.add(.periods, period("冬暖", "2023-11-01", "2024-02-29", at: county))
        let used = try test.add(.targets, target(in: "冬暖"))
        #expect(refusedFields { _ = try test.ledger.delete(id) } == ["name"])
        #expect(refusedFields { _ = try test.ledger.edit(id, ["name": "暖冬"]) } == ["name"])
        #expect(refusedFields { _ = try test.ledger.edit(id, ["station": ganhe]) } == ["name"])
        _ = try test.ledger.edit(id, ["last_on": "2024-03-31"])
        _ = try test.ledger.edit(used, ["status": "issued"])
        #expect(refusedFields { _ = try test.ledger.edit(id, ["last_on": "2024-02-29"]) } == ["last_on"])
        #expect(refusedFields { _ = try test.ledger.edit(id, ["first_on": "2023-10-01"]) } == ["first_on"])
        _ = try test.ledger.edit(id, ["note": "第二期"])
        // A nearer period of the name would give the issued target other days.
        let nearer = period("冬暖", "2023-12-01", "2024-02-29", at: oldStreet)
        #expect(refusedFields { try test.add(.periods, nearer) } == ["name"])
        try test.add(.periods, period("冬暖", "2023-12-01", "2024-02-29", at: ganhe))
        let free = try test.add(.periods, period("秋游", "2023-09-01", "2023-10-31", at: county))
        _ = try test.ledger.delete(free)
    }

    @Test func `a station whose targets use a period from above keeps its place below it`() throws {
        let test = try smallLedger()
        try test.add(.stations, ["code": "411103", "name": "郾城区总站", "level": "county"])
        try test.add(.periods, period("冬暖", "2023-11-01", "2024-02-29", at: county))
        try test.add(.targets, target(in: "冬暖"))
        let id = try #require(test.rows(.stations).first { $0["code"] == oldStreet }?["id"])
        #expect(refusedFields { _ = try test.ledger.edit(id, ["code": "411103001000"]) } == ["code"])
        _ = try test.ledger.edit(id, ["code": "411102009000"])
        try test.add(.periods, period("冬暖", "2023-12-01", "2024-02-29", at: "411103"))
        _ = try test.ledger.edit(id, ["code": "411103001000"])
        let target = try test.rows(.targets)[0]["id"]!
        _ = try test.ledger.edit(target, ["status": "issued"])
        #expect(refusedFields { _ = try test.ledger.edit(id, ["code": "411102009000"]) } == ["code"])
    }

    @Test func `a report is one of its number and version, a set of categories of its version`() throws {
        let test = try smallLedger()
        let report = [
            "report_no": "九项", "station": oldStreet, "name": "月报", "figures": "visits|cases_opened=个案",
        ]
        try test.add(.reports, report)
        #expect(refusedFields { try test.add(.reports, report) } == ["version"])
        try test.add(.reports, report.merging(["version": "2"]) { $1 })
        try test.add(.reports, report.merging(["station": ganhe]) { $1 })
        let set = ["version": "2", "station": oldStreet, "categories": "low_income|disabled"]
        try test.add(.category_sets, set)
        #expect(
            refusedFields { try test.add(.category_sets, set.merging(["station": ganhe]) { $1 }) } == [
                "version"
            ])
        #expect(
            refusedFields { try test.add(.category_sets, set.merging(["version": "1"]) { $1 }) } == [
                "version"
            ])
    }

    @Test func `what was exported of plans is imported elsewhere and unchanged here`() throws {
        let test = try smallLedger()
        try test.add(.periods, period("冬暖", "2023-11-01", "2024-02-29", at: county))
        try test.add(.targets, target("90", ["status": "issued", "m01": "50", "m02": "40"], in: "冬暖"))
        try test.add(.targets, target("95", ["version": "2", "reason": "增", "status": "issued"], in: "冬暖"))
        try test.add(
            .base_figures,
            [
                "station": county, "base": "population", "value": "322000", "from_on": "2023-01-01",
                "source": "公报",
            ])
        func csv(_ kind: Kind) throws -> String {
            let keys = kind.fields.map(\.key) + ["id"]
            let lines = try test.rows(kind).map { row in keys.map { row[$0] ?? "" }.joined(separator: ",") }
            return ([keys.joined(separator: ",")] + lines).joined(separator: "\n") + "\n"
        }
        let kinds: [Kind] = [.stations, .periods, .base_figures, .targets]
        let files = try kinds.map { ($0, try csv($0)) }
        let again = try test.importing(files)
        #expect(again.problems.isEmpty && again.total.unchanged == again.total.read)
        let other = try TestLedger(today: "2024-03-31")
        #expect(try other.importing(files).problems.isEmpty)
        #expect(try Set(other.rows(.targets)) == Set(test.rows(.targets)))
    }
}
