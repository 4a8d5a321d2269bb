import Casework
import Glibc

/// Makes one backup, a stretch at a time, so that a terminal can do it between keys.
///
/// It copies the ledger's pages while others save; opens the copy again, has SQLite look through its structure, and
/// compares its records and figures with those of the ledger at the moment of the copy; seals it; and only then gives it
/// its name. Where it is stopped or fails before, nothing is left.
public final class BackupWork {
    /// The backup, once it is made.
    public private(set) var path: String?

    private let ledger: String
    private let reason: BackupReason
    private let moment: String
    private let waiting: Waiting?
    private let patience: Duration
    private let destination: Destination
    private var stage = Stage.beginning
    /// How often the ledger changed before its copy was whole.
    private var rounds = 0
    private var facts: LedgerFacts?
    private var version = 0
    private var file: TemporaryFile?
    private var source: SideDatabase?
    private var target: SideDatabase?
    private var copy: PageCopy?
    private var seal: Seal?
    private var digest = ByteDigest()
    private var sealed = 0

    private enum Destination {
        /// A new file among the ledger's backups.
        case folder
        /// A file that somebody named; what is there is replaced.
        case file(String)
    }

    private enum Stage {
        case beginning, counting, copying, looking, comparing, sealing, done
    }

    /// A ledger of no more pages is copied at one go, which takes some hundredths of a second.
    private static let pagesAtOneGo = 2000

    /// Begins with the ledger at a path; nothing is done yet.
    ///
    /// - parameter moment: now, as UTC.
    /// - parameter file: where it goes; nil for a new file among the ledger's backups.
    /// - parameter waiting: how others that save are waited for.
    /// - parameter patience: how long, where nothing else says how.
    init(
        of ledger: String, _ reason: BackupReason, moment: String, to file: String? = nil,
        waiting: Waiting? = nil, patience: Duration = Waiting.patience
    ) {
        self.ledger = ledger
        self.reason = reason
        self.moment = moment
        self.waiting = waiting
        self.patience = patience
        destination = file.map { .file($0) } ?? .folder
    }

    /// Works on for about as long as `time`; true while there is more to do.
    ///
    /// - parameter progress: told how far it is, also within a long look at the copy. What it throws ends this stretch;
    ///   the work can be taken up again.
    public func more(for time: Duration, progress: ProgressReport? = nil) throws -> Bool {
        let end = ContinuousClock.now + time
        repeat {
            try step(progress)
        } while stage != .done && ContinuousClock.now < end
        return stage != .done
    }

    /// Does all of it.
    ///
    /// - returns: the backup's path.
    func finish(_ progress: ProgressReport?) throws -> String {
        while try more(for: .milliseconds(50), progress: progress) {}
        return path ?? ""
    }

    private func step(_ progress: ProgressReport?) throws {
        switch stage {
        case .beginning: try begin()
        case .counting: try count(progress)
        case .copying: try copyPages(progress)
        case .looking: try look(progress)
        case .comparing: try compare(progress)
        case .sealing: try sealOn(progress)
        case .done: break
        }
    }

    private func begin() throws {
        let target: String
        switch destination {
        case .folder:
            let folder = try BackupFolder.make(of: ledger)
            target = BackupFolder.free(of: ledger, in: folder, moment: moment, reason)
        case .file(let path):
            LedgerFile.sweep(FilePath.folder(of: path), stem: "\(FilePath.name(of: path)).")
            target = path
        }
        source = try SideDatabase(ledger, .source, waiting: waiting, patience: patience)
        let file = try TemporaryFile(for: target, .tmp)
        self.file = file
        self.target = try SideDatabase(file.path, .target)
        stage = .counting
    }

    /// Counts the ledger; a small one, or one that never holds still, is copied in the same moment.
    private func count(_ progress: ProgressReport?) throws {
        guard let source, let target else { return }
        let report = Self.reporting(progress, Label("清点台账", "counting the ledger"))
        let pages = try source.connection("PRAGMA page_count").first { $0.integer(0) } ?? 0
        if pages <= Self.pagesAtOneGo || rounds >= PageCopy.patience {
            try source.watched(report) { connection in
                try source.steadily { _ in
                    facts = try LedgerFacts(connection)
                    try PageCopy.run(from: connection.handle, to: target.connection.handle)
                }
            }
            return closeCopy()
        }
        let before = try source.version()
        facts = try source.watched(report) { try LedgerFacts($0) }
        version = try source.version()
        guard version == before else {
            rounds += 1
            return
        }
        copy = try PageCopy(from: source.connection.handle, to: target.connection.handle)
        stage = .copying
    }

