import Casework
import Foundation
import Testing

@testable import Ledger

/// The day's backup, and its copy at the second place.
@Suite struct UpkeepTests {
    private func keepUp(_ test: TestLedger) throws -> BackupUpkeep? {
        let upkeep = try test.ledger.backupUpkeep()
        if let upkeep { while try upkeep.more(for: .zero) {} }
        return upkeep
    }

    @Test func `a backup is made once a day, and only after something was saved`() throws {
        let empty = try TestLedger()
        #expect(try keepUp(empty) == nil)
        let test = try smallLedger()
        test.ledger.now = { "2024-03-31T04:00:00Z" }
        #expect(try keepUp(test)?.made == test.backupFolder + "/test-2024-03-31T040000Z-daily.ledger")
        #expect(try keepUp(test) == nil)
        try test.visit()
        #expect(try keepUp(test) == nil, "there is one of today")
        test.ledger.now = { "2024-04-01T04:00:00Z" }
        #expect(try keepUp(test)?.made != nil)
        test.ledger.now = { "2024-04-02T04:00:00Z" }
        #expect(try keepUp(test) == nil, "nothing was saved")
        #expect(Ledger.backups(of: test.path).map(\.records) == [8, 7])
    }

    @Test func `a backup from the future does not stand for today's`() throws {
        let test = try smallLedger()
        test.ledger.now = { "2034-03-31T04:00:00Z" }
        try test.ledger.backUp(for: .asked)
        test.ledger.now = { "2024-03-31T04:00:00Z" }
        #expect(try keepUp(test) == nil, "it holds all that there is")
        try test.visit()
        #expect(try keepUp(test)?.made != nil)
    }

