import Casework
import Foundation
import Testing

@testable import Ledger

/// Whether somebody else has changed the file.
@Suite struct ChangeWatchTests {
    private func row(_ number: Int) -> Entry {
        TestLedger.entry(.workers, ["worker_no": "N\(number)", "station": oldStreet, "name": "x"])
    }

    @Test func `what another changes is told once, one's own saves never`() throws {
        let test = try smallLedger()
        let other = try Ledger(test.ledger.path, today: Day("2024-03-31")!)
        defer { try? other.close() }
        #expect(try !test.ledger.hasChangedElsewhere())
        _ = try test.ledger.add(row(1))
        #expect(try !test.ledger.hasChangedElsewhere())
        _ = try other.add(row(2))
        _ = try other.add(row(3))
        #expect(try test.ledger.hasChangedElsewhere())
        #expect(try !test.ledger.hasChangedElsewhere())
        #expect(try other.hasChangedElsewhere())
        _ = try other.keepDraft(form: "worker", row(4))
        #expect(try test.ledger.hasChangedElsewhere() && !test.ledger.hasChangedElsewhere())
    }

    @Test func `what was changed before the first question is told too`() throws {
        let test = try smallLedger()
        let other = try Ledger(test.ledger.path, today: Day("2024-03-31")!)
        defer { try? other.close() }
        _ = try test.ledger.add(row(1))
        #expect(try other.hasChangedElsewhere())
    }

    @Test func `while another holds the file the answer is no at once, and comes later`() throws {
        let test = try smallLedger()
        let other = try Ledger(test.ledger.path, today: Day("2024-03-31")!)
        defer { try? other.close() }
        try other.use { connection in
            try connection.run("BEGIN EXCLUSIVE; INSERT INTO setting VALUES ('held', 1)")
            let began = ContinuousClock.now
            #expect(try !test.ledger.hasChangedElsewhere())
            #expect(ContinuousClock.now - began < .seconds(60))
            try connection.run("COMMIT")
        }
        #expect(try test.ledger.hasChangedElsewhere())
        #expect(try !test.ledger.hasChangedElsewhere())
    }
    @Test func `a backup waits for its turn, also right after a question that did not wait`() throws {
        let test = try smallLedger()
        let other = try Ledger(test.ledger.path, today: Day("2024-03-31")!)
        defer { try? other.close() }
        try other.use { connection in
            nonisolated(unsafe) let holding = connection
            let ledger = try Ledger(
                test.ledger.path, today: Day("2024-03-31")!,
                isInterrupted: {
                    // It is waited for: the other one has done.
                    try? holding.run("COMMIT")
                    return false
                })
            defer { try? ledger.close() }
            try connection.run("BEGIN EXCLUSIVE; INSERT INTO setting VALUES ('held', 1)")
            #expect(try !ledger.hasChangedElsewhere())
            try ledger.backUp(to: test.directory + "/copy.ledger")
        }
        #expect(FileManager.default.fileExists(atPath: test.directory + "/copy.ledger"))
    }
}
