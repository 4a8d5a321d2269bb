import Exchange
import Glibc
import Terminal

/// Standard output, held back until all of it is known.
///
/// Nothing waits for a slow reader while a ledger is being read, and what turns out to be out of date can be begun
/// again. What outgrows the memory meant for it goes to a nameless file of our own.
final class Output: ByteSink {
    /// Whether a person looks at it: then no cell may hold what could act on the terminal.
    let isTerminal = isatty(1) == 1

    private var memory: [UInt8] = []
    private var spool: AnonymousFile?
    private static let limit = 4 << 20

    func write(_ bytes: UnsafeRawBufferPointer) throws(FileFailure) {
        if spool == nil, memory.count + bytes.count > Self.limit {
            let file = try AnonymousFile()
            try file.append(memory)
            memory = []
            spool = file
        }
        if let spool {
            try spool.append(bytes)
        } else {
            memory.append(contentsOf: bytes)
        }
    }

    func write(_ text: String) throws(FileFailure) {
        let bytes = Array(text.utf8)
        let result: Result<Void, FileFailure> = bytes.withUnsafeBytes { buffer in
            do throws(FileFailure) {
                try write(buffer)
                return .success(())
            } catch {
                return .failure(error)
            }
        }
        try result.get()
    }

    /// A line for people. Nothing in it can act on a terminal.
    func line(_ text: String) throws(FileFailure) {
        try write(printable(text) + "\n")
    }

    /// Prints a table, or the rows of one that goes on.
    func table(_ table: TextTable, isContinued: Bool = false) throws(FileFailure) {
        for line in table.lines.dropFirst(isContinued ? 2 : 0) { try self.line(line) }
    }

    /// How many columns there are to print in: the terminal's, 80 where it does not say or there is none.
    var width: Int {
        var size = winsize()
        guard isTerminal, ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    /// Prints it all.
    func commit() throws(FileFailure) {
        let sink = DescriptorSink.standardOutput
        if let spool {
            try spool.copy(to: sink)
        } else {
            let result: Result<Void, FileFailure> = memory.withUnsafeBytes { buffer in
                do throws(FileFailure) {
                    try sink.write(buffer)
                    return .success(())
                } catch {
                    return .failure(error)
                }
            }
            try result.get()
        }
        abandon()
    }

    /// Forgets what was written so far.
    func abandon() {
        memory = []
        spool = nil
    }
}

/// A file without a name, which goes when the program does.
private final class AnonymousFile {
    private let descriptor: Int32
    private let folder = Invocation.variable("TMPDIR") ?? "/tmp"

    init() throws(FileFailure) {
        var template = Array("\(folder)/.taizhang-XXXXXX".utf8CString)
        descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw FileFailure(path: folder, action: .create, code: errno) }
        unlink(template)
    }

    deinit { close(descriptor) }

    func append(_ bytes: UnsafeRawBufferPointer) throws(FileFailure) {
        try DescriptorSink(descriptor, name: folder).write(bytes)
    }

    func append(_ bytes: [UInt8]) throws(FileFailure) {
        var failure: FileFailure?
        bytes.withUnsafeBytes { buffer in
            do throws(FileFailure) { try append(buffer) } catch { failure = error }
        }
        if let failure { throw failure }
    }

    func copy(to sink: DescriptorSink) throws(FileFailure) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { buffer.deallocate() }
        var place = 0
        while true {
            let count = pread(descriptor, buffer.baseAddress, buffer.count, place)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw FileFailure(path: folder, action: .read, code: errno) }
            if count == 0 { return }
            try sink.write(UnsafeRawBufferPointer(rebasing: buffer[0..<count]))
            place += count
        }
    }
}

extension TextTable {
    /// So many rows are printed at a time.
    static let page = 2000
}
