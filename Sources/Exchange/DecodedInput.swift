/// The text of a file as UTF-8 bytes, whatever the file's own encoding, without its byte order mark.
///
/// Decoding comes before any splitting: the second byte of a GB18030 character may look like `|`, `\` or a digit.
final class DecodedInput {
    private let raw: RawInput
    private let encoding: TextEncoding
    private let transcoder: Transcoder?
    private let pending: UnsafeMutableRawBufferPointer
    private var pendingStart = 0
    private var pendingEnd = 0
    private var rawIsAtEnd = false
    private var lines = LineCount()

    /// Reads on from `start`, the file's first byte after a byte order mark.
    init(_ raw: RawInput, encoding: TextEncoding, from start: Int) throws {
        self.raw = raw
        self.encoding = encoding
        if encoding == .utf8 {
            transcoder = nil
            pending = .allocate(byteCount: 0, alignment: 16)
        } else {
            transcoder = Transcoder(from: encoding)
            pending = .allocate(byteCount: 1 << 16, alignment: 16)
            if transcoder == nil { throw CSVProblem(line: 1, kind: .noConverter(encoding)) }
        }
        try raw.rewind(to: start)
    }

    deinit { pending.deallocate() }

    var bytesRead: Int { raw.position }
    var totalBytes: Int { raw.totalBytes }

    /// Fills the buffer (at least 16 bytes) as far as it goes and returns how many bytes; 0 is the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        guard let transcoder else { return try raw.read(into: buffer) }
        while true {
            if pendingStart < pendingEnd {
                let input = UnsafeMutableRawBufferPointer(rebasing: pending[pendingStart..<pendingEnd])
                let (consumed, produced, stop) = transcoder.convert(input, into: buffer)
                pendingStart += consumed
                lines.add(UnsafeBufferPointer(rebasing: buffer.bindMemory(to: UInt8.self)[0..<produced]))
                if stop == .malformed || (stop == .cutOff && rawIsAtEnd) {
                    let byte = raw.position - (pendingEnd - pendingStart)
                    let value = pending[pendingStart]
                    throw CSVProblem(
                        line: lines.line, kind: .undecodable(byte: byte + 1, value: value, as: encoding))
                }
                if produced > 0 { return produced }
            }
            if rawIsAtEnd { return 0 }
            try refill()
        }
    }

    private func refill() throws {
        let left = pendingEnd - pendingStart
        pending.copyMemory(from: UnsafeRawBufferPointer(rebasing: pending[pendingStart..<pendingEnd]))
        let count = try raw.read(into: UnsafeMutableRawBufferPointer(rebasing: pending[left...]))
        pendingStart = 0
        pendingEnd = left + count
        rawIsAtEnd = count == 0
    }
}
