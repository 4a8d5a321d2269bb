import Casework
import Foundation
import GRDB
import Glibc
import Testing

@testable import Ledger

/// Where and what a file is: each is told in one sentence.
@Suite(.serialized) struct OpeningTests {
    private static let today = Day("2024-03-31")!

    // MARK: What can't be opened

    @Test func `a symlink loop, a path that is too long and a directory are one sentence each, at once`()
        throws
    {
        let test = try smallLedger()
        let folder = test.directory
        try FileManager.default.createSymbolicLink(atPath: folder + "/a", withDestinationPath: folder + "/b")
        try FileManager.default.createSymbolicLink(atPath: folder + "/b", withDestinationPath: folder + "/a")
        let loop = try #require(failure { _ = try Ledger(folder + "/a", creates: true, today: Self.today) })
        #expect(loop.sentence.chinese.contains("绕成了圈"))
        for path in [
            folder + "/" + String(repeating: "n", count: 250),
            folder + String(repeating: "/folder", count: 80),
        ] {
            let long = try #require(failure { _ = try Ledger(path, creates: true, today: Self.today) })
            #expect(long.sentence.english.contains("too long"))
        }
        let directory = try #require(failure { _ = try Ledger(folder, today: Self.today) })
        #expect(directory.sentence.english.contains("is a directory"))
    }

    @Test func `a journal that names another file is refused, and that file stays`() throws {
        let test = try smallLedger()
        try test.ledger.close()
        let victim = test.directory + "/victim"
        try Data("precious".utf8).write(to: URL(filePath: victim))
        let name = Array(victim.utf8)
        let length = withUnsafeBytes(of: UInt32(name.count).bigEndian) { Array($0) }
        let sum = withUnsafeBytes(of: name.reduce(UInt32(0)) { $0 &+ UInt32($1) }.bigEndian) { Array($0) }
        let journal = RollbackJournal.magic + [UInt8](repeating: 0, count: 4088) + name + length + sum
        try Data(journal + RollbackJournal.magic).write(to: URL(filePath: test.ledger.path + "-journal"))
        let refused = try #require(failure { _ = try Ledger(test.ledger.path, today: Self.today) })
        #expect(refused.cause == .damaged)
        #expect(FileManager.default.fileExists(atPath: victim))
    }

    // MARK: What can only be read

    @Test func `a ledger opened read-only says so, answers every question and saves nothing`() throws {
        let test = try smallLedger()
        let before = FileManager.default.contents(atPath: test.ledger.path)
        let ledger = try Ledger(test.ledger.path, isReadOnly: true, today: Self.today)
        defer { try? ledger.close() }
        #expect(ledger.isReadOnly)
        #expect(ledger.openingNotes.map(\.english).count == 1)
        #expect(ledger.openingNotes[0].english.contains("read-only"))
        #expect(try ledger.rows(.clients).count == 2)
        #expect(try ledger.figure(.clients_on_file, Period("2024-03")!) == 2)
        #expect(try ledger.check().isGood)
        for save in [
            {
                _ = try ledger.add(
                    TestLedger.entry(.stations, ["code": "411109", "name": "x", "level": "county"]))
            },
            { _ = try ledger.undo() }, { _ = try ledger.keepDraft(form: "visit", Entry(.visits)) },
        ] as [() throws -> Void] {
            let refused = try #require(failure(save))
            #expect(refused.cause == .cannotWrite && refused.sentence.english.contains("read-only"))
        }
        #expect(FileManager.default.contents(atPath: test.ledger.path) == before)
        #expect(try TestLedger().ledger.openingNotes.isEmpty)
    }

