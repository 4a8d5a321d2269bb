import Casework
import Glibc

/// Brings all that can still be read out of a damaged ledger into a new one.
///
/// Every page of the file is looked at, whether anything leads to it or not. What is read is held against the history; what
/// is lost is named. The damaged file is only ever read.
public struct Salvage {
    private let damaged: String
    private let new: String
    private let today: Day
    private let now: String
    private let progress: ProgressReport?
    private let log: SalvageLog
    private let whenRead: (SalvageReport) throws -> Void

    /// Salvages a ledger.
    ///
    /// - parameter damaged: the ledger, of which nothing is changed.
    /// - parameter new: where the new one is made; there must be nothing yet.
    /// - parameter now: the moment, as the history writes it.
    /// - parameter note: called for each thing that could not be read, or not as it was.
    /// - parameter whenRead: called when all is read and checked, before the new ledger gets its name: where it throws,
    ///   there is none.
    /// - returns: what was read, and what a check of the new ledger found.
    /// - throws: `LedgerFailure` where there is nothing to read or no place to write; then nothing is left behind.
    public static func run(
        _ damaged: String, to new: String, today: Day, now: String = Ledger.machineNow(),
        progress: ProgressReport? = nil, note: @escaping (SalvageNote) throws -> Void = { _ in },
        whenRead: @escaping (SalvageReport) throws -> Void = { _ in }
    ) throws -> SalvageReport {
        let salvage = Salvage(
            damaged: damaged, new: new, today: today, now: now, progress: progress, log: SalvageLog(note),
            whenRead: whenRead)
        return try salvage.run()
    }

    private func run() throws -> SalvageReport {
        try refuseUnlessFile()
        // What a salvage that was cut off has left behind.
        LedgerFile.sweep(new)
        let file = try DamagedFile(copying: damaged, for: new, progress)
        let search = RowSearch(file, try PageMap(file, progress))
        let made = try TemporaryFile(for: new, .salvage)
        let ledger = try Ledger(made.path, creates: true, isTemporary: true, today: today)
        defer { try? ledger.close() }
        try ledger.use { connection in
            try connection.run("PRAGMA foreign_keys = OFF; PRAGMA temp_store = FILE; BEGIN IMMEDIATE")
            do {
                try fill(connection, search)
                try connection.run("COMMIT")
            } catch {
                try? connection.run("ROLLBACK")
                throw error
            }
        }
        log.report.check = try ledger.read { try ledger.check($0, progress) }
        try ledger.close()
        try whenRead(log.report)
        try made.put(at: new, replaces: false)
        return log.report
    }

    private func fill(_ connection: Connection, _ search: RowSearch) throws {
        let indexes = try SalvageIndexes(connection)
        try Gathering(connection, search, log, progress).run()
        try indexes.build("history_record")
        try Settling(
            connection: connection, log: log, knowsHistory: search.map.trees["history"]?.isWhole == true
        ).run()
        // What the history does not say was erased is only lost.
        try connection.run(
            "DELETE FROM erased WHERE NOT EXISTS (SELECT 1 FROM history WHERE seq = erased.seq AND record = erased.record)"
        )
        let proof = Proof(connection, log, progress)
        try proof.run()
        try refuseIfNothing(connection)
        let renewal = try Renewal(connection)
        try renewal.noteUnproven()
        try indexes.buildForMending(progress)
        try Mending(connection: connection, log: log, renewal: renewal, today: today).run()
        try indexes.buildRest(progress)
        var history = SalvagedHistory(connection, log, proof.holes)
        var months = SalvagedMonths(connection, log)
        history.holes.steps.add(try months.settle())
        let rules = try connection.rules()
        try Reposting(connection).countAll(with: rules, progress)
        try indexes.build("posting_record")
        let batch = try history.goOn(renewal, at: now, progress) { try months.haveMoved(rules, progress) }
        if let batch { try months.correct(batch, rules, progress) }
        try history.holes.write(connection)
        log.report.drafts = try connection("SELECT COUNT(*) FROM draft").first { $0.integer(0) } ?? 0
    }

    // MARK: Files

    private func refuseUnlessFile() throws {
        var status = stat()
        guard lstat(new, &status) != 0 else {
            throw LedgerFailure(
                .cannotWrite, "\(new) 已经有了，打捞要写到新文件", "\(new) is there already; a salvage makes a new file")
        }
        guard stat(damaged, &status) == 0 else {
            let reason = SystemReason(errno)
            throw LedgerFailure(
                .missing, "不能打开 \(damaged)（\(reason.chinese)）",
                "\(damaged) can't be opened (\(reason.english))")
        }
        guard status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
            throw LedgerFailure(
                .notALedger, "\(damaged) 不是普通文件，或是空的", "\(damaged) is no regular file, or empty")
        }
    }

    private func refuseIfNothing(_ connection: Connection) throws {
        let isEmpty = try ["record", "temp.spine", "history"].allSatisfy {
            try connection("SELECT 1 FROM \($0) LIMIT 1").first { _ in true } == nil
        }
        guard isEmpty else { return }
        throw LedgerFailure(
            .notALedger, "\(damaged) 里找不到任何台账记录", "no record of a ledger was found in \(damaged)")
    }
}
