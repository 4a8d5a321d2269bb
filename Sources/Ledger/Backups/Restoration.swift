import Casework
import Glibc

/// A backup that was checked and is about to take the place of what a ledger holds.
public final class Restoration {
    /// What would change; nil where the ledger is too damaged to be compared.
    public let changes: RestoreChanges?

    private let ledger: Ledger
    private let copy: RestoreCopy

    fileprivate init(_ ledger: Ledger, from source: String, _ progress: ProgressReport?) throws {
        self.ledger = ledger
        copy = try RestoreCopy(of: source, for: ledger.path, today: ledger.today, progress)
        let then = copy.ledger
        do {
            changes = try then.read { then in
                try ledger.read { try RestoreComparison(now: $0, then: then, progress: progress).changes() }
            }
        } catch let failure as LedgerFailure where failure.cause == .damaged {
            changes = nil
        }
    }

    /// Keeps what the ledger holds among the backups, and puts the backup in its place in one transaction: others that
    /// have the ledger open see it whole, before or after. Half-filled forms go on in what is restored.
    ///
    /// - returns: where the replaced ledger was kept.
    public func apply(progress: ProgressReport? = nil) throws -> String {
        let kept: String
        do {
            kept = try ledger.backUp(for: .restore, progress: progress)
        } catch let failure as LedgerFailure where failure.cause == .damaged {
            // What does not hold together is kept as it is: somebody may get something out of it.
            kept = try RestoreCopy.keepRaw(ledger.path, moment: ledger.now())
        }
        do {
            let drafts = try ledger.read { try CarriedDrafts($0) }
            try copy.ledger.write { try drafts.write(to: $0) }
        } catch let failure as LedgerFailure where failure.cause == .damaged {
            // They are in what was kept.
        }
        let wanted = try copy.ledger.read { try LedgerFacts($0) }
        // A seal that is still there goes as with any save.
        try ledger.write { _ in }
        try ledger.waiting.whileHolding("restore") {
            try ledger.use { target in
                try copy.ledger.use { try PageCopy.run(from: $0.handle, to: target.handle) }
            }
        }
        guard try ledger.read({ try LedgerFacts($0) }) == wanted else {
            throw LedgerFailure(
                .damaged, "恢复后的数与备份不一致；原来的台账在 \(kept)",
                "the figures after restoring are not those of the backup; the ledger as it was is \(kept)")
        }
        return kept
    }
}

extension Ledger {
    /// Reads a backup, verifies it, and finds out what restoring it would change. The ledger is only read.
    ///
    /// - throws: `LedgerFailure` when the backup is no ledger, is not what was sealed, or does not hold together.
    public func restoration(from source: String, progress: ProgressReport? = nil) throws -> Restoration {
        try LedgerFile.prepare(source, creates: false)
        try refuseOwnFile(source)
        return try Restoration(self, from: source, progress)
    }

    /// Puts a backup in the place of what the ledger holds. What it held is kept beside it; the backup itself is only
    /// read.
    ///
    /// - returns: where the replaced ledger was kept.
    /// - throws: `LedgerFailure` when the backup is no ledger, is not what was sealed, or does not hold together; then
    ///   nothing has changed.
    public func restore(from source: String, progress: ProgressReport? = nil) throws -> String {
        try restoration(from: source, progress: progress).apply(progress: progress)
    }

    /// Whether the file at a path begins as a database: what is no ledger all the same is another program's, or a newer
    /// one's.
    public static func isDatabase(_ path: String) -> Bool { LedgerFile.isDatabase(path) }

    /// Puts a backup in the place of a ledger that can't be opened, or is not there. What was there is kept as it is.
    ///
    /// A process that has the damaged file open goes on with what was kept.
    ///
    /// - returns: where it was kept; nil where nothing was there.
    public static func restore(
        from source: String, inPlaceOf path: String, today: Day, progress: ProgressReport? = nil
    ) throws -> String? {
        try LedgerFile.prepare(source, creates: false)
        guard !FilePath.areSame(source, path) else {
            throw LedgerFailure(
                .refused, "\(source) 就是台账本身，请换一个文件", "\(source) is the ledger itself; name another file")
        }
        try LedgerFile.makeDirectories(of: path)
        let copy = try RestoreCopy(of: source, for: path, today: today, progress)
        let kept = FilePath.status(path) == nil ? nil : try RestoreCopy.keepRaw(path, moment: machineNow())
        // A journal of the damaged file must not be taken for one of the new.
        unlink(path + "-journal")
        try copy.put(at: path)
        return kept
    }
}
