import Casework
import GRDB
import Testing

@testable import Ledger

/// A ledger that another edition of the counting rules has counted.
@Suite struct CountingEditionTests {
    @Test
    func `a ledger counted by another edition of the rules posts all its records again when it is opened`()
        throws
    {
        let test = try TestLedger()
        try test.importing([
            (.stations, DamageTests.stations), (.workers, DamageTests.workers),
            (.clients, "client_no,station,name,filed_on\nA1,411102001000,张三,2023-01-05\n"),
            (.visits, "station,date,client,reached,worker\n411102001000,2023-06-01,A1,yes,S01\n"),
        ])
        try test.ledger.close()
        let queue = try DatabaseQueue(path: test.ledger.path)
        try queue.write {
            try $0.execute(sql: "UPDATE setting SET value = 0 WHERE name = 'counting'")
            try $0.execute(sql: "DELETE FROM posting; UPDATE total SET quantity = 7")
        }
        try queue.close()
        let ledger = try Ledger(test.ledger.path, today: Day("2023-10-31")!)
        defer { try? ledger.close() }
        #expect(try ledger.figure(.visits, Period("2023-06")!) == 1)
        #expect(try ledger.figure(.clients_on_file, Period("2023-06")!) == 1)
        #expect(try ledger.check().isGood)
    }
}
