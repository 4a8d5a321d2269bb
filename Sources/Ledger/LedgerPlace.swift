import Casework
import Glibc

/// How a ledger's file can be used where it lies.
struct LedgerPlace {
    /// Whether nothing can be saved.
    let isReadOnly: Bool
    let fileSystem: FileSystem

    /// Looks at a file that is there.
    init(_ path: String, isReadOnly: Bool, fileSystem: FileSystem?) {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        // A journal is written beside the ledger: a folder that takes none makes it unwritable too.
        self.isReadOnly = isReadOnly || access(path, W_OK) != 0 || access(folder, W_OK | X_OK) != 0
        self.fileSystem = fileSystem ?? FileSystem(of: path)
    }

    /// What people are to know when the ledger is opened.
    func notes(_ path: String) -> [Label] {
        var notes: [Label] = []
        if isReadOnly {
            notes.append(
                Label("台账只读打开，不能保存：\(path)", "the ledger is opened read-only, nothing can be saved: \(path)"))
        }
        if let warning = fileSystem.warning { notes.append(warning) }
        return notes
    }
}
