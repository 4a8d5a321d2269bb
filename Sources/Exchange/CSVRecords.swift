import Glibc

/// Cuts UTF-8 text into the records of RFC 4180, one a call.
///
/// Works on bytes: separators, quotes and line ends are ASCII, which no part of a longer UTF-8 character is.
struct CSVRecords: ~Copyable {
    /// A cell may have this many bytes, its doubled quotes counted as they are written.
    static let cellLimit = 16 << 20

    /// As many columns as a spreadsheet has.
    static let cellCountLimit = 16_384

    private enum Ending {
        case cell, record, file
    }

    private var window: ByteWindow
    private var line = 1
    private var lastWasReturn = false
    private var expectedCells = 8
    private(set) var separator = UInt8(ascii: ",")

    init(_ input: DecodedInput) {
        window = ByteWindow(input)
    }

    var bytesRead: Int { window.input.bytesRead }

    /// The first record that says something, once the separator is found out; nil when there is none.
    mutating func header() throws -> SheetRow? {
        try skipMark()
        try skipLineEnds()
        if let declared = try declaredSeparator() {
            separator = declared
            let header = try next()
            expectedCells = header?.cells.count ?? expectedCells
            return header
        }
        while try skipLineEnds() {
            separator = try likeliestSeparator()
            let (header, isBlank) = try record()
            if isBlank { continue }
            expectedCells = header.cells.count
            return header
        }
        return nil
    }

    /// The next record that is not blank, nil at the end.
    mutating func next() throws -> SheetRow? {
        while try skipLineEnds() {
            let (row, isBlank) = try record()
            if !isBlank { return row }
        }
        return nil
    }

    // MARK: - Records and cells

    private mutating func record() throws -> (row: SheetRow, isBlank: Bool) {
        let firstLine = line
        var cells: [String] = []
        cells.reserveCapacity(expectedCells)
        var isBlank = true
        while true {
            if cells.count == Self.cellCountLimit {
                throw CSVProblem(line: firstLine, kind: .tooManyCells(limit: Self.cellCountLimit))
            }
            if window.start == window.end, !window.isAtEnd { try window.refill() }
            let isQuoted = window.start < window.end && window.bytes[window.start] == UInt8(ascii: "\"")
            let ending =
                if isQuoted {
                    try quotedCell(into: &cells, &isBlank)
                } else {
                    try bareCell(into: &cells, &isBlank)
                }
            if ending != .cell { return (SheetRow(cells: cells, line: firstLine), isBlank) }
        }
    }

    private mutating func bareCell(into cells: inout [String], _ isBlank: inout Bool) throws -> Ending {
        let separator = separator
        var index = window.start
        while true {
            let bytes = window.bytes
            let end = window.end
            while index < end {
                let byte = bytes[index]
                if byte == separator || byte == 0x0A || byte == 0x0D { break }
                index += 1
            }
            if index < end || window.isAtEnd { break }
            try checkLength(index - window.start, column: cells.count + 1)
            index -= window.start
            try window.refill()
        }
        try checkLength(index - window.start, column: cells.count + 1)
        add(from: window.start, to: index, to: &cells, &isBlank)
        window.start = index
        return endCell()
    }

    private mutating func quotedCell(into cells: inout [String], _ isBlank: inout Bool) throws -> Ending {
        let column = cells.count + 1
        var index = window.start + 1
        var hasDoubledQuotes = false
        while true {
            if let quote = memchr(window.bytes + index, 0x22, window.end - index) {
                index = window.bytes.distance(to: quote.assumingMemoryBound(to: UInt8.self))
                if index + 1 == window.end, !window.isAtEnd {
                    index -= window.start
                    try window.refill()
                }
                if index + 1 < window.end, window.bytes[index + 1] == 0x22 {
                    hasDoubledQuotes = true
                    index += 2
                    continue
                }
                break
            }
            if window.isAtEnd { throw CSVProblem(line: line, kind: .unclosedQuote(column: column)) }
            try checkLength(window.end - window.start - 1, column: column)
            index = window.end - window.start
            try window.refill()
        }
        let first = window.start + 1
        try checkLength(index - first, column: column)
        if hasDoubledQuotes {
            let text = undoubled(from: first, to: index)
            if isBlank { isBlank = Self.isBlank(text) }
            cells.append(text)
        } else {
            add(from: first, to: index, to: &cells, &isBlank)
        }
        var inside = LineCount()
        inside.add(UnsafeBufferPointer(start: window.bytes + first, count: index - first))
        line += inside.ends

        window.start = index + 1
        if window.start == window.end, !window.isAtEnd { try window.refill() }
        if window.start < window.end {
            let byte = window.bytes[window.start]
            if byte != separator, byte != 0x0A, byte != 0x0D {
                throw CSVProblem(line: line, kind: .textAfterQuote(column: column, found: excerpt()))
            }
        }
        return endCell()
    }

