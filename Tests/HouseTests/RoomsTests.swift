import Foundation
import Testing

/// Where the repository is.
let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

/// The rooms and their arrows: a room imports what its line names, and nothing else.
@Suite struct RoomsTests {
    static let rooms: [String: Set<String>] = [
        "Casework": ["Synchronization"],
        "Ledger": ["Casework", "GRDB", "GRDBSQLite", "CSodium", "Foundation", "Glibc"],
        "Exchange": ["Casework", "Foundation", "Glibc"],
        "Terminal": ["CNcurses", "Glibc"],
        "Screens": ["Casework", "Ledger", "Exchange", "Terminal", "Glibc"],
        "taizhang": [
            "Casework", "Ledger", "Exchange", "Terminal", "Screens", "ArgumentParser", "Foundation", "Glibc",
        ],
        "Benchmarks": ["Casework", "Ledger", "Exchange", "Terminal", "Screens", "Foundation", "Glibc"],
    ]

    /// The Swift files below a folder, by their paths from the repository.
    static func files(below folder: String) throws -> [String] {
        let root = repository.appending(path: folder)
        let all = try #require(FileManager.default.enumerator(atPath: root.path))
        return all.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.map { "\(folder)/\($0)" }
            .sorted()
    }

    static func imports(of file: String) throws -> [String] {
        try String(contentsOf: repository.appending(path: file), encoding: .utf8).split(separator: "\n")
            .compactMap { line in
                let modifiers = ["public", "package", "internal", "fileprivate", "private"]
                let words = line.split(separator: " ").filter {
                    !$0.hasPrefix("@") && !modifiers.contains(String($0))
                }
                guard line.first != " ", words.first == "import", words.count >= 2 else { return nil }
                // `import struct Foundation.URL` names the module before the dot.
                return String(words.last!.split(separator: ".")[0])
            }
    }

    @Test func `every room imports only what it may know`() throws {
        for (room, allowed) in Self.rooms {
            let files = try Self.files(below: "Sources/\(room)")
            #expect(!files.isEmpty, "\(room) is empty")
            for file in files {
                for module in try Self.imports(of: file) {
                    #expect(allowed.contains(module), "\(file) imports \(module)")
                }
            }
        }
    }

    @Test func `every folder of sources is a room or a C library`() throws {
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: repository.appending(path: "Sources").path)
        for folder in folders where !folder.hasPrefix(".") {
            #expect(
                Self.rooms[folder] != nil || folder.hasPrefix("C"), "\(folder) is not in the table of rooms")
        }
    }

    /// The one file that may import curses.
    static let display = "Sources/Terminal/CursesDisplay.swift"

    @Test func `curses is imported by the display alone, and the database by the ledger alone`() throws {
        let all = try Self.files(below: "Sources")
        let curses = try all.filter { try Self.imports(of: $0).contains("CNcurses") }
        #expect(curses.allSatisfy { $0 == Self.display }, "\(curses)")
        let database = try all.filter {
            try !Set(Self.imports(of: $0)).isDisjoint(with: ["GRDB", "GRDBSQLite", "CSodium"])
        }
        #expect(database.allSatisfy { $0.hasPrefix("Sources/Ledger/") }, "\(database)")
    }

    @Test func `the manifest gives every room just the modules that it imports`() throws {
        let manifest = try String(contentsOf: repository.appending(path: "Package.swift"), encoding: .utf8)
        for (room, allowed) in Self.rooms {
            let line = try #require(
                manifest.components(separatedBy: "arget(").first {
                    $0.trimmingCharacters(in: .whitespacesAndNewlines).hasPrefix("name: \"\(room)\"")
                })
            for other in Self.rooms.keys where other != room {
                #expect(line.contains("\"\(other)\"") == allowed.contains(other), "\(room) and \(other)")
            }
        }
    }

    @Test func `a type of the casework has the name of its file`() throws {
        for file in try Self.files(below: "Sources/Casework/Kinds") where !file.hasSuffix("/Kind.swift") {
            let name = URL(filePath: file).deletingPathExtension().lastPathComponent
            let text = try String(contentsOf: repository.appending(path: file), encoding: .utf8)
            #expect(
                text.contains(" \(name): ") || text.contains(" \(name)<")
                    || text.contains("protocol \(name)"), "\(file)")
        }
    }

    @Test func `no file carries a path of one machine or a control character`() throws {
        for file in try Self.files(below: "Sources") + Self.files(below: "Tests") {
            let text = try String(contentsOf: repository.appending(path: file), encoding: .utf8)
            let home = "/" + "root/"
            #expect(!text.contains(home) && !text.contains("/" + "home/"), "\(file)")
            #expect(!text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" && $0 != "\t" }, "\(file)")
        }
    }
}
