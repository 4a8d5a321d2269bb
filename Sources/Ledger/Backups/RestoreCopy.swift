import Casework
import Glibc

/// A private copy of a backup beside the ledger that it is for: its seal is compared before SQLite sees a byte of it, and
/// the copy is migrated and checked as a ledger.
final class RestoreCopy {
    let ledger: Ledger
    private let file: TemporaryFile

    init(of source: String, for path: String, today: Day, _ progress: ProgressReport?) throws {
        file = try TemporaryFile(for: path, .restore)
        try Self.copy(source, to: file, progress)
        ledger = try Ledger(file.path, isTemporary: true, today: today)
        let report = try ledger.check(progress: progress)
        guard report.differences.isEmpty else {
            try? ledger.close()
            throw LedgerFailure(
                .damaged, "备份 \(source) 没有通过检查：\(report.differences[0].chinese)",
                "the backup \(source) failed its check: \(report.differences[0].english)")
        }
    }

    deinit {
        try? ledger.close()
    }

    /// A sealed backup is copied byte by byte, and has to be what was sealed. A plain copy of a ledger is read as a
    /// database, which somebody may be saving to.
    private static func copy(_ source: String, to file: TemporaryFile, _ progress: ProgressReport?) throws {
        let descriptor = open(source, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileBytes.failure("不能读取", "can't be read", source) }
        defer { close(descriptor) }
        let check = SealCheck(descriptor)
        if check.isSealed {
            check.onPiece = { try FileBytes.write($0, to: file.descriptor, at: $1, named: file.path) }
            while try check.step() {
                try progress?(
                    Progress(work: Label("读取备份", "reading the backup"), done: check.done, total: check.size))
            }
        }
        switch try check.outcome() {
        case .broken: throw SealCheck.refusal(source)
        case .good(let seal):
            guard ftruncate(file.descriptor, off_t(seal.size)) == 0 else {
                throw FileBytes.failure("不能写入", "can't be written", file.path)
            }
        case .unsealed:
            let (from, to) = (try SideDatabase(source, .reading), try SideDatabase(file.path, .target))
            try PageCopy.run(from: from.connection.handle, to: to.connection.handle, progress)
            withExtendedLifetime((from, to)) {}
        }
    }

    /// Gives the copy the place of a ledger that can't be opened.
    func put(at path: String) throws {
        try ledger.close()
        try file.put(at: path, replaces: true)
    }

    /// Copies a file as it is, whatever it is, among the backups of the ledger whose file it is; its journal too, as what
    /// is read from it may want that.
    static func keepRaw(_ path: String, moment: String) throws -> String {
        let folder = try BackupFolder.make(of: path)
        let kept = BackupFolder.free(of: path, in: folder, moment: moment, .restore)
        for suffix in ["-journal", ""] {
            let descriptor = open(path + suffix, O_RDONLY | O_CLOEXEC)
            if descriptor < 0, suffix == "-journal" { continue }
            guard descriptor >= 0 else { throw FileBytes.failure("不能读取", "can't be read", path) }
            defer { close(descriptor) }
            let file = try TemporaryFile(for: kept + suffix, .tmp)
            var place = 0
            while true {
                let piece = try FileBytes.read(descriptor, at: place, count: 1 << 20)
                if piece.isEmpty { break }
                try piece.withUnsafeBytes {
                    try FileBytes.write($0, to: file.descriptor, at: place, named: file.path)
                }
                place += piece.count
            }
            try file.put(at: kept + suffix, replaces: false)
        }
        return kept
    }
}
