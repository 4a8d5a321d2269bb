/// Collects written bytes in memory: for small texts and tests.
public final class MemorySink: ByteSink {
    public private(set) var bytes: [UInt8] = []

    public init() {}

    /// What was written, as text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    public func write(_ bytes: UnsafeRawBufferPointer) throws(FileFailure) {
        self.bytes.append(contentsOf: bytes)
    }

    public func commit() throws(FileFailure) {}

    public func abandon() { bytes = [] }
}
