import Exchange
import Foundation

/// The rows of a CSV text, cells only.
func rows(_ text: String) throws -> [[String]] { try rows(Array(text.utf8)) }

func rows(_ bytes: [UInt8]) throws -> [[String]] { try sheetRows(bytes).map(\.cells) }

/// The rows with the lines they start on.
func sheetRows(_ bytes: [UInt8]) throws -> [SheetRow] {
    let reader = try CSVReader(bytes: bytes)
    var rows: [SheetRow] = []
    while let row = try reader.next() { rows.append(row) }
    return rows
}

/// The problem that reading all of a text ends in, nil when it ends well.
func problem(in bytes: [UInt8]) -> CSVProblem? {
    do {
        _ = try sheetRows(bytes)
        return nil
    } catch {
        return error as? CSVProblem
    }
}

func problem(in text: String) -> CSVProblem? { problem(in: Array(text.utf8)) }

/// A text in another encoding, by the C library's iconv.
func encoded(_ text: String, as encoding: String) -> [UInt8] {
    guard let converter = iconv_open(encoding, "UTF-8") else { return [] }
    defer { iconv_close(converter) }
    var input = text.utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 4 + 16)
    var inputLeft = input.count
    var outputLeft = output.count
    let result = input.withUnsafeMutableBufferPointer { from in
        output.withUnsafeMutableBufferPointer { into in
            var fromPlace = from.baseAddress
            var intoPlace = into.baseAddress
            return iconv(converter, &fromPlace, &inputLeft, &intoPlace, &outputLeft)
        }
    }
    precondition(result == 0, "iconv cannot write this text as \(encoding)")
    return output.prefix(output.count - outputLeft).map { UInt8(bitPattern: $0) }
}

/// An empty directory that is gone when the body ends.
func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = NSTemporaryDirectory() + "exchange-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(folder)
}

func contents(of path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
}

func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
}

extension AtomicFile {
    func write(_ text: String) throws {
        var text = text
        try text.withUTF8 { try write(UnsafeRawBufferPointer($0)) }
    }
}

/// A generator of the same numbers for the same seed (SplitMix64).
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Three seeds that stay and one that is new each time; a failing expectation prints its own.
let seeds: [UInt64] = [1, 2023, 84_836_900, .random(in: .min ... .max)]
