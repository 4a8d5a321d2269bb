import Casework
import Exchange
import Foundation
import Glibc
import Ledger

/// The files that an import reads: found, named, opened, and turned into rows for the ledger.
struct ImportSources {
    let files: [ImportFile]

    /// Opens every file of the paths: directories, of which each `KIND.csv` counts, and files.
    init(_ paths: [String], _ progress: ProgressLine) throws {
        let found = try paths.flatMap(Self.files)
        var names: [String: Int] = [:]
        for file in found { names[Self.name(file.path), default: 0] += 1 }
        var files: [ImportFile] = []
        for (path, kind) in found {
            let name = names[Self.name(path)] == 1 ? Self.name(path) : path
            files.append(try Self.open(path, kind, named: name, progress))
        }
        self.files = files
    }

    private static func open(
        _ path: String, _ kind: Kind, named name: String, _ progress: ProgressLine
    ) throws -> ImportFile {
        let unreadable = { (problem: CSVProblem) -> UnreadableFile in
            UnreadableFile(
                line: problem.line, reason: Label(problem.chineseReason, problem.englishReason))
        }
        do {
            let reader = try CSVReader(path: path) { done, total in
                try progress.report(Label("读取 \(name)", "reading \(name)"), done, of: total)
            }
            return ImportFile(
                name: name, kind: kind, header: reader.header, headerLine: reader.headerLine
            ) {
                do {
                    return try reader.next().map { ($0.line, $0.cells.map(FormulaGuard.imported)) }
                } catch let problem as CSVProblem {
                    throw unreadable(problem)
                }
            }
        } catch let problem as CSVProblem {
            // The other files are still read, so that all that is wrong is said at once.
            return ImportFile(name: name, kind: kind, header: kind.fields.map(\.key)) {
                throw unreadable(problem)
            }
        }
    }

    private static func name(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    private static func files(_ path: String) throws -> [(path: String, kind: Kind)] {
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw FileFailure(path: path, action: .open, code: errno)
        }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            try refuseEndless(path, status.st_mode)
            guard let kind = kind(ofFile: name(path)) else {
                let known = Kind.allCases.map(\.stem).joined(separator: ", ")
                throw Refusal(
                    .usage, "\(path) 的名称看不出种类，应以种类开头，如 visits.csv；种类有：\(known)。",
                    "The name of \(path) tells no kind; wanted one such as visits.csv. The kinds: \(known).")
            }
            return [(path, kind)]
        }
        let folder = path.hasSuffix("/") ? path : path + "/"
        let found = Kind.allCases.flatMap { kind in
            [kind.stem, kind.singular].map { (folder + $0 + ".csv", kind) }
        }.filter { access($0.0, F_OK) == 0 }
        for (path, _) in found {
            if stat(path, &status) == 0 { try refuseEndless(path, status.st_mode) }
        }
        let others = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted().filter {
            other in
            other.hasSuffix(".csv") && kind(ofFile: other) != nil
                && !found.contains { $0.0 == folder + other }
        }
        for other in others {
            complain(
                say(
                    "跳过 \(other)：目录里只取 visits.csv 这样以种类命名的文件，其他请单独写出。",
                    "Left out \(other): of a directory only files such as visits.csv are taken; name others.")
            )
        }
        guard !found.isEmpty else {
            throw Refusal(
                .usage, "目录 \(path) 里没有 visits.csv 这样以种类命名的文件。",
                "The directory \(path) has no file named after a kind, such as visits.csv.")
        }
        return found
    }

    /// A device or a pipe that nobody may ever end is no file; what the shell itself opens is.
    private static func refuseEndless(_ path: String, _ mode: mode_t) throws {
        let isOpen = path.hasPrefix("/dev/fd/") || path.hasPrefix("/proc/") || path == "/dev/stdin"
        guard mode & S_IFMT != S_IFREG, mode & S_IFMT != S_IFDIR, !isOpen else { return }
        throw Refusal(.data, "\(path) 不是普通文件，不能导入。", "\(path) is not a regular file; it can't be imported.")
    }

    /// The kind that a file's name begins with, followed by no letter: `visits.csv`, `visit-2023.csv`, `走访 (1).csv`.
    static func kind(ofFile name: String) -> Kind? {
        let stem = name.lowercased()
        let words: [(word: String, kind: Kind)] = Kind.allCases.flatMap { kind in
            [kind.stem, kind.singular, kind.label.chinese].map { (word: $0, kind: kind) }
        }
        let matches = words.filter { word, _ in
            stem.hasPrefix(word) && !(stem.dropFirst(word.count).first?.isLetter ?? false)
        }
        return matches.max { $0.word.count < $1.word.count }?.kind
    }
}
