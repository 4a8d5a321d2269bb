import Foundation
import Testing

/// The life of the sample's months, as the demo plays it.
@Suite struct SampleMonthsTests {
    @Test func `the late entries add themselves and leave what Luohe published`() throws {
        let desk = Luohe.played
        func tally(_ period: String, _ station: String) -> [String: Int] {
            let rows =
                desk.run("tally", period, "--station", station, "--format", "json").object["rows"]
                as! [[String: Any]]
            return Dictionary(
                uniqueKeysWithValues: rows.map { ($0["indicator"] as! String, $0["value"] as! Int) })
        }
        // Two visits with three people in June, a consultation of three people with one matter solved in May.
        let year = tally("2023-01..2023-10", "411100")
        var wanted = try Luohe.expected("2023-01..2023-10", at: "411100")
        for (indicator, late) in ["visits": 2, "consultations": 3, "matters_solved": 1, "people_served": 6] {
            wanted[indicator]! += late
        }
        #expect(year == wanted)
        let may = try Luohe.expected("2023-05", at: "411102001000")
        #expect(tally("2023-05", "411102001000") == may)
    }

    @Test func `the demo's ledger is kept where nothing is yet, and is sound`() {
        let desk = Desk()
        let path = desk.file("there.ledger", "")
        #expect(desk.run("demo", "--keep", path).status == 73)
        #expect(desk.text(path).isEmpty)
        #expect(Luohe.played.run("check").status == 0)
    }

    @Test func `a year's targets of the city and three counties are issued`() {
        let rows = Luohe.played.run("list", "targets", "--format", "csv").output
            .split(separator: "\r\n").dropFirst()
        #expect(rows.count == 48 && rows.allSatisfy { $0.contains(",issued,") })
    }

    @Test func `a step that can't be done names its line or number`() throws {
        let desk = Desk()
        let sample = desk.folder + "/sample"
        try FileManager.default.copyItem(atPath: Luohe.folder, toPath: sample)
        desk.environment["TAIZHANG_SAMPLE"] = sample
        func demo(_ rows: String) -> Outcome {
            desk.file("sample/months.csv", "at,act,station,month,who,reason,until,file\n" + rows)
            return desk.run("demo")
        }
        let word = demo(
            "2023-02-01T03:00:00Z,ask,,2023-01,,,,\n2023-02-01T03:00:00Z,dance,411102,2023-01,S01,,,\n")
        #expect(word.status == 65 && word.errors.contains("months.csv:3"))
        let order = demo("2023-02-01T03:00:00Z,lock,411102,2023-01,S02,,,\n")
        #expect(order.status == 1 && order.errors.contains("step 1: 2023-01 is open"))
        let header = desk.file("sample/months.csv", "at,act\n")
        #expect(desk.run("demo").status == 65 && !header.isEmpty)
        try FileManager.default.removeItem(atPath: header)
        #expect(desk.run("demo").status == 0)
    }
}
