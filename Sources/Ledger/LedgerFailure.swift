import Casework

/// Why the ledger could not do something, as one sentence in both languages.
public struct LedgerFailure: Error, Sendable {
    /// What sort of failure it is; commands choose their exit code by it.
    public enum Cause: Sendable {
        /// There is no ledger at the path.
        case missing
        /// The file is not a ledger, or one of a newer program.
        case notALedger
        /// The file or its directory can't be written.
        case cannotWrite
        /// The record has changed since it was read.
        case stale
        /// There is no such record, station or batch.
        case notFound
        /// A name stands for more than one thing.
        case ambiguous
        /// What was asked can't be done as things stand.
        case refused
        /// The file is damaged.
        case damaged
        /// Another process changes or holds the file for too long.
        case busy
    }

    public let cause: Cause
    public let sentence: Label
    /// Whether only the locks of months stood in the way: as a late entry (补报) it could be done.
    public let isOfLockedMonth: Bool

    /// Makes a failure.
    public init(_ cause: Cause, _ chinese: String, _ english: String, isOfLockedMonth: Bool = false) {
        self.cause = cause
        self.isOfLockedMonth = isOfLockedMonth
        sentence = Label(chinese, english)
    }
}

/// A record was refused: everything that keeps it from being saved.
public struct Rejection: Error, Sendable {
    /// Which of the entries of a save was refused: 0 for the first, or only one.
    public let entry: Int
    /// The kind of the record that was refused, where it was one.
    public let kind: Kind?
    public let problems: [Problem]

    init(entry: Int = 0, _ kind: Kind? = nil, problems: [Problem]) {
        self.entry = entry
        self.kind = kind
        self.problems = problems
    }
}

/// Long work was stopped on request. Nothing of it is left behind.
public struct Cancelled: Error, Sendable {
    public init() {}
}

/// How far long work has come.
public struct Progress: Sendable {
    /// What is being done, for people.
    public let work: Label
    /// Steps done, of `total` when that is known.
    public let done: Int
    public let total: Int?

    /// How far `work` has come.
    public init(work: Label, done: Int, total: Int?) {
        self.work = work
        self.done = done
        self.total = total
    }
}

/// Called about every 50 ms by long work; it draws, and throws `Cancelled` to stop it.
public typealias ProgressReport = (Progress) throws -> Void

/// Calls a progress report now and then.
struct Pacer {
    private let report: ProgressReport?
    private let work: Label
    private var last = ContinuousClock.now
    private var ticks = 0
    private let mask: Int

    /// - parameter everyTime: whether each step takes long enough to look at the clock.
    init(_ report: ProgressReport?, _ chinese: String, _ english: String, everyTime: Bool = false) {
        self.report = report
        mask = everyTime ? 0 : 63
        work = Label(chinese, english)
    }

    /// Reports when 50 ms have gone by; looks at the clock only every 64th time, or each time where so asked.
    mutating func tick(_ done: Int, of total: Int? = nil) throws {
        ticks &+= 1
        guard let report, ticks & mask == 0 else { return }
        let now = ContinuousClock.now
        guard now - last > .milliseconds(50) else { return }
        last = now
        try report(Progress(work: work, done: done, total: total))
    }
}
