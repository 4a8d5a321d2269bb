import Casework

/// What an import did, or would have done.
public struct ImportReport: Sendable {
    /// The rows of one file, which add up: `read = new + unchanged + changed + rejected`.
    public struct Counts: Sendable, Hashable {
        public var read = 0
        public var new = 0
        public var unchanged = 0
        public var changed = 0
        public var rejected = 0
    }

    /// Something wrong or odd, with the file and the line it is on.
    public struct Finding<What: Sendable & Hashable>: Sendable, Hashable {
        public let file: String
        /// The physical line on which the row starts; 1 is the header.
        public let line: Int
        public let what: What
    }

    /// The files in the order in which they were given, each with its counts.
    public var files: [(name: String, counts: Counts)] = []
    public var problems: [Finding<Problem>] = []
    /// How many problems there were beyond those that are listed.
    public var problemsLeftOut = 0
    /// How many of all problems are locks of months.
    var problemsOfLocks = 0
    public var warnings: [Finding<Warning>] = []
    /// How many warnings there were beyond those that are listed.
    public var warningsLeftOut = 0

    /// All files together.
    public var total: Counts {
        files.reduce(into: Counts()) { total, file in
            total.read += file.counts.read
            total.new += file.counts.new
            total.unchanged += file.counts.unchanged
            total.changed += file.counts.changed
            total.rejected += file.counts.rejected
        }
    }

    /// Why no backup could be made before, upon which the import went on without one; nil where there was one.
    public internal(set) var backupFailure: Label?

    /// Whether anything was refused, upon which nothing was stored.
    public var isRefused: Bool { !problems.isEmpty || problemsLeftOut > 0 }

    /// Whether all that is against it is that months are locked.
    public var isRefusedByLocksAlone: Bool {
        isRefused && problemsOfLocks == problems.count + problemsLeftOut
    }
}

/// The rows of one file that is being imported.
public struct ImportFile {
    /// As problems name it.
    public let name: String
    public let kind: Kind
    /// The file's header: keys or labels, in any order.
    public let header: [String]
    /// The line that the header is on.
    public let headerLine: Int
    /// The next row and the line that it starts on; nil at the end. What it throws ends the file with one problem.
    public let next: () throws -> (line: Int, cells: [String])?

    /// Makes a file.
    public init(
        name: String, kind: Kind, header: [String], headerLine: Int = 1,
        next: @escaping () throws -> (line: Int, cells: [String])?
    ) {
        self.name = name
        self.kind = kind
        self.header = header
        self.headerLine = headerLine
        self.next = next
    }
}

/// A file can't be read beyond a line. Thrown by an import file's rows.
public struct UnreadableFile: Error, Sendable {
    public let line: Int
    public let reason: Label

    /// Makes a failure of a file.
    public init(line: Int, reason: Label) {
        self.line = line
        self.reason = reason
    }
}

extension Ledger {
    /// Imports files: all of their rows, or none where any row is refused.
    ///
    /// Rows are first read and parsed into a temporary table, and a backup is made where the newest does not hold all that
    /// there is; only then is the ledger held, for finding what they refer to, the rules between records, and the writing
    /// itself.
    ///
    /// - parameter isDryRun: tells what would happen and changes nothing.
    public func importing(
        _ files: [ImportFile], isDryRun: Bool = false, progress: ProgressReport? = nil
    ) throws -> ImportReport {
        if isDryRun {
            // What would happen is seen on a copy: looking keeps nobody waiting.
            return try onPrivateCopy(progress) { try $0.importing(files, progress: progress) }
        }
        let order = files.indices.sorted { (files[$0].kind.rawValue, $0) < (files[$1].kind.rawValue, $1) }
        let staging = Staging(files: files)
        defer { try? use { try staging.drop($0) } }
        try use { connection in
            try staging.make(connection)
            for index in order { try staging.read(index, connection, progress) }
        }
        if staging.rows > 0 {
            do {
                try backUp(before: .import, progress)
            } catch let failure as LedgerFailure {
                staging.report.backupFailure = failure.sentence
            }
        }
        struct Undone: Error {}
        do {
            try loading {
                try write { connection in
                    try waiting.whileHolding("import") {
                        let writing = try Writing(
                            connection, act: .import, who: who, at: now(), today: today, late: late)
                        try ImportRun(connection, staging, writing).apply(order: order, progress)
                        if staging.report.isRefused { throw Undone() }
                    }
                }
            }
        } catch is Undone {}
        return staging.report
    }
}
