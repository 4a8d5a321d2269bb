import Casework
import Foundation
import Terminal
import Testing

@testable import Screens

/// The README's screens are those of the scenes it names. `RECORD=1` writes them anew.
@Suite struct ReadmeTests {
    static let path = LuoheLedger.repository + "/README.md"
    /// Stands before a screen: the scene and the language.
    static let mark = "<!-- screen: "

    @Test func `every screen of the README is what its scene shows`() throws {
        let text = try String(contentsOfFile: Self.path, encoding: .utf8)
        var parts = text.components(separatedBy: Self.mark)
        #expect(parts.count > 4, "the README shows the main screens")
        for index in parts.indices.dropFirst() {
            let part = parts[index]
            let words = part.prefix { $0 != "\n" }.split(separator: " ")
            let scene = try #require(scenes.first { $0.name == words[0] }, "no scene \(words[0])")
            let language = try #require(Language(rawValue: String(words[1])))
            let desk = try scene.desk(Size(columns: 80, rows: 24), language)
            let fresh = "```text\n\(desk.text)\n```"
            let start = try #require(part.range(of: "```text\n"))
            let end = try #require(part.range(of: "\n```", range: start.upperBound..<part.endIndex))
            let shown = String(part[start.lowerBound..<end.upperBound])
            if FrameTests.isRecording {
                parts[index] = part.replacingCharacters(in: start.lowerBound..<end.upperBound, with: fresh)
            } else {
                #expect(shown == fresh, "the screen \(scene.name) is stale; RECORD=1 writes it anew")
            }
        }
        if FrameTests.isRecording {
            try parts.joined(separator: Self.mark).write(toFile: Self.path, atomically: true, encoding: .utf8)
        }
    }

    @Test func `the README's table of keys is that of the actions`() throws {
        let text = try String(contentsOfFile: Self.path, encoding: .utf8)
        for action in [
            Action.help, .find, .month, .menu, .undo, .save, .newActivity, .newOther, .filter, .delete,
        ] {
            let keys = action.definition.keys.map(\.name) + action.definition.letters.map { String($0) }
            let row = try #require(
                text.split(separator: "\n").first {
                    $0.hasPrefix("| ") && $0.contains(action.definition.label.chinese)
                }, "\(action) is not in the table of keys")
            for key in keys { #expect(row.contains("`\(key)`"), "\(action): \(key) is not in \(row)") }
        }
    }
}
