import Casework
import Glibc

/// The second place of a ledger's backups, as a USB stick: a folder that may be away. It belongs to the ledger, whoever
/// works with it; a file among the backups names it and says when it was seen last.
///
/// A folder is taken for it only while a small file in it says so: a stick's empty mount point is not the stick.
public struct SecondPlace: Sendable, Hashable {
    /// The folder, as an absolute path.
    public let path: String
    /// When a backup was last known to be there, as UTC: `2023-06-01T08:30:00Z`.
    public internal(set) var seen: String

    /// The file among the backups that names the place.
    static let file = "second-place"
    /// The file at the place that makes it one.
    static let mark = "taizhang-backups"

    /// So many days it may be away before somebody is reminded of it.
    public static let patience = 7

    /// Whether it is there now.
    public var isThere: Bool { FilePath.isFile("\(path)/\(Self.mark)") }

    /// How many days it has been away at a moment; 0 where a clock was turned back.
    public func daysAway(at now: String) -> Int {
        guard let then = Moment.day(seen), let day = Moment.day(now) else { return 0 }
        return max(0, day.ordinal - then.ordinal)
    }

    init(path: String, seen: String) {
        self.path = path
        self.seen = seen
    }

    /// The second place of a ledger; nil where none was named.
    init?(of ledger: String) {
        let file = "\(BackupFolder.path(of: ledger))/\(Self.file)"
        guard FilePath.isFile(file), let bytes = Self.read(file) else { return nil }
        var values: [String: String] = [:]
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2 { values[String(parts[0])] = String(parts[1]) }
        }
        guard let path = values["path"], path.hasPrefix("/") else { return nil }
        self.init(path: path, seen: values["seen"] ?? "")
    }

    private static func read(_ file: String) -> [UInt8]? {
        let descriptor = open(file, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        return try? FileBytes.read(descriptor, at: 0, count: 16_384)
    }

    /// Remembers it for a ledger.
    func store(for ledger: String) throws {
        let folder = try BackupFolder.make(of: ledger)
        try Self.write("path=\(path)\nseen=\(seen)\n", to: "\(folder)/\(Self.file)")
    }

    /// Makes the folder one that backups go to.
    func makeMark() throws {
        guard !isThere else { return }
        let sentence =
            "taizhang keeps copies of its backups in this folder.\n台账把备份的副本放在这个目录里。\n"
        try Self.write(sentence, to: "\(path)/\(Self.mark)")
    }

    private static func write(_ text: String, to path: String) throws {
        let file = try TemporaryFile(for: path, .tmp)
        let bytes = Array(text.utf8)
        try bytes.withUnsafeBytes { try FileBytes.write($0, to: file.descriptor, at: 0, named: path) }
        try file.put(at: path, replaces: true)
    }
}

extension Ledger {
    /// The second place of the backups of a ledger; nil where none was named. The ledger is not opened.
    public static func secondPlace(of path: String) -> SecondPlace? { SecondPlace(of: path) }

    /// Names a folder to which each day's backup is copied while the folder is there; nil forgets it, and leaves what it
    /// holds.
    ///
    /// - throws: `LedgerFailure` where the folder is not there now, can't be written, or is that of the backups itself.
    public func setSecondPlace(_ folder: String?) throws {
        guard let folder else {
            let file = "\(BackupFolder.path(of: path))/\(SecondPlace.file)"
            guard unlink(file) == 0 || errno == ENOENT else {
                throw FileBytes.failure("不能写入", "can't be written", file)
            }
            return
        }
        guard let real = realpath(folder, nil) else {
            throw FileBytes.failure("第二处备份的目录打不开", "can't be the second place", folder)
        }
        defer { free(real) }
        let place = SecondPlace(path: String(cString: real), seen: now())
        let own = try BackupFolder.make(of: path)
        guard FilePath.isFolder(place.path), !place.path.contains("\n") else {
            throw LedgerFailure(.cannotWrite, "\(folder) 不是目录", "\(folder) is no folder")
        }
        guard !FilePath.areSame(place.path, own), !FilePath.areSame(place.path, FilePath.folder(of: path))
        else {
            throw LedgerFailure(
                .refused, "第二处要是另一个目录，最好在另一块盘上：\(folder)",
                "the second place has to be another folder, best on another disk: \(folder)")
        }
        try place.makeMark()
        try place.store(for: path)
    }
}
