import Foundation
import Testing

/// Files coming in.
@Suite struct ImportTests {
    static let header = "station,date,client,reached,worker\n"
    static let good = "411102001000,2023-06-03,K0001,yes,S01\n"

    @Test func `counts are printed for every file and in total`() {
        let desk = Desk.small()
        let visits = desk.file("visits.csv", Self.header + Self.good)
        let outcome = desk.run("import", visits)
        #expect(outcome.status == 0)
        #expect(
            outcome.lines == [
                "visits.csv read=1 new=1 unchanged=0 changed=0 rejected=0",
                "total read=1 new=1 unchanged=0 changed=0 rejected=0",
            ])
        #expect(
            desk.run("import", visits).lines.last == "total read=1 new=0 unchanged=1 changed=0 rejected=0"
        )
    }

    @Test func `the sample imported twice changes nothing`() throws {
        let desk = try Desk.luohe()
        let outcome = desk.run("import", Luohe.folder, "--format", "json")
        let total = outcome.object["total"] as! [String: Int]
        #expect(total["read"] == total["unchanged"])
        #expect(total["new"] == 0 && total["changed"] == 0 && total["rejected"] == 0)
        #expect(outcome.object["stored"] as? Bool == true)
    }

    @Test(arguments: ["en", "zh"])
    func `a problem names the file and the physical line on which its row starts`(language: String) {
        let desk = Desk.small(language: language)
        let visits = desk.file(
            "visits.csv",
            "station,date,client,reached,worker,note\n411102001000,2023-06-03,K0001,yes,S01,\"two\nlines\"\n"
                + "411102001000,2023-06-04,K0001,M,S01,\n411102001000,2023-06-05,K0009,yes,S01,\n")
        let outcome = desk.run("import", visits)
        #expect(outcome.status == 65)
        let expected =
            language == "zh"
            ? "visits.csv:4: reached（见到）：填的是“M”" : "visits.csv:4: reached: found “M”, wanted yes or no"
        #expect(outcome.complaints[0].hasPrefix(expected))
        #expect(outcome.complaints[1].hasPrefix("visits.csv:5: client"))
        #expect(outcome.complaints.last?.hasPrefix("taizhang: ") == true)
        #expect(outcome.lines.last == "total read=3 new=1 unchanged=0 changed=0 rejected=2")
        #expect((desk.run("list", "visits", "--format", "json").json as! [Any]).isEmpty)
    }

    @Test func `a dry run stores nothing and makes no ledger`() {
        let desk = Desk.small()
        let visits = desk.file("visits.csv", Self.header + Self.good)
        let outcome = desk.run("import", "--dry-run", visits)
        #expect(outcome.status == 0)
        #expect(outcome.lines.last == "total read=1 new=1 unchanged=0 changed=0 rejected=0")
        #expect((desk.run("list", "visits", "--format", "json").json as! [Any]).isEmpty)
        #expect(
            desk.run("import", "--dry-run", desk.file("visit-2.csv", Self.header + "1,2,3,4,5\n")).status
                == 65)
        let own = Desk()
        #expect(own.run("import", "--dry-run", Luohe.folder + "/stations.csv").status == 0)
        #expect(!FileManager.default.fileExists(atPath: own.ledger))
    }

    @Test(arguments: ["visit.csv", "visits-2023.csv", "visits (1).csv", "Visits_2.csv", "走访2023.csv"])
    func `the kind is how the name begins`(name: String) {
        let desk = Desk.small()
        let outcome = desk.run("import", desk.file(name, Self.header + Self.good))
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.lines.first?.hasPrefix("\(name) read=1 new=1") == true)
    }

    @Test func `of a directory the files named after kinds are taken, and others left`() {
        let desk = Desk.small()
        desk.file("in/visits.csv", Self.header + Self.good)
        desk.file("in/readme.txt", "x")
        desk.file("none/readme.txt", "x")
        #expect(desk.run("import", "in").lines.count == 2)
        #expect(desk.run("import", "none").status == 64)
    }

    @Test func `files of one name are told apart by their paths`() {
        let desk = Desk.small()
        desk.file("a/visits.csv", Self.header + Self.good)
        desk.file(
            "b/visits.csv", Self.header + Self.good.replacingOccurrences(of: "06-03", with: "06-04"))
        let outcome = desk.run("import", "a/visits.csv", "b")
        #expect(
            outcome.lines.map { $0.prefix { $0 != " " } } == ["a/visits.csv", "b/visits.csv", "total"])
    }

    @Test func `a file that is no CSV is refused with its line and reason`() {
        let desk = Desk.small()
        let outcome = desk.run(
            "import", desk.file("visits.csv", Self.header + Self.good + "411102001000,\"open\n"))
        #expect(outcome.status == 65)
        #expect(
            outcome.complaints[0].hasPrefix(
                "visits.csv:3: the quote opened here in column 2 is never closed"))
        let empty = desk.run("import", desk.file("visits.csv", ""))
        #expect(empty.status == 65)
        #expect(empty.complaints[0].hasPrefix("visits.csv:1: the file is empty"))
    }

    @Test func `at most fifty warnings are listed, and how many more there are`() {
        let desk = Desk.small()
        var text = "code,name,level\n"
        for number in 10..<80 { text += "4112\(number),站,village\n" }
        let outcome = desk.run("import", desk.file("stations.csv", text))
        #expect(outcome.status == 0)
        #expect(outcome.complaints.count == 51)
        #expect(outcome.complaints[0].hasPrefix("stations.csv:2: warning: level: "))
        #expect(outcome.complaints[50].contains("20 more"))
    }

    @Test func `labels make a header, and a guard against formulas comes off`() {
        let desk = Desk.small()
        let text = "站点,日期,服务对象,见到,走访社工,备注\n411102001000,2023-06-03,'K0001,是,S01,'=1+1\n"
        #expect(desk.run("import", desk.file("visits.csv", text)).status == 0)
        let list = desk.run("list", "visits", "--format", "json").json as! [[String: Any]]
        #expect(list[0]["note"] as? String == "=1+1")
    }

    @Test func `the counts as CSV`() {
        let desk = Desk.small()
        let outcome = desk.run(
            "import", desk.file("visits.csv", Self.header + Self.good), "--format", "csv")
        #expect(
            outcome.output
                == "file,read,new,unchanged,changed,rejected\r\nvisits.csv,1,1,0,0,0\r\ntotal,1,1,0,0,0\r\n"
        )
    }
}
