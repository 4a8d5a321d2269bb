import Foundation
import Testing

/// The life of a month at the command line.
@Suite struct MonthTests {
    static let station = "411102001000"

    /// A desk with one visit in June, a head and a supervisor.
    private func desk(language: String = "en") -> (desk: Desk, visit: String) {
        let desk = Desk.small(language: language)
        for row in [
            ["station=\(Self.station)", "worker_no=H01", "name=赵宁", "role=head"],
            ["station=\(Self.station)", "worker_no=D01", "name=钱文", "role=supervisor"],
        ] { #expect(desk.run(["add", "worker"] + row).status == 0) }
        return (desk, desk.run(RecordTests.visit).lines[0])
    }

    private func take(_ desk: Desk, _ act: String, as who: String, _ options: String...) -> Outcome {
        desk.run(
            ["--as", who, "month", act, "2023-06", "--station", Self.station, "--format", "csv"] + options)
    }

    private func lock(_ desk: Desk) {
        let steps = [
            take(desk, "complete", as: "S01", "--explain", "month_before=第一个月"),
            take(desk, "review", as: "H01"),
            take(desk, "lock", as: "D01"),
        ]
        for step in steps { #expect(step.status == 0, "\(step.errors)") }
    }

    private func rows(_ outcome: Outcome) -> [String] {
        outcome.output.split(separator: "\r\n").dropFirst().map(String.init)
    }

    @Test func `a month goes from open to locked, and is opened again until a day`() {
        let (desk, visit) = desk()
        let open = desk.run("month", "status", "2023-06", "--format", "csv")
        #expect(
            open.output
                == "station,name,month,state,who,at,until,open\r\n411102001000,老街社工站,2023-06,open,,,,1\r\n")
        let early = take(desk, "complete", as: "S01")
        #expect(early.status == 1 && early.errors.contains("month_before") && early.complaints.count == 1)
        let done = take(desk, "complete", as: "S01", "--explain", "month_before=first month")
        #expect(rows(done)[0].hasPrefix("411102001000,老街社工站,2023-06,completed,S01,20"))
        #expect(take(desk, "lock", as: "D01").status == 1)
        let review = take(desk, "review", as: "S01")
        #expect(review.status == 1 && review.errors.contains("赵宁 (H01)"))
        #expect(take(desk, "return", as: "H01", "--reason", "two visits missing").status == 0)
        #expect(take(desk, "complete", as: "S01").status == 0)
        #expect(take(desk, "review", as: "H01").status == 0)
        #expect(rows(take(desk, "lock", as: "D01"))[0].hasSuffix(",,"))
        #expect(desk.run("edit", visit, "people=2").status == 1)
        let unlocked = take(desk, "unlock", as: "D01", "--reason", "miscounted", "--until", "2023-11-02")
        #expect(rows(unlocked)[0].contains(",unlocked,D01,") && rows(unlocked)[0].hasSuffix(",2023-11-02,"))
        #expect(desk.run("edit", visit, "people=2").status == 0)
        let later = ["TAIZHANG_TODAY": "2023-11-03"] as [String: String?]
        let status = desk.run("month", "status", "2023-06", "--format", "json", with: later).object
        let month = (status["months"] as! [[String: Any]])[0]
        #expect(month["state"] as? String == "locked" && month["until"] is NSNull)
        // Who locked it, not who opened it for a while; and on the day that the command was told.
        #expect(month["who"] as? String == "D01" && (month["at"] as? String)?.hasPrefix("2023-1") == true)
        let acts = (month["steps"] as! [[String: Any]]).map { $0["act"] as! String }
        #expect(acts == ["complete", "return", "complete", "review", "lock", "unlock", "correct"])
        #expect(desk.run("edit", visit, "people=3", with: later).status == 1)
        #expect(desk.run("check").status == 0)
    }

    @Test(arguments: ["en", "zh"])
    func `what a lock refuses exits 1, and passes with a reason as late`(language: String) {
        let (desk, visit) = desk(language: language)
        lock(desk)
        let june = desk.file(
            "visits.csv",
            "station,date,client,reached,worker\n\(Self.station),2023-07-01,K0001,yes,S01\n\(Self.station),2023-06-09,K0001,yes,S01\n"
        )
        let changes = [
            RecordTests.visit, ["edit", visit, "people=4"], ["delete", visit], ["undo"], ["import", june],
        ]
        for change in changes {
            let refused = desk.run(change)
            #expect(refused.status == 1, "\(change): \(refused.errors)")
            #expect(refused.errors.contains("2023-06") && refused.errors.contains("D01"))
            if change[0] != "import" { #expect(refused.output.isEmpty) }
        }
        let named = desk.run("import", june)
        #expect(named.errors.hasPrefix("visits.csv:3: "))
        #expect(named.output.hasSuffix("total read=2 new=1 unchanged=0 changed=0 rejected=1\n"))
        let mixed = desk.file("mixed/visits.csv", desk.text(june) + "\(Self.station),2023-07-01,K9,yes,S01\n")
        #expect(desk.run("import", mixed).status == 65)
        #expect(desk.run("edit", visit, "people=4", "colour=red").status == 65)
        #expect(desk.run(RecordTests.visit + ["--late", " "]).status == 64)
        for change in changes {
            #expect(desk.run(change + ["--late", "found later"]).status == 0, "\(change)")
        }
        #expect(desk.run("check").status == 0)
        let table = desk.run("month", "difference", "2023-06", "--station", Self.station)
        #expect(table.output.contains("found later") && table.output.contains("+1"))
    }

    @Test func `the difference lists the records that make it, and the next month carries it`() {
        let (desk, visit) = desk()
        lock(desk)
        #expect(desk.run("month", "difference", "2023-06").output.contains("Nothing differs."))
        #expect(
            desk.run("month", "difference", "2023-05").errors
                == "The station has not locked 2023-05.\n")
        #expect(desk.run("--as", "S01", "edit", visit, "people=3", "--late", "two more came").status == 0)
        let json = desk.run("month", "difference", "2023-06", "--format", "json").object
        #expect(json["sealed"] as? Int == 1 && json["stations"] as? Int == 1)
        let figures = (json["figures"] as! [[String: Any]]).filter { $0["difference"] as? Int != 0 }
        #expect(figures.count == 1 && figures[0]["indicator"] as? String == "people_served")
        #expect(figures[0]["sealed"] as? Int == 1 && figures[0]["now"] as? Int == 3)
        let records = json["records"] as! [[String: Any]]
        #expect(records.count == 1 && records[0]["id"] as? String == visit)
        #expect(records[0]["quantity"] as? Int == 2 && records[0]["who"] as? String == "S01")
        #expect(records[0]["reason"] as? String == "two more came")
        let csv = rows(desk.run("month", "difference", "2023-06", "--format", "csv"))
        #expect(csv.contains("figure,people_served,count,1,3,2,0,,,,,,,,,,1,1"))
        #expect(csv.last?.hasPrefix("record,people_served,count,,,,,411102001000,visits,\(visit),,") == true)
        let july = desk.run("tally", "2023-07", "--indicator", "people_served,visits")
        #expect(july.lines.contains { $0.hasPrefix("People served") && $0.hasSuffix("+2") })
        #expect(july.output.contains("Late"))
        #expect(!desk.run("tally", "2023-06").output.contains("Late"))
        let rows = desk.run("tally", "2023-07", "--format", "json").object["rows"] as! [[String: Any]]
        #expect(
            rows.filter { $0["late"] as? Int != 0 }.map { $0["indicator"] as! String } == ["people_served"])
    }

