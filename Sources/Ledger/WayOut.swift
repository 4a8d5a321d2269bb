import Casework
import Glibc

/// What can be done about a damaged ledger.
public enum WayOut: Sendable, Hashable {
    /// Looking at the last good backup, without changing anything.
    case look(backup: String)
    /// Putting the last good backup in the ledger's place; the damaged file is kept beside it.
    case restore(backup: String)
    /// Bringing what can be read into a new file.
    case salvage(to: String)

    /// All ways out for the ledger at a path, the one that keeps most first.
    public static func all(for path: String) -> [WayOut] {
        let backup = lastGoodBackup(of: path).map { [look(backup: $0), restore(backup: $0)] } ?? []
        return backup + [salvage(to: freeName(beside: path))]
    }

    /// The newest backup of a ledger of which every byte is as it was when it was sealed; nil where there is none.
    public static func lastGoodBackup(of path: String) -> String? {
        Ledger.backups(of: path).first { (try? $0.verify()) == .good }?.path
    }

    private static func freeName(beside path: String) -> String {
        let (folder, name) = split(path)
        let stem = name.hasSuffix(".ledger") ? String(name.dropLast(7)) : name
        var number = 1
        while true {
            let candidate = "\(folder)\(stem)-salvaged\(number == 1 ? "" : "-\(number)").ledger"
            if access(candidate, F_OK) != 0 { return candidate }
            number += 1
        }
    }

    private static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return ("", path) }
        return (String(path[...slash]), String(path[path.index(after: slash)...]))
    }
}
