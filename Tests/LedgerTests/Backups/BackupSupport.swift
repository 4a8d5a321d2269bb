import Casework
import Foundation
import GRDB
import Testing

@testable import Ledger

extension TestLedger {
    var path: String { ledger.path }
    var backupFolder: String { directory + "/backups" }

    /// The names in the folder of the backups, in their order.
    var backupNames: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: backupFolder)) ?? []).sorted()
    }

    /// Logs one more visit.
    @discardableResult
    func visit(_ note: String = "") throws -> String {
        try add(
            .visits,
            [
                "station": oldStreet, "date": "2024-02-01", "client": "C1", "reached": "yes", "worker": "W1",
                "content": note,
            ])
    }
}

/// The rows of a question to a file, asked past the program.
func rows(_ path: String, _ sql: String) throws -> [String] {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.read { try String.fetchAll($0, sql: sql) }
}

/// A file's permissions in octal.
func mode(_ path: String) -> String {
    var status = stat()
    guard stat(path, &status) == 0 else { return "missing" }
    return String(status.st_mode & 0o777, radix: 8)
}

/// Changes one bit of a file.
func flip(_ bit: Int, of path: String) throws {
    let file = try FileHandle(forUpdating: URL(filePath: path))
    defer { try? file.close() }
    try file.seek(toOffset: UInt64(bit / 8))
    let byte = try #require(try file.read(upToCount: 1)?.first)
    try file.seek(toOffset: UInt64(bit / 8))
    try file.write(contentsOf: Data([byte ^ UInt8(1 << (bit % 8))]))
}

func bytes(_ path: String) -> Data? { FileManager.default.contents(atPath: path) }
