/// What the bytes at the front of a stream of UTF-8 are.
enum ScalarReading: Equatable {
    case scalar(Unicode.Scalar, length: Int)
    /// So many bytes are no UTF-8; the byte after them may begin a character again.
    case invalid(length: Int)
    /// All of the bytes begin a character whose rest has not come.
    case incomplete

    /// Reads the front of `bytes`, which are not empty.
    init(_ bytes: ArraySlice<UInt8>) {
        guard let first = bytes.first else {
            self = .incomplete
            return
        }
        guard let (length, second) = Self.shape(of: first) else {
            self = .invalid(length: 1)
            return
        }
        var value = length == 1 ? UInt32(first) : UInt32(first) & (0x7F >> UInt32(length))
        for place in 1..<max(length, 1) {
            guard place < bytes.count else {
                self = .incomplete
                return
            }
            let byte = bytes[bytes.startIndex + place]
            guard (place == 1 ? second : 0x80...0xBF).contains(byte) else {
                self = .invalid(length: place)
                return
            }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        self = Unicode.Scalar(value).map { .scalar($0, length: length) } ?? .invalid(length: length)
    }

    /// How many bytes a character has that begins so, and which may stand second: not what would spell a character
    /// in more bytes than it needs, a surrogate, or one beyond the last.
    private static func shape(of first: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
        switch first {
        case 0x00...0x7F: (1, 0x80...0xBF)
        case 0xC2...0xDF: (2, 0x80...0xBF)
        case 0xE0: (3, 0xA0...0xBF)
        case 0xED: (3, 0x80...0x9F)
        case 0xE1...0xEF: (3, 0x80...0xBF)
        case 0xF0: (4, 0x90...0xBF)
        case 0xF1...0xF3: (4, 0x80...0xBF)
        case 0xF4: (4, 0x80...0x8F)
        default: nil
        }
    }
}
