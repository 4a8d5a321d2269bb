import Foundation
import Testing

/// Check, backup and restore.
@Suite struct KeepingTests {
    @Test func `check counts everything and finds no difference in the sample`() {
        let desk = Luohe.imported
        let outcome = desk.run("check")
        #expect(outcome.status == 0)
        #expect(outcome.lines.last?.hasPrefix("records=9925 postings=") == true)
        #expect(outcome.lines.last?.contains("differences=0") == true)
        let object = desk.run("check", "--format", "json").object
        #expect(object["records"] as? Int == 9925)
        #expect((object["differences"] as! [Any]).isEmpty)
    }

    @Test func `a changed byte of a record fails the check`() throws {
        let desk = Desk.small()
        let sqlite = "/usr/bin/sqlite3"
        try #require(access(sqlite, X_OK) == 0)
        let process = Process()
        process.executableURL = URL(filePath: sqlite)
        process.arguments = [desk.ledger, "UPDATE clients SET name = '王五' WHERE client_no = 'K0001'"]
        try process.run()
        process.waitUntilExit()
        let outcome = desk.run("check")
        #expect(outcome.status == 1)
        #expect(outcome.lines.contains { $0.hasPrefix("difference: ") })
        #expect(outcome.lines.last?.contains("differences=0") == false)
    }

    @Test(arguments: ["en", "zh"])
    func `a backup restores what was, and what it replaces is kept`(language: String) {
        let desk = Desk.small(language: language)
        let copy = "\(desk.folder)/copy.ledger"
        #expect(desk.run("backup", copy).output == copy + "\n")
        #expect(desk.mode(copy) == 0o600)
        #expect(desk.run(RecordTests.visit).status == 0)
        let restored = desk.run("restore", copy)
        #expect(restored.status == 0, "\(restored.errors)")
        #expect((desk.run("list", "visits", "--format", "json").json as! [Any]).isEmpty)
        let kept = restored.lines[0]
        #expect(
            (desk.run("list", "visits", "--format", "json", "--ledger", kept).json as! [Any]).count == 1)
    }

    @Test func `the ledger itself is no backup of it, and what is not there can't be restored`() {
        let desk = Desk.small()
        #expect(desk.run("backup", desk.ledger).status == 1)
        #expect(desk.run("restore", desk.ledger).status == 1)
        #expect(desk.run("restore", "nothing").status == 66)
        #expect(desk.run("restore", desk.file("junk", "junk and more junk")).status == 65)
    }
}
