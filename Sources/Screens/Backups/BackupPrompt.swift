import Casework
import Glibc
import Ledger

/// What is asked for beside the list of backups: a file to copy the ledger to, and the folder of the second place.
enum BackupPrompt {
    /// Asks where the ledger is to be copied to, and copies it there.
    static func file(_ desk: Desk) -> Prompt {
        Prompt(
            desk, title: Action.backupToFile.definition.label,
            hint: Label(
                "整本台账复制到这个文件，写好后检查一遍；最好放到另一块盘上。",
                "The whole ledger is copied to this file and the copy is checked; another disk is best."),
            text: proposed(desk)
        ) { typed in
            let path = absolute(typed, home: desk.home)
            guard !path.hasSuffix("/") else { return Label("要一个文件名", "a file's name is wanted") }
            makeFolders(of: path)
            try desk.working { try desk.ledger.backUp(to: path, progress: $0) }
            let size = megabytes(ExportPath.size(path))
            desk.say("已备份并检查无误（\(size) MB）：\(path)", "Backed up and checked (\(size) MB): \(path)")
            return nil
        }
    }

    /// Asks for the second place; a blank answer forgets the one that there is.
    static func secondPlace(_ desk: Desk, chosen: @escaping () throws -> Void) -> Prompt {
        let present = Ledger.secondPlace(of: desk.ledger.path)?.path ?? ""
        return Prompt(
            desk, title: Action.secondPlace.definition.label,
            hint: Label(
                "另一块盘上的目录，如 U 盘：它在时每日备份自动复制过去，7 天没见到会提醒；空着就不用。",
                "A folder on another disk, as a USB stick: while it is there each day's backup is copied to it; "
                    + "blank is none."),
            text: ExportPath.short(present, home: desk.home)
        ) { typed in
            let folder = typed.isBlank ? nil : absolute(typed, home: desk.home)
            try desk.ledger.setSecondPlace(folder)
            try chosen()
            return nil
        }
    }

    /// A file in the person's own folder, named after the ledger and the day.
    private static func proposed(_ desk: Desk) -> String {
        let name = desk.ledger.path.split(separator: "/").last.map(String.init) ?? "station.ledger"
        let stem = name.hasSuffix(".ledger") ? String(name.dropLast(7)) : name
        let first = "\(desk.home)/\(stem)-\(desk.today)"
        var number = 1
        while ExportPath.exists("\(first)\(number == 1 ? "" : "_\(number)").ledger") { number += 1 }
        return ExportPath.short("\(first)\(number == 1 ? "" : "_\(number)").ledger", home: desk.home)
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

    /// A size in megabytes with one decimal.
    static func megabytes(_ bytes: Int) -> String {
        let tenths = (bytes + 52_428) / 104_858
        return "\(tenths / 10).\(tenths % 10)"
    }
}
