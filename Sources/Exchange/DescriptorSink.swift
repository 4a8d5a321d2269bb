/// Writes straight to an open descriptor, which stays open; what is written cannot be taken back.
///
/// A pipe whose reader has gone throws a `FileFailure` with `isBrokenPipe`, and no signal ends the program.
public final class DescriptorSink: ByteSink {
    private let descriptor: Int32
    private let name: String

    /// - Parameter name: what a sentence about a failure calls it.
    public init(_ descriptor: Int32, name: String) {
        self.descriptor = descriptor
        self.name = name
    }

    /// Standard output, with no buffer but the writer's own: nothing else may print meanwhile.
    public static var standardOutput: DescriptorSink { DescriptorSink(1, name: "stdout") }

    public func write(_ bytes: UnsafeRawBufferPointer) throws(FileFailure) {
        try writeAll(bytes, to: descriptor, named: name)
    }

    public func commit() throws(FileFailure) {}

    public func abandon() {}
}
