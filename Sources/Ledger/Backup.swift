import Casework
import GRDB
import Glibc

/// Copies of a ledger.
enum Backup {
    /// Copies a database page by page into a new file of mode 0600, checks the copy, and puts it in place at once.
    ///
    /// - throws: `LedgerFailure` when the copy can't be written or does not hold together; then the target is as it was.
    static func copy(_ database: Database, to target: String, _ progress: ProgressReport? = nil) throws {
        let temporary = "\(target).tmp-\(getpid())"
        unlink(temporary)
        let descriptor = open(temporary, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            let reason = SystemReason(errno)
            throw LedgerFailure(
                .cannotWrite, "不能写入 \(target)（\(reason.chinese)）",
                "\(target) can't be written (\(reason.english))")
        }
        defer { Glibc.close(descriptor) }
        do {
            try Ledger.readingFailures {
                let copy = try DatabaseQueue(path: temporary)
                try copy.inDatabase { try pages(of: database, to: $0, progress == nil ? -1 : 4000, progress) }
                let verdict = try copy.inDatabase { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }
                try copy.close()
                guard verdict == "ok" else {
                    throw LedgerFailure(
                        .damaged, "备份没有通过检查（\(verdict ?? "")），未保存",
                        "the copy failed its check (\(verdict ?? "")) and was not kept")
                }
            }
            guard fsync(descriptor) == 0, rename(temporary, target) == 0 else {
                let reason = SystemReason(errno)
                throw LedgerFailure(
                    .cannotWrite, "不能写入 \(target)（\(reason.chinese)）",
                    "\(target) can't be written (\(reason.english))")
            }
            syncDirectory(of: target)
        } catch {
            for suffix in ["", "-journal"] { unlink(temporary + suffix) }
            throw error
        }
    }

    /// Copies a database into a file of mode 0600 that nobody else reads, some pages at a time, so that others can save
    /// in between; then it begins again.
    static func copyPages(_ database: Database, to target: String, _ progress: ProgressReport?) throws {
        unlink(target)
        let descriptor = open(target, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            let reason = SystemReason(errno)
            throw LedgerFailure(
                .cannotWrite, "不能写入 \(target)（\(reason.chinese)）",
                "\(target) can't be written (\(reason.english))")
        }
        Glibc.close(descriptor)
        let copy = try DatabaseQueue(path: target)
        defer { try? copy.close() }
        try copy.inDatabase { copy in
            try copy.execute(sql: "PRAGMA synchronous = OFF")
            try pages(of: database, to: copy, 4000, progress)
        }
    }

    /// Copies some pages at a time, or all of them at once where `stretch` is negative, and tells how far it has come.
    private static func pages(
        of database: Database, to copy: Database, _ stretch: CInt, _ progress: ProgressReport?
    ) throws {
        try database.backup(to: copy, pagesPerStep: stretch) { step in
            try progress?(
                Progress(
                    work: Label("取一份副本", "taking a copy"), done: step.completedPageCount,
                    total: step.totalPageCount))
        }
    }

    static func syncDirectory(of path: String) {
        let directory = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        let descriptor = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        Glibc.close(descriptor)
    }
}

extension Ledger {
    /// Copies the whole ledger to a file of mode 0600, which is checked before it takes the place of what was there:
    /// nothing, or another ledger.
    ///
    /// - parameter progress: told how many pages are copied; then others can save in between.
    public func backUp(to target: String, progress: ProgressReport? = nil) throws {
        try refuseOwnFile(target)
        if access(target, F_OK) == 0, (try? LedgerFile.prepare(target, creates: false)) == nil {
            throw LedgerFailure(
                .cannotWrite, "\(target) 已存在，且不是台账的备份，不会覆盖",
                "\(target) is there and is no backup of a ledger; it is not replaced")
        }
        try Self.readingFailures { try queue.inDatabase { try Backup.copy($0, to: target, progress) } }
    }

    /// Runs `body` on a copy of the ledger that nobody else sees and that goes with it.
    func onPrivateCopy<T>(_ progress: ProgressReport?, _ body: (Ledger) throws -> T) throws -> T {
        let copy = "\(path).copy-\(getpid())"
        defer { for suffix in ["", ".lock", "-journal"] { unlink(copy + suffix) } }
        try Self.readingFailures { try queue.inDatabase { try Backup.copyPages($0, to: copy, progress) } }
        let ledger = try Ledger(copy, who: who, today: today)
        defer { try? ledger.close() }
        ledger.late = late
        return try body(ledger)
    }

    private func refuseOwnFile(_ file: String) throws {
        var (own, other) = (stat(), stat())
        guard stat(path, &own) == 0, stat(file, &other) == 0, own.st_dev == other.st_dev,
            own.st_ino == other.st_ino
        else { return }
        throw LedgerFailure(
            .refused, "\(file) 就是台账本身，请换一个文件", "\(file) is the ledger itself; name another file")
    }

    /// Puts a backup in the place of what the ledger holds. What it held is kept beside it; the backup itself is only
    /// read.
    ///
    /// - returns: where the replaced ledger was kept.
    /// - throws: `LedgerFailure` when the backup is no ledger or does not hold together; then nothing has changed.
    public func restore(from source: String) throws -> String {
        try LedgerFile.prepare(source, creates: false)
        try refuseOwnFile(source)
        let copy = "\(path).restore-\(getpid())"
        // A backup of an older schema migrates, and keeps what it was; the backup itself is kept already.
        let kept = Migrations.migrator.migrations.indices.map { ".before-schema-\($0 + 1)" }
        defer { for suffix in ["", ".lock", "-journal"] + kept { unlink(copy + suffix) } }
        try Self.readingFailures {
            var configuration = Configuration()
            configuration.readonly = true
            let from = try DatabaseQueue(path: source, configuration: configuration)
            defer { try? from.close() }
            try from.inDatabase { try Backup.copyPages($0, to: copy, nil) }
        }
        let backup = try Ledger(copy, today: today)
        defer { try? backup.close() }
        let report = try backup.check()
        guard report.differences.isEmpty else {
            throw LedgerFailure(
                .damaged, "备份 \(source) 没有通过检查：\(report.differences[0].chinese)",
                "the backup \(source) failed its check: \(report.differences[0].english)")
        }
        let replaced = "\(path).before-restore-\(now().filter { $0.isNumber })"
        try backUp(to: replaced)
        try Self.readingFailures {
            try waiting.whileHolding("restore") {
                try backup.queue.inDatabase { from in try queue.inDatabase { try from.backup(to: $0) } }
            }
        }
        return replaced
    }
}
