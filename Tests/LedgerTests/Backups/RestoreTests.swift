import Casework
import Foundation
import Testing

@testable import Ledger

/// What restoring would change, and what it does.
@Suite struct RestoreTests {
    @Test func `what would go, come back and change is counted by kind, and nothing is touched`() throws {
        let test = try smallLedger()
        let old = try (0..<3).map { try test.visit("\($0)") }
        test.ledger.now = { "2024-03-31T01:02:03Z" }
        let backup = try test.ledger.backUp(for: .asked)
        test.ledger.now = { "2024-04-01T01:02:03Z" }
        _ = try test.ledger.delete(old[0])
        _ = try test.ledger.edit(old[1], ["content": "other"])
        _ = try test.ledger.edit(old[2], ["content": "other"])
        _ = try test.ledger.edit(old[2], ["content": "2"])
        for _ in 0..<4 { try test.visit() }
        try test.add(.workers, ["worker_no": "W2", "station": oldStreet, "name": "王工"])
        let before = bytes(test.path)
        let changes = try #require(try test.ledger.restoration(from: backup).changes)
        #expect(
            changes.lines == [
                .init(kind: .workers, onlyNow: 1),
                .init(kind: .visits, onlyNow: 4, onlyThen: 1, differing: 1),
            ])
        #expect(changes.total == (5, 1, 1))
        #expect(changes.lastNow?.at == "2024-04-01T01:02:03Z" && changes.lastNow?.act == .add)
        #expect(changes.lastThen?.id == 10 && changes.lastThen?.act == .add)
        #expect(bytes(test.path) == before)
        let kept = try test.ledger.restore(from: backup)
        #expect(try test.ledger.restoration(from: backup).changes?.isEmpty == true)
        #expect(try test.ledger.restoration(from: kept).changes?.total ?? (0, 0, 0) == (1, 5, 1))
    }

    @Test func `ledgers that have nothing in common are compared record by record`() throws {
        let (one, other) = (try smallLedger(), try smallLedger())
        let backup = try other.ledger.backUp(for: .asked)
        let changes = try #require(try one.ledger.restoration(from: backup).changes)
        #expect(changes.total == (7, 7, 0))
        _ = try one.ledger.restore(from: backup)
        #expect(try one.rows(.stations) == other.rows(.stations))
    }

    @Test func `the same records imported into two ledgers differ only where they do`() throws {
        func ledger(_ name: String) throws -> TestLedger {
            let test = try TestLedger()
            let id = "0190a0a0-0000-7000-8000-00000000000"
            try test.importing([
                (
                    .stations,
                    "code,name,level,id\n\(oldStreet),老街站,township,\(id)1\n\(ganhe),\(name),township,\(id)2\n"
                ),
                (.workers, "worker_no,station,name,id\nW1,\(oldStreet),李工,\(id)3\n"),
            ])
            return test
        }
        let (one, other) = (try ledger("甲"), try ledger("乙"))
        let changes = try #require(try one.ledger.restoration(from: other.ledger.backUp(for: .asked)).changes)
        #expect(changes.lines == [.init(kind: .stations, differing: 1)])
    }

    @Test func `half-filled forms go on in what is restored, beside those of the backup`() throws {
        func form(_ content: String) -> Entry { TestLedger.entry(.visits, ["content": content]) }
        let test = try smallLedger()
        let one = try test.ledger.keepDraft(form: "record", form("begun"))
        let two = try test.ledger.keepDraft(form: "record", form("saved since"))
        let backup = try test.ledger.backUp(for: .asked)
        _ = try test.ledger.keepDraft(form: "record", form("begun and gone on"), over: one)
        try test.ledger.dropDraft(two)
        let three = try test.ledger.keepDraft(form: "record", form("begun since"), isOpen: true)
        let other = try Ledger(test.path, today: Day("2024-03-31")!)
        defer { try? other.close() }
        _ = try test.ledger.restore(from: backup)
        func drafts() throws -> [Int: String] {
            try Dictionary(uniqueKeysWithValues: other.drafts().map { ($0.id, $0.entry["content"] ?? "") })
        }
        #expect(try drafts() == [one: "begun and gone on", two: "saved since", three: "begun since"])
        #expect(try other.draft(three)?.run == .current)
        #expect(try other.keepDraft(form: "record", form("new")) == three + 1)
        #expect(try other.check().isGood)
    }

    @Test func `a draft of a stranger's backup does not take the place of one that is open here`() throws {
        let (one, other) = (try smallLedger(), try smallLedger())
        let mine = try one.ledger.keepDraft(form: "record", TestLedger.entry(.visits, ["content": "mine"]))
        let theirs = try other.ledger.keepDraft(form: "record", TestLedger.entry(.cases, ["title": "theirs"]))
        #expect(mine == theirs)
        _ = try one.ledger.restore(from: other.ledger.backUp(for: .asked))
        let drafts = try one.ledger.drafts().sorted { $0.id < $1.id }
        #expect(drafts.map(\.id) == [mine, mine + 1])
        #expect(drafts.map { $0.entry["content"] ?? $0.entry["title"] } == ["mine", "theirs"])
    }

    @Test func `a ledger that does not open is restored, and kept as it was`() throws {
        let test = try smallLedger()
        let backup = try test.ledger.backUp(for: .asked)
        try test.ledger.close()
        let junk = Data("SQLite format 3\0 and then nothing that fits".utf8)
        try junk.write(to: URL(filePath: test.path))
        try Data("an old journal".utf8).write(to: URL(filePath: test.path + "-journal"))
        let today = Day("2024-03-31")!
        #expect(failure { _ = try Ledger(test.path, today: today) } != nil)
        #expect(Ledger.backups(of: test.path).map(\.path) == [backup])
        let kept = try #require(try Ledger.restore(from: backup, inPlaceOf: test.path, today: today))
        #expect(bytes(kept) == junk && bytes(kept + "-journal") == Data("an old journal".utf8))
        #expect(mode(test.path) == "600" && mode(test.path + "-journal") == "missing")
        let ledger = try Ledger(test.path, today: today)
        #expect(try ledger.rows(.clients).count == 2)
        #expect(try ledger.check().isGood)
        try ledger.close()
        // And where none is there at all.
        try FileManager.default.removeItem(atPath: test.path)
        #expect(try Ledger.restore(from: backup, inPlaceOf: test.path, today: today) == nil)
        #expect(try rows(test.path, "SELECT COUNT(*) FROM clients") == ["2"])
        let names = try FileManager.default.contentsOfDirectory(atPath: test.directory)
        #expect(!names.contains { $0.contains(".restore-") }, "\(names)")
    }

    @Test func `another that has the ledger open sees the restored one whole, and saves to it`() throws {
        let test = try smallLedger()
        let backup = try test.ledger.backUp(for: .asked)
        for _ in 0..<30 { try test.visit(String(repeating: "长", count: 1000)) }
        let other = try Ledger(test.path, today: Day("2024-03-31")!)
        defer { try? other.close() }
        #expect(try other.rows(.visits).count == 30)
        _ = try test.ledger.restore(from: backup)
        #expect(try other.hasChangedElsewhere())
        #expect(try other.rows(.visits).isEmpty)
        _ = try other.add(
            TestLedger.entry(.workers, ["worker_no": "W5", "station": oldStreet, "name": "孙工"]))
        #expect(try test.rows(.workers).count == 3)
        #expect(try test.ledger.check().isGood)
    }
}