    @Test func `a tally as sealed says how much of it is`() {
        let (desk, visit) = desk()
        lock(desk)
        #expect(desk.run("edit", visit, "people=3", "--late", "x").status == 0)
        let options = ["--indicator", "people_served", "--format", "json"]
        let object = desk.run(["tally", "2023-06..2023-07", "--as-sealed"] + options).object
        #expect(object["sealed"] as? Int == 1 && object["stations_months"] as? Int == 2)
        #expect((object["rows"] as! [[String: Any]])[0]["value"] as? Int == 1)
        #expect(desk.run(["tally", "2023-06"] + options).object["sealed"] == nil)
        let months = desk.run(["tally", "2023-06..2023-07", "--as-sealed", "--by", "month"] + options).object
        #expect((months["rows"] as! [[String: Any]]).map { $0["value"] as! Int } == [1, 0])
        let table = desk.run("tally", "2023-06", "--as-sealed")
        #expect(table.output.contains("1 of 1 months of stations as they were sealed"))
        for by in ["field", "worker"] {
            let refused = desk.run("tally", "2023-06", "--as-sealed", "--by", by)
            #expect(refused.status == 64 && refused.errors.contains("station as a whole"))
        }
        #expect(desk.run("tally", "2023-06-01..2023-06-20", "--as-sealed").status == 64)
    }

