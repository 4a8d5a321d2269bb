import Casework
import Glibc

extension Ledger {
    /// Copies the whole ledger to a file of mode 0600, which is checked and sealed before it takes the place of what was
    /// there: nothing, or another ledger.
    ///
    /// - parameter progress: told how far it is; others can save meanwhile.
    public func backUp(to target: String, progress: ProgressReport? = nil) throws {
        try refuseOwnFile(target)
        if FilePath.status(target) != nil, (try? LedgerFile.prepare(target, creates: false)) == nil {
            throw LedgerFailure(
                .cannotWrite, "\(target) 已存在，且不是台账的备份，不会覆盖",
                "\(target) is there and is no backup of a ledger; it is not replaced")
        }
        _ = try BackupWork(of: path, .asked, moment: now(), to: target, waiting: waiting).finish(progress)
    }

    /// Makes a backup in the folder beside the ledger, after which those that are old go.
    ///
    /// - returns: where it is.
    @discardableResult
    public func backUp(for reason: BackupReason, progress: ProgressReport? = nil) throws -> String {
        let made = try BackupWork(of: path, reason, moment: now(), waiting: waiting).finish(progress)
        BackupUpkeep.thin(path, now: now(), made: made)
        return made
    }

    /// Makes a backup before something that changes much, unless the newest holds all that there is.
    func backUp(before reason: BackupReason, _ progress: ProgressReport?) throws {
        guard !isTemporary else { return }
        let (saves, state) = try read { (try $0.edition(), try LedgerFacts.state($0)) }
        let files = BackupFolder.files(of: path, in: BackupFolder.path(of: path), .folder)
        guard saves > 0, !files.contains(where: { $0.state == state }) else { return }
        try backUp(for: reason, progress: progress)
    }

    /// Refuses a file that is the ledger's own.
    func refuseOwnFile(_ file: String) throws {
        guard FilePath.areSame(path, file) else { return }
        throw LedgerFailure(
            .refused, "\(file) 就是台账本身，请换一个文件", "\(file) is the ledger itself; name another file")
    }

    /// Copies the ledger into a file of mode 0600 that nobody else reads, some pages at a time, so that others can save in
    /// between.
    func copyPages(to target: String, _ progress: ProgressReport?) throws {
        let copy = try SideDatabase(target, .target)
        try use { try PageCopy.run(from: $0.handle, to: copy.connection.handle, progress) }
    }

    /// Runs `body` on a copy of the ledger that nobody else sees and that goes with it.
    func onPrivateCopy<T>(_ progress: ProgressReport?, _ body: (Ledger) throws -> T) throws -> T {
        let file = try TemporaryFile(for: path, .copy)
        try copyPages(to: file.path, progress)
        let ledger = try Ledger(file.path, isTemporary: true, who: who, today: today)
        defer { try? ledger.close() }
        ledger.late = late
        return try body(ledger)
    }
}
