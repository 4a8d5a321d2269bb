import Casework
import Glibc

/// The file of a ledger: who may read it, and whether it can be one at all.
enum LedgerFile {
    /// Makes sure that there is a file that can be opened: made with mode 0600 in a directory of mode 0700 where it is
    /// missing and may be made.
    static func prepare(_ path: String, creates: Bool) throws {
        try refuseLongName(path)
        var status = stat()
        if stat(path, &status) == 0 {
            guard status.st_mode & S_IFMT != S_IFDIR else {
                throw LedgerFailure(.notALedger, "\(path) 是目录，不是台账", "\(path) is a directory, not a ledger")
            }
            guard status.st_mode & S_IFMT == S_IFREG else {
                throw LedgerFailure(.notALedger, "\(path) 不是普通文件，不能作台账", "\(path) is not a regular file")
            }
            guard status.st_size > 0 || creates else {
                throw LedgerFailure(
                    .notALedger, "\(path) 是空文件，不是台账；新建请用 taizhang init",
                    "\(path) is empty, not a ledger; taizhang init makes one")
            }
            guard access(path, R_OK) == 0 else {
                throw LedgerFailure(
                    .cannotWrite, "没有读取 \(path) 的权限", "\(path) can't be read: permission denied")
            }
            if status.st_size > 0 { try refuseUnlessLedger(path) }
            return
        }
        guard errno == ENOENT || errno == ENOTDIR else {
            let reason = SystemReason(errno)
            throw LedgerFailure(
                .missing, "不能打开 \(path)（\(reason.chinese)）", "\(path) can't be opened (\(reason.english))")
        }
        guard creates else {
            throw LedgerFailure(
                .missing, "没有台账文件 \(path)；新建请用：taizhang init --code 区划代码 --name 站名",
                "there is no ledger at \(path); make one with: taizhang init --code CODE --name NAME")
        }
        try makeDirectories(of: path)
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            if errno == EEXIST { return }
            let reason = SystemReason(errno)
            throw LedgerFailure(
                .cannotWrite, "不能建立 \(path)（\(reason.chinese)）", "\(path) can't be made (\(reason.english))")
        }
        fchmod(descriptor, 0o600)
        Glibc.close(descriptor)
    }

    /// Whether the file at a path begins as a SQLite database does.
    static func isDatabase(_ path: String) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return false }
        defer { Glibc.close(descriptor) }
        return (try? FileBytes.read(descriptor, at: 0, count: 16)) == Array("SQLite format 3\0".utf8)
    }

    /// Looks at the header before SQLite does: it would roll back another program's journal, turn its WAL off, and take a
    /// file of one byte for an empty database.
    private static func refuseUnlessLedger(_ path: String) throws {
        var (header, status) = ([UInt8](repeating: 0, count: 72), stat())
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        let count = descriptor < 0 ? -1 : pread(descriptor, &header, header.count, 0)
        if descriptor >= 0 {
            fstat(descriptor, &status)
            Glibc.close(descriptor)
        }
        // A power cut in the middle of a save may leave anything in the first sector, and what it was in the journal.
        if identity(header) != Migrations.applicationID, count == header.count, status.st_size % 512 == 0,
            let first = RollbackJournal(path + "-journal")?.firstPage(),
            identity(first) == Migrations.applicationID
        {
            return try refuseForeignJournal(path)
        }
        guard count == header.count, let identity = identity(header) else {
            throw LedgerFailure(.notALedger, "\(path) 不是台账文件", "\(path) is not a ledger")
        }
        guard identity == Migrations.applicationID else {
            throw LedgerFailure(
                .notALedger, "\(path) 是另一个程序的数据库，不是台账",
                "\(path) is a database of another program, not a ledger")
        }
        try refuseForeignJournal(path)
    }

    /// The number of the program whose database begins with some bytes; nil where they are of none.
    private static func identity(_ header: [UInt8]) -> Int? {
        guard header.count >= 72, header[..<16] == Array("SQLite format 3\0".utf8)[...] else { return nil }
        return header[68..<72].reduce(0) { $0 << 8 | Int($1) }
    }

    /// A journal of ours stands alone. One that names another file would have SQLite delete that file.
    private static func refuseForeignJournal(_ path: String) throws {
        let descriptor = open(path + "-journal", O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return }
        defer { Glibc.close(descriptor) }
        var (status, end) = (stat(), [UInt8](repeating: 0, count: 8))
        guard fstat(descriptor, &status) == 0 else { return }
        let isRegular = status.st_mode & S_IFMT == S_IFREG
        guard
            !isRegular
                || pread(descriptor, &end, 8, Int(status.st_size) - 8) == 8 && end == RollbackJournal.magic
        else { return }
        throw LedgerFailure(
            .damaged, "\(path)-journal 不是台账自己的日志；请移走它，或用 taizhang salvage 打捞",
            "\(path)-journal is no journal of a ledger; move it away, or use taizhang salvage")
    }

    /// SQLite has room for 512 bytes, and a journal's name is longer than the ledger's.
    private static func refuseLongName(_ path: String) throws {
        let name = path.split(separator: "/").last ?? ""
        guard path.utf8.count > 440 || name.utf8.count > 200 else { return }
        throw LedgerFailure(
            .missing, "路径太长，不能作台账（\(path.utf8.count) 字节，最多 440，文件名最多 200）",
            "the path is too long for a ledger (\(path.utf8.count) bytes; at most 440, and 200 for the name)")
    }

    /// Makes the folders that lead to a path, their owner's alone.
    static func makeDirectories(of path: String) throws {
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
        let directory = String(path[..<slash])
        var status = stat()
        if stat(directory, &status) == 0 { return }
        try makeDirectories(of: directory)
        guard mkdir(directory, 0o700) == 0 || errno == EEXIST else {
            let reason = SystemReason(errno)
            throw LedgerFailure(
                .cannotWrite, "不能建立目录 \(directory)（\(reason.chinese)）",
                "the directory \(directory) can't be made (\(reason.english))")
        }
    }
}
