import Casework
import Glibc
import Ledger

/// Asks where the ledger is to be copied to, and copies it there.
enum BackupPrompt {
    static func make(_ desk: Desk) -> Prompt {
        Prompt(
            desk, title: Action.backup.definition.label,
            hint: Label(
                "整本台账复制到这个文件，写好后检查一遍；最好放到另一块盘上。",
                "The whole ledger is copied to this file and the copy is checked; another disk is best."),
            text: proposed(desk)
        ) { typed in
            let path = absolute(typed, home: desk.home)
            guard !path.hasSuffix("/") else { return Label("要一个文件名", "a file's name is wanted") }
            try backUp(desk, to: path)
            return nil
        }
    }

    private static func backUp(_ desk: Desk, to path: String) throws {
        makeFolders(of: path)
        try desk.working { try desk.ledger.backUp(to: path, progress: $0) }
        var status = stat()
        let size = stat(path, &status) == 0 ? Int(status.st_size) : 0
        desk.say(
            "已备份并检查无误（\(megabytes(size)) MB）：\(path)",
            "Backed up and checked (\(megabytes(size)) MB): \(path)")
    }

    /// A file beside the ledger, named after the day: `backups/station-2023-10-31.ledger`, or the next free name.
    private static func proposed(_ desk: Desk) -> String {
        let path = absolute(desk.ledger.path, home: desk.home)
        let parts = path.split(separator: "/")
        let folder = "/" + parts.dropLast().map { $0 + "/" }.joined() + "backups/"
        let file = parts.last.map(String.init) ?? "station.ledger"
        let name = file.hasSuffix(".ledger") ? String(file.dropLast(7)) : file
        let first = "\(folder)\(name)-\(desk.today)"
        var number = 1
        while access("\(first)\(number == 1 ? "" : "_\(number)").ledger", F_OK) == 0 { number += 1 }
        return "\(first)\(number == 1 ? "" : "_\(number)").ledger"
    }

    /// A path from the root: `~` is the home, other paths begin where the program was started.
    private static func absolute(_ path: String, home: String) -> String {
        let path = ExportPath.written(String(path.trimmed), home: home)
        if path.hasPrefix("/") { return path }
        guard let folder = getcwd(nil, 0) else { return path }
        defer { free(folder) }
        return "\(String(cString: folder))/\(path)"
    }

    private static func makeFolders(of path: String) {
        var folder = ""
        for part in path.split(separator: "/").dropLast() {
            folder += "/\(part)"
            mkdir(folder, 0o700)
        }
    }

    private static func megabytes(_ bytes: Int) -> String {
        let tenths = (bytes + 52_428) / 104_858
        return "\(tenths / 10).\(tenths % 10)"
    }
}