    private func copyPages(_ progress: ProgressReport?) throws {
        guard let source, let copy else { return }
        let hasMore = try copy.step(250)
        guard try source.version() == version else {
            // Somebody has saved: the copy is whole, or will be, but nobody has counted what it holds.
            self.copy = nil
            rounds += 1
            stage = .counting
            return
        }
        if !hasMore { return closeCopy() }
        try progress?(Progress(work: PageCopy.work, done: copy.done, total: copy.total))
    }

    private func closeCopy() {
        (copy, target, source) = (nil, nil, nil)
        stage = .looking
    }

    /// Looks through the structure of the copy as it is in the file.
    private func look(_ progress: ProgressReport?) throws {
        guard let file else { return }
        let report = Self.reporting(progress, Label("检查备份", "checking the backup"))
        let verdict = try SideDatabase(file.path, .reading).watched(report) {
            try $0("PRAGMA quick_check(1)").first { $0.text(0) } ?? ""
        }
        guard verdict == "ok" else {
            throw LedgerFailure(
                .damaged, "备份没有通过检查（\(verdict)），未保存；台账本身可能已损坏，请用 taizhang check 核对",
                "the copy failed its check (\(verdict)) and was not kept; the ledger itself may be damaged, "
                    + "taizhang check tells")
        }
        stage = .comparing
    }

    private func compare(_ progress: ProgressReport?) throws {
        guard let file, let facts else { return }
        let report = Self.reporting(progress, Label("核对备份的数", "comparing the backup's figures"))
        let copied = try SideDatabase(file.path, .reading).watched(report) { try LedgerFacts($0) }
        guard copied == facts else {
            throw LedgerFailure(
                .damaged, "备份里的记录和数与台账不一致，未保存",
                "the records and figures of the copy are not those of the ledger; it was not kept")
        }
        seal = Seal(
            size: FileBytes.size(file.descriptor), records: facts.records, saves: facts.saves,
            state: facts.state, moment: moment, reason: reason)
        (digest, sealed) = (ByteDigest(), 0)
        stage = .sealing
    }

    /// Adds up the digest; then writes the seal and puts the file in its place.
    private func sealOn(_ progress: ProgressReport?) throws {
        guard let file, let seal else { return }
        if sealed < seal.size {
            let piece = try FileBytes.read(
                file.descriptor, at: sealed, count: min(1 << 20, seal.size - sealed))
            digest.add(piece)
            sealed += piece.count
            guard !piece.isEmpty else {
                throw LedgerFailure(.damaged, "备份文件变短了，未保存", "the copy became shorter and was not kept")
            }
            try progress?(Progress(work: Label("封存备份", "sealing the backup"), done: sealed, total: seal.size))
            return
        }
        let head = seal.head
        digest.add(head)
        let bytes = head + digest.finish()
        let place = try target(of: file)
        try bytes.withUnsafeBytes {
            try FileBytes.write($0, to: file.descriptor, at: seal.size, named: place.path)
        }
        try file.put(at: place.path, replaces: place.replaces)
        path = place.path
        self.file = nil
        stage = .done
    }

    private func target(of file: TemporaryFile) throws -> (path: String, replaces: Bool) {
        switch destination {
        case .file(let path): return (path, true)
        case .folder:
            // Another process may have made one in the same second.
            let folder = FilePath.folder(of: file.path)
            return (BackupFolder.free(of: ledger, in: folder, moment: moment, reason), false)
        }
    }

    /// What long statements call.
    private static func reporting(_ progress: ProgressReport?, _ work: Label) -> (() throws -> Void)? {
        progress.map { progress in { try progress(Progress(work: work, done: 0, total: nil)) } }
    }
}
