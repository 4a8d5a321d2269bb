/// A paste on its way in, between `ESC [ 200 ~` and `ESC [ 201 ~`.
struct PastedText {
    private var bytes: [UInt8] = []

    static let end: [UInt8] = Array("\u{1B}[201~".utf8)

    /// Takes what belongs to the paste from `input`, from `start` on, and moves `start` behind it. True once the end mark
    /// was found. A beginning of the mark at the end of the input is left for the next time.
    mutating func take(_ input: [UInt8], from start: inout Int) -> Bool {
        while start < input.count {
            guard let escape = input[start...].firstIndex(of: 0x1B) else {
                bytes += input[start...]
                start = input.count
                return false
            }
            bytes += input[start..<escape]
            start = escape
            let found = input[escape...].prefix(Self.end.count)
            if found.elementsEqual(Self.end) {
                start += found.count
                return true
            }
            if Self.end.starts(with: found) { return false }
            bytes.append(0x1B)
            start += 1
        }
        return false
    }

    /// The text: every line break is `\n`, what is no UTF-8 is `U+FFFD`.
    var text: String {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var last: UInt8 = 0
        for byte in bytes {
            if byte == UInt8(ascii: "\r") {
                text.append(UInt8(ascii: "\n"))
            } else if byte != UInt8(ascii: "\n") || last != UInt8(ascii: "\r") {
                text.append(byte)
            }
            last = byte
        }
        return String(decoding: text, as: UTF8.self)
    }
}
