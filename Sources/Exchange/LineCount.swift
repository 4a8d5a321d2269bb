/// Counts physical lines in bytes that come in pieces: LF, CR LF and a lone CR each end one.
struct LineCount {
    private(set) var ends = 0
    private var lastWasReturn = false

    /// The line the next byte stands on, the first being 1. (An LF after a CR still belongs to the line before.)
    var line: Int { ends + 1 }

    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        for byte in bytes {
            if byte == 0x0A {
                if !lastWasReturn { ends += 1 }
            } else if byte == 0x0D {
                ends += 1
            }
            lastWasReturn = byte == 0x0D
        }
    }
}
