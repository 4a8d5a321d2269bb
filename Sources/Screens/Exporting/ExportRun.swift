import Casework
import Exchange
import Ledger

/// One export: writes what was chosen, and says what came of it.
struct ExportRun {
    let desk: Desk
    let choices: ExportChoices

    /// Where an export went.
    struct Outcome: Hashable {
        let path: String
        let rows: Int
        let files: Int
        let bytes: Int
    }

    /// What it is called when nothing is typed.
    private var proposedName: String {
        let name = choices.content.name(choices.period, today: desk.today, desk.language)
        return name + (choices.content == .everything ? "" : ".csv")
    }

    /// Where it will go: what was typed or is proposed, under a name that is free.
    var path: String {
        let typed = choices.path.map { ExportPath.written($0, home: desk.home) }
        // A name alone belongs beside the others, and into a folder goes the proposed name.
        let folder = desk.exporting.folder
        var path = typed.map { $0.hasPrefix("/") ? $0 : "\(folder)/\($0)" } ?? "\(folder)/\(proposedName)"
        if !path.hasSuffix("/"), ExportPath.isFolder(path), typed != nil { path += "/" }
        if path.hasSuffix("/") { path += proposedName }
        return ExportPath.free(path)
    }

    /// What keeps the path from being written to; nil when nothing is known to.
    var fault: Label? {
        let folder = ExportPath.folder(of: path)
        guard !folder.hasPrefix(desk.exporting.folder), !ExportPath.isFolder(folder) else { return nil }
        let shown = ExportPath.short(folder, home: desk.home)
        return Label("没有目录 \(shown)，先建好或换一个", "there is no folder \(shown)")
    }

    /// Writes the file, or the folder.
    func run(_ progress: @escaping ProgressReport) throws -> Outcome {
        let path = path
        // Folders that somebody typed are not made: the name may be a slip.
        if path.hasPrefix(desk.exporting.folder + "/") { try ExportPath.makeFolders(to: path) }
        switch choices.content {
        case .everything:
            try ExportPath.makeFolder(path)
            let files = try records(progress).directory(path)
            let bytes = files.reduce(0) { $0 + ExportPath.size("\(path)/\($1.name)") }
            return Outcome(
                path: path, rows: files.reduce(0) { $0 + $1.rows }, files: files.count, bytes: bytes)
        case .kind(let kind):
            return outcome(path, try records(progress).file(path, kind))
        case .tally, .figure:
            let rows = try sheet(to: path, progress)
            return outcome(path, rows)
        }
    }

    private func outcome(_ path: String, _ rows: Int) -> Outcome {
        Outcome(path: path, rows: rows, files: 1, bytes: ExportPath.size(path))
    }

    private func records(_ progress: @escaping ProgressReport) -> RecordExport {
        RecordExport(
            desk.ledger, in: choices.place, choices.period, isMasked: choices.isMasked,
            encoding: choices.encoding, progress: progress)
    }

    private func sheet(to path: String, _ progress: @escaping ProgressReport) throws -> Int {
        try desk.ledger.steadily {
            let writer = try choices.encoding.writer(to: AtomicFile(path: path), path: path)
            let sheet = ExportedSheet(desk, choices)
            try writer.header(sheet.header)
            let rows = try sheet.rows(progress) { cells in
                for cell in cells { try writer.append(cell, as: .text) }
                try writer.endRow()
            }
            try writer.finish()
            return rows
        }
    }
}
