import Glibc

/// The bytes of a file, or bytes at hand, read piece by piece and more than once.
///
/// The encoding is recognised in a pass of its own, so the bytes must be there twice: what is not a plain file
/// (a pipe, a terminal) is first copied into a nameless temporary file.
final class RawInput {
    private enum Source {
        case file(descriptor: Int32, path: String)
        case memory([UInt8])
    }

    private let source: Source

    /// How many bytes there are.
    let totalBytes: Int

    /// How many bytes were read, since the beginning or the last `rewind`.
    private(set) var position = 0

    init(path: String) throws(FileFailure) {
        var descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw FileFailure(path: path, action: .open, code: errno) }
        do throws(FileFailure) {
            var status = stat()
            guard fstat(descriptor, &status) == 0 else {
                throw FileFailure(path: path, action: .open, code: errno)
            }
            if status.st_mode & S_IFMT == S_IFDIR {
                throw FileFailure(path: path, action: .read, code: EISDIR)
            }
            if status.st_mode & S_IFMT != S_IFREG {
                let copy = try Self.copy(of: descriptor, path: path)
                close(descriptor)
                descriptor = copy
                guard fstat(descriptor, &status) == 0 else {
                    throw FileFailure(path: path, action: .open, code: errno)
                }
            }
            source = .file(descriptor: descriptor, path: path)
            totalBytes = Int(status.st_size)
        } catch {
            close(descriptor)
            throw error
        }
    }

    init(bytes: [UInt8]) {
        source = .memory(bytes)
        totalBytes = bytes.count
    }

    deinit {
        if case .file(let descriptor, _) = source { close(descriptor) }
    }

    /// Goes back to the byte at `offset`.
    func rewind(to offset: Int = 0) throws(FileFailure) {
        if case .file(let descriptor, let path) = source {
            guard lseek(descriptor, off_t(offset), SEEK_SET) >= 0 else {
                throw FileFailure(path: path, action: .read, code: errno)
            }
        }
        position = offset
    }

    /// Reads up to `buffer.count` bytes and returns how many; 0 is the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileFailure) -> Int {
        let count: Int
        switch source {
        case .file(let descriptor, let path):
            count = try Self.read(descriptor, path: path, into: buffer)
        case .memory(let bytes):
            count = min(buffer.count, bytes.count - position)
            let start = position
            bytes.withUnsafeBytes { all in
                buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[start..<start + count]))
            }
        }
        position += count
        return count
    }

    private static func read(
        _ descriptor: Int32, path: String, into buffer: UnsafeMutableRawBufferPointer
    ) throws(FileFailure) -> Int {
        while true {
            let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            if count >= 0 { return count }
            if errno != EINTR { throw FileFailure(path: path, action: .read, code: errno) }
        }
    }

    /// Copies a stream into a temporary file that has no name, readable by nobody else.
    private static func copy(of descriptor: Int32, path: String) throws(FileFailure) -> Int32 {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(folder)/.taizhang-XXXXXX".utf8CString)
        let copy = mkstemp(&template)
        guard copy >= 0 else { throw FileFailure(path: folder, action: .create, code: errno) }
        unlink(template)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { buffer.deallocate() }
        do throws(FileFailure) {
            while true {
                let count = try read(descriptor, path: path, into: buffer)
                if count == 0 { break }
                let piece = UnsafeRawBufferPointer(rebasing: buffer[0..<count])
                try writeAll(piece, to: copy, named: folder)
            }
            guard lseek(copy, 0, SEEK_SET) == 0 else {
                throw FileFailure(path: path, action: .read, code: errno)
            }
            return copy
        } catch {
            close(copy)
            throw error
        }
    }
}
