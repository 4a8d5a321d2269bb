import Exchange
import Ledger
import Terminal

/// Takes an export's cells into CSV. Where a person looks at it, no cell can act on the terminal.
public struct ExportSheet: ExportSink {
    public let writer: CSVWriter
    let isTerminal: Bool

    public init(_ writer: CSVWriter, isTerminal: Bool) {
        self.writer = writer
        self.isTerminal = isTerminal
    }

    @inline(__always)
    public func cell(_ bytes: UnsafeBufferPointer<UInt8>, isText: Bool) throws {
        if isTerminal {
            try writer.append(
                printable(String(decoding: bytes, as: UTF8.self)), as: isText ? .text : .plain)
        } else {
            try writer.append(bytes, as: isText ? .text : .plain)
        }
    }

    public func endRow() throws { try writer.endRow() }
}
