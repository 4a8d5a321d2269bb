import Casework
import GRDB
import Glibc

extension Ledger {
    /// Puts a backup in the place of a ledger that can't be opened. The damaged file is renamed, never deleted.
    ///
    /// - returns: where the damaged file is now.
    /// - throws: `LedgerFailure` where the backup does not pass its check; then nothing has changed.
    public static func replaceDamaged(_ path: String, with backup: String, today: Day) throws -> String {
        try LedgerFile.prepare(backup, creates: false)
        let copy = "\(path).restore-\(getpid())"
        defer { for suffix in ["", ".lock", "-journal"] { unlink(copy + suffix) } }
        try readingFailures {
            var configuration = Configuration()
            configuration.readonly = true
            let from = try DatabaseQueue(path: backup, configuration: configuration)
            defer { try? from.close() }
            try from.inDatabase { try Backup.copyPages($0, to: copy, nil) }
        }
        let ledger = try Ledger(copy, today: today)
        defer { try? ledger.close() }
        guard try ledger.check().isGood else {
            throw LedgerFailure(.damaged, "备份 \(backup) 没有通过检查", "the backup \(backup) failed its check")
        }
        try ledger.close()
        var number = 1
        while access("\(path).damaged-\(number)", F_OK) == 0 { number += 1 }
        let kept = "\(path).damaged-\(number)"
        // A journal belongs to the file that it lies beside.
        guard rename(path, kept) == 0 else { throw failure(path, errno) }
        rename(path + "-journal", kept + "-journal")
        let descriptor = open(copy, O_RDWR | O_CLOEXEC)
        let isDone = descriptor >= 0 && fsync(descriptor) == 0 && rename(copy, path) == 0
        let code = errno
        if descriptor >= 0 { Glibc.close(descriptor) }
        guard isDone else {
            rename(kept, path)
            throw failure(path, code)
        }
        Backup.syncDirectory(of: path)
        return kept
    }

    private static func failure(_ path: String, _ code: Int32) -> LedgerFailure {
        let reason = SystemReason(code)
        return LedgerFailure(
            .cannotWrite, "不能替换 \(path)（\(reason.chinese)）", "\(path) can't be replaced (\(reason.english))")
    }
}
