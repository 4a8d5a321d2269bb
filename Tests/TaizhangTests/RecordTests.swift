import Foundation
import Testing

/// One record's life at the command line: added, shown, listed, changed, deleted, brought back.
@Suite struct RecordTests {
    static let visit = [
        "add", "visit", "station=411102001000", "date=2023-06-03", "client=K0001", "reached=yes",
        "worker=S01",
    ]

    @Test func `add prints the id and nothing else`() {
        let desk = Desk.small()
        let outcome = desk.run(Self.visit)
        #expect(outcome.status == 0)
        #expect(outcome.lines.count == 1)
        #expect(UUID(uuidString: outcome.lines[0]) != nil)
        #expect(outcome.errors.isEmpty)
    }

    @Test func `keys may be labels, kinds singular or plural, and the id one's own`() {
        let desk = Desk.small()
        let id = "3f2504e0-4f89-41d3-9a0c-0305e82c3301"
        let outcome = desk.run(
            "add", "visits", "站点=411102001000", "日期=2023-06-03", "服务对象=K0001", "见到=是", "走访社工=S01",
            "id=\(id)")
        #expect(outcome.output == id + "\n")
    }

    @Test(arguments: ["en", "zh"])
    func `a refused record names every problem on its own line`(language: String) {
        let desk = Desk.small(language: language)
        let outcome = desk.run("add", "visit", "station=411102001000", "date=2023-02-30", "reached=M")
        #expect(outcome.status == 65)
        #expect(outcome.output.isEmpty)
        #expect(outcome.complaints.count >= 4)
        #expect(outcome.complaints.allSatisfy { $0.hasPrefix("taizhang: ") })
        #expect(outcome.errors.contains("2023-02-30"))
    }

    @Test func `what is odd is kept with a warning`() {
        let desk = Desk.small()
        let outcome = desk.run("add", "station", "code=411103", "name=x", "level=village")
        #expect(outcome.status == 0)
        #expect(outcome.errors.hasPrefix("warning: level: "))
        let chinese = desk.run(
            "--language", "zh", "add", "station", "code=411104", "name=x", "level=village")
        #expect(chinese.errors.hasPrefix("提醒：level"))
    }

    @Test func `show and list give a record in every format`() {
        let desk = Desk.small()
        let id = desk.run(Self.visit).lines[0]
        #expect(desk.run("show", id).output.contains("K0001 张三"))
        let json = desk.run("show", id, "--format", "json").object
        #expect(json["kind"] as? String == "visits")
        #expect(json["version"] as? Int == 1)
        #expect((json["record"] as! [String: String])["reached"] == "yes")
        let csv = desk.run("show", id, "--format", "csv").output
        #expect(csv.hasPrefix("station,date,client,kind,"))
        #expect(desk.run("list", "visits", "--format", "csv").output == csv)
        let list = desk.run("list", "visit", "--format", "json").json as! [[String: Any]]
        #expect(list.count == 1)
        #expect(list[0]["client"] as? String == "K0001")
        #expect(list[0]["id"] as? String == id)
        #expect(list[0]["version"] as? Int == 1)
        #expect(desk.run("list", "visits").output.contains("2023-06-03"))
        #expect(
            desk.run("list", "visits", "--period", "2023-06", "--station", "4111").output.contains(
                "2023-06-03"))
    }

    @Test(arguments: ["table", "csv", "json"])
    func `an empty list says so beside, and is no failure`(format: String) {
        let desk = Desk.small()
        let outcome = desk.run("list", "visits", "--period", "2022", "--format", format)
        #expect(outcome.status == 0)
        #expect(outcome.errors == "There are no such visits.\n")
        if format == "json" { #expect(outcome.output == "[]\n") }
    }

    @Test func `a list fits 80 columns`() {
        let outcome = Luohe.imported.run("list", "cases", "--language", "zh")
        for line in outcome.lines {
            let width = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
            #expect(width <= 80, "\(line)")
        }
    }

    @Test func `an edit of what has changed since is refused with both versions`() {
        let desk = Desk.small()
        let id = desk.run(Self.visit).lines[0]
        let edited = desk.run("edit", id, "--version", "1", "people=2", "--format", "json")
        #expect(
            edited.output
                == #"{"id":"\#(id)","kind":"visits","version":2,"changed":true,"deleted":false}"# + "\n")
        let stale = desk.run("edit", id, "--version", "1", "people=3")
        #expect(stale.status == 1)
        #expect(stale.complaints.count == 1)
        #expect(stale.errors.contains("version 2") && stale.errors.contains("version 1"))
        #expect(desk.run("delete", id, "--version", "1").status == 1)
        #expect(desk.run("edit", id, "--version", "2", "people=3").output == "\(id) version=3\n")
        #expect(desk.run("edit", id, "people=3").errors.contains("nothing was changed"))
        #expect(desk.run("edit", id, "colour=red").status == 65)
        #expect(desk.run("edit", id, "people").status == 64)
    }

    @Test(arguments: ["en", "zh"])
    func `a deleted record is gone from the list until it is undone, and its history tells`(
        language: String
    ) {
        let desk = Desk.small(language: language)
        let id = desk.run(Self.visit).lines[0]
        #expect(desk.run("edit", id, "minutes=30").status == 0)
        #expect(desk.run("delete", id, "--format", "csv").output.contains("\(id),visits,3,yes,yes"))
        #expect((desk.run("list", "visits", "--format", "json").json as! [Any]).isEmpty)
        let undone = desk.run("undo", "--format", "json")
        #expect(undone.object["act"] as? String == "delete")
        #expect(undone.object["records"] as? Int == 1)
        #expect((desk.run("list", "visits", "--format", "json").json as! [Any]).count == 1)
        #expect(desk.run("undo").status == 0)
        let history = desk.run("history", id, "--format", "json").json as! [[String: Any]]
        #expect(history.map { $0["act"] as! String } == ["add", "edit", "delete", "undo", "undo"])
        let change = (history[1]["changes"] as! [[String: String]])[0]
        #expect(change == ["field": "minutes", "old": "", "new": "30"])
        let table = desk.run("history", id).output
        #expect(table.contains(language == "zh" ? "minutes: （空） → 30" : "minutes: (blank) → 30"))
        // Files have the moment as UTC, people read it by their own clock.
        let moment = (history[0]["at"] as! String).prefix(16).replacing("T", with: " ")
        #expect(desk.run("history", id, with: ["TZ": "UTC0"]).output.contains(moment))
        #expect(!desk.run("history", id, with: ["TZ": "CST-8"]).output.contains(moment))
        #expect(
            desk.run("history", id, "--format", "csv").output.hasPrefix(
                "seq,version,at,who,act,field,old,new\r\n"))
    }

    @Test func `init adds a station once`() {
        let desk = Desk()
        let made = desk.run("init", "--code", "411102001000", "--name", "老街社工站", "--language", "zh")
        #expect(made.status == 0)
        #expect(made.output.contains("老街社工站"))
        #expect(desk.mode(desk.ledger) == 0o600)
        let json = desk.run("list", "stations", "--format", "json").json as! [[String: Any]]
        #expect(json[0]["level"] as? String == "township")
        let again = desk.run("init", "--code", "411102001", "--name", "老街社工站")
        #expect(again.status == 1)
        #expect(again.complaints.count == 1)
        #expect(desk.run("init", "--code", "1", "--name", "x").status == 64)
        #expect(desk.run("init", "--code", "411103", "--name", "x").status == 0)
        #expect(desk.run("tally", "2023", "--station", "411103").status == 0)
    }
}
