import Casework
import Foundation
import Testing

@testable import Ledger

/// Which backups go, and which never do.
@Suite struct RetentionTests {
    /// A folder of backups that hold nothing but their seal.
    private final class Folder {
        let path = FileManager.default.temporaryDirectory.path + "/taizhang-\(UUID().uuidString)"
        var ledger: String { path + "/a.ledger" }

        init() throws {
            try FileManager.default.createDirectory(
                atPath: path + "/backups", withIntermediateDirectories: true)
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        func add(_ moment: String, _ reason: BackupReason = .daily, isSealed: Bool = true) throws {
            let seal = Seal(
                size: 1, records: 1, saves: 1, state: [UInt8](repeating: 0, count: 32), moment: moment,
                reason: reason)
            let name = BackupName(stem: "a", moment: moment, reason: reason).text
            let data = isSealed ? Data([0] + seal.head + [UInt8](repeating: 0, count: 32)) : Data([0])
            try data.write(to: URL(filePath: "\(path)/backups/\(name)"))
        }

        var files: [BackupFile] { Ledger.backups(of: ledger) }

        func leaving(_ now: String) -> [String] {
            BackupRetention.leaving(files, now: now, made: files[0].path).map { String($0.moment.prefix(10)) }
        }

        func staying(_ now: String) -> [String] {
            let gone = Set(BackupRetention.leaving(files, now: now, made: files[0].path))
            return files.filter { !gone.contains($0) }.map { String($0.moment.prefix(10)) }
        }
    }

    @Test func `of two years of daily backups seven days, four weeks and twelve months stay`() throws {
        let folder = try Folder()
        var day = Day("2022-11-01")!
        while day <= Day("2024-10-31")! {
            try folder.add("\(day)T04:00:00Z")
            day = day.adding(days: 1)
        }
        // 31 October 2024 is a Thursday: the newest of the weeks are it and the Sundays before.
        #expect(
            folder.staying("2024-10-31T05:00:00Z") == [
                "2024-10-31", "2024-10-30", "2024-10-29", "2024-10-28", "2024-10-27", "2024-10-26",
                "2024-10-25",
                "2024-10-20", "2024-10-13", "2024-09-30", "2024-08-31", "2024-07-31", "2024-06-30",
                "2024-05-31",
                "2024-04-30", "2024-03-31", "2024-02-29", "2024-01-31", "2023-12-31", "2023-11-30",
            ])
    }

    @Test func `days without a backup do not make those that there are older`() throws {
        let folder = try Folder()
        for year in 2010...2016 { try folder.add("\(year)-06-15T04:00:00Z") }
        #expect(folder.leaving("2024-10-31T05:00:00Z") == [])
    }

    @Test func `of one day the newest stays, and the three newest of each reason`() throws {
        let folder = try Folder()
        try folder.add("2024-01-01T02:00:00Z", .migration)
        for hour in 1...9 {
            try folder.add("2024-10-31T0\(hour):00:00Z", hour < 3 ? .restore : hour < 7 ? .import : .asked)
        }
        for day in 1...9 { try folder.add("2024-03-0\(day)T04:00:00Z") }
        let gone = BackupRetention.leaving(
            folder.files, now: "2024-10-31T11:00:00Z", made: folder.files[0].path)
        #expect(Set(gone.map(\.moment).filter { $0 > "2024-10" }) == ["2024-10-31T03:00:00Z"])
        #expect(!gone.contains { $0.reason == .migration })
    }

    @Test func `backups from the future stay, and none goes for them`() throws {
        let folder = try Folder()
        for day in 1...9 { try folder.add("2034-10-0\(day)T04:00:00Z") }
        for day in 1...7 { try folder.add("2024-10-0\(day)T04:00:00Z") }
        #expect(folder.leaving("2024-10-07T05:00:00Z") == [])
        // A clock that was turned back sees all of them as from the future.
        #expect(folder.leaving("2004-01-01T00:00:00Z") == [])
    }

    @Test func `the backup that was just found good stays whatever its date`() throws {
        let folder = try Folder()
        for day in 1...30 { try folder.add("2024-10-\(day < 10 ? "0" : "")\(day)T04:00:00Z") }
        let oldest = try #require(folder.files.last?.path)
        let gone = BackupRetention.leaving(folder.files, now: "2024-10-31T05:00:00Z", made: oldest)
        #expect(!gone.isEmpty && !gone.contains { $0.path == oldest })
    }

    @Test func `what has no seal, or another name, is never touched and counts for nothing`() throws {
        let folder = try Folder()
        for day in 1...9 { try folder.add("2024-10-0\(day)T04:00:00Z", isSealed: false) }
        try folder.add("2023-01-01T04:00:00Z")
        let other = folder.path + "/backups/b-2020-10-31T040000Z-daily.ledger"
        try Data().write(to: URL(filePath: other))
        #expect(folder.leaving("2024-10-31T05:00:00Z") == [])
        #expect(!folder.files.contains { $0.path == other })
    }

    @Test func `names that are not a backup's are not taken for one`() {
        for name in [
            "a-2024-10-31T040000Z-daily.ledger.tmp-1-0", "a-2024-10-31T040000Z-hourly.ledger",
            "a-2024-02-30T040000Z-daily.ledger", "a-2024-10-31T240000Z-daily.ledger",
            "a-2024-10-31-daily.ledger",
            "a-2024-10-31T040000Z-daily-1.ledger", "a-2024-10-31T040000Z-daily-02.ledger",
            "a-2024-10-31T04é000Z-daily.ledger", "a-.ledger", "a-2024-10-31T040000Z-daily-x.ledger",
        ] {
            #expect(BackupName(name, stem: "a") == nil, "\(name)")
        }
        let name = BackupName("a-b-2024-10-31T040506Z-restore-12.ledger", stem: "a-b")
        #expect(name == BackupName(stem: "a-b", moment: "2024-10-31T04:05:06Z", reason: .restore, number: 12))
    }
}
