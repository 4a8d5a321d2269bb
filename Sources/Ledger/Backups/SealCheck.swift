import Casework
import Glibc

/// Reads a file from one end to the other and compares it with the seal at its end, a piece at a time.
final class SealCheck {
    /// What the file turned out to be.
    enum Outcome: Equatable {
        case good(Seal)
        /// A database that ends with its last page.
        case unsealed
        /// The digest is another, or what is behind the last page is no seal.
        case broken
    }

    /// Told each piece and its place, as what copies the file asks for.
    var onPiece: ((UnsafeRawBufferPointer, Int) throws -> Void)?

    let size: Int
    private let descriptor: Int32
    private let seal: Seal?
    private let digest = ByteDigest()
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 4096)
    private(set) var done = 0
    /// Whether there is a seal to compare with.
    var isSealed: Bool { seal != nil }

    /// Begins with an open file, which stays the caller's.
    init(_ descriptor: Int32) {
        self.descriptor = descriptor
        size = FileBytes.size(descriptor)
        seal = Seal(of: descriptor)
    }

    deinit {
        buffer.deallocate()
    }

    /// Reads on; true while there is more.
    func step() throws -> Bool {
        guard done < size else { return false }
        let piece = UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(min(buffer.count, size - done)))
        guard try FileBytes.read(descriptor, at: done, into: piece) == piece.count else {
            throw LedgerFailure(.damaged, "读取时文件变短了", "the file became shorter while it was read")
        }
        let covered = size - 32 - done
        if covered > 0 { digest.add(UnsafeRawBufferPointer(rebasing: piece.prefix(covered))) }
        try onPiece?(UnsafeRawBufferPointer(piece), done)
        done += piece.count
        return done < size
    }

    /// What was found once all was read.
    func outcome() throws -> Outcome {
        guard let seal else {
            let header = try FileBytes.read(descriptor, at: 0, count: 100)
            return Self.endsWithPage(header, size) ? .unsealed : .broken
        }
        let stored = try FileBytes.read(descriptor, at: size - 32, count: 32)
        return stored == digest.finish() ? .good(seal) : .broken
    }

    /// Whether a file of so many bytes consists of whole pages, as its header says.
    private static func endsWithPage(_ header: [UInt8], _ size: Int) -> Bool {
        guard header.count == 100 else { return false }
        let stored = Int(header[16]) << 8 | Int(header[17])
        let page = stored == 1 ? 65536 : stored
        return page >= 512 && size % page == 0
    }

    /// Reads all of a file.
    static func run(_ path: String, _ progress: ProgressReport? = nil) throws -> Outcome {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw FileBytes.failure("不能读取", "can't be read", path) }
        defer { close(descriptor) }
        let check = SealCheck(descriptor)
        while try check.step() {
            try progress?(Progress(work: BackupFile.work, done: check.done, total: check.size))
        }
        return try check.outcome()
    }

    /// The sentence for what is not as it was sealed.
    static func refusal(_ path: String) -> LedgerFailure {
        LedgerFailure(
            .damaged, "备份 \(path) 与封存时不一致：有字节被改动或丢失，不能使用；请换一份备份",
            "the backup \(path) is not what was sealed: bytes were changed or lost; take another backup")
    }
}
