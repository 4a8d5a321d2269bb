import Glibc

/// Writes CSV as RFC 4180 wants it: CR LF after each row, quotes only where a cell needs them.
///
///     let writer = CSVWriter(to: try AtomicFile(path: "visits.csv"), byteOrderMark: true)
///     try writer.header(["date", "client", "people"])
///     try writer.append("2023-06-03", as: .plain)
///     try writer.append("=张三", as: .text)       // written '=张三
///     try writer.append(1)
///     try writer.endRow()
///     try writer.finish()                        // without it, no file appears
///
/// Bytes are collected and handed on about every 256 kB. After an error the writer is of no more use.
public final class CSVWriter {
    /// Whether a cell may hold what a person typed.
    public enum Cell: Sendable {
        /// Free text: guarded so that a spreadsheet does not take it for a formula (`FormulaGuard`).
        case text
        /// A date, an amount, a code: written as it is, so that `-5` stays a number.
        case plain
    }

    private static let capacity = 1 << 18

    private let sink: any ByteSink
    private let buffer: UnsafeMutablePointer<UInt8>
    @exclusivity(unchecked) private var used = 0
    @exclusivity(unchecked) private var cellCount = 0
    @exclusivity(unchecked) private var rowIsEmpty = true

    public init(to sink: any ByteSink, byteOrderMark: Bool) {
        self.sink = sink
        buffer = .allocate(capacity: Self.capacity)
        if byteOrderMark {
            buffer[0] = 0xEF
            buffer[1] = 0xBB
            buffer[2] = 0xBF
            used = 3
        }
    }

    deinit { buffer.deallocate() }

    /// A whole row of column names. A name with a semicolon or tab is quoted too, because readers guess the
    /// separator from this row.
    public func header(_ names: [String]) throws(FileFailure) {
        for var name in names {
            let mustQuote = name.utf8.contains { $0 == UInt8(ascii: ";") || $0 == 0x09 }
            try Self.withBytes(of: &name) { (bytes) throws(FileFailure) in
                try append(bytes, guarding: false, quoting: mustQuote)
            }
        }
        try endRow()
    }

    public func append(_ text: String, as kind: Cell) throws(FileFailure) {
        var text = text
        try Self.withBytes(of: &text) { (bytes) throws(FileFailure) in
            try append(bytes, as: kind)
        }
    }

    /// A cell of UTF-8 bytes, which are copied as they are: for columns printed straight from the database.
    public func append(_ bytes: UnsafeBufferPointer<UInt8>, as kind: Cell) throws(FileFailure) {
        try append(bytes, guarding: kind == .text && FormulaGuard.needsGuard(bytes), quoting: false)
    }

    public func append(_ number: Int64) throws(FileFailure) {
        try makeRoom(for: 24)
        separate()
        rowIsEmpty = false
        // Digits come from the last to the first; 20 places hold every Int64 with its sign.
        var rest = number.magnitude
        let last = 20
        var place = last
        let digits = buffer + used
        repeat {
            place -= 1
            digits[place] = UInt8(truncatingIfNeeded: rest % 10) + 0x30
            rest /= 10
        } while rest > 0
        if number < 0 {
            place -= 1
            digits[place] = UInt8(ascii: "-")
        }
        memmove(digits, digits + place, last - place)
        used += last - place
    }

    public func endRow() throws(FileFailure) {
        try makeRoom(for: 4)
        // A single empty cell would be an empty line, which is no row.
        if cellCount == 1, rowIsEmpty {
            put(0x22)
            put(0x22)
        }
        put(0x0D)
        put(0x0A)
        cellCount = 0
        rowIsEmpty = true
    }

    /// Ends a row that was begun, hands on all bytes and commits the sink.
    public func finish() throws(FileFailure) {
        if cellCount > 0 { try endRow() }
        try flush()
        try sink.commit()
    }

    /// Gives up; with an `AtomicFile`, the target stays as it was.
    public func abandon() {
        used = 0
        sink.abandon()
    }

    // MARK: - Bytes

    @inline(__always)
    private func append(
        _ bytes: UnsafeBufferPointer<UInt8>, guarding: Bool, quoting: Bool
    ) throws(FileFailure) {
        let count = bytes.count
        guard count > 0, let source = bytes.baseAddress else {
            try makeRoom(for: 1)
            separate()
            return
        }
        let quotes = quoting || CellScan.needsQuotes(source, count)
        // Room for every quote doubled, the two around, the apostrophe and the comma.
        if count < Self.capacity / 4 {
            try makeRoom(for: count * 2 + 4)
            separate()
            rowIsEmpty = false
            if quotes {
                put(0x22)
                if guarding { put(UInt8(ascii: "'")) }
                putDoubling(source, count)
                put(0x22)
            } else {
                if guarding { put(UInt8(ascii: "'")) }
                memcpy(buffer + used, source, count)
                used += count
            }
        } else {
            try appendLong(source, count, guarding: guarding, quoting: quotes)
        }
    }

    private func appendLong(
        _ source: UnsafePointer<UInt8>, _ count: Int, guarding: Bool, quoting: Bool
    ) throws(FileFailure) {
        try makeRoom(for: 3)
        separate()
        rowIsEmpty = false
        if quoting { put(0x22) }
        if guarding { put(UInt8(ascii: "'")) }
        var done = 0
        while done < count {
            let piece = min(count - done, Self.capacity / 4)
            try makeRoom(for: piece * 2)
            putDoubling(source + done, piece)
            done += piece
        }
        try makeRoom(for: 1)
        if quoting { put(0x22) }
    }

    /// Copies bytes with every quote doubled; there is room. (Outside quotes no quote occurs.)
    private func putDoubling(_ source: UnsafePointer<UInt8>, _ count: Int) {
        var done = 0
        while let quote = memchr(source + done, 0x22, count - done) {
            let upTo = source.distance(to: UnsafePointer(quote.assumingMemoryBound(to: UInt8.self))) + 1
            memcpy(buffer + used, source + done, upTo - done)
            used += upTo - done
            put(0x22)
            done = upTo
            if done == count { return }
        }
        memcpy(buffer + used, source + done, count - done)
        used += count - done
    }

    @inline(__always)
    private func separate() {
        if cellCount > 0 { put(UInt8(ascii: ",")) }
        cellCount += 1
    }

    @inline(__always)
    private func put(_ byte: UInt8) {
        buffer[used] = byte
        used += 1
    }

    @inline(__always)
    private func makeRoom(for count: Int) throws(FileFailure) {
        if used + count > Self.capacity { try flush() }
    }

    private func flush() throws(FileFailure) {
        let written = UnsafeRawBufferPointer(start: buffer, count: used)
        used = 0
        if !written.isEmpty { try sink.write(written) }
    }

    /// `String.withUTF8` with a typed error.
    @inline(__always)
    private static func withBytes(
        of text: inout String, _ body: (UnsafeBufferPointer<UInt8>) throws(FileFailure) -> Void
    ) throws(FileFailure) {
        let result: Result<Void, FileFailure> = text.withUTF8 { bytes in
            do throws(FileFailure) {
                try body(bytes)
                return .success(())
            } catch {
                return .failure(error)
            }
        }
        try result.get()
    }
}
