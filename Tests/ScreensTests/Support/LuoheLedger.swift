import Casework
import Exchange
import Foundation
import Ledger
import Terminal

/// The sample ledger as a file, made once a run and copied for each test.
enum LuoheLedger {
    /// Where the repository is.
    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    static let path: String = try! made()

    private static func made() throws -> String {
        let folder = FileManager.default.temporaryDirectory.path + "/luohe-\(UUID())"
        let ledger = try Ledger(folder + "/station.ledger", creates: true, today: Day("2023-10-31")!)
        ledger.now = { "2023-10-30T09:00:00Z" }
        let sample = repository + "/sample-data/luohe-2023"
        let files = try Kind.allCases.compactMap { kind -> ImportFile? in
            let path = "\(sample)/\(kind.stem).csv"
            guard FileManager.default.fileExists(atPath: path) else { return nil }
            let reader = try CSVReader(path: path)
            return ImportFile(
                name: "\(kind.stem).csv", kind: kind, header: reader.header, headerLine: reader.headerLine
            ) {
                guard let row = try reader.next() else { return nil }
                return (row.line, row.cells.map(FormulaGuard.imported))
            }
        }
        _ = try ledger.importing(files)
        try ledger.close()
        atexit { try? FileManager.default.removeItem(atPath: LuoheLedger.folder) }
        return folder + "/station.ledger"
    }

    private static var folder: String { (path as NSString).deletingLastPathComponent }
}

extension TestDesk {
    /// A desk on a copy of the sample, at the whole city or at a station.
    static func luohe(
        _ size: Size = Size(columns: 80, rows: 24), _ language: Language = .chinese, station: String? = nil,
        worker: String? = nil
    ) throws -> TestDesk {
        let lines = [station.map { "station=\($0)" }, worker.map { "worker=\($0)" }].compactMap(\.self)
        return try TestDesk(
            size, language, copying: LuoheLedger.path, settings: lines.joined(separator: "\n") + "\n")
    }
}