    /// Steps over what ends a cell, which `start` is at.
    @inline(__always)
    private mutating func endCell() -> Ending {
        guard window.start < window.end else { return .file }
        let byte = window.bytes[window.start]
        window.start += 1
        if byte == separator { return .cell }
        line += 1
        lastWasReturn = byte == 0x0D
        return .record
    }

    @inline(__always)
    private func add(
        from first: Int, to last: Int, to cells: inout [String], _ isBlank: inout Bool
    ) {
        if first == last {
            cells.append("")
            return
        }
        let text = window.text(from: first, to: last)
        if isBlank { isBlank = Self.isBlank(text) }
        cells.append(text)
    }

    private func undoubled(from first: Int, to last: Int) -> String {
        let bytes = window.bytes
        return String(unsafeUninitializedCapacity: last - first) { room in
            var count = 0
            var index = first
            while index < last {
                room[count] = bytes[index]
                count += 1
                index += bytes[index] == 0x22 ? 2 : 1
            }
            return count
        }
    }

    /// Nothing but spaces, tabs and line ends: what a spreadsheet leaves where rows were cleared.
    private static func isBlank(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar {
            case " ", "\t", "\r", "\n", "\u{A0}", "\u{3000}": true
            default: false
            }
        }
    }

    private func checkLength(_ count: Int, column: Int) throws {
        if count > Self.cellLimit {
            throw CSVProblem(line: line, kind: .cellTooLong(column: column, limit: Self.cellLimit))
        }
    }

    /// The first few characters at `start`, up to the line's end, to be shown in a sentence.
    private func excerpt() -> String {
        var last = window.start
        let end = min(window.end, window.start + 40)
        while last < end, window.bytes[last] != 0x0A, window.bytes[last] != 0x0D { last += 1 }
        return String(window.text(from: window.start, to: last).prefix(8))
    }

    // MARK: - Before the first record

    /// A byte order mark that decoding left: GB18030 and UTF-16 files may have one as a character.
    private mutating func skipMark() throws {
        while window.end < 3, !window.isAtEnd { try window.refill() }
        let bytes = window.bytes
        if window.end >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { window.start = 3 }
    }

    /// Skips empty lines, and the LF of a CR LF; says whether anything is left.
    @discardableResult
    private mutating func skipLineEnds() throws -> Bool {
        while true {
            if window.start == window.end {
                if window.isAtEnd { return false }
                try window.refill()
                continue
            }
            let byte = window.bytes[window.start]
            if byte == 0x0A {
                if !lastWasReturn { line += 1 }
            } else if byte == 0x0D {
                line += 1
            } else {
                lastWasReturn = false
                return true
            }
            lastWasReturn = byte == 0x0D
            window.start += 1
        }
    }

    /// The separator that a line `sep=;` before the header declares, as Excel writes and reads it.
    private mutating func declaredSeparator() throws -> UInt8? {
        while window.end - window.start < 6, !window.isAtEnd { try window.refill() }
        guard window.end - window.start >= 5 else { return nil }
        let bytes = window.bytes + window.start
        let isDeclaration =
            bytes[0] | 0x20 == UInt8(ascii: "s") && bytes[1] | 0x20 == UInt8(ascii: "e")
            && bytes[2] | 0x20 == UInt8(ascii: "p") && bytes[3] == UInt8(ascii: "=")
        let declared = bytes[4]
        guard isDeclaration, declared < 0x80, ![0x0A, 0x0D, 0x22].contains(declared) else { return nil }
        if window.end - window.start > 5 {
            guard bytes[5] == 0x0A || bytes[5] == 0x0D else { return nil }
        }
        window.start += 5
        return declared
    }

    /// Comma, semicolon or tab: the one that cuts the record at `start` into the most cells.
    private mutating func likeliestSeparator() throws -> UInt8 {
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        while true {
            var counts = [0, 0, 0]
            var isQuoted = false
            var mayOpen = true
            var index = window.start
            while index < window.end {
                let byte = window.bytes[index]
                if byte == 0x22, isQuoted || mayOpen {
                    // A doubled quote closes and opens again, which comes to the same.
                    isQuoted.toggle()
                    mayOpen = true
                } else if !isQuoted {
                    if byte == 0x0A || byte == 0x0D { break }
                    mayOpen = false
                    if let candidate = candidates.firstIndex(of: byte) {
                        counts[candidate] += 1
                        mayOpen = true
                    }
                }
                index += 1
            }
            let isWhole = index < window.end || window.isAtEnd
            if isWhole || index - window.start > Self.cellLimit {
                let most = counts.max() ?? 0
                return candidates[counts.firstIndex(of: most) ?? 0]
            }
            try window.refill()
        }
    }
}