    @Test func `the checklist is printed in every format`() {
        let (desk, _) = desk()
        let options = ["month", "checklist", "2023-06", "--station", Self.station]
        #expect(desk.run(options).output.contains("month_before  open"))
        #expect(rows(desk.run(options + ["--format", "csv"])).first?.hasPrefix("month_before,open,") == true)
        let item = (desk.run(options + ["--format", "json"]).object["items"] as! [[String: Any]])[0]
        #expect(item["item"] as? String == "month_before" && item["explanation"] is NSNull)
        #expect(take(desk, "complete", as: "S01", "--explain", "month_before=ok").status == 0)
        #expect(desk.run(options).output.contains("explained"))
        let clean = desk.run("month", "checklist", "2022-12", "--station", Self.station)
        #expect(clean.status == 0 && clean.errors.contains("nothing to mend"))
    }

    @Test func `a wrong month, station, day or option is 64, a wrong person or item 1`() {
        let (desk, _) = desk()
        for arguments in [
            ["month", "lock", "2023-06"], ["month", "lock", "2023", "--station", Self.station],
            ["month", "lock", "2023-06-01", "--station", Self.station],
            ["month", "lock", "2023-06", "--station", "4111"],
            ["month", "lock", "2023-06", "--station", "320500"],
            ["month", "unlock", "2023-06", "--station", Self.station, "--until", "2023-12-01"],
            ["month", "unlock", "2023-06", "--station", Self.station, "--reason", "x"],
            ["month", "unlock", "2023-06", "--station", Self.station, "--reason", "x", "--until", "soon"],
            ["month", "return", "2023-06", "--station", Self.station], ["month", "burn"],
            ["month", "complete", "2023-06", "--station", Self.station, "--explain", "x"],
            ["month", "status", "2023-06-02"],
        ] {
            let outcome = desk.run(arguments)
            #expect(outcome.status == 64, "\(arguments): \(outcome.status) \(outcome.errors)")
        }
        #expect(desk.run("month", "complete", "2023-06", "--station", Self.station).status == 1)
        #expect(take(desk, "complete", as: "X1").status == 1)
        #expect(take(desk, "complete", as: "S01", "--explain", "nothing=x").status == 1)
        #expect(desk.run("month", "status").output.contains("2023-09"))
        #expect(desk.run("month", "status", "--station", "4111", "--language", "zh").output.contains("填报中"))
        #expect(Desk().run("month", "status").status == 66)
    }

    @Test(arguments: ["en", "zh"])
    func `the help of every sub-command explains it in the language`(language: String) {
        let desk = Desk(language: language)
        let all = desk.run("month", "--help").output
        for (command, options) in [
            ("status", ["--station"]), ("checklist", ["--station"]),
            ("complete", ["--station", "--explain"]),
            ("review", ["--explain"]), ("return", ["--reason"]), ("lock", ["--explain"]),
            ("unlock", ["--reason", "--until"]), ("difference", ["--station"]),
        ] {
            #expect(all.contains("  \(command) "))
            let help = desk.run("month", command, "--help")
            #expect(help.status == 0)
            for option in options + ["--format", "--ledger", "--as"] {
                #expect(help.output.contains("  \(option)"), "\(command) \(option)")
            }
            let chinese = help.output.unicodeScalars.filter { (0x4E00...0x9FFF).contains($0.value) }
            #expect(language == "zh" ? chinese.count > 40 : chinese.isEmpty, "\(command)")
        }
    }
}
