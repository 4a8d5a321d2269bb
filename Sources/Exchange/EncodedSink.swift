/// Turns the UTF-8 that it is given into another encoding, piece by piece, on its way to another sink.
///
/// A piece may end inside of a character. Bytes that are no UTF-8 become `?`.
public final class EncodedSink: ByteSink {
    private let sink: any ByteSink
    private let transcoder: Transcoder
    /// The beginning of a character whose end has not come yet.
    private var rest: [UInt8] = []
    private var output = [UInt8](repeating: 0, count: 1 << 16)

    /// Nil where the C library was installed without this encoding.
    public init?(to sink: any ByteSink, as encoding: TextEncoding) {
        guard let transcoder = Transcoder(to: encoding) else { return nil }
        self.sink = sink
        self.transcoder = transcoder
    }

    public func write(_ bytes: UnsafeRawBufferPointer) throws(FileFailure) {
        var input = rest + bytes
        rest = []
        var done = 0
        while done < input.count {
            let (consumed, produced, stop) = input.withUnsafeMutableBytes { input in
                output.withUnsafeMutableBytes { output in
                    transcoder.convert(UnsafeMutableRawBufferPointer(rebasing: input[done...]), into: output)
                }
            }
            try pass(produced)
            done += consumed
            switch stop {
            case .finished, .outputFull: break
            case .cutOff:
                rest = Array(input[done...])
                return
            case .malformed:
                try replace()
                done += 1
            }
        }
    }

    public func commit() throws(FileFailure) {
        if !rest.isEmpty { try replace() }
        rest = []
        try sink.commit()
    }

    public func abandon() {
        rest = []
        sink.abandon()
    }

    private func replace() throws(FileFailure) {
        output[0] = UInt8(ascii: "?")
        try pass(1)
    }

    private func pass(_ count: Int) throws(FileFailure) {
        guard count > 0 else { return }
        let result: Result<Void, FileFailure> = output.withUnsafeBytes { bytes in
            do throws(FileFailure) {
                try sink.write(UnsafeRawBufferPointer(rebasing: bytes[..<count]))
                return .success(())
            } catch {
                return .failure(error)
            }
        }
        try result.get()
    }
}
