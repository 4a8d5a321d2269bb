/// Recognises a file's encoding by going through all of it once, before the first row is given.
///
/// So an import is refused at its first line, not after ten thousand rows.
struct EncodingProbe {
    let encoding: TextEncoding

    /// The length of the byte order mark.
    let start: Int

    /// This many three-byte characters before the first bad byte do not happen by chance: the file is damaged
    /// UTF-8, and reading it as GB18030 would quietly make nonsense of it.
    private static let sureOfUTF8 = 4

    /// - Parameter progress: called about every 256 kB with the bytes examined and all bytes; may throw to stop.
    init(_ raw: RawInput, progress: ((Int, Int) throws -> Void)? = nil) throws {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { buffer.deallocate() }

        let mark = try Self.firstBytes(of: raw)
        if mark.starts(with: [0x50, 0x4B, 0x03, 0x04]) || mark.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            throw CSVProblem(line: 1, kind: .workbook)
        }
        if mark.starts(with: [0xFF, 0xFE, 0, 0]) {
            throw CSVProblem(line: 1, kind: .undecodable(byte: 1, value: 0xFF, as: nil))
        }
        if mark.starts(with: [0xFF, 0xFE]) || mark.starts(with: [0xFE, 0xFF]) {
            encoding = mark[0] == 0xFF ? .utf16LittleEndian : .utf16BigEndian
            start = 2
            try Self.decodeAll(raw, as: encoding, from: 2, through: buffer, progress: progress)
            return
        }

        let hasMark = mark.starts(with: [0xEF, 0xBB, 0xBF])
        let (failure, threeByteCount) = try Self.checkUTF8(raw, through: buffer, progress: progress)
        guard let failure else {
            encoding = .utf8
            start = hasMark ? 3 : 0
            return
        }
        if hasMark || threeByteCount >= Self.sureOfUTF8 {
            throw try Self.problem(at: failure, as: .utf8, in: raw, through: buffer)
        }
        encoding = .gb18030
        start = mark.starts(with: [0x84, 0x31, 0x95, 0x33]) ? 4 : 0
        do {
            try Self.decodeAll(raw, as: .gb18030, from: start, through: buffer, progress: progress)
        } catch let problem as CSVProblem {
            guard case .undecodable(let byte, let value, _) = problem.kind else { throw problem }
            // The encoding that got further is the one the file was most likely meant in.
            if byte > failure {
                throw CSVProblem(line: problem.line, kind: .undecodable(byte: byte, value: value, as: nil))
            }
            throw try Self.problem(at: failure, as: nil, in: raw, through: buffer)
        }
    }

    private static func firstBytes(of raw: RawInput) throws -> [UInt8] {
        try raw.rewind()
        var bytes = [UInt8](repeating: 0, count: 4)
        let count = try bytes.withUnsafeMutableBytes { try raw.read(into: $0) }
        return Array(bytes.prefix(count))
    }

    /// The offset of the first byte that is not UTF-8, nil when all is well.
    private static func checkUTF8(
        _ raw: RawInput, through buffer: UnsafeMutableRawBufferPointer,
        progress: ((Int, Int) throws -> Void)?
    ) throws -> (failure: Int?, threeByteCount: Int) {
        try raw.rewind()
        var threeByteCount = 0
        var left = 0
        while true {
            let count = try raw.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[left...]))
            let end = left + count
            let piece = UnsafeBufferPointer(rebasing: buffer.bindMemory(to: UInt8.self)[0..<end])
            let result = UTF8Check.examine(piece)
            threeByteCount += result.threeByteCount
            left = end - result.validCount
            if left > 0, !result.isCutOff || count == 0 {
                return (raw.position - left, threeByteCount)
            }
            if count == 0 { return (nil, threeByteCount) }
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[result.validCount..<end]))
            try progress?(raw.position, raw.totalBytes)
        }
    }

    private static func decodeAll(
        _ raw: RawInput, as encoding: TextEncoding, from start: Int,
        through buffer: UnsafeMutableRawBufferPointer, progress: ((Int, Int) throws -> Void)?
    ) throws {
        let text = try DecodedInput(raw, encoding: encoding, from: start)
        while try text.read(into: buffer) > 0 {
            try progress?(text.bytesRead, text.totalBytes)
        }
    }

    /// The problem of a bad byte at `offset`, with its line, for which the lines before are counted.
    private static func problem(
        at offset: Int, as encoding: TextEncoding?, in raw: RawInput,
        through buffer: UnsafeMutableRawBufferPointer
    ) throws -> CSVProblem {
        try raw.rewind()
        var lines = LineCount()
        while raw.position < offset {
            let wanted = min(buffer.count, offset - raw.position)
            let count = try raw.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[0..<wanted]))
            if count == 0 { break }
            lines.add(UnsafeBufferPointer(rebasing: buffer.bindMemory(to: UInt8.self)[0..<count]))
        }
        var value: UInt8 = 0
        _ = try withUnsafeMutableBytes(of: &value) { try raw.read(into: $0) }
        return CSVProblem(
            line: lines.line, kind: .undecodable(byte: offset + 1, value: value, as: encoding))
    }
}
