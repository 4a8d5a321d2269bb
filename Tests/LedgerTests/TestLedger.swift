import Casework
import Exchange
import Foundation
import Testing

@testable import Ledger

/// A ledger in a directory of its own that goes with it.
final class TestLedger {
    let directory: String
    let ledger: Ledger

    init(today: String = "2023-10-31") throws {
        directory = FileManager.default.temporaryDirectory.path + "/taizhang-\(UUID().uuidString)"
        ledger = try Ledger(directory + "/test.ledger", creates: true, who: "test", today: Day(today)!)
    }

    deinit {
        try? ledger.close()
        try? FileManager.default.removeItem(atPath: directory)
    }

    /// Imports the files of a directory, those of kinds.
    @discardableResult
    func importing(directory: String, isDryRun: Bool = false) throws -> ImportReport {
        let files = try Kind.allCases.compactMap { kind -> ImportFile? in
            let path = "\(directory)/\(kind.stem).csv"
            guard FileManager.default.fileExists(atPath: path) else { return nil }
            return try Self.file(CSVReader(path: path), kind)
        }
        return try ledger.importing(files, isDryRun: isDryRun)
    }

    /// Imports texts of CSV files by their kinds.
    @discardableResult
    func importing(_ texts: [(Kind, String)], isDryRun: Bool = false) throws -> ImportReport {
        try ledger.importing(
            texts.map { try Self.file(CSVReader(bytes: Array($1.utf8)), $0) }, isDryRun: isDryRun)
    }

    static func file(_ reader: CSVReader, _ kind: Kind) throws -> ImportFile {
        ImportFile(
            name: "\(kind.stem).csv", kind: kind, header: reader.header, headerLine: reader.headerLine
        ) {
            do {
                guard let row = try reader.next() else { return nil }
                return (row.line, row.cells.map(FormulaGuard.imported))
            } catch let problem as CSVProblem {
                throw UnreadableFile(
                    line: problem.line, reason: Label(problem.chineseReason, problem.englishReason))
            }
        }
    }
}

/// Where the repository is.
let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
