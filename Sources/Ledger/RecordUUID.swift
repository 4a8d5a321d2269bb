import Casework
import Foundation

/// A record's name outside the file: a UUID.
public struct RecordUUID: Sendable, Hashable, CustomStringConvertible {
    private let high: UInt64
    private let low: UInt64

    /// The UUID with 16 stored bytes.
    init(bytes: some Collection<UInt8>) {
        var (high, low, place) = (UInt64(0), UInt64(0), 0)
        for byte in bytes {
            if place < 8 { high = high << 8 | UInt64(byte) } else { low = low << 8 | UInt64(byte) }
            place += 1
        }
        self.init(high: high, low: low)
    }

    /// The UUID in `text`, in any of its spellings: with or without hyphens, braces and `urn:uuid:`. Nil for anything
    /// that is not 32 hexadecimal digits.
    public init?(_ text: String) {
        var text = text.folded.lowercased()
        if text.hasPrefix("urn:uuid:") { text.removeFirst(9) }
        var digits: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 48...57: digits.append(byte - 48)
            case 97...102: digits.append(byte - 87)
            case UInt8(ascii: "-"), UInt8(ascii: "{"), UInt8(ascii: "}"): continue
            default: return nil
            }
        }
        guard digits.count == 32 else { return nil }
        self.init(bytes: stride(from: 0, to: 32, by: 2).map { digits[$0] << 4 | digits[$0 + 1] })
    }

    /// A new UUID of version 7: it begins with the milliseconds of now, so that new records lie together.
    static func new() -> RecordUUID {
        let milliseconds = UInt64(max(0, Date().timeIntervalSince1970) * 1000)
        let random = (UInt64.random(in: 0...UInt64.max), UInt64.random(in: 0...UInt64.max))
        return RecordUUID(
            high: milliseconds << 16 | 0x7000 | random.0 & 0x0FFF,
            low: random.1 & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000)
    }

    /// The UUID (version 8) that a digest of 16 bytes or more makes.
    init(digest: [UInt8]) {
        let plain = RecordUUID(bytes: digest.prefix(16))
        high = plain.high & 0xFFFF_FFFF_FFFF_0FFF | 0x8000
        low = plain.low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    }

    private init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Its 16 bytes.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(16)
        for half in [high, low] {
            withUnsafeBytes(of: half.bigEndian) { bytes.append(contentsOf: $0) }
        }
        return bytes
    }

    private static let hexadecimal = Array("0123456789abcdef".utf8)

    /// 36 characters, small letters.
    public var description: String {
        String(unsafeUninitializedCapacity: 36) { buffer in
            var place = 0
            for (index, byte) in bytes.enumerated() {
                if [4, 6, 8, 10].contains(index) {
                    buffer[place] = UInt8(ascii: "-")
                    place += 1
                }
                buffer[place] = Self.hexadecimal[Int(byte >> 4)]
                buffer[place + 1] = Self.hexadecimal[Int(byte & 15)]
                place += 2
            }
            return 36
        }
    }
}
