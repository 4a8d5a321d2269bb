import Casework
import Exchange
import Foundation
import Testing

@testable import Ledger

@Suite struct ImportTests {
    /// The counts of one file: new, unchanged, changed, rejected.
    private func counts(_ report: ImportReport, _ file: Int = 0) -> [Int] {
        let counts = report.files[file].counts
        #expect(counts.read == counts.new + counts.unchanged + counts.changed + counts.rejected)
        return [counts.new, counts.unchanged, counts.changed, counts.rejected]
    }

    private func places(_ report: ImportReport) -> Set<String> {
        Set(report.problems.map { "\($0.file):\($0.line) \($0.what.field)" })
    }

    private func visits(_ rows: String..., header: String = "station,date,client,reached,worker") -> (
        Kind, String
    ) {
        (.visits, ([header] + rows).joined(separator: "\n") + "\n")
    }

    private func bytes(_ test: TestLedger) -> Data? { FileManager.default.contents(atPath: test.ledger.path) }

    // MARK: References

    @Test func `references are found across files in whatever order they come`() throws {
        let test = try smallLedger()
        let files: [(Kind, String)] = [
            visits("411102001000,2024-02-01,K1,yes,W2"),
            (.case_contacts, "station,case,date,method\n411102001000,A1,2024-02-03,home\n"),
            (
                .cases,
                "case_no,station,clients,title,field,worker,opened_on,stage\nA1,411102001000,K1,t,elderly,W2,2024-01-05,intake\n"
            ),
            (.clients, "client_no,station,name,filed_on,worker\nK1,411102001000,乙,2024-01-01,W2\n"),
            (.workers, "worker_no,station,name\nW2,411102001000,王工\n"),
        ]
        let report = try test.importing(files)
        #expect(report.problems.isEmpty)
        #expect(report.total.new == 5 && report.total.read == 5)
        #expect(try test.figure("people_served", "2024-02") == 2)
        #expect(try test.figure("clients_served", "2024-02") == 1)
    }

