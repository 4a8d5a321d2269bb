import Exchange
import Glibc
import Terminal

/// Paths of exported files: nothing that is there already is ever written over.
enum ExportPath {
    /// The person's own folder.
    static var machineHome: String {
        guard let home = getenv("HOME") else { return "." }
        let path = String(cString: home)
        return path.isEmpty ? "." : path
    }

    /// A typed path with `~` written out.
    static func written(_ typed: String, home: String) -> String {
        typed == "~" || typed.hasPrefix("~/") ? home + typed.dropFirst(1) : typed
    }

    /// A path with the own folder as `~`, for reading.
    static func short(_ path: String, home: String) -> String {
        home.count > 1 && path.hasPrefix(home + "/") ? "~" + path.dropFirst(home.count) : path
    }

    /// A path's end where the whole has no room: the name says more than the first folders.
    static func ending(of path: String, columns: Int) -> String {
        guard Glyph.columns(of: path) > columns else { return path }
        var kept: [Character] = []
        var used = 1
        for character in path.reversed() {
            used += Glyph.columns(of: String(character))
            if used > columns { break }
            kept.append(character)
        }
        return "…" + String(kept.reversed())
    }

    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The folder that a path leads into.
    static func folder(of path: String) -> String {
        let folder = path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex)
        return folder.isEmpty ? "/" : String(folder)
    }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// The path, or the same with `_2`, `_3` … before its ending where it is taken.
    static func free(_ path: String) -> String {
        guard exists(path) else { return path }
        let ending = path.hasSuffix(".csv") ? ".csv" : ""
        let stem = path.dropLast(ending.count)
        var number = 2
        while exists("\(stem)_\(number)\(ending)"), number < 10_000 { number += 1 }
        return "\(stem)_\(number)\(ending)"
    }

    /// Makes the folders that lead to a path, readable by their owner only.
    static func makeFolders(to path: String) throws(FileFailure) {
        var folder = path.hasPrefix("/") ? "" : "."
        for part in path.split(separator: "/").dropLast() {
            folder += "/\(part)"
            guard mkdir(folder, 0o700) != 0, errno != EEXIST, !exists(folder) else { continue }
            throw FileFailure(path: folder, action: .create, code: errno)
        }
    }

    /// Makes one more folder.
    static func makeFolder(_ path: String) throws(FileFailure) {
        guard mkdir(path, 0o700) == 0 else {
            throw FileFailure(path: path, action: .create, code: errno)
        }
    }

    /// How many bytes a file has; 0 where there is none.
    static func size(_ path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }
}
