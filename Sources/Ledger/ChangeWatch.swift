import Casework

extension Ledger {
    /// Whether another process has changed the file since this was asked last, or since the ledger was opened. It takes
    /// microseconds; where the file is held at this very moment the answer is no, and comes with the next question.
    public func hasChangedElsewhere() throws -> Bool {
        guard let version = try fileVersion() else { return false }
        defer { seenVersion = version }
        return seenVersion.map { $0 != version } ?? false
    }

    /// A number that changes when another connection changes the file; nil where that can't be seen without waiting.
    func fileVersion() throws -> Int? {
        do {
            return try impatiently { try use { try $0("PRAGMA data_version").first { $0.integer(0) } } }
        } catch let failure as LedgerFailure where failure.cause == .busy {
            return nil
        }
    }

    /// Reads without waiting for others.
    ///
    /// - throws: `LedgerFailure` where the file is held at this very moment.
    func impatiently<T>(_ body: () throws -> T) throws -> T {
        waiting.isImpatient = true
        defer { waiting.isImpatient = false }
        do {
            return try body()
        } catch let failure as LedgerFailure where failure.cause == .busy {
            // Once nobody would wait, SQLite asks nobody again until a statement is run; a backup begins without one.
            _ = try use { try $0("SELECT 1").first { $0.integer(0) } }
            throw failure
        }
    }
}
