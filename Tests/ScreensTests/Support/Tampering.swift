import Foundation

/// Changes a ledger's file behind its back, as a broken disk or a stranger's program would.
enum Tampering {
    private static let program = "/usr/bin/sqlite3"

    /// Whether there is a program to do it with.
    static var isPossible: Bool { FileManager.default.isExecutableFile(atPath: program) }

    static func run(_ sql: String, on path: String) throws {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = [path, sql]
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.fileWriteUnknown) }
    }
}
