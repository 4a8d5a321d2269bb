import Casework
import Glibc

/// A private copy of a damaged ledger, read page by page. The ledger itself is only ever read.
final class DamagedFile {
    let pageCount: Int
    let pageSize: Int
    private let scratch: TemporaryFile
    private var descriptor: Int32 { scratch.descriptor }

    /// Copies the file, rolls back on the copy what its journal says, and finds out how long its pages are.
    ///
    /// - parameter target: beside what the copy is made; it loses its name at once.
    init(copying path: String, for target: String, _ progress: ProgressReport?) throws {
        scratch = try Self.copy(path, for: target, progress)
        let descriptor = scratch.descriptor
        _ = RollbackJournal(path + "-journal")?.rollBack(descriptor)
        var status = stat()
        fstat(descriptor, &status)
        let size = Int(status.st_size)
        pageSize = Self.likelySize(descriptor, size)
        pageCount = (size + pageSize - 1) / pageSize
    }

    /// A page; filled up with zeros where the file ends in it, nil where there is none.
    func page(_ number: Int) throws -> [UInt8]? {
        guard number >= 1, number <= pageCount else { return nil }
        return try [UInt8](unsafeUninitializedCapacity: pageSize) { buffer, count in
            buffer.initialize(repeating: 0)
            count = pageSize
            let read = pread(descriptor, buffer.baseAddress, pageSize, (number - 1) * pageSize)
            guard read >= 0 else { throw Self.failure("打捞用的副本", "the copy to salvage from", errno) }
        }
    }

    /// The length of pages that the header names, or SQLite's own where trees are rather found with that.
    private static func likelySize(_ descriptor: Int32, _ size: Int) -> Int {
        var header = [UInt8](repeating: 0, count: 18)
        guard pread(descriptor, &header, 18, 0) == 18 else { return usualSize }
        let named = Int(header[16]) << 8 | Int(header[17])
        let said = named == 1 ? 65_536 : named
        guard said != usualSize, said >= 512, said & (said - 1) == 0 else { return usualSize }
        return trees(descriptor, size, said) > trees(descriptor, size, usualSize) ? said : usualSize
    }

    private static let usualSize = 4096

    /// How many of some pages look like those of trees.
    private static func trees(_ descriptor: Int32, _ size: Int, _ length: Int) -> Double {
        let pages = min(size / length, 500)
        guard pages > 1 else { return 0 }
        let found = (1..<pages).count { number in
            var bytes = [UInt8](repeating: 0, count: length)
            guard pread(descriptor, &bytes, length, number * length) == length,
                let page = TreePage(bytes, number: number + 1), !page.places.isEmpty
            else { return false }
            return page.form.isInterior || page.places.allSatisfy { page.cell(at: $0) != nil }
        }
        return Double(found) / Double(pages)
    }

    private static func copy(
        _ path: String, for target: String, _ progress: ProgressReport?
    ) throws -> TemporaryFile {
        let source = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard source >= 0 else { throw failure(path, path, errno) }
        defer { close(source) }
        holdStill(source)
        let copy = try TemporaryFile(for: target, .copy)
        unlink(copy.path)
        var status = stat()
        fstat(source, &status)
        var pacer = Pacer(progress, "取一份副本", "taking a copy", everyTime: true)
        var (buffer, place) = ([UInt8](repeating: 0, count: 1 << 20), 0)
        while true {
            var count = pread(source, &buffer, buffer.count, place)
            if count == 0 { return copy }
            if count < 0, errno == EIO, place < Int(status.st_size) {
                // A disk that has lost a place still has the others.
                count = pread(source, &buffer, usualSize, place)
                if count <= 0 {
                    buffer.replaceSubrange(0..<usualSize, with: repeatElement(0, count: usualSize))
                    count = usualSize
                }
            }
            guard count > 0 else { throw failure(path, path, errno) }
            guard pwrite(copy.descriptor, buffer, count, place) == count else {
                throw failure(copy.path, copy.path, errno == 0 ? ENOSPC : errno, .cannotWrite)
            }
            place += count
            try pacer.tick(place >> 20, of: Int(status.st_size) >> 20)
        }
    }

    /// Keeps others from writing while the file is copied: holds the bytes that SQLite's readers hold. Where somebody holds
    /// them for long, the file is copied as it is.
    private static func holdStill(_ descriptor: Int32) {
        var lock = Glibc.flock()
        lock.l_type = Int16(F_RDLCK)
        lock.l_whence = Int16(SEEK_SET)
        lock.l_start = 0x4000_0002
        lock.l_len = 510
        for _ in 0..<250 {
            if fcntl(descriptor, openFileLock, &lock) == 0 { return }
            guard errno == EAGAIN || errno == EACCES else { return }
            usleep(20_000)
        }
    }

    /// F_OFD_SETLK: a lock of the open file, which other descriptors of this process do not end.
    private static let openFileLock: Int32 = 37

    private static func failure(
        _ chinese: String, _ english: String, _ code: Int32, _ cause: LedgerFailure.Cause = .refused
    ) -> LedgerFailure {
        let reason = SystemReason(code)
        return LedgerFailure(
            cause, "\(chinese)读写出错（\(reason.chinese)）", "\(english) can't be used (\(reason.english))")
    }
}