    @Test func `old backups go when a new one is good`() throws {
        let test = try smallLedger()
        for day in 10...25 {
            test.ledger.now = { "2024-03-\(day)T04:00:00Z" }
            try test.visit()
            _ = try keepUp(test)
        }
        // Seven days, and the Sundays of the weeks before.
        #expect(
            Ledger.backups(of: test.path).map { String($0.moment.prefix(10)) } == [
                "2024-03-25", "2024-03-24", "2024-03-23", "2024-03-22", "2024-03-21", "2024-03-20",
                "2024-03-19",
                "2024-03-17", "2024-03-10",
            ])
    }

    @Test func `who does not wait is told at once that another holds the ledger`() throws {
        let test = try smallLedger()
        let other = try Ledger(test.path, today: Day("2024-03-31")!)
        defer { try? other.close() }
        try other.use { connection in
            try connection.run("BEGIN EXCLUSIVE")
            let began = ContinuousClock.now
            #expect(failure { _ = try test.ledger.backupUpkeep(patience: .zero) }?.cause == .busy)
            #expect(ContinuousClock.now - began < .seconds(60))
            try connection.run("COMMIT")
        }
        #expect(try keepUp(test)?.made != nil)
    }

    @Test func `only one process makes the day's backup`() throws {
        let test = try smallLedger()
        let other = try Ledger(test.path, today: Day("2024-03-31")!)
        defer { try? other.close() }
        let first = try #require(try test.ledger.backupUpkeep())
        #expect(try other.backupUpkeep() == nil)
        while try first.more(for: .zero) {}
        #expect(try other.backupUpkeep() == nil)
    }

    @Test func `a backup that is given up leaves nothing`() throws {
        let test = try smallLedger()
        do {
            let upkeep = try #require(try test.ledger.backupUpkeep())
            _ = try upkeep.more(for: .zero)
            #expect(test.backupNames.count == 1)
        }
        #expect(test.backupNames.isEmpty)
        #expect(throws: Cancelled.self) {
            try test.ledger.backUp(for: .asked) { _ in throw Cancelled() }
        }
        #expect(test.backupNames.isEmpty)
    }

    @Test func `saves in between are in the backup or after it, and it comes to its end`() throws {
        let test = try smallLedger()
        // More pages than are copied at one go.
        for number in 0..<450 { try test.visit(String(repeating: "\(number % 10)", count: 20_000)) }
        let work = BackupWork(of: test.path, .asked, moment: "2024-03-31T04:00:00Z")
        var stretches = 0
        while try work.more(for: .zero) {
            stretches += 1
            try test.visit()
        }
        #expect(stretches > 4)
        let path = try #require(work.path)
        let (saves, hash) = try SideDatabase(path, .reading).watched(nil) {
            (
                try $0.edition(),
                try $0("SELECT hex(hash) FROM history ORDER BY seq DESC LIMIT 1").first { $0.text(0) }
            )
        }
        #expect(saves > 457)
        #expect(try rows(test.path, "SELECT hex(hash) FROM history WHERE seq = \(saves)") == [hash])
        #expect(Seal.look(path)?.records == saves)
    }

    // MARK: The second place

    private func stick(_ test: TestLedger) throws -> String {
        let folder = test.directory + "/stick"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return folder
    }

    @Test func `each day's backup is copied to the second place, and later when that was away`() throws {
        let test = try smallLedger()
        let stick = try stick(test)
        test.ledger.now = { "2024-03-31T04:00:00Z" }
        try test.ledger.setSecondPlace(stick)
        let first = try #require(try keepUp(test))
        let made = try #require(first.made)
        let copied = try #require(first.copied)
        #expect(copied == "\(stick)/test-2024-03-31T040000Z-daily.ledger" && bytes(copied) == bytes(made))
        #expect(Ledger.backups(of: test.path).map(\.place) == [.folder, .second])
        #expect(try keepUp(test) == nil)
        // The stick is pulled: its mount point is a folder, and gets nothing.
        try FileManager.default.moveItem(atPath: stick, toPath: stick + "-away")
        try FileManager.default.createDirectory(atPath: stick, withIntermediateDirectories: false)
        try test.visit()
        test.ledger.now = { "2024-04-06T04:00:00Z" }
        #expect(try keepUp(test)?.copied == nil)
        #expect(try FileManager.default.contentsOfDirectory(atPath: stick).isEmpty)
        #expect(try test.ledger.backupReminder() == nil)
        test.ledger.now = { "2024-04-07T04:00:00Z" }
        let reminder = try #require(try test.ledger.backupReminder())
        #expect(reminder.english.contains("not seen for 7 days") && reminder.chinese.contains("已有 7 天"))
        // And is there again.
        try FileManager.default.removeItem(atPath: stick)
        try FileManager.default.moveItem(atPath: stick + "-away", toPath: stick)
        #expect(try test.ledger.backupReminder() == nil)
        #expect(try keepUp(test)?.copied == "\(stick)/test-2024-04-06T040000Z-daily.ledger")
        #expect(Ledger.secondPlace(of: test.path)?.seen == "2024-04-07T04:00:00Z")
    }

    @Test func `a damaged backup is not copied, and a damaged copy gives way`() throws {
        let test = try smallLedger()
        let stick = try stick(test)
        try test.ledger.setSecondPlace(stick)
        let made = try test.ledger.backUp(for: .asked)
        try flip(9000, of: made)
        #expect(failure { _ = try self.keepUp(test) }?.cause == .damaged)
        #expect(try FileManager.default.contentsOfDirectory(atPath: stick) == [SecondPlace.mark])
        try flip(9000, of: made)
        let copied = try #require(try keepUp(test)?.copied)
        try (bytes(copied)!.dropLast(5)).write(to: URL(filePath: copied))
        #expect(try keepUp(test)?.copied == copied)
        #expect(bytes(copied) == bytes(made))
    }

    @Test func `the second place is another folder that is there`() throws {
        let test = try smallLedger()
        for folder in [test.directory, test.directory + "/nowhere", test.path] {
            #expect(failure { try test.ledger.setSecondPlace(folder) } != nil, "\(folder)")
        }
        try test.ledger.backUp(for: .asked)
        #expect(failure { try test.ledger.setSecondPlace(test.backupFolder) }?.cause == .refused)
        #expect(Ledger.secondPlace(of: test.path) == nil)
        try test.ledger.setSecondPlace(stick(test))
        #expect(Ledger.secondPlace(of: test.path)?.isThere == true)
        try test.ledger.setSecondPlace(nil)
        #expect(Ledger.secondPlace(of: test.path) == nil)
        #expect(try test.ledger.backupReminder() == nil)
    }
}
