import Foundation
import Testing

/// The shapes that scripts rely on, to the letter.
@Suite struct ContractTests {
    let desk = Luohe.imported

    @Test func `tally JSON`() {
        let outcome = desk.run(
            "tally", "2023-06", "--station", "4111", "--indicator", "cases_opened", "--format", "json")
        #expect(
            outcome.output == """
                {"period":"2023-06","station":"411100","rows":[{"indicator":"cases_opened","unit":"count","value":8,\
                "previous":10,"year_to_date":54,"target":9,"late":0,"annual_target":100,"to_date":54,"expected":48,\
                "completion":54,"time_progress":49.6,"gap":-46,"standing":"on_course"}]}

                """)
    }

    @Test func `tally JSON of the whole ledger has every indicator in the order of reports`() {
        let object = desk.run("tally", "2023", "--format", "json").object
        #expect(object["station"] as? String == "")
        let rows = object["rows"] as! [[String: Any]]
        #expect(rows.count == 33)
        #expect(rows.first?["indicator"] as? String == "cases_opened")
        #expect(rows.last?["indicator"] as? String == "clients_served")
    }

    @Test func `tally JSON by county`() {
        let outcome = desk.run(
            "tally", "2023Q2", "--by", "county", "--indicator", "visits", "--indicator", "groups_started",
            "--format", "json", "--station", "411102")
        let rows = outcome.object["rows"] as! [[String: Any]]
        #expect(rows.map { $0["group"] as! String } == ["411102", "411102"])
        #expect(rows.map { $0["indicator"] as! String } == ["groups_started", "visits"])
        #expect(
            outcome.output.contains(
                #"{"group":"411102","indicator":"groups_started","unit":"count","value":"#))
    }

    @Test func `tally CSV`() {
        let plain = desk.run(
            "tally", "2023-06", "--station", "411100", "--indicator", "cases_opened", "--format", "csv")
        #expect(
            plain.output
                == "period,station,group,indicator,label,unit,value,previous,year_to_date,target\r\n"
                + "2023-06,411100,,cases_opened,Cases opened,count,8,10,54,9\r\n")
        let months = desk.run(
            "tally", "2023-05..2023-06", "--by", "month", "--indicator", "cases_opened", "--format",
            "csv",
            "--language", "zh", "--station", "411100")
        #expect(
            months.output.split(separator: "\r\n").dropFirst() == [
                "2023-05..2023-06,411100,2023-05,cases_opened,新开个案,count,10,,,",
                "2023-05..2023-06,411100,2023-06,cases_opened,新开个案,count,8,,,",
            ])
    }

    @Test func `explain JSON and CSV`() {
        let json = desk.run(
            "explain", "cases_opened", "2023-06", "--station", "411100", "--format", "json")
        #expect(
            json.output.hasPrefix(
                #"{"indicator":"cases_opened","value":8,"records":[{"kind":"cases","id":""#))
        #expect(
            json.output.hasSuffix(
                #""quantity":1}],"left_out":{},"period":"2023-06","station":"411100"}"# + "\n"))
        let record = (json.object["records"] as! [[String: Any]])[0]
        #expect(Set(record.keys) == ["kind", "id", "number", "date", "title", "quantity"])
        let csv = desk.run(
            "explain", "cases_opened", "2023-06", "--station", "411100", "--format", "csv")
        #expect(csv.output.hasPrefix("kind,id,number,date,title,quantity\r\ncases,"))
        #expect(csv.output.split(separator: "\r\n").count == 9)
    }

    @Test func `what a figure left out is shown with it`() {
        let object = desk.run("explain", "people_in_hardship_served", "2023-06", "--format", "json")
            .object
        let left = object["left_out"] as! [String: Int]
        #expect(left["people_of_unknown_category"] ?? 0 > 0)
        let table = desk.run("explain", "people_in_hardship_served", "2023-06")
        #expect(table.output.contains("Left out: People of unknown category"))
    }

    @Test
    func `a split table has groups as rows, or a block for each when there are many indicators`() {
        let few = desk.run("tally", "2023-06", "--by", "county", "--indicator", "visits,cases_opened")
        #expect(few.lines.contains { $0.hasPrefix("411102 源汇区社工总站") })
        let many = desk.run("tally", "2023-06", "--by", "county", "--station", "411102")
        #expect(many.lines.contains("411102 源汇区社工总站"))
        #expect(many.lines.contains { $0.hasPrefix("Cases opened") })
        for by in ["station", "city", "month", "field", "worker"] {
            #expect(
                desk.run("tally", "2023-06", "--by", by, "--indicator", "visits").status == 0, "\(by)")
        }
    }

    @Test func `kinds lists every kind with its choices`() throws {
        let table = desk.run("kinds")
        #expect(table.output.contains("visits.csv  走访  Visits"))
        let csv = desk.run("kinds", "visit", "--format", "csv")
        #expect(
            csv.lines[0] == "kind,key,chinese,english,type,required,default,choices\r"
                || csv.output.hasPrefix("kind,key,chinese,english,type,required,default,choices\r\n"))
        #expect(csv.output.contains("visits,kind,走访类型,Kind,choice,no,,routine="))
        let kinds = desk.run("kinds", "--format", "json").json as! [[String: Any]]
        #expect(kinds.count == 21)
        for kind in kinds {
            let columns = kind["columns"] as! [[String: Any]]
            #expect(columns.last?["key"] as? String == "id")
        }
    }
}
