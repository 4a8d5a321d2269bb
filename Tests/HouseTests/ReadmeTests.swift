import Foundation
import Testing

/// The README's map of the house: what it names is there, and what is there it names.
@Suite struct ReadmeTests {
    static let text = try! String(contentsOf: repository.appending(path: "README.md"), encoding: .utf8)

    /// The paths in back-quotes of the section "Where things live".
    static func map() throws -> [String] {
        let section = try #require(text.components(separatedBy: "## Where things live").dropFirst().first)
        let body = section.components(separatedBy: "\n## ")[0]
        return body.split(separator: "\n").filter { $0.hasPrefix("| `") }.map {
            String($0.dropFirst(3).prefix { $0 != "`" })
        }
    }

    @Test func `every path on the map is there`() throws {
        let map = try Self.map()
        #expect(map.count > 10)
        for path in map {
            #expect(FileManager.default.fileExists(atPath: repository.appending(path: path).path), "\(path)")
        }
    }

    @Test func `every room and every folder of the top level is on the map`() throws {
        let map = try Self.map()
        let rooms = try FileManager.default.contentsOfDirectory(
            atPath: repository.appending(path: "Sources").path)
        for room in rooms where !room.hasPrefix(".") {
            #expect(map.contains { $0.hasPrefix("Sources/\(room)") }, "Sources/\(room) is not on the map")
        }
        for folder in ["Tests", "sample-data", "scripts"] {
            #expect(map.contains { $0.hasPrefix(folder) }, "\(folder) is not on the map")
        }
    }

    @Test func `every part that the manifest names has its reason in the README`() throws {
        let manifest = try String(contentsOf: repository.appending(path: "Package.swift"), encoding: .utf8)
        let parts = try #require(
            Self.text.components(separatedBy: "## Parts").dropFirst().first?.components(separatedBy: "\n## ")[
                0])
        for line in manifest.split(separator: "\n") where line.contains(".package(url:") {
            let name = line.split(separator: "/").last!.prefix { $0 != "\"" }.replacingOccurrences(
                of: ".swift", with: "")
            #expect(parts.contains(name), "\(name) is not in the list of parts")
        }
        for library in ["libsodium", "SQLite"] { #expect(parts.contains(library)) }
    }
}