    @Test func `a number is looked up at the own station, then at those above, the nearest first`() throws {
        let test = try smallLedger()
        try test.add(.stations, ["code": "41110200100001", "name": "二站", "level": "township"])
        try test.add(.workers, ["worker_no": "W1", "station": "411102", "name": "县"])
        try test.add(.workers, ["worker_no": "W9", "station": "411102", "name": "县"])
        let report = try test.importing([
            visits(
                "41110200100001,2024-02-01,C1,yes,W1",
                "411102001000,2024-02-02,C1,yes,W9",
                "411102001000,2024-02-03,C1,yes,411102/W1",
                "41110200100001,2024-02-04,411102002000/C1,yes,411102002/W1",
                "411102,2024-02-05,41110200100000/C1,yes,W1")
        ])
        #expect(report.problems.isEmpty)
        let byWorker = try test.ledger.tally(Period("2024-02")!, by: .worker, [Indicator(id: "visits")!])
        #expect(
            byWorker.groups.map { "\($0.key) \($0.values[0])" } == [
                "411102/W1 2", "411102/W9 1", "411102001000/W1 1", "411102002000/W1 1",
            ])
        #expect(
            try test.rows(.visits).map { "\($0["client"]!) \($0["worker"]!)" } == [
                "411102001000/C1 W1", "C1 W9", "C1 411102/W1", "C1 W1", "411102002000/C1 411102002000/W1",
            ])
        let below = try test.importing([visits("411102,2024-02-06,C1,yes,W1")])
        #expect(places(below) == ["visits.csv:2 client"])
        let unknown = try test.importing([visits("411102001000,2024-02-06,411102002000/C9,yes,411199/W1")])
        #expect(places(unknown) == ["visits.csv:2 client", "visits.csv:2 worker"])
    }

    @Test func `a worker or client is also found at the station of the case or group`() throws {
        let test = try smallLedger()
        try test.add(.workers, ["worker_no": "W7", "station": ganhe, "name": "赵工"])
        try test.add(
            .cases,
            [
                "case_no": "A1", "station": ganhe, "clients": "C1", "title": "t", "field": "elderly",
                "worker": "W7", "opened_on": "2024-01-05", "stage": "intake",
            ])
        try test.add(
            .case_contacts,
            [
                "station": oldStreet, "case": "\(ganhe)/A1", "date": "2024-02-01", "method": "home",
                "worker": "W7",
            ])
        #expect(try test.rows(.case_contacts)[0]["worker"] == "\(ganhe)/W7")
    }

    // MARK: Problems

    @Test func `all problems of all files are told at once, each with its file and line`() throws {
        let test = try smallLedger()
        let before = bytes(test)
        let report = try test.importing([
            visits(
                "411102001000,2024-02-30,C1,yes,W1,1",
                "411102001000,2024-02-01,C9,yes,W1,1",
                "411102001000,2024-02-01,C1,maybe,W1,1",
                "411102001000,2024-02-01,C1,yes,W1,0",
                "411102001000,2024-02-01,C1,yes,W1,1",
                "411102001000,2024-04-01,C1,yes,,1",
                "411199,2024-02-01,C1,yes,W1,1",
                "411102001000,2024-02-01,C1,yes,W1,1,more",
                header: "station,date,client,reached,worker,people"),
            (
                .activities,
                """
                activity_no,station,title,field,date,status,worker,participants,participants_in_hardship
                A1,411102001000,"two
                lines",elderly,2024-02-01,held,W1,3,4
                A2,411102001000,x,elders,2024-02-01,held,W1,3,
                A3,411102001000,x,elderly,2024-02-01,held,W1|W2,3,
                ,411102001000,x,elderly,2024-02-01,held,W1,3,
                A5,411102001000,x,elderly,2024-02-01,held,W1,-3,
                """
            ),
            (
                .clients,
                """
                client_no,station,name,filed_on,closed_on,id_number,phone
                K1,411102001000,乙,2024-02-02,2024-02-01,,
                K2,411102001000,丙,2024-02-02,,110105194912310021,
                K3,411102001000,丁,2024-02-02,,,12345
                K4,411102001000,,2024-02-02,,,
                """
            ),
        ])
        #expect(
            places(report) == [
                "visits.csv:2 date", "visits.csv:3 client", "visits.csv:4 reached", "visits.csv:5 people",
                "visits.csv:7 date", "visits.csv:7 worker", "visits.csv:8 station", "visits.csv:9 row",
                "activities.csv:2 participants_in_hardship", "activities.csv:4 field",
                "activities.csv:5 worker", "activities.csv:6 activity_no", "activities.csv:7 participants",
                "clients.csv:2 closed_on", "clients.csv:3 id_number", "clients.csv:4 phone",
                "clients.csv:5 name",
            ])
        #expect(report.problems.count == 17)
        #expect(counts(report, 0) == [1, 0, 0, 7])
        #expect(counts(report, 1) == [0, 0, 0, 5])
        #expect(counts(report, 2) == [0, 0, 0, 4])
        #expect(bytes(test) == before)
    }

    @Test func `a header that is not the kind's is told column by column`() throws {
        let test = try smallLedger()
        let report = try test.importing([
            (.visits, "station,date,date,reached,colour\n411102001000,2024-02-01,2024-02-01,yes,red\n")
        ])
        #expect(report.problems.allSatisfy { $0.line == 1 && $0.what.field == "header" })
        #expect(
            Set(report.problems.map { $0.what.found ?? "" + $0.what.wanted.english }) == [
                "date", "colour", "the required column client", "the required column worker",
            ])
    }

    @Test func `rows that refer to a refused row are not refused for it`() throws {
        let test = try smallLedger()
        let mark = "01890000-0000-7000-8000-000000000001"
        let report = try test.importing([
            (.stations, "code,name,level\n411105,新站,hamlet\n"),
            (.workers, "worker_no,station,name\nW5,411105,钱工\n"),
            (
                .clients,
                "client_no,station,name,filed_on,phone\nK1,411102001000,乙,2024-01-01,1\nK2,411105,丙,2024-01-01,\n"
            ),
            (
                .cases,
                "case_no,station,clients,title,field,worker,opened_on,stage\nA1,411102001000,K1|C1,t,elderly,W1,2024-01-05,intake\n"
            ),
            (.case_contacts, "station,case,date,method\n411102001000,A1,2024-02-03,home\n"),
            (
                .visits,
                """
                station,date,client,reached,worker,id,same_event_as
                411102001000,2024-02-01,K1,yes,W1,\(mark),
                411102001000,2024-02-01,C1,yes,W1,,\(mark)
                411105,2024-02-01,K2,yes,W5,,
                411102001000,2024-02-01,K9,yes,W1,,
                """
            ),
        ])
        #expect(places(report) == ["stations.csv:2 level", "clients.csv:2 phone", "visits.csv:5 client"])
        #expect(report.total.rejected == 3)
        #expect(report.total.read == 10 && report.total.new == 7)
    }

    @Test func `a row whose worker is refused at the station of its case is not refused for it`() throws {
        let test = try smallLedger()
        try test.add(
            .cases,
            [
                "case_no": "A1", "station": ganhe, "clients": "C1", "title": "t", "field": "elderly",
                "worker": "W1", "opened_on": "2024-01-05", "stage": "intake",
            ])
        let report = try test.importing([
            (.workers, "worker_no,station,name,role\nW7,411102002000,赵工,boss\n"),
            (
                .case_contacts,
                "station,case,date,method,worker\n411102001000,411102002000/A1,2024-02-03,home,W7\n"
            ),
        ])
        #expect(places(report) == ["workers.csv:2 role"])
    }

    // MARK: All or nothing

    @Test func `a dry run tells what would happen and changes no byte`() throws {
        let test = try smallLedger()
        let before = bytes(test)
        let rows = visits("411102001000,2024-02-01,C1,yes,W1", "411102001000,2024-02-02,C1,no,W1")
        let dry = try test.importing([rows], isDryRun: true)
        #expect(counts(dry) == [2, 0, 0, 0])
        #expect(bytes(test) == before)
        #expect(try test.figure("visits", "2024") == 0)
        #expect(counts(try test.importing([rows])) == [2, 0, 0, 0])
        #expect(try test.figure("visits", "2024") == 1)
    }

    @Test func `one bad row among many keeps all of them out`() throws {
        let test = try smallLedger()
        let before = bytes(test)
        let report = try test.importing([
            visits("411102001000,2024-02-01,C1,yes,W1", "411102001000,2024-02-02,C1,no,W1"),
            (.deliberations, "station,date,round_no,topic\n411102001000,2024-02-01,1,\n"),
        ])
        #expect(counts(report, 0) == [2, 0, 0, 0] && counts(report, 1) == [0, 0, 0, 1])
        #expect(bytes(test) == before)
        #expect(try test.ledger.check().isGood)
    }

    @Test(arguments: seeds)
    func `an import again changes nothing, however often`(seed: UInt64) throws {
        announce(seed)
        var ledger = try RandomLedger(seed &+ 3, perKind: 3)
        let all = try ledger.all()
        let files = try Kind.allCases.map { kind in
            let columns = kind.fields.map(\.key).filter { $0 != "same_event_as" }
            return (kind, try csv(kind, all[kind.stem]!, columns: columns))
        }
        let test = try TestLedger(today: RandomLedger.today)
        let first = try test.importing(files)
        #expect(first.problems.isEmpty && first.total.new == first.total.read, "seed \(seed)")
        let batches = try test.ledger.check().history
        for _ in 0..<2 {
            let again = try test.importing(files)
            #expect(
                again.problems.isEmpty && again.total.unchanged == first.total.read,
                "seed \(seed) \(again.files)")
        }
        #expect(try test.ledger.check().history == batches)
        _ = try test.ledger.undo()
        #expect(try Kind.allCases.allSatisfy { try test.rows($0).isEmpty })
        #expect(try test.ledger.check().isGood)
    }

    // MARK: Which record a row is

    @Test func `identical rows of a file are records of their own, and the same again`() throws {
        let test = try smallLedger()
        let row = "411102001000,2024-02-01,C1,yes,W1"
        #expect(counts(try test.importing([visits(row, row, row)])) == [3, 0, 0, 0])
        #expect(counts(try test.importing([visits(row, row)])) == [0, 2, 0, 0])
        #expect(counts(try test.importing([visits(row, row, row, row)])) == [1, 3, 0, 0])
        #expect(try test.figure("visits", "2024-02") == 4)
        // The same row in another spelling is the same row.
        #expect(
            counts(
                try test.importing([
                    visits("41110200100000,2024/2/1,411102001000/C1,是,411102001000/W1")
                ])) == [0, 1, 0, 0])
    }

    @Test func `a row whose record was edited or deleted since is unchanged`() throws {
        let test = try smallLedger()
        let row = "411102001000,2024-02-01,C1,yes,W1"
        try test.importing([visits(row, row)])
        let ids = try test.rows(.visits).map { $0["id"]! }
        _ = try test.ledger.edit(ids[0], ["people": "5", "date": "2024-03-01"])
        _ = try test.ledger.delete(ids[1])
        #expect(counts(try test.importing([visits(row, row)])) == [0, 2, 0, 0])
        #expect(try test.rows(.visits).map { "\($0["date"]!) \($0["people"]!)" } == ["2024-03-01 5"])
    }

    @Test func `an id is the same record, whatever its row says`() throws {
        let test = try smallLedger()
        let id = "01890000-0000-7000-8000-000000000002"
        let header = "id,station,date,client,reached,worker"
        #expect(
            counts(try test.importing([visits("\(id),411102001000,2024-02-01,C1,yes,W1", header: header)]))
                == [1, 0, 0, 0])
        let shouted = "{" + id.uppercased() + "}"
        #expect(
            counts(
                try test.importing([visits("\(shouted),411102001000,2024-02-05,C1,no,W1", header: header)]))
                == [0, 0, 1, 0])
        #expect(try test.rows(.visits).count == 1)
        #expect(try test.figure("visits_missed", "2024-02") == 1)
        let other = try test.importing([
            (.clients, "id,client_no,station,name,filed_on\n\(id),K1,411102001000,乙,2024-01-01\n")
        ])
        #expect(places(other) == ["clients.csv:2 id"])
        let bad = try test.importing([visits("123,411102001000,2024-02-05,C1,no,W1", header: header)])
        #expect(places(bad) == ["visits.csv:2 id"])
    }

    @Test func `a row whose id and number find two records is a problem`() throws {
        let test = try smallLedger()
        let first = try test.add(
            .clients, ["client_no": "K1", "station": oldStreet, "name": "乙", "filed_on": "2024-01-01"])
        try test.add(
            .clients, ["client_no": "K2", "station": oldStreet, "name": "丙", "filed_on": "2024-01-01"])
        let header = "id,client_no,station,name,filed_on\n"
        let two = try test.importing([(.clients, header + "\(first),K2,411102001000,乙,2024-01-01\n")])
        #expect(places(two) == ["clients.csv:2 id"])
        let new = "01890000-0000-7000-8000-000000000003"
        let taken = try test.importing([(.clients, header + "\(new),K2,411102001000,乙,2024-01-01\n")])
        #expect(places(taken) == ["clients.csv:2 id"])
        // The id alone may bring a new number.
        let renamed = try test.importing([(.clients, header + "\(first),K3,411102001000,乙,2024-01-01\n")])
        #expect(counts(renamed) == [0, 0, 1, 0])
    }

    @Test func `a number twice in a file is a problem where the rows differ`() throws {
        let test = try smallLedger()
        let header = "client_no,station,name,filed_on\n"
        let row = "K1,411102001000,乙,2024-01-01\n"
        let differing = try test.importing([
            (.clients, header + row + "K1,411102001000,丙,2024-01-01\n" + "K1,411102002000,丁,2024-01-01\n")
        ])
        #expect(places(differing) == ["clients.csv:3 client_no"])
        #expect(counts(differing) == [2, 0, 0, 1])
        #expect(counts(try test.importing([(.clients, header + row + row)])) == [1, 1, 0, 0])
        // Also where the record was there before: the first row changes it, the second differs from the first.
        let changed = "K1,411102001000,戊,2024-01-01\n"
        #expect(
            places(try test.importing([(.clients, header + changed + row)])) == ["clients.csv:3 client_no"])
        #expect(
            places(try test.importing([(.clients, header + row + changed)])) == ["clients.csv:3 client_no"])
        #expect(counts(try test.importing([(.clients, header + changed + changed)])) == [0, 1, 1, 0])
    }

    @Test func `a session is known by its group and number`() throws {
        let test = try smallLedger()
        try test.add(
            .groups,
            [
                "group_no": "G1", "station": oldStreet, "name": "组", "kind": "growth", "field": "elderly",
                "worker": "W1", "planned_sessions": "6",
            ])
        let header = "station,group,number,date,walk_ins\n"
        let first = (Kind.group_sessions, header + "411102001000,G1,1,2024-02-01,3\n")
        #expect(counts(try test.importing([first])) == [1, 0, 0, 0])
        let moved = (Kind.group_sessions, header + "411102001000,G1,1,2024-02-08,4\n")
        #expect(counts(try test.importing([moved])) == [0, 0, 1, 0])
        #expect(try test.figure("group_attendance", "2024-02") == 4)
    }

    // MARK: Columns

    @Test func `headers and choices may be Chinese, in any order`() throws {
        let test = try smallLedger()
        let report = try test.importing([
            (
                .clients,
                "姓名,档案号,人群类别,性别,知情同意,站点,建档日期\n乙,K1,低保@2024-01-01..|残疾人,女,书面,411102001000,2024年1月1日\n"
            ),
            (.visits, "见到,走访社工,服务对象,日期,站点,处理\n是,W1,K1,2024-02-01,411102001000,转个案\n"),
        ])
        #expect(report.problems.isEmpty)
        let client = try #require(try test.rows(.clients).first { $0["client_no"] == "K1" })
        #expect(client["categories"] == "low_income@2024-01-01..|disabled")
        #expect(client["sex"] == "female" && client["consent"] == "written")
        #expect(try test.figure("people_in_hardship_served", "2024-02") == 1)
    }

    @Test func `columns that are absent keep what a record has; blank cells empty it`() throws {
        let test = try smallLedger()
        try test.importing([
            (
                .clients,
                "client_no,station,name,filed_on,phone,categories,worker,consent\nK1,411102001000,乙,2024-01-01,13800000000,low_income,W1,written\n"
            )
        ])
        let some = try test.importing([
            (.clients, "client_no,station,name,filed_on\nK1,411102001000,丙,2024-01-01\n")
        ])
        #expect(counts(some) == [0, 0, 1, 0])
        var row = try #require(try test.rows(.clients).first { $0["client_no"] == "K1" })
        #expect(row["phone"] == "13800000000" && row["categories"] == "low_income" && row["worker"] == "W1")
        #expect(row["name"] == "丙" && row["consent"] == "written")
        let blank = try test.importing([
            (
                .clients,
                "client_no,station,name,filed_on,phone,categories,worker,consent\nK1,411102001000,丙,2024-01-01,,,,\n"
            )
        ])
        #expect(counts(blank) == [0, 0, 1, 0])
        row = try #require(try test.rows(.clients).first { $0["client_no"] == "K1" })
        #expect(row["phone"] == nil && row["categories"] == nil && row["worker"] == nil)
        #expect(row["consent"] == "none")
    }

    @Test func `rules see the absent columns of a record that is there`() throws {
        let test = try smallLedger()
        try test.add(
            .activities,
            [
                "activity_no": "A1", "station": oldStreet, "title": "t", "field": "elderly",
                "date": "2024-02-01", "status": "held", "worker": "W1", "participants": "10",
            ])
        let header = "activity_no,station,title,field,date,status,worker,participants_in_hardship\n"
        let five = try test.importing([
            (.activities, header + "A1,411102001000,t,elderly,2024-02-01,held,W1,5\n")
        ])
        #expect(places(five) == [])
        #expect(try test.figure("people_in_hardship_served", "2024-02") == 5)
        let eleven = try test.importing([
            (.activities, header + "A1,411102001000,t,elderly,2024-02-01,held,W1,11\n")
        ])
        #expect(places(eleven) == ["activities.csv:2 participants_in_hardship"])
        try test.add(
            .groups,
            [
                "group_no": "G1", "station": oldStreet, "name": "组", "kind": "growth", "field": "elderly",
                "worker": "W1", "planned_sessions": "6", "opened_on": "2024-02-10",
            ])
        let before = try test.importing([
            (
                .groups,
                "group_no,station,name,kind,field,worker,planned_sessions,completed_on\nG1,411102001000,组,growth,elderly,W1,6,2024-02-09\n"
            )
        ])
        #expect(places(before) == ["groups.csv:2 completed_on"])
    }

    // MARK: Anything at all

    @Test(arguments: seeds)
    func `whatever a file holds, an import stores it whole or refuses it in sentences`(seed: UInt64) throws {
        announce(seed)
        var random = Seeded(seed)
        let files = try sampleOfOneStation()
        let test = try TestLedger()
        let clean = try test.importing(files.map { ($0, $1) })
        #expect(clean.problems.isEmpty, "\(clean.problems.prefix(3))")
        var refused = 0
        for number in 0..<40 {
            let changed = mutated(files, &random)
            let before = bytes(test)
            do {
                let report = try test.ledger.importing(
                    changed.map { try TestLedger.file(CSVReader(bytes: $1), $0) })
                let total = report.total
                #expect(total.read == total.new + total.unchanged + total.changed + total.rejected)
                guard report.isRefused else {
                    #expect(try test.ledger.check().isGood, "seed \(seed) file \(number)")
                    if bytes(test) != before { _ = try test.ledger.undo() }
                    continue
                }
                for problem in report.problems {
                    #expect(problem.line >= 1 && problem.what.sentence(in: .chinese).count > 5)
                }
                refused += 1
            } catch is CSVProblem {
                refused += 1
            } catch let failure as LedgerFailure {
                Issue.record("seed \(seed) file \(number): \(failure)")
            }
            #expect(bytes(test) == before, "seed \(seed) file \(number)")
        }
        #expect(refused > 5)
        #expect(try test.ledger.check().isGood)
    }

    /// The files of the sample, cut to one station and what lies above it.
    private func sampleOfOneStation() throws -> [(Kind, String)] {
        let station = "411102001000"
        return try Kind.allCases.map { kind in
            let reader = try CSVReader(path: "\(LuoheTests.sample)/\(kind.stem).csv")
            let column = reader.header.firstIndex(of: kind == .stations ? "code" : "station")!
            var rows: [Row] = []
            while let row = try reader.next() {
                let above = ["4111", "411100", "411102", "411102001", station].contains(row.cells[column])
                guard above, rows.count < 30 || kind.numberField != nil,
                    !row.cells.contains(where: { $0.hasPrefix("4111") && $0.contains("/") })
                else { continue }
                var cells = Row(uniqueKeysWithValues: zip(reader.header, row.cells))
                for key in ["members", "present"] { cells[key] = nil }
                rows.append(cells)
            }
            return (kind, try csv(kind, rows, columns: reader.header))
        }
    }

    private func mutated(_ files: [(Kind, String)], _ random: inout Seeded) -> [(Kind, [UInt8])] {
        var files = files.map { ($0, Array($1.utf8)) }
        if random.oneIn(5) { files.shuffle(using: &random) }
        for _ in 0...random.below(3) {
            let file = random.below(files.count)
            var bytes = files[file].1
            guard !bytes.isEmpty else { continue }
            let place = random.below(bytes.count)
            let end = min(bytes.count, place + 1 + random.below(60))
            switch random.below(8) {
            case 0: bytes[place] = UInt8(random.below(256))
            case 1: bytes.removeSubrange(place..<end)
            case 2: bytes.insert(contentsOf: bytes[place..<end], at: random.below(bytes.count))
            case 3: bytes.insert(contentsOf: (0..<20).map { _ in UInt8(random.below(256)) }, at: place)
            case 4: bytes.insert(contentsOf: Array(random.pick(Self.nasty).utf8), at: place)
            case 5:
                var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
                lines.swapAt(random.below(lines.count), random.below(lines.count))
                bytes = Array(lines.joined(separator: [10]))
            case 6: bytes = (0..<random.below(400)).map { _ in UInt8(random.below(256)) }
            default: bytes.removeLast(bytes.count - place)
            }
            files[file].1 = bytes
        }
        return files
    }

    private static let nasty = [
        "\"", ",", "\n", "\r\n", "|", "@..", "/", "'", "=1+1", "\u{202E}", "😀", "\u{0}",
        "99999999999999999999",
        "-1", "2024-02-30", "411102001000/", "00000000-0000-0000-0000-000000000000", "1e9", "0.1", "NULL",
    ]
}
