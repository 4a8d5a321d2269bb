import Casework
import Glibc

/// What a backup ends with, behind the database's last page, where SQLite does not look: what the ledger was when it was
/// taken, and the digest of every byte before.
///
/// 256 bytes, little end first: 16 that name it, the database's size, its records, its last save, 32 of the ledger's
/// state, the moment as text in 20, the reason in 1, zeros, and the digest in the last 32.
struct Seal: Sendable, Hashable {
    /// How many bytes the database before it has.
    let size: Int
    /// The records of the ledger that are not deleted.
    let records: Int
    /// The last entry of the history.
    let saves: Int
    /// What the ledger held, in 32 bytes.
    let state: [UInt8]
    /// When it was taken: `2023-06-01T08:30:00Z`.
    let moment: String
    let reason: BackupReason

    static let length = 256
    private static let name = Array("taizhang sealed\n".utf8)

    /// All of it but the digest.
    var head: [UInt8] {
        var bytes = Self.name
        for number in [size, records, saves] {
            withUnsafeBytes(of: Int64(number).littleEndian) { bytes.append(contentsOf: $0) }
        }
        bytes += state
        bytes += Array(moment.utf8).padded(to: 20)
        bytes.append(UInt8(BackupReason.allCases.firstIndex(of: reason) ?? 0))
        return bytes.padded(to: Self.length - 32)
    }
}

extension Seal {
    /// Reads what a seal says; nil of bytes that are none.
    init?(_ bytes: [UInt8]) {
        guard bytes.count == Self.length, Array(bytes[..<16]) == Self.name else { return nil }
        func number(_ place: Int) -> Int? {
            let word = bytes[place..<place + 8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            return Int(exactly: word)
        }
        guard let size = number(16), let records = number(24), let saves = number(32),
            BackupReason.allCases.indices.contains(Int(bytes[92]))
        else { return nil }
        self.size = size
        self.records = records
        self.saves = saves
        state = Array(bytes[40..<72])
        moment = String(decoding: bytes[72..<92].prefix { $0 != 0 }, as: UTF8.self)
        reason = BackupReason.allCases[Int(bytes[92])]
    }

    /// The seal at the end of an open file; nil where there is none, or it tells of another size.
    init?(of descriptor: Int32) {
        let size = FileBytes.size(descriptor)
        guard size > Self.length,
            let bytes = try? FileBytes.read(descriptor, at: size - Self.length, count: Self.length)
        else { return nil }
        self.init(bytes)
        guard self.size == size - Self.length else { return nil }
    }

    /// The seal that a file ends with, its bytes not compared with it.
    static func look(_ path: String) -> Seal? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        return Seal(of: descriptor)
    }
}

extension [UInt8] {
    /// The same with zeros behind, or cut.
    fileprivate func padded(to count: Int) -> [UInt8] {
        Array((self + [UInt8](repeating: 0, count: Swift.max(0, count - self.count))).prefix(count))
    }
}