    @Test func `an older ledger that can't be migrated says so and stays as it is`() throws {
        let folder = FileManager.default.temporaryDirectory.path + "/taizhang-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let saved = repository + "/Tests/LedgerTests/Released/schema-1.sqlite"
        try FileManager.default.copyItem(atPath: saved, toPath: folder + "/old")
        let refused = try #require(
            failure { _ = try Ledger(folder + "/old", isReadOnly: true, today: Self.today) })
        #expect(refused.sentence.english.contains("migrated"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["old"])
    }

    // MARK: Strange disks

    @Test func `network and FAT disks are known by their names, and others are not taken for them`() {
        let networks = ["nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "fuse.rclone", "9p", "ceph"]
        for type in networks {
            let system = FileSystem(type: type)
            #expect(system.isForOneProcess && system.warning?.english.contains("network") == true, "\(type)")
        }
        for (type, name) in [
            ("vfat", "FAT"), ("msdos", "FAT"), ("exfat", "exFAT"), ("fuseblk", "exFAT/NTFS"),
        ] {
            #expect(FileSystem(type: type) == .stick(name))
            #expect(FileSystem(type: type).warning?.chinese.contains(name) == true)
        }
        for type in ["ext4", "xfs", "btrfs", "tmpfs", "overlay", "zfs", "fuse.gocryptfs"] {
            #expect(FileSystem(type: type) == .local && FileSystem(type: type).warning == nil, "\(type)")
        }
    }

    @Test func `the table of mounts tells what a path lies on, the nearest mount first`() {
        let table = MountTable(
            """
            21 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
            40 21 0:40 / /tmp rw - tmpfs tmpfs rw
            41 21 8:17 / /tmp/USB\\040stick rw,nosuid - vfat /dev/sdb1 rw
            broken line
            """)
        #expect(table.type(of: "/etc/passwd") == "ext4")
        #expect(table.type(of: "/tmp/none") == "tmpfs")
        #expect(MountTable("").type(of: "/etc/passwd") == nil)
    }

    @Test func `on a stick one process uses the ledger, and a second is told of the first`() throws {
        let test = try smallLedger()
        try test.ledger.close()
        let path = test.ledger.path
        let first = try Ledger(path, fileSystem: .stick("FAT"), today: Self.today)
        #expect(first.openingNotes.count == 1)
        let second = try #require(
            failure { _ = try Ledger(path, fileSystem: .stick("FAT"), today: Self.today) })
        #expect(second.cause == .busy && second.sentence.english.contains("pid \(getpid())"))
        _ = try first.add(TestLedger.entry(.stations, ["code": "411109", "name": "x", "level": "county"]))
        try first.close()
        let third = try Ledger(path, fileSystem: .stick("FAT"), today: Self.today)
        #expect(try third.stations().count == 4)
        try third.close()
    }

    @Test func `on a real FAT disk a ledger is kept by one process`() throws {
        let folder = FileManager.default.temporaryDirectory.path + "/taizhang-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder + "/stick", withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let steps =
            "truncate -s 16M '\(folder)/image' && mkfs.vfat '\(folder)/image' && mount -o loop '\(folder)/image' '\(folder)/stick'"
        // Where nobody may mount, or the system knows no FAT, there is nothing to try.
        guard getuid() == 0, Self.shell(steps) else { return }
        defer { _ = Self.shell("umount '\(folder)/stick'") }
        let path = folder + "/stick/station.ledger"
        let first = try Ledger(path, creates: true, today: Self.today)
        #expect(first.openingNotes.first?.english.contains("FAT") == true)
        _ = try first.add(TestLedger.entry(.stations, ["code": "411109", "name": "x", "level": "county"]))
        #expect(failure { _ = try Ledger(path, today: Self.today) }?.cause == .busy)
        #expect(try first.check().isGood)
        try first.close()
    }

    private static func shell(_ line: String) -> Bool {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "PATH=/usr/sbin:/sbin:$PATH; { \(line); } > /dev/null 2>&1"]
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }

    // MARK: Ways out

    @Test func `a damaged ledger has ways out: the newest backup that is as it was sealed, and salvage`()
        throws
    {
        let test = try smallLedger()
        let path = test.ledger.path
        #expect(WayOut.all(for: path) == [.salvage(to: test.directory + "/test-salvaged.ledger")])
        test.ledger.now = { "2024-03-01T08:00:00Z" }
        let backup = try test.ledger.backUp(for: .asked)
        test.ledger.now = { "2024-03-30T08:00:00Z" }
        let broken = try test.ledger.backUp(for: .asked)
        var sealed = Array(try #require(FileManager.default.contents(atPath: broken)))
        sealed[5000] ^= 1
        try Data(sealed).write(to: URL(filePath: broken))
        #expect(WayOut.lastGoodBackup(of: path) == backup)
        #expect(WayOut.all(for: path).prefix(2) == [.look(backup: backup), .restore(backup: backup)])
        try test.ledger.close()
        var bytes = Array(try #require(FileManager.default.contents(atPath: path)))
        for place in 4096..<bytes.count { bytes[place] = 0x55 }
        try Data(bytes).write(to: URL(filePath: path))
        #expect(failure { _ = try Ledger(path, today: Self.today) }?.cause == .damaged)
        let kept = try #require(try Ledger.restore(from: backup, inPlaceOf: path, today: Self.today))
        #expect(FileManager.default.contents(atPath: kept).map(Array.init) == bytes)
        let ledger = try Ledger(path, today: Self.today)
        defer { try? ledger.close() }
        #expect(try ledger.stations().count == 3)
    }
}
