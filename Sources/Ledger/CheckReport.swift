import Casework

/// What a check of the whole ledger found.
public struct CheckReport: Sendable {
    /// The records that were recounted.
    public var records = 0
    public var postings = 0
    public var totals = 0
    public var history = 0
    /// What does not agree: damage, or changes past the program. Any makes the check fail.
    public var differences: [Label] = []
    /// How many differences there were beyond those that are listed.
    public var differencesLeftOut = 0
    /// What is odd but kept: warnings, a volunteer's overlapping hours.
    public var findings: [Label] = []
    public var findingsLeftOut = 0

    /// Whether everything agrees.
    public var isGood: Bool { differences.isEmpty }

    static let listed = 1000

    mutating func differ(_ chinese: String, _ english: String) {
        if differences.count < Self.listed {
            differences.append(Label(chinese, english))
        } else {
            differencesLeftOut += 1
        }
    }

    mutating func find(_ chinese: String, _ english: String) {
        if findings.count < Self.listed {
            findings.append(Label(chinese, english))
        } else {
            findingsLeftOut += 1
        }
    }
}

extension Ledger {
    /// Verifies everything: the file's structure, references, the steps of every month and what was sealed and corrected in
    /// it, every record against the hash of its last version, the chain of the history, every posting recounted from its
    /// record, every total added up again.
    ///
    /// A ledger that takes longer is checked on a private copy, so that nobody's save waits for it; but for one
    /// that can't be written, beside which there is no place for a copy.
    public func check(progress: ProgressReport? = nil) throws -> CheckReport {
        let pages = try use { try $0("PRAGMA page_count").first { $0.integer(0) } ?? 0 }
        guard !isTemporary, !isReadOnly, pages > Self.pagesChecked else {
            return try read { try check($0, progress) }
        }
        let copy = try TemporaryFile(for: path, .check)
        try copyPages(to: copy.path, progress)
        let database = try SideDatabase(copy.path, .reading)
        return try database.watched(nil) { try check($0, progress) }
    }

    /// A ledger of no more pages is checked where it is.
    private static let pagesChecked = 4096

    /// Verifies everything as a connection sees it.
    func check(_ connection: Connection, _ progress: ProgressReport?) throws -> CheckReport {
        var check = Check(
            connection: connection, rules: try connection.rules(), today: today, progress: progress)
        try check.run()
        return check.report
    }
}
