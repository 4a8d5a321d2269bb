import Casework
import Glibc

/// A backup of a ledger, as its name and its seal tell of it. It is found without opening the ledger.
public struct BackupFile: Sendable, Hashable {
    /// Where backups are found.
    public enum Place: String, Sendable, CaseIterable {
        /// The folder `backups` beside the ledger.
        case folder
        /// The second place, as a USB stick.
        case second
        /// Beside the ledger itself, as earlier versions of the program kept them.
        case beside

        public var label: Label {
            switch self {
            case .folder: Label("本机", "here")
            case .second: Label("第二处", "second")
            case .beside: Label("旧", "former")
            }
        }

        fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    public let path: String
    /// When it was made, as UTC: `2023-06-01T08:30:00Z`.
    public let moment: String
    public let reason: BackupReason
    public let place: Place
    /// In bytes.
    public let size: Int
    /// How many records it holds that are not deleted; nil where it has no seal to tell.
    public let records: Int?
    /// What is known without reading it.
    public let verdict: BackupVerdict
    /// What the ledger held when it was made; nil where it has no seal to tell.
    let state: [UInt8]?
    /// Which of those of one second it is, from 1.
    private let number: Int

    /// Looks at a file; nil where none is there, or a link.
    init?(_ path: String, _ name: BackupName, _ place: Place) {
        guard let status = FilePath.status(path), status.st_mode & S_IFMT == S_IFREG else { return nil }
        let seal = Seal.look(path)
        self.path = path
        self.place = place
        moment = name.moment
        reason = name.reason
        number = name.number
        size = Int(status.st_size)
        records = seal?.records
        state = seal?.state
        verdict = seal == nil ? .unsealed : .sealed
    }

    /// Reads the whole file and compares it with its seal; of one without a seal, whether it holds together.
    public func verify(_ progress: ProgressReport? = nil) throws -> BackupVerdict {
        switch try SealCheck.run(path, progress) {
        case .good: return .good
        case .broken: return .damaged(SealCheck.refusal(path).sentence)
        case .unsealed: break
        }
        do {
            try LedgerFile.prepare(path, creates: false)
            let report = progress.map { progress in
                { try progress(Progress(work: Self.work, done: 0, total: nil)) }
            }
            let found = try SideDatabase(path, .reading).watched(report) {
                try $0("PRAGMA quick_check(1)").first { $0.text(0) } ?? ""
            }
            return found == "ok" ? .unsealed : .damaged(Label("文件结构：\(found)", "file structure: \(found)"))
        } catch let failure as LedgerFailure {
            return .damaged(failure.sentence)
        }
    }

    static let work = Label("核对备份", "verifying the backup")

    /// The day on which it was made, by the clock on the wall.
    var day: Day? { Moment.day(moment) }

    func isNewer(than other: BackupFile) -> Bool {
        if (moment, number) != (other.moment, other.number) {
            return (moment, number) > (other.moment, other.number)
        }
        return (place.order, path) < (other.place.order, other.path)
    }
}

extension Ledger {
    /// The backups of a ledger, the newest first: those in the folder beside it, at the second place where that is there,
    /// and what earlier versions kept beside it. The ledger is not opened, and need not be there.
    public static func backups(of path: String) -> [BackupFile] {
        var files = BackupFolder.files(of: path, in: BackupFolder.path(of: path), .folder)
        if let second = SecondPlace(of: path), second.isThere {
            files += BackupFolder.files(of: path, in: second.path, .second)
        }
        return (files + former(path)).sorted { $0.isNewer(than: $1) }
    }

    /// `station.ledger.before-restore-20231031083000` and `station.ledger.before-schema-3`.
    private static func former(_ path: String) -> [BackupFile] {
        let folder = FilePath.folder(of: path)
        let stem = FilePath.name(of: path) + ".before-"
        return FilePath.names(in: folder).compactMap { name in
            guard name.hasPrefix(stem) else { return nil }
            let parts = name.dropFirst(stem.count).split(separator: "-")
            guard parts.count == 2, parts[1].allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
            let reason: BackupReason
            switch parts[0] {
            case "restore": reason = .restore
            case "schema": reason = .migration
            default: return nil
            }
            let file = "\(folder)/\(name)"
            guard let status = FilePath.status(file) else { return nil }
            let moment = Moment.text(status.st_mtim.tv_sec)
            return BackupFile(file, BackupName(stem: stem, moment: moment, reason: reason), .beside)
        }
    }
}
