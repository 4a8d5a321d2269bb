/// Bytes of a file that nobody vouches for: what lies outside of them is nothing, and no number in them is believed.
struct UntrustedBytes {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var count: Int { bytes.count }

    /// The byte at a place; nil outside.
    func byte(_ place: Int) -> UInt8? {
        place >= 0 && place < bytes.count ? bytes[place] : nil
    }

    /// The unsigned number of one to four bytes at a place, the highest byte first; nil where they are not all there.
    func number(_ place: Int, length: Int) -> Int? {
        guard place >= 0, length <= 4, place <= bytes.count - length else { return nil }
        return bytes[place..<place + length].reduce(0) { $0 << 8 | Int($1) }
    }

    /// The signed number of one to eight bytes at a place, the highest byte first; nil where they are not all there.
    func signed(_ place: Int, length: Int) -> Int64? {
        guard place >= 0, (1...8).contains(length), place <= bytes.count - length else { return nil }
        let first: Int64 = bytes[place] & 0x80 == 0 ? 0 : -1
        return bytes[place..<place + length].reduce(first) { $0 << 8 | Int64($1) }
    }

    /// The number of SQLite's variable length at a place, and how many bytes it takes; nil where they are not all there.
    func varint(_ place: Int) -> (value: Int64, length: Int)? {
        var value: UInt64 = 0
        for length in 1...9 {
            guard let byte = byte(place + length - 1) else { return nil }
            if length == 9 { return (Int64(bitPattern: value << 8 | UInt64(byte)), 9) }
            value = value << 7 | UInt64(byte & 0x7F)
            if byte < 0x80 { return (Int64(bitPattern: value), length) }
        }
        return nil
    }

    /// The bytes of a range, as far as they are there.
    func bytes(from start: Int, count: Int) -> ArraySlice<UInt8> {
        guard start >= 0, start < bytes.count, count > 0 else { return [] }
        return bytes[start..<start + min(count, bytes.count - start)]
    }
}
