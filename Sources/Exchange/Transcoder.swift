import Glibc

/// Turns bytes of another encoding into UTF-8, or UTF-8 into another, by the C library's `iconv`, piece by piece.
final class Transcoder {
    enum Stop {
        /// All input is used.
        case finished
        /// The output is full; call again with the rest.
        case outputFull
        /// The rest is the beginning of a character; call again when more has come.
        case cutOff
        /// The rest begins with bytes that mean nothing.
        case malformed
    }

    private let descriptor: iconv_t

    /// Makes UTF-8. Nil where the C library was installed without this encoding.
    convenience init?(from encoding: TextEncoding) {
        self.init(from: encoding.iconvName, to: TextEncoding.utf8.iconvName)
    }

    /// Takes UTF-8. Nil where the C library was installed without this encoding.
    convenience init?(to encoding: TextEncoding) {
        self.init(from: TextEncoding.utf8.iconvName, to: encoding.iconvName)
    }

    private init?(from: String, to: String) {
        let opened = iconv_open(to, from)
        guard let opened, Int(bitPattern: opened) != -1 else { return nil }
        descriptor = opened
    }

    deinit { iconv_close(descriptor) }

    func convert(
        _ input: UnsafeMutableRawBufferPointer, into output: UnsafeMutableRawBufferPointer
    ) -> (consumed: Int, produced: Int, stop: Stop) {
        var from = input.baseAddress?.assumingMemoryBound(to: CChar.self)
        var fromLeft = input.count
        var into = output.baseAddress?.assumingMemoryBound(to: CChar.self)
        var intoLeft = output.count
        let result = iconv(descriptor, &from, &fromLeft, &into, &intoLeft)
        var stop = Stop.finished
        if result == -1 {
            switch errno {
            case E2BIG: stop = .outputFull
            case EINVAL: stop = .cutOff
            default: stop = .malformed
            }
        }
        return (input.count - fromLeft, output.count - intoLeft, stop)
    }
}
