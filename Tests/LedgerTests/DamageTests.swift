import Casework
import Testing

@testable import Ledger

/// Files that were changed on their way through other programs.
@Suite struct DamageTests {
    static let stations = "code,name,level\n411102001000,老街社工站,township\n"
    static let workers = "worker_no,station,name\nS01,411102001000,王芳\n"

    private func ledger(_ clients: String) throws -> TestLedger {
        let test = try TestLedger()
        try test.importing([(.stations, Self.stations), (.workers, Self.workers), (.clients, clients)])
        return test
    }

    @Test(arguments: [
        ("0012", "K", "12", "K"), ("A1", "0012", "A1", "12"), ("A1", "1e5", "A1", "100000"),
        ("A1", "411102195906109984", "A1", "4.1110219590611E+017"), ("A1", "阿孜古丽ئا", "A1", "阿孜古丽??"),
    ])
    func `what a spreadsheet or an encoding lost is refused with what was there`(
        number: String, note: String, newNumber: String, newNote: String
    ) throws {
        let id = "0190a0b0-0000-7000-8000-000000000001"
        func file(_ number: String, _ note: String) -> String {
            "client_no,station,name,filed_on,note,id\n\(number),411102001000,张三,2023-01-05,\(note),\(id)\n"
        }
        let test = try ledger(file(number, note))
        let report = try test.importing([(.clients, file(newNumber, newNote))])
        #expect(report.problems.map(\.line) == [2])
        #expect(
            report.problems.first?.what.wanted.english.contains(number == newNumber ? note : number) == true)
        #expect(report.total.rejected == 1)
    }

    @Test func `line ends that another program writes differently change nothing`() throws {
        func file(_ note: String) -> String {
            "client_no,station,name,filed_on,note\nA1,411102001000,张三,2023-01-05,\"\(note)\"\n"
        }
        let test = try ledger(file("一\r\n二\r三"))
        let report = try test.importing([(.clients, file("一\n二\n三"))])
        #expect(report.total.unchanged == 1)
    }

    @Test func `a file with masked names is not read back over the names`() throws {
        func file(_ name: String) -> String {
            "client_no,station,name,filed_on\nA1,411102001000,\(name),2023-01-05\n"
        }
        let test = try ledger(file("张三丰"))
        let report = try test.importing([(.clients, file("张**"))])
        #expect(report.problems.map(\.what.field) == ["name"])
    }

    @Test func `rows without an id that an undone import had made come back with the next`() throws {
        let visits = "station,date,client,reached,worker\n411102001000,2023-06-01,A1,yes,S01\n"
        let test = try ledger("client_no,station,name,filed_on\nA1,411102001000,张三,2023-01-05\n")
        try test.importing([(.visits, visits)])
        _ = try test.ledger.undo()
        #expect(try test.ledger.figure(.visits, Period("2023")!) == 0)
        try test.importing([(.visits, visits)])
        #expect(try test.ledger.figure(.visits, Period("2023")!) == 1)
        #expect(try test.ledger.check().isGood)
    }
}
