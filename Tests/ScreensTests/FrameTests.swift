import Casework
import Foundation
import Terminal
import Testing

@testable import Screens

/// Every scene as text, with the letters of its looks and its cursor, beside the file that somebody has read.
///
/// `RECORD=1` writes the files anew.
@Suite struct FrameTests {
    static let folder = LuoheLedger.repository + "/Tests/ScreensTests/Frames"
    static let sizes = [
        Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 60, rows: 16),
    ]
    static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

    @Test(arguments: scenes.map(\.name))
    func `a scene looks as it did when it was read`(name: String) throws {
        let scene = try #require(scenes.first { $0.name == name })
        for language in Language.allCases {
            // The first size is played; the others are the same screen after its window was resized.
            let desk = try scene.desk(Self.sizes[0], language)
            for size in Self.sizes {
                desk.feed(.resized(size))
                let frame = try #require(desk.display.frame)
                let title = "\(name).\(size.columns)x\(size.rows).\(language.rawValue)"
                expectSound(frame, title)
                expectComplete(desk, title)
                try compare(FrameText.text(of: frame, language), title)
            }
        }
    }

    @Test func `no kept frame is of a scene that is gone`() throws {
        let names = Set(scenes.map(\.name))
        for file in try FileManager.default.contentsOfDirectory(atPath: Self.folder) {
            #expect(names.contains(String(file.prefix { $0 != "." })), "\(file) has no scene")
        }
    }

    private func compare(_ text: String, _ title: String) throws {
        let path = "\(Self.folder)/\(title).txt"
        if Self.isRecording {
            try FileManager.default.createDirectory(atPath: Self.folder, withIntermediateDirectories: true)
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            return
        }
        let kept = try? String(contentsOfFile: path, encoding: .utf8)
        guard let kept else {
            Issue.record("\(title) was never read; record it with RECORD=1")
            return
        }
        guard kept != text else { return }
        let before = kept.split(separator: "\n", omittingEmptySubsequences: false)
        let after = text.split(separator: "\n", omittingEmptySubsequences: false)
        let differences = (0..<max(before.count, after.count)).compactMap { line -> String? in
            let old = line < before.count ? before[line] : ""
            let new = line < after.count ? after[line] : ""
            return old == new ? nil : "- \(old)\n+ \(new)"
        }
        Issue.record("\(title) looks different:\n\(differences.joined(separator: "\n"))")
    }

    /// What every frame of the desk has: a title, a footer whose keys all do something.
    private func expectComplete(_ desk: TestDesk, _ title: String) {
        let lines = desk.display.frame!.lines
        #expect(!lines[0].allSatisfy { $0 == " " }, "\(title) has no title")
        let footer = Footer(desk.desk)
        let keys = footer.lines.flatMap { $0 }.map(\.key)
        #expect(!keys.isEmpty, "\(title) has no keys")
        #expect(Set(keys).count == keys.count, "\(title) shows a key twice: \(keys)")
    }
}
