/// Says how far bytes are well-formed UTF-8; the bytes may come in pieces.
enum UTF8Check {
    struct Result {
        /// How many bytes, from the first, are whole and well-formed characters.
        var validCount: Int

        /// What follows is the beginning of a character that the end of the piece cut off.
        var isCutOff: Bool

        /// How many three-byte characters were met: almost surely real UTF-8 where there are a few.
        var threeByteCount: Int
    }

    static func examine(_ bytes: UnsafeBufferPointer<UInt8>) -> Result {
        let count = bytes.count
        guard let base = bytes.baseAddress else {
            return Result(validCount: 0, isCutOff: false, threeByteCount: 0)
        }
        let raw = UnsafeRawPointer(base)
        var threeByteCount = 0
        var index = 0
        while index < count {
            if base[index] < 0x80 {
                index += 1
                while index + 8 <= count,
                    raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
                {
                    index += 8
                }
                continue
            }
            let length = characterLength(base + index, available: count - index)
            if length == 3 { threeByteCount += 1 }
            if length <= 0 {
                return Result(validCount: index, isCutOff: length == 0, threeByteCount: threeByteCount)
            }
            index += length
        }
        return Result(validCount: count, isCutOff: false, threeByteCount: threeByteCount)
    }

    /// The length of the character at `bytes`, whose first byte is not ASCII; 0 when cut off, -1 when malformed.
    @inline(__always)
    private static func characterLength(_ bytes: UnsafePointer<UInt8>, available: Int) -> Int {
        let first = bytes[0]
        let length: Int
        // The second byte's range excludes overlong forms, surrogates and what lies beyond U+10FFFF.
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch first {
        case 0xE1...0xEC, 0xEE, 0xEF: length = 3
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return -1
        }
        if available < 2 { return 0 }
        if !second.contains(bytes[1]) { return -1 }
        var index = 2
        while index < length {
            if index == available { return 0 }
            if bytes[index] & 0xC0 != 0x80 { return -1 }
            index += 1
        }
        return length
    }
}
