import Casework
import Glibc

/// Reading and writing at places of an open file, with failures in sentences.
enum FileBytes {
    /// Fills the buffer from a place on as far as the file goes.
    ///
    /// - returns: how many bytes there were.
    static func read(_ descriptor: Int32, at place: Int, into buffer: UnsafeMutableRawBufferPointer) throws
        -> Int
    {
        var count = 0
        while count < buffer.count {
            let got = pread(
                descriptor, buffer.baseAddress! + count, buffer.count - count, off_t(place + count))
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else {
                let reason = SystemReason(errno)
                throw LedgerFailure(
                    .damaged, "文件读不出来（\(reason.chinese)）", "the file can't be read (\(reason.english))")
            }
            if got == 0 { break }
            count += got
        }
        return count
    }

    /// Some bytes from a place on; fewer where the file ends.
    static func read(_ descriptor: Int32, at place: Int, count: Int) throws -> [UInt8] {
        try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = try read(descriptor, at: place, into: UnsafeMutableRawBufferPointer(buffer))
        }
    }

    /// Writes all bytes at a place.
    static func write(
        _ bytes: UnsafeRawBufferPointer, to descriptor: Int32, at place: Int, named path: String
    ) throws {
        var count = 0
        while count < bytes.count {
            let put = pwrite(
                descriptor, bytes.baseAddress! + count, bytes.count - count, off_t(place + count))
            if put < 0, errno == EINTR { continue }
            guard put > 0 else { throw failure("不能写入", "can't be written", path) }
            count += put
        }
    }

    /// How many bytes an open file has.
    static func size(_ descriptor: Int32) -> Int {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    }

    /// Makes what a folder lists last; some file systems have no way to.
    static func syncFolder(of path: String) {
        let descriptor = open(FilePath.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    /// A failure of the system with its present reason.
    static func failure(_ chinese: String, _ english: String, _ path: String) -> LedgerFailure {
        let reason = SystemReason(errno)
        return LedgerFailure(
            .cannotWrite, "\(chinese) \(path)（\(reason.chinese)）", "\(path) \(english) (\(reason.english))")
    }
}
